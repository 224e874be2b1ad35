package org.bitig.lang.quantity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.bitig.lang.quantity.Numerals.Ending;
import org.bitig.lang.quantity.Numerals.Numeral;
import org.bitig.model.Language;
import org.jspecify.annotations.Nullable;

/**
 * Reads one number from the tokens of a text: figures with suffix and scale words, or words.
 *
 * <p>A numeral is a sum of groups, each multiplied by a scale word, the scales falling: {@code [on
 * iki] min [beş yüz]}, {@code [82] thousand [300]}. Inside a group hundreds come before tens before
 * units. A word that would break the order ends the number: five six is two numbers.
 */
final class NumberParser {
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final List<Token> tokens;
  private final Language language;
  private final Numerals numerals;

  NumberParser(List<Token> tokens, Language language) {
    this.tokens = tokens;
    this.language = language;
    this.numerals = Numerals.of(language);
  }

  /**
   * A number read.
   *
   * @param next the first token after it
   * @param lead the number without its last scale word, and {@code scale} that word's value, or 1;
   *     equal to value/scale if nothing follows the scale word
   * @param words how many spelled words it has
   * @param hyphenNoun whether a word follows after a hyphen that is no suffix (5-сынып)
   */
  record Reading(
      BigDecimal value,
      Optional<BigDecimal> otherReading,
      int next,
      BigDecimal lead,
      BigDecimal scale,
      boolean ordinal,
      Ending ending,
      int words,
      boolean hyphenNoun,
      boolean loose) {}

  /** Returns the number that begins with token {@code i}, or empty if none does. */
  Optional<Reading> read(int i) {
    return new State(i, false).run();
  }

  /** Returns the suffix written onto the figures of token {@code i}, after a hyphen or directly. */
  Optional<Suffix> suffix(int i) {
    int at = i + 1;
    if (at < tokens.size() && !tokens.get(at).spaced() && isJoint(tokens.get(at))) {
      at++;
    }
    if (at < tokens.size() && !tokens.get(at).spaced() && tokens.get(at).isWord()) {
      return Optional.of(new Suffix(tokens.get(at).lower(), at));
    }
    return Optional.empty();
  }

  /** A suffix and the token it is. */
  record Suffix(String text, int token) {}

  private static boolean isJoint(Token token) {
    return token.is("-") || token.is("'");
  }

  private final class State {
    private final int start;
    private int at;
    private BigDecimal total = BigDecimal.ZERO;
    private @Nullable BigDecimal group;

    /** Below which the next word of the group must lie; 1 if the group is full. */
    private long floor = Long.MAX_VALUE;

    private long scale = Long.MAX_VALUE;
    private BigDecimal lead = BigDecimal.ZERO;
    private BigDecimal lastScale = BigDecimal.ONE;
    private Optional<BigDecimal> otherReading = Optional.empty();
    private boolean ordinal;
    private boolean done;
    private boolean hyphenNoun;
    private boolean figures;
    private Ending ending = Ending.NONE;
    private int words;
    private boolean loose;

    /** Whether to stop before a scale word, which belongs to what goes before as well. */
    private final boolean groupOnly;

    State(int start, boolean groupOnly) {
      this.start = start;
      this.groupOnly = groupOnly;
      this.at = start;
    }

    Optional<Reading> run() {
      if (language == Language.ENGLISH && startsWithArticle()) {
        at++;
      }
      while (!done && at < tokens.size() && step()) {
        // step moves on
      }
      if (group == null && total.signum() == 0) {
        return Optional.empty();
      }
      BigDecimal rest = group == null ? BigDecimal.ZERO : group;
      BigDecimal value = total.add(rest);
      if (group != null || lead.multiply(lastScale).compareTo(value) != 0) {
        lead = value;
        lastScale = BigDecimal.ONE;
      }
      return Optional.of(
          new Reading(
              value,
              words == 0 && lastScale.compareTo(BigDecimal.ONE) == 0
                  ? otherReading
                  : otherReading.map(other -> other.multiply(lastScale)),
              at,
              lead,
              lastScale,
              ordinal,
              ending,
              words,
              hyphenNoun,
              loose && words == 1));
    }

    /** Whether an English numeral begins with "a" here: a hundred, a dozen. */
    private boolean startsWithArticle() {
      if (start + 1 >= tokens.size() || !tokens.get(start).is("a")) {
        return false;
      }
      String next = tokens.get(start + 1).lower();
      return next.equals("dozen")
          || numerals
              .read(next)
              .filter(
                  n ->
                      (n.type() == Numerals.Type.HUNDRED || n.type() == Numerals.Type.SCALE)
                          && !n.ordinal())
              .isPresent();
    }

    /** Takes the next token into the number; false if it does not belong to it. */
    private boolean step() {
      Token token = tokens.get(at);
      boolean first = at == start || (group == null && total.signum() == 0);
      if (token.isNumber()) {
        return figures(token, first);
      }
      if (!token.isWord()) {
        return hyphenInside(token);
      }
      if (language == Language.ENGLISH && token.is("and")) {
        return conjunction();
      }
      Optional<Numeral> numeral = numerals.read(token.lower());
      return numeral.isPresent() && word(numeral.get(), first);
    }

    private boolean figures(Token token, boolean first) {
      BigDecimal value = token.value().orElseThrow();
      if (group != null || (!first && !continuesScale(token, value))) {
        return false;
      }
      group = value;
      figures = true;
      floor = 1;
      otherReading = token.otherReading();
      Optional<Suffix> suffix = suffix(at);
      at++;
      if (suffix.isEmpty()) {
        return true;
      }
      String text = suffix.get().text();
      if (numerals.read(text).filter(n -> n.type() == Numerals.Type.SCALE).isPresent()) {
        return true;
      }
      if (numerals.isOrdinalEnding(text)) {
        ordinal = true;
        at = suffix.get().token() + 1;
        done = true;
      } else if (numerals.isSuffix(text) && !isUnit(text)) {
        ending = numerals.ending(text);
        at = suffix.get().token() + 1;
        done = true;
      } else {
        hyphenNoun = tokens.get(at).is("-");
        done = true;
      }
      return true;
    }

    /** Whether the letters after figures are a measure rather than a suffix: 5м, 20km. */
    private boolean isUnit(String text) {
      return !tokens.get(at).is("-") && Unit.of(text, language) != Unit.NONE;
    }

    /** Whether figures may follow a scale word: 82 thousand 300, 1 milyon 200 min. */
    private boolean continuesScale(Token token, BigDecimal value) {
      if (!token.isSmallInteger() || value.compareTo(BigDecimal.valueOf(1000)) >= 0) {
        return false;
      }
      if (scale == 1000) {
        return token.text().length() == 3;
      }
      return at + 1 < tokens.size()
          && numerals
              .read(tokens.get(at + 1).lower())
              .filter(n -> n.type() == Numerals.Type.SCALE && n.value() < scale)
              .isPresent();
    }

    private boolean word(Numeral numeral, boolean first) {
      switch (numeral.type()) {
        case UNIT, TEN -> {
          if (tokens.get(at).is("dozen") && group != null) {
            // A dozen multiplies like a scale word: two dozen.
            group = group.multiply(BigDecimal.valueOf(12));
            floor = 1;
            break;
          }
          if ((figures && group != null)
              || numeral.value() >= floor
              || (numeral.type() == Numerals.Type.TEN && floor <= 10)) {
            return false;
          }
          group =
              (group == null ? BigDecimal.ZERO : group).add(BigDecimal.valueOf(numeral.value()));
          floor = numeral.type() == Numerals.Type.UNIT || numeral.value() % 10 != 0 ? 1 : 10;
        }
        case HUNDRED -> {
          if (first && language == Language.ENGLISH && at == start) {
            return false;
          }
          if (group != null && group.compareTo(BigDecimal.valueOf(100)) >= 0) {
            return false;
          }
          loose |= group == null && !numeral.ordinal();
          group = (group == null ? BigDecimal.ONE : group).multiply(BigDecimal.valueOf(100));
          floor = 100;
        }
        case SCALE -> {
          boolean bare = first && language == Language.ENGLISH && at == start;
          if (groupOnly || bare || numeral.value() >= scale) {
            return false;
          }
          loose = group == null && first;
          lead = group == null ? BigDecimal.ONE : group;
          lastScale = BigDecimal.valueOf(numeral.value());
          total = total.add(lead.multiply(lastScale));
          group = null;
          figures = false;
          scale = numeral.value();
          floor = Long.MAX_VALUE;
        }
        case HALF -> {
          if (!half(first)) {
            return false;
          }
        }
      }
      words++;
      at++;
      if (numeral.ordinal()) {
        ordinal = true;
        done = true;
      } else if (numeral.ending() != Ending.NONE) {
        ending = numeral.ending();
        done = true;
      }
      return true;
    }

    /** Takes a half: alone, after a whole number (бір жарым), or after a scale (миллион жарым). */
    private boolean half(boolean first) {
      if (first) {
        group = HALF;
        loose = true;
        // Half a million.
        if (language == Language.ENGLISH && at + 2 < tokens.size() && tokens.get(at + 1).is("a")) {
          at += isScale(at + 2) ? 1 : 0;
        }
      } else if (language == Language.ENGLISH) {
        return false;
      } else if (group != null) {
        group = group.add(HALF);
      } else {
        total = total.add(lastScale.multiply(HALF));
        done = true;
      }
      floor = 1;
      return true;
    }

    private boolean isScale(int i) {
      return numerals
          .read(tokens.get(i).lower())
          .filter(n -> n.type() == Numerals.Type.SCALE && !n.ordinal())
          .isPresent();
    }

    /** Takes "and" in one hundred and five, and "and a half" in two and a half. */
    private boolean conjunction() {
      boolean half =
          at + 2 < tokens.size() && tokens.get(at + 1).is("a") && tokens.get(at + 2).is("half");
      if (half && group != null) {
        group = group.add(HALF);
        floor = 1;
        words++;
        at += 3;
        return true;
      }
      if (start > 0 && tokens.get(start - 1).is("between")) {
        return false;
      }
      boolean open = floor == 100 || (group == null && scale != Long.MAX_VALUE && !figures);
      if (words == 0 || !open || at + 1 >= tokens.size() || !tokens.get(at + 1).isWord()) {
        return false;
      }
      Optional<Reading> after = new State(at + 1, floor == 100).run();
      BigDecimal limit = BigDecimal.valueOf(floor == 100 ? 100 : Math.min(scale, 1000));
      if (after.isEmpty()
          || after.get().value().compareTo(limit) >= 0
          || after.get().loose()
          || tokens.get(at + 1).is("a")) {
        return false;
      }
      group = (group == null ? BigDecimal.ZERO : group).add(after.get().value());
      words += after.get().words();
      ordinal = after.get().ordinal();
      at = after.get().next();
      floor = 1;
      // A scale may still follow: one hundred and five thousand.
      done = ordinal;
      return true;
    }

    /** Takes the hyphen in twenty-one, two-dozen, five-million. */
    private boolean hyphenInside(Token token) {
      if (language != Language.ENGLISH
          || !token.is("-")
          || token.spaced()
          || (group == null && total.signum() == 0)
          || at + 1 >= tokens.size()
          || tokens.get(at + 1).spaced()) {
        return false;
      }
      Optional<Numeral> next = numerals.read(tokens.get(at + 1).lower());
      boolean inside =
          next.isPresent()
              && switch (next.get().type()) {
                case UNIT -> floor == 10 && !figures;
                case TEN -> tokens.get(at + 1).is("dozen");
                case HUNDRED, SCALE -> true;
                case HALF -> false;
              };
      at += inside ? 1 : 0;
      return inside;
    }
  }
}
