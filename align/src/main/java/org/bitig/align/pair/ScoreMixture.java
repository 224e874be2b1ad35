package org.bitig.align.pair;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Scores of assigned pairs as a mixture: translations, and the best that chance offers.
 *
 * <p>How far apart the two lie and how many there are of each depends on the piles, so all of it is
 * estimated from their scores, by expectation maximisation; what was usual in other text counts as
 * a few observations more. Scores of translations follow a normal distribution. Those of chance
 * follow a logistic one, whose upper tail falls exponentially, as the best of many do; its middle
 * is the median and its scale comes from the upper half alone, since clashes of numbers stretch the
 * lower.
 *
 * @param share of translations among the pairs, in (0, 1)
 * @param trueMean mean score of translations
 * @param trueDeviation their standard deviation
 * @param chanceMiddle median score of chance
 * @param chanceScale scale of its logistic distribution
 */
record ScoreMixture(
    double share, double trueMean, double trueDeviation, double chanceMiddle, double chanceScale) {
  private static final int ROUNDS = 100;

  /** Observations that what is usual counts for: means, deviation of the true, scale of chance. */
  private static final double MEAN_WEIGHT = 10;

  private static final double DEVIATION_WEIGHT = 40;
  private static final double SCALE_WEIGHT = 8;

  /** Pairs that are translations, and that are not, before any is seen. */
  private static final double TRUE_BEFORE = 1;

  private static final double FALSE_BEFORE = 4;

  /** Mean distance from the middle in the upper half of a logistic distribution of scale 1. */
  private static final double MEAN_EXCESS = 2 * Math.log(2);

  private static final double LOG_ROOT_TWO_PI = 0.5 * Math.log(2 * Math.PI);

  static ScoreMixture usual(PairModel model) {
    return new ScoreMixture(
        TRUE_BEFORE / (TRUE_BEFORE + FALSE_BEFORE),
        model.get("true-mean"),
        model.get("true-deviation"),
        model.get("chance-middle"),
        model.get("chance-scale"));
  }

  /** Returns the parameters of scores whose truth is known, by their names in the model. */
  static Map<String, Double> describe(List<Double> right, List<Double> wrong) {
    double mean = right.stream().mapToDouble(x -> x).average().orElse(0);
    double variance = right.stream().mapToDouble(x -> (x - mean) * (x - mean)).average().orElse(1);
    double[] rising = wrong.stream().mapToDouble(x -> x).sorted().toArray();
    double middle = rising.length == 0 ? 0 : rising[rising.length / 2];
    double excess =
        Arrays.stream(rising).filter(x -> x > middle).map(x -> x - middle).average().orElse(1);
    return Map.of(
        "true-mean",
        mean,
        "true-deviation",
        Math.sqrt(variance),
        "chance-middle",
        middle,
        "chance-scale",
        excess / MEAN_EXCESS);
  }

  /** Returns the mixture that fits these scores, and {@code usual} where they tell little. */
  static ScoreMixture fit(double[] scores, ScoreMixture usual) {
    ScoreMixture mixture = usual;
    int[] rising =
        IntStream.range(0, scores.length)
            .boxed()
            .sorted(Comparator.<Integer>comparingDouble(i -> scores[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    for (int round = 0; round < ROUNDS; round++) {
      mixture = refit(scores, rising, usual, mixture);
    }
    return mixture;
  }

  private static ScoreMixture refit(
      double[] scores, int[] rising, ScoreMixture usual, ScoreMixture old) {
    double[] p = Arrays.stream(scores).map(old::probability).toArray();
    double found = Arrays.stream(p).sum();
    double chance = scores.length - found;
    double sum = MEAN_WEIGHT * usual.trueMean;
    for (int i = 0; i < p.length; i++) {
      sum += p[i] * scores[i];
    }
    double mean = sum / (MEAN_WEIGHT + found);
    double square = DEVIATION_WEIGHT * usual.trueDeviation * usual.trueDeviation;
    for (int i = 0; i < p.length; i++) {
      square += p[i] * (scores[i] - mean) * (scores[i] - mean);
    }
    double median = usual.chanceMiddle;
    double seen = 0;
    for (int i : rising) {
      seen += 1 - p[i];
      if (seen >= chance / 2) {
        median = scores[i];
        break;
      }
    }
    double middle = (MEAN_WEIGHT * usual.chanceMiddle + chance * median) / (MEAN_WEIGHT + chance);
    double excess = SCALE_WEIGHT * usual.chanceScale * MEAN_EXCESS;
    double above = SCALE_WEIGHT;
    for (int i = 0; i < p.length; i++) {
      if (scores[i] > middle) {
        excess += (1 - p[i]) * (scores[i] - middle);
        above += 1 - p[i];
      }
    }
    return new ScoreMixture(
        (found + TRUE_BEFORE) / (scores.length + TRUE_BEFORE + FALSE_BEFORE),
        mean,
        Math.sqrt(square / (DEVIATION_WEIGHT + found)),
        middle,
        excess / above / MEAN_EXCESS);
  }

  /**
   * Returns the probability that a pair with this score is a translation. Never falls with the
   * score: beyond the mean of the true, and below the middle of chance, the curves are held level.
   */
  double probability(double score) {
    double t = (Math.min(score, trueMean) - trueMean) / trueDeviation;
    double asTrue = -0.5 * t * t - Math.log(trueDeviation) - LOG_ROOT_TWO_PI;
    double c = (Math.max(score, chanceMiddle) - chanceMiddle) / chanceScale;
    double asChance = -c - 2 * Math.log1p(Math.exp(-c)) - Math.log(chanceScale);
    double odds = Math.log(share / (1 - share)) + asTrue - asChance;
    return 1 / (1 + Math.exp(-odds));
  }
}
