package org.bitig.exchange.clean;

import java.util.List;
import java.util.Locale;
import org.bitig.model.Language;
import org.bitig.model.TranslationUnit;
import org.bitig.model.Tuv;

/**
 * Two sides of a unit, as the rules look at them.
 *
 * @param unit they are of
 * @param source side translated from
 * @param target side translated into
 * @param sourceSide its text and what was found in it
 * @param targetSide its text and what was found in it
 */
public record Pair(TranslationUnit unit, Tuv source, Tuv target, Side sourceSide, Side targetSide) {
  /**
   * The text of a side.
   *
   * @param language what its tag says; undetermined if it is none we know
   * @param text for people, without inline codes
   * @param placeholders in it, each in a form to compare, in order
   * @param tags in it, markup written as text and inline codes, each in a form to compare, in order
   * @param words the text with blanks in place of placeholders and tags
   */
  public record Side(
      Language language, String text, List<String> placeholders, List<String> tags, String words) {
    public Side {
      placeholders = List.copyOf(placeholders);
      tags = List.copyOf(tags);
    }
  }

  /** Returns two sides of a unit as a pair. */
  public static Pair of(TranslationUnit unit, Tuv source, Tuv target) {
    return new Pair(unit, source, target, Markup.side(source), Markup.side(target));
  }

  /** Returns the language of a tag; undetermined if it is none we know. */
  static Language language(String tag) {
    String bare = tag.strip().replace('_', '-');
    int hyphen = bare.indexOf('-');
    return Language.ofTag((hyphen < 0 ? bare : bare.substring(0, hyphen)).toLowerCase(Locale.ROOT))
        .orElse(Language.UNDETERMINED);
  }
}
