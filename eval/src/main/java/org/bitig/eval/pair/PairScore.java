package org.bitig.eval.pair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.bitig.align.pair.ScoredPair;

/**
 * How good mined pairs are; the measures of score.py.
 *
 * @param atHalf F1 of the pairs with a probability of at least .5
 * @param best F1 at the best threshold
 * @param predictions probability and truth of each pair with a probability of at least .05
 */
record PairScore(double atHalf, double best, List<Prediction> predictions) {
  PairScore {
    predictions = List.copyOf(predictions);
  }

  /**
   * One pair.
   *
   * @param probability as given
   * @param isTrue whether it is right
   */
  record Prediction(double probability, boolean isTrue) {}

  static PairScore of(List<ScoredPair> pairs, AlignedText.Draw draw) {
    List<Prediction> predictions =
        pairs.stream()
            .map(
                p -> new Prediction(p.probability(), draw.isPair(p.sourceIndex(), p.targetIndex())))
            .sorted(Comparator.comparingDouble(Prediction::probability).reversed())
            .toList();
    return new PairScore(
        f1(predictions.stream().filter(p -> p.probability >= .5).toList(), draw.pairs()),
        best(predictions, draw.pairs()),
        predictions.stream().filter(p -> p.probability >= .05).toList());
  }

  private static double f1(List<Prediction> kept, int gold) {
    double right = kept.stream().filter(Prediction::isTrue).count();
    return 2 * right / (kept.size() + gold);
  }

  static double best(List<Prediction> falling, int gold) {
    double best = 0;
    int right = 0;
    for (int k = 0; k < falling.size(); k++) {
      right += falling.get(k).isTrue ? 1 : 0;
      best = Math.max(best, 2.0 * right / (k + 1 + gold));
    }
    return best;
  }

  /** Scores of several draws. */
  static final class Pool {
    private final List<PairScore> scores = new ArrayList<>();

    void add(PairScore score) {
      scores.add(score);
    }

    int size() {
      return scores.size();
    }

    double mean(ToDoubleFunction<PairScore> value) {
      return scores.stream().mapToDouble(value).average().orElse(0);
    }

    double deviation(ToDoubleFunction<PairScore> value) {
      double mean = mean(value);
      return Math.sqrt(
          scores.stream()
              .mapToDouble(s -> Math.pow(value.applyAsDouble(s) - mean, 2))
              .average()
              .orElse(0));
    }

    /** Returns the calibration error over ten bins of equal width, all draws together. */
    double calibrationError() {
      double[] promised = new double[10];
      double[] kept = new double[10];
      int count = 0;
      for (PairScore score : scores) {
        for (Prediction p : score.predictions) {
          int bin = Math.min(9, (int) (p.probability * 10));
          promised[bin] += p.probability;
          kept[bin] += p.isTrue ? 1 : 0;
          count++;
        }
      }
      double error = 0;
      for (int bin = 0; bin < 10; bin++) {
        error += Math.abs(promised[bin] - kept[bin]);
      }
      return count == 0 ? 0 : error / count;
    }
  }
}
