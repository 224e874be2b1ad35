package org.bitig.model;

import java.text.Normalizer;
import java.util.HexFormat;

/** The name of a match: the same whenever and wherever the same two texts are matched. */
public final class MatchId {
  /** Bytes of the hash kept: at 64 bits, a billion matches collide with a probability below 3 %. */
  private static final int BYTES = 8;

  private MatchId() {}

  /**
   * Returns a hash of both languages and both texts as 16 hexadecimal digits. Blanks and the
   * composition of letters make no difference, nor does the order of the sides.
   */
  public static String of(Side one, Side other) {
    boolean inOrder = one.language().compareTo(other.language()) <= 0;
    Side source = inOrder ? one : other;
    Side target = inOrder ? other : one;
    String key =
        String.join(
            "\n",
            source.language().tag(),
            plain(source.text()),
            target.language().tag(),
            plain(target.text()));
    return HexFormat.of().formatHex(Sha256.of(key), 0, BYTES);
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
  }
}
