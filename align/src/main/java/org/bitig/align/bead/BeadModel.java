package org.bitig.align.bead;

/**
 * What is likely in one pair of documents. All logarithms are natural.
 *
 * <p>A similarity enters as its deviation from chance z (see {@link Similarities#z}); the log-odds
 * of a bead are those of its z and of its length ratio, translations against neighbours that are
 * none, plus the logarithm of its type's share of all steps.
 *
 * @param trueMean mean z of beads
 * @param trueDeviation their standard deviation
 * @param nearMean mean z of units near a bead that do not belong to it: they share its topic, so
 *     that more is reached by chance than far away
 * @param nearDeviation their standard deviation
 * @param ratio mean of ln(target length / source length) of beads
 * @param ratioDeviation its standard deviation
 * @param anyRatioDeviation the same for units that have nothing to do with each other
 * @param logNull logarithm of the share of steps that leave out a unit of one side
 * @param logCutEnd half the logarithm of the share of sentences that are two: what it costs a bead
 *     to end at a cut within one
 * @param logTypes for each bead type its share of the steps; indexed as {@link BeadType} is
 */
// A record for its shape: the array is never written after construction.
@SuppressWarnings("ArrayRecordComponent")
record BeadModel(
    double trueMean,
    double trueDeviation,
    double nearMean,
    double nearDeviation,
    double ratio,
    double ratioDeviation,
    double anyRatioDeviation,
    double logNull,
    double logCutEnd,
    double[] logTypes) {

  /** Weights of a logistic regression, see docs/alignment.md. */
  private static final double MEMBER_GAIN = 2.5;

  private static final double MEMBER_WEAKEST = 1.1;
  private static final double MEMBER_BIAS = -2.1;

  /** No single piece of evidence decides alone. */
  private static final double MEMBER_MOST = 6;

  /** Share of beads whose lengths have little to do with each other. */
  private static final double FREE = 0.1;

  /** Greatest z across the halves of a bead that can't be parted, in deviations. */
  private static final double COHESION_MEAN = 3.8;

  private static final double COHESION_DEVIATION = 1.2;

  /** What the greater of two near neighbours has more than one. */
  private static final double APART = 0.8;

  /** Returns the same without beads of several units. */
  BeadModel singlesOnly() {
    double[] only = logTypes.clone();
    for (int t = 0; t < only.length; t++) {
      if (!BeadType.ALL.get(t).isSingle()) {
        only[t] = Double.NEGATIVE_INFINITY;
      }
    }
    return new BeadModel(
        trueMean,
        trueDeviation,
        nearMean,
        nearDeviation,
        ratio,
        ratioDeviation,
        anyRatioDeviation,
        logNull,
        logCutEnd,
        only);
  }

  /** Returns the log-odds that a similarity of {@code z} deviations is a translation's. */
  double similarityOdds(double z) {
    // More than usual for a translation, or less than usual for a neighbour, is no evidence against
    // it: the curves of the two are only trusted where they cross.
    double asTrue = logNormal(Math.min(z, trueMean), trueMean, trueDeviation);
    double asNear = logNormal(Math.max(z, nearMean), nearMean, nearDeviation);
    return asTrue - asNear;
  }

  /**
   * Returns the log-odds that lengths whose ratio, target to source, has this logarithm are a
   * translation's.
   */
  double lengthOdds(double logRatio) {
    double odds =
        logNormal(logRatio, ratio, ratioDeviation) - logNormal(logRatio, ratio, anyRatioDeviation);
    // Free translation, or a clause that only one side has: then lengths say nothing.
    return Math.log(FREE + (1 - FREE) * Math.exp(odds));
  }

  /**
   * Returns the log-odds that all units of a bead with one unit on one side belong to it, rather
   * than that one of them is a stranger. A stranger costs similarity, as it lengthens one side by
   * what the other does not say, and has little in common with the other side itself.
   *
   * @param gain z of the bead less that of its best part without a unit at one of its ends
   * @param weakest z of the unit that is least like the other side
   */
  double memberOdds(double gain, double weakest) {
    double odds = MEMBER_GAIN * gain + MEMBER_WEAKEST * weakest + MEMBER_BIAS;
    return Math.clamp(odds, -MEMBER_MOST, MEMBER_MOST);
  }

  /**
   * Returns the log-odds that a bead of several units on both sides is one, rather than two that
   * follow each other, by what its halves have in common at the least: z of a unit of one with a
   * unit of the other. Where lines are joined crosswise, halves share a sentence.
   */
  double cohesionOdds(double z) {
    return logNormal(Math.min(z, COHESION_MEAN), COHESION_MEAN, COHESION_DEVIATION)
        - logNormal(
            Math.max(nearMean + APART, Math.min(z, COHESION_MEAN)),
            nearMean + APART,
            nearDeviation);
  }

  private static double logNormal(double x, double mean, double deviation) {
    double d = (x - mean) / deviation;
    return -.5 * d * d - Math.log(deviation);
  }
}
