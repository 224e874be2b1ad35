package org.bitig.align.mine;

import java.util.List;
import java.util.stream.IntStream;
import org.bitig.align.vector.VectorMatrix;
import org.bitig.model.Span;

/**
 * How well the words of two passages answer each other, as against what they find in other
 * sentences by chance.
 *
 * <p>The similarity of a word with the best word of the other passage, as in BERTScore (Zhang et
 * al. 2020) and SimAlign (Jalili Sabet et al. 2020), becomes a z-score over the best words of a
 * sample of the other language's sentences: a frequent word finds a good answer anywhere and proves
 * nothing.
 */
final class WordAlignment {
  /**
   * Sentences a word's chance answers are sampled from. Enough for a mean and a deviation; more
   * only costs time.
   */
  private static final int SAMPLE = 150;

  private final Pile source;
  private final Pile target;
  private final double[] sourceMean;
  private final double[] sourceDeviation;
  private final double[] targetMean;
  private final double[] targetDeviation;

  WordAlignment(Pile source, Pile target) {
    this.source = source;
    this.target = target;
    sourceMean = new double[source.wordVectors.rows()];
    sourceDeviation = new double[source.wordVectors.rows()];
    targetMean = new double[target.wordVectors.rows()];
    targetDeviation = new double[target.wordVectors.rows()];
    chance(source, target, sourceMean, sourceDeviation);
    chance(target, source, targetMean, targetDeviation);
  }

  /**
   * The words of one side and how they are answered.
   *
   * @param first row of the first word in the pile's word vectors
   * @param scores z-score of each word's best answer
   * @param answers row of each word's best answer in the other pile's word vectors; −1 if the other
   *     side has no words
   */
  @SuppressWarnings("ArrayRecordComponent") // made, read and dropped within the package
  record Answers(int first, double[] scores, int[] answers) {
    /** Returns the z-score of the best answer of the word in this row. */
    double score(int row) {
      return scores[row - first];
    }

    /** Whether the word in this row finds its best answer in the word in that row. */
    boolean answers(int row, int answer) {
      int k = row - first;
      return k >= 0 && k < answers.length && answers[k] == answer;
    }
  }

  /** Both sides' answers. */
  record Both(Answers source, Answers target) {}

  /**
   * Returns how words {@code [a.start, a.end)} of the source and {@code [b.start, b.end)} of the
   * target answer each other.
   */
  Both align(Span a, Span b) {
    int n = a.length();
    int m = b.length();
    double[] forward = new double[n];
    double[] backward = new double[m];
    int[] forwardAt = new int[n];
    int[] backwardAt = new int[m];
    java.util.Arrays.fill(forward, -1);
    java.util.Arrays.fill(backward, -1);
    java.util.Arrays.fill(forwardAt, -1);
    java.util.Arrays.fill(backwardAt, -1);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < m; j++) {
        double similarity =
            source.wordVectors.dot(a.start() + i, target.wordVectors, b.start() + j);
        if (similarity > forward[i]) {
          forward[i] = similarity;
          forwardAt[i] = b.start() + j;
        }
        if (similarity > backward[j]) {
          backward[j] = similarity;
          backwardAt[j] = a.start() + i;
        }
      }
    }
    for (int i = 0; i < n; i++) {
      forward[i] = (forward[i] - sourceMean[a.start() + i]) / sourceDeviation[a.start() + i];
    }
    for (int j = 0; j < m; j++) {
      backward[j] = (backward[j] - targetMean[b.start() + j]) / targetDeviation[b.start() + j];
    }
    return new Both(
        new Answers(a.start(), forward, forwardAt), new Answers(b.start(), backward, backwardAt));
  }

  private static void chance(Pile words, Pile others, double[] mean, double[] deviation) {
    int sentences = others.size();
    int step = Math.max(1, sentences / SAMPLE);
    // Side by side, but added up in order, so that the sums are the same on any machine.
    List<float[]> samples =
        IntStream.iterate(0, s -> s < sentences, s -> s + step)
            .filter(s -> others.wordStart[s + 1] > others.wordStart[s])
            .parallel()
            .mapToObj(s -> best(words.wordVectors, others, s))
            .toList();
    int count = samples.size();
    double[] sum = new double[mean.length];
    double[] squares = new double[mean.length];
    for (float[] best : samples) {
      for (int w = 0; w < best.length; w++) {
        sum[w] += best[w];
        squares[w] += (double) best[w] * best[w];
      }
    }
    for (int w = 0; w < mean.length; w++) {
      mean[w] = count == 0 ? 0 : sum[w] / count;
      double variance = count == 0 ? 1 : squares[w] / count - mean[w] * mean[w];
      deviation[w] = Math.sqrt(Math.max(variance, 1e-4));
    }
  }

  /** Returns the similarity of each word with the best word of a sentence. */
  private static float[] best(VectorMatrix vectors, Pile others, int sentence) {
    float[] best = new float[vectors.rows()];
    java.util.Arrays.fill(best, -2f);
    vectors.products(
        0,
        vectors.rows(),
        others.wordVectors,
        others.wordStart[sentence],
        others.wordStart[sentence + 1],
        (firstRow, rowCount, firstColumn, columnCount, products, stride) -> {
          for (int r = 0; r < rowCount; r++) {
            for (int c = 0; c < columnCount; c++) {
              best[firstRow + r] = Math.max(best[firstRow + r], products[r * stride + c]);
            }
          }
        });
    return best;
  }
}
