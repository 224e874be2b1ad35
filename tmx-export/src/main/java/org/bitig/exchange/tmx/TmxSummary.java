package org.bitig.exchange.tmx;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bitig.model.Property;

/**
 * What was in a TMX file, and what was wrong with it.
 *
 * @param version of TMX, as the file has it; empty if it does not say
 * @param encoding the file was read in
 * @param sourceLanguage of the header; empty if it has none
 * @param header attributes of the header, by name
 * @param properties of the header, in order
 * @param notes of the header, in order
 * @param units how many were handed over
 * @param skipped how many were not, because they are broken
 * @param languages how many texts there are in each language, by tag as it stands in the file
 * @param problems what was wrong, in the order of the file; no more than {@value #MOST}
 * @param problemCount how many there were in all
 */
public record TmxSummary(
    String version,
    String encoding,
    String sourceLanguage,
    Map<String, String> header,
    List<Property> properties,
    List<String> notes,
    long units,
    long skipped,
    Map<String, Long> languages,
    List<Problem> problems,
    long problemCount) {
  /** Problems that are kept in words. */
  public static final int MOST = 1000;

  /**
   * Something wrong that did not stop the reading.
   *
   * @param line of the file, from 1
   * @param text what was found and what was done
   */
  public record Problem(long line, String text) {}

  public TmxSummary {
    header = Collections.unmodifiableMap(new TreeMap<>(header));
    properties = List.copyOf(properties);
    notes = List.copyOf(notes);
    languages = Collections.unmodifiableMap(new TreeMap<>(languages));
    problems = List.copyOf(problems);
  }
}
