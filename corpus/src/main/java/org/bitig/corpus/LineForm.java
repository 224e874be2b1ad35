package org.bitig.corpus;

import java.util.regex.Pattern;

/**
 * What a line looks like, whatever its words mean.
 *
 * @param length in code points
 * @param words number of runs between blanks
 * @param start what its first letter or figure is, after quotes, brackets and dashes
 * @param end how it ends
 * @param dash whether it opens with a dash, as direct speech and lists do
 * @param marked whether it opens with the number, letter or bullet of a list
 * @param bracketed whether all of it stands in one pair of brackets
 * @param pageNumber whether it is a page number and nothing else
 * @param furniture whether its form alone shows that it is no text: a time stamp, addresses, links
 *     between separators, a copyright mark, ornaments, letter-spaced capitals
 * @param dated whether it opens with a date in figures, as items of link lists do
 */
record LineForm(
    int length,
    int words,
    Start start,
    End end,
    boolean dash,
    boolean marked,
    boolean bracketed,
    boolean pageNumber,
    boolean furniture,
    boolean dated) {

  enum Start {
    LOWER,
    UPPER,
    DIGIT,
    OTHER
  }

  enum End {
    /** A full stop, question or exclamation mark or ellipsis, perhaps quotes after it. */
    FINAL,
    COLON,
    /** A comma or semicolon. */
    COMMA,
    /** A hyphen that touches a letter or figure. */
    HYPHEN,
    OPEN
  }

  private static final String OPENERS = "\"«“„‹‘";
  private static final String CLOSERS = "\"'»”’›)]}*_";
  private static final Pattern NOTE_MARKS =
      Pattern.compile("(?:\\[\\d{1,3}\\]|[\\u00B9\\u00B2\\u00B3\\u2070-\\u2079])+$");
  private static final Pattern FINAL = Pattern.compile("[.!?\\u2026]$");
  private static final Pattern MARKER =
      Pattern.compile(
          "^(?:[\\u2022\\u25CF\\u25AA\\u25E6\\u2043\\u00B7*\\uF0B7]\\s*|\\(?\\d{1,3}[.)]\\)?\\s|\\(?\\p{L}\\)\\s)");
  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "^[\\s\\p{Pd}|~\\[(]*(?:\\p{L}{1,5}\\.?\\s?)?(?:\\d{1,4}|[ivxlcIVXLC]{1,7})"
              + "(?:\\s?(?:/|of|\\p{Pd}|из)\\s?\\d{1,4})?[\\s\\p{Pd}|~\\])]*$");
  private static final Pattern NUMBER_OF_PAGE =
      Pattern.compile(
          "^[\\s\\p{Pd}|~\\[(]*\\d{1,4}(?:[\\s-]?\\p{Ll}{1,4}\\.?)?[\\s\\p{Pd}|~\\])]*$");

  private static final Pattern STAMP =
      Pattern.compile(
          "^\\P{L}{0,4}(?:(?:\\p{L}+:?,?\\s){0,2})?(?:\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|\\d{4}[./-]\\d{1,2}[./-]\\d{1,2}"
              + "|(?:\\d{4}\\s(?:\\p{L}+\\s)?)?\\d{1,2}\\s\\p{L}+\\.?,?(?:\\s\\d{4})?(?=.*\\d{1,2}:\\d{2}))"
              + "\\P{L}{0,3}(?:[\\[(]?\\d{1,2}:\\d{2}(?::\\d{2})?[\\])]?)?\\P{L}{0,12}$");
  private static final Pattern TIME_ONLY =
      Pattern.compile(
          "^\\P{L}{0,3}\\d{1,2}:\\d{2}(?::\\d{2})?\\P{L}{0,3}(?:\\d{1,2}\\s\\p{L}+\\P{L}{0,8})?$");
  private static final Pattern DATED =
      Pattern.compile(
          "^(?:\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}:\\d{2})[,|]?\\s");
  private static final Pattern ADDRESSES =
      Pattern.compile(
          "(?:https?://|www\\.)\\S+|[\\p{Alnum}._%+-]+@[\\p{Alnum}.-]+\\.\\p{Alpha}{2,}"
              + "|\\+?\\(?\\d{1,4}\\)?(?:[\\s()-]{1,2}\\d{2,4}){2,5}|@\\p{Alnum}{3,}|#[\\p{L}\\p{N}_]{2,}");
  private static final Pattern DOMAIN =
      Pattern.compile(
          "(?i)(?<![\\p{L}\\p{N}@/.])(?:[a-z0-9][a-z0-9-]{1,40}\\.){1,3}"
              + "(?:kz|az|com|org|net|info|gov|edu|ru|tr|uk|eu|io)(?![\\p{L}\\p{N}])(?:/\\S*)?");
  private static final Pattern TITLE_AND_SITE =
      Pattern.compile(
          "\\s[\\p{Pd}|\\u00BB\\u203A\\u2022:]\\s+(?:https?://)?(?:www\\.)?[\\p{Alnum}-]+(?:\\.[\\p{Alnum}-]+)*"
              + "\\.\\p{Alpha}{2,4}/?$");
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s[|\\u00BB\\u203A>\\u2022\\u00B7/\\\\\\u2192]+\\s");
  private static final Pattern BAR = Pattern.compile("\\s*[|\\u00A6]\\s*");
  private static final Pattern COPYRIGHT =
      Pattern.compile("\\u00A9|\\u2117|^\\s*\\([cC\\u0441\\u0421]\\)\\s");
  private static final Pattern SPACED =
      Pattern.compile("(?:^|\\s)(?:\\p{Lu}\\s){3,}\\p{Lu}(?:$|\\s)");
  private static final Pattern COUNTER =
      Pattern.compile(
          "^\\P{L}{0,4}\\p{L}+(?:\\s\\p{L}+)?:\\s?\\d[\\d\\s.,]*$|^[^\\p{L}\\p{N}\\s]{1,3}\\s?\\d[\\d\\s.,]*(?<!\\.)$");
  private static final Pattern ISSUE =
      Pattern.compile("(?:\\u2116|\\bNo\\.?|\\bISSN|\\bVol\\.)\\s?\\d");

  /** Returns the form of a line with something visible on it. */
  static LineForm of(SourceLine line) {
    String text = line.text();
    int length = text.codePointCount(0, text.length());
    int words = 1;
    int letters = 0;
    int figures = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      words += c == ' ' ? 1 : 0;
      letters += Character.isLetter(c) ? 1 : 0;
      figures += Character.isDigit(c) ? 1 : 0;
    }
    boolean brief = length <= MAX_FURNITURE;
    End end = end(text);
    boolean furniture =
        letters + figures == 0
            || (brief && looksLikeFurniture(text, words, end))
            || (letters > 0 && addressShare(text) > 0.6 && words <= 6);
    return new LineForm(
        length,
        words,
        start(text),
        end,
        Character.getType(text.charAt(0)) == Character.DASH_PUNCTUATION,
        MARKER.matcher(text).lookingAt(),
        brief && isBracketed(text),
        length <= 20 && isPageNumber(text),
        furniture,
        brief && DATED.matcher(text).find());
  }

  /** Lines longer than this many code points are read as text whatever marks they hold. */
  private static final int MAX_FURNITURE = 160;

  boolean isFinal() {
    return end == End.FINAL;
  }

  /** Whether it is short and does not end as a sentence does: a label, title or name. */
  boolean isLabel() {
    return end != End.FINAL && length <= 40;
  }

  /** Whether it is unfinished and clearly shorter than the lines of running text. */
  boolean isLabelWithin(int width) {
    return end != End.FINAL && length <= Math.min(80, Math.max(40, width * 65 / 100));
  }

  private static boolean looksLikeFurniture(String text, int words, End end) {
    if (STAMP.matcher(text).find() || TIME_ONLY.matcher(text).find()) {
      return true;
    }
    if (COPYRIGHT.matcher(text).find()
        || SPACED.matcher(text).find()
        || COUNTER.matcher(text).find()) {
      return true;
    }
    if (end == End.FINAL) {
      return false;
    }
    int separators = count(SEPARATOR, text);
    int bars = text.indexOf('|') < 0 ? 0 : count(BAR, text);
    if ((separators >= 2 && words <= 6 * (separators + 1))
        || (bars >= 1 && words <= 8 * (bars + 1))) {
      return true;
    }
    if (separators >= 1 && ISSUE.matcher(text).find()) {
      return true;
    }
    return (words <= 6 && DOMAIN.matcher(text).find())
        || (words <= 16 && TITLE_AND_SITE.matcher(text).find());
  }

  private static int count(Pattern pattern, String text) {
    return (int) pattern.matcher(text).results().count();
  }

  private static double addressShare(String text) {
    if (text.indexOf('@') < 0
        && text.indexOf("://") < 0
        && text.indexOf("www.") < 0
        && text.indexOf('#') < 0
        && text.indexOf('+') < 0
        && text.length() > MAX_FURNITURE) {
      return 0;
    }
    String head = text.length() > 2000 ? text.substring(0, 2000) : text;
    int covered = ADDRESSES.matcher(head).results().mapToInt(m -> m.end() - m.start()).sum();
    return (double) covered / head.length();
  }

  private static boolean isPageNumber(String text) {
    if (NUMBER_OF_PAGE.matcher(text).matches()) {
      return true;
    }
    return PAGE_NUMBER.matcher(text).matches();
  }

  private static boolean isBracketed(String text) {
    return text.length() > 2 && text.charAt(0) == '(' && text.indexOf(')') == text.length() - 1;
  }

  private static Start start(String text) {
    int c = firstLetterOrDigit(text);
    if (Character.isDigit(c)) {
      return Start.DIGIT;
    }
    if (Character.isLowerCase(c)) {
      // Quoted words open sentences in lower case too ("eBay" …).
      return OPENERS.indexOf(text.charAt(0)) >= 0 ? Start.OTHER : Start.LOWER;
    }
    return Character.isUpperCase(c) || Character.isTitleCase(c) ? Start.UPPER : Start.OTHER;
  }

  private static int firstLetterOrDigit(String text) {
    for (int i = 0; i < text.length() && i < 12; i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (Character.isLetterOrDigit(c)) {
        return c;
      }
    }
    return 0;
  }

  private static End end(String text) {
    String tail = text.length() > 24 ? text.substring(text.length() - 24) : text;
    tail = NOTE_MARKS.matcher(tail).replaceFirst("");
    int at = tail.length();
    while (at > 0 && (CLOSERS.indexOf(tail.charAt(at - 1)) >= 0 || tail.charAt(at - 1) == ' ')) {
      at--;
    }
    if (at > 0 && FINAL.matcher(tail.substring(0, at)).find()) {
      return End.FINAL;
    }
    if (at < tail.length() || at == 0) {
      return End.OPEN;
    }
    char last = tail.charAt(at - 1);
    return switch (last) {
      case ':' -> End.COLON;
      case ',', ';' -> End.COMMA;
      case '-', '\u2010', '\u00AD', '\u00AC' ->
          at > 1 && Character.isLetterOrDigit(tail.charAt(at - 2)) ? End.HYPHEN : End.OPEN;
      default -> End.OPEN;
    };
  }
}
