package org.bitig.lang.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bitig.lang.Casing;
import org.bitig.model.Language;

/**
 * Splits a text into words, numbers and signs, reading the separators in numbers by the custom of
 * the language: {@code 1 234 567,89} in Kazakh, {@code 1.234.567,89} in Azerbaijani, {@code
 * 1,234,567.89} in English.
 *
 * <p>Writers follow other countries' customs too, so a separator that can only be one thing is read
 * as that; where three digits follow a single point or comma, the language decides and the other
 * reading is kept. A plain blank groups digits in Kazakh and Azerbaijani only, a no-break one in
 * all.
 */
final class Lexer {
  private static final Pattern FIGURE_DATE =
      Pattern.compile(
          "(?<![\\d.])(?:\\d{1,2}\\.\\d{1,2}\\.(?:\\d{4}|\\d{2})|\\d{4}-\\d{2}-\\d{2}"
              + "|\\d{1,2}/\\d{1,2}/\\d{4})(?![\\d]|[./:-]\\d)");

  /**
   * Digits joined by signs in a way no number is: 14:30, 1.2.3, 8-777-123. Possessive, for Java's
   * other loops over groups cost stack for each turn.
   */
  private static final Pattern CODE =
      Pattern.compile(
          "\\d+(?::\\d+)++|\\d+(?:[-‐‑–]\\d+){2,}+|\\d+(?:/\\d+)++|\\d+(?:\\.\\d+){2,}+");

  /** A falling pair of small numbers is the result of a game, not a range. */
  private static final Pattern SCORE =
      Pattern.compile("(\\d{1,2})[-‐‑–](\\d{1,2})(?![\\d\\p{L}%]|[-‐‑–.]\\p{L})");

  private static final Pattern GROUPED =
      Pattern.compile("\\d{1,3}([ \\u00A0\\u202F\\u2009.,’'])\\d{3}(?:\\1\\d{3}){0,12}(?!\\d)");

  private static final Pattern DECIMALS = Pattern.compile("[.,](\\d+)");

  private final String text;
  private final Language language;
  private final List<Token> tokens = new ArrayList<>();
  private int unit;
  private int index;

  private Lexer(String text, Language language) {
    this.text = text;
    this.language = language;
  }

  static List<Token> tokens(String text, Language language) {
    Lexer lexer = new Lexer(text, language);
    lexer.run();
    return lexer.tokens;
  }

  private void run() {
    boolean spaced = true;
    while (unit < text.length()) {
      int c = text.codePointAt(unit);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        spaced = true;
        unit += Character.charCount(c);
        index++;
        continue;
      }
      if (c >= '0' && c <= '9') {
        number(spaced);
      } else if (Character.isLetter(c)) {
        word(spaced);
      } else {
        int end = unit + Character.charCount(c);
        String sign =
            switch (c) {
              case '‐', '‑', '‒', '–', '—', '−' -> "-";
              case '’', '‘', 'ʼ' -> "'";
              default -> text.substring(unit, end);
            };
        add(Token.Kind.SIGN, end, sign, spaced, Optional.empty(), Optional.empty());
      }
      spaced = false;
    }
  }

  private void word(boolean spaced) {
    int end = unit;
    while (end < text.length()) {
      int c = text.codePointAt(end);
      int type = Character.getType(c);
      if (!Character.isLetter(c)
          && type != Character.NON_SPACING_MARK
          && type != Character.FORMAT) {
        break;
      }
      end += Character.charCount(c);
    }
    add(
        Token.Kind.WORD,
        end,
        Casing.lower(text.substring(unit, end), language),
        spaced,
        Optional.empty(),
        Optional.empty());
  }

  private void number(boolean spaced) {
    Matcher date = FIGURE_DATE.matcher(text).region(unit, text.length()).useTransparentBounds(true);
    if (date.lookingAt()) {
      add(
          Token.Kind.FIGURE_DATE,
          date.end(),
          date.group(),
          spaced,
          Optional.empty(),
          Optional.empty());
      return;
    }
    Matcher grouped = GROUPED.matcher(text).region(unit, text.length());
    boolean isGrouped = grouped.lookingAt() && groupsWith(grouped.group(1)) && !startsWithZero();
    Matcher code = CODE.matcher(text).region(unit, text.length());
    Matcher score = SCORE.matcher(text).region(unit, text.length());
    if (score.lookingAt() && Integer.parseInt(score.group(1)) >= Integer.parseInt(score.group(2))) {
      add(Token.Kind.CODE, score.end(), score.group(), spaced, Optional.empty(), Optional.empty());
      return;
    }
    if (code.lookingAt() && !(isGrouped && grouped.end() >= code.end())) {
      add(Token.Kind.CODE, code.end(), code.group(), spaced, Optional.empty(), Optional.empty());
      return;
    }
    if (isGrouped) {
      groupedNumber(grouped, spaced);
      return;
    }
    int end = unit;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    String whole = text.substring(unit, end);
    Matcher decimals = DECIMALS.matcher(text).region(end, text.length());
    if (decimals.lookingAt()
        && whole.length() <= 6
        && decimals.group(1).length() <= 6
        && !(decimals.end() < text.length()
            && Character.isLetter(text.codePointAt(decimals.end())))) {
      BigDecimal value = new BigDecimal(whole + "." + decimals.group(1));
      add(Token.Kind.NUMBER, decimals.end(), "", spaced, Optional.of(value), Optional.empty());
      return;
    }
    add(
        Token.Kind.NUMBER,
        end,
        whole,
        spaced,
        Optional.of(new BigDecimal(whole)),
        Optional.empty());
  }

  private void groupedNumber(Matcher grouped, boolean spaced) {
    String separator = grouped.group(1);
    String literal = grouped.group();
    String digits = literal.replace(separator, "");
    int end = grouped.end();
    Matcher decimals = DECIMALS.matcher(text).region(end, text.length());
    if (decimals.lookingAt() && text.charAt(end) != separator.charAt(0)) {
      BigDecimal value = new BigDecimal(digits + "." + decimals.group(1));
      add(Token.Kind.NUMBER, decimals.end(), "", spaced, Optional.of(value), Optional.empty());
      return;
    }
    BigDecimal whole = new BigDecimal(digits);
    boolean couldBeDecimal =
        (separator.equals(".") || separator.equals(",")) && literal.length() <= 7;
    if (!couldBeDecimal) {
      add(Token.Kind.NUMBER, end, "", spaced, Optional.of(whole), Optional.empty());
      return;
    }
    BigDecimal fraction = new BigDecimal(literal.replace(',', '.'));
    boolean decimalSign = separator.equals(language == Language.ENGLISH ? "." : ",");
    add(
        Token.Kind.NUMBER,
        end,
        "",
        spaced,
        Optional.of(decimalSign ? fraction : whole),
        Optional.of(decimalSign ? whole : fraction));
  }

  private boolean startsWithZero() {
    return text.charAt(unit) == '0';
  }

  private boolean groupsWith(String separator) {
    return switch (separator) {
      case " " -> language != Language.ENGLISH;
      case "'", "’" -> false;
      default -> true;
    };
  }

  private void add(
      Token.Kind kind,
      int end,
      String lower,
      boolean spaced,
      Optional<BigDecimal> value,
      Optional<BigDecimal> otherReading) {
    int length = text.codePointCount(unit, end);
    String written = text.substring(unit, end);
    tokens.add(
        new Token(
            kind,
            written,
            lower,
            index,
            index + length,
            spaced,
            value,
            otherReading,
            kind == Token.Kind.NUMBER && written.equals(lower)));
    unit = end;
    index += length;
  }
}
