package org.bitig.align;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bitig.model.Language;
import org.bitig.model.OffsetMap;
import org.bitig.model.Segment;
import org.bitig.model.SegmentKind;

/** Makes segments for tests. */
public final class Made {
  private Made() {}

  /** Returns these texts as the lines of a document. */
  public static List<Segment> lines(Language language, List<String> texts) {
    List<Segment> segments = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < texts.size(); i++) {
      int length = texts.get(i).codePointCount(0, texts.get(i).length());
      segments.add(
          new Segment(
              language.tag() + ".txt",
              i,
              i,
              language,
              SegmentKind.BODY,
              texts.get(i),
              OffsetMap.identity(at, length)));
      at += length + 1;
    }
    return segments;
  }

  /** Returns that many sentences of 6 to 20 made-up words, all different. */
  public static List<String> sentences(int count, long seed) {
    Random random = new Random(seed);
    List<String> sentences = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder sentence = new StringBuilder("W" + random.nextInt(5000));
      for (int word = random.nextInt(6, 21); word > 1; word--) {
        sentence.append(" w").append(random.nextInt(5000));
      }
      sentences.add(sentence.append('.').toString());
    }
    return sentences;
  }
}
