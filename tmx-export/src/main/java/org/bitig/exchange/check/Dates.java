package org.bitig.exchange.check;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.bitig.exchange.tmx.TmxHeader;

/** Dates of other people's memories. */
public final class Dates {
  private static final DateTimeFormatter TMX =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Dates() {}

  /** Whether the date is {@code YYYYMMDDThhmmssZ} and exists. */
  static boolean isTmx(String date) {
    return tmx(date).isPresent();
  }

  /** Returns the date as TMX has it, or empty if the time cannot be told. */
  static Optional<String> repaired(String date) {
    return instant(date).map(TmxHeader::date);
  }

  /** Returns the time, or empty if it cannot be told: ISO 8601 with zone, or a day alone. */
  public static Optional<Instant> instant(String date) {
    Optional<Instant> exact = tmx(date);
    if (exact.isPresent()) {
      return exact;
    }
    String text = date.strip();
    try {
      if (text.matches("\\d{8}")) {
        return Optional.of(
            LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE)
                .atStartOfDay()
                .toInstant(ZoneOffset.UTC));
      }
      if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
        return Optional.of(LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC));
      }
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> tmx(String date) {
    if (date.length() != 16) {
      return Optional.empty();
    }
    try {
      return Optional.of(Instant.from(TMX.parse(date))).filter(i -> TmxHeader.date(i).equals(date));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
