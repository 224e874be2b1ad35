package org.bitig.corpus;

import java.util.List;
import org.bitig.model.SegmentKind;
import org.bitig.model.Span;

/**
 * The text of a file, before any repair.
 *
 * @param charset the encoding it was decoded from
 * @param text decoded, line ends as they are, without a byte order mark
 * @param blocks paragraphs a format with structure has, in order and not overlapping; empty for
 *     plain text, where the layout has to be guessed
 */
public record SourceText(String charset, String text, List<Block> blocks) {
  public SourceText {
    blocks = List.copyOf(blocks);
  }

  /** Makes a text without known structure. */
  public static SourceText plain(String charset, String text) {
    return new SourceText(charset, text, List.of());
  }

  /**
   * A paragraph its format marks as one.
   *
   * @param span in code points of the text
   * @param kind the part it plays
   */
  public record Block(Span span, SegmentKind kind) {}
}
