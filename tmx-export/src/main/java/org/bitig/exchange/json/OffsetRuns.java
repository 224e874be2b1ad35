package org.bitig.exchange.json;

import java.util.ArrayList;
import java.util.List;
import org.bitig.model.OffsetMap;

/**
 * An offset map as runs of three numbers, {@code start, width, count}: {@code count} code points of
 * the clean text that stand for {@code width} code points each of the source, one behind the other
 * from {@code start}. A text that was not repaired is one run.
 */
final class OffsetRuns {
  private OffsetRuns() {}

  static List<Integer> of(OffsetMap map) {
    List<Integer> runs = new ArrayList<>();
    int i = 0;
    while (i < map.length()) {
      int start = map.start(i);
      int width = map.end(i) - start;
      int count = 1;
      while (i + count < map.length()
          && map.start(i + count) == start + width * count
          && map.end(i + count) == start + width * (count + 1)) {
        count++;
      }
      runs.add(start);
      runs.add(width);
      runs.add(count);
      i += count;
    }
    return runs;
  }

  /**
   * Returns the map of these runs.
   *
   * @param length code points it must have
   * @throws IllegalArgumentException if the runs do not add up to that, or run backwards
   */
  static OffsetMap map(int[] runs, int length) {
    int[] starts = new int[length];
    int[] ends = new int[length];
    int i = 0;
    for (int r = 0; r + 2 < runs.length; r += 3) {
      if (runs[r + 2] < 0 || runs[r + 2] > length - i) {
        throw new IllegalArgumentException(
            "OffsetRuns are for more than " + length + " code points, must be for as many");
      }
      for (int k = 0; k < runs[r + 2]; k++) {
        starts[i] = Math.addExact(runs[r], Math.multiplyExact(runs[r + 1], k));
        ends[i] = Math.addExact(starts[i], runs[r + 1]);
        i++;
      }
    }
    if (i != length || runs.length % 3 != 0) {
      throw new IllegalArgumentException(
          "OffsetRuns are for " + i + " code points, must be for " + length);
    }
    return OffsetMap.of(starts, ends);
  }
}
