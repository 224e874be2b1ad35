package org.bitig.corpus;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * How the lines of a text are laid out as a whole.
 *
 * @param wrapped whether lines end where the page did rather than where the paragraph does
 * @param width length in code points that a wrapped line hardly falls short of; of an unwrapped
 *     text, the longest line
 * @param gap usual number of empty lines between two lines
 * @param stopShare share of the sentences that end in a full stop or the like, in [0, 1]: of an
 *     unwrapped text that of its sentence-long lines, 1 if there is none; of a wrapped one 1 if
 *     stops are as frequent as sentences are, or else 0
 */
record TextShape(boolean wrapped, int width, int gap, double stopShare) {
  /** No wrapped line is longer: 200 characters do not fit a page of readable print. */
  static final int MAX_WIDTH = 200;

  /** From this length in code points a line can be a sentence. */
  static final int SENTENCE_LENGTH = 60;

  /**
   * Of the lines that follow an unfinished one, at least this share open in lower case if lines are
   * wrapped. Running text in our languages has some four fifths; lines that are sentences, none.
   */
  private static final double LOWER_SHARE = 0.4;

  static TextShape of(List<SourceLine> lines, List<LineForm> forms) {
    int n = lines.size();
    int[] lengths = forms.stream().mapToInt(LineForm::length).sorted().toArray();
    int longest = n == 0 ? 0 : lengths[n - 1];
    // Lines above the ninth decile may be exceptions (an address, a table row).
    int typical = n == 0 ? 0 : lengths[Math.min(n - 1, n * 9 / 10)];
    int followed = 0;
    int lower = 0;
    int[] full =
        IntStream.range(0, Math.max(0, n - 1))
            .filter(
                i -> forms.get(i + 1).start() == LineForm.Start.LOWER && !forms.get(i).isFinal())
            .map(i -> forms.get(i).length())
            .filter(length -> length >= typical * 6 / 10)
            .sorted()
            .toArray();
    for (int i = 0; i + 1 < n; i++) {
      LineForm form = forms.get(i);
      if (form.length() >= typical * 6 / 10 && !form.isFinal() && !form.furniture()) {
        followed++;
        lower += forms.get(i + 1).start() == LineForm.Start.LOWER ? 1 : 0;
      }
    }
    boolean wrapped =
        typical <= MAX_WIDTH && typical >= 20 && followed >= 3 && lower >= LOWER_SHARE * followed;
    int width = wrapped && full.length > 0 ? full[full.length / 4] : longest;
    double stopShare = wrapped ? (hasStops(lines) ? 1 : 0) : stopShare(forms);
    return new TextShape(wrapped, width, gap(lines), stopShare);
  }

  private static int gap(List<SourceLine> lines) {
    int[] counts = new int[8];
    lines.stream().skip(1).forEach(line -> counts[Math.min(line.blankBefore(), 7)]++);
    int most = Arrays.stream(counts).max().orElse(0);
    return IntStream.range(0, counts.length).filter(k -> counts[k] == most).findFirst().orElse(0);
  }

  /** A text of sentences has at least one stop in this many code points. */
  private static final int LONGEST_MEAN_SENTENCE = 350;

  private static final Pattern STOP =
      Pattern.compile(
          "[\\p{Ll}\\d][\"'»”’)]*[.!?\u2026]+[\"'»”’)]*(?:$|\\s[\"'«“„(]?[\\p{Lu}\\d])");

  private static boolean hasStops(List<SourceLine> lines) {
    long stops = 0;
    long length = 0;
    for (SourceLine line : lines) {
      stops += STOP.matcher(line.text()).results().count();
      length += line.text().length();
    }
    return stops * LONGEST_MEAN_SENTENCE >= length;
  }

  private static double stopShare(List<LineForm> forms) {
    List<LineForm> sentences =
        forms.stream().filter(f -> f.length() >= SENTENCE_LENGTH && !f.furniture()).toList();
    return sentences.isEmpty()
        ? 1
        : (double) sentences.stream().filter(LineForm::isFinal).count() / sentences.size();
  }
}
