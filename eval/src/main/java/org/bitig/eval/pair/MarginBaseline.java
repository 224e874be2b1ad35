package org.bitig.eval.pair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bitig.align.vector.Neighbours;
import org.bitig.align.vector.VectorMatrix;
import org.bitig.model.Progress;
import org.bitig.model.Segment;
import org.bitig.model.SentenceEncoder;

/**
 * The ratio margin of Artetxe and Schwenk (2019), "Margin-based Parallel Corpus Mining with
 * Multilingual Sentence Embeddings", as LASER's mine_bitexts does it: similarity over the mean of
 * those of the k nearest of both sides; candidates of both directions, best first, each segment
 * once.
 */
final class MarginBaseline {
  private static final int K = 4;

  /** Threshold that LASER's examples use. */
  static final double USUAL_THRESHOLD = 1.03;

  private MarginBaseline() {}

  /**
   * A pair.
   *
   * @param source position
   * @param target position
   * @param margin ratio
   */
  record Pair(int source, int target, double margin) {}

  /** Returns the pairs by falling margin. */
  static List<Pair> mine(
      List<Segment> source, List<Segment> target, SentenceEncoder encoder, int threads) {
    VectorMatrix a =
        VectorMatrix.encode(source.stream().map(Segment::text).toList(), encoder, Progress.NONE);
    VectorMatrix b =
        VectorMatrix.encode(target.stream().map(Segment::text).toList(), encoder, Progress.NONE);
    Neighbours.Both near = Neighbours.search(a, b, K, threads);
    List<Pair> all = new ArrayList<>();
    for (int i = 0; i < a.rows(); i++) {
      all.add(best(near, i, true));
    }
    for (int j = 0; j < b.rows(); j++) {
      all.add(best(near, j, false));
    }
    all.sort(
        Comparator.comparingDouble(Pair::margin)
            .reversed()
            .thenComparingInt(Pair::source)
            .thenComparingInt(Pair::target));
    Set<Integer> sources = new HashSet<>();
    Set<Integer> targets = new HashSet<>();
    List<Pair> kept = new ArrayList<>();
    for (Pair pair : all) {
      if (!sources.contains(pair.source) && !targets.contains(pair.target)) {
        sources.add(pair.source);
        targets.add(pair.target);
        kept.add(pair);
      }
    }
    return kept;
  }

  private static Pair best(Neighbours.Both near, int row, boolean forward) {
    Neighbours own = forward ? near.forward() : near.backward();
    Neighbours others = forward ? near.backward() : near.forward();
    Pair best = new Pair(-1, -1, Double.NEGATIVE_INFINITY);
    for (int rank = 0; rank < own.size(); rank++) {
      int other = own.id(row, rank);
      double margin = own.similarity(row, rank) / ((own.mean(row) + others.mean(other)) / 2);
      if (margin > best.margin) {
        best = new Pair(forward ? row : other, forward ? other : row, margin);
      }
    }
    return best;
  }
}
