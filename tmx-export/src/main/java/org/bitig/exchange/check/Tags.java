package org.bitig.exchange.check;

import java.lang.Character.UnicodeScript;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import org.bitig.exchange.tmx.LetterCount;
import org.bitig.model.Language;

/** Language tags of other people's memories, and the scripts behind them. */
final class Tags {
  private Tags() {}

  /**
   * Returns the tag in the form BCP 47 recommends: hyphens, language in lower case, script with a
   * capital, region in capitals. A tag that makes no sense stays as it is.
   */
  static String canonical(String tag) {
    String hyphens = tag.strip().replace('_', '-');
    try {
      String built = new Locale.Builder().setLanguageTag(hyphens).build().toLanguageTag();
      return built.equals("und") ? tag.strip() : built;
    } catch (IllformedLocaleException e) {
      return tag.strip();
    }
  }

  /** Whether the tag is as BCP 47 recommends it. */
  static boolean isCanonical(String tag) {
    try {
      new Locale.Builder().setLanguageTag(tag);
      return tag.equals(canonical(tag));
    } catch (IllformedLocaleException e) {
      return false;
    }
  }

  /** Returns the language subtag, in lower case. */
  static String bare(String tag) {
    String canonical = canonical(tag);
    int end = canonical.indexOf('-');
    return (end < 0 ? canonical : canonical.substring(0, end)).toLowerCase(Locale.ROOT);
  }

  /**
   * Returns the script of a side in a language that is written in several: {@code Cyrl}, {@code
   * Latn} or {@code Arab}. That of most letters if there are ten, else that of the tag, else the
   * usual one if some letter is in it; empty if nothing tells.
   */
  static Optional<String> script(String tag, String text) {
    Optional<String> usual = usualScript(tag);
    if (usual.isEmpty()) {
      return Optional.empty();
    }
    LetterCount letters = LetterCount.of(text);
    int own = letters.of(usual.get().equals("Latn") ? UnicodeScript.LATIN : UnicodeScript.CYRILLIC);
    if (letters.most() >= LetterCount.ENOUGH) {
      return own == letters.most()
          ? usual
          : Optional.of(
              switch (letters.dominant()) {
                case LATIN -> "Latn";
                case CYRILLIC -> "Cyrl";
                default -> "Arab";
              });
    }
    String said = Locale.forLanguageTag(canonical(tag)).getScript();
    if (!said.isEmpty()) {
      return Optional.of(said);
    }
    return own > 0 ? usual : Optional.empty();
  }

  /** Returns the script a language is written in if nobody says so; empty if there is one only. */
  static Optional<String> usualScript(String tag) {
    return Language.ofTag(bare(tag))
        .flatMap(
            language ->
                switch (language) {
                  case KAZAKH -> Optional.of("Cyrl");
                  case AZERBAIJANI -> Optional.of("Latn");
                  default -> Optional.empty();
                });
  }

  /** Returns the tag with this script behind the language, or without one if it is the usual. */
  static String withScript(String tag, String script) {
    boolean usual = usualScript(tag).filter(script::equals).isPresent();
    try {
      return new Locale.Builder()
          .setLanguageTag(canonical(tag))
          .setScript(usual ? "" : script)
          .build()
          .toLanguageTag();
    } catch (IllformedLocaleException e) {
      return tag;
    }
  }
}
