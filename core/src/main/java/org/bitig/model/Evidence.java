package org.bitig.model;

import java.util.List;

/**
 * Why a match has its probability: enough to recompute it, and to tell a person.
 *
 * @param model name and version of the weights
 * @param bias in nats (log-odds)
 * @param features the numbers; log-odds before any later correction are {@code bias + sum(weight *
 *     value)}
 * @param clues the words, most telling first
 */
public record Evidence(String model, double bias, List<Feature> features, List<Clue> clues) {
  public Evidence {
    features = List.copyOf(features);
    clues = List.copyOf(clues);
  }

  /** Returns the log-odds the features add up to, in nats. */
  public double logOdds() {
    double sum = bias;
    for (Feature feature : features) {
      sum += feature.weight() * feature.value();
    }
    return sum;
  }
}
