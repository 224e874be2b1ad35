package org.bitig.memory;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitig.exchange.check.Trust;
import org.bitig.model.Tier;
import org.bitig.model.TranslationUnit;
import org.bitig.model.Tuv;

/** What a unit says of itself that matters for its use: how far to trust it, and since when. */
final class Standing {
  /** The property a tier stands in. */
  static final String TIER = "x-tier";

  private static final DateTimeFormatter TMX =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Standing() {}

  /**
   * Returns how far a unit may be trusted: the tier it states; probable if it says by any tool's
   * property that nobody has approved it; otherwise verified, for a memory somebody keeps is made
   * by people unless it says otherwise.
   */
  static Tier tier(TranslationUnit unit) {
    return stated(unit).orElseGet(() -> Trust.isUnchecked(unit) ? Tier.PROBABLE : Tier.VERIFIED);
  }

  /** Returns the tier a unit states, or empty if it states none. */
  static Optional<Tier> stated(TranslationUnit unit) {
    return unit.property(TIER)
        .flatMap(
            label -> Stream.of(Tier.values()).filter(t -> t.label().equals(label)).findFirst());
  }

  /** Returns when a unit or a side of it was last changed; empty if it does not say. */
  static Optional<Instant> changed(TranslationUnit unit) {
    return Stream.concat(
            Stream.of(unit.attributes()), unit.variants().stream().map(Tuv::attributes))
        .flatMap(Standing::dates)
        .max(Instant::compareTo);
  }

  private static Stream<Instant> dates(Map<String, String> attributes) {
    return Stream.of("changedate", "creationdate")
        .map(attributes::get)
        .filter(date -> date != null)
        .flatMap(date -> instant(date).stream());
  }

  /** Returns a time as TMX, ISO 8601 or a day alone gives it; empty if it is none of these. */
  static Optional<Instant> instant(String written) {
    String date = written.strip();
    try {
      if (date.matches("\\d{8}T\\d{6}Z")) {
        return Optional.of(Instant.from(TMX.parse(date)));
      }
      if (date.matches("\\d{8}")) {
        return Optional.of(
            LocalDate.parse(date, DateTimeFormatter.BASIC_ISO_DATE)
                .atStartOfDay()
                .toInstant(ZoneOffset.UTC));
      }
      if (date.matches("\\d{4}-\\d{2}-\\d{2}")) {
        return Optional.of(LocalDate.parse(date).atStartOfDay().toInstant(ZoneOffset.UTC));
      }
      return Optional.of(OffsetDateTime.parse(date).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
