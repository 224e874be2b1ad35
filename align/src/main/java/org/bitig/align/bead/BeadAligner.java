package org.bitig.align.bead;

import java.util.ArrayList;
import java.util.List;
import org.bitig.model.Bead;
import org.bitig.model.Progress;
import org.bitig.model.Segment;
import org.bitig.model.SentenceEncoder;

/**
 * Aligns two parallel documents.
 *
 * <p>Segments are split at sentence ends into units, whose vectors are compared near a path found
 * from coarse to fine ({@link Band}). Beads of up to three units a side compete with leaving units
 * out, each with a likelihood estimated from the two documents ({@link BeadModelFit}); the
 * likeliest way through is taken ({@link Lattice}), and its beads are united where they share a
 * segment.
 *
 * <p>Contract: every segment is in exactly one bead; beads are in order on both sides; swapping the
 * sides mirrors the beads, up to exact ties; a document aligned with itself gives 1-1 beads; the
 * result depends on nothing but the texts and the encoder. An empty side gives a bead of its own to
 * each segment of the other. Segments without text are never joined to others. O(n + m) time and
 * memory beside the encoder, which sees each unit once.
 */
public final class BeadAligner {
  /** Costs stay finite, whatever rounding leaves of a probability. */
  private static final double LEAST_PROBABILITY = 1e-12;

  /** Logarithm of the probability below which a boundary is passed over. */
  private static final double LEAST_LOG = -40;

  private BeadAligner() {}

  /**
   * Returns the beads, in order; a bead's positions are positions in the two lists.
   *
   * @param source segments of one document, in order
   * @param target segments of the other, in order
   * @param encoder gives the vectors
   * @param progress told how far the encoder has come
   */
  public static List<Bead> align(
      List<Segment> source, List<Segment> target, SentenceEncoder encoder, Progress progress) {
    Units left = Units.of(source, encoder, progress);
    Units right = Units.of(target, encoder, progress);
    Similarities whole = narrowed(left, right);
    BeadModel model = BeadModelFit.fit(whole);
    Lattice lattice = new Lattice(whole, model);
    HiddenJoins joins = HiddenJoins.find(whole, lattice, model, encoder, progress);
    if (joins.isEmpty()) {
      return lineBeads(left, right, lattice);
    }
    Similarities parts = whole.cut(joins);
    return lineBeads(parts.source(), parts.target(), new Lattice(parts, BeadModelFit.fit(parts)));
  }

  /**
   * Returns the similarities of the units that any likely path compares. What is out of the
   * question without beads of several units is so with them, as their corners are passed either
   * way; and one type on a wide band, then all on what is left, is the cheaper way to find out.
   */
  private static Similarities narrowed(Units left, Units right) {
    Similarities wide = new Similarities(left, right, Band.of(left.vectors(), right.vectors()));
    Lattice singles = new Lattice(wide, BeadModelFit.usual(wide).singlesOnly());
    return wide.within(singles.likely(LEAST_LOG));
  }

  private static List<Bead> lineBeads(Units source, Units target, Lattice lattice) {
    Writer writer = new Writer(source, target, lattice);
    for (Lattice.Step step : lattice.best()) {
      if (step.k() > 0 && step.l() > 0) {
        writer.link(step);
      }
    }
    return new LineDecoder(source, target, lattice).decoded(writer.finish());
  }

  /**
   * Unites beads of units that share a line, or are bound by a chain of such, into beads of lines;
   * lines between these stand alone. Looks at beads only, not at the order in which a path leaves
   * out units between them, which means nothing.
   */
  private static final class Writer {
    private final Units source;
    private final Units target;
    private final Lattice lattice;
    private final List<Bead> beads = new ArrayList<>();

    /** Units up to which beads are written. */
    private int doneSource;

    private int doneTarget;

    /** The bead of lines that is growing, [i, k) and [j, l); empty at first. */
    private int i;

    private int k;
    private int j;
    private int l;

    Writer(Units source, Units target, Lattice lattice) {
      this.source = source;
      this.target = target;
      this.lattice = lattice;
    }

    void link(Lattice.Step step) {
      int firstSource = source.lineStart(step.i());
      int firstTarget = target.lineStart(step.j());
      if (firstSource >= k && firstTarget >= l) {
        close();
        i = firstSource;
        j = firstTarget;
      }
      k = source.lineEnd(step.i() + step.k() - 1);
      l = target.lineEnd(step.j() + step.l() - 1);
    }

    List<Bead> finish() {
      close();
      leaveOut(source.count(), target.count());
      return List.copyOf(beads);
    }

    private void close() {
      if (k > i) {
        leaveOut(i, j);
        add(i, k, j, l);
        doneSource = k;
        doneTarget = l;
      }
    }

    private void leaveOut(int toSource, int toTarget) {
      while (doneSource < toSource) {
        int end = source.lineEnd(doneSource);
        add(doneSource, end, doneTarget, doneTarget);
        doneSource = end;
      }
      while (doneTarget < toTarget) {
        int end = target.lineEnd(doneTarget);
        add(doneSource, doneSource, doneTarget, end);
        doneTarget = end;
      }
    }

    private void add(int a, int b, int c, int d) {
      beads.add(bead(lattice, source, target, a, b, c, d));
    }
  }

  /** Returns the bead of the lines that source units [a, b) and target units [c, d) are. */
  static Bead bead(Lattice lattice, Units source, Units target, int a, int b, int c, int d) {
    double p = Math.clamp(lattice.lineBead(a, b, c, d), LEAST_PROBABILITY, 1);
    return new Bead(
        source.lineAt(a), source.lineAt(b), target.lineAt(c), target.lineAt(d), cost(p));
  }

  private static double cost(double probability) {
    // Not -0.0, which would be printed as such.
    return probability == 1 ? 0 : -Math.log(probability);
  }
}
