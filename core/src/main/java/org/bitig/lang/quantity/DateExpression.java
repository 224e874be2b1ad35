package org.bitig.lang.quantity;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import org.bitig.model.Span;

/**
 * A date in a text, of whatever precision.
 *
 * <p>Years are of the common era; before it they are negative, without a year 0, so -500 is 500 BC.
 */
public sealed interface DateExpression extends Quantity {
  /** Returns the years it may fall in; empty if it names none. */
  Optional<YearSpan> years();

  /** Returns the month; empty if it names none, or more than one. */
  default Optional<Month> month() {
    return Optional.empty();
  }

  /** Returns the first day of the month it covers, 1 to 31; empty if it names no day. */
  default OptionalInt firstDay() {
    return OptionalInt.empty();
  }

  /** Returns the last day of the month it covers, 1 to 31; empty if it names no day. */
  default OptionalInt lastDay() {
    return firstDay();
  }

  /**
   * A run of years.
   *
   * @param first first year
   * @param last last year, at least {@code first}
   */
  record YearSpan(int first, int last) {
    public YearSpan {
      if (last < first) {
        throw new IllegalArgumentException(
            "YearSpan first=" + first + ", last=" + last + " must satisfy first <= last");
      }
    }

    /** Whether both have a year in common. */
    public boolean meets(YearSpan other) {
      return first <= other.last && other.first <= last;
    }

    /** Whether it is one year. */
    public boolean isSingle() {
      return first == last;
    }
  }

  /** A day of a known year. */
  record Day(Span span, String text, LocalDate date, Strength strength) implements DateExpression {
    @Override
    public Optional<YearSpan> years() {
      return Optional.of(new YearSpan(date.getYear(), date.getYear()));
    }

    @Override
    public Optional<Month> month() {
      return Optional.of(date.getMonth());
    }

    @Override
    public OptionalInt firstDay() {
      return OptionalInt.of(date.getDayOfMonth());
    }
  }

  /** A day of a month, the year left open. */
  record DayOfMonth(Span span, String text, MonthDay day, Strength strength)
      implements DateExpression {
    @Override
    public Optional<YearSpan> years() {
      return Optional.empty();
    }

    @Override
    public Optional<Month> month() {
      return Optional.of(day.getMonth());
    }

    @Override
    public OptionalInt firstDay() {
      return OptionalInt.of(day.getDayOfMonth());
    }
  }

  /**
   * Some days of one month in a row, both ends included.
   *
   * @param year the year, if named
   */
  record Days(
      Span span, String text, OptionalInt year, Month in, int from, int to, Strength strength)
      implements DateExpression {
    public Days {
      if (from < 1 || to < from || to > in.maxLength()) {
        throw new IllegalArgumentException(
            "Days from="
                + from
                + ", to="
                + to
                + " must satisfy 1 <= from <= to <= the month's end");
      }
    }

    @Override
    public Optional<YearSpan> years() {
      return year.isPresent()
          ? Optional.of(new YearSpan(year.getAsInt(), year.getAsInt()))
          : Optional.empty();
    }

    @Override
    public Optional<Month> month() {
      return Optional.of(in);
    }

    @Override
    public OptionalInt firstDay() {
      return OptionalInt.of(from);
    }

    @Override
    public OptionalInt lastDay() {
      return OptionalInt.of(to);
    }
  }

  /** A month of a known year. */
  record MonthOfYear(Span span, String text, YearMonth value, Strength strength)
      implements DateExpression {
    @Override
    public Optional<YearSpan> years() {
      return Optional.of(new YearSpan(value.getYear(), value.getYear()));
    }

    @Override
    public Optional<Month> month() {
      return Optional.of(value.getMonth());
    }
  }

  /** A month, the year left open. */
  record MonthName(Span span, String text, Month value, Strength strength)
      implements DateExpression {
    @Override
    public Optional<YearSpan> years() {
      return Optional.empty();
    }

    @Override
    public Optional<Month> month() {
      return Optional.of(value);
    }
  }

  /** One year. */
  record Year(Span span, String text, int value, Strength strength) implements DateExpression {
    @Override
    public Optional<YearSpan> years() {
      return Optional.of(new YearSpan(value, value));
    }
  }

  /** Several years: a range, a decade, a century. */
  record Years(Span span, String text, Kind kind, YearSpan value, Strength strength)
      implements DateExpression {
    /** How the years were named. */
    public enum Kind {
      RANGE,
      /** The years that share all digits but the last, or several such decades. */
      DECADE,
      /** The hundred years that end with a year divisible by a hundred. */
      CENTURY
    }

    @Override
    public Optional<YearSpan> years() {
      return Optional.of(value);
    }
  }
}
