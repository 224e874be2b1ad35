package org.bitig.align.bead;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Estimates a {@link BeadModel} from the documents themselves, by expectation maximisation.
 *
 * <p>Each round lays a lattice over the documents and takes the means, deviations and shares of
 * what its paths do, weighted by their probabilities. What was usual elsewhere counts as a few
 * observations more, so that short documents do not run away. O(cells) time a round.
 */
final class BeadModelFit {
  private static final int ROUNDS = 3;

  /** How many beads the usual values are worth. */
  private static final double USUAL_WEIGHT = 10;

  private static final double USUAL_TRUE_MEAN = 6.0;
  private static final double USUAL_TRUE_DEVIATION = 1.2;
  private static final double USUAL_NEAR_MEAN = 1.1;
  private static final double USUAL_NEAR_DEVIATION = 1.4;
  private static final double USUAL_RATIO_DEVIATION = 0.22;
  private static final double USUAL_ANY_RATIO_DEVIATION = 0.6;

  /** Share of the sentences that are two, joined without a trace. */
  private static final double USUAL_JOINED = 0.02;

  /** Less probable beads tell nothing. */
  private static final double NEGLIGIBLE = 0.01;

  private BeadModelFit() {}

  static BeadModel fit(Similarities similarities) {
    BeadModel model = usual(similarities);
    for (int round = 0; round < ROUNDS; round++) {
      model = refit(similarities, new Lattice(similarities, model), model);
    }
    return model;
  }

  static BeadModel usual(Similarities similarities) {
    double[] logTypes = new double[BeadType.ALL.size()];
    for (int t = 0; t < logTypes.length; t++) {
      logTypes[t] = Math.log(BeadType.ALL.get(t).usualShare());
    }
    double source = logLengthMean(similarities.source());
    double target = logLengthMean(similarities.target());
    return new BeadModel(
        USUAL_TRUE_MEAN,
        USUAL_TRUE_DEVIATION,
        USUAL_NEAR_MEAN,
        USUAL_NEAR_DEVIATION,
        target - source,
        2 * USUAL_RATIO_DEVIATION,
        USUAL_ANY_RATIO_DEVIATION,
        Math.log(BeadType.USUAL_NULL),
        Math.log(USUAL_JOINED) / 2,
        logTypes);
  }

  private static double logLengthMean(Units units) {
    double sum = 0;
    for (int length : units.lengths()) {
      sum += Math.log(Math.max(1, length));
    }
    return units.count() == 0 ? 0 : sum / units.count();
  }

  private static BeadModel refit(Similarities similarities, Lattice lattice, BeadModel old) {
    Band band = similarities.band();
    Moments bead = new Moments(USUAL_TRUE_MEAN, USUAL_TRUE_DEVIATION);
    Moments near = new Moments(USUAL_NEAR_MEAN, USUAL_NEAR_DEVIATION);
    Ratios ratio = new Ratios(old.ratio());
    Moments any = new Moments(old.ratio(), USUAL_ANY_RATIO_DEVIATION);
    int n = similarities.source().count();
    int m = similarities.target().count();
    double[] counts = new double[BeadType.ALL.size()];
    double steps = 0;
    double sentences =
        similarities.source().sentenceCount() + similarities.target().sentenceCount();
    double left = sentences;
    double cutEnds = 0;
    for (int t = 0; t < counts.length; t++) {
      BeadType type = BeadType.ALL.get(t);
      for (int i = 0; i + type.source() <= n; i++) {
        for (int j = band.low(i); j <= Math.min(band.high(i), m - type.target()); j++) {
          double p = lattice.probability(t, i, j);
          if (p < NEGLIGIBLE) {
            continue;
          }
          counts[
                  BeadType.indexOf(
                      similarities.source().sentencesIn(i, type.source()),
                      similarities.target().sentencesIn(j, type.target()))] +=
              p;
          left -= p * similarities.shares(type, i, j);
          cutEnds += p * similarities.cutEnds(type, i, j);
          if (type.source() == 1 && type.target() == 1) {
            observe(similarities, i, j, p, bead, near, ratio, any);
          }
        }
      }
    }
    steps += java.util.Arrays.stream(counts).sum();
    left = Math.max(0, left);
    steps += left;
    double[] logTypes = new double[counts.length];
    for (int t = 0; t < counts.length; t++) {
      logTypes[t] =
          Math.log(
              (counts[t] + USUAL_WEIGHT * BeadType.ALL.get(t).usualShare())
                  / (steps + USUAL_WEIGHT));
    }
    double logNull =
        Math.log((left / 2 + USUAL_WEIGHT * BeadType.USUAL_NULL) / (steps + USUAL_WEIGHT));
    return new BeadModel(
        bead.mean(),
        bead.deviation(),
        near.mean(),
        near.deviation(),
        ratio.middle(),
        ratio.deviation(),
        Math.max(any.deviation(), 1.5 * ratio.deviation()),
        logNull,
        Math.log((cutEnds / 2 + USUAL_WEIGHT * USUAL_JOINED) / (sentences + USUAL_WEIGHT)) / 2,
        logTypes);
  }

  private static void observe(
      Similarities similarities,
      int i,
      int j,
      double p,
      Moments bead,
      Moments near,
      Ratios ratio,
      Moments any) {
    bead.add(similarities.z(i, 1, j, 1), p);
    ratio.add(logRatio(similarities, i, j), p);
    for (int d = -Similarities.NEAR; d <= Similarities.NEAR; d++) {
      if (d != 0) {
        if (similarities.holds(i, j + d) && j + d < similarities.target().count() && j + d >= 0) {
          near.add(similarities.z(i, 1, j + d, 1), p);
          any.add(logRatio(similarities, i, j + d), p);
        }
        if (similarities.holds(i + d, j)) {
          near.add(similarities.z(i + d, 1, j, 1), p);
          any.add(logRatio(similarities, i + d, j), p);
        }
      }
    }
  }

  private static double logRatio(Similarities similarities, int i, int j) {
    return Math.log(
        Math.max(1.0, similarities.target().lengths()[j])
            / Math.max(1.0, similarities.source().lengths()[i]));
  }

  /** Weighted mean and standard deviation, begun with a few observations of the usual. */
  private static final class Moments {
    private double weight = USUAL_WEIGHT;
    private double sum;
    private double square;

    Moments(double usualMean, double usualDeviation) {
      sum = weight * usualMean;
      square = weight * (usualMean * usualMean + usualDeviation * usualDeviation);
    }

    void add(double value, double p) {
      if (!Double.isNaN(value)) {
        weight += p;
        sum += p * value;
        square += p * value * value;
      }
    }

    double mean() {
      return sum / weight;
    }

    double deviation() {
      return Math.sqrt(Math.max(1e-4, square / weight - mean() * mean()));
    }
  }

  /**
   * Length ratios of beads: their median, and the deviation of a normal distribution with the same
   * median distance from it. Beads with a clause more on one side are many in some documents and
   * would spoil mean and deviation.
   */
  private static final class Ratios {
    private static final double NORMAL = 1.4826;
    private final double usual;
    private final List<double[]> seen = new ArrayList<>();

    Ratios(double usual) {
      this.usual = usual;
    }

    void add(double value, double p) {
      seen.add(new double[] {value, p});
    }

    double middle() {
      return middle(seen, usual);
    }

    double deviation() {
      double middle = middle();
      double distance =
          middle(
              seen.stream().map(v -> new double[] {Math.abs(v[0] - middle), v[1]}).toList(),
              USUAL_RATIO_DEVIATION / NORMAL);
      return Math.max(0.1, NORMAL * distance);
    }

    private static double middle(List<double[]> values, double usual) {
      List<double[]> rising = new ArrayList<>(values);
      rising.add(new double[] {usual, USUAL_WEIGHT});
      rising.sort(Comparator.comparingDouble(v -> v[0]));
      // From below and from above, so that the sides may be swapped.
      return (firstHalf(rising) + firstHalf(rising.reversed())) / 2;
    }

    /** Returns the value at which half of the weight is reached. */
    private static double firstHalf(List<double[]> values) {
      double half = values.stream().mapToDouble(v -> v[1]).sum() / 2;
      double sum = 0;
      for (double[] value : values) {
        sum += value[1];
        if (sum >= half) {
          return value[0];
        }
      }
      return values.getLast()[0];
    }
  }
}
