package org.bitig.align.pair;

import org.bitig.model.Evidence;

/**
 * Two segments that may stand for each other.
 *
 * @param sourceIndex position in the source list
 * @param targetIndex position in the target list
 * @param probability that they are translations of each other, in [0, 1]
 * @param evidence what the probability was made from; the log-odds of its features are what {@link
 *     ScoreMixture} turns into the probability
 */
public record ScoredPair(int sourceIndex, int targetIndex, double probability, Evidence evidence) {
  public ScoredPair {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException(
          "ScoredPair probability " + probability + " must be in [0, 1]");
    }
  }
}
