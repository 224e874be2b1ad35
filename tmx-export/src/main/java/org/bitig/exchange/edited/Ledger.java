package org.bitig.exchange.edited;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bitig.exchange.journal.ConceptVerdicts;
import org.bitig.exchange.journal.Decision;
import org.bitig.exchange.journal.Standing;
import org.bitig.exchange.journal.Verdicts;
import org.bitig.exchange.table.MatchRow;
import org.bitig.exchange.table.Version;
import org.bitig.model.ConceptEntry;
import org.bitig.model.Match;
import org.bitig.model.Run;
import org.bitig.model.TermSection;

/**
 * A run with its journal: what stands now, and what stood at any time before.
 *
 * <p>Immutable; {@link #with} returns the ledger after more decisions.
 */
final class Ledger {
  private final Run run;
  private final List<Decision> decisions;
  private final Map<String, Match> matches = new LinkedHashMap<>();
  private final Map<String, ConceptEntry> concepts = new LinkedHashMap<>();
  private final Map<String, MatchRow> matchRows = new LinkedHashMap<>();
  private final Map<String, ConceptEntry> standing = new LinkedHashMap<>();
  private final Map<String, ConceptEntry> rejected = new LinkedHashMap<>();
  private final Map<String, List<Decision>> byId = new HashMap<>();
  private final Map<String, Decision> inForce = new HashMap<>();
  private final Standing onMatches;
  private final Standing onConcepts;

  Ledger(Run run, List<Decision> decisions) {
    this.run = run;
    this.decisions = List.copyOf(decisions);
    run.matches().forEach(match -> matches.put(match.id(), match));
    run.concepts().forEach(concept -> concepts.put(concept.id(), concept));
    Verdicts verdicts = Verdicts.apply(run.matches(), decisions);
    MatchRow.of(verdicts).forEach(row -> matchRows.put(row.match().id(), row));
    ConceptVerdicts onAll = ConceptVerdicts.apply(run.concepts(), decisions);
    onAll.concepts().forEach(concept -> standing.put(concept.id(), concept));
    onAll.rejected().forEach(concept -> rejected.put(concept.id(), concept));
    inForce.putAll(onAll.inForce());
    inForce.putAll(verdicts.inForce());
    onMatches = new Standing(decisions, Decision.Subject.MATCH);
    onConcepts = new Standing(decisions, Decision.Subject.CONCEPT);
    for (Decision decision : decisions) {
      byId.computeIfAbsent(decision.id(), _ -> new ArrayList<>()).add(decision);
      // A concept people made, or vouched for in an earlier run, and rejected since.
      if (decision.subject() == Decision.Subject.CONCEPT
          && onConcepts
              .on(decision.id())
              .filter(d -> d.action() == Decision.Action.REJECT)
              .isPresent()
          && !concepts.containsKey(decision.id())) {
        conceptsOf(before(decision.id()))
            .forEach(concept -> rejected.putIfAbsent(concept.id(), concept));
      }
    }
  }

  /** Returns the decisions on an id that are not the rejections at its end. */
  private List<Decision> before(String id) {
    List<Decision> own =
        new ArrayList<>(decisions.stream().filter(d -> d.id().equals(id)).toList());
    while (!own.isEmpty() && own.getLast().action() == Decision.Action.REJECT) {
      own.removeLast();
    }
    return own;
  }

  private static List<ConceptEntry> conceptsOf(List<Decision> decisions) {
    return ConceptVerdicts.apply(List.of(), decisions).concepts();
  }

  /** Returns the ledger with more decisions at its end. */
  Ledger with(List<Decision> more) {
    List<Decision> all = new ArrayList<>(decisions);
    all.addAll(more);
    return new Ledger(run, all);
  }

  /** Returns all ids of matches and concepts, decided or not. */
  Set<String> ids() {
    Set<String> ids = new LinkedHashSet<>(matchRows.keySet());
    ids.addAll(standing.keySet());
    ids.addAll(rejected.keySet());
    return ids;
  }

  /** Returns the time of the last decision, or the earliest time there is. */
  Instant lastTime() {
    return decisions.stream().map(Decision::time).max(Instant::compareTo).orElse(Instant.MIN);
  }

  /** Returns the decision that stands on a match or concept. */
  Optional<Decision> inForce(String id) {
    return Optional.ofNullable(inForce.get(id)).or(() -> onConcepts.on(id));
  }

  /** Returns how many decisions on a match have to be undone to undo all, one at least. */
  int depthOfMatch(String id) {
    return Math.max(1, onMatches.depth(id));
  }

  /** Returns how many decisions on a concept have to be undone to undo all, one at least. */
  int depthOfConcept(String id) {
    return Math.max(1, onConcepts.depth(id));
  }

  // Matches

  /** Returns the matches as they stand, by id, those kept from earlier runs last. */
  Map<String, MatchRow> matches() {
    return matchRows;
  }

  /**
   * Returns the match as it stood when its version was this one, or empty if it never was: now,
   * undecided, or after any decision on it.
   */
  Optional<MatchRow> matchAt(MatchRow now, String version) {
    if (Version.of(now).equals(version)) {
      return Optional.of(now);
    }
    String id = now.match().id();
    List<Decision> own = byId.getOrDefault(id, List.of());
    Optional<Match> proposed = Optional.ofNullable(matches.get(id));
    // Only a decision on another match could cover it besides its own; those count from the start.
    List<Decision> others =
        inForce(id).filter(d -> !d.id().equals(id)).map(List::of).orElse(List.of());
    for (boolean covered : new boolean[] {true, false}) {
      for (int n = 0; n <= own.size(); n++) {
        List<Decision> then = new ArrayList<>(covered ? others : List.of());
        then.addAll(own.subList(0, n));
        Optional<MatchRow> row =
            MatchRow.of(Verdicts.apply(proposed.stream().toList(), then)).stream()
                .filter(r -> r.match().id().equals(id))
                .findFirst();
        if (row.filter(r -> Version.of(r).equals(version)).isPresent()) {
          return row;
        }
      }
    }
    return Optional.empty();
  }

  // Concepts

  /** Returns the concepts that stand in the glossary, by id. */
  Map<String, ConceptEntry> concepts() {
    return standing;
  }

  /** Returns the concepts people rejected, by id. */
  Map<String, ConceptEntry> rejected() {
    return rejected;
  }

  /** Returns a concept as this run found it, undecided. */
  Optional<ConceptEntry> proposed(String id) {
    return Optional.ofNullable(concepts.get(id));
  }

  /** Returns the concept as it stood when its version was this one, or empty if it never was. */
  Optional<ConceptEntry> conceptAt(ConceptEntry now, String version) {
    if (Version.of(now).equals(version)) {
      return Optional.of(now);
    }
    return history(now).stream().filter(c -> Version.of(c).equals(version)).findFirst();
  }

  /** Returns all states a concept ever stood in, the earliest first. */
  List<ConceptEntry> history(ConceptEntry now) {
    List<Decision> relevant = new ArrayList<>();
    for (Decision decision : decisions) {
      if (decision.subject() == Decision.Subject.CONCEPT
          && (decision.id().equals(now.id()) || names(decision, now))) {
        relevant.add(decision);
      }
    }
    List<ConceptEntry> states = new ArrayList<>();
    List<ConceptEntry> found = proposed(now.id()).stream().toList();
    for (int n = 0; n <= relevant.size(); n++) {
      ConceptVerdicts then = ConceptVerdicts.apply(found, relevant.subList(0, n));
      then.concepts().stream().filter(c -> c.id().equals(now.id())).forEach(states::add);
    }
    return states;
  }

  private boolean names(Decision decision, ConceptEntry now) {
    return proposed(now.id()).stream()
        .flatMap(c -> c.sections().stream())
        .allMatch(
            (TermSection s) ->
                decision.terms().getOrDefault(s.language(), List.of()).stream()
                    .findFirst()
                    .filter(t -> t.equals(s.preferred().text()))
                    .isPresent());
  }
}
