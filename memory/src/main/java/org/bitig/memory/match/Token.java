package org.bitig.memory.match;

/**
 * A word of a sentence, a number, or a piece that is carried over unchanged.
 *
 * @param kind which of the three
 * @param text as written, composed (NFC)
 * @param form by which equal words are told: lower case by the language's rules, one sort of
 *     apostrophe
 * @param stem by which forms of one word are told; {@link #NUMBER} for every number, {@link
 *     #PLACEABLE} for every placeable
 * @param startUnit first UTF-16 unit in the text
 * @param endUnit one past the last UTF-16 unit
 */
public record Token(Kind kind, String text, String form, String stem, int startUnit, int endUnit) {
  /** The stem of all numbers. No word has it, for it is no letter. */
  public static final String NUMBER = "#";

  /** The stem of all placeables. */
  public static final String PLACEABLE = "¤";

  /** What a token is. */
  public enum Kind {
    WORD,
    /** Digits with what joins them: 1 234,5, 12.05.1975, 14:30, 2019–2021. */
    NUMBER,
    /** An address, a mark-up tag, a variable: what no translation changes. */
    PLACEABLE
  }
}
