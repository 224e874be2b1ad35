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
}
