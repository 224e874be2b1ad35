package org.bitig.model;

import java.util.List;

/**
 * Two passages in two languages, and how sure it is that they say the same.
 *
 * @param id stable over runs: a hash of both languages and both normalised texts
 * @param kind how much of each other they say
 * @param probability that the two sides, exactly as given, can stand as each other's translation,
 *     in [0, 1]
 * @param source the side in the language that comes first in kk, az, en
 * @param target the other side
 * @param occurrences further places of the same two texts, in reading order
 * @param evidence why
 * @param status what people decided
 */
public record Match(
    String id,
    MatchKind kind,
    double probability,
    Side source,
    Side target,
    List<Occurrence> occurrences,
    Evidence evidence,
    MatchStatus status) {
  public Match {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("Match probability " + probability + " must be in [0, 1]");
    }
    if (source.language() == target.language()) {
      throw new IllegalArgumentException(
          "Match sides are both " + source.language().tag() + ", must differ");
    }
    occurrences = List.copyOf(occurrences);
  }

  /** Returns the same match with another status. */
  public Match withStatus(MatchStatus changed) {
    return new Match(id, kind, probability, source, target, occurrences, evidence, changed);
  }
}
