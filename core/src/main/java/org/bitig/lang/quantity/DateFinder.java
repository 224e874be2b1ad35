package org.bitig.lang.quantity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.bitig.lang.Casing;
import org.bitig.lang.quantity.DateExpression.YearSpan;
import org.bitig.lang.quantity.DateExpression.Years;
import org.bitig.lang.quantity.NumberParser.Reading;
import org.bitig.lang.quantity.NumberParser.Suffix;
import org.bitig.lang.quantity.Quantity.Strength;
import org.bitig.model.Language;
import org.bitig.model.Span;

/**
 * Finds the dates in a text of one language, in the orders and forms the language uses.
 *
 * <pre>
 * kk  1975 жылғы 12 мамыр · 1975 жылы мамырдың 12-сінде · 12 мамыр · 1975 жыл · 1941–1945 жылдар
 *     1990 жылдар · ХХ ғасырдың 20-40 жылдары · ХХ ғасыр
 * az  1975-ci il mayın 12-də · 12 may 1975-ci il · mayın 10-dan 16-dək · 1975-ci ilin mayı
 *     1990-cı illər · XX əsrin 30-cu illəri · XX əsr
 * en  12 May 1975 · May 12, 1975 · May 1975 · 3 to 6 June · in 1975 · 1941–45 · the 1990s
 *     the 30s of the 20th century · the twentieth century
 * all 12.05.1975 · 1975-05-12 · (1975)
 * </pre>
 *
 * <p>Kazakh and Azerbaijani mark a year with its word; a bare number is taken for a year in
 * brackets and in ranges only. In English a bare number from 1000 to 2100 is a year after a
 * preposition of time, and from 1800 to 2099 perhaps one elsewhere, unless a thing counted follows.
 * Decades without a century are of the twentieth. Days of the week are not looked for. Linear in
 * the length.
 */
public final class DateFinder {
  private static final Set<String> BEFORE_ENGLISH_YEAR =
      Set.of(
          "in", "since", "by", "until", "till", "of", "from", "during", "before", "after", "early",
          "late", "mid", "year", "years", "spring", "summer", "autumn", "fall", "winter", "between",
          "to", "and", "through", "circa", "c", "around", "about", "born", "died", "back");

  private static final Set<String> BEFORE_YEAR_SURELY =
      Set.of(
          "in", "since", "by", "until", "till", "during", "early", "late", "mid", "year", "spring",
          "summer", "autumn", "winter", "circa");

  private final String text;
  private final List<Token> tokens;
  private final Language language;
  private final NumberParser parser;
  private final Numerals numerals;

  DateFinder(String text, List<Token> tokens, Language language) {
    this.text = text;
    this.tokens = tokens;
    this.language = language;
    this.parser = new NumberParser(tokens, language);
    this.numerals = Numerals.of(language);
  }

  /**
   * First tokens of years in a row that share one word for year: 1867-ci və 1990-cı illərdə. The
   * value says whether they are decades.
   */
  private final Map<Integer, Boolean> inRow = new HashMap<>();

  /** A date and the tokens it is made of. */
  record Found(DateExpression date, int first, int next) {}

  /** Returns the dates of {@code text} in order; spans do not overlap. */
  public static List<DateExpression> find(String text, Language language) {
    return new DateFinder(text, Lexer.tokens(text, language), language)
        .all().stream().map(Found::date).toList();
  }

  List<Found> all() {
    List<Found> dates = new ArrayList<>();
    if (!language.isWorking()) {
      return dates;
    }
    int i = 0;
    while (i < tokens.size()) {
      Optional<Found> found = at(i);
      if (found.isPresent()) {
        dates.add(found.get());
        i = found.get().next();
      } else {
        i++;
      }
    }
    return dates;
  }

  private Optional<Found> at(int i) {
    Token token = tokens.get(i);
    if (token.kind() == Token.Kind.FIGURE_DATE) {
      return figures(i);
    }
    boolean insideWord = i > 0 && !token.spaced() && token.isNumber() && tokens.get(i - 1).isWord();
    if (insideWord || !(token.isWord() || token.isNumber() || token.is("'"))) {
      return Optional.empty();
    }
    Optional<Found> found = century(i);
    if (found.isEmpty()) {
      found = yearInRow(i);
    }
    if (found.isEmpty()) {
      found = decade(i);
    }
    if (found.isEmpty()) {
      found = language == Language.ENGLISH ? englishDay(i) : turkicDate(i);
    }
    if (found.isEmpty()) {
      found = language == Language.ENGLISH ? englishYear(i) : bareYear(i);
    }
    return found.isPresent() ? found : monthName(i);
  }

  // Figures

  private Optional<Found> figures(int i) {
    String[] parts = tokens.get(i).text().split("[./-]", -1);
    boolean yearFirst = parts[0].length() == 4;
    int year = Integer.parseInt(parts[yearFirst ? 0 : 2]);
    int month = Integer.parseInt(parts[1]);
    int day = Integer.parseInt(parts[yearFirst ? 2 : 0]);
    Strength strength = Strength.FIRM;
    if (parts[2].length() == 2 && !yearFirst) {
      year += year < 50 ? 2000 : 1900;
      strength = Strength.AMBIGUOUS;
    }
    if (tokens.get(i).text().contains("/") && month > 12) {
      int swap = month;
      month = day;
      day = swap;
    }
    Optional<LocalDate> date = date(year, month, day);
    if (date.isEmpty()) {
      return Optional.empty();
    }
    int next = afterYearWord(i + 1).orElse(i + 1);
    Strength sure = strength;
    return Optional.of(
        new Found(
            new DateExpression.Day(span(i, next), words(i, next), date.get(), sure), i, next));
  }

  private static Optional<LocalDate> date(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  // Parts

  /** A whole number that names a year or day, its suffix included. */
  private record Numeral(int value, int next, boolean ordinal, int token) {}

  /** Reads figures without separators, with the suffix written onto them. */
  private Optional<Numeral> figuresAt(int i) {
    if (i >= tokens.size() || !tokens.get(i).isSmallInteger()) {
      return Optional.empty();
    }
    Optional<Suffix> suffix = parser.suffix(i);
    if (suffix.isPresent()) {
      String ending = suffix.get().text();
      if (numerals.isOrdinalEnding(ending)) {
        return Optional.of(
            new Numeral(tokens.get(i).intValue(), suffix.get().token() + 1, true, i));
      }
      if (numerals.isSuffix(ending) && !isYearWord(suffix.get().token())) {
        return Optional.of(
            new Numeral(tokens.get(i).intValue(), suffix.get().token() + 1, false, i));
      }
      // 1975-жылы: the hyphen makes the ordinal, the noun stays.
      boolean hyphenated = tokens.get(i + 1).is("-");
      return Optional.of(
          new Numeral(tokens.get(i).intValue(), hyphenated ? i + 2 : i + 1, hyphenated, i));
    }
    return Optional.of(new Numeral(tokens.get(i).intValue(), i + 1, false, i));
  }

  private boolean isYearWord(int i) {
    if (i >= tokens.size() || !tokens.get(i).isWord()) {
      return false;
    }
    String word = tokens.get(i).lower();
    return switch (language) {
      case KAZAKH -> word.matches("жыл(?!дар)(?:[ыдғмнс].*)?|ж");
      case AZERBAIJANI -> word.matches("il(?!l[əa]r)(?:[dəiinykl]\\p{L}*)?") && !word.equals("ilə");
      default -> false;
    };
  }

  private boolean isYearsWord(int i) {
    if (i >= tokens.size() || !tokens.get(i).isWord()) {
      return false;
    }
    String word = tokens.get(i).lower();
    return switch (language) {
      case KAZAKH -> word.startsWith("жылдар") || word.equals("жж");
      case AZERBAIJANI -> word.startsWith("illər");
      case ENGLISH -> word.equals("years");
      default -> false;
    };
  }

  private boolean isCenturyWord(int i) {
    if (i >= tokens.size() || !tokens.get(i).isWord()) {
      return false;
    }
    String word = tokens.get(i).lower();
    return switch (language) {
      case KAZAKH -> word.startsWith("ғасыр");
      case AZERBAIJANI -> word.matches("əsr.*|yüzillik.*|yüzilliy.*") && !word.startsWith("əsrar");
      case ENGLISH -> word.equals("century") || word.equals("centuries") || word.equals("c");
      default -> false;
    };
  }

  /**
   * Returns the token after a year word at {@code i} and its full stop, or empty if none is there.
   */
  private OptionalInt afterYearWord(int i) {
    if (!isYearWord(i)) {
      return OptionalInt.empty();
    }
    boolean abbreviated = tokens.get(i).is("ж");
    return OptionalInt.of(
        abbreviated && i + 1 < tokens.size() && tokens.get(i + 1).is(".") ? i + 2 : i + 1);
  }

  private Optional<Month> monthAt(int i) {
    return i < tokens.size() ? MonthWords.of(tokens.get(i), language) : Optional.empty();
  }

  private static boolean isDay(int value) {
    return value >= 1 && value <= 31;
  }

  private static boolean isLikelyYear(int value) {
    return value >= 1000 && value <= 2100;
  }

  /** Whether the tokens before {@code i} say: before the common era. Returns where they begin. */
  private OptionalInt eraBefore(int i) {
    int j = i - 1;
    StringBuilder era = new StringBuilder();
    while (j >= 0 && j >= i - 6) {
      Token token = tokens.get(j);
      if (token.is(".")) {
        j--;
        continue;
      }
      era.insert(0, token.lower() + " ");
      String words = era.toString();
      if (words.equals("б з д ")
          || words.equals("б з б ")
          || words.equals("e ə ")
          || words.equals("m ə ")
          || words.equals("eramızdan əvvəl ")
          || words.equals("bizim eradan əvvəl ")
          || words.equals("біздің заманымызға дейінгі ")
          || words.equals("біздің заманымыздан бұрынғы ")) {
        return OptionalInt.of(j);
      }
      j--;
    }
    return OptionalInt.empty();
  }

  /** Returns the token after BC at {@code i}, or empty. */
  private OptionalInt englishEraAfter(int i) {
    if (language == Language.ENGLISH
        && i < tokens.size()
        && (tokens.get(i).text().equals("BC") || tokens.get(i).text().equals("BCE"))) {
      return OptionalInt.of(i + 1);
    }
    return OptionalInt.empty();
  }

  // Centuries and decades

  /** Reads the number of a century: in Roman or other figures or spelled. */
  private Optional<Numeral> ordinalAt(int i) {
    if (i >= tokens.size()) {
      return Optional.empty();
    }
    OptionalInt roman = RomanNumeral.of(tokens.get(i).text());
    if (roman.isPresent()) {
      Optional<Suffix> suffix = parser.suffix(i).filter(s -> numerals.isOrdinalEnding(s.text()));
      return Optional.of(
          new Numeral(
              roman.getAsInt(), suffix.isPresent() ? suffix.get().token() + 1 : i + 1, true, i));
    }
    Optional<Reading> reading = parser.read(i);
    if (reading.isEmpty() || reading.get().value().scale() > 0) {
      return Optional.empty();
    }
    Reading r = reading.get();
    boolean hyphenated = r.hyphenNoun();
    // 16 ғасырдың, without the hyphen it should have; two centuries would be екі ғасыр.
    boolean careless =
        language != Language.ENGLISH
            && r.words() == 0
            && isCenturyWord(r.next())
            && r.value().intValue() > 9;
    if ((!r.ordinal() && !hyphenated && !careless) || r.value().intValue() > 3000) {
      return Optional.empty();
    }
    return Optional.of(
        new Numeral(r.value().intValue(), hyphenated ? r.next() + 1 : r.next(), true, i));
  }

  private Optional<Found> century(int i) {
    Optional<Numeral> number = ordinalAt(i);
    if (number.isEmpty()) {
      return Optional.empty();
    }
    int first = number.get().value();
    int last = first;
    int next = number.get().next();
    if (next + 1 < tokens.size() && tokens.get(next).is("-")) {
      Optional<Numeral> second = ordinalAt(next + 1);
      if (second.isPresent() && isCenturyWord(second.get().next())) {
        last = second.get().value();
        next = second.get().next();
      }
    } else if (sharesCenturyWord(next) && first >= 1 && first <= 30) {
      YearSpan years = new YearSpan(100 * (first - 1) + 1, 100 * first);
      return Optional.of(
          new Found(
              new Years(span(i, next), words(i, next), Years.Kind.CENTURY, years, Strength.FIRM),
              i,
              next));
    }
    if (!isCenturyWord(next) || first < 1 || last > 30 || last < first) {
      return Optional.empty();
    }
    int start = eraBefore(i).orElse(i);
    OptionalInt english = englishEraAfter(next + 1);
    boolean bc = start < i || english.isPresent();
    int end = english.orElse(next + 1);
    if (!bc && language != Language.ENGLISH && first == last) {
      Optional<Found> decade = decadeOfCentury(i, next + 1, 100 * (first - 1));
      if (decade.isPresent()) {
        return decade;
      }
    }
    YearSpan years =
        bc
            ? new YearSpan(-100 * Math.max(first, last), -100 * Math.min(first, last) + 99)
            : new YearSpan(100 * (first - 1) + 1, 100 * last);
    return Optional.of(
        new Found(
            new Years(
                span(start, end), words(start, end), Years.Kind.CENTURY, years, Strength.FIRM),
            start,
            end));
  }

  /** Whether "and 20th centuries" follows at {@code i}, so that one word serves both. */
  private boolean sharesCenturyWord(int i) {
    if (i >= tokens.size()) {
      return false;
    }
    boolean joined =
        switch (tokens.get(i).lower()) {
          case "and", "or", "және", "мен", "пен", "бен", "немесе", "və", "ilə" -> true;
          default -> false;
        };
    if (!joined || i + 1 >= tokens.size()) {
      return false;
    }
    boolean part =
        switch (tokens.get(i + 1).lower()) {
          case "early", "late", "mid", "the" -> true;
          default -> false;
        };
    Optional<Numeral> second = ordinalAt(part ? i + 2 : i + 1);
    return second.isPresent() && isCenturyWord(second.get().next());
  }

  /** Reads ... 20-40 жылдары, ... 30-cu illəri after a century that began after {@code base}. */
  private Optional<Found> decadeOfCentury(int first, int i, int base) {
    Optional<Decades> decades = decadesAt(i);
    if (decades.isEmpty() || decades.get().from() >= 100) {
      return Optional.empty();
    }
    Decades d = decades.get();
    return Optional.of(decade(first, d.next(), base + d.from(), base + d.to(), Strength.FIRM));
  }

  private Found decade(int first, int next, int from, int to, Strength strength) {
    return new Found(
        new Years(
            span(first, next),
            words(first, next),
            Years.Kind.DECADE,
            new YearSpan(from, to + 9),
            strength),
        first,
        next);
  }

  /**
   * Decades in figures before the word for years.
   *
   * @param from first year of the first decade
   * @param to first year of the last decade
   * @param word the token that is the word for years
   * @param next the token after it
   */
  private record Decades(int from, int to, int word, int next) {}

  private Optional<Decades> decadesAt(int i) {
    if (language == Language.ENGLISH) {
      return Optional.empty();
    }
    Optional<Numeral> number = spelledOrFigures(i);
    if (number.isEmpty() || number.get().value() % 10 != 0) {
      return Optional.empty();
    }
    int from = number.get().value();
    int to = from;
    int next = number.get().next();
    if (next < tokens.size() && tokens.get(next).is("-")) {
      Optional<Numeral> second = spelledOrFigures(next + 1);
      if (second.isEmpty() || second.get().value() % 10 != 0) {
        return Optional.empty();
      }
      to = second.get().value();
      next = second.get().next();
      if (to < 100 && from >= 1000) {
        to += from / 100 * 100;
      }
    }
    boolean inRange = (from >= 10 && from <= 90) || isLikelyYear(from);
    if (!inRange || to < from || !isYearsWord(next)) {
      return Optional.empty();
    }
    return Optional.of(new Decades(from, to, next, next + 1));
  }

  private Optional<Numeral> spelledOrFigures(int i) {
    Optional<Numeral> figures = figuresAt(i);
    return figures.isPresent() ? figures : ordinalAt(i).filter(n -> n.value() >= 10);
  }

  private Optional<Found> decade(int i) {
    if (language == Language.ENGLISH) {
      return englishDecade(i);
    }
    Optional<Decades> decades = decadesAt(i);
    if (decades.isEmpty()) {
      return Optional.empty();
    }
    Decades d = decades.get();
    boolean ordinal = figuresAt(i).map(Numeral::ordinal).orElse(true);
    if (d.from() < 100) {
      // 20 жылдар would be twenty years; the ordinal or the hyphen makes it a decade.
      return ordinal || d.to() > d.from()
          ? Optional.of(decade(i, d.next(), 1900 + d.from(), 1900 + d.to(), Strength.AMBIGUOUS))
          : Optional.empty();
    }
    if (d.to() > d.from() && d.to() - d.from() < 100 && !isBothRound(d)) {
      return Optional.empty();
    }
    if (d.to() > d.from()) {
      // 1930-1940 жылдар may be two decades or the years from one to the other.
      return Optional.of(
          new Found(
              new Years(
                  span(i, d.next()),
                  words(i, d.next()),
                  Years.Kind.RANGE,
                  new YearSpan(d.from(), d.to()),
                  Strength.FIRM),
              i,
              d.next()));
    }
    return Optional.of(decade(i, d.next(), d.from(), d.to(), Strength.FIRM));
  }

  private static boolean isBothRound(Decades decades) {
    return decades.from() % 10 == 0 && decades.to() % 10 == 0;
  }

  private Optional<Found> englishDecade(int i) {
    Token token = tokens.get(i);
    int at = token.is("'") && i + 1 < tokens.size() && !tokens.get(i + 1).spaced() ? i + 1 : i;
    Token figures = tokens.get(at);
    int next;
    int from;
    if (figures.isSmallInteger() && figures.intValue() % 10 == 0) {
      Optional<Suffix> suffix = parser.suffix(at);
      boolean plural = suffix.isPresent() && suffix.get().text().equals("s");
      boolean years =
          suffix.isPresent()
              && suffix.get().text().equals("th")
              && isYearsWord(suffix.get().token() + 1);
      if (!plural && !years) {
        return Optional.empty();
      }
      from = figures.intValue();
      next = suffix.get().token() + (years ? 2 : 1);
    } else {
      List<String> names =
          List.of(
              "twenties",
              "thirties",
              "forties",
              "fifties",
              "sixties",
              "seventies",
              "eighties",
              "nineties");
      int index = names.indexOf(figures.lower());
      if (index < 0) {
        return Optional.empty();
      }
      from = 10 * (index + 2);
      next = at + 1;
    }
    if (from >= 1000 && from <= 2100) {
      return Optional.of(decade(i, next, from, from, Strength.FIRM));
    }
    if (from < 10 || from > 90) {
      return Optional.empty();
    }
    if (next < tokens.size() && tokens.get(next).is("of")) {
      int number = next + 1 < tokens.size() && tokens.get(next + 1).is("the") ? next + 2 : next + 1;
      Optional<Numeral> century = ordinalAt(number);
      if (century.isPresent() && isCenturyWord(century.get().next())) {
        int base = 100 * (century.get().value() - 1);
        return Optional.of(
            decade(i, century.get().next() + 1, base + from, base + from, Strength.FIRM));
      }
    }
    return Optional.of(decade(i, next, 1900 + from, 1900 + from, Strength.AMBIGUOUS));
  }

  // Kazakh and Azerbaijani

  private Optional<Found> turkicDate(int i) {
    Optional<Numeral> first = figuresAt(i);
    if (first.isPresent()) {
      Optional<Found> years = turkicYears(i, first.get());
      if (years.isPresent()) {
        return years;
      }
      OptionalInt afterYear = afterYearWord(first.get().next());
      boolean isYear =
          afterYear.isPresent()
              && (isLikelyYear(first.get().value())
                  || (first.get().ordinal() && first.get().value() > 31));
      if (isYear) {
        return Optional.of(afterTurkicYear(i, first.get().value(), afterYear.getAsInt()));
      }
      if (isDay(first.get().value())) {
        return dayFirst(i, first.get(), OptionalInt.empty());
      }
      return Optional.empty();
    }
    Optional<Month> month = monthAt(i);
    return month.isPresent()
        ? monthFirst(i, i, month.get(), OptionalInt.empty())
        : Optional.empty();
  }

  /** Reads one of several years that share the word for year after the last of them. */
  private Optional<Found> yearInRow(int i) {
    Optional<Numeral> year = figuresAt(i).filter(n -> isLikelyYear(n.value()));
    if (year.isEmpty() || language == Language.ENGLISH) {
      return Optional.empty();
    }
    if (!inRow.containsKey(i)) {
      markRow(year.get());
    }
    Boolean decades = inRow.get(i);
    if (decades == null) {
      return Optional.empty();
    }
    int next = year.get().next();
    int end = isYearsWord(next) || isYearWord(next) ? next + 1 : next;
    if (decades) {
      return Optional.of(decade(i, end, year.get().value(), year.get().value(), Strength.FIRM));
    }
    return Optional.of(
        new Found(
            new DateExpression.Year(span(i, end), words(i, end), year.get().value(), Strength.FIRM),
            i,
            end));
  }

  /** Notes the years from {@code first} on if there are several and a word for year ends them. */
  private void markRow(Numeral first) {
    List<Numeral> row = new ArrayList<>(List.of(first));
    int next = first.next();
    while (next + 1 < tokens.size() && isListSign(tokens.get(next))) {
      Optional<Numeral> another = figuresAt(next + 1).filter(n -> isLikelyYear(n.value()));
      if (another.isEmpty()) {
        break;
      }
      row.add(another.get());
      next = another.get().next();
    }
    boolean plural = isYearsWord(next);
    if (row.size() < 2 || !(plural || isYearWord(next))) {
      return;
    }
    boolean decades = plural && row.stream().allMatch(n -> n.value() % 10 == 0);
    row.forEach(n -> inRow.put(n.token(), decades));
  }

  private static boolean isListSign(Token token) {
    return switch (token.lower()) {
      case ",", "və", "ilə", "және", "мен", "пен", "бен" -> true;
      default -> false;
    };
  }

  /** Reads 1941–1945 жылдар, 1941-1945-ci illər, 2011–2014 жылы. */
  private Optional<Found> turkicYears(int i, Numeral first) {
    if (first.next() >= tokens.size()) {
      return Optional.empty();
    }
    Optional<Numeral> second =
        tokens.get(first.next()).is("-")
            ? figuresAt(first.next() + 1)
            : isFromEnding(first) ? figuresAt(first.next()) : Optional.empty();
    if (second.isEmpty() || !isLikelyYear(first.value())) {
      return Optional.empty();
    }
    int last = fullYear(first.value(), second.get());
    int next = second.get().next();
    if (!isLikelyYear(last) || last <= first.value()) {
      return Optional.empty();
    }
    boolean marked = isYearsWord(next) || isYearWord(next);
    Strength strength = marked || isInBrackets(i, next) ? Strength.FIRM : Strength.AMBIGUOUS;
    if (!marked && last - first.value() > 400) {
      return Optional.empty();
    }
    int end = marked ? next + 1 : next;
    return Optional.of(
        new Found(
            new Years(
                span(i, end),
                words(i, end),
                Years.Kind.RANGE,
                new YearSpan(first.value(), last),
                strength),
            i,
            end));
  }

  private boolean isFromEnding(Numeral numeral) {
    return parser
        .suffix(numeral.token())
        .filter(s -> numerals.ending(s.text()) == Numerals.Ending.ABLATIVE)
        .isPresent();
  }

  /** Returns the year of the second half of a range, which may leave out the century: 1941–45. */
  private int fullYear(int first, Numeral second) {
    boolean shortened = tokens.get(second.token()).text().length() == 2;
    return shortened ? first / 100 * 100 + second.value() : second.value();
  }

  private boolean isInBrackets(int first, int next) {
    return first > 0
        && tokens.get(first - 1).is("(")
        && next < tokens.size()
        && (tokens.get(next).is(")") || tokens.get(next).is(",") || tokens.get(next).is("-"));
  }

  /** Returns the date that begins with a year; {@code next} is the token after the year's word. */
  private Found afterTurkicYear(int i, int year, int next) {
    int start = eraBefore(i).orElse(i);
    if (start < i) {
      return new Found(
          new DateExpression.Year(span(start, next), words(start, next), -year, Strength.FIRM),
          start,
          next);
    }
    Optional<Month> month = monthAt(next);
    if (month.isPresent()) {
      return monthFirst(i, next, month.get(), OptionalInt.of(year)).orElseThrow();
    }
    Optional<Numeral> day = figuresAt(next).filter(n -> isDay(n.value()));
    if (day.isPresent()) {
      Optional<Found> found = dayFirst(i, day.get(), OptionalInt.of(year));
      if (found.isPresent()) {
        return found.get();
      }
    }
    return new Found(
        new DateExpression.Year(span(i, next), words(i, next), year, Strength.FIRM), i, next);
  }

  /**
   * Reads a month at {@code i} and the day or days after it; {@code first} is where the date
   * begins.
   */
  private Optional<Found> monthFirst(int first, int i, Month month, OptionalInt year) {
    Optional<Numeral> day =
        figuresAt(i + 1)
            .filter(n -> isDay(n.value()) && n.next() > n.token() + 1 && !isYearWord(n.next()));
    if (day.isPresent()) {
      int next = day.get().next();
      Optional<Numeral> to =
          next < tokens.size() && tokens.get(next).is("-")
              ? figuresAt(next + 1)
              : isFromEnding(day.get()) ? figuresAt(next) : Optional.empty();
      if (to.isPresent() && isDay(to.get().value()) && to.get().value() > day.get().value()) {
        return days(first, to.get().next(), year, month, day.get().value(), to.get().value());
      }
      return day(first, next, year, month, day.get().value());
    }
    Optional<Numeral> bare = figuresAt(i + 1).filter(n -> isDay(n.value()));
    if (bare.isPresent()
        && bare.get().next() < tokens.size()
        && tokens.get(bare.get().next()).is("-")) {
      Optional<Numeral> to = figuresAt(bare.get().next() + 1);
      if (to.isPresent() && isDay(to.get().value()) && to.get().value() > bare.get().value()) {
        return days(first, to.get().next(), year, month, bare.get().value(), to.get().value());
      }
    }
    int next = i + 1;
    if (year.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Found(
            new DateExpression.MonthOfYear(
                span(first, next),
                words(first, next),
                YearMonth.of(year.getAsInt(), month),
                Strength.FIRM),
            first,
            next));
  }

  /**
   * Reads 12 мамыр, 3–6 маусым, 12 may 1975-ci il from {@code day} on, after the year if it is
   * known.
   */
  private Optional<Found> dayFirst(int first, Numeral day, OptionalInt knownYear) {
    int at = day.next();
    int last = day.value();
    if (at < tokens.size() && (tokens.get(at).is("-") || isFromEnding(day))) {
      Optional<Numeral> to = figuresAt(tokens.get(at).is("-") ? at + 1 : at);
      if (to.isPresent() && isDay(to.get().value()) && to.get().value() > last) {
        last = to.get().value();
        at = to.get().next();
      }
    }
    Optional<Month> month = monthAt(at);
    if (month.isEmpty()) {
      return Optional.empty();
    }
    int next = at + 1;
    OptionalInt year = knownYear;
    Optional<Numeral> after = figuresAt(next).filter(n -> isLikelyYear(n.value()));
    if (after.isPresent() && knownYear.isEmpty()) {
      OptionalInt end = afterYearWord(after.get().next());
      year = OptionalInt.of(after.get().value());
      next = end.orElse(after.get().next());
    }
    return last > day.value()
        ? days(first, next, year, month.get(), day.value(), last)
        : day(first, next, year, month.get(), day.value());
  }

  private Optional<Found> day(int first, int next, OptionalInt year, Month month, int day) {
    if (day > month.maxLength()) {
      return Optional.empty();
    }
    if (year.isEmpty()) {
      return Optional.of(
          new Found(
              new DateExpression.DayOfMonth(
                  span(first, next), words(first, next), MonthDay.of(month, day), Strength.FIRM),
              first,
              next));
    }
    return date(year.getAsInt(), month.getValue(), day)
        .map(
            date ->
                new Found(
                    new DateExpression.Day(
                        span(first, next), words(first, next), date, Strength.FIRM),
                    first,
                    next));
  }

  private Optional<Found> days(
      int first, int next, OptionalInt year, Month month, int from, int to) {
    if (to > month.maxLength()) {
      return Optional.empty();
    }
    return Optional.of(
        new Found(
            new DateExpression.Days(
                span(first, next), words(first, next), year, month, from, to, Strength.FIRM),
            first,
            next));
  }

  /** Reads a year without its word: in brackets. */
  private Optional<Found> bareYear(int i) {
    Optional<Numeral> year = figuresAt(i);
    if (year.isEmpty()
        || !isLikelyYear(year.get().value())
        || year.get().next() != i + 1
        || !isInBrackets(i, i + 1)) {
      return Optional.empty();
    }
    return Optional.of(
        new Found(
            new DateExpression.Year(
                span(i, i + 1), words(i, i + 1), year.get().value(), Strength.AMBIGUOUS),
            i,
            i + 1));
  }

  private Optional<Found> monthName(int i) {
    Optional<Month> month = monthAt(i);
    if (month.isEmpty()) {
      return Optional.empty();
    }
    boolean afterPreposition =
        i > 0
            && language == Language.ENGLISH
            && switch (tokens.get(i - 1).lower()) {
              case "in", "of", "since", "until", "last", "next", "by", "early", "late" -> true;
              default -> false;
            };
    boolean named =
        i + 1 < tokens.size()
            && tokens.get(i + 1).isWord()
            && tokens.get(i + 1).lower().matches("ай(?:[ыд].*)?|ay(?:[ıd].*)?");
    Strength strength =
        (MonthWords.isAlsoAnother(month.get(), language) && !afterPreposition && !named)
                || (language != Language.ENGLISH && isCapitalisedInside(i))
            ? Strength.AMBIGUOUS
            : Strength.FIRM;
    int next = named && language != Language.ENGLISH ? i + 2 : i + 1;
    return Optional.of(
        new Found(
            new DateExpression.MonthName(span(i, next), words(i, next), month.get(), strength),
            i,
            next));
  }

  /** Whether the word is capitalised though no sentence begins with it: a person or a place. */
  private boolean isCapitalisedInside(int i) {
    return i > 0
        && Casing.startsWithCapital(tokens.get(i).text())
        && (tokens.get(i - 1).isWord() || tokens.get(i - 1).is(","));
  }

  // English

  private Optional<Found> englishDay(int i) {
    Optional<Month> month = monthAt(i);
    if (month.isPresent()) {
      int at = i + 1 < tokens.size() && tokens.get(i + 1).is("the") ? i + 2 : i + 1;
      Optional<Numeral> day = figuresAt(at).filter(n -> isDay(n.value()));
      if (day.isPresent()) {
        Optional<Numeral> to = englishUpTo(day.get());
        int next = to.orElse(day.get()).next();
        return withEnglishYear(
            i, next, month.get(), day.get().value(), to.orElse(day.get()).value());
      }
      int of =
          i + 1 < tokens.size() && (tokens.get(i + 1).is("of") || tokens.get(i + 1).is(","))
              ? i + 2
              : i + 1;
      return figuresAt(of)
          .filter(n -> isLikelyYear(n.value()) && n.next() == n.token() + 1)
          .map(
              year ->
                  new Found(
                      new DateExpression.MonthOfYear(
                          span(i, year.next()),
                          words(i, year.next()),
                          YearMonth.of(year.value(), month.get()),
                          Strength.FIRM),
                      i,
                      year.next()));
    }
    Optional<Numeral> day = figuresAt(i).filter(n -> isDay(n.value()));
    if (day.isEmpty()) {
      return Optional.empty();
    }
    Optional<Numeral> to = englishUpTo(day.get());
    int at = to.orElse(day.get()).next();
    if (at < tokens.size() && tokens.get(at).is("of")) {
      at++;
    }
    Optional<Month> after = monthAt(at);
    return after.isEmpty()
        ? Optional.empty()
        : withEnglishYear(i, at + 1, after.get(), day.get().value(), to.orElse(day.get()).value());
  }

  /** Returns the last day of 3 to 6, 3-6 or 3 and 6, if the tokens after {@code day} say so. */
  private Optional<Numeral> englishUpTo(Numeral day) {
    int next = day.next();
    if (next + 1 >= tokens.size() || !(tokens.get(next).is("-") || tokens.get(next).is("to"))) {
      return Optional.empty();
    }
    return figuresAt(next + 1).filter(n -> isDay(n.value()) && n.value() > day.value());
  }

  private Optional<Found> withEnglishYear(int first, int next, Month month, int from, int to) {
    int at = next < tokens.size() && tokens.get(next).is(",") ? next + 1 : next;
    if (at < tokens.size() && tokens.get(at).is("of")) {
      at++;
    }
    Optional<Numeral> year =
        figuresAt(at).filter(n -> isLikelyYear(n.value()) && n.next() == n.token() + 1);
    int end = year.map(Numeral::next).orElse(next);
    OptionalInt value = year.isPresent() ? OptionalInt.of(year.get().value()) : OptionalInt.empty();
    return to > from
        ? days(first, end, value, month, from, to)
        : day(first, end, value, month, from);
  }

  private Optional<Found> englishYear(int i) {
    Token token = tokens.get(i);
    if (!token.isSmallInteger()) {
      return Optional.empty();
    }
    int value = token.intValue();
    OptionalInt era = englishEraAfter(i + 1);
    if (era.isPresent() && value > 0) {
      return Optional.of(
          new Found(
              new DateExpression.Year(
                  span(i, era.getAsInt()), words(i, era.getAsInt()), -value, Strength.FIRM),
              i,
              era.getAsInt()));
    }
    if (!isLikelyYear(value) || (parser.suffix(i).isPresent() && !isYearOld(i))) {
      return Optional.empty();
    }
    Optional<Found> range = englishYears(i, value);
    if (range.isPresent()) {
      return range;
    }
    String before = i > 0 ? tokens.get(i - 1).lower() : "";
    boolean counted = isCountedAfter(i + 1);
    boolean placed = BEFORE_ENGLISH_YEAR.contains(before) && !counted;
    boolean surely = BEFORE_YEAR_SURELY.contains(before) && !counted;
    boolean bracketed = isInBrackets(i, i + 1);
    boolean modern = value >= 1800 && value < 2100 && !counted;
    if (!placed && !bracketed && !modern) {
      return Optional.empty();
    }
    Strength strength =
        surely || ((placed || bracketed) && value >= 1500) ? Strength.FIRM : Strength.AMBIGUOUS;
    return Optional.of(
        new Found(
            new DateExpression.Year(span(i, i + 1), words(i, i + 1), value, strength), i, i + 1));
  }

  private boolean isYearOld(int i) {
    return parser.suffix(i).filter(s -> tokens.get(s.token()).is("s")).isPresent();
  }

  private Optional<Found> englishYears(int i, int from) {
    if (i + 2 >= tokens.size()) {
      return Optional.empty();
    }
    Token joint = tokens.get(i + 1);
    boolean fromTo =
        joint.is("to")
            || joint.is("until")
            || joint.is("through")
            || (joint.is("and") && i > 0 && tokens.get(i - 1).is("between"));
    if (!joint.is("-") && !fromTo) {
      return Optional.empty();
    }
    Optional<Numeral> second = figuresAt(i + 2);
    if (second.isEmpty()) {
      return Optional.empty();
    }
    int to = fullYear(from, second.get());
    if (!isLikelyYear(to) || to <= from || to - from > 400 || isCountedAfter(second.get().next())) {
      return Optional.empty();
    }
    int next = second.get().next();
    return Optional.of(
        new Found(
            new Years(
                span(i, next),
                words(i, next),
                Years.Kind.RANGE,
                new YearSpan(from, to),
                Strength.FIRM),
            i,
            next));
  }

  /**
   * Whether a thing that could be counted follows: a measure, or a word that looks like a plural.
   */
  private boolean isCountedAfter(int i) {
    if (i >= tokens.size()) {
      return false;
    }
    Token token = tokens.get(i);
    if (token.kind() == Token.Kind.SIGN) {
      return Unit.ofSign(token.text().codePointAt(0)) != Unit.NONE;
    }
    if (!token.isWord()) {
      return false;
    }
    boolean scale = numerals.read(token.lower()).isPresent();
    boolean plural =
        token.lower().length() > 3
            && token.lower().endsWith("s")
            && !token.lower().endsWith("ss")
            && !token.lower().equals("this")
            && !token.lower().equals("was");
    return scale || plural || Unit.of(token.lower(), language) != Unit.NONE;
  }

  private Span span(int from, int to) {
    return new Span(tokens.get(from).start(), tokens.get(to - 1).end());
  }

  private String words(int from, int to) {
    return span(from, to).of(text);
  }
}
