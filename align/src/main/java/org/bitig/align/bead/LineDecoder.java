package org.bitig.align.bead;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.bitig.model.Bead;

/**
 * Chooses beads of lines by their probabilities.
 *
 * <p>The likeliest path need not run through the likeliest beads: a bead may be right in many ways,
 * with a sentence in two parts or in one, in this order or that, each less likely than a single way
 * to be wrong. So between beads that are beyond doubt those are taken with which most segments are
 * expected to be in right beads, as in minimum Bayes risk decoding (Kumar and Byrne 2004).
 */
final class LineDecoder {
  /** A bead with more leaves too little for all others of its segments. */
  private static final double SURE = 0.9;

  /** Lines a side of the beads that are considered beside those of the likeliest path. */
  private static final int LONGEST = 4;

  /** Larger stretches stay as they are: cells, in lines of one side times lines of the other. */
  private static final int LARGEST = 400;

  private final Units source;
  private final Units target;
  private final Lattice lattice;

  /** Unit at which each line begins; last the number of units. */
  private final int[] sourceStarts;

  private final int[] targetStarts;

  LineDecoder(Units source, Units target, Lattice lattice) {
    this.source = source;
    this.target = target;
    this.lattice = lattice;
    sourceStarts = starts(source.count(), source::isLineStart);
    targetStarts = starts(target.count(), target::isLineStart);
  }

  private static int[] starts(int count, IntPredicate isStart) {
    return IntStream.rangeClosed(0, count).filter(isStart).toArray();
  }

  /** Returns the same beads with better ones where they are in doubt. */
  List<Bead> decoded(List<Bead> beads) {
    List<Bead> result = new ArrayList<>();
    List<Bead> doubtful = new ArrayList<>();
    for (Bead bead : beads) {
      // What is left out stands between beads in no order that means anything.
      if (bead.isLink() && Math.exp(-bead.cost()) >= SURE) {
        result.addAll(better(doubtful));
        doubtful.clear();
        result.add(bead);
      } else {
        doubtful.add(bead);
      }
    }
    result.addAll(better(doubtful));
    return List.copyOf(result);
  }

  private List<Bead> better(List<Bead> beads) {
    if (beads.size() < 2) {
      return beads;
    }
    int i = beads.getFirst().sourceStart();
    int j = beads.getFirst().targetStart();
    int n = beads.getLast().sourceEnd() - i;
    int m = beads.getLast().targetEnd() - j;
    if ((n + 1L) * (m + 1L) > LARGEST) {
      return beads;
    }
    double[][] best = new double[n + 1][m + 1];
    Bead[][] last = new Bead[n + 1][m + 1];
    for (int a = 0; a <= n; a++) {
      for (int b = 0; b <= m; b++) {
        if (a + b == 0) {
          continue;
        }
        best[a][b] = Double.NEGATIVE_INFINITY;
        for (int k = 0; k <= Math.min(a, LONGEST); k++) {
          for (int l = 0; l <= Math.min(b, LONGEST); l++) {
            if (k + l > 0 && (k * l > 0 || k + l == 1)) {
              consider(bead(i + a - k, i + a, j + b - l, j + b), a, b, k, l, best, last);
            }
          }
        }
        for (Bead bead : beads) {
          if (bead.sourceEnd() == i + a
              && bead.targetEnd() == j + b
              && Math.max(bead.sourceSize(), bead.targetSize()) > LONGEST) {
            consider(bead, a, b, bead.sourceSize(), bead.targetSize(), best, last);
          }
        }
      }
    }
    List<Bead> taken = new ArrayList<>();
    int a = n;
    int b = m;
    while (a + b > 0) {
      Bead bead = last[a][b];
      taken.add(bead);
      a -= bead.sourceSize();
      b -= bead.targetSize();
    }
    return taken.reversed();
  }

  private static void consider(
      Bead bead, int a, int b, int k, int l, double[][] best, Bead[][] last) {
    double right = best[a - k][b - l] + (k + l) * Math.exp(-bead.cost());
    if (right > best[a][b]) {
      best[a][b] = right;
      last[a][b] = bead;
    }
  }

  private Bead bead(int i, int k, int j, int l) {
    return BeadAligner.bead(
        lattice,
        source,
        target,
        sourceStarts[i],
        sourceStarts[k],
        targetStarts[j],
        targetStarts[l]);
  }
}
