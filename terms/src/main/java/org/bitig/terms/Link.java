package org.bitig.terms;

import java.util.List;

/**
 * A possible translation: one candidate of each of two languages.
 *
 * @param source index of the first among its language's candidates
 * @param target index of the second among its language's
 * @param count matches in which they answer each other
 * @param features what speaks for it, in the order of {@link TermModel#linkFeatures()}
 */
public record Link(int source, int target, int count, List<Double> features) {
  public Link {
    features = List.copyOf(features);
  }
}
