package org.bitig.terms;

/**
 * How likely a terminologist would list a candidate: a logistic regression over its form and its
 * frequencies.
 *
 * <p>Weights were learned on the made corpora (see eval/reports/terms.md) with the candidates that
 * stand in their term lists as positives; the corpora are small, so the features are few.
 */
final class TermhoodModel {
  private static final double BIAS = -2.0;
  private static final double[] WEIGHTS = {
    -0.6, 0.5, 0.5, 0.3, 1.0, 0.8, 0.5, 1.5, -1.5, 0.2, -0.3
  };

  private TermhoodModel() {}

  /**
   * Returns the features the model reads.
   *
   * @param words how many the candidate has
   * @param frequency how often it stands in the texts, in any form
   * @param independent how often it does outside a longer name
   * @param documents how many documents it stands in
   * @param capital share of the places where one of its words is a name
   * @param rarest rarity in general text of its rarest word, in [0, 1]
   * @param commonest rarity of its commonest word, in [0, 1]
   * @param quoted whether it stands in quotation marks of its own
   * @param verbal whether its head looks like a verb or adjective
   * @param forms how many different forms it has
   */
  static double[] features(
      int words,
      int frequency,
      int independent,
      int documents,
      double capital,
      double rarest,
      double commonest,
      boolean quoted,
      boolean verbal,
      int forms) {
    return new double[] {
      words - 1,
      Math.log(frequency),
      Math.min(1, independent),
      documents - 1,
      capital,
      rarest,
      commonest,
      quoted ? 1 : 0,
      verbal ? 1 : 0,
      Math.log(forms),
      words >= 3 ? 1 : 0
    };
  }

  /** Returns the probability for {@code features}. */
  static double probability(double[] features) {
    double sum = BIAS;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * features[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
