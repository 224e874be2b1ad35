package org.bitig.exchange.report;

import java.util.List;
import java.util.Map;
import org.bitig.exchange.journal.ConceptVerdicts;
import org.bitig.exchange.journal.Verdicts;
import org.bitig.exchange.tmx.MemoryPack;
import org.bitig.model.Run;

/**
 * What a report tells of.
 *
 * @param run what was read, found and set aside
 * @param verdicts the run's matches after everything people decided
 * @param concepts the run's concepts, likewise
 * @param alternatives matches that are in no memory because their source has a better one
 * @param counts how many of what, by name
 * @param problems what could not be read in the journal
 */
public record ReportData(
    Run run,
    Verdicts verdicts,
    ConceptVerdicts concepts,
    List<MemoryPack.Alternative> alternatives,
    Map<String, Long> counts,
    List<String> problems) {
  public ReportData {
    alternatives = List.copyOf(alternatives);
    counts = Map.copyOf(counts);
    problems = List.copyOf(problems);
  }

  long count(String name) {
    return counts.getOrDefault(name, 0L);
  }
}
