package org.bitig.exchange.check;

import java.time.Instant;
import java.util.Map;
import org.bitig.exchange.tmx.TmxHeader;
import org.bitig.exchange.tmx.TmxSummary;

/** Headers of memories that are written anew. */
public final class Headers {
  private Headers() {}

  /**
   * Returns the header of a memory that was read, for the one that takes its place.
   *
   * @param sourceLanguage tag of the language translated from
   * @param now if the header has no date
   * @param version of bitig, if the header does not say what made the file
   */
  public static TmxHeader anew(
      TmxSummary read, String sourceLanguage, Instant now, String version) {
    Map<String, String> header = read.header();
    String tool = header.getOrDefault("creationtool", "");
    return new TmxHeader(
        tool.isBlank() ? "bitig" : tool,
        tool.isBlank() ? version : header.getOrDefault("creationtoolversion", ""),
        sourceLanguage,
        Dates.instant(header.getOrDefault("creationdate", "")).orElse(now),
        header.getOrDefault("creationid", "bitig"),
        read.properties(),
        read.notes());
  }
}
