package org.bitig.memory;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.bitig.model.Tier;

/**
 * What is in a memory.
 *
 * @param units how many there are
 * @param languages texts in each language
 * @param words in each language, numbers and placeables among them
 * @param pairs units for each two languages, as in {@code az-kk}
 * @param tiers units of each tier
 * @param origins units from each file; a unit may come from several
 * @param bytes on disk
 */
public record MemoryStatistics(
    long units,
    Map<String, Long> languages,
    Map<String, Long> words,
    Map<String, Long> pairs,
    Map<Tier, Long> tiers,
    Map<String, Long> origins,
    long bytes) {
  public MemoryStatistics {
    languages = Collections.unmodifiableMap(new TreeMap<>(languages));
    words = Collections.unmodifiableMap(new TreeMap<>(words));
    pairs = Collections.unmodifiableMap(new TreeMap<>(pairs));
    tiers = Collections.unmodifiableMap(new TreeMap<>(tiers));
    origins = Collections.unmodifiableMap(new TreeMap<>(origins));
  }
}
