package org.bitig.lang;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;

/**
 * Reduces text to a key by which spellings that differ in form only become equal.
 *
 * <p>Composed and decomposed letters, upper and lower case, the four i's of the Latin alphabets
 * ({@code i ı I İ}), the sorts of quotation marks, apostrophes, hyphens and dashes, and the sorts
 * of blanks become one; runs of blanks become one and those at the ends go, as do characters that
 * cannot be seen (soft hyphen, joiners, byte order mark). Letters that tell words apart stay: қ is
 * not к, ə is not e, ş is not s.
 *
 * <p>The key does not depend on a language or locale, is in NFC, and is its own key. It is not
 * meant to be read or exported. Linear in the length of the text.
 */
public final class Folding {
  private static final Normalizer2 NFC = Normalizer2.getNFCInstance();
  private static final Normalizer2 NFD = Normalizer2.getNFDInstance();

  private static final int COMBINING_DOT_ABOVE = 0x307;
  private static final int DOTLESS_I = 0x131;

  private Folding() {}

  /** Returns the key of {@code text}; empty for a text of blanks. */
  public static String key(String text) {
    if (isPlain(text)) {
      return text;
    }
    String folded = UCharacter.foldCase(NFD.normalize(withoutInvisible(text)), true);
    StringBuilder key = new StringBuilder(folded.length());
    boolean blank = false;
    boolean afterI = false;
    for (int i = 0; i < folded.length(); ) {
      int c = folded.codePointAt(i);
      i += Character.charCount(c);
      if (afterI && c == COMBINING_DOT_ABOVE) {
        continue;
      }
      int plain = plain(c);
      afterI = plain == 'i';
      if (plain == ' ') {
        blank = true;
        continue;
      }
      if (blank && !key.isEmpty()) {
        key.append(' ');
      }
      blank = false;
      key.appendCodePoint(plain);
    }
    return NFC.normalize(key);
  }

  /** Whether both texts have the same key. */
  public static boolean same(String a, String b) {
    return a.equals(b) || key(a).equals(key(b));
  }

  /**
   * Returns {@code c}, a quotation mark, apostrophe, hyphen, dash or blank as its plain ASCII
   * counterpart, dotless i as i; any other character as it is.
   */
  static int plain(int c) {
    return switch (c) {
      case '\u2018', '\u2019', '\u201A', '\u201B', '\u02BC', '\u02BB', '\u02B9', '\u2032' -> '\'';
      case '`', '\u00B4', '\u2035', '\uFF07' -> '\'';
      case '\u201C', '\u201D', '\u201E', '\u201F', '\u00AB', '\u00BB' -> '"';
      case '\u2033', '\u2036', '\uFF02', '\u2039', '\u203A', '\u301D', '\u301E' -> '"';
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> '-';
      case '\u2043', '\uFE58', '\uFE63', '\uFF0D' -> '-';
      case DOTLESS_I -> 'i';
      default -> Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c;
    };
  }

  /** Whether {@code c} has no shape and no width: it neither joins nor parts words. */
  static boolean isInvisible(int c) {
    return c == '\u00AD'
        || c == '\u034F'
        || c == '\u180E'
        || (c >= '\u200B' && c <= '\u200F')
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2060' && c <= '\u2064')
        || (c >= '\u2066' && c <= '\u206F')
        || (c >= '\uFE00' && c <= '\uFE0F')
        || c == '\uFEFF';
  }

  private static String withoutInvisible(String text) {
    boolean found = false;
    for (int i = 0; i < text.length() && !found; i++) {
      found = isInvisible(text.charAt(i));
    }
    if (!found) {
      return text;
    }
    StringBuilder visible = new StringBuilder(text.length());
    text.codePoints().filter(c -> !isInvisible(c)).forEach(visible::appendCodePoint);
    return visible.toString();
  }

  /** Whether the text is lower-case ASCII letters only, so that it is its own key. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 'a' || c > 'z') {
        return false;
      }
    }
    return true;
  }
}
