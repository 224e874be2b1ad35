package org.bitig.corpus;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bitig.lang.Scripts;
import org.bitig.model.Language;
import org.bitig.model.OffsetMap;
import org.bitig.model.Repair;
import org.bitig.model.RepairKind;
import org.bitig.model.Span;

/**
 * A repaired paragraph.
 *
 * @param text on one line, NFC, single blanks, none at either end
 * @param offsets one source range a code point of {@code text}
 * @param repairs in order of their place
 */
record CleanText(String text, OffsetMap offsets, List<Repair> repairs) {
  CleanText {
    repairs = List.copyOf(repairs);
  }

  /** Returns the part a span of the clean text covers, without its repairs. */
  CleanText slice(Span span) {
    return new CleanText(span.of(text), offsets.slice(span), List.of());
  }

  /**
   * A stop after a word or figure and a capital right after it: a blank is missing. Not after a
   * single capital (an initial), not in addresses, and not before figures (which are decimals).
   */
  private static final Pattern MISSING_BLANK =
      Pattern.compile(
          "(?:(?<=[\\p{Ll}\\d]\\p{L}?[)»”\"’]?)|(?<=\\p{Lu}{2}))[.!?\u2026]+[»”)]{0,2}"
              + "(?=[«“„(]?\\p{Lu}(?:\\p{L}|\\s|\\.\\s?\\p{Lu}))");

  /** Returns the text with a blank put in wherever one is missing after the end of a sentence. */
  CleanText withBlanksAfterStops() {
    Matcher stop = MISSING_BLANK.matcher(text);
    StringBuilder changed = new StringBuilder();
    List<Integer> places = new ArrayList<>();
    int copied = 0;
    while (stop.find()) {
      if (isInAddress(stop.start()) || isAbbreviation(stop.start())) {
        continue;
      }
      changed.append(text, copied, stop.end()).append(' ');
      copied = stop.end();
      places.add(text.codePointCount(0, stop.end()));
    }
    if (places.isEmpty()) {
      return this;
    }
    changed.append(text, copied, text.length());
    int length = offsets.length();
    int[] starts = new int[length + places.size()];
    int[] ends = new int[length + places.size()];
    List<Repair> all = new ArrayList<>(repairs);
    int to = 0;
    for (int from = 0; from < length; from++) {
      if (to - from < places.size() && places.get(to - from) == from) {
        int place = offsets.end(from - 1);
        starts[to] = place;
        ends[to] = place;
        all.add(new Repair(RepairKind.MISSING_BLANK, new Span(place, place), "", " "));
        to++;
      }
      starts[to] = offsets.start(from);
      ends[to] = offsets.end(from);
      to++;
    }
    return new CleanText(changed.toString(), OffsetMap.of(starts, ends), all);
  }

  private boolean isInAddress(int at) {
    int from = text.lastIndexOf(' ', at) + 1;
    int to = text.indexOf(' ', at);
    String token = text.substring(from, to < 0 ? text.length() : to);
    return token.contains("://") || token.contains("www.") || token.indexOf('@') >= 0;
  }

  /** Dotted abbreviations and initials of two letters, as in "Дж.Name" or "т.б.Name". */
  private boolean isAbbreviation(int at) {
    int from = at;
    while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
      from--;
    }
    int letters = at - from;
    return (letters == 2 && Character.isUpperCase(text.charAt(from)))
        || (letters == 1 && from > 0 && text.charAt(from - 1) == '.');
  }

  /**
   * Returns the text as it is, with a repair for each word in which letters of another script stand
   * for look-alikes: comparisons read the word as the repair says ({@link Scripts#repair} gives the
   * whole text so, code point for code point), and nobody's spelling is changed behind their back.
   *
   * @param source the decoded source the offsets point into
   * @param language of the text
   */
  CleanText withHomoglyphsNoted(int[] source, Language language) {
    Scripts.Repaired repaired = Scripts.repair(text, language);
    if (repaired.repairs().isEmpty()) {
      return this;
    }
    List<Repair> all = new ArrayList<>(repairs);
    for (Repair repair : repaired.repairs()) {
      Span span = offsets.toSource(repair.span());
      all.add(
          new Repair(
              repair.kind(),
              span,
              new String(source, span.start(), span.length()),
              repair.after()));
    }
    return new CleanText(text, offsets, all);
  }

  /** Gathers a clean text from pieces of the source, given in order. */
  static final class Builder {
    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

    /** Bounds the work on hostile input; no letter carries so many marks. */
    private static final int MAX_CLUSTER = 32;

    private static final int SOFT_HYPHEN = 0x00AD;
    private static final int HYPHEN = 0x2010;
    private static final int NO_BREAK_HYPHEN = 0x2011;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private final int[] source;
    private final List<Repair> repairs = new ArrayList<>();
    private int[] clean = new int[64];
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int length;

    /** Starts an empty text whose offsets point into {@code source}, which is not copied. */
    Builder(int[] source) {
      this.source = source;
    }

    /** Whether nothing visible was appended yet. */
    boolean isEmpty() {
      return length == 0;
    }

    /** Appends the source from {@code from} to {@code to}, characters repaired. */
    Builder append(int from, int to) {
      int i = from;
      while (i < to) {
        int c = source[i];
        if (isBlank(c)) {
          int end = i + 1;
          while (end < to && isBlank(source[end])) {
            end++;
          }
          if (length > 0 && clean[length - 1] != ' ') {
            put(' ', i, end);
            if (end - i > 1 || c != ' ') {
              repair(RepairKind.BLANK, i, end, " ");
            }
          }
          i = end;
        } else if (c == SOFT_HYPHEN) {
          repair(RepairKind.HYPHEN, i, i + 1, "");
          i++;
        } else if (c == HYPHEN || c == NO_BREAK_HYPHEN) {
          put('-', i, i + 1);
          repair(RepairKind.HYPHEN, i, i + 1, "-");
          i++;
        } else if (isInvisible(c) && !joinsSymbols(i, to)) {
          repair(RepairKind.INVISIBLE, i, i + 1, "");
          i++;
        } else {
          i = cluster(i, to);
        }
      }
      return this;
    }

    /** Appends a blank that stands for the source from {@code from} to {@code to}: a line break. */
    Builder joinLines(int from, int to) {
      if (length > 0 && clean[length - 1] != ' ') {
        put(' ', from, to);
        repair(RepairKind.HARD_WRAP, from, to, " ");
      }
      return this;
    }

    /** Joins two lines without a blank between: the hyphen before it is a real one. */
    Builder joinAtHyphen(int from, int to) {
      repair(RepairKind.HARD_WRAP, from, to, "");
      return this;
    }

    /**
     * Makes a word whole whose hyphen and line break stand in the source from {@code from} to
     * {@code to} and were not appended.
     */
    Builder joinWord(int from, int to) {
      repair(RepairKind.SPLIT_WORD, from, to, "");
      return this;
    }

    CleanText build() {
      while (length > 0 && clean[length - 1] == ' ') {
        length--;
      }
      return new CleanText(
          new String(clean, 0, length),
          OffsetMap.of(Arrays.copyOf(starts, length), Arrays.copyOf(ends, length)),
          repairs);
    }

    /** Copies one character with its marks, composed. */
    private int cluster(int from, int to) {
      int end = from + 1;
      while (end < to
          && end - from < MAX_CLUSTER
          && !isBlank(source[end])
          && !NFC.hasBoundaryBefore(source[end])) {
        end++;
      }
      if (end == from + 1 && NFC.isInert(source[from])) {
        put(source[from], from, end);
        return end;
      }
      String before = new String(source, from, end - from);
      String after = NFC.normalize(before);
      int[] composed = after.codePoints().toArray();
      for (int k = 0; k < composed.length; k++) {
        int start = Math.min(from + k, end);
        put(composed[k], start, k == composed.length - 1 ? end : Math.min(start + 1, end));
      }
      if (!after.equals(before)) {
        repair(RepairKind.COMPOSED, from, end, after);
      }
      return end;
    }

    /** A zero-width joiner between symbols holds an emoji together. */
    private boolean joinsSymbols(int at, int to) {
      return source[at] == ZERO_WIDTH_JOINER
          && length > 0
          && at + 1 < to
          && !Character.isLetterOrDigit(clean[length - 1])
          && !Character.isLetterOrDigit(source[at + 1])
          && !isBlank(source[at + 1]);
    }

    private void put(int codePoint, int start, int end) {
      if (length == clean.length) {
        int size = length * 2;
        clean = Arrays.copyOf(clean, size);
        starts = Arrays.copyOf(starts, size);
        ends = Arrays.copyOf(ends, size);
      }
      clean[length] = codePoint;
      starts[length] = start;
      ends[length] = end;
      length++;
    }

    private void repair(RepairKind kind, int from, int to, String after) {
      repairs.add(new Repair(kind, new Span(from, to), new String(source, from, to - from), after));
    }
  }

  /** Whether a code point is white space of any kind, line ends included. */
  static boolean isBlank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
  }

  /** Whether a code point shows nothing and carries no meaning in our languages. */
  static boolean isInvisible(int c) {
    int type = Character.getType(c);
    return type == Character.FORMAT
        || type == Character.CONTROL
        || type == Character.SURROGATE
        || c == 0xFFFE
        || c == 0xFFFF;
  }
}
