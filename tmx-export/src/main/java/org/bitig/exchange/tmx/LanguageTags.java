package org.bitig.exchange.tmx;

import java.lang.Character.UnicodeScript;
import java.util.Map;
import org.bitig.model.Language;

/**
 * Which tags languages get in a memory.
 *
 * <p>Bare ones unless asked otherwise: Lokalize, Okapi and translate-toolkit compare tags exactly,
 * and Wordfast Classic takes at most five characters.
 *
 * @param forms the tag of each language that is not to have its bare one, as in {@code kk-KZ}
 */
public record LanguageTags(Map<Language, String> forms) {
  /** Bare tags: kk, az, en. */
  public static final LanguageTags BARE = new LanguageTags(Map.of());

  public LanguageTags {
    forms = Map.copyOf(forms);
    forms.forEach(
        (language, tag) -> {
          if (!tag.equals(language.tag())
              && !tag.matches(language.tag() + "(-[A-Za-z0-9]{2,8})+")) {
            throw new IllegalArgumentException(
                "LanguageTags form '"
                    + tag
                    + "' must begin with "
                    + language.tag()
                    + ", as in "
                    + language.tag()
                    + "-XX");
          }
        });
  }

  /**
   * Returns the tag for a text in {@code language}: the form asked for, and the script behind the
   * language where it is not the usual one (Kazakh in Latin letters is {@code kk-Latn}), so that
   * two scripts never share a file. A form that names a script itself is left alone.
   */
  public String tag(Language language, String text) {
    String form = forms.getOrDefault(language, language.tag());
    UnicodeScript usual =
        language == Language.KAZAKH || language == Language.RUSSIAN
            ? UnicodeScript.CYRILLIC
            : UnicodeScript.LATIN;
    UnicodeScript script = script(text, usual);
    if (script == usual || form.matches(".*-[A-Za-z]{4}(-.*)?")) {
      return form;
    }
    String subtag =
        switch (script) {
          case LATIN -> "Latn";
          case ARABIC -> "Arab";
          default -> "Cyrl";
        };
    return language.tag() + "-" + subtag + form.substring(language.tag().length());
  }

  private static UnicodeScript script(String text, UnicodeScript usual) {
    LetterCount letters = LetterCount.of(text);
    return letters.most() < LetterCount.ENOUGH || letters.of(usual) == letters.most()
        ? usual
        : letters.dominant();
  }
}
