package org.bitig.align.bead;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import org.bitig.align.vector.VectorMatrix;
import org.bitig.model.Progress;
import org.bitig.model.Segment;
import org.bitig.model.SentenceEncoder;

/**
 * The sentences of one side, with their vectors; where a sentence may be two that were joined
 * without a trace, its parts.
 *
 * @param texts clean text of each unit
 * @param lines for each unit the segment it belongs to, by position; never falling
 * @param sentences for each unit the sentence it is, or is a part of; never falling
 * @param lengths for each unit its length in code points
 * @param lineCount number of segments
 * @param mean what was taken from the vectors to centre them
 * @param vectors centred, of length 1 or zero, a row a unit
 */
// A record for its shape: arrays are not copied and never written after construction.
@SuppressWarnings("ArrayRecordComponent")
record Units(
    List<String> texts,
    int[] lines,
    int[] sentences,
    int[] lengths,
    int lineCount,
    float[] mean,
    VectorMatrix vectors) {
  static Units of(List<Segment> segments, SentenceEncoder encoder, Progress progress) {
    List<String> texts = new ArrayList<>();
    List<Integer> lines = new ArrayList<>();
    for (int line = 0; line < segments.size(); line++) {
      for (String unit : UnitSplitter.split(segments.get(line).text())) {
        texts.add(unit);
        lines.add(line);
      }
    }
    VectorMatrix plain = VectorMatrix.encode(texts, encoder, progress);
    // A single row stays as it is: it would vanish.
    float[] mean = plain.rows() < 2 ? new float[plain.dimensions()] : plain.mean();
    int[] sentences = new int[texts.size()];
    Arrays.setAll(sentences, i -> i);
    return new Units(
        List.copyOf(texts),
        lines.stream().mapToInt(Integer::intValue).toArray(),
        sentences,
        lengths(texts),
        segments.size(),
        mean,
        plain.rows() < 2 ? plain : plain.centred(mean));
  }

  private static int[] lengths(List<String> texts) {
    return texts.stream().mapToInt(t -> t.codePointCount(0, t.length())).toArray();
  }

  /** Returns passages by themselves, which belong to no line, with their vectors. */
  Units passages(List<String> passages, SentenceEncoder encoder, Progress progress) {
    int[] none = new int[passages.size()];
    return new Units(
        List.copyOf(passages),
        none,
        none,
        lengths(passages),
        1,
        mean,
        VectorMatrix.encode(passages, encoder, progress).centred(mean));
  }

  /**
   * Two parts of a unit.
   *
   * @param first text of the first
   * @param second text of the second
   * @param firstVector centred, of length 1
   * @param secondVector centred, of length 1
   * @param firstSeen what {@link Chance} has seen of the first
   * @param secondSeen what it has seen of the second
   */
  @SuppressWarnings("ArrayRecordComponent") // made, read and dropped within the package
  record Cut(
      String first,
      String second,
      float[] firstVector,
      float[] secondVector,
      float[] firstSeen,
      float[] secondSeen) {}

  /** Returns the same with some units, given by position, in two parts. */
  Units cut(SortedMap<Integer, Cut> cuts) {
    if (cuts.isEmpty()) {
      return this;
    }
    List<String> newTexts = new ArrayList<>();
    List<float[]> newVectors = new ArrayList<>();
    int[] origin = new int[count() + cuts.size()];
    for (int i = 0; i < count(); i++) {
      Cut cut = cuts.get(i);
      origin[newTexts.size()] = i;
      newTexts.add(cut == null ? texts.get(i) : cut.first());
      newVectors.add(cut == null ? vectors.row(i) : cut.firstVector());
      if (cut != null) {
        origin[newTexts.size()] = i;
        newTexts.add(cut.second());
        newVectors.add(cut.secondVector());
      }
    }
    return new Units(
        List.copyOf(newTexts),
        Arrays.stream(origin).map(i -> lines[i]).toArray(),
        Arrays.stream(origin).map(i -> sentences[i]).toArray(),
        lengths(newTexts),
        lineCount,
        mean,
        VectorMatrix.of(newVectors.toArray(float[][]::new), vectors.dimensions()));
  }

  /** Returns for each boundary of these units its number when some have been cut in two. */
  int[] boundariesAfter(SortedMap<Integer, Cut> cuts) {
    int[] numbers = new int[count() + 1];
    for (int i = 0; i < count(); i++) {
      numbers[i + 1] = numbers[i] + (cuts.containsKey(i) ? 2 : 1);
    }
    return numbers;
  }

  int count() {
    return lines.length;
  }

  /** Returns the number of sentences. */
  int sentenceCount() {
    return count() == 0 ? 0 : sentences[count() - 1] + 1;
  }

  /** Whether boundary {@code i} lies inside what may be one sentence. */
  boolean isInside(int i) {
    return i > 0 && i < count() && sentences[i] == sentences[i - 1];
  }

  /** Returns how many sentences {@code size} units from {@code from} on are, at the least. */
  int sentencesIn(int from, int size) {
    return sentences[from + size - 1] - sentences[from] + 1;
  }

  /** Returns which part of its sentence unit {@code i} is, 1 for a whole one. */
  double share(int i) {
    return isInside(i) || isInside(i + 1) ? .5 : 1;
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
