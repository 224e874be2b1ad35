package org.bitig.lang;

import java.util.Locale;
import java.util.Optional;
import org.bitig.model.Language;

/**
 * Upper, lower and title case by the rules of a language, whatever the default locale is.
 *
 * <p>Azerbaijani and Turkish tell {@code ı I} from {@code i İ}; in the other languages {@code I}
 * and {@code i} are one letter, and an {@code İ} met there (a foreign name) becomes a plain {@code
 * i} rather than Unicode's {@code i} with a combining dot. Kazakh is taken to be in Cyrillic, so
 * that a Latin word in it is a foreign one; the alphabet of 2021, which has the dotless letter, is
 * not assumed. {@link Language#UNDETERMINED} is cased without regard to a language.
 */
public final class Casing {
  private static final String CAPITAL_I_WITH_DOT = "\u0130";

  private static final Locale KAZAKH = Locale.forLanguageTag("kk");
  private static final Locale AZERBAIJANI = Locale.forLanguageTag("az");
  private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
  private static final Locale TURKISH = Locale.forLanguageTag("tr");

  private Casing() {}

  /** Returns the locale whose casing rules hold in {@code language}. */
  public static Locale locale(Language language) {
    return switch (language) {
      case KAZAKH -> KAZAKH;
      case AZERBAIJANI -> AZERBAIJANI;
      case ENGLISH -> Locale.ENGLISH;
      case RUSSIAN -> RUSSIAN;
      case TURKISH -> TURKISH;
      case UNDETERMINED -> Locale.ROOT;
    };
  }

  /** Whether {@code language} has the pairs ı I and i İ. */
  public static boolean hasDotlessI(Language language) {
    return language == Language.AZERBAIJANI || language == Language.TURKISH;
  }

  /**
   * Returns {@code text} in lower case. It keeps its number of code points, except that in
   * Azerbaijani and Turkish an {@code I} with a combining dot becomes the one letter {@code i}.
   */
  public static String lower(String text, Language language) {
    String prepared =
        hasDotlessI(language) || !text.contains(CAPITAL_I_WITH_DOT)
            ? text
            : text.replace(CAPITAL_I_WITH_DOT, "i");
    return prepared.toLowerCase(locale(language));
  }

  /** Returns {@code text} in upper case; it may grow (ß becomes SS). */
  public static String upper(String text, Language language) {
    return text.toUpperCase(locale(language));
  }

  /** Returns {@code word} with its first letter in upper case and the others in lower case. */
  public static String title(String word, Language language) {
    int first = firstLetter(word);
    if (first < 0) {
      return word;
    }
    int next = first + Character.charCount(word.codePointAt(first));
    return word.substring(0, first)
        + upper(word.substring(first, next), language)
        + lower(word.substring(next), language);
  }

  /** Returns {@code text} with its first letter in upper case and the others as they are. */
  public static String capitalise(String text, Language language) {
    int first = firstLetter(text);
    if (first < 0) {
      return text;
    }
    int next = first + Character.charCount(text.codePointAt(first));
    return text.substring(0, first)
        + upper(text.substring(first, next), language)
        + text.substring(next);
  }

  /** How the letters of a word are cased. */
  public enum Pattern {
    /** All letters are lower case. */
    LOWER,
    /** The first letter is upper case, the others lower case; also a single capital letter. */
    CAPITALISED,
    /** All letters are upper case, and there are at least two. */
    UPPER,
    /** Capitals elsewhere than at the start: iPhone, McKay, БҰҰ-ның. */
    MIXED
  }

  /** Returns how {@code word} is cased, or empty if no letter of it has case. */
  public static Optional<Pattern> pattern(String word) {
    int upper = 0;
    int lower = 0;
    boolean firstIsUpper = false;
    boolean seen = false;
    for (int i = 0; i < word.length(); ) {
      int c = word.codePointAt(i);
      i += Character.charCount(c);
      boolean isUpper = Character.isUpperCase(c) || Character.isTitleCase(c);
      boolean isLower = Character.isLowerCase(c);
      if (isUpper || isLower) {
        if (!seen) {
          firstIsUpper = isUpper;
          seen = true;
        }
        upper += isUpper ? 1 : 0;
        lower += isLower ? 1 : 0;
      }
    }
    if (!seen) {
      return Optional.empty();
    }
    if (upper == 0) {
      return Optional.of(Pattern.LOWER);
    }
    if (firstIsUpper && upper == 1) {
      return Optional.of(Pattern.CAPITALISED);
    }
    return Optional.of(lower == 0 ? Pattern.UPPER : Pattern.MIXED);
  }

  /** Whether the first letter of {@code word} is a capital; false if it has no letter. */
  public static boolean startsWithCapital(String word) {
    int first = firstLetter(word);
    return first >= 0
        && (Character.isUpperCase(word.codePointAt(first))
            || Character.isTitleCase(word.codePointAt(first)));
  }

  /** Returns the UTF-16 index of the first letter, or -1. */
  private static int firstLetter(String word) {
    for (int i = 0; i < word.length(); i += Character.charCount(word.codePointAt(i))) {
      if (Character.isLetter(word.codePointAt(i))) {
        return i;
      }
    }
    return -1;
  }
}
