package org.bitig.model;

/**
 * One side of a match.
 *
 * @param language its language
 * @param document path of the document
 * @param span where it stands in the decoded source, code points
 * @param text its clean text
 */
public record Side(Language language, String document, Span span, String text) {
  /** Returns the side that consists of this passage. */
  public static Side of(Passage passage) {
    return new Side(
        passage.segment().language(),
        passage.segment().document(),
        passage.sourceSpan(),
        passage.text());
  }
}
