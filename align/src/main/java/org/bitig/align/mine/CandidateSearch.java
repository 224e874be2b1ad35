package org.bitig.align.mine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds the passages of two documents that are closer, or name more of the same, than either does
 * with the other document as a rule ({@link Background}).
 *
 * <p>O(passages × passages × dimensions) time, O(passages + sentences × sentences) memory for two
 * documents.
 */
final class CandidateSearch {
  /**
   * How much lead a passage may lose for each doubling of its words and still be looked at, times 1
   * / ln 2. The closest passages are short; what two sentences share is often longer. One candidate
   * or two are kept for each exchange rate, and the evidence decides.
   */
  private static final double[] LENGTH_RATES = {0, 0.05, 0.1, 0.2};

  /** Candidates of one pair of sentences kept at each rate. */
  private static final int BEST = 2;

  /**
   * Passages that lead by less are not looked at, though the least of all that true pairs need is a
   * little: of the standards' relevant pairs only one in fifty has no passage above.
   */
  private static final double LEAST_LEAD = -0.03;

  /** Without any lead, a pair of sentences has to be among the best confirmed of both. */
  private static final int MOST_BETTER_CONFIRMED = 6;

  private final Pile source;
  private final Pile target;
  private final ConfirmedWords confirmedWords;

  CandidateSearch(Pile source, Pile target, ConfirmedWords confirmedWords) {
    this.source = source;
    this.target = target;
    this.confirmedWords = confirmedWords;
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
   */
  List<Candidate> between(Range first, Range second) {
    int n = first.size();
    int m = second.size();
    if (n == 0 || m == 0) {
      return List.of();
    }
    return new Comparison(first, second).candidates();
  }

  /** Two documents under comparison. */
  private final class Comparison {
    private final Range first;
    private final Range second;
    private final int p0;
    private final int q0;
    private final int q1;
    private final List<List<List<ConfirmedWords.Link>>> links;
    private final Background sourceCloseness;
    private final Background targetCloseness;
    private final Background sourceConfirmed;
    private final Background targetConfirmed;

    Comparison(Range first, Range second) {
      this.first = first;
      this.second = second;
      p0 = source.passageStart[first.from()];
      q0 = target.passageStart[second.from()];
      q1 = target.passageStart[second.to()];
      int rows = source.passageStart[first.to()] - p0;
      int columns = q1 - q0;
      links =
          IntStream.range(first.from(), first.to())
              .parallel()
              .mapToObj(
                  i ->
                      IntStream.range(second.from(), second.to())
                          .mapToObj(j -> confirmedWords.links(i, j))
                          .toList())
              .toList();
      sourceCloseness = new Background(rows, second.size());
      targetCloseness = new Background(columns, first.size());
      sourceConfirmed = new Background(rows, second.size());
      targetConfirmed = new Background(columns, first.size());
      for (int i = 0; i < first.size(); i++) {
        float[][] similarity = products(first.from() + i, q0, q1);
        for (int j = 0; j < second.size(); j++) {
          float[][] confirmed = confirmed(i, j);
          feed(similarity, column(j), i, j, sourceCloseness, targetCloseness, confirmed.length);
          feed(confirmed, 0, i, j, sourceConfirmed, targetConfirmed, confirmed.length);
        }
      }
    }

    private float[][] confirmed(int i, int j) {
      return confirmedWords.confirmed(first.from() + i, second.from() + j, links.get(i).get(j));
    }

    /** First row of a source sentence, counted from the document's first passage. */
    private int row(int i) {
      return source.passageStart[first.from() + i] - p0;
    }

    private int column(int j) {
      return target.passageStart[second.from() + j] - q0;
    }

    private void feed(
        float[][] values, int offset, int i, int j, Background rows, Background columns, int high) {
      int wide = column(j + 1) - column(j);
      for (int r = 0; r < high; r++) {
        float best = Float.NEGATIVE_INFINITY;
        for (int c = 0; c < wide; c++) {
          best = Math.max(best, values[r][offset + c]);
        }
        rows.add(row(i) + r, best);
      }
      for (int c = 0; c < wide; c++) {
        float best = Float.NEGATIVE_INFINITY;
        for (int r = 0; r < high; r++) {
          best = Math.max(best, values[r][offset + c]);
        }
        columns.add(column(j) + c, best);
      }
    }

    List<Candidate> candidates() {
      double[][] leads = new double[first.size()][second.size()];
      double[][] confirmedLeads = new double[first.size()][second.size()];
      List<Candidate> found = new ArrayList<>();
      for (int i = 0; i < first.size(); i++) {
        float[][] similarity = products(first.from() + i, q0, q1);
        for (int j = 0; j < second.size(); j++) {
          found.addAll(choose(i, j, similarity, confirmed(i, j), leads, confirmedLeads));
        }
      }
      return ranked(found, leads, confirmedLeads);
    }

    private List<Candidate> choose(
        int i,
        int j,
        float[][] similarity,
        float[][] confirmed,
        double[][] leads,
        double[][] confirmedLeads) {
      int high = confirmed.length;
      int wide = column(j + 1) - column(j);
      double[][] lead = new double[high][wide];
      double[][] confirmedLead = new double[high][wide];
      double closest = Double.NEGATIVE_INFINITY;
      double mostConfirmed = Double.NEGATIVE_INFINITY;
      for (int r = 0; r < high; r++) {
        for (int c = 0; c < wide; c++) {
          lead[r][c] =
              Background.lead(
                  similarity[r][column(j) + c],
                  sourceCloseness,
                  row(i) + r,
                  targetCloseness,
                  column(j) + c);
          confirmedLead[r][c] =
              Background.lead(
                  confirmed[r][c], sourceConfirmed, row(i) + r, targetConfirmed, column(j) + c);
          closest = Math.max(closest, lead[r][c]);
          mostConfirmed = Math.max(mostConfirmed, confirmedLead[r][c]);
        }
      }
      leads[i][j] = closest;
      confirmedLeads[i][j] = mostConfirmed;
      if (closest < LEAST_LEAD) {
        return List.of();
      }
      List<Candidate> chosen = new ArrayList<>();
      for (int cell : cells(i, j, lead, confirmedLead)) {
        int r = cell / wide;
        int c = cell % wide;
        chosen.add(
            new Candidate(
                first.from() + i,
                p0 + row(i) + r,
                second.from() + j,
                q0 + column(j) + c,
                lead[r][c],
                confirmedLead[r][c],
                0,
                0,
                links.get(i).get(j)));
      }
      return chosen;
    }

    /**
     * Returns the passages worth a closer look, as {@code row × width + column}: at each exchange
     * rate of lead against length and against confirmed words, and the two whole sentences.
     */
    private Set<Integer> cells(int i, int j, double[][] lead, double[][] confirmedLead) {
      int wide = lead[0].length;
      Choice[] choices = new Choice[LENGTH_RATES.length + 3];
      for (int k = 0; k < choices.length; k++) {
        choices[k] = new Choice();
      }
      for (int r = 0; r < lead.length; r++) {
        for (int c = 0; c < wide; c++) {
          if (lead[r][c] < LEAST_LEAD) {
            continue;
          }
          double length =
              Math.log(Math.min(source.length(p0 + row(i) + r), target.length(q0 + column(j) + c)));
          for (int k = 0; k < LENGTH_RATES.length; k++) {
            choices[k].offer(lead[r][c] + LENGTH_RATES[k] * length, r, c);
          }
          double confirmed = EvidenceReader.damped(confirmedLead[r][c]);
          choices[LENGTH_RATES.length].offer(confirmed, r, c);
          choices[LENGTH_RATES.length + 1].offer(confirmed + 6 * lead[r][c], r, c);
          choices[LENGTH_RATES.length + 2].offer(confirmed + 3 * lead[r][c] + 0.3 * length, r, c);
        }
      }
      Set<Integer> cells = new LinkedHashSet<>();
      for (Choice choice : choices) {
        choice.addTo(cells, wide);
      }
      cells.add(0);
      return cells;
    }

    private List<Candidate> ranked(
        List<Candidate> found, double[][] leads, double[][] confirmedLeads) {
      double[][] turned = turned(leads);
      double[][] confirmedTurned = turned(confirmedLeads);
      List<Candidate> all = new ArrayList<>();
      for (Candidate c : found) {
        int i = c.sourceSentence() - first.from();
        int j = c.targetSentence() - second.from();
        int rank = better(leads[i], leads[i][j]) + better(turned[j], leads[i][j]);
        int confirmedRank =
            better(confirmedLeads[i], confirmedLeads[i][j])
                + better(confirmedTurned[j], confirmedLeads[i][j]);
        if (leads[i][j] >= 0 || confirmedRank <= MOST_BETTER_CONFIRMED) {
          all.add(
              new Candidate(
                  c.sourceSentence(),
                  c.sourcePassage(),
                  c.targetSentence(),
                  c.targetPassage(),
                  c.lead(),
                  c.confirmedLead(),
                  rank,
                  confirmedRank,
                  c.links()));
        }
      }
      return all;
    }
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

  private static double[][] turned(double[][] values) {
    double[][] turned = new double[values[0].length][values.length];
    for (int i = 0; i < values.length; i++) {
      for (int j = 0; j < turned.length; j++) {
        turned[j][i] = values[i][j];
      }
    }
    return turned;
  }

  private static int better(double[] values, double value) {
    return (int) Arrays.stream(values).filter(other -> other > value).count();
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
}
