package org.bitig.align.bead;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bitig.model.Progress;
import org.bitig.model.SentenceEncoder;

/**
 * Units that may be two sentences joined without a trace, and where.
 *
 * <p>A sentence half of which stands for one sentence of the other side and half for another is
 * like neither: all that beads of whole units can do is to take both or to lose one. So units whose
 * place is in doubt are cut where their two parts, each encoded by itself, are most like units of
 * the other side, in order, and more so than the whole is. Whether a cut is made use of is for the
 * {@link Lattice} to say, which may leave the parts together.
 *
 * <p>Units that stand one to one for another beyond doubt are not looked at, so that clean text
 * costs no vectors.
 *
 * @param source cuts by unit of the source
 * @param target cuts by unit of the target
 */
record HiddenJoins(SortedMap<Integer, Units.Cut> source, SortedMap<Integer, Units.Cut> target) {
  /** Probability from which a bead of one unit a side is beyond doubt. */
  private static final double SURE = 0.99;

  /** Fewer UTF-16 units are no sentence. */
  private static final int SHORTEST = 12;

  /** More UTF-16 units without a sentence's end are no two sentences, but another kind of text. */
  private static final int LONGEST = 1000;

  /** Units of the other side, before and after a unit's place, that its parts are held against. */
  private static final int NEAR = 3;

  /** Units looked at together: enough to keep an encoder busy, few enough to be held. */
  private static final int AT_ONCE = 200;

  /** Returns the joins that {@code lattice}, laid over {@code similarities}, leaves room for. */
  static HiddenJoins find(
      Similarities similarities,
      Lattice lattice,
      BeadModel model,
      SentenceEncoder encoder,
      Progress progress) {
    Units left = similarities.source();
    Units right = similarities.target();
    int[] place = new int[left.count()];
    int[] otherPlace = new int[right.count()];
    boolean[] sure = new boolean[left.count()];
    boolean[] otherSure = new boolean[right.count()];
    for (Lattice.Step step : lattice.best()) {
      boolean single = step.k() == 1 && step.l() == 1;
      boolean settled = single && lattice.probability(0, step.i(), step.j()) >= SURE;
      for (int i = step.i(); i < step.i() + step.k(); i++) {
        place[i] = step.j();
        sure[i] = settled;
      }
      for (int j = step.j(); j < step.j() + step.l(); j++) {
        otherPlace[j] = step.i();
        otherSure[j] = settled;
      }
    }
    return new HiddenJoins(
        new Side(left, similarities.sourceChance(), place, sure)
            .joins(right, similarities.targetChance(), model, encoder, progress),
        new Side(right, similarities.targetChance(), otherPlace, otherSure)
            .joins(left, similarities.sourceChance(), model, encoder, progress));
  }

  boolean isEmpty() {
    return source.isEmpty() && target.isEmpty();
  }

  /**
   * One side, and how it was aligned.
   *
   * @param place for each unit where among the other side's it belongs
   * @param sure for each unit whether that is beyond doubt
   */
  @SuppressWarnings("ArrayRecordComponent") // made, read and dropped within the package
  private record Side(Units units, Chance chance, int[] place, boolean[] sure) {
    SortedMap<Integer, Units.Cut> joins(
        Units other,
        Chance otherChance,
        BeadModel model,
        SentenceEncoder encoder,
        Progress progress) {
      SortedMap<Integer, Units.Cut> cuts = new TreeMap<>();
      List<String> parts = new ArrayList<>();
      List<Integer> owners = new ArrayList<>();
      int waiting = 0;
      for (int i = 0; i < units.count(); i++) {
        if (!sure[i] && other.count() > 0 && addParts(units.texts().get(i), parts)) {
          while (owners.size() < parts.size() / 2) {
            owners.add(i);
          }
          waiting++;
        }
        if (waiting == AT_ONCE || (i == units.count() - 1 && waiting > 0)) {
          Units passages = units.passages(parts, encoder, progress);
          best(passages, owners, other, otherChance, model, cuts);
          parts.clear();
          owners.clear();
          waiting = 0;
        }
      }
      return cuts;
    }

    /** Puts into {@code cuts} the best cut of each owner of parts that has a good one. */
    private void best(
        Units parts,
        List<Integer> owners,
        Units other,
        Chance otherChance,
        BeadModel model,
        SortedMap<Integer, Units.Cut> cuts) {
      Chance partChance = new Chance(parts, other, 1);
      double bestOdds = 0;
      for (int c = 0; c < owners.size(); c++) {
        int i = owners.get(c);
        if (c == 0 || i != owners.get(c - 1)) {
          bestOdds = 0;
          for (double odds : odds(units, chance, i, place[i], other, otherChance, model)) {
            bestOdds = Math.max(bestOdds, odds);
          }
        }
        double[] first = odds(parts, partChance, 2 * c, place[i], other, otherChance, model);
        double[] second = odds(parts, partChance, 2 * c + 1, place[i], other, otherChance, model);
        double firstOdds = 0;
        double bothOdds = 0;
        for (int j = 0; j < first.length; j++) {
          firstOdds = Math.max(firstOdds, first[j]);
          bothOdds = Math.max(bothOdds, firstOdds + Math.max(0, second[j]));
        }
        if (bothOdds > bestOdds) {
          bestOdds = bothOdds;
          cuts.put(
              i,
              new Units.Cut(
                  parts.texts().get(2 * c),
                  parts.texts().get(2 * c + 1),
                  parts.vectors().row(2 * c),
                  parts.vectors().row(2 * c + 1)));
        }
      }
    }

    private static double[] odds(
        Units own,
        Chance ownChance,
        int i,
        int at,
        Units other,
        Chance otherChance,
        BeadModel model) {
      int from = Math.max(0, at - NEAR);
      int to = Math.min(other.count(), at + NEAR + 1);
      double[] odds = new double[to - from];
      for (int j = from; j < to; j++) {
        double similarity = own.vectors().dot(i, other.vectors(), j);
        odds[j - from] =
            model.similarityOdds(Chance.z(similarity, ownChance, i, 1, otherChance, j, 1));
      }
      return odds;
    }

    /** Adds all pairs of parts of {@code text}; returns whether there were any. */
    private static boolean addParts(String text, List<String> parts) {
      if (text.length() > LONGEST) {
        return false;
      }
      int before = parts.size();
      for (int at = SHORTEST; at <= text.length() - SHORTEST; at++) {
        if (text.charAt(at) == ' ') {
          parts.add(text.substring(0, at).strip());
          parts.add(text.substring(at).strip());
        }
      }
      return parts.size() > before;
    }
  }
}
