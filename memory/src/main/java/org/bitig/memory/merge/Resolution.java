package org.bitig.memory.merge;

import java.util.List;

/**
 * What becomes of units that belong together.
 *
 * @param kept units that stay, at their ordinals
 * @param apart units that do not, with the reason in a property
 * @param conflicts where translations disagreed
 * @param joined how many units became part of another
 */
record Resolution(List<Located> kept, List<Located> apart, List<Conflict> conflicts, int joined) {
  Resolution {
    kept = List.copyOf(kept);
    apart = List.copyOf(apart);
    conflicts = List.copyOf(conflicts);
  }

  /**
   * Two translations of one text into one language.
   *
   * @param source the text they translate
   * @param language tag they are in
   * @param kept the one that stays where it is
   * @param keptAt where that was
   * @param other the other one
   * @param otherAt where that was
   */
  record Conflict(
      String source, String language, String kept, Located keptAt, String other, Located otherAt) {}
}
