package org.bitig.model;

import java.util.Locale;

/**
 * One readable piece of evidence for or against a match.
 *
 * @param kind what is compared
 * @param stand what the comparison says
 * @param source the words on the source side; empty if the target's have no answer there
 * @param target the words on the target side; empty if the source's have no answer there
 */
public record Clue(Kind kind, Stand stand, String source, String target) {
  /** What is compared. */
  public enum Kind {
    NAME,
    COGNATE,
    ABBREVIATION,
    NUMBER,
    DATE,
    DICTIONARY,
    WORD;

    /** Returns the name as it stands in files: lower case. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What the comparison says. */
  public enum Stand {
    /** Both sides say it. */
    AGREES,
    /** Both sides say something of this kind, and not the same. */
    CLASHES,
    /** One side says it and nothing on the other answers. */
    UNANSWERED;

    /** Returns the name as it stands in files: lower case. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
