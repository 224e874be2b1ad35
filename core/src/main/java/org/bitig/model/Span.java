package org.bitig.model;

/**
 * A half-open range of code points.
 *
 * @param start first code point, at least 0
 * @param end one past the last code point, at least {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(
          "Span start=" + start + ", end=" + end + " must satisfy 0 <= start <= end");
    }
  }

  /** Returns the number of code points covered. */
  public int length() {
    return end - start;
  }

  /** Returns how many code points both spans cover; 0 if they do not meet. */
  public int overlap(Span other) {
    return Math.max(0, Math.min(end, other.end) - Math.max(start, other.start));
  }

  /** Whether every code point of {@code other} lies in this span. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Whether the unit at {@code position} is in this span. */
  public boolean contains(int position) {
    return start <= position && position < end;
  }

  /** Returns this span moved by {@code distance} code points. */
  public Span shift(int distance) {
    return new Span(start + distance, end + distance);
  }

  /** Returns the part of {@code text} this span covers, both in code points. */
  public String of(String text) {
    int from = text.offsetByCodePoints(0, start);
    return text.substring(from, text.offsetByCodePoints(from, length()));
  }

  /** Orders by start, then by end. */
  @Override
  public int compareTo(Span other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(end, other.end);
  }
}
