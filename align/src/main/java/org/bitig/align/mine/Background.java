package org.bitig.align.mine;

import java.util.Arrays;

/**
 * What each of many passages reaches with the sentences of another document, fed one sentence at a
 * time: the level above which a value says something.
 *
 * <p>Cross-domain similarity local scaling (Conneau et al. 2018, "Word Translation Without Parallel
 * Data") takes away the mean of the nearest neighbours; here of any measure, not of cosines alone.
 * Deviates in that a sentence counts once among the neighbours, with its best passage, or the
 * passages of one long sentence would make up all of them.
 */
final class Background {
  /** Neighbours in the mean. */
  private static final int NEIGHBOURS = 5;

  private final int count;
  private final float[] top;

  /**
   * Makes an empty background.
   *
   * @param passages how many passages
   * @param sentences how many sentences of the other document each will be fed
   */
  Background(int passages, int sentences) {
    this.count = sentences;
    top = new float[passages * NEIGHBOURS];
    Arrays.fill(top, Float.NEGATIVE_INFINITY);
  }

  /** Adds the best value that a passage reaches with one sentence. */
  void add(int passage, float value) {
    int at = passage * NEIGHBOURS;
    if (value > top[at + NEIGHBOURS - 1]) {
      int k = NEIGHBOURS - 1;
      while (k > 0 && top[at + k - 1] < value) {
        top[at + k] = top[at + k - 1];
        k--;
      }
      top[at + k] = value;
    }
  }

  /** Returns the mean of what the passage reaches with its nearest sentences. */
  double nearest(int passage) {
    int known = Math.min(NEIGHBOURS, count);
    double nearest = 0;
    for (int k = 0; k < known; k++) {
      nearest += top[passage * NEIGHBOURS + k];
    }
    return nearest / known;
  }

  /** Returns how far a value of two passages lies above what both reach with their nearest. */
  static double lead(double value, Background source, int row, Background target, int column) {
    return value - (source.nearest(row) + target.nearest(column)) / 2;
  }
}
