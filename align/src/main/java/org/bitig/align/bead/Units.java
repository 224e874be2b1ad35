package org.bitig.align.bead;

import java.util.ArrayList;
import java.util.List;
import org.bitig.align.vector.VectorMatrix;
import org.bitig.model.Progress;
import org.bitig.model.Segment;
import org.bitig.model.SentenceEncoder;

/**
 * The sentences of one side, with their vectors.
 *
 * @param texts clean text of each unit
 * @param lines for each unit the segment it belongs to, by position; never falling
 * @param lengths for each unit its length in code points
 * @param lineCount number of segments
 * @param vectors centred, of length 1 or zero, a row a unit
 */
// A record for its shape: arrays are not copied and never written after construction.
@SuppressWarnings("ArrayRecordComponent")
record Units(List<String> texts, int[] lines, int[] lengths, int lineCount, VectorMatrix vectors) {
  static Units of(List<Segment> segments, SentenceEncoder encoder, Progress progress) {
    List<String> texts = new ArrayList<>();
    List<Integer> lines = new ArrayList<>();
    for (int line = 0; line < segments.size(); line++) {
      for (String unit : UnitSplitter.split(segments.get(line).text())) {
        texts.add(unit);
        lines.add(line);
      }
    }
    int[] lengths = texts.stream().mapToInt(t -> t.codePointCount(0, t.length())).toArray();
    VectorMatrix vectors = VectorMatrix.encode(texts, encoder, progress).centred();
    return new Units(
        List.copyOf(texts),
        lines.stream().mapToInt(Integer::intValue).toArray(),
        lengths,
        segments.size(),
        vectors);
  }

  int count() {
    return lines.length;
  }

  /** Whether a line begins at unit {@code i}, or the side ends there. */
  boolean isLineStart(int i) {
    return i == 0 || i == lines.length || lines[i] != lines[i - 1];
  }

  /** Returns the first unit of the line that unit {@code i} belongs to. */
  int lineStart(int i) {
    int start = i;
    while (!isLineStart(start)) {
      start--;
    }
    return start;
  }

  /** Returns one past the last unit of the line that unit {@code i} belongs to. */
  int lineEnd(int i) {
    int end = i + 1;
    while (!isLineStart(end)) {
      end++;
    }
    return end;
  }

  /** Returns the line that begins at boundary {@code i}, or the number of lines at the end. */
  int lineAt(int i) {
    return i == lines.length ? lineCount : lines[i];
  }
}
