package org.bitig.align.bead;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * All ways through a band, with their probabilities under a model.
 *
 * <p>A path runs from boundary (0, 0) to (n, m) in steps that leave out a source unit, leave out a
 * target unit or take a bead. Units that are left out between two beads would allow many orders of
 * the same alignment, so source units go first; where this matters, a boundary has two states,
 * {@code ENTERED} by a bead or a source unit, and {@code SKIPPED} into by a target unit. O(cells ·
 * bead types) time and memory.
 */
final class Lattice {
  private static final double NEVER = Double.NEGATIVE_INFINITY;

  /** What is less alike than the average of strangers is no translation: spares most of a table. */
  private static final double LEAST_Z = 0;

  /** The same for beads of more than two units. */
  private static final double LEAST_JOINED_Z = 1;

  private final Similarities similarities;
  private final Band band;
  private final int n;
  private final int m;

  /** Logarithms of the likelihood that all units before a boundary are left out. */
  private final double[] leftSource;

  private final double[] leftTarget;

  /** Positions in {@link BeadType#ALL} of the types that the model allows. */
  private final int[] types;

  private final int[] sources;
  private final int[] targets;

  /** Log-odds of each of these types from each cell on; {@code NEVER} where it can't be. */
  private final float[][] odds;

  private final double[] entered;
  private final double[] skipped;
  private final double[] afterEntered;
  private final double[] afterSkipped;

  Lattice(Similarities similarities, BeadModel model) {
    this.similarities = similarities;
    band = similarities.band();
    n = similarities.source().count();
    m = similarities.target().count();
    leftSource = leftOut(similarities.source(), model.logNull());
    leftTarget = leftOut(similarities.target(), model.logNull());
    types =
        IntStream.range(0, BeadType.ALL.size()).filter(t -> model.logTypes()[t] != NEVER).toArray();
    sources = Arrays.stream(types).map(t -> BeadType.ALL.get(t).source()).toArray();
    targets = Arrays.stream(types).map(t -> BeadType.ALL.get(t).target()).toArray();
    odds = odds(model);
    entered = new double[band.cells()];
    skipped = new double[band.cells()];
    afterEntered = new double[band.cells()];
    afterSkipped = new double[band.cells()];
    forward();
    backward();
  }

  // A part of a sentence costs its part, so that a sentence costs the same in one piece or two.
  private static double[] leftOut(Units units, double logNull) {
    double[] sums = new double[units.count() + 1];
    for (int i = 0; i < units.count(); i++) {
      sums[i + 1] = sums[i] + units.share(i) * logNull;
    }
    return sums;
  }

  private float[][] odds(BeadModel model) {
    float[][] all = new float[types.length][band.cells()];
    float[][] z = new float[BeadType.ALL.size()][];
    for (int t = 0; t < all.length; t++) {
      Arrays.fill(all[t], (float) NEVER);
      BeadType type = BeadType.ALL.get(types[t]);
      z[types[t]] = new float[band.cells()];
      float[] own = z[types[t]];
      Arrays.fill(own, Float.NaN);
      int k = type.source();
      int l = type.target();
      double[] sourceLogs = logLengths(similarities.source().lengths(), k);
      double[] targetLogs = logLengths(similarities.target().lengths(), l);
      for (int i = 0; i + k <= n; i++) {
        for (int j = band.low(i); j <= Math.min(band.high(i), m - l); j++) {
          if (!band.holds(i + k, j + l)) {
            continue;
          }
          int at = band.cell(i, j);
          own[at] = (float) similarities.z(i, k, j, l);
          int whole =
              BeadType.indexOf(
                  similarities.source().sentencesIn(i, k), similarities.target().sentencesIn(j, l));
          BeadType sentences = BeadType.ALL.get(whole);
          if (own[at] >= (sentences.isSingle() ? LEAST_Z : LEAST_JOINED_Z)) {
            double odds =
                model.similarityOdds(own[at])
                    + model.lengthOdds(targetLogs[j] - sourceLogs[i])
                    + model.logTypes()[whole]
                    + similarities.cutEnds(type, i, j) * model.logCutEnd();
            if (sentences.source() > 1 && sentences.target() > 1) {
              odds += model.cohesionOdds(cohesion(z, type, i, j));
            } else if (!sentences.isSingle()) {
              double weakest = weakest(z, type, i, j);
              // A sentence without content belongs to no other.
              odds +=
                  weakest == NEVER
                      ? NEVER
                      : model.memberOdds(own[at] - bestPart(z, type, i, j), weakest);
            }
            all[t][at] = (float) odds;
          }
        }
      }
    }
    return all;
  }

  /**
   * Returns the greatest z of what is left of a bead of one sentence and several when a sentence at
   * one of its ends is taken out.
   */
  private double bestPart(float[][] z, BeadType type, int i, int j) {
    int k = type.source();
    int l = type.target();
    double best = NEVER;
    if (similarities.source().sentencesIn(i, k) > 1) {
      int first = firstSentence(similarities.source(), i);
      int last = lastSentence(similarities.source(), i + k);
      best = Math.max(zAt(z, i + first, k - first, j, l), zAt(z, i, k - last, j, l));
    } else {
      int first = firstSentence(similarities.target(), j);
      int last = lastSentence(similarities.target(), j + l);
      best = Math.max(zAt(z, i, k, j + first, l - first), zAt(z, i, k, j, l - last));
    }
    return best;
  }

  private static int firstSentence(Units units, int from) {
    int size = 1;
    while (units.isInside(from + size)) {
      size++;
    }
    return size;
  }

  private static int lastSentence(Units units, int to) {
    int size = 1;
    while (units.isInside(to - size)) {
      size++;
    }
    return size;
  }

  /** Returns the least z of the sentences on the longer side, each alone against the other side. */
  private double weakest(float[][] z, BeadType type, int i, int j) {
    int k = type.source();
    int l = type.target();
    double least = Double.POSITIVE_INFINITY;
    if (similarities.source().sentencesIn(i, k) > 1) {
      int size;
      for (int u = 0; u < k; u += size) {
        size = Math.min(k - u, firstSentence(similarities.source(), i + u));
        least = Math.min(least, zAt(z, i + u, size, j, l));
      }
    } else {
      int size;
      for (int v = 0; v < l; v += size) {
        size = Math.min(l - v, firstSentence(similarities.target(), j + v));
        least = Math.min(least, zAt(z, i, k, j + v, size));
      }
    }
    return least;
  }

  /** Returns a z that may have been computed, and may be of cells that no path runs through. */
  private double zAt(float[][] z, int i, int k, int j, int l) {
    float known = band.holds(i, j) ? z[BeadType.indexOf(k, l)][band.cell(i, j)] : Float.NaN;
    double value = Float.isNaN(known) ? similarities.z(i, k, j, l) : known;
    return Double.isNaN(value) ? NEVER : value;
  }

  /**
   * Returns how firmly a bead of several units on both sides hangs together: for each way to part
   * it into a first and a second half, the greatest z of a unit of one half with one of the other,
   * and of these the least.
   */
  private double cohesion(float[][] z, BeadType type, int i, int j) {
    double least = Double.POSITIVE_INFINITY;
    for (int a = 1; a < type.source(); a++) {
      for (int b = 1; b < type.target(); b++) {
        double across = NEVER;
        for (int u = 0; u < type.source(); u++) {
          for (int v = 0; v < type.target(); v++) {
            if ((u < a) != (v < b)) {
              across = Math.max(across, zAt(z, i + u, 1, j + v, 1));
            }
          }
        }
        least = Math.min(least, across);
      }
    }
    return least;
  }

  /** Returns logarithms of the lengths of passages; an empty one counts as one code point. */
  private static double[] logLengths(int[] lengths, int size) {
    double[] logs = new double[Math.max(0, lengths.length - size + 1)];
    for (int i = 0; i < logs.length; i++) {
      int sum = 0;
      for (int a = i; a < i + size; a++) {
        sum += lengths[a];
      }
      logs[i] = Math.log(Math.max(1, sum));
    }
    return logs;
  }

  private void forward() {
    double[] terms = new double[types.length + 1];
    for (int i = 0; i <= n; i++) {
      for (int j = band.low(i); j <= band.high(i); j++) {
        int count = 0;
        if (i == 0 && j == 0) {
          terms[count++] = 0;
        }
        if (i > 0 && band.holds(i - 1, j)) {
          terms[count++] = entered[band.cell(i - 1, j)] + leftSource[i] - leftSource[i - 1];
        }
        for (int t = 0; t < odds.length; t++) {
          int a = i - sources[t];
          int b = j - targets[t];
          if (a >= 0 && b >= 0 && band.holds(a, b)) {
            int from = band.cell(a, b);
            if (odds[t][from] != NEVER) {
              terms[count++] = either(entered[from], skipped[from]) + odds[t][from];
            }
          }
        }
        int at = band.cell(i, j);
        entered[at] = sum(terms, count);
        skipped[at] =
            j > 0 && band.holds(i, j - 1)
                ? either(entered[at - 1], skipped[at - 1]) + leftTarget[j] - leftTarget[j - 1]
                : NEVER;
      }
    }
  }

  private void backward() {
    double[] terms = new double[types.length + 2];
    for (int i = n; i >= 0; i--) {
      for (int j = band.high(i); j >= band.low(i); j--) {
        int at = band.cell(i, j);
        int count = 0;
        if (i == n && j == m) {
          terms[count++] = 0;
        }
        if (j < m && band.holds(i, j + 1)) {
          terms[count++] = afterSkipped[at + 1] + leftTarget[j + 1] - leftTarget[j];
        }
        for (int t = 0; t < odds.length; t++) {
          if (odds[t][at] != NEVER) {
            int to = band.cell(i + sources[t], j + targets[t]);
            terms[count++] = afterEntered[to] + odds[t][at];
          }
        }
        afterSkipped[at] = sum(terms, count);
        if (i < n && band.holds(i + 1, j)) {
          terms[count++] = afterEntered[band.cell(i + 1, j)] + leftSource[i + 1] - leftSource[i];
        }
        afterEntered[at] = sum(terms, count);
      }
    }
  }

  private static double either(double a, double b) {
    double high = Math.max(a, b);
    double low = Math.min(a, b);
    return low == NEVER || high - low > 40 ? high : high + Math.log1p(Math.exp(low - high));
  }

  private static double sum(double[] terms, int count) {
    double high = NEVER;
    for (int t = 0; t < count; t++) {
      high = Math.max(high, terms[t]);
    }
    if (high == NEVER) {
      return NEVER;
    }
    double sum = 0;
    for (int t = 0; t < count; t++) {
      // Less than a rounding error of the sum: most terms, and an exponential each.
      if (terms[t] > high - 40) {
        sum += terms[t] == high ? 1 : Math.exp(terms[t] - high);
      }
    }
    return high + Math.log(sum);
  }

  /** Returns the logarithm of the sum over all paths. */
  double total() {
    return afterEntered[band.cell(0, 0)];
  }

  /**
   * Returns the cells that paths run through which are at least so likely, as a band.
   *
   * @param leastLog logarithm of the least probability of a cell
   */
  Band likely(double leastLog) {
    int[] low = new int[n + 1];
    int[] high = new int[n + 1];
    for (int i = 0; i <= n; i++) {
      low[i] = m;
      for (int j = band.low(i); j <= band.high(i); j++) {
        int at = band.cell(i, j);
        // In whatever order units are left out there: the sides may be swapped.
        double through = either(entered[at], skipped[at]) + afterEntered[at] - total();
        if (through >= leastLog) {
          low[i] = Math.min(low[i], j);
          high[i] = j;
        }
      }
    }
    return Band.rising(low, high);
  }

  /** Returns the probability that a bead is taken. */
  double probability(Step bead) {
    int type = BeadType.indexOf(bead.k(), bead.l());
    for (int t = 0; t < types.length; t++) {
      if (types[t] == type) {
        return probability(t, bead.i(), bead.j());
      }
    }
    return 0;
  }

  /** Returns the probability that the bead of type {@code t} from (i, j) on is taken. */
  double probability(int t, int i, int j) {
    int from = band.cell(i, j);
    if (odds[t][from] == NEVER) {
      return 0;
    }
    int to = band.cell(i + sources[t], j + targets[t]);
    return Math.exp(
        either(entered[from], skipped[from]) + odds[t][from] + afterEntered[to] - total());
  }

  /** Returns the probability that units [from, to) of the source side are left out. */
  double sourceLeftOut(int from, int to) {
    double sum = 0;
    for (int j = band.low(from); j <= band.high(from); j++) {
      if (band.holds(to, j)) {
        sum +=
            Math.exp(
                entered[band.cell(from, j)]
                    + leftSource[to]
                    - leftSource[from]
                    + afterEntered[band.cell(to, j)]
                    - total());
      }
    }
    return Math.min(1, sum);
  }

  /** Returns the probability that units [from, to) of the target side are left out. */
  double targetLeftOut(int from, int to) {
    double sum = 0;
    // Bounds of a band rise from row to row, so the rows that hold a column are neighbours.
    for (int i = 0; i <= n && band.low(i) <= from; i++) {
      if (band.holds(i, from) && band.holds(i, to)) {
        int start = band.cell(i, from);
        sum +=
            Math.exp(
                either(entered[start], skipped[start])
                    + leftTarget[to]
                    - leftTarget[from]
                    + afterSkipped[band.cell(i, to)]
                    - total());
      }
    }
    return Math.min(1, sum);
  }

  /**
   * A step of a path.
   *
   * @param i source boundary it starts from
   * @param j target boundary it starts from
   * @param k source units it takes
   * @param l target units it takes
   */
  record Step(int i, int j, int k, int l) {}

  /** Returns the likeliest path; among equal ones the one with more beads of few units. */
  List<Step> best() {
    double[] best = new double[band.cells()];
    // 0 for none, t + 1 for bead type t, then source and target left out.
    byte[] taken = new byte[band.cells()];
    byte leaveSource = (byte) (odds.length + 1);
    byte leaveTarget = (byte) (odds.length + 2);
    for (int i = 0; i <= n; i++) {
      for (int j = band.low(i); j <= band.high(i); j++) {
        double value = i == 0 && j == 0 ? 0 : NEVER;
        byte choice = 0;
        for (int t = 0; t < odds.length; t++) {
          int a = i - sources[t];
          int b = j - targets[t];
          if (a >= 0 && b >= 0 && band.holds(a, b)) {
            int from = band.cell(a, b);
            if (best[from] + odds[t][from] > value) {
              value = best[from] + odds[t][from];
              choice = (byte) (t + 1);
            }
          }
        }
        if (i > 0 && band.holds(i - 1, j)) {
          double left = best[band.cell(i - 1, j)] + leftSource[i] - leftSource[i - 1];
          if (left > value) {
            value = left;
            choice = leaveSource;
          }
        }
        if (j > 0 && band.holds(i, j - 1)) {
          double left = best[band.cell(i, j - 1)] + leftTarget[j] - leftTarget[j - 1];
          if (left > value) {
            value = left;
            choice = leaveTarget;
          }
        }
        best[band.cell(i, j)] = value;
        taken[band.cell(i, j)] = choice;
      }
    }
    List<Step> steps = new ArrayList<>();
    int i = n;
    int j = m;
    while (i > 0 || j > 0) {
      byte choice = taken[band.cell(i, j)];
      int k = choice == leaveSource ? 1 : 0;
      int l = choice == leaveTarget ? 1 : 0;
      if (choice <= odds.length) {
        k = sources[choice - 1];
        l = targets[choice - 1];
      }
      i -= k;
      j -= l;
      steps.add(new Step(i, j, k, l));
    }
    return steps.reversed();
  }

  /**
   * Returns the probability that source units [i, k) and target units [j, l) are one bead of lines:
   * that beads of units begin in the first lines and end in the last ones, each shares a line with
   * the next, and none reaches out.
   */
  double lineBead(int i, int k, int j, int l) {
    if (k == i) {
      return targetLeftOut(j, l);
    }
    if (l == j) {
      return sourceLeftOut(i, k);
    }
    if (!band.holds(i, j) || !band.holds(k, l)) {
      return 0;
    }
    double inside = new Chain(i, k, j, l).sum();
    return Math.min(
        1,
        Math.exp(
            either(entered[band.cell(i, j)], skipped[band.cell(i, j)])
                + inside
                + afterEntered[band.cell(k, l)]
                - total()));
  }

  /**
   * Sum over the ways in which beads of units make one bead of lines.
   *
   * <p>Between two beads units are left out, those of the source first, in an order that means
   * nothing; what counts is whether a line of either side goes on from one bead to the next. So a
   * boundary has three states: no source line has begun since the last bead; one has; one has, and
   * units of the target are being left out, of which none may begin a line.
   */
  private final class Chain {
    private final int i;
    private final int k;
    private final int j;
    private final int l;
    private final int width;
    private final double[] same;
    private final double[] begun;
    private final double[] begunPast;

    /** As {@code same}, units of the target being left out. */
    private final double[] samePast;

    Chain(int i, int k, int j, int l) {
      this.i = i;
      this.k = k;
      this.j = j;
      this.l = l;
      width = l - j + 1;
      int cells = (k - i + 1) * width;
      same = new double[cells];
      begun = new double[cells];
      begunPast = new double[cells];
      samePast = new double[cells];
    }

    double sum() {
      Units source = similarities.source();
      Units target = similarities.target();
      int firstSourceEnd = source.lineEnd(i);
      int firstTargetEnd = target.lineEnd(j);
      int lastSource = source.lineStart(k - 1);
      int lastTarget = target.lineStart(l - 1);
      double[] terms = new double[types.length];
      double sum = NEVER;
      for (int a = i; a <= k; a++) {
        for (int b = j; b <= l; b++) {
          int at = (a - i) * width + b - j;
          same[at] = NEVER;
          begun[at] = NEVER;
          samePast[at] = NEVER;
          begunPast[at] = NEVER;
          if (!band.holds(a, b)) {
            continue;
          }
          int count = 0;
          for (int t = 0; t < types.length; t++) {
            int c = a - sources[t];
            int d = b - targets[t];
            if (c >= i && d >= j && band.holds(c, d) && odds[t][band.cell(c, d)] != NEVER) {
              double before = open(c, d);
              if (c < firstSourceEnd && d < firstTargetEnd) {
                before =
                    either(before, leftSource[c] - leftSource[i] + leftTarget[d] - leftTarget[j]);
              }
              terms[count++] = before + odds[t][band.cell(c, d)];
            }
          }
          double ended = Lattice.sum(terms, count);
          if (a > lastSource && b > lastTarget) {
            sum =
                either(sum, ended + leftSource[k] - leftSource[a] + leftTarget[l] - leftTarget[b]);
          }
          boolean sourceBegins = source.isLineStart(a);
          boolean targetBegins = target.isLineStart(b);
          double left = a > i ? leftSource[a] - leftSource[a - 1] : NEVER;
          double past = b > j ? leftTarget[b] - leftTarget[b - 1] : NEVER;
          double fromSame = a > i ? same[at - width] + left : NEVER;
          same[at] = sourceBegins ? NEVER : either(ended, fromSame);
          begun[at] =
              either(
                  a > i ? begun[at - width] + left : NEVER,
                  sourceBegins ? either(ended, fromSame) : NEVER);
          if (b > j) {
            samePast[at] = either(same[at - 1], samePast[at - 1]) + past;
            if (!targetBegins && !target.isLineStart(b - 1)) {
              begunPast[at] = either(begun[at - 1], begunPast[at - 1]) + past;
            }
          }
        }
      }
      return sum;
    }

    /** Returns the sum of the ways to (c, d) from which a bead may go on. */
    private double open(int c, int d) {
      int at = (c - i) * width + d - j;
      double open = either(either(same[at], samePast[at]), begunPast[at]);
      return similarities.target().isLineStart(d) ? open : either(open, begun[at]);
    }
  }
}
