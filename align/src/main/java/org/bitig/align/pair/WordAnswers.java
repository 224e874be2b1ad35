package org.bitig.align.pair;

import java.util.ArrayList;
import java.util.List;
import org.bitig.align.vector.VectorMatrix;
import org.bitig.model.Progress;
import org.bitig.model.SentenceEncoder;
import org.bitig.model.TokenVectors;

/**
 * How well the pieces of two texts answer each other, as against what they find in other texts.
 *
 * <p>The similarity of a piece with the best piece of the other text, as in BERTScore (Zhang et al.
 * 2020), becomes a deviation from the best it finds in a sample of the other side's texts.
 * Sentences about one subject are near each other as wholes; what gives them away is the words that
 * find no answer. O(pieces · sample · dimensions) time for a side, then O(pieces²) for a pair.
 */
final class WordAnswers {
  /** Texts of the other side that are looked at: more gave the same figures. */
  private static final int SAMPLE = 16;

  /** Keeps the deviation away from 0 where all of a sample answer alike. */
  private static final double LEAST_DEVIATION = 0.02;

  /** From so many deviations on a piece counts as answered. */
  private static final double ANSWERED = 1.5;

  /** Below so many it counts as without answer. */
  private static final double UNANSWERED = 0.5;

  private final Pieces source;
  private final Pieces target;

  private WordAnswers(Pieces source, Pieces target) {
    this.source = source;
    this.target = target;
  }

  static WordAnswers of(
      List<String> source, List<String> target, SentenceEncoder encoder, Progress progress) {
    Pieces left = new Pieces(encoder.tokens(source, progress), encoder.dimensions());
    Pieces right = new Pieces(encoder.tokens(target, progress), encoder.dimensions());
    left.measureChance(right);
    right.measureChance(left);
    return new WordAnswers(left, right);
  }

  /**
   * What a pair of texts finds in each other; of the two directions the worse or the better as
   * said.
   *
   * @param least mean deviation of the worse direction
   * @param most mean deviation of the better direction
   * @param answered share of pieces that are answered, worse direction
   * @param unanswered share of pieces without answer, worse direction
   */
  record Both(double least, double most, double answered, double unanswered) {
    static final Both NONE = new Both(0, 0, 0, 0);
  }

  /** Returns what source text {@code i} and target text {@code j} find in each other. */
  Both compare(int i, int j) {
    int n = source.size(i);
    int m = target.size(j);
    if (n == 0 || m == 0) {
      return Both.NONE;
    }
    float[] forth = new float[n];
    float[] back = new float[m];
    java.util.Arrays.fill(forth, -1);
    java.util.Arrays.fill(back, -1);
    float[] row = new float[m];
    for (int a = 0; a < n; a++) {
      source.vectors.dots(source.starts[i] + a, target.vectors, target.starts[j], m, row, 0);
      for (int b = 0; b < m; b++) {
        forth[a] = Math.max(forth[a], row[b]);
        back[b] = Math.max(back[b], row[b]);
      }
    }
    double[] one = source.describe(i, forth);
    double[] other = target.describe(j, back);
    return new Both(
        Math.min(one[0], other[0]),
        Math.max(one[0], other[0]),
        Math.min(one[1], other[1]),
        Math.max(one[2], other[2]));
  }

  /** All pieces of one side. */
  private static final class Pieces {
    private final int[] starts;
    private final VectorMatrix vectors;
    private final float[] means;
    private final float[] deviations;

    Pieces(List<TokenVectors> texts, int dimensions) {
      starts = new int[texts.size() + 1];
      List<float[]> all = new ArrayList<>();
      for (int i = 0; i < texts.size(); i++) {
        all.addAll(List.of(texts.get(i).vectors()));
        starts[i + 1] = all.size();
      }
      vectors = VectorMatrix.of(all.toArray(float[][]::new), dimensions).centred();
      means = new float[all.size()];
      deviations = new float[all.size()];
    }

    int size(int text) {
      return starts[text + 1] - starts[text];
    }

    void measureChance(Pieces other) {
      int texts = other.starts.length - 1;
      int sample = Math.min(SAMPLE, texts);
      int rows = vectors.rows();
      float[] sum = new float[rows];
      float[] square = new float[rows];
      float[] top = new float[rows];
      java.util.Arrays.fill(top, -1);
      int counted = 0;
      for (int s = 0; s < sample; s++) {
        int text = (int) ((2L * s + 1) * texts / (2L * sample));
        if (other.size(text) == 0) {
          continue;
        }
        counted++;
        float[] best = new float[rows];
        java.util.Arrays.fill(best, -1);
        vectors.products(
            0,
            rows,
            other.vectors,
            other.starts[text],
            other.starts[text + 1],
            (row, height, column, width, products, stride) -> {
              for (int i = 0; i < height; i++) {
                for (int j = 0; j < width; j++) {
                  best[row + i] = Math.max(best[row + i], products[i * stride + j]);
                }
              }
            });
        for (int i = 0; i < rows; i++) {
          sum[i] += best[i];
          square[i] += best[i] * best[i];
          top[i] = Math.max(top[i], best[i]);
        }
      }
      for (int i = 0; i < rows; i++) {
        // The best of the sample may be the translation itself.
        boolean enough = counted > 3;
        double n = enough ? counted - 1 : counted;
        double s = enough ? sum[i] - top[i] : sum[i];
        double q = enough ? square[i] - top[i] * top[i] : square[i];
        double mean = n == 0 ? 0 : s / n;
        means[i] = (float) mean;
        deviations[i] =
            (float) (Math.sqrt(Math.max(0, n == 0 ? 0 : q / n - mean * mean)) + LEAST_DEVIATION);
      }
    }

    /** Returns mean deviation, share answered and share without answer. */
    double[] describe(int text, float[] best) {
      double sum = 0;
      int answered = 0;
      int unanswered = 0;
      for (int a = 0; a < best.length; a++) {
        int piece = starts[text] + a;
        double z = (best[a] - means[piece]) / deviations[piece];
        sum += z;
        answered += z > ANSWERED ? 1 : 0;
        unanswered += z < UNANSWERED ? 1 : 0;
      }
      double n = best.length;
      return new double[] {sum / n, answered / n, unanswered / n};
    }
  }
}
