package org.bitig.eval.bead;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bitig.eval.bead.BeadSet.Group;
import org.bitig.model.Bead;

/**
 * Compares found beads with known ones: figures as {@code score.py beads} gives them, and for each
 * lost bead how it was lost. Adds up over documents.
 */
final class BeadErrors {
  /** How a known bead is lost. */
  enum Cause {
    STRANGER_TAKEN_IN("a segment without counterpart taken in"),
    PART_LEFT_OUT("a part of it left out"),
    LEFT_OUT("left out whole"),
    CUT("cut into several beads"),
    UNITED("united with a neighbouring bead"),
    BORDER("border moved into a neighbour"),
    LINKED("has no counterpart, but was given one");

    final String words;

    Cause(String words) {
      this.words = words;
    }
  }

  /** Found and lost beads of a type. */
  static final class Tally {
    int gold;
    int found;
    int offered;
    final Map<Cause, Integer> lost = new EnumMap<>(Cause.class);
  }

  final Map<String, Tally> types = new TreeMap<>();

  /** Sums over beads of (1 − probability of a right bead, probability of a wrong one). */
  private final double[] probabilities = new double[10];

  private final int[] counts = new int[10];
  private final int[] right = new int[10];

  private int goldLinks;
  private int rightLinks;
  private int offered;
  private int rightBeads;

  void add(BeadSet set, List<Bead> beads) {
    List<Group> found = beads.stream().map(BeadErrors::group).toList();
    Set<Group> known = Set.copyOf(set.gold());
    for (int b = 0; b < found.size(); b++) {
      boolean isRight = known.contains(found.get(b));
      tally(found.get(b)).offered++;
      offered++;
      rightBeads += isRight ? 1 : 0;
      double p = Math.exp(-beads.get(b).cost());
      int bin = Math.min(9, (int) (10 * p));
      probabilities[bin] += p;
      counts[bin]++;
      right[bin] += isRight ? 1 : 0;
    }
    Set<Group> result = Set.copyOf(found);
    for (Group gold : set.gold()) {
      Tally tally = tally(gold);
      tally.gold++;
      goldLinks += gold.isLink() ? 1 : 0;
      if (result.contains(gold)) {
        tally.found++;
        rightLinks += gold.isLink() ? 1 : 0;
      } else {
        tally.lost.merge(cause(gold, set.gold(), found), 1, Integer::sum);
      }
    }
  }

  private Tally tally(Group group) {
    return types.computeIfAbsent(group.type(), t -> new Tally());
  }

  private static Group group(Bead bead) {
    return new Group(
        range(bead.sourceStart(), bead.sourceEnd()), range(bead.targetStart(), bead.targetEnd()));
  }

  private static Set<Integer> range(int from, int to) {
    return IntStream.range(from, to).boxed().collect(Collectors.toCollection(TreeSet::new));
  }

  private static Cause cause(Group gold, List<Group> all, List<Group> found) {
    if (!gold.isLink()) {
      return Cause.LINKED;
    }
    List<Group> touching = found.stream().filter(gold::meets).toList();
    if (touching.stream().allMatch(gold::holds)) {
      return switch ((int) touching.stream().filter(Group::isLink).count()) {
        case 0 -> Cause.LEFT_OUT;
        case 1 -> Cause.PART_LEFT_OUT;
        default -> Cause.CUT;
      };
    }
    List<Group> others =
        all.stream().filter(g -> !g.equals(gold) && touching.stream().anyMatch(g::meets)).toList();
    if (others.stream().noneMatch(Group::isLink)) {
      return Cause.STRANGER_TAKEN_IN;
    }
    return touching.size() == 1 ? Cause.UNITED : Cause.BORDER;
  }

  /** Returns the harmonic mean of precision and recall; links alone count in recall. */
  double strict() {
    double precision = offered == 0 ? 0 : rightBeads / (double) offered;
    double recall = goldLinks == 0 ? 0 : rightLinks / (double) goldLinks;
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  /** Returns the mean distance between probability and share of right beads, in ten classes. */
  double calibrationError() {
    double sum = 0;
    for (int bin = 0; bin < counts.length; bin++) {
      sum += Math.abs(probabilities[bin] - right[bin]);
    }
    return offered == 0 ? 0 : sum / offered;
  }
}
