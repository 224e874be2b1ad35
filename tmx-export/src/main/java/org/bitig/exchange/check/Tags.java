package org.bitig.exchange.check;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import org.bitig.exchange.tmx.LanguageTags;
import org.bitig.model.Language;

/** Language tags of other people's memories. */
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
    if (!tag.equals(canonical(tag))) {
      return false;
    }
    try {
      new Locale.Builder().setLanguageTag(tag);
      return true;
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

  /** Returns the script subtag the tag has; empty if it has none. */
  static String script(String tag) {
    return Locale.forLanguageTag(canonical(tag)).getScript();
  }

  /**
   * Returns the script subtag a text of this language needs: empty if it is in the usual script,
   * too short to tell, or of a language that is written in one script here.
   */
  static String unusualScript(String tag, String text) {
    Optional<Language> language = Language.ofTag(bare(tag));
    if (language.isEmpty()
        || (language.get() != Language.KAZAKH && language.get() != Language.AZERBAIJANI)) {
      return "";
    }
    return script(LanguageTags.BARE.tag(language.get(), text));
  }

  /** Returns the tag with this script in place of the one it has. */
  static String withScript(String tag, String script) {
    try {
      return new Locale.Builder()
          .setLanguageTag(canonical(tag))
          .setScript(script)
          .build()
          .toLanguageTag();
    } catch (IllformedLocaleException e) {
      return tag;
    }
  }
}
