package org.bitig.model;

/**
 * A sentence, heading or line of a document, repaired, with its way back to the source.
 *
 * @param document path of the document as it stands in outputs
 * @param index position among the document's segments, from 0
 * @param paragraph number of the paragraph it stands in, from 0, never falling from one segment to
 *     the next
 * @param language its own language, which may differ from the document's
 * @param kind the part it plays
 * @param text clean text, NFC, without line breaks; empty only under line segmentation
 * @param offsets one source range for each code point of {@code text}
 */
public record Segment(
    String document,
    int index,
    int paragraph,
    Language language,
    SegmentKind kind,
    String text,
    OffsetMap offsets) {
  public Segment {
    if (index < 0 || paragraph < 0) {
      throw new IllegalArgumentException(
          "Segment index " + index + ", paragraph " + paragraph + " must not be negative");
    }
    int length = text.codePointCount(0, text.length());
    if (offsets.length() != length) {
      throw new IllegalArgumentException(
          "Segment text has "
              + length
              + " code points and offsets for "
              + offsets.length()
              + ", must be equal");
    }
  }

  /** Returns the length of the clean text in code points. */
  public int length() {
    return offsets.length();
  }

  /** Returns where the segment stands in the decoded source. */
  public Span span() {
    return offsets.toSource(new Span(0, offsets.length()));
  }

  /**
   * Whether it is running text or a heading in a language bitig works in: material to align and
   * mine.
   */
  public boolean isMaterial() {
    return (kind == SegmentKind.BODY || kind == SegmentKind.HEADING) && language.isWorking();
  }
}
