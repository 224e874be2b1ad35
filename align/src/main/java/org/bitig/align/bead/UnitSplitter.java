package org.bitig.align.bead;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits a line into its sentences, for alignment only.
 *
 * <p>A wrong split costs little, since the aligner may join its parts again, and so does a missed
 * one; so the rule needs neither a language nor a list: a sentence ends at a stop, question or
 * exclamation mark or ellipsis, with closing quotes and brackets after it, where a blank and a
 * capital letter or figure follow, unless the word before the stop is short or a bare number, as
 * abbreviations, initials and ordinals are.
 */
final class UnitSplitter {
  /** Below this many UTF-16 units on either side a cut leaves no sentence. */
  private static final int SHORTEST = 12;

  /** Words of so many letters before a full stop are taken for abbreviations. */
  private static final int ABBREVIATION = 2;

  private static final Pattern END =
      Pattern.compile(
          "([.!?\u2026]+)[\"'\u00bb\u201d\u2019)\\]]*\\s+(?=[\"'\u00ab\u201c\u201e\u2018(\\[\u2014\u2013-]*\\s?[\\p{Lu}\\p{N}])");

  private UnitSplitter() {}

  /** Returns the sentences of {@code line} in order, without blanks around them; never empty. */
  static List<String> split(String line) {
    List<String> units = new ArrayList<>();
    int from = 0;
    Matcher end = END.matcher(line);
    while (end.find()) {
      int to = end.end();
      if (end.start() - from >= SHORTEST
          && line.length() - to >= SHORTEST
          && !(end.group(1).equals(".") && endsInAbbreviation(line, from, end.start()))) {
        units.add(line.substring(from, to).strip());
        from = to;
      }
    }
    units.add(line.substring(from).strip());
    return List.copyOf(units);
  }

  private static boolean endsInAbbreviation(String line, int from, int stop) {
    int start = stop;
    boolean digitsOnly = true;
    while (start > from) {
      int c = line.codePointBefore(start);
      if (!Character.isLetterOrDigit(c)) {
        break;
      }
      digitsOnly &= Character.isDigit(c);
      start -= Character.charCount(c);
    }
    int letters = line.codePointCount(start, stop);
    if (letters == 0) {
      return false;
    }
    // A year ends a sentence, "12." opens a date or an article.
    return letters <= ABBREVIATION || (digitsOnly && letters < 4);
  }
}
