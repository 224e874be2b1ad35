package org.bitig.align.pair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.bitig.align.vector.VectorMatrix;
import org.bitig.model.Progress;
import org.bitig.model.Segment;
import org.bitig.model.SentenceEncoder;

/**
 * Finds the candidates of two piles and the numbers to judge them by.
 *
 * <p>The similarity of two segments is the cosine of their centred vectors plus a share of their
 * common letters ({@link Letters}). A candidate is among the three nearest of one of its sides. Its
 * features compare its similarity with that of the other neighbours of both, in standard deviations
 * of the similarities of both segments with everything: the lead over the mean of the four next (as
 * the CSLS of Conneau et al. 2018, but without the pair itself, which otherwise pulls down its own
 * lead), and over the best rival.
 *
 * <p>O(n · m · dimensions) time; O(n + m) memory beside 128 rows of the table.
 */
public final class PairFeatures {
  /** Names of the numbers, in the order of {@link PairCandidate#features()}. */
  public static final List<String> NAMES =
      List.of(
          "deviations",
          "lead",
          "rival-lead",
          "rival-lag",
          "letters",
          "numbers-shared",
          "numbers-unshared",
          "numbers-uneven",
          "length",
          "words-least",
          "words-most",
          "words-answered",
          "words-unanswered");

  /** What common letters count beside a cosine. */
  private static final float LETTERS = 0.7f;

  /** Neighbours a lead is measured against. */
  private static final int NEIGHBOURS = 4;

  /** Neighbours that become candidates. */
  private static final int CANDIDATES = 3;

  private static final int BLOCK = 128;
  private static final int MOST_NUMBERS = 3;
  private static final double MOST_LENGTH = 1.5;
  private static final double LEAST_DEVIATION = 1e-3;

  private final List<Segment> source;
  private final List<Segment> target;
  private final VectorMatrix left;
  private final VectorMatrix right;
  private final Letters letters;
  private final Best rows;
  private final Best columns;

  private PairFeatures(
      List<Segment> source, List<Segment> target, VectorMatrix left, VectorMatrix right) {
    this.source = source;
    this.target = target;
    this.left = left;
    this.right = right;
    letters = new Letters(source, target);
    rows = new Best(source.size());
    columns = new Best(target.size());
    scan();
  }

  /**
   * Returns the candidates with their features, by source, then by target position. Blank segments
   * have none.
   */
  public static List<PairCandidate> candidates(
      List<Segment> source, List<Segment> target, SentenceEncoder encoder, Progress progress) {
    if (source.isEmpty() || target.isEmpty()) {
      return List.of();
    }
    List<String> sourceTexts = source.stream().map(Segment::text).toList();
    List<String> targetTexts = target.stream().map(Segment::text).toList();
    PairFeatures table =
        new PairFeatures(
            source,
            target,
            VectorMatrix.encode(sourceTexts, encoder, progress).centred(),
            VectorMatrix.encode(targetTexts, encoder, progress).centred());
    return table.describe(WordAnswers.of(sourceTexts, targetTexts, encoder, progress));
  }

  private void scan() {
    int n = source.size();
    int m = target.size();
    float[] table = new float[BLOCK * m];
    for (int from = 0; from < n; from += BLOCK) {
      int first = from;
      int to = Math.min(n, from + BLOCK);
      left.products(
          from,
          to,
          right,
          0,
          m,
          (row, height, column, width, products, stride) -> {
            for (int i = 0; i < height; i++) {
              System.arraycopy(products, i * stride, table, (row - first + i) * m + column, width);
            }
          });
      for (int i = from; i < to; i++) {
        int at = (i - from) * m;
        letters.add(i, LETTERS, table, at);
        for (int j = 0; j < m; j++) {
          rows.offer(i, j, table[at + j]);
          columns.offer(j, i, table[at + j]);
        }
      }
    }
  }

  private List<PairCandidate> describe(WordAnswers answers) {
    TreeSet<Long> found = new TreeSet<>();
    for (int i = 0; i < source.size(); i++) {
      for (int rank = 0; rank < Math.min(CANDIDATES, target.size()); rank++) {
        found.add((long) i << 32 | rows.id(i, rank));
      }
    }
    for (int j = 0; j < target.size(); j++) {
      for (int rank = 0; rank < Math.min(CANDIDATES, source.size()); rank++) {
        found.add((long) columns.id(j, rank) << 32 | j);
      }
    }
    List<int[]> pairs = new ArrayList<>();
    for (long pair : found) {
      int i = (int) (pair >> 32);
      int j = (int) pair;
      if (!source.get(i).text().isBlank() && !target.get(j).text().isBlank()) {
        pairs.add(new int[] {i, j});
      }
    }
    double usualRatio = usualRatio();
    Figures[] sourceFigures =
        source.stream().map(s -> Figures.of(s.text())).toArray(Figures[]::new);
    Figures[] targetFigures =
        target.stream().map(s -> Figures.of(s.text())).toArray(Figures[]::new);
    float[] shared = new float[target.size()];
    List<PairCandidate> candidates = new ArrayList<>();
    int lettersOf = -1;
    for (int[] pair : pairs) {
      int i = pair[0];
      int j = pair[1];
      if (lettersOf != i) {
        Arrays.fill(shared, 0);
        letters.add(i, 1, shared, 0);
        lettersOf = i;
      }
      double deviation = Math.sqrt(rows.deviation(i) * columns.deviation(j));
      double value = left.dot(i, right, j) + LETTERS * shared[j];
      double lead = value - (rows.others(i, value) + columns.others(j, value)) / 2;
      double rival = value - Math.max(rows.rival(i, value), columns.rival(j, value));
      int both = sourceFigures[i].shared(targetFigures[j]);
      int onlySource = sourceFigures[i].total() - both;
      int onlyTarget = targetFigures[j].total() - both;
      WordAnswers.Both words = answers.compare(i, j);
      candidates.add(
          new PairCandidate(
              i,
              j,
              new double[] {
                value / deviation,
                lead / deviation,
                rival / deviation,
                Math.min(0, rival / deviation),
                shared[j],
                Math.min(MOST_NUMBERS, both),
                Math.min(MOST_NUMBERS, Math.min(onlySource, onlyTarget)),
                onlySource == onlyTarget ? 0 : 1,
                Math.min(MOST_LENGTH, Math.abs(logRatio(i, j) - usualRatio)),
                words.least(),
                words.most(),
                words.answered(),
                words.unanswered()
              }));
    }
    return List.copyOf(candidates);
  }

  private double logRatio(int i, int j) {
    return Math.log(Math.max(1.0, target.get(j).length()))
        - Math.log(Math.max(1.0, source.get(i).length()));
  }

  // The median over the third of the mutually nearest that lead most: translations, for the most
  // part, if there are any.
  private double usualRatio() {
    List<double[]> mutual = new ArrayList<>();
    for (int i = 0; i < source.size(); i++) {
      int j = rows.id(i, 0);
      if (columns.id(j, 0) == i) {
        double value = rows.value(i, 0);
        double lead = value - (rows.others(i, value) + columns.others(j, value)) / 2;
        mutual.add(new double[] {-lead, logRatio(i, j)});
      }
    }
    double[] ratios =
        mutual.stream()
            .sorted((a, b) -> Double.compare(a[0], b[0]))
            .limit(Math.max(5, mutual.size() / 3))
            .mapToDouble(pair -> pair[1])
            .sorted()
            .toArray();
    if (ratios.length == 0) {
      return 0;
    }
    return (ratios[(ratios.length - 1) / 2] + ratios[ratios.length / 2]) / 2;
  }

  /** For each segment of a side its nearest on the other, and mean and deviation over all. */
  private static final class Best {
    private static final int KEPT = NEIGHBOURS + 1;

    private final int[] ids;
    private final float[] values;
    private final int[] counts;
    private final double[] sums;
    private final double[] squares;

    Best(int size) {
      ids = new int[size * KEPT];
      values = new float[size * KEPT];
      counts = new int[size];
      sums = new double[size];
      squares = new double[size];
      Arrays.fill(ids, -1);
      Arrays.fill(values, Float.NEGATIVE_INFINITY);
    }

    /**
     * Offers the segments of the other side in rising order: the first of equal ones stays ahead.
     */
    void offer(int row, int id, float value) {
      counts[row]++;
      sums[row] += value;
      squares[row] += (double) value * value;
      int first = row * KEPT;
      int at = first + KEPT - 1;
      if (value <= values[at]) {
        return;
      }
      while (at > first && value > values[at - 1]) {
        values[at] = values[at - 1];
        ids[at] = ids[at - 1];
        at--;
      }
      values[at] = value;
      ids[at] = id;
    }

    int id(int row, int rank) {
      return ids[row * KEPT + rank];
    }

    float value(int row, int rank) {
      return values[row * KEPT + rank];
    }

    double deviation(int row) {
      double mean = sums[row] / counts[row];
      return Math.max(
          LEAST_DEVIATION, Math.sqrt(Math.max(0, squares[row] / counts[row] - mean * mean)));
    }

    /** Returns the mean of the nearest without one that has this similarity; 0 if alone. */
    double others(int row, double without) {
      int size = Math.min(NEIGHBOURS, counts[row] - 1);
      boolean among = size < counts[row] && without >= value(row, size) - 1e-6;
      double sum = 0;
      for (int rank = 0; rank <= size && rank < counts[row]; rank++) {
        sum += value(row, rank);
      }
      return size == 0 ? 0 : (sum - (among ? without : value(row, size))) / size;
    }

    /** Returns the greatest similarity without one that has this similarity; 0 if alone. */
    double rival(int row, double without) {
      if (counts[row] == 1) {
        return 0;
      }
      return without >= value(row, 0) - 1e-6 ? value(row, 1) : value(row, 0);
    }
  }
}
