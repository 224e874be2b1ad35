package org.bitig.eval.encoder;

import java.util.Arrays;
import org.bitig.align.vector.VectorMatrix;

/**
 * How often the nearest vector of the other side is that of the translation.
 *
 * <p>Nearness is CSLS after Conneau et al. (2018), "Word Translation Without Parallel Data": 2
 * cos(x, y) less the mean similarity of x to its k nearest on the other side, and of y to its. The
 * vectors are those of a side less their mean.
 */
final class Retrieval {
  private static final int K = 4;

  private Retrieval() {}

  /**
   * Returns the share of source rows whose nearest target row has the same number, in [0, 1]; a tie
   * is a miss.
   *
   * @param target as many rows as {@code source}, at least one
   */
  static double share(VectorMatrix source, VectorMatrix target) {
    int n = source.rows();
    if (n != target.rows() || n == 0) {
      throw new IllegalArgumentException(
          "Retrieval of " + n + " and " + target.rows() + " rows, must be equal and at least 1");
    }
    double[][] similarities = similarities(source, target);
    return hits(similarities, means(transposed(similarities)));
  }

  private static double[][] similarities(VectorMatrix source, VectorMatrix target) {
    int n = source.rows();
    double[][] similarities = new double[n][n];
    for (int i = 0; i < n; i++) {
      float[] x = source.row(i);
      for (int j = 0; j < n; j++) {
        float[] y = target.row(j);
        double dot = 0;
        for (int d = 0; d < x.length; d++) {
          dot += (double) x[d] * y[d];
        }
        similarities[i][j] = dot;
      }
    }
    return similarities;
  }

  private static double[][] transposed(double[][] matrix) {
    double[][] turned = new double[matrix.length][matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < matrix.length; j++) {
        turned[j][i] = matrix[i][j];
      }
    }
    return turned;
  }

  /** Returns the mean of the greatest k of each row. */
  private static double[] means(double[][] similarities) {
    int k = Math.min(K, similarities.length);
    return Arrays.stream(similarities)
        .mapToDouble(
            row -> {
              double[] sorted = row.clone();
              Arrays.sort(sorted);
              return Arrays.stream(sorted, sorted.length - k, sorted.length).average().orElse(0);
            })
        .toArray();
  }

  /** The mean of the row itself is the same for all it is compared with, and left out. */
  private static double hits(double[][] similarities, double[] otherMeans) {
    int hits = 0;
    for (int i = 0; i < similarities.length; i++) {
      boolean best = true;
      double right = 2 * similarities[i][i] - otherMeans[i];
      for (int j = 0; j < similarities.length && best; j++) {
        best = j == i || 2 * similarities[i][j] - otherMeans[j] < right;
      }
      hits += best ? 1 : 0;
    }
    return (double) hits / similarities.length;
  }
}
