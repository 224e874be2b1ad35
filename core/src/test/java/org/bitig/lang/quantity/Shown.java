package org.bitig.lang.quantity;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.bitig.model.Language;

/** Writes quantities in a short form that tables of expectations can be read in. */
final class Shown {
  private Shown() {}

  static Language language(String tag) {
    return Language.ofTag(tag).orElseThrow();
  }

  static String all(List<? extends Quantity> quantities) {
    return quantities.stream().map(Shown::one).collect(Collectors.joining(" "));
  }

  static String one(Quantity quantity) {
    String mark = quantity.strength() == Quantity.Strength.AMBIGUOUS ? "?" : "";
    return mark
        + switch (quantity) {
          case NumberExpression n -> {
            String value =
                n.from().toPlainString() + (n.isRange() ? ".." + n.to().toPlainString() : "");
            String role =
                switch (n.role()) {
                  case CARDINAL -> "";
                  case ORDINAL -> "#";
                  case PERCENT -> "%";
                };
            String unit =
                n.unit() == Unit.NONE || n.unit() == Unit.PERCENT
                    ? ""
                    : "_" + n.unit().name().toLowerCase(Locale.ROOT);
            yield value + role + unit;
          }
          case DateExpression.Day d -> d.date().toString();
          case DateExpression.DayOfMonth d -> d.day().toString();
          case DateExpression.Days d ->
              (d.year().isPresent() ? d.year().getAsInt() + "-" : "--")
                  + String.format(
                      Locale.ROOT, "%02d-%02d/%02d", d.in().getValue(), d.from(), d.to());
          case DateExpression.MonthOfYear d -> d.value().toString();
          case DateExpression.MonthName d ->
              String.format(Locale.ROOT, "--%02d", d.value().getValue());
          case DateExpression.Year d -> "y" + d.value();
          case DateExpression.Years d ->
              "y"
                  + d.value().first()
                  + "/"
                  + d.value().last()
                  + d.kind().name().substring(0, 1).toLowerCase(Locale.ROOT);
        };
  }
}
