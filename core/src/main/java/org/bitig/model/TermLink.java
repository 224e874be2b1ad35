package org.bitig.model;

/**
 * Evidence that two terms of a concept, or of two competing ones, translate each other.
 *
 * @param source language of the first term
 * @param sourceTerm its citation form
 * @param target language of the second term
 * @param targetTerm its citation form
 * @param probability that the two terms mean the same, in [0, 1]
 * @param count how often they answer each other in matches
 * @param reason in words for people
 */
public record TermLink(
    Language source,
    String sourceTerm,
    Language target,
    String targetTerm,
    double probability,
    int count,
    String reason) {
  public TermLink {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException(
          "TermLink probability " + probability + " must be in [0, 1]");
    }
  }
}
