package org.bitig.lang;

import java.util.ArrayList;
import java.util.List;
import org.bitig.model.Span;

/**
 * Splits a text into words to compare.
 *
 * <p>A word is a longest run of letters, marks and digits; an apostrophe between two letters
 * belongs to it (Qur'an, Kazakhstan's), as does a character that cannot be seen. A hyphen parts
 * words: both halves of a compound or of a double-barrelled name are compared on their own.
 * Everything else is left out. The same for all languages; linear in the length.
 */
public final class Words {
  private Words() {}

  /** Returns the words of {@code text} in order; none for a text without letters and digits. */
  public static List<Word> of(String text) {
    List<Word> words = new ArrayList<>();
    int index = 0;
    int start = 0;
    int startUnit = -1;
    for (int unit = 0; unit < text.length(); ) {
      int c = text.codePointAt(unit);
      int next = unit + Character.charCount(c);
      boolean inside =
          isWordPart(c)
              || (startUnit >= 0 && Folding.isInvisible(c) && letterAt(text, next))
              || (startUnit >= 0
                  && isApostrophe(c)
                  && Character.isLetter(text.codePointBefore(unit))
                  && letterAt(text, next));
      if (inside && startUnit < 0) {
        startUnit = unit;
        start = index;
      } else if (!inside && startUnit >= 0) {
        words.add(new Word(text.substring(startUnit, unit), new Span(start, index)));
        startUnit = -1;
      }
      unit = next;
      index++;
    }
    if (startUnit >= 0) {
      words.add(new Word(text.substring(startUnit), new Span(start, index)));
    }
    return words;
  }

  /** Whether {@code c} is written as an apostrophe. */
  static boolean isApostrophe(int c) {
    return c == '\'' || c == '\u2019' || c == '\u2018' || c == '\u02BC' || c == '\u02BB';
  }

  private static boolean isWordPart(int c) {
    return Character.isLetterOrDigit(c)
        || switch (Character.getType(c)) {
          case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
          default -> false;
        };
  }

  private static boolean letterAt(String text, int unit) {
    return unit < text.length() && Character.isLetter(text.codePointAt(unit));
  }
}
