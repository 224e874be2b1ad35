package org.bitig.model;

import java.util.List;

/**
 * All terms of one language for one concept.
 *
 * @param language theirs
 * @param terms at least one; the first is the preferred one
 * @param contexts the best sentences to judge by, best first
 */
public record TermSection(Language language, List<Term> terms, List<TermContext> contexts) {
  public TermSection {
    terms = List.copyOf(terms);
    contexts = List.copyOf(contexts);
    if (terms.isEmpty()) {
      throw new IllegalArgumentException(
          "TermSection " + language.tag() + " has no term, must have one");
    }
  }

  /** Returns the term to use. */
  public Term preferred() {
    return terms.getFirst();
  }
}
