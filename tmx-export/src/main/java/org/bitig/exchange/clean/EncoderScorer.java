package org.bitig.exchange.clean;

import java.util.Arrays;
import java.util.List;
import org.bitig.model.Progress;
import org.bitig.model.SentenceEncoder;

/**
 * Judges meaning by sentence vectors: whether the sides are nearer to each other than to anything
 * their neighbours in the memory say.
 *
 * <p>The cosine c of two sides alone tells little: all texts of one subject are near each other.
 * The lead is c − max(r, s), with r the greatest cosine of the source with another target text and
 * s that of the target with another source text (the difference form, with one neighbour, of the
 * margin of Artetxe and Schwenk 2019, "Margin-based Parallel Corpus Mining with Multilingual
 * Sentence Embeddings"). Of translations shifted by a line, the right counterpart stands next to
 * the wrong one and beats it. The probability is logistic in the lead, the logarithm of the number
 * of neighbours and that of the shorter side's length in code points; a pair without neighbours has
 * lead 0.
 *
 * <p>Deviates from the paper: neighbours are those of the memory, not of a whole corpus, so that a
 * memory of any size is judged in constant memory; and one neighbour, not the mean of four, which
 * told shifted lines worse. O(n²) products of vectors for n neighbours.
 */
public final class EncoderScorer implements PairScorer {
  /** Learned by {@code org.bitig.eval.clean.CleanLearning}; see eval/reports/clean.md. */
  private static final double BIAS = 0.4;

  private static final double[] WEIGHTS = {114.94, 0.304, 0.209};

  private final SentenceEncoder encoder;

  public EncoderScorer(SentenceEncoder encoder) {
    this.encoder = encoder;
  }

  @Override
  public double[] score(List<Pair> neighbours) {
    return Arrays.stream(features(neighbours)).mapToDouble(EncoderScorer::probability).toArray();
  }

  private static double probability(double[] features) {
    double sum = BIAS;
    for (int f = 0; f < WEIGHTS.length; f++) {
      sum += WEIGHTS[f] * features[f];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /**
   * Returns for each pair what the probability is made from: lead, logarithm of one more than the
   * number of neighbours, logarithm of the length.
   */
  public double[][] features(List<Pair> pairs) {
    int n = pairs.size();
    float[][] sources =
        encoder.encode(pairs.stream().map(p -> p.sourceSide().text()).toList(), Progress.NONE);
    float[][] targets =
        encoder.encode(pairs.stream().map(p -> p.targetSide().text()).toList(), Progress.NONE);
    double[][] cosines = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        cosines[i][j] = dot(sources[i], targets[j]);
      }
    }
    double[][] features = new double[n][];
    for (int i = 0; i < n; i++) {
      Pair pair = pairs.get(i);
      double greatest = Double.NEGATIVE_INFINITY;
      int others = 0;
      for (int j = 0; j < n; j++) {
        Pair other = pairs.get(j);
        boolean otherTarget = !other.targetSide().text().equals(pair.targetSide().text());
        boolean otherSource = !other.sourceSide().text().equals(pair.sourceSide().text());
        greatest = otherTarget ? Math.max(greatest, cosines[i][j]) : greatest;
        greatest = otherSource ? Math.max(greatest, cosines[j][i]) : greatest;
        others += otherTarget || otherSource ? 1 : 0;
      }
      double lead = others == 0 ? 0 : cosines[i][i] - greatest;
      features[i] = new double[] {lead, Math.log1p(others), Math.log(shorter(pair))};
    }
    return features;
  }

  private static int shorter(Pair pair) {
    String source = pair.sourceSide().text();
    String target = pair.targetSide().text();
    return Math.max(
        1,
        Math.min(
            source.codePointCount(0, source.length()), target.codePointCount(0, target.length())));
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += a[k] * b[k];
    }
    return sum;
  }
}
