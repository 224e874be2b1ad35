package org.bitig.exchange.tmx;

import java.text.Normalizer;

/** What XML 1.0 can hold. */
public final class XmlText {
  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private XmlText() {}

  /**
   * Whether XML 1.0 (fifth edition, production 2 "Char") allows the code point. A lone surrogate is
   * not allowed.
   */
  public static boolean allows(int codePoint) {
    return codePoint == '\t'
        || codePoint == '\n'
        || codePoint == '\r'
        || (codePoint >= 0x20 && codePoint <= 0xD7FF)
        || (codePoint >= 0xE000 && codePoint <= 0xFFFD)
        || (codePoint >= 0x10000 && codePoint <= 0x10FFFF);
  }

  /**
   * Returns the text in NFC without what XML forbids, without U+FEFF (which tools take for a byte
   * order mark) and with line feeds for carriage returns. {@code clean(clean(x))} is {@code
   * clean(x)}.
   */
  public static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    int length = text.length();
    for (int i = 0; i < length; ) {
      int codePoint = text.codePointAt(i);
      int size = Character.charCount(codePoint);
      if (codePoint == '\r') {
        if (i + 1 >= length || text.charAt(i + 1) != '\n') {
          clean.append('\n');
        }
      } else if (allows(codePoint) && codePoint != BYTE_ORDER_MARK) {
        clean.appendCodePoint(codePoint);
      }
      i += size;
    }
    return Normalizer.normalize(clean, Normalizer.Form.NFC);
  }

  /** Whether there is nothing in the text that a person could see. */
  public static boolean isBlank(String text) {
    return text.codePoints()
        .allMatch(
            c ->
                Character.isWhitespace(c)
                    || Character.isSpaceChar(c)
                    || Character.getType(c) == Character.FORMAT
                    || Character.getType(c) == Character.CONTROL);
  }
}
