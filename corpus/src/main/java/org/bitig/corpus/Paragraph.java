package org.bitig.corpus;

import java.util.List;
import org.bitig.model.SegmentKind;

/**
 * Lines that belong together, and how each meets the next.
 *
 * @param kind the part it plays
 * @param lines at least one, in order; others may stand between them in the source
 * @param joints one fewer than lines
 */
record Paragraph(SegmentKind kind, List<SourceLine> lines, List<Joint> joints) {
  /** How a line is joined to the next. */
  enum Joint {
    /** By a blank. */
    BLANK,
    /** Its hyphen goes: the line end divided a word. */
    WORD,
    /** Its hyphen stays, without a blank. */
    HYPHEN
  }

  Paragraph {
    lines = List.copyOf(lines);
    joints = List.copyOf(joints);
    if (joints.size() != lines.size() - 1) {
      throw new IllegalArgumentException(
          "Paragraph has %d lines and %d joints, must have one fewer joints than lines"
              .formatted(lines.size(), joints.size()));
    }
  }

  static Paragraph of(SegmentKind kind, SourceLine line) {
    return new Paragraph(kind, List.of(line), List.of());
  }

  /** Where it begins in the source. */
  int start() {
    return lines.getFirst().start();
  }

  /** Returns its text, joined and repaired. */
  CleanText clean(int[] source) {
    CleanText.Builder builder = new CleanText.Builder(source);
    for (int i = 0; i < lines.size(); i++) {
      SourceLine line = lines.get(i);
      boolean last = i == joints.size();
      boolean cut = !last && joints.get(i) == Joint.WORD;
      int end = cut ? line.end() - 1 : line.end();
      builder.append(line.start(), end);
      if (!last) {
        int next = line.end();
        // Up to the next line, or to one that stands between.
        while (next < lines.get(i + 1).start() && CleanText.isBlank(source[next])) {
          next++;
        }
        switch (joints.get(i)) {
          case BLANK -> builder.joinLines(end, next);
          case WORD -> builder.joinWord(end, next);
          case HYPHEN -> builder.joinAtHyphen(end, next);
        }
      }
    }
    return builder.build();
  }

  /** Returns its text before any repair but joining, for telling its language. */
  String preview() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).text();
      boolean last = i == joints.size();
      if (!last && joints.get(i) == Joint.WORD) {
        text.append(line, 0, line.offsetByCodePoints(line.length(), -1));
      } else {
        text.append(line).append(last || joints.get(i) == Joint.HYPHEN ? "" : " ");
      }
    }
    return text.toString();
  }
}
