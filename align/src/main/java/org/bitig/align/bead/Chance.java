package org.bitig.align.bead;

import java.util.Arrays;
import java.util.SortedMap;
import org.bitig.align.vector.VectorMatrix;

/**
 * What similarities unrelated text reaches: mean and standard deviation for each passage of up to
 * {@link #LONGEST} neighbouring units of one side, against single units spread over the other.
 *
 * <p>A passage's vector is the sum of its units' centred vectors, each times its length. This comes
 * so near to the vector of the joined text that nothing is gained by encoding that: strict F1 on
 * joined text was the same within .003 at thrice the vectors.
 */
final class Chance {
  /** Units in the longest passage. */
  static final int LONGEST = 3;

  /** Units of the other side that are looked at. */
  private static final int SAMPLE = 64;

  /** Standard deviation of the similarity of unrelated centred vectors, before a text is seen. */
  private static final double USUAL_DEVIATION = 0.1;

  /** How many observations the usual deviation is worth. */
  private static final double USUAL_WEIGHT = 8;

  /** Observations further out, in deviations, are left out: they may be translations. */
  private static final double FAR_OUT = 3;

  private final VectorMatrix sample;
  private final float[] seen;
  private final double[][] norms;
  private final double[][] means;
  private final double[][] deviations;

  /** Returns the chance of {@code own} passages of up to {@link #LONGEST} units. */
  static Chance of(Units own, Units other) {
    int size = Math.min(SAMPLE, other.count());
    int[] chosen = new int[size];
    for (int s = 0; s < size; s++) {
      chosen[s] = (int) ((2L * s + 1) * other.count() / (2L * size));
    }
    VectorMatrix sample = other.vectors().rows(chosen);
    return new Chance(own, sample, seen(own, sample), LONGEST);
  }

  /** Returns the chance of other units of the same side, each by itself. */
  Chance ofSingles(Units units) {
    return new Chance(units, sample, seen(units, sample), 1);
  }

  /**
   * Returns the chance of the same units, some of them in two parts; {@code after} are the units
   * that have become of them.
   */
  Chance after(Units after, SortedMap<Integer, Units.Cut> cuts) {
    int width = sample.rows();
    float[] moved = new float[after.count() * width];
    int to = 0;
    for (int i = 0; to < after.count(); i++) {
      Units.Cut cut = cuts.get(i);
      if (cut == null) {
        System.arraycopy(seen, i * width, moved, to++ * width, width);
      } else {
        System.arraycopy(cut.firstSeen(), 0, moved, to++ * width, width);
        System.arraycopy(cut.secondSeen(), 0, moved, to++ * width, width);
      }
    }
    return new Chance(after, sample, moved, LONGEST);
  }

  /** Returns the similarities of unit {@code i} with the units of the other side looked at. */
  float[] seen(int i) {
    return Arrays.copyOfRange(seen, i * sample.rows(), (i + 1) * sample.rows());
  }

  private static float[] seen(Units own, VectorMatrix sample) {
    int width = sample.rows();
    float[] seen = new float[Math.multiplyExact(own.count(), width)];
    own.vectors()
        .products(
            0,
            own.count(),
            sample,
            0,
            width,
            (row, height, column, columns, products, stride) -> {
              for (int i = 0; i < height; i++) {
                System.arraycopy(products, i * stride, seen, (row + i) * width + column, columns);
              }
            });
    return seen;
  }

  private Chance(Units own, VectorMatrix sample, float[] seen, int longest) {
    this.sample = sample;
    this.seen = seen;
    norms = new double[longest][];
    means = new double[longest][];
    deviations = new double[longest][];
    int[] lengths = own.lengths();
    int width = sample.rows();
    double[] values = new double[width];
    for (int k = 1; k <= longest; k++) {
      int spans = Math.max(0, own.count() - k + 1);
      norms[k - 1] = new double[spans];
      means[k - 1] = new double[spans];
      deviations[k - 1] = new double[spans];
      for (int i = 0; i < spans; i++) {
        double norm = norm(own, i, k);
        norms[k - 1][i] = norm;
        Arrays.fill(values, 0);
        for (int a = i; a < i + k && norm > 0; a++) {
          double weight = lengths[a] / norm;
          for (int s = 0; s < width; s++) {
            values[s] += weight * seen[a * width + s];
          }
        }
        describe(values, k - 1, i);
      }
    }
  }

  private static double norm(Units units, int from, int size) {
    VectorMatrix vectors = units.vectors();
    int[] lengths = units.lengths();
    double square = 0;
    for (int a = from; a < from + size; a++) {
      if (!vectors.isZero(a)) {
        square += (double) lengths[a] * lengths[a];
      }
      for (int b = a + 1; b < from + size; b++) {
        square += 2.0 * lengths[a] * lengths[b] * vectors.dot(a, vectors, b);
      }
    }
    return Math.sqrt(Math.max(square, 0));
  }

  private void describe(double[] values, int k, int i) {
    double mean = 0;
    double deviation = USUAL_DEVIATION;
    double bound = Double.POSITIVE_INFINITY;
    for (int round = 0; round < 2; round++) {
      double sum = 0;
      double square = 0;
      int count = 0;
      for (double value : values) {
        if (value - mean <= bound) {
          sum += value;
          square += value * value;
          count++;
        }
      }
      double observed = count == 0 ? 0 : sum / count;
      // The mean of centred vectors is near 0 anyway: few observations cannot move it far.
      mean = sum / (count + USUAL_WEIGHT);
      double variance = count == 0 ? 0 : Math.max(0, square / count - observed * observed);
      deviation =
          Math.sqrt(
              (count * variance + USUAL_WEIGHT * USUAL_DEVIATION * USUAL_DEVIATION)
                  / (count + USUAL_WEIGHT));
      bound = FAR_OUT * deviation;
    }
    means[k][i] = mean;
    deviations[k][i] = deviation;
  }

  /**
   * Returns how many standard deviations a similarity of passages, {@code k} units from {@code i}
   * on and {@code l} of the other side from {@code j} on, lies above chance: above the mean of both
   * sides' means, in the geometric mean of their deviations.
   */
  static double z(double similarity, Chance source, int i, int k, Chance target, int j, int l) {
    double mean = (source.mean(i, k) + target.mean(j, l)) / 2;
    return (similarity - mean) / Math.sqrt(source.deviation(i, k) * target.deviation(j, l));
  }

  /** Returns the length of the vector of the {@code size} units from {@code from} on. */
  double norm(int from, int size) {
    return norms[size - 1][from];
  }

  /** Returns the mean similarity of those units with unrelated ones. */
  double mean(int from, int size) {
    return means[size - 1][from];
  }

  /** Returns the standard deviation of their similarity with unrelated ones; above 0. */
  double deviation(int from, int size) {
    return deviations[size - 1][from];
  }
}
