package org.bitig.memory;

import java.util.List;
import org.bitig.model.Span;

/**
 * A unit that holds what was looked for.
 *
 * @param stored the unit
 * @param sides its texts, in the order of the unit
 */
public record ConcordanceHit(StoredUnit stored, List<Side> sides) {
  public ConcordanceHit {
    sides = List.copyOf(sides);
  }

  /**
   * One text.
   *
   * @param language its tag, as the unit has it
   * @param text for people
   * @param found what was looked for, in code points of the text
   * @param answers words that the lexicon gives for what was looked for in another language, in
   *     code points of the text
   */
  public record Side(String language, String text, List<Span> found, List<Span> answers) {
    public Side {
      found = List.copyOf(found);
      answers = List.copyOf(answers);
    }
  }
}
