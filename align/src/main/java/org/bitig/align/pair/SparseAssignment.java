package org.bitig.align.pair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The assignment problem with few candidates a row: each row takes at most one column and each
 * column at most one row, so that the sum of the gains is greatest.
 *
 * <p>Successive shortest augmenting paths with prices (Jonker and Volgenant 1987), by Dijkstra's
 * algorithm over the candidates; a row may also stay free at gain 0. O(rows · candidates ·
 * ln(candidates)) time at worst, and near linear where few rows compete. Equal sums are settled by
 * position, so the result depends on nothing but the input.
 */
final class SparseAssignment {
  private record Reached(double cost, int row) {}

  private final int[] starts;
  private final int[] columns;
  private final double[] gains;
  private final int[] rowOf;
  private final int[] columnOf;
  private final double[] rowPrice;
  private final double[] columnPrice;

  /**
   * Returns for each row the column assigned to it, or -1.
   *
   * @param rows number of rows
   * @param columnCount number of columns
   * @param candidates in the order of their rows
   * @param gain for each candidate; not above 0 means that the row rather stays free
   */
  static int[] greatest(int rows, int columnCount, List<PairCandidate> candidates, double[] gain) {
    SparseAssignment problem = new SparseAssignment(rows, columnCount, candidates, gain);
    for (int row = 0; row < rows; row++) {
      problem.augment(row);
    }
    return problem.columnOf;
  }

  private SparseAssignment(
      int rows, int columnCount, List<PairCandidate> candidates, double[] gain) {
    starts = new int[rows + 1];
    List<Integer> kept = new ArrayList<>();
    for (int c = 0; c < candidates.size(); c++) {
      if (gain[c] > 0) {
        kept.add(c);
        starts[candidates.get(c).source() + 1]++;
      }
    }
    for (int row = 0; row < rows; row++) {
      starts[row + 1] += starts[row];
    }
    columns = new int[kept.size()];
    gains = new double[kept.size()];
    for (int k = 0; k < kept.size(); k++) {
      columns[k] = candidates.get(kept.get(k)).target();
      gains[k] = gain[kept.get(k)];
    }
    rowOf = new int[columnCount];
    columnOf = new int[rows];
    Arrays.fill(rowOf, -1);
    Arrays.fill(columnOf, -1);
    rowPrice = new double[rows];
    columnPrice = new double[columnCount];
    for (int row = 0; row < rows; row++) {
      for (int k = starts[row]; k < starts[row + 1]; k++) {
        rowPrice[row] = Math.max(rowPrice[row], gains[k]);
      }
    }
  }

  // Reduced cost of a candidate: rowPrice + columnPrice - gain, never below 0, and 0 where
  // assigned.
  // A path ends in a free column, or in a row that gives its column up and stays free, which costs
  // its price.
  private void augment(int start) {
    java.util.Map<Integer, Double> rowCost = new java.util.HashMap<>();
    java.util.Map<Integer, Double> columnCost = new java.util.TreeMap<>();
    java.util.Map<Integer, Integer> cameFrom = new java.util.HashMap<>();
    PriorityQueue<Reached> queue =
        new PriorityQueue<>(
            Comparator.comparingDouble(Reached::cost).thenComparingInt(Reached::row));
    rowCost.put(start, 0.0);
    queue.add(new Reached(0, start));
    java.util.TreeMap<Integer, Double> settled = new java.util.TreeMap<>();
    double best = Double.POSITIVE_INFINITY;
    int endRow = -1;
    int endColumn = -1;
    while (!queue.isEmpty() && queue.peek().cost() < best) {
      Reached next = queue.remove();
      int row = next.row();
      if (settled.putIfAbsent(row, next.cost()) != null) {
        continue;
      }
      if (next.cost() + rowPrice[row] < best) {
        best = next.cost() + rowPrice[row];
        endRow = row;
        endColumn = -1;
      }
      for (int k = starts[row]; k < starts[row + 1]; k++) {
        int column = columns[k];
        if (column == columnOf[row]) {
          continue;
        }
        double cost = next.cost() + Math.max(0, rowPrice[row] + columnPrice[column] - gains[k]);
        if (cost < columnCost.getOrDefault(column, Double.POSITIVE_INFINITY)) {
          columnCost.put(column, cost);
          cameFrom.put(column, row);
          if (rowOf[column] < 0) {
            if (cost < best) {
              best = cost;
              endRow = -1;
              endColumn = column;
            }
          } else if (cost < rowCost.getOrDefault(rowOf[column], Double.POSITIVE_INFINITY)) {
            rowCost.put(rowOf[column], cost);
            queue.add(new Reached(cost, rowOf[column]));
          }
        }
      }
    }
    for (java.util.Map.Entry<Integer, Double> entry : settled.entrySet()) {
      if (entry.getValue() < best) {
        rowPrice[entry.getKey()] -= best - entry.getValue();
      }
    }
    for (java.util.Map.Entry<Integer, Double> entry : columnCost.entrySet()) {
      if (entry.getValue() < best) {
        columnPrice[entry.getKey()] += best - entry.getValue();
      }
    }
    int column = endColumn;
    if (endRow >= 0) {
      // This row stays free; its column goes to the row before it on the path.
      column = columnOf[endRow];
      columnOf[endRow] = -1;
    }
    while (column >= 0) {
      int row = cameFrom.getOrDefault(column, start);
      int given = columnOf[row];
      rowOf[column] = row;
      columnOf[row] = column;
      column = row == start ? -1 : given;
    }
  }
}
