package org.bitig.model;

import java.util.List;
import java.util.Optional;

/**
 * Two languages between which matches are looked for.
 *
 * @param source the one that is translated from
 * @param target the one that is translated into
 */
public record LanguagePair(Language source, Language target) {
  /** Every pair of working languages once, in the order and direction outputs have by default. */
  public static final List<LanguagePair> ALL =
      List.of(
          new LanguagePair(Language.KAZAKH, Language.AZERBAIJANI),
          new LanguagePair(Language.KAZAKH, Language.ENGLISH),
          new LanguagePair(Language.AZERBAIJANI, Language.ENGLISH));

  public LanguagePair {
    if (source == target) {
      throw new IllegalArgumentException("LanguagePair is " + source.tag() + " twice, must differ");
    }
  }

  /**
   * Returns the pair that a text such as {@code kk-az} names, or empty if it names none of working
   * languages.
   */
  public static Optional<LanguagePair> parse(String text) {
    int dash = text.indexOf('-');
    if (dash < 0) {
      return Optional.empty();
    }
    Optional<Language> source = Language.ofTag(text.substring(0, dash)).filter(Language::isWorking);
    Optional<Language> target =
        Language.ofTag(text.substring(dash + 1)).filter(Language::isWorking);
    return source.isPresent() && target.isPresent() && source.get() != target.get()
        ? Optional.of(new LanguagePair(source.get(), target.get()))
        : Optional.empty();
  }

  /** Returns the pair in the order of {@link Language}, in which matches have their sides. */
  public LanguagePair canonical() {
    return source.compareTo(target) <= 0
        ? this
        : new LanguagePair(/* source= */ target, /* target= */ source);
  }

  /** Returns both tags with a hyphen, for example {@code kk-az}. */
  public String tag() {
    return source.tag() + "-" + target.tag();
  }
}
