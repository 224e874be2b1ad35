package org.bitig.eval.pair;

import java.util.List;

/**
 * Weights that make observations likeliest, with offsets that are given: log-odds are {@code bias +
 * weights · features + offset}. Ridge penalty on standardised features; found by Newton's method,
 * O(rows · features²) a round.
 */
final class LogisticRegression {
  private static final double RIDGE = 1.0;
  private static final int ROUNDS = 40;

  private LogisticRegression() {}

  /**
   * One observation.
   *
   * @param features as many for each
   * @param offset log-odds known beforehand
   * @param isTrue what happened
   */
  // A record for its shape: never compared.
  @SuppressWarnings("ArrayRecordComponent")
  record Row(double[] features, double offset, boolean isTrue) {}

  /** Returns the weights of the features as given, then the bias. */
  static double[] fit(List<Row> rows) {
    int f = rows.getFirst().features().length;
    double[] mean = new double[f];
    double[] deviation = new double[f];
    for (Row row : rows) {
      for (int k = 0; k < f; k++) {
        mean[k] += row.features()[k] / rows.size();
      }
    }
    for (Row row : rows) {
      for (int k = 0; k < f; k++) {
        double d = row.features()[k] - mean[k];
        deviation[k] += d * d / rows.size();
      }
    }
    for (int k = 0; k < f; k++) {
      deviation[k] = Math.max(1e-9, Math.sqrt(deviation[k]));
    }
    double[] w = new double[f + 1];
    double[] x = new double[f + 1];
    for (int round = 0; round < ROUNDS; round++) {
      double[][] hessian = new double[f + 1][f + 2];
      for (int k = 0; k < f; k++) {
        hessian[k][k] = RIDGE;
        hessian[k][f + 1] = -RIDGE * w[k];
      }
      hessian[f][f] = 1e-9;
      for (Row row : rows) {
        double z = row.offset();
        for (int k = 0; k <= f; k++) {
          x[k] = k == f ? 1 : (row.features()[k] - mean[k]) / deviation[k];
          z += w[k] * x[k];
        }
        double p = 1 / (1 + Math.exp(-z));
        double error = (row.isTrue() ? 1 : 0) - p;
        double weight = Math.max(1e-9, p * (1 - p));
        for (int k = 0; k <= f; k++) {
          hessian[k][f + 1] += error * x[k];
          for (int l = 0; l <= f; l++) {
            hessian[k][l] += weight * x[k] * x[l];
          }
        }
      }
      double[] step = solve(hessian);
      double size = 0;
      for (int k = 0; k <= f; k++) {
        // Newton's steps overshoot while the curve is flat.
        w[k] += Math.clamp(step[k], -2, 2);
        size = Math.max(size, Math.abs(step[k]));
      }
      if (size < 1e-8) {
        break;
      }
    }
    double[] result = new double[f + 1];
    result[f] = w[f];
    for (int k = 0; k < f; k++) {
      result[k] = w[k] / deviation[k];
      result[f] -= w[k] * mean[k] / deviation[k];
    }
    return result;
  }

  /** Gaussian elimination with pivots; the last column is the right side. */
  private static double[] solve(double[][] a) {
    int n = a.length;
    for (int c = 0; c < n; c++) {
      int pivot = c;
      for (int r = c + 1; r < n; r++) {
        if (Math.abs(a[r][c]) > Math.abs(a[pivot][c])) {
          pivot = r;
        }
      }
      double[] swap = a[c];
      a[c] = a[pivot];
      a[pivot] = swap;
      for (int r = 0; r < n; r++) {
        if (r != c) {
          double factor = a[r][c] / a[c][c];
          for (int k = c; k <= n; k++) {
            a[r][k] -= factor * a[c][k];
          }
        }
      }
    }
    double[] x = new double[n];
    for (int r = 0; r < n; r++) {
      x[r] = a[r][n] / a[r][r];
    }
    return x;
  }
}
