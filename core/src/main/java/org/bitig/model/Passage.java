package org.bitig.model;

/**
 * A stretch of a segment: a clause, a phrase, or the whole of it.
 *
 * @param segment the segment it is cut from
 * @param span code points of the segment's clean text
 */
public record Passage(Segment segment, Span span) {
  public Passage {
    if (span.end() > segment.length()) {
      throw new IllegalArgumentException(
          "Passage " + span + " must lie in a segment of " + segment.length() + " code points");
    }
  }

  /** Returns the passage that is the whole segment. */
  public static Passage whole(Segment segment) {
    return new Passage(segment, new Span(0, segment.length()));
  }

  /** Returns the clean text of the passage. */
  public String text() {
    return span.of(segment.text());
  }

  /** Returns where the passage stands in the decoded source. */
  public Span sourceSpan() {
    return segment.offsets().toSource(span);
  }

  /** Whether it is all of its segment. */
  public boolean isWhole() {
    return span.length() == segment.length();
  }
}
