package org.bitig.lang.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bitig.lang.Casing;
import org.bitig.lang.FunctionWords;
import org.bitig.lang.Word;
import org.bitig.lang.Words;
import org.bitig.model.Language;
import org.bitig.model.Span;

/**
 * Finds abbreviations (БҰҰ, BMT, UN) and the long forms a text itself gives them in brackets.
 *
 * <p>An abbreviation is a word of two to eight letters, all capitals, in a text whose words are not
 * all capitals; suffixes after a hyphen or, in lower case, directly (BMT-nin, UNESCOнун) are left
 * out. Long forms are found after Schwartz and Hearst (2003), "A simple algorithm for identifying
 * abbreviation definitions in biomedical text", in {@code Long Form (LF)} and {@code LF (Long
 * Form)}; unlike theirs, each letter must begin a word or, for one letter at most, be inside one,
 * which suits names of bodies better than those of genes.
 */
public final class Abbreviations {
  private static final Pattern CAPITALS =
      Pattern.compile("(?<![\\p{L}\\p{N}])(\\p{Lu}{2,8})(?=\\p{Ll}{0,4}(?![\\p{L}\\p{N}]))");

  private Abbreviations() {}

  /**
   * An abbreviation where it stands in a text.
   *
   * @param text its letters, without suffix
   * @param span where it stands, in code points
   * @param longForm what the text says it is short for, beside it in brackets
   */
  public record Abbreviation(String text, Span span, Optional<LongForm> longForm) {}

  /**
   * What an abbreviation is short for.
   *
   * @param text the words as written, the last perhaps inflected
   * @param span where they stand, in code points
   */
  public record LongForm(String text, Span span) {}

  /** Returns the abbreviations of {@code text} in order. */
  public static List<Abbreviation> find(String text, Language language) {
    List<Abbreviation> found = new ArrayList<>();
    if (isShouted(text)) {
      return found;
    }
    List<Word> words = Words.of(text);
    Matcher matcher = CAPITALS.matcher(text);
    while (matcher.find()) {
      String letters = matcher.group(1);
      int start = text.codePointCount(0, matcher.start());
      Span span = new Span(start, start + letters.codePointCount(0, letters.length()));
      if (!isRoman(letters)) {
        found.add(new Abbreviation(letters, span, longForm(text, words, letters, span, language)));
      }
    }
    return found;
  }

  /** Whether most words of the text are in capitals, so that capitals say nothing. */
  private static boolean isShouted(String text) {
    int words = 0;
    int capitals = 0;
    for (Word word : Words.of(text)) {
      Optional<Casing.Pattern> pattern = Casing.pattern(word.text());
      if (pattern.isPresent() && word.span().length() > 1) {
        words++;
        capitals += pattern.get() == Casing.Pattern.UPPER ? 1 : 0;
      }
    }
    return words > 2 && 2 * capitals > words;
  }

  private static boolean isRoman(String letters) {
    return letters.matches("[IVXІХ]+");
  }

  private static Optional<LongForm> longForm(
      String text, List<Word> words, String letters, Span span, Language language) {
    int[] points = text.codePoints().toArray();
    int before = span.start() - 1;
    if (before >= 0 && points[before] == '(') {
      int last = lastWordBefore(words, before);
      return last < 0 ? Optional.empty() : backwards(text, words, letters, last, language);
    }
    int after = span.end();
    // A suffix may stand between: BMT-nin (Birləşmiş Millətlər Təşkilatı).
    while (after < points.length && (points[after] == '-' || Character.isLetter(points[after]))) {
      after++;
    }
    while (after < points.length && points[after] == ' ') {
      after++;
    }
    if (after >= points.length || points[after] != '(') {
      return Optional.empty();
    }
    int close = after;
    while (close < points.length && points[close] != ')') {
      close++;
    }
    int last = lastWordBefore(words, close);
    int open = after;
    return last < 0
        ? Optional.empty()
        : backwards(text, words, letters, last, language)
            .filter(form -> form.span().start() > open);
  }

  private static int lastWordBefore(List<Word> words, int position) {
    int last = -1;
    for (int i = 0; i < words.size() && words.get(i).span().end() <= position; i++) {
      last = i;
    }
    return last;
  }

  /** Matches the letters against the words from {@code last} backwards. */
  private static Optional<LongForm> backwards(
      String text, List<Word> words, String letters, int last, Language language) {
    int[] wanted = Casing.lower(letters, language).codePoints().toArray();
    int w = last;
    int k = wanted.length - 1;
    int inside = 0;
    while (k >= 0 && w >= 0) {
      String word = Casing.lower(words.get(w).text(), language);
      if (word.codePointAt(0) == wanted[k]) {
        k--;
        w--;
      } else if (FunctionWords.contains(word, language)) {
        w--;
      } else if (k > 0
          && inside == 0
          && word.codePointAt(0) == wanted[k - 1]
          && word.indexOf(wanted[k], 1) > 0) {
        inside++;
        k -= 2;
        w--;
      } else {
        return Optional.empty();
      }
    }
    int first = w + 1;
    if (k >= 0 || last - first < 1) {
      return Optional.empty();
    }
    Span span = new Span(words.get(first).span().start(), words.get(last).span().end());
    return Optional.of(new LongForm(span.of(text), span));
  }
}
