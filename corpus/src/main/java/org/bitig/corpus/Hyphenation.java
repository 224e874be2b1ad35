package org.bitig.corpus;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells a hyphen that divides a word at a line end from one that belongs to the word.
 *
 * <p>What the rest of the document writes decides first: the word in one piece, with a hyphen, or
 * both halves as words. Then form: figures and abbreviations take suffixes with a hyphen, words are
 * doubled with one, and two adjectives are coupled by one. Everything else was divided.
 */
final class Hyphenation {
  private static final Pattern WORD =
      Pattern.compile(
          "[\\p{L}\\p{M}\\p{N}\\u2019']+(?:[-\\u2011][\\p{L}\\p{M}\\p{N}\\u2019']+)*-?");
  private static final Pattern LEFT =
      Pattern.compile("([\\p{L}\\p{M}\\p{N}\\u2019']+)[-\\u2010\\u00AD\\u00AC]$");
  private static final Pattern RIGHT = Pattern.compile("^([\\p{L}\\p{M}\\u2019']+)");

  /**
   * Endings of adjectives that Kazakh and Azerbaijani couple with a hyphen, as in
   * "social-economic": Kazakh -i, -lıq, -dıq, -tıq, Azerbaijani -i, -vi, -lı, -al.
   */
  private static final Pattern ADJECTIVE =
      Pattern.compile(".{3,}(?:и|лық|лік|дық|дік|тық|тік|i|vi|l[ıiuü]|al)$");

  /** English first members that keep their hyphen. */
  private static final Set<String> ENGLISH_FIRST =
      Set.of(
          "self", "well", "non", "ex", "half", "high", "low", "long", "short", "mid", "so", "far",
          "all", "full", "post", "pre");

  private final Set<String> words = new HashSet<>();

  Hyphenation(List<SourceLine> lines) {
    boolean divided = false;
    for (SourceLine line : lines) {
      Matcher word = WORD.matcher(line.text());
      boolean skip = divided;
      divided = false;
      while (word.find()) {
        String text = word.group();
        divided = text.endsWith("-") && word.end() == line.text().length();
        if (!skip && !text.endsWith("-")) {
          String key = key(text.replace('\u2011', '-'));
          words.add(key);
          if (key.indexOf('-') > 0) {
            words.addAll(List.of(key.split("-", -1)));
          }
        }
        skip = false;
      }
    }
  }

  /**
   * Whether the hyphen at the end of {@code line} only divides a word that goes on in {@code next}.
   */
  boolean isWordDivided(String line, String next) {
    Matcher left = LEFT.matcher(line);
    Matcher right = RIGHT.matcher(next);
    char hyphen = line.charAt(line.length() - 1);
    if (hyphen == '\u00AD' || hyphen == '\u00AC') {
      return true;
    }
    if (!left.find() || !right.find() || !Character.isLowerCase(right.group(1).codePointAt(0))) {
      return false;
    }
    String rawFirst = left.group(1);
    if (rawFirst.codePoints().anyMatch(Character::isDigit) || isAbbreviation(rawFirst)) {
      return false;
    }
    String first = key(rawFirst);
    String second = key(right.group(1));
    if (words.contains(first + second)) {
      return true;
    }
    boolean bothWords =
        first.length() >= 4
            && second.length() >= 4
            && words.contains(first)
            && words.contains(second);
    boolean doubled = first.length() >= 2 && second.startsWith(first);
    boolean coupled =
        second.length() >= 5 && ADJECTIVE.matcher(first).find() && ADJECTIVE.matcher(second).find();
    return !(words.contains(first + "-" + second)
        || bothWords
        || doubled
        || coupled
        || ENGLISH_FIRST.contains(first));
  }

  private static boolean isAbbreviation(String word) {
    return word.length() >= 2 && word.codePoints().filter(Character::isUpperCase).count() >= 2;
  }

  /**
   * A key that is the same for all cases of a word, with one i for all; for looking up only, so no
   * language's casing rules are needed.
   */
  private static String key(String word) {
    StringBuilder key = new StringBuilder(word.length());
    word.codePoints()
        .map(c -> c == 'I' || c == '\u0130' || c == '\u0131' ? 'i' : Character.toLowerCase(c))
        .forEach(key::appendCodePoint);
    return key.toString();
  }
}
