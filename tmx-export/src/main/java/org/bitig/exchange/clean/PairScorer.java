package org.bitig.exchange.clean;

import java.util.List;

/** Judges whether the sides of pairs mean the same. */
public interface PairScorer {
  /**
   * Returns for each pair the probability that its sides can stand as each other's translation, in
   * [0, 1]. The pairs are neighbours in a memory; what a pair gets may depend on the others.
   */
  double[] score(List<Pair> neighbours);
}
