package org.bitig.exchange.tmx;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.bitig.model.Property;

/**
 * What a TMX file says of itself.
 *
 * @param tool that made it
 * @param toolVersion version of the tool
 * @param sourceLanguage tag of the language translated from; concrete, never {@code *all*}: Poedit
 *     imports nothing then, and Weblate gives up
 * @param created when, written in UTC to the second
 * @param createdBy who, for tools that hang penalties on authors
 * @param properties of the file
 * @param notes for people
 */
public record TmxHeader(
    String tool,
    String toolVersion,
    String sourceLanguage,
    Instant created,
    String createdBy,
    List<Property> properties,
    List<String> notes) {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  public TmxHeader {
    if (sourceLanguage.isBlank() || sourceLanguage.contains("*")) {
      throw new IllegalArgumentException(
          "TmxHeader sourceLanguage '" + sourceLanguage + "' must be one language, as in 'kk'");
    }
    properties = List.copyOf(properties);
    notes = List.copyOf(notes);
  }

  /** Returns the instant as TMX writes it, {@code YYYYMMDDThhmmssZ} in UTC. */
  public static String date(Instant instant) {
    return DATE.format(instant);
  }
}
