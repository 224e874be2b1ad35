package org.bitig.terms;

import java.util.ArrayList;
import java.util.List;

/**
 * How likely two candidates translate each other: a logistic regression.
 *
 * <p>Learned on the made corpora (see eval/reports/terms.md): positives are the pairs of their term
 * lists, negatives the other pairs one side of which is in the list.
 */
final class LinkModel {
  /** Names of the features, in order. */
  static final String[] NAMES = {
    "alone", "alone-csls", "context", "context-csls", "sounds", "both-names", "one-name",
    "same-type", "frequency", "words", "length", "rank-forward", "rank-backward", "matches",
    "sentences", "dictionary"
  };

  private static final double BIAS = -6;
  private static final double[] WEIGHTS = {
    3, 2, 2, 2, 4, 0.5, -1.5, 0.3, -0.2, -0.5, -0.5, 1, 1, 0.5, 1.5, 2
  };

  private LinkModel() {}

  /** Returns in words for people what spoke most for a link with these features. */
  static String reason(double[] features) {
    List<String> reasons = new ArrayList<>();
    if (features[15] > 0.5) {
      reasons.add("dictionary");
    }
    if (features[4] > 0.4) {
      reasons.add("sounds alike");
    }
    if (features[13] > 0) {
      reasons.add("stands in matched passages");
    }
    if (features[0] > 0.35) {
      reasons.add("close in meaning");
    }
    if (features[2] > 0.35) {
      reasons.add("close in context");
    }
    return reasons.isEmpty() ? "best of the candidates" : String.join(", ", reasons);
  }

  /** Returns the probability for features in the order of {@link #NAMES}. */
  static double probability(double[] features) {
    double sum = BIAS;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * features[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
