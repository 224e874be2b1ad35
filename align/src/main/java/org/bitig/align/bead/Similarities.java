package org.bitig.align.bead;

import java.util.Locale;

/**
 * Similarities of passages of both sides inside a band and near it, in deviations from chance.
 *
 * <p>Holds one product for each pair of units; passages are computed from these, since a passage's
 * vector is the weighted sum of its units'.
 */
final class Similarities {
  /** A passage and its exact repetition on the other side are at least so far from chance. */
  private static final double VERBATIM = 8;

  /** Units beside a bead that tell what neighbours reach. */
  static final int NEAR = 2;

  private final Units source;
  private final Units target;
  private final Chance sourceChance;
  private final Chance targetChance;
  private final Band band;

  /** For each source unit the first target unit it was compared with. */
  private final int[] first;

  private final int[] offset;
  private final float[] products;

  Similarities(Units source, Units target, Band band) {
    this(source, target, Chance.of(source, target), Chance.of(target, source), band);
  }

  private Similarities(
      Units source, Units target, Chance sourceChance, Chance targetChance, Band band) {
    this.source = source;
    this.target = target;
    this.band = band;
    this.sourceChance = sourceChance;
    this.targetChance = targetChance;
    int n = source.count();
    int m = target.count();
    first = new int[n];
    offset = new int[n + 1];
    for (int i = 0; i < n; i++) {
      // All pairs of units inside a bead whose corners the band holds, and what stands near.
      first[i] = Math.max(0, band.low(Math.max(0, i - Chance.LONGEST + 1)) - NEAR);
      int end = Math.min(m, band.high(Math.min(n, i + Chance.LONGEST)) + NEAR);
      offset[i + 1] = Math.addExact(offset[i], Math.max(0, end - first[i]));
    }
    products = new float[offset[n]];
    for (int i = 0; i < n; i++) {
      source
          .vectors()
          .dots(i, target.vectors(), first[i], offset[i + 1] - offset[i], products, offset[i]);
    }
  }

  /** Returns the similarities of the same units, some of them in two parts. */
  Similarities cut(HiddenJoins joins) {
    Units newSource = source.cut(joins.source());
    Units newTarget = target.cut(joins.target());
    return new Similarities(
        newSource,
        newTarget,
        sourceChance.after(newSource, joins.source()),
        targetChance.after(newTarget, joins.target()),
        band.renumbered(
            source.boundariesAfter(joins.source()), target.boundariesAfter(joins.target())));
  }

  /** Returns the similarities of the same units inside another band. */
  Similarities within(Band other) {
    return new Similarities(source, target, sourceChance, targetChance, other);
  }

  Units source() {
    return source;
  }

  Units target() {
    return target;
  }

  Chance sourceChance() {
    return sourceChance;
  }

  Chance targetChance() {
    return targetChance;
  }

  Band band() {
    return band;
  }

  /** Whether unit {@code i} was compared with unit {@code j} of the other side. */
  boolean holds(int i, int j) {
    return i >= 0
        && i < source.count()
        && j >= first[i]
        && j - first[i] < offset[i + 1] - offset[i];
  }

  /** Returns how many ends of a bead from (i, j) on lie inside what may be one sentence. */
  int cutEnds(BeadType type, int i, int j) {
    return (source.isInside(i) ? 1 : 0)
        + (source.isInside(i + type.source()) ? 1 : 0)
        + (target.isInside(j) ? 1 : 0)
        + (target.isInside(j + type.target()) ? 1 : 0);
  }

  /** Returns how many sentences of both sides a bead from (i, j) on takes. */
  double shares(BeadType type, int i, int j) {
    double sum = 0;
    for (int a = i; a < i + type.source(); a++) {
      sum += source.share(a);
    }
    for (int b = j; b < j + type.target(); b++) {
      sum += target.share(b);
    }
    return sum;
  }

  /**
   * Returns how many standard deviations the similarity of {@code k} source units from {@code i} on
   * and {@code l} target units from {@code j} on lies above what unrelated text reaches, by the
   * means of both sides' chance and the geometric mean of their deviations; NaN if a part was not
   * compared or is without content.
   */
  double z(int i, int k, int j, int l) {
    double norm = sourceChance.norm(i, k) * targetChance.norm(j, l);
    if (norm == 0) {
      return verbatim(i, k, j, l) ? VERBATIM : Double.NaN;
    }
    double sum = 0;
    for (int a = i; a < i + k; a++) {
      if (!holds(a, j) || !holds(a, j + l - 1)) {
        return Double.NaN;
      }
      double row = 0;
      int at = offset[a] + j - first[a];
      for (int b = 0; b < l; b++) {
        row += (double) target.lengths()[j + b] * products[at + b];
      }
      sum += source.lengths()[a] * row;
    }
    double z = Chance.z(sum / norm, sourceChance, i, k, targetChance, j, l);
    return z < VERBATIM && verbatim(i, k, j, l) ? VERBATIM : z;
  }

  // Numbers, names, code and whole texts given twice: alike whatever the vectors say, and where all
  // sentences are the same, centring leaves no vector at all.
  private boolean verbatim(int i, int k, int j, int l) {
    if (k != 1 || l != 1) {
      return false;
    }
    String text = source.texts().get(i);
    String other = target.texts().get(j);
    return text.length() == other.length()
        && text.toUpperCase(Locale.ROOT).equals(other.toUpperCase(Locale.ROOT));
  }
}
