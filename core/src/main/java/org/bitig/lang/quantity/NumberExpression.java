package org.bitig.lang.quantity;

import java.math.BigDecimal;
import java.util.Optional;
import org.bitig.model.Span;

/**
 * A number, or a range of numbers, in a text.
 *
 * @param span where it stands, in code points, with its suffix and scale words but without the unit
 * @param text the words of the span as written
 * @param role what it is used for
 * @param from the value, or the lower end of a range
 * @param to the value, or the upper end of a range; at least {@code from}
 * @param otherReading the value if the writer followed another country's separators (1.234 may be
 *     one and a bit); empty if there is one reading only
 * @param unit what is counted or measured
 * @param strength how sure it is that a number is meant
 */
public record NumberExpression(
    Span span,
    String text,
    Role role,
    BigDecimal from,
    BigDecimal to,
    Optional<BigDecimal> otherReading,
    Unit unit,
    Strength strength)
    implements Quantity {
  /** What a number is used for. */
  public enum Role {
    /** How many or how much. */
    CARDINAL,
    /** Which one in a row, or a number that names a thing. */
    ORDINAL,
    /** A share in hundredths. */
    PERCENT
  }

  public NumberExpression {
    if (from.compareTo(to) > 0) {
      throw new IllegalArgumentException(
          "NumberExpression from=" + from + ", to=" + to + " must satisfy from <= to");
    }
    from = plain(from);
    to = plain(to);
  }

  /** Whether it stands for every number between two. */
  public boolean isRange() {
    return from.compareTo(to) != 0;
  }

  /** Returns the value without trailing zeros, so that equal numbers are equal objects. */
  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
