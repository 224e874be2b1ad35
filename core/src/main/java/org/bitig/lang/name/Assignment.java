package org.bitig.lang.name;

import java.util.Arrays;

/** The assignment problem: one column for each row, so that the sum of the values is greatest. */
public final class Assignment {
  private Assignment() {}

  /**
   * Returns for each row the column assigned to it, or -1 where there are more rows than columns.
   * Values must not be negative. O(k²·l) time for k rows and l columns, the smaller number first.
   */
  public static int[] greatest(double[][] values) {
    int rows = values.length;
    int columns = rows == 0 ? 0 : values[0].length;
    int[] columnOf = new int[rows];
    Arrays.fill(columnOf, -1);
    if (columns == 0) {
      return columnOf;
    }
    if (rows <= columns) {
      return solve(values, rows, columns);
    }
    double[][] turned = new double[columns][rows];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        turned[j][i] = values[i][j];
      }
    }
    int[] rowOf = solve(turned, columns, rows);
    for (int j = 0; j < columns; j++) {
      columnOf[rowOf[j]] = j;
    }
    return columnOf;
  }

  /** Shortest augmenting paths on the costs -value; rows <= columns. Index 0 is a sentinel. */
  private static int[] solve(double[][] values, int rows, int columns) {
    double[] rowPrice = new double[rows + 1];
    double[] columnPrice = new double[columns + 1];
    int[] rowAt = new int[columns + 1];
    int[] previous = new int[columns + 1];
    for (int row = 1; row <= rows; row++) {
      rowAt[0] = row;
      int column = 0;
      double[] distance = new double[columns + 1];
      boolean[] done = new boolean[columns + 1];
      Arrays.fill(distance, Double.POSITIVE_INFINITY);
      do {
        done[column] = true;
        int from = rowAt[column];
        double step = Double.POSITIVE_INFINITY;
        int nearest = 0;
        for (int j = 1; j <= columns; j++) {
          if (done[j]) {
            continue;
          }
          double reduced = -values[from - 1][j - 1] - rowPrice[from] - columnPrice[j];
          if (reduced < distance[j]) {
            distance[j] = reduced;
            previous[j] = column;
          }
          if (distance[j] < step) {
            step = distance[j];
            nearest = j;
          }
        }
        for (int j = 0; j <= columns; j++) {
          if (done[j]) {
            rowPrice[rowAt[j]] += step;
            columnPrice[j] -= step;
          } else {
            distance[j] -= step;
          }
        }
        column = nearest;
      } while (rowAt[column] != 0);
      while (column != 0) {
        rowAt[column] = rowAt[previous[column]];
        column = previous[column];
      }
    }
    int[] columnOf = new int[rows];
    for (int j = 1; j <= columns; j++) {
      if (rowAt[j] != 0) {
        columnOf[rowAt[j] - 1] = j - 1;
      }
    }
    return columnOf;
  }
}
