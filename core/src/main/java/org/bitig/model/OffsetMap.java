package org.bitig.model;

import java.util.Arrays;

/**
 * Where each code point of a repaired text came from in the decoded source.
 *
 * <p>Code point {@code i} of the repaired text stands for the source range {@code [start(i),
 * end(i))}. A code point that a repair inserted has an empty range. Ranges never run backwards.
 */
public final class OffsetMap {
  private final int[] starts;
  private final int[] ends;

  private OffsetMap(int[] starts, int[] ends) {
    this.starts = starts;
    this.ends = ends;
  }

  /**
   * Returns a map from copies of both arrays, one element a code point of the repaired text.
   *
   * @throws IllegalArgumentException if lengths differ, a range is negative or ranges run backwards
   */
  public static OffsetMap of(int[] starts, int[] ends) {
    if (starts.length != ends.length) {
      throw new IllegalArgumentException(
          "OffsetMap has " + starts.length + " starts and " + ends.length + " ends, must be equal");
    }
    for (int i = 0; i < starts.length; i++) {
      if (starts[i] < 0 || ends[i] < starts[i] || (i > 0 && starts[i] < ends[i - 1])) {
        throw new IllegalArgumentException(
            "OffsetMap range "
                + i
                + " is ["
                + starts[i]
                + ", "
                + ends[i]
                + "), must not run backwards");
      }
    }
    return new OffsetMap(starts.clone(), ends.clone());
  }

  /**
   * Returns the map of a text of {@code length} code points that stands unchanged at {@code start}
   * in its source.
   */
  public static OffsetMap identity(int start, int length) {
    int[] starts = new int[length];
    int[] ends = new int[length];
    for (int i = 0; i < length; i++) {
      starts[i] = start + i;
      ends[i] = start + i + 1;
    }
    return new OffsetMap(starts, ends);
  }

  /** Returns the number of code points of the repaired text. */
  public int length() {
    return starts.length;
  }

  /** Returns where the source range of code point {@code i} begins. */
  public int start(int i) {
    return starts[i];
  }

  /** Returns where the source range of code point {@code i} ends. */
  public int end(int i) {
    return ends[i];
  }

  /**
   * Returns the source range from the first to the last code point of {@code clean}, a span of the
   * repaired text; an empty span maps to an empty one at the same place, and in an empty map to
   * {@code [0, 0)}.
   */
  public Span toSource(Span clean) {
    if (clean.length() == 0) {
      int at =
          starts.length == 0
              ? 0
              : clean.start() < starts.length ? starts[clean.start()] : ends[starts.length - 1];
      return new Span(at, at);
    }
    return new Span(starts[clean.start()], ends[clean.end() - 1]);
  }

  /** Returns the map of the part of the repaired text that {@code clean} covers. */
  public OffsetMap slice(Span clean) {
    return new OffsetMap(
        Arrays.copyOfRange(starts, clean.start(), clean.end()),
        Arrays.copyOfRange(ends, clean.start(), clean.end()));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OffsetMap map
        && Arrays.equals(starts, map.starts)
        && Arrays.equals(ends, map.ends);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(starts) + Arrays.hashCode(ends);
  }

  @Override
  public String toString() {
    return "OffsetMap" + toSource(new Span(0, starts.length));
  }
}
