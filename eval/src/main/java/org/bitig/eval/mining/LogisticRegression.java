package org.bitig.eval.mining;

/**
 * Logistic regression with an L2 penalty on standardised features, fitted by Newton's method
 * (iteratively reweighted least squares).
 *
 * @param bias in nats, for features as they are
 * @param weights nats a unit of each feature as it is
 */
@SuppressWarnings("ArrayRecordComponent") // read once, where it was made
public record LogisticRegression(double bias, double[] weights) {
  private static final int ITERATIONS = 50;

  /**
   * Fits weights.
   *
   * @param x rows of features
   * @param y in [0, 1], one a row
   * @param weight of each row
   * @param penalty on the square of each standardised weight, halved
   */
  public static LogisticRegression fit(double[][] x, double[] y, double[] weight, double penalty) {
    int n = x.length;
    int d = x[0].length;
    double[] mean = new double[d];
    double[] deviation = new double[d];
    for (int f = 0; f < d; f++) {
      for (double[] row : x) {
        mean[f] += row[f] / n;
      }
      for (double[] row : x) {
        deviation[f] += (row[f] - mean[f]) * (row[f] - mean[f]) / n;
      }
      deviation[f] = Math.sqrt(deviation[f]) + 1e-9;
    }
    double[] beta = new double[d + 1];
    for (int iteration = 0; iteration < ITERATIONS; iteration++) {
      double[] gradient = new double[d + 1];
      double[][] hessian = new double[d + 1][d + 1];
      double[] z = new double[d + 1];
      for (int i = 0; i < n; i++) {
        z[d] = 1;
        double sum = beta[d];
        for (int f = 0; f < d; f++) {
          z[f] = (x[i][f] - mean[f]) / deviation[f];
          sum += beta[f] * z[f];
        }
        double p = 1 / (1 + Math.exp(-sum));
        double curvature = weight[i] * Math.max(p * (1 - p), 1e-9);
        for (int f = 0; f <= d; f++) {
          gradient[f] += weight[i] * (y[i] - p) * z[f];
          for (int g = 0; g <= f; g++) {
            hessian[f][g] += curvature * z[f] * z[g];
          }
        }
      }
      for (int f = 0; f < d; f++) {
        gradient[f] -= penalty * beta[f];
        hessian[f][f] += penalty;
      }
      hessian[d][d] += 1e-9;
      double[] step = solve(hessian, gradient);
      double size = 0;
      for (int f = 0; f <= d; f++) {
        beta[f] += step[f];
        size = Math.max(size, Math.abs(step[f]));
      }
      if (size < 1e-9) {
        break;
      }
    }
    double[] weights = new double[d];
    double bias = beta[d];
    for (int f = 0; f < d; f++) {
      weights[f] = beta[f] / deviation[f];
      bias -= weights[f] * mean[f];
    }
    return new LogisticRegression(bias, weights);
  }

  /**
   * Solves {@code a x = b} for a symmetric positive definite matrix given by its lower half, by
   * Cholesky's method.
   */
  private static double[] solve(double[][] a, double[] b) {
    int n = b.length;
    double[][] l = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = a[i][j];
        for (int k = 0; k < j; k++) {
          sum -= l[i][k] * l[j][k];
        }
        l[i][j] = i == j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / l[j][j];
      }
    }
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      double sum = b[i];
      for (int k = 0; k < i; k++) {
        sum -= l[i][k] * y[k];
      }
      y[i] = sum / l[i][i];
    }
    double[] x = new double[n];
    for (int i = n - 1; i >= 0; i--) {
      double sum = y[i];
      for (int k = i + 1; k < n; k++) {
        sum -= l[k][i] * x[k];
      }
      x[i] = sum / l[i][i];
    }
    return x;
  }

  double logOdds(double[] x) {
    double sum = bias;
    for (int f = 0; f < x.length; f++) {
      sum += weights[f] * x[f];
    }
    return sum;
  }
}
