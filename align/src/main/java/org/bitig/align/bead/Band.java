package org.bitig.align.bead;

import org.bitig.align.vector.VectorMatrix;

/**
 * The part of the table of unit boundaries that paths may run through: for each source boundary a
 * range of target boundaries.
 *
 * <p>Found from coarse to fine, as Thompson and Koehn (2019, "Vecalign") do: neighbouring vectors
 * are summed by twos until the whole table is small, a path is found there, and each finer table is
 * searched only near the coarser path. O(n + m) time and memory.
 */
final class Band {
  /** A table of at most so many cells is searched whole. */
  private static final long WHOLE = 250_000;

  /** Boundaries to either side of a coarser path that a finer one may reach. */
  private static final int MARGIN = 10;

  /** Similarity in chance deviations above which coarse blocks count as alike. */
  private static final double ALIKE = 1;

  private final int[] low;
  private final int[] high;
  private final int[] offset;

  private Band(int[] low, int[] high) {
    this.low = low;
    this.high = high;
    offset = new int[low.length + 1];
    for (int i = 0; i < low.length; i++) {
      offset[i + 1] = Math.addExact(offset[i], high[i] - low[i] + 1);
    }
  }

  static Band whole(int n, int m) {
    int[] low = new int[n + 1];
    int[] high = new int[n + 1];
    java.util.Arrays.fill(high, m);
    return new Band(low, high);
  }

  /**
   * Returns the band of these bounds, widened where they would fall from one row to the next. The
   * arrays are taken over.
   */
  static Band rising(int[] low, int[] high) {
    for (int i = 1; i < high.length; i++) {
      high[i] = Math.max(high[i], high[i - 1]);
    }
    for (int i = low.length - 2; i >= 0; i--) {
      low[i] = Math.min(low[i], low[i + 1]);
    }
    return new Band(low, high);
  }

  /**
   * Returns the same band between boundaries that have got other numbers, since units were cut.
   *
   * @param source for each source boundary its new number, rising
   * @param target for each target boundary its new number, rising
   */
  Band renumbered(int[] source, int[] target) {
    int rows = source[source.length - 1] + 1;
    int[] newLow = new int[rows];
    int[] newHigh = new int[rows];
    for (int i = 0; i < low.length; i++) {
      for (int row = source[i]; row < (i + 1 < source.length ? source[i + 1] : rows); row++) {
        // A boundary inside a unit is passed between those around it.
        newLow[row] = target[low[i]];
        newHigh[row] = target[high[row > source[i] ? i + 1 : i]];
      }
    }
    return rising(newLow, newHigh);
  }

  /** Returns the band to align these sides in. */
  static Band of(VectorMatrix source, VectorMatrix target) {
    int n = source.rows();
    int m = target.rows();
    if ((n + 1L) * (m + 1L) <= WHOLE || n < 2 || m < 2) {
      return whole(n, m);
    }
    VectorMatrix coarseSource = source.condensed(2);
    VectorMatrix coarseTarget = target.condensed(2);
    Band coarse = of(coarseSource, coarseTarget);
    int[][] path = coarse.path(coarseSource, coarseTarget);
    int[] low = new int[n + 1];
    int[] high = new int[n + 1];
    java.util.Arrays.fill(low, m);
    for (int[] node : path) {
      for (int i = 2 * node[0] - MARGIN; i <= 2 * node[0] + 1 + MARGIN; i++) {
        if (i >= 0 && i <= n) {
          low[i] = Math.min(low[i], Math.max(0, 2 * node[1] - MARGIN));
          high[i] = Math.max(high[i], Math.min(m, 2 * node[1] + 1 + MARGIN));
        }
      }
    }
    return new Band(low, high);
  }

  /**
   * Returns the nodes of the path along which most blocks are alike. A step along one side alone
   * counts half, so that the path follows text of uneven length and crosses gaps freely.
   */
  private int[][] path(VectorMatrix source, VectorMatrix target) {
    int n = source.rows();
    double deviation = deviation(source, target);
    double[] best = new double[cells()];
    byte[] step = new byte[cells()];
    float[] products = new float[target.rows()];
    for (int i = 0; i <= n; i++) {
      if (i > 0) {
        source.dots(
            i - 1, target, Math.max(0, low[i] - 1), high[i] - Math.max(0, low[i] - 1), products, 0);
      }
      int first = Math.max(0, low[i] - 1);
      for (int j = low[i]; j <= high[i]; j++) {
        int at = cell(i, j);
        double gain = i > 0 && j > 0 ? Math.max(0, products[j - 1 - first] / deviation - ALIKE) : 0;
        double value = i == 0 && j == 0 ? 0 : Double.NEGATIVE_INFINITY;
        byte from = 0;
        if (i > 0 && j > 0 && holds(i - 1, j - 1) && best[cell(i - 1, j - 1)] + gain > value) {
          value = best[cell(i - 1, j - 1)] + gain;
          from = 3;
        }
        if (i > 0 && holds(i - 1, j) && best[cell(i - 1, j)] + gain / 2 > value) {
          value = best[cell(i - 1, j)] + gain / 2;
          from = 1;
        }
        if (j > 0 && holds(i, j - 1) && best[cell(i, j - 1)] + gain / 2 > value) {
          value = best[cell(i, j - 1)] + gain / 2;
          from = 2;
        }
        best[at] = value;
        step[at] = from;
      }
    }
    java.util.ArrayList<int[]> nodes = new java.util.ArrayList<>();
    int i = n;
    int j = target.rows();
    nodes.add(new int[] {i, j});
    while (i > 0 || j > 0) {
      byte from = step[cell(i, j)];
      i -= from & 1;
      j -= from >> 1;
      nodes.add(new int[] {i, j});
    }
    return nodes.reversed().toArray(int[][]::new);
  }

  private static double deviation(VectorMatrix source, VectorMatrix target) {
    double square = 0;
    int count = 0;
    int step = Math.max(1, source.rows() / 512);
    for (int i = 0; i < source.rows(); i += step) {
      // Far from the diagonal: unrelated, in all likelihood.
      int j = (int) ((long) i * target.rows() / source.rows() + target.rows() / 2) % target.rows();
      double product = source.dot(i, target, j);
      square += product * product;
      count++;
    }
    return Math.max(1e-3, Math.sqrt(square / count));
  }

  int rows() {
    return low.length;
  }

  int low(int i) {
    return low[i];
  }

  int high(int i) {
    return high[i];
  }

  boolean holds(int i, int j) {
    return j >= low[i] && j <= high[i];
  }

  int cell(int i, int j) {
    return offset[i] + j - low[i];
  }

  int cells() {
    return offset[low.length];
  }
}
