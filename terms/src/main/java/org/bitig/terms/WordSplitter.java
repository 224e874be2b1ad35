package org.bitig.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bitig.model.Language;
import org.bitig.model.Span;

/**
 * Finds the words of a text: letters, marks and digits with hyphens and apostrophes between them,
 * and initials together with the name that follows (Г.Әлиев).
 */
final class WordSplitter {
  private static final Pattern WORD =
      Pattern.compile(
          "(?:\\p{Lu}\\.\\s?)*[\\p{L}\\p{M}\\p{Nd}]+(?:['’ʼ\\-‑][\\p{L}\\p{M}\\p{Nd}]+)*");

  private static final Pattern OPENING =
      Pattern.compile(".*[.!?…:«“„\"‘(\\[–—][\\s«“„\"‘(\\[–—-]*", Pattern.DOTALL);

  private WordSplitter() {}

  /** Returns the locale whose casing rules {@code language} follows. */
  static Locale locale(Language language) {
    return language == Language.AZERBAIJANI ? Locale.forLanguageTag("az") : Locale.ROOT;
  }

  /** Returns the words of {@code text} in order. */
  static List<Word> split(String text, Language language) {
    Locale locale = locale(language);
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    int end = 0;
    int points = 0;
    int units = 0;
    while (matcher.find()) {
      String gap = text.substring(end, matcher.start());
      boolean first = words.isEmpty() || OPENING.matcher(gap).matches();
      boolean joined = !words.isEmpty() && gap.isBlank();
      points += text.codePointCount(units, matcher.start());
      units = matcher.start();
      int length = text.codePointCount(matcher.start(), matcher.end());
      words.add(
          new Word(
              matcher.group(),
              matcher.group().toLowerCase(locale),
              new Span(points, points + length),
              first,
              joined));
      end = matcher.end();
    }
    return words;
  }
}
