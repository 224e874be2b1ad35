package org.bitig.model;

/**
 * A sentence a term stands in.
 *
 * @param document path of the document
 * @param span of the sentence in the decoded source, code points
 * @param text clean text of the sentence
 */
public record TermContext(String document, Span span, String text) {}
