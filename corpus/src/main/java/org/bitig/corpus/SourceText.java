package org.bitig.corpus;

import java.util.List;
import java.util.Optional;
import org.bitig.model.Language;
import org.bitig.model.SegmentKind;
import org.bitig.model.Span;

/**
 * The text of a file, or of one language of a bilingual file, before any repair.
 *
 * @param part what tells it from the other texts of its file, a language tag; empty if it is the
 *     only one
 * @param language the file says it is in; empty if it says nothing
 * @param charset the encoding it was decoded from
 * @param text decoded, line ends as they are, without a byte order mark
 * @param blocks paragraphs a format with structure has, in order and not overlapping; empty for
 *     plain text, where the layout has to be guessed
 */
public record SourceText(
    String part, Optional<Language> language, String charset, String text, List<Block> blocks) {
  public SourceText {
    blocks = List.copyOf(blocks);
  }

  /** Makes the only text of a file. */
  public SourceText(String charset, String text, List<Block> blocks) {
    this("", Optional.empty(), charset, text, blocks);
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
