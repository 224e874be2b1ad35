package org.bitig.encoder;

import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;

/**
 * A text in the form the vocabulary is written in, and where each of its characters came from.
 *
 * <p>Normalisation follows SentencePiece's {@code nmt_nfkc} as the {@code tokenizers} library
 * restates it: some control characters vanish; tabs, line ends, zero-width marks and U+FFFD become
 * spaces; then Unicode's NFKC; then runs of spaces shrink to one. A surrogate without its partner
 * counts as U+FFFD, for it stands for no character.
 */
final class NormalizedText {
  private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

  private final StringBuilder chars = new StringBuilder();
  private int[] starts = new int[64];
  private int[] ends = new int[64];

  private NormalizedText() {}

  static NormalizedText of(String text) {
    NormalizedText result = new NormalizedText();
    Run run = new Run();
    int position = 0;
    for (int i = 0; i < text.length(); position++) {
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      if (isVanishing(codePoint)) {
        continue;
      }
      int mapped = isSpaceLike(codePoint) ? ' ' : codePoint;
      if (NFKC.hasBoundaryBefore(mapped)) {
        result.append(run);
        run.clear();
      }
      run.add(mapped, position);
    }
    result.append(run);
    return result;
  }

  private void append(Run run) {
    if (run.chars.isEmpty()) {
      return;
    }
    if (NFKC.isNormalized(run.chars)) {
      for (int i = 0; i < run.chars.length(); i++) {
        appendChar(run.chars.charAt(i), run.positions[i], run.positions[i] + 1);
      }
    } else {
      int start = run.positions[0];
      int end = run.positions[run.chars.length() - 1] + 1;
      String normal = NFKC.normalize(run.chars);
      for (int i = 0; i < normal.length(); i++) {
        appendChar(normal.charAt(i), start, end);
      }
    }
  }

  private void appendChar(char c, int start, int end) {
    int size = chars.length();
    if (c == ' ' && size > 0 && chars.charAt(size - 1) == ' ') {
      ends[size - 1] = end;
      return;
    }
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
    }
    chars.append(c);
    starts[size] = start;
    ends[size] = end;
  }

  private static boolean isVanishing(int c) {
    return (c >= 0x01 && c <= 0x08)
        || c == 0x0B
        || (c >= 0x0E && c <= 0x1F)
        || c == 0x7F
        || c == 0x8F
        || c == 0x9F;
  }

  private static boolean isSpaceLike(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\f'
        || c == '\r'
        || c == 0x1680
        || (c >= 0x200B && c <= 0x200F)
        || c == 0x2028
        || c == 0x2029
        || c == UnigramTokenizer.LOWER_ONE_EIGHTH_BLOCK
        || c == 0xFEFF
        || c == 0xFFFD
        || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }

  /** Returns the number of UTF-16 units. */
  int length() {
    return chars.length();
  }

  char charAt(int index) {
    return chars.charAt(index);
  }

  /** Returns the code point of the source where unit {@code index} begins. */
  int start(int index) {
    return starts[index];
  }

  /** Returns the code point of the source where unit {@code index} ends. */
  int end(int index) {
    return ends[index];
  }

  @Override
  public String toString() {
    return chars.toString();
  }

  /** Code points that normalise together, without regard to what stands around them. */
  private static final class Run {
    final StringBuilder chars = new StringBuilder();

    /** The code point of the source each UTF-16 unit came from. */
    int[] positions = new int[8];

    void add(int codePoint, int position) {
      for (int i = Character.charCount(codePoint); i > 0; i--) {
        int size = chars.length() + i;
        if (size > positions.length) {
          positions = Arrays.copyOf(positions, size * 2);
        }
        positions[size - 1] = position;
      }
      chars.appendCodePoint(codePoint);
    }

    void clear() {
      chars.setLength(0);
    }
  }
}
