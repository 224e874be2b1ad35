package org.bitig.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that one run of {@code bitig align} read, found and set aside.
 *
 * @param version of bitig
 * @param started when
 * @param options as given, by name, in a stable order
 * @param encoder id of the sentence encoder
 * @param documents in the order given
 * @param pairs how each pair of documents was compared
 * @param matches by falling probability
 * @param concepts best first
 * @param dropped what was set aside and why
 * @param timings wall time by stage, in the order they ran
 */
public record Run(
    String version,
    Instant started,
    Map<String, String> options,
    String encoder,
    List<Document> documents,
    List<PairMode> pairs,
    List<Match> matches,
    List<ConceptEntry> concepts,
    List<Dropped> dropped,
    Map<String, Duration> timings) {
  public Run {
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    documents = List.copyOf(documents);
    pairs = List.copyOf(pairs);
    matches = List.copyOf(matches);
    concepts = List.copyOf(concepts);
    dropped = List.copyOf(dropped);
    timings = Collections.unmodifiableMap(new LinkedHashMap<>(timings));
  }
}
