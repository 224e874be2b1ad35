package org.bitig.exchange.check;

import java.time.Instant;
import org.bitig.model.Property;
import org.bitig.model.TranslationUnit;

/** How far units of anybody's memory are to be trusted, by what they say of themselves. */
public final class Trust {
  private Trust() {}

  /** Whether the unit says that a person has accepted it. */
  public static boolean isAccepted(TranslationUnit unit) {
    return unit.property("x-tier").filter("verified"::equals).isPresent();
  }

  /** Whether the unit says that nobody has accepted it. */
  public static boolean isUnchecked(TranslationUnit unit) {
    return unit.properties().stream().anyMatch(Trust::saysUnchecked)
        || unit.variants().stream()
            .flatMap(side -> side.properties().stream())
            .anyMatch(Trust::saysUnchecked);
  }

  private static boolean saysUnchecked(Property property) {
    return Properties.saysUnchecked(property.type(), property.value());
  }

  /**
   * Returns how far a unit is to be trusted, compared without sign: what a person accepted, then by
   * the confidence it states, then the latest, then the first in the file. Never 0.
   */
  public static long rank(TranslationUnit unit, long ordinal) {
    long tier = isAccepted(unit) ? 2 : 1;
    if (isUnchecked(unit)) {
      tier = 0;
    }
    long confidence = 0;
    try {
      double stated = Double.parseDouble(unit.property("x-confidence").orElse("0"));
      confidence = Math.round(Math.clamp(stated, 0.0, 1.0) * 1000);
    } catch (NumberFormatException e) {
      // Somebody else's property.
    }
    String date =
        unit.attributes()
            .getOrDefault("changedate", unit.attributes().getOrDefault("creationdate", ""));
    long minutes = Dates.instant(date).map(Instant::getEpochSecond).orElse(0L) / 60;
    return (tier << 62)
        | (confidence << 52)
        | (Math.clamp(minutes, 0, (1L << 28) - 1) << 24)
        | ((1L << 24) - 1 - Math.min(ordinal, (1L << 24) - 2));
  }
}
