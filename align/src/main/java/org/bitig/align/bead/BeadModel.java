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
    double[] logTypes) {

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
    return logNormal(logRatio, ratio, ratioDeviation)
        - logNormal(logRatio, ratio, anyRatioDeviation);
  }

  private static double logNormal(double x, double mean, double deviation) {
    double d = (x - mean) / deviation;
    return -.5 * d * d - Math.log(deviation);
  }
}
