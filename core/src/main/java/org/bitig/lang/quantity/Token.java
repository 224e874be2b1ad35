package org.bitig.lang.quantity;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A word, numeral or sign of a text.
 *
 * @param kind what it is
 * @param text as written
 * @param lower in lower case, by the language
 * @param start first code point
 * @param end one past the last code point
 * @param spaced whether a blank goes before it
 * @param value of a number, or empty
 * @param otherReading of a number whose separators can be read otherwise
 * @param plain whether a number is digits only
 */
record Token(
    Kind kind,
    String text,
    String lower,
    int start,
    int end,
    boolean spaced,
    Optional<BigDecimal> value,
    Optional<BigDecimal> otherReading,
    boolean plain) {
  enum Kind {
    WORD,
    NUMBER,
    /** Digits with signs between that are no number: a time, a version, a telephone number. */
    CODE,
    /** A date in figures: 12.05.1975, 1975-05-12. */
    FIGURE_DATE,
    SIGN
  }

  boolean is(String word) {
    return lower.equals(word);
  }

  boolean isNumber() {
    return kind == Kind.NUMBER;
  }

  boolean isWord() {
    return kind == Kind.WORD;
  }

  /** Whether it is a plain whole number of at most nine digits. */
  boolean isSmallInteger() {
    return kind == Kind.NUMBER && plain && text.length() <= 9;
  }

  int intValue() {
    return Integer.parseInt(text);
  }
}
