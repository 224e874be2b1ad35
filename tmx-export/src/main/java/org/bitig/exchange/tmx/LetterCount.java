package org.bitig.exchange.tmx;

import java.lang.Character.UnicodeScript;

/**
 * How many letters of a text are of each script that our languages are written in; letters of other
 * scripts are quotations, whatever the language.
 */
public record LetterCount(int latin, int cyrillic, int arabic) {
  /** A script has to be seen in this many letters before it is believed: a name proves nothing. */
  public static final int ENOUGH = 10;

  /** Counts the letters of a text. */
  public static LetterCount of(String text) {
    int latin = 0;
    int cyrillic = 0;
    int arabic = 0;
    for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
      int codePoint = text.codePointAt(i);
      if (Character.isLetter(codePoint)) {
        switch (UnicodeScript.of(codePoint)) {
          case LATIN -> latin++;
          case CYRILLIC -> cyrillic++;
          case ARABIC -> arabic++;
          default -> {
            // A quotation.
          }
        }
      }
    }
    return new LetterCount(latin, cyrillic, arabic);
  }

  /** Returns how many letters the script of most letters has. */
  public int most() {
    return Math.max(latin, Math.max(cyrillic, arabic));
  }

  /**
   * Returns how many letters a script has.
   *
   * @param script Latin, Cyrillic or Arabic
   */
  public int of(UnicodeScript script) {
    return switch (script) {
      case LATIN -> latin;
      case CYRILLIC -> cyrillic;
      case ARABIC -> arabic;
      default -> 0;
    };
  }

  /** Returns the script of most letters; of equal ones the first of Latin, Cyrillic, Arabic. */
  public UnicodeScript dominant() {
    return most() == latin
        ? UnicodeScript.LATIN
        : most() == cyrillic ? UnicodeScript.CYRILLIC : UnicodeScript.ARABIC;
  }
}
