package org.bitig.corpus;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of the source that holds something visible.
 *
 * @param start of its content in the source, in code points, white space left off
 * @param end of its content
 * @param blankBefore number of empty lines right before it
 * @param text its content, every run of white space one blank, invisible characters left out: for
 *     judging, not for output
 */
record SourceLine(int start, int end, int blankBefore, String text) {

  /** Returns the lines of a source that are not empty, in order. */
  static List<SourceLine> of(int[] source) {
    List<SourceLine> lines = new ArrayList<>();
    int blank = 0;
    int at = 0;
    while (at < source.length) {
      int end = at;
      while (end < source.length && !isLineEnd(source[end])) {
        end++;
      }
      SourceLine line = content(source, at, end, blank);
      if (line.text.isEmpty()) {
        blank++;
      } else {
        lines.add(line);
        blank = 0;
      }
      at = end + lineEndLength(source, end);
    }
    return lines;
  }

  /**
   * Returns the lines of a part of a source, cut at CR LF, LF and CR alone, empty ones included; a
   * line end at the very end opens no further line.
   */
  static List<SourceLine> all(int[] source) {
    List<SourceLine> lines = new ArrayList<>();
    int at = 0;
    while (at < source.length) {
      int end = at;
      while (end < source.length && source[end] != '\n' && source[end] != '\r') {
        end++;
      }
      lines.add(content(source, at, end, 0));
      at = end + lineEndLength(source, end);
    }
    return lines;
  }

  /** Returns the part of a source as one line, whatever line ends it holds. */
  static SourceLine content(int[] source, int from, int to, int blankBefore) {
    int start = from;
    int end = to;
    while (start < end && (CleanText.isBlank(source[start]) || isHidden(source[start]))) {
      start++;
    }
    while (end > start && (CleanText.isBlank(source[end - 1]) || isHidden(source[end - 1]))) {
      end--;
    }
    StringBuilder text = new StringBuilder(end - start);
    boolean blank = false;
    for (int i = start; i < end; i++) {
      if (CleanText.isBlank(source[i])) {
        blank = true;
      } else if (!isHidden(source[i])) {
        if (blank) {
          text.append(' ');
          blank = false;
        }
        text.appendCodePoint(source[i]);
      }
    }
    return new SourceLine(start, end, blankBefore, text.toString());
  }

  /** A soft hyphen at a line end says that a word goes on, so it is kept for judging. */
  private static boolean isHidden(int c) {
    return c != 0xAD && CleanText.isInvisible(c);
  }

  private static boolean isLineEnd(int c) {
    return c == '\n'
        || c == '\r'
        || c == '\f'
        || c == 0x0B
        || c == 0x85
        || c == 0x2028
        || c == 0x2029;
  }

  private static int lineEndLength(int[] source, int at) {
    return at + 1 < source.length && source[at] == '\r' && source[at + 1] == '\n' ? 2 : 1;
  }
}
