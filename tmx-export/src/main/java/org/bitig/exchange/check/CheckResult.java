package org.bitig.exchange.check;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.bitig.model.FormatException;

/**
 * What is in a file, and how often each rule is broken.
 *
 * @param version of TMX as the file has it; empty if it does not say
 * @param encoding the file was read in
 * @param units how many there are, whole or not
 * @param languages how many sides there are in each language, by tag as it stands in the file
 * @param counts of findings of each rule that concerns the tools asked for
 * @param broken what stopped the reading, if something did
 */
public record CheckResult(
    String version,
    String encoding,
    long units,
    Map<String, Long> languages,
    Map<Rule, Long> counts,
    Optional<FormatException> broken) {
  public CheckResult {
    languages = Collections.unmodifiableMap(new TreeMap<>(languages));
    Map<Rule, Long> copy = new EnumMap<>(Rule.class);
    copy.putAll(counts);
    counts = Collections.unmodifiableMap(copy);
  }

  /** Returns how many findings of this level there are. */
  public long count(Rule.Level level) {
    return counts.entrySet().stream()
        .filter(e -> e.getKey().level() == level)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** Returns the rules that are broken. */
  public Set<Rule> rules() {
    return counts.keySet();
  }
}
