package org.bitig.align.mine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the passages of two documents that are closer than either is to the other document as a
 * rule.
 *
 * <p>Cross-domain similarity local scaling (Conneau et al. 2018, "Word Translation Without Parallel
 * Data"): the similarity minus the means of both passages' nearest neighbours, halved. Deviates in
 * that a sentence counts once among the neighbours, with its best passage, or the passages of one
 * long sentence would make up all of them.
 *
 * <p>O(passages × passages × dimensions) time, O(passages + sentences × sentences) memory for two
 * documents.
 */
final class CandidateSearch {
  /** Neighbours in the mean. */
  private static final int NEIGHBOURS = 5;

  /**
   * How much lead a passage may lose for each doubling of its words and still be looked at, times 1
   * / ln 2. The closest passages are short; what two sentences share is often longer. One candidate
   * or two are kept for each exchange rate, and the evidence decides.
   */
  private static final double[] LENGTH_RATES = {0, 0.05, 0.1, 0.2};

  /** Candidates of one pair of sentences kept at each rate. */
  private static final int BEST = 2;

  private final Pile source;
  private final Pile target;

  CandidateSearch(Pile source, Pile target) {
    this.source = source;
    this.target = target;
  }

  /** A range of sentences: one document's. */
  record Range(int from, int to) {
    int size() {
      return to - from;
    }
  }

  /**
   * Returns candidates of two documents, by sentences; of each pair of sentences a few, closest
   * first.
   *
   * @param least candidates that lead by less are left out
   */
  List<Candidate> between(Range first, Range second, double least) {
    int n = first.size();
    int m = second.size();
    if (n == 0 || m == 0) {
      return List.of();
    }
    int p0 = source.passageStart[first.from()];
    int p1 = source.passageStart[first.to()];
    int q0 = target.passageStart[second.from()];
    int q1 = target.passageStart[second.to()];
    int rows = p1 - p0;
    int columns = q1 - q0;

    Moments sourceMoments = new Moments(rows, m);
    Moments targetMoments = new Moments(columns, n);
    float[] bestOfSentence = new float[columns];
    for (int i = 0; i < n; i++) {
      Arrays.fill(bestOfSentence, -2f);
      float[][] block = products(first.from() + i, q0, q1);
      for (int r = 0; r < block.length; r++) {
        int row = source.passageStart[first.from() + i] - p0 + r;
        for (int j = 0; j < m; j++) {
          float best = -2f;
          for (int c = target.passageStart[second.from() + j] - q0;
              c < target.passageStart[second.from() + j + 1] - q0;
              c++) {
            best = Math.max(best, block[r][c]);
            bestOfSentence[c] = Math.max(bestOfSentence[c], block[r][c]);
          }
          sourceMoments.add(row, best);
        }
      }
      for (int c = 0; c < columns; c++) {
        targetMoments.add(c, bestOfSentence[c]);
      }
    }

    List<List<Candidate>> found = new ArrayList<>();
    double[][] leads = new double[n][m];
    for (int i = 0; i < n; i++) {
      float[][] block = products(first.from() + i, q0, q1);
      int firstRow = source.passageStart[first.from() + i] - p0;
      for (int j = 0; j < m; j++) {
        int firstColumn = target.passageStart[second.from() + j] - q0;
        int lastColumn = target.passageStart[second.from() + j + 1] - q0;
        double whole =
            lead(block[0][firstColumn], sourceMoments, firstRow, targetMoments, firstColumn);
        Choice[] choices = new Choice[LENGTH_RATES.length];
        for (int k = 0; k < choices.length; k++) {
          choices[k] = new Choice();
        }
        double closest = Double.NEGATIVE_INFINITY;
        for (int r = 0; r < block.length; r++) {
          for (int c = firstColumn; c < lastColumn; c++) {
            double lead = lead(block[r][c], sourceMoments, firstRow + r, targetMoments, c);
            if (lead >= least) {
              closest = Math.max(closest, lead);
              double length =
                  Math.log(
                      Math.min(
                          source.passageWords[p0 + firstRow + r], target.passageWords[q0 + c]));
              for (int k = 0; k < choices.length; k++) {
                choices[k].offer(lead + LENGTH_RATES[k] * length, r, c);
              }
            }
          }
        }
        leads[i][j] = closest;
        Set<Integer> chosen = new LinkedHashSet<>();
        for (Choice choice : choices) {
          choice.addTo(chosen, columns);
        }
        List<Candidate> best = new ArrayList<>();
        for (int cell : chosen) {
          int r = cell / columns;
          int c = cell % columns;
          best.add(
              new Candidate(
                  first.from() + i,
                  p0 + firstRow + r,
                  second.from() + j,
                  q0 + c,
                  block[r][c],
                  lead(block[r][c], sourceMoments, firstRow + r, targetMoments, c),
                  whole,
                  Math.min(
                      sourceMoments.deviations(firstRow + r, block[r][c]),
                      targetMoments.deviations(c, block[r][c])),
                  0));
        }
        if (!best.isEmpty()) {
          found.add(best);
        }
      }
    }
    return ranked(found, leads, first, second);
  }

  private static double lead(
      float similarity, Moments source, int row, Moments target, int column) {
    return similarity - (source.nearest(row) + target.nearest(column)) / 2;
  }

  /** The best {@link #BEST} cells of a block by some value; of equal ones the first. */
  private static final class Choice {
    private final double[] values = new double[BEST];
    private final int[] rows = new int[BEST];
    private final int[] columns = new int[BEST];
    private int size;

    void offer(double value, int row, int column) {
      int at = size;
      while (at > 0 && values[at - 1] < value) {
        at--;
      }
      if (at == BEST) {
        return;
      }
      for (int k = Math.min(size, BEST - 1); k > at; k--) {
        values[k] = values[k - 1];
        rows[k] = rows[k - 1];
        columns[k] = columns[k - 1];
      }
      values[at] = value;
      rows[at] = row;
      columns[at] = column;
      size = Math.min(size + 1, BEST);
    }

    void addTo(Set<Integer> cells, int stride) {
      for (int k = 0; k < size; k++) {
        cells.add(rows[k] * stride + columns[k]);
      }
    }
  }

  private static List<Candidate> ranked(
      List<List<Candidate>> found, double[][] leads, Range first, Range second) {
    double[][] columns = new double[second.size()][first.size()];
    for (int i = 0; i < first.size(); i++) {
      for (int j = 0; j < second.size(); j++) {
        columns[j][i] = leads[i][j];
      }
    }
    List<Candidate> all = new ArrayList<>();
    for (List<Candidate> ofPair : found) {
      int i = ofPair.getFirst().sourceSentence() - first.from();
      int j = ofPair.getFirst().targetSentence() - second.from();
      int rank = better(leads[i], leads[i][j]) + better(columns[j], leads[i][j]);
      for (Candidate c : ofPair) {
        all.add(
            new Candidate(
                c.sourceSentence(),
                c.sourcePassage(),
                c.targetSentence(),
                c.targetPassage(),
                c.similarity(),
                c.lead(),
                c.wholeLead(),
                c.deviations(),
                rank));
      }
    }
    return all;
  }

  private static int better(double[] leads, double lead) {
    int better = 0;
    for (double other : leads) {
      if (other > lead) {
        better++;
      }
    }
    return better;
  }

  /**
   * Returns the similarities of a sentence's passages with passages {@code [q0, q1)} of the target.
   */
  private float[][] products(int sentence, int q0, int q1) {
    int from = source.passageStart[sentence];
    int to = source.passageStart[sentence + 1];
    float[][] block = new float[to - from][q1 - q0];
    source.passageVectors.products(
        from,
        to,
        target.passageVectors,
        q0,
        q1,
        (firstRow, rowCount, firstColumn, columnCount, products, stride) -> {
          for (int r = 0; r < rowCount; r++) {
            System.arraycopy(
                products, r * stride, block[firstRow - from + r], firstColumn - q0, columnCount);
          }
        });
    return block;
  }

  /** Mean, deviation and nearest neighbours of many rows, fed one similarity at a time. */
  private static final class Moments {
    private final int count;
    private final double[] sum;
    private final double[] squares;
    private final float[] top;

    Moments(int rows, int count) {
      this.count = count;
      sum = new double[rows];
      squares = new double[rows];
      top = new float[rows * NEIGHBOURS];
      Arrays.fill(top, -2f);
    }

    void add(int row, float similarity) {
      sum[row] += similarity;
      squares[row] += (double) similarity * similarity;
      int at = row * NEIGHBOURS;
      if (similarity > top[at + NEIGHBOURS - 1]) {
        int k = NEIGHBOURS - 1;
        while (k > 0 && top[at + k - 1] < similarity) {
          top[at + k] = top[at + k - 1];
          k--;
        }
        top[at + k] = similarity;
      }
    }

    double nearest(int row) {
      int known = Math.min(NEIGHBOURS, count);
      double nearest = 0;
      for (int k = 0; k < known; k++) {
        nearest += top[row * NEIGHBOURS + k];
      }
      return nearest / known;
    }

    double deviations(int row, double similarity) {
      double mean = sum[row] / count;
      double variance = squares[row] / count - mean * mean;
      return (similarity - mean) / Math.sqrt(Math.max(variance, 1e-4));
    }
  }
}
