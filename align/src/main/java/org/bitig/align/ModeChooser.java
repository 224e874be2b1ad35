package org.bitig.align;

import java.util.Arrays;
import java.util.Locale;
import org.bitig.align.vector.Neighbours;
import org.bitig.align.vector.VectorMatrix;
import org.bitig.model.Document;
import org.bitig.model.PairMode;
import org.bitig.model.Progress;
import org.bitig.model.Segment;
import org.bitig.model.SentenceEncoder;

/**
 * Decides whether two documents are parallel or only comparable.
 *
 * <p>Segments that are each other's nearest neighbours are taken as pairs. In a translation most
 * segments have one, and the pairs stand in the same order on both sides; in texts that only share
 * a subject there are fewer, and their order is chance. The longest chain of pairs in order, as a
 * share of the shorter document, tells the two apart. A short document reaches a long chain more
 * easily by chance, so more is asked of it.
 */
public final class ModeChooser {
  /**
   * Share of a long document that must be in order: noisy translations of the development sets
   * reach .5, chance less than .3.
   */
  private static final double LEAST_SHARE = 0.42;

  /** What a short document must reach beyond that, times one over the root of its length. */
  private static final double SHORT = 0.5;

  private ModeChooser() {}

  /**
   * Returns parallel or comparable for two documents with material in different languages, and why.
   */
  public static PairMode choose(
      Document source, Document target, SentenceEncoder encoder, Progress progress) {
    VectorMatrix one = vectors(source, encoder, progress);
    VectorMatrix other = vectors(target, encoder, progress);
    int shorter = Math.min(one.rows(), other.rows());
    if (shorter == 0) {
      return new PairMode(
          source.path(), target.path(), PairMode.Mode.COMPARABLE, "one of them has no text");
    }
    double share = (double) chain(one, other) / shorter;
    double least = LEAST_SHARE + SHORT / Math.sqrt(shorter);
    boolean parallel = share >= least;
    return new PairMode(
        source.path(),
        target.path(),
        parallel ? PairMode.Mode.PARALLEL : PairMode.Mode.COMPARABLE,
        String.format(
            Locale.ROOT,
            "%.0f %% of the shorter text's segments have their nearest neighbour in the same order;"
                + " a translation of this length reaches %.0f %%",
            100 * share,
            100 * Math.min(1, least)));
  }

  private static VectorMatrix vectors(
      Document document, SentenceEncoder encoder, Progress progress) {
    return VectorMatrix.encode(
            document.material().stream().map(Segment::text).toList(), encoder, progress)
        .centred();
  }

  /**
   * Returns the length of the longest chain of mutual nearest neighbours that rises on both sides.
   */
  private static int chain(VectorMatrix one, VectorMatrix other) {
    Neighbours.Both nearest = Neighbours.search(one, other, 1, 1);
    // Patience sorting: ends[k] is the least last position of a chain of k + 1 pairs.
    int[] ends = new int[one.rows()];
    int length = 0;
    for (int i = 0; i < one.rows(); i++) {
      int j = nearest.forward().id(i, 0);
      if (one.isZero(i) || nearest.backward().id(j, 0) != i) {
        continue;
      }
      int at = Arrays.binarySearch(ends, 0, length, j);
      if (at < 0) {
        at = -at - 1;
        ends[at] = j;
        length = Math.max(length, at + 1);
      }
    }
    return length;
  }
}
