package org.bitig.terms;

import org.bitig.model.Span;

/**
 * A word of a segment.
 *
 * @param text as it stands there
 * @param lower in lower case, by its language's rules
 * @param span code points of the segment's clean text
 * @param first whether it opens a sentence or quotation, so that a capital says nothing
 * @param joined whether only a blank stands between it and the word before
 */
record Word(String text, String lower, Span span, boolean first, boolean joined) {
  /** Whether it begins with a capital. */
  boolean isCapital() {
    return Character.isUpperCase(text.codePointAt(0));
  }

  /** Whether a capital here can only come from a name: it opens no sentence. */
  boolean isInnerCapital() {
    return isCapital() && !first;
  }

  /** Whether it has two or more letters, all capital. */
  boolean isAllCapitals() {
    long letters = text.codePoints().filter(Character::isLetter).count();
    return letters >= 2
        && text.codePoints().filter(Character::isLetter).allMatch(Character::isUpperCase);
  }

  /** Whether it has a letter. */
  boolean hasLetters() {
    return text.codePoints().anyMatch(Character::isLetter);
  }

  /** Whether it has a digit. */
  boolean hasDigits() {
    return text.codePoints().anyMatch(Character::isDigit);
  }
}
