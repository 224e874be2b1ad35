package org.bitig.corpus;

import java.util.regex.Pattern;

/** Tells titles, section headings, captions and names from running text by their form. */
final class Headings {
  /** Longest heading in code points; titles of articles rarely need more. */
  private static final int MAX_LENGTH = 160;

  /** In a text whose sentences end in full stops, an unfinished line up to this is no sentence. */
  private static final int MAX_UNFINISHED = 120;

  /** From this share of sentences ending in full stops, one without is remarkable. */
  private static final double STOPS = 0.6;

  /**
   * Endings of finite verbs and predicates at the end of a Kazakh or Azerbaijani sentence. Needed
   * only where sentences lack their full stops.
   */
  private static final Pattern PREDICATE =
      Pattern.compile(
          "(?:[дт][ыі]|[дт][ыі][қкңм]|ған|ген|қан|кен|[ае]ды|[ае]ді|йды|йді|м[ыі]н|м[ыі]з|с[ыі]ң|с[ыі]з|[ыі]пты|[ыі]пті|жоқ|бар|екен|емес|керек|болар|болсын"
              + "|d[ıiuü]r?|d[ıiuü]lar|d[iı]lər|[ıiuü]b|m[ıiuü]ş(?:d[ıiuü]r)?|[ıiuü]r(?:lar|lər)?|acaq|əcək|yox|var|deyil|lazımdır|olsun)$");

  private Headings() {}

  /**
   * What a paragraph looks like.
   *
   * @param text on one line
   * @param length in code points
   * @param first whether it is the first of the text
   * @param apart whether more empty lines than usual follow
   * @param between whether more empty lines than usual stand on both sides
   * @param inList whether a paragraph beside it opens with a list marker
   * @param opening form of its first line
   * @param ending form of its last line
   */
  record Form(
      String text,
      int length,
      boolean first,
      boolean apart,
      boolean between,
      boolean inList,
      LineForm opening,
      LineForm ending) {}

  static boolean isHeading(Form form, TextShape shape) {
    if (form.text().startsWith("#") && form.opening().words() > 1) {
      return true;
    }
    if (form.length() > MAX_LENGTH || form.opening().dash()) {
      return false;
    }
    LineForm.End end = form.ending().end();
    if (end == LineForm.End.FINAL) {
      boolean asks = form.text().endsWith("?") || form.text().endsWith("!");
      return form.first() && asks && form.length() <= 80 && form.apart();
    }
    if (end == LineForm.End.COMMA) {
      return form.length() <= 60 && Furniture.isName(form.text());
    }
    if (end == LineForm.End.COLON) {
      return form.length() <= 60;
    }
    if (form.opening().marked() && form.inList()) {
      return false;
    }
    if (shape.stopShare() >= STOPS) {
      return form.length() <= MAX_UNFINISHED;
    }
    if (form.first() && (form.apart() || form.length() <= TextShape.SENTENCE_LENGTH)) {
      return true;
    }
    if (Furniture.isName(form.text()) || isCapitals(form.text())) {
      return true;
    }
    boolean saysSomething =
        PREDICATE.matcher(form.text()).find()
            || form.text().indexOf(',') >= 0
            || form.text().codePoints().anyMatch(c -> c == 0x2013 || c == 0x2014)
            || form.text().contains(" - ");
    return !saysSomething
        && ((form.length() <= 40 && form.ending().words() <= 5)
            || (form.between() && form.length() <= TextShape.SENTENCE_LENGTH));
  }

  private static boolean isCapitals(String text) {
    return text.codePoints().filter(Character::isUpperCase).count() >= 3
        && text.codePoints().noneMatch(Character::isLowerCase);
  }
}
