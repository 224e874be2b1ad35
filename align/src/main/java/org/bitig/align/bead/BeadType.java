package org.bitig.align.bead;

import java.util.List;

/**
 * A kind of bead of units. Longer beads of lines arise where beads of units share lines.
 *
 * @param source units, at least 1
 * @param target units, at least 1
 * @param usualShare share of the steps before a text is seen
 */
record BeadType(int source, int target, double usualShare) {
  /** All types, likeliest first. */
  static final List<BeadType> ALL =
      List.of(
          new BeadType(1, 1, .90),
          new BeadType(1, 2, .015),
          new BeadType(2, 1, .015),
          new BeadType(2, 2, .004),
          new BeadType(1, 3, .002),
          new BeadType(3, 1, .002),
          new BeadType(2, 3, .0005),
          new BeadType(3, 2, .0005),
          new BeadType(3, 3, .0002));

  /** Share of the steps that leave out a unit of one side, for each side, before a text is seen. */
  static final double USUAL_NULL = .03;

  private static final int LONGEST = Chance.LONGEST;
  private static final int[] INDEX = new int[(LONGEST + 1) * (LONGEST + 1)];

  static {
    for (int t = 0; t < ALL.size(); t++) {
      INDEX[ALL.get(t).source * (LONGEST + 1) + ALL.get(t).target] = t;
    }
  }

  /** Returns the position in {@link #ALL} of the type of so many units. */
  static int indexOf(int source, int target) {
    return INDEX[source * (LONGEST + 1) + target];
  }

  /** Whether it is one unit on each side. */
  boolean isSingle() {
    return source == 1 && target == 1;
  }
}
