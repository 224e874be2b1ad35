package org.bitig.memory;

import java.util.List;
import org.bitig.memory.match.Comparison.Replacement;

/**
 * A unit of the memory whose sentence is like the one looked up.
 *
 * @param stored the unit
 * @param language tag of its sentence that was compared, as the unit has it
 * @param text that sentence
 * @param percent how much of it need not be touched, as translators count: 100 the same to the
 *     letter, 99 but for case, signs and numbers that were replaced, below that the share of words,
 *     rounded down; less the penalty
 * @param penalty taken off because nobody has checked the unit
 * @param translations into the other languages, in the order of the unit
 */
public record MemoryMatch(
    StoredUnit stored,
    String language,
    String text,
    int percent,
    int penalty,
    List<Translation> translations) {
  public MemoryMatch {
    translations = List.copyOf(translations);
  }

  /**
   * One translation.
   *
   * @param language its tag, as the unit has it
   * @param text with the numbers and placeables of the sentence looked up, where they differ
   * @param written as the memory has it
   * @param replaced what was replaced in it
   * @param open what differs and could not be replaced safely
   */
  public record Translation(
      String language,
      String text,
      String written,
      List<Replacement> replaced,
      List<Replacement> open) {
    public Translation {
      replaced = List.copyOf(replaced);
      open = List.copyOf(open);
    }
  }
}
