package org.bitig.exchange.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bitig.model.Document;
import org.bitig.model.Segment;
import org.bitig.model.Side;
import org.bitig.model.Span;

/** Finds the sentences a passage stands in. */
final class Surroundings {
  private final Map<String, TreeMap<Integer, Segment>> segments = new HashMap<>();

  Surroundings(List<Document> documents) {
    for (Document document : documents) {
      TreeMap<Integer, Segment> byStart = new TreeMap<>();
      for (Segment segment : document.segments()) {
        if (segment.length() > 0) {
          byStart.put(segment.span().start(), segment);
        }
      }
      segments.put(document.path(), byStart);
    }
  }

  /**
   * A passage and what stands around it in its sentences.
   *
   * @param before the beginning of the first sentence; empty if the passage begins it
   * @param passage the passage
   * @param after the end of the last sentence; empty if the passage ends it
   */
  record Marked(String before, String passage, String after) {
    boolean isCutOut() {
      return !before.isBlank() || !after.isBlank();
    }
  }

  /** Returns the passage in its sentences; on its own if its document is not known. */
  Marked around(Side side) {
    TreeMap<Integer, Segment> document = segments.getOrDefault(side.document(), new TreeMap<>());
    Integer first = document.floorKey(side.span().start());
    Marked alone = new Marked("", side.text(), "");
    if (first == null) {
      return alone;
    }
    List<Segment> touched =
        document.subMap(first, true, Math.max(first, side.span().end()), true).values().stream()
            .filter(segment -> segment.span().overlap(side.span()) > 0)
            .toList();
    if (touched.isEmpty()) {
      return alone;
    }
    Segment head = touched.getFirst();
    Segment tail = touched.getLast();
    int from = 0;
    while (from < head.length() && head.offsets().end(from) <= side.span().start()) {
      from++;
    }
    int to = tail.length();
    while (to > 0 && tail.offsets().start(to - 1) >= side.span().end()) {
      to--;
    }
    if (to < (head.equals(tail) ? from : 0)) {
      return alone;
    }
    StringBuilder passage = new StringBuilder();
    for (Segment segment : touched) {
      Span part =
          new Span(segment.equals(head) ? from : 0, segment.equals(tail) ? to : segment.length());
      passage.append(passage.isEmpty() ? "" : " ").append(part.of(segment.text()));
    }
    return new Marked(
        new Span(0, from).of(head.text()),
        passage.toString(),
        new Span(to, tail.length()).of(tail.text()));
  }
}
