package org.bitig.align.bead;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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

  /** Log-odds of each bead type from each cell on; {@code NEVER} where it can't be. */
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
    float[][] all = new float[BeadType.ALL.size()][band.cells()];
    float[][] z = new float[all.length][band.cells()];
    for (int t = 0; t < all.length; t++) {
      Arrays.fill(all[t], (float) NEVER);
      Arrays.fill(z[t], Float.NaN);
      BeadType type = BeadType.ALL.get(t);
      int k = type.source();
      int l = type.target();
      double[] sources = logLengths(similarities.source().lengths(), k);
      double[] targets = logLengths(similarities.target().lengths(), l);
      for (int i = 0; i + k <= n; i++) {
        for (int j = band.low(i); j <= Math.min(band.high(i), m - l); j++) {
          if (!band.holds(i + k, j + l)) {
            continue;
          }
          int at = band.cell(i, j);
          z[t][at] = (float) similarities.z(i, k, j, l);
          int whole =
              BeadType.indexOf(
                  similarities.source().sentencesIn(i, k), similarities.target().sentencesIn(j, l));
          BeadType sentences = BeadType.ALL.get(whole);
          if (z[t][at] >= (sentences.isSingle() ? LEAST_Z : LEAST_JOINED_Z)) {
            double odds =
                model.similarityOdds(z[t][at])
                    + model.lengthOdds(targets[j] - sources[i])
                    + model.logTypes()[whole]
                    + similarities.cutEnds(type, i, j) * model.logCutEnd();
            if (sentences.source() > 1 && sentences.target() > 1) {
              odds += model.cohesionOdds(cohesion(z[0], type, i, j));
            } else if (!sentences.isSingle()) {
              odds += model.memberOdds(z[t][at] - bestPart(z, type, i, j), weakest(z, type, i, j));
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

  private double zAt(float[][] z, int i, int k, int j, int l) {
    return zAt(z[BeadType.indexOf(k, l)], i, j);
  }

  /**
   * Returns how firmly a bead of several units on both sides hangs together: for each way to part
   * it into a first and a second half, the greatest z of a unit of one half with one of the other,
   * and of these the least.
   */
  private double cohesion(float[] single, BeadType type, int i, int j) {
    double least = Double.POSITIVE_INFINITY;
    for (int a = 1; a < type.source(); a++) {
      for (int b = 1; b < type.target(); b++) {
        double across = NEVER;
        for (int u = 0; u < type.source(); u++) {
          for (int v = 0; v < type.target(); v++) {
            if ((u < a) != (v < b)) {
              across = Math.max(across, zAt(single, i + u, j + v));
            }
          }
        }
        least = Math.min(least, across);
      }
    }
    return least;
  }

  private double zAt(float[] z, int i, int j) {
    if (!band.holds(i, j)) {
      return NEVER;
    }
    float value = z[band.cell(i, j)];
    return Float.isNaN(value) ? NEVER : value;
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
    double[] terms = new double[BeadType.ALL.size() + 1];
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
          int a = i - BeadType.ALL.get(t).source();
          int b = j - BeadType.ALL.get(t).target();
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
    double[] terms = new double[BeadType.ALL.size() + 2];
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
            int to = band.cell(i + BeadType.ALL.get(t).source(), j + BeadType.ALL.get(t).target());
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

  /** Returns the probability that the bead of type {@code t} from (i, j) on is taken. */
  double probability(int t, int i, int j) {
    int from = band.cell(i, j);
    if (odds[t][from] == NEVER) {
      return 0;
    }
    int to = band.cell(i + BeadType.ALL.get(t).source(), j + BeadType.ALL.get(t).target());
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
          int a = i - BeadType.ALL.get(t).source();
          int b = j - BeadType.ALL.get(t).target();
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
        k = BeadType.ALL.get(choice - 1).source();
        l = BeadType.ALL.get(choice - 1).target();
      }
      i -= k;
      j -= l;
      steps.add(new Step(i, j, k, l));
    }
    return steps.reversed();
  }

  /**
   * Returns the probability that source units [i, k) and target units [j, l) are one bead of lines:
   * that a path runs through both corners and through no boundary between them at which lines begin
   * on both sides.
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
    int width = l - j + 1;
    double[] in = new double[(k - i + 1) * width];
    double[] past = new double[in.length];
    Arrays.fill(in, NEVER);
    Arrays.fill(past, NEVER);
    double[] terms = new double[BeadType.ALL.size() + 1];
    for (int a = i; a <= k; a++) {
      for (int b = j; b <= l; b++) {
        int at = (a - i) * width + b - j;
        boolean start = a == i && b == j;
        boolean end = a == k && b == l;
        if (!band.holds(a, b)
            || (!start
                && !end
                && similarities.source().isLineStart(a)
                && similarities.target().isLineStart(b))) {
          continue;
        }
        if (start) {
          in[at] = either(entered[band.cell(a, b)], skipped[band.cell(a, b)]);
          continue;
        }
        int count = 0;
        if (a > i) {
          terms[count++] = in[at - width] + leftSource[a] - leftSource[a - 1];
        }
        for (int t = 0; t < odds.length; t++) {
          int c = a - BeadType.ALL.get(t).source();
          int d = b - BeadType.ALL.get(t).target();
          if (c >= i && d >= j && band.holds(c, d) && odds[t][band.cell(c, d)] != NEVER) {
            int from = (c - i) * width + d - j;
            terms[count++] = either(in[from], past[from]) + odds[t][band.cell(c, d)];
          }
        }
        in[at] = sum(terms, count);
        past[at] =
            b > j ? either(in[at - 1], past[at - 1]) + leftTarget[b] - leftTarget[b - 1] : NEVER;
      }
    }
    int corner = in.length - 1;
    return Math.min(
        1, Math.exp(either(in[corner], past[corner]) + afterEntered[band.cell(k, l)] - total()));
  }
}
