package org.bitig.lang.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.bitig.lang.quantity.NumberExpression.Role;
import org.bitig.lang.quantity.NumberParser.Reading;
import org.bitig.lang.quantity.Numerals.Ending;
import org.bitig.model.Language;
import org.bitig.model.Span;

/**
 * Finds the numbers in a text of one language: in figures with the separators and suffixes of the
 * language, spelled out in any form, mixed with scale words, as ranges, percentages, fractions and
 * Roman numerals.
 *
 * <p>Dates are not told apart here: 1992-ci il is an ordinal. {@link Quantities#find} does that.
 * Times, telephone numbers and the like are left out. Linear in the length of the text.
 */
public final class NumberFinder {
  private final List<Token> tokens;
  private final Language language;
  private final String text;
  private final NumberParser parser;

  NumberFinder(String text, List<Token> tokens, Language language) {
    this.text = text;
    this.tokens = tokens;
    this.language = language;
    this.parser = new NumberParser(tokens, language);
  }

  /** Returns the numbers of {@code text} in order; spans do not overlap. */
  public static List<NumberExpression> find(String text, Language language) {
    return new NumberFinder(text, Lexer.tokens(text, language), language).all(new boolean[0]);
  }

  /** Returns the numbers outside the tokens that are {@code taken}; an empty array takes none. */
  List<NumberExpression> all(boolean[] taken) {
    List<NumberExpression> numbers = new ArrayList<>();
    int i = 0;
    while (i < tokens.size()) {
      if (i < taken.length && taken[i]) {
        i++;
        continue;
      }
      Optional<Found> found = at(i);
      if (found.isPresent() && !meets(taken, i, found.get().next())) {
        numbers.add(found.get().number());
        i = found.get().next();
      } else {
        i++;
      }
    }
    return numbers;
  }

  private static boolean meets(boolean[] taken, int from, int to) {
    for (int i = from; i < Math.min(to, taken.length); i++) {
      if (taken[i]) {
        return true;
      }
    }
    return false;
  }

  private record Found(NumberExpression number, int next) {}

  /** Whether am or pm follows the figures. */
  private boolean isTimeOfDay(int i) {
    return language == Language.ENGLISH
        && tokens.get(i).isNumber()
        && i + 1 < tokens.size()
        && (tokens.get(i + 1).is("am") || tokens.get(i + 1).is("pm"));
  }

  private Optional<Found> at(int i) {
    Token token = tokens.get(i);
    boolean insideWord =
        i > 0
            && !token.spaced()
            && token.isNumber()
            && (tokens.get(i - 1).isWord() || isLetterHyphen(i - 1));
    if (insideWord || isTimeOfDay(i)) {
      return Optional.empty();
    }
    Optional<Reading> first = parser.read(i);
    if (first.isEmpty()) {
      return roman(i);
    }
    Reading reading = first.get();
    Optional<Found> fraction = fraction(i, reading);
    if (fraction.isPresent()) {
      return fraction;
    }
    Optional<Found> range = range(i, reading);
    return range.isPresent() ? range : Optional.of(single(i, reading));
  }

  /** Whether token {@code i} is a hyphen between a word and a number, as in Covid-19. */
  private boolean isLetterHyphen(int i) {
    return i > 0
        && tokens.get(i).is("-")
        && !tokens.get(i).spaced()
        && tokens.get(i - 1).isWord()
        && new NumberParser(tokens, language).read(i - 1).isEmpty();
  }

  private Found single(int i, Reading reading) {
    Tail tail = tail(i, reading.next());
    Role role =
        tail.unit() == Unit.PERCENT
            ? Role.PERCENT
            : reading.ordinal() || (reading.hyphenNoun() && language == Language.KAZAKH)
                ? Role.ORDINAL
                : Role.CARDINAL;
    BigDecimal value = reading.value();
    boolean loose = reading.loose() || (reading.words() == 1 && isOftenAnother(i, value, reading));
    return new Found(
        new NumberExpression(
            span(i, tail.next()),
            words(i, tail.next()),
            role,
            value,
            value,
            reading.otherReading(),
            role == Role.ORDINAL ? Unit.NONE : tail.unit(),
            loose ? Quantity.Strength.AMBIGUOUS : Quantity.Strength.FIRM),
        tail.next());
  }

  /** Whether a single word numeral is as often an article, adverb or another noun. */
  private boolean isOftenAnother(int i, BigDecimal value, Reading reading) {
    int small = value.intValue();
    return small == 1
        || (language == Language.ENGLISH && reading.ordinal() && small == 2)
        || (language == Language.KAZAKH && small == 90)
        || tokens.get(i).is("dozen");
  }

  /**
   * What comes after the number.
   *
   * @param next the first token that is not part of the number; a percent sign is part of it
   */
  private record Tail(Unit unit, int next) {}

  private Tail tail(int first, int next) {
    if (next >= tokens.size()) {
      return new Tail(signBefore(first), next);
    }
    Token token = tokens.get(next);
    Unit sign =
        token.kind() == Token.Kind.SIGN ? Unit.ofSign(token.text().codePointAt(0)) : Unit.NONE;
    if (sign != Unit.NONE) {
      return new Tail(sign, next + 1);
    }
    if (token.isWord()) {
      Unit unit = Unit.of(token.lower(), language);
      if (unit != Unit.NONE) {
        return new Tail(unit, unit == Unit.PERCENT ? next + 1 : next);
      }
      boolean perCent =
          token.is("per") && next + 1 < tokens.size() && tokens.get(next + 1).is("cent");
      if (perCent && language == Language.ENGLISH) {
        return new Tail(Unit.PERCENT, next + 2);
      }
    } else if (token.is("-")
        && !token.spaced()
        && next + 1 < tokens.size()
        && tokens.get(next + 1).isWord()
        && !tokens.get(next + 1).spaced()) {
      return new Tail(Unit.of(tokens.get(next + 1).lower(), language), next);
    }
    return new Tail(signBefore(first), next);
  }

  private Unit signBefore(int first) {
    if (first == 0 || tokens.get(first - 1).kind() != Token.Kind.SIGN) {
      return Unit.NONE;
    }
    Unit unit = Unit.ofSign(tokens.get(first - 1).text().codePointAt(0));
    return unit == Unit.PERCENT || unit == Unit.DEGREE ? Unit.NONE : unit;
  }

  private Optional<Found> range(int i, Reading from) {
    int next = from.next();
    Optional<Reading> to = Optional.empty();
    if (next < tokens.size() && !from.hyphenNoun()) {
      Token token = tokens.get(next);
      if (token.is("-") && next + 1 < tokens.size()) {
        boolean even = token.spaced() == tokens.get(next + 1).spaced();
        to = even ? parser.read(next + 1) : Optional.empty();
      } else if (language == Language.ENGLISH && isBetween(i, next)) {
        to = parser.read(next + 1);
      } else if (language == Language.ENGLISH && token.is("or")) {
        // Five or six is a guess; twenty or thirty are two numbers.
        BigDecimal after = from.value().add(BigDecimal.ONE);
        to = parser.read(next + 1).filter(r -> r.value().compareTo(after) == 0);
      } else if (from.ending() == Ending.ABLATIVE) {
        to =
            parser
                .read(next)
                .filter(
                    r -> r.ending() == Ending.DATIVE || isUpTo(r.next()) || isUpTo(r.next() + 1));
      }
    }
    if (to.isEmpty() || (from.ordinal() && !to.get().ordinal())) {
      return Optional.empty();
    }
    Reading upper = to.get();
    BigDecimal lower = from.value();
    // 20-25 мың: the scale word belongs to both.
    if (from.scale().compareTo(BigDecimal.ONE) == 0
        && upper.scale().compareTo(BigDecimal.ONE) > 0
        && lower.compareTo(upper.lead()) < 0) {
      lower = lower.multiply(upper.scale());
    }
    if (lower.compareTo(upper.value()) >= 0) {
      return Optional.empty();
    }
    Tail tail = tail(i, upper.next());
    Role role =
        tail.unit() == Unit.PERCENT ? Role.PERCENT : upper.ordinal() ? Role.ORDINAL : Role.CARDINAL;
    return Optional.of(
        new Found(
            new NumberExpression(
                span(i, tail.next()),
                words(i, tail.next()),
                role,
                lower,
                upper.value(),
                Optional.empty(),
                tail.unit(),
                Quantity.Strength.FIRM),
            tail.next()));
  }

  /**
   * Whether English "to", or "and" after "between", stands at {@code next}; or "or" for a guess.
   */
  private boolean isBetween(int first, int next) {
    Token token = tokens.get(next);
    return token.is("to") || (token.is("and") && first > 0 && tokens.get(first - 1).is("between"));
  }

  private boolean isUpTo(int next) {
    return next < tokens.size()
        && switch (tokens.get(next).lower()) {
          case "дейін", "шейін", "qədər", "kimi", "dək" -> true;
          default -> false;
        };
  }

  /** Reads one third, üçdə bir, үштен бір; the fraction to six decimals. */
  private Optional<Found> fraction(int i, Reading first) {
    if (first.words() != 1 || first.next() >= tokens.size()) {
      return Optional.empty();
    }
    boolean ofWhich =
        first.ending() == Ending.ABLATIVE
            && (tokens.get(first.next()).is("бірі") || tokens.get(first.next()).is("biri"));
    if (ofWhich && first.value().compareTo(BigDecimal.ONE) > 0) {
      return Optional.of(fraction(i, first.next() + 1, BigDecimal.ONE, first.value()));
    }
    Optional<Reading> second = parser.read(first.next());
    if (second.isEmpty() || second.get().words() != 1) {
      return plainEnglishFraction(i, first);
    }
    Reading other = second.get();
    boolean turkic =
        language != Language.ENGLISH
            && !first.ordinal()
            && (first.ending() == Ending.ABLATIVE
                || (language == Language.AZERBAIJANI
                    && tokens.get(first.next() - 1).lower().matches(".*d[aə]")))
            && other.ending() != Ending.DATIVE
            && !other.ordinal();
    boolean english =
        language == Language.ENGLISH
            && !first.ordinal()
            && other.ordinal()
            && other.value().intValue() >= 3;
    BigDecimal numerator = turkic ? other.value() : first.value();
    BigDecimal denominator = turkic ? first.value() : other.value();
    if (!(turkic || english) || numerator.compareTo(denominator) >= 0) {
      return Optional.empty();
    }
    return Optional.of(fraction(i, other.next(), numerator, denominator));
  }

  /** Reads two thirds, three quarters, whose second word is a plural and so no numeral. */
  private Optional<Found> plainEnglishFraction(int i, Reading first) {
    if (language != Language.ENGLISH || first.ordinal()) {
      return Optional.empty();
    }
    int denominator =
        switch (tokens.get(first.next()).lower()) {
          case "thirds" -> 3;
          case "quarter", "quarters", "fourths" -> 4;
          case "fifths" -> 5;
          case "tenths" -> 10;
          default -> 0;
        };
    if (denominator == 0 || first.value().compareTo(BigDecimal.valueOf(denominator)) >= 0) {
      return Optional.empty();
    }
    return Optional.of(
        fraction(i, first.next() + 1, first.value(), BigDecimal.valueOf(denominator)));
  }

  private Found fraction(int i, int next, BigDecimal numerator, BigDecimal denominator) {
    BigDecimal value = numerator.divide(denominator, 6, RoundingMode.HALF_EVEN);
    return new Found(
        new NumberExpression(
            span(i, next),
            words(i, next),
            Role.CARDINAL,
            value,
            value,
            Optional.empty(),
            Unit.NONE,
            Quantity.Strength.FIRM),
        next);
  }

  /** Reads a Roman numeral of at least two letters, or one with an ordinal suffix. */
  private Optional<Found> roman(int i) {
    Token token = tokens.get(i);
    if (!token.isWord()) {
      return Optional.empty();
    }
    OptionalInt value = RomanNumeral.of(token.text());
    if (value.isEmpty()) {
      return Optional.empty();
    }
    Numerals numerals = Numerals.of(language);
    Optional<NumberParser.Suffix> suffix =
        parser.suffix(i).filter(s -> numerals.isOrdinalEnding(s.text()));
    if ((suffix.isEmpty() && token.text().length() < 2) || value.getAsInt() > 50) {
      return Optional.empty();
    }
    int next = suffix.isPresent() ? suffix.get().token() + 1 : i + 1;
    BigDecimal number = BigDecimal.valueOf(value.getAsInt());
    return Optional.of(
        new Found(
            new NumberExpression(
                span(i, next),
                words(i, next),
                Role.ORDINAL,
                number,
                number,
                Optional.empty(),
                Unit.NONE,
                suffix.isPresent() ? Quantity.Strength.FIRM : Quantity.Strength.AMBIGUOUS),
            next));
  }

  private Span span(int from, int to) {
    return new Span(tokens.get(from).start(), tokens.get(to - 1).end());
  }

  private String words(int from, int to) {
    return span(from, to).of(text);
  }
}
