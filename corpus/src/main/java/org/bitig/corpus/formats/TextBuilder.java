package org.bitig.corpus.formats;

import java.util.ArrayList;
import java.util.List;
import org.bitig.corpus.SourceText;
import org.bitig.model.SegmentKind;
import org.bitig.model.Span;

/** Puts blocks one below the other, a line each. */
final class TextBuilder {
  private final StringBuilder text = new StringBuilder();
  private final List<SourceText.Block> blocks = new ArrayList<>();
  private int length;

  /** Adds a block: its white space becomes single blanks. An empty one is an empty line. */
  void add(String block, SegmentKind kind) {
    String line = singleBlanks(block);
    int size = line.codePointCount(0, line.length());
    blocks.add(new SourceText.Block(new Span(length, length + size), kind));
    text.append(line).append('\n');
    length += size + 1;
  }

  String text() {
    return text.toString();
  }

  List<SourceText.Block> blocks() {
    return blocks;
  }

  /** Returns the text with each run of white space one blank, none at the ends. */
  static String singleBlanks(String text) {
    StringBuilder single = new StringBuilder(text.length());
    boolean blank = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      // No-break blanks stay: they belong to numbers and marks.
      if (Character.isWhitespace(c) || c == '\u0085') {
        blank = true;
      } else {
        if (blank && !single.isEmpty()) {
          single.append(' ');
        }
        blank = false;
        single.append(c);
      }
    }
    return single.toString();
  }

  /**
   * Whether a line break between two pieces of one paragraph stands in the middle of a sentence:
   * the first does not end as a sentence does and the second goes on in lower case.
   */
  static boolean goesOn(String before, String after) {
    String end = before.stripTrailing();
    String begin = after.stripLeading();
    if (end.isEmpty() || begin.isEmpty()) {
      return true;
    }
    return ".!?…:;».\"”".indexOf(end.charAt(end.length() - 1)) < 0
        && Character.isLowerCase(begin.codePointAt(0));
  }
}
