package org.bitig.exchange.journal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.bitig.model.ConceptEntry;
import org.bitig.model.ConceptType;
import org.bitig.model.Language;
import org.bitig.model.PartOfSpeech;
import org.bitig.model.Term;
import org.bitig.model.TermSection;
import org.bitig.model.TermStatus;

/**
 * The concepts of a run after everything people decided.
 *
 * @param concepts what belongs in a glossary: in the order given, then what people vouched for and
 *     this run did not find again
 * @param rejected what does not, in the order given
 * @param inForce the decision that stands on a concept, by the concept's id
 */
public record ConceptVerdicts(
    List<ConceptEntry> concepts, List<ConceptEntry> rejected, Map<String, Decision> inForce) {
  /** Stands between what the program notes on a concept and what a person does. */
  public static final String NOTE_AFTER = "; ";

  public ConceptVerdicts {
    concepts = List.copyOf(concepts);
    rejected = List.copyOf(rejected);
    inForce = Collections.unmodifiableMap(new LinkedHashMap<>(inForce));
  }

  /**
   * Returns what the decisions make of the concepts. A decision speaks for the concept with its id,
   * or else for one that has the same preferred terms in the languages that were judged. Accepting
   * makes the first term of each language the preferred one and the others admitted; an edit puts
   * the texts it gives first and drops the terms they replace, or puts the terms it states in place
   * of all that were judged.
   *
   * @param proposed the concepts of a run, undecided
   * @param decisions in the order in which they were taken
   */
  public static ConceptVerdicts apply(List<ConceptEntry> proposed, List<Decision> decisions) {
    Standing standing = new Standing(decisions, Decision.Subject.CONCEPT);
    Map<Map<Language, String>, Decision> byTerms = new LinkedHashMap<>();
    for (Decision decision : standing.all()) {
      if (!decision.terms().isEmpty()) {
        byTerms.put(preferred(decision), decision);
      }
    }
    List<ConceptEntry> concepts = new ArrayList<>();
    List<ConceptEntry> rejected = new ArrayList<>();
    Map<String, Decision> inForce = new LinkedHashMap<>();
    Set<String> spoken = new HashSet<>();
    for (ConceptEntry concept : proposed) {
      Optional<Decision> decision =
          standing
              .on(concept.id())
              .or(
                  () ->
                      Optional.ofNullable(byTerms.get(preferred(concept)))
                          .filter(d -> standing.mayCover(d, concept.id())));
      if (decision.isEmpty()) {
        concepts.add(noted(concept, standing.note(concept.id())));
        continue;
      }
      String note = note(standing, concept.id(), decision.get());
      spoken.add(decision.get().id());
      inForce.put(concept.id(), decision.get());
      switch (decision.get().action()) {
        case REJECT -> rejected.add(concept);
        case ACCEPT, EDIT -> {
          ConceptEntry decided = decided(concept, decision.get());
          if (decided.sections().isEmpty()) {
            rejected.add(concept);
          } else {
            concepts.add(noted(decided, note));
          }
        }
        case UNDO, NOTE -> concepts.add(concept);
      }
    }
    for (Decision decision : standing.all()) {
      if (!spoken.contains(decision.id()) && decision.action() != Decision.Action.REJECT) {
        revived(decision)
            .ifPresent(
                concept -> {
                  concepts.add(noted(concept, standing.note(concept.id())));
                  inForce.put(concept.id(), decision);
                });
      }
    }
    return new ConceptVerdicts(concepts, rejected, inForce);
  }

  private static Map<Language, String> preferred(Decision decision) {
    Map<Language, String> terms = new TreeMap<>();
    decision
        .terms()
        .forEach(
            (language, list) -> {
              if (!list.isEmpty()) {
                terms.put(language, list.getFirst());
              }
            });
    return terms;
  }

  private static Map<Language, String> preferred(ConceptEntry concept) {
    Map<Language, String> terms = new TreeMap<>();
    concept.sections().forEach(s -> terms.put(s.language(), s.preferred().text()));
    return terms;
  }

  /** What was noted on a concept itself goes before what came with a decision that covers it. */
  private static String note(Standing standing, String id, Decision decision) {
    String own = standing.note(id);
    return own.isBlank() ? standing.note(decision.id()) : own;
  }

  private static ConceptEntry noted(ConceptEntry concept, String note) {
    return note.isBlank() || concept.note().contains(note)
        ? concept
        : new ConceptEntry(
            concept.id(),
            concept.type(),
            concept.probability(),
            concept.sections(),
            concept.links(),
            concept.competing(),
            concept.note().isBlank() ? note : concept.note() + NOTE_AFTER + note);
  }

  private static ConceptEntry decided(ConceptEntry concept, Decision decision) {
    List<TermSection> sections = new ArrayList<>();
    for (Language language : Language.values()) {
      Optional<TermSection> section = concept.in(language);
      String text = decision.text().getOrDefault(language, "");
      List<Decision.StatedTerm> stated = decision.becomes().get(language);
      if (stated != null) {
        List<Term> terms =
            stated(
                section.map(TermSection::terms).orElse(List.of()),
                stated,
                decision.terms().getOrDefault(language, List.of()));
        if (!terms.isEmpty()) {
          sections.add(
              new TermSection(
                  language, terms, section.map(TermSection::contexts).orElse(List.of())));
        }
        continue;
      }
      if (section.isPresent() || !text.isBlank()) {
        sections.add(
            new TermSection(
                language,
                terms(section.map(TermSection::terms).orElse(List.of()), text),
                section.map(TermSection::contexts).orElse(List.of())));
      }
    }
    return new ConceptEntry(
        concept.id(),
        concept.type(),
        concept.probability(),
        sections,
        concept.links(),
        concept.competing(),
        concept.note());
  }

  /**
   * Returns the terms as a person stated them. What the run has now and the person had not seen is
   * not theirs to drop: it stands behind, proposed.
   */
  private static List<Term> stated(
      List<Term> found, List<Decision.StatedTerm> stated, List<String> judged) {
    Map<String, Term> known = new LinkedHashMap<>();
    found.forEach(term -> known.putIfAbsent(term.text(), term));
    PartOfSpeech usual =
        found.stream().findFirst().map(Term::partOfSpeech).orElse(PartOfSpeech.NOUN);
    List<Term> terms = new ArrayList<>();
    for (Decision.StatedTerm term : stated) {
      Optional<Term> same = Optional.ofNullable(known.remove(term.text()));
      terms.add(
          new Term(
              term.text(),
              same.map(Term::partOfSpeech).orElse(usual),
              term.status(),
              same.map(Term::forms).orElse(List.of())));
    }
    known.values().stream().filter(term -> !judged.contains(term.text())).forEach(terms::add);
    return terms;
  }

  private static List<Term> terms(List<Term> found, String edited) {
    List<Term> terms = new ArrayList<>();
    boolean replaced = !edited.isBlank() && !edited.equals(first(found));
    if (replaced) {
      Optional<Term> known = found.stream().filter(t -> t.text().equals(edited)).findFirst();
      terms.add(
          new Term(
              edited,
              known
                  .or(() -> found.stream().findFirst())
                  .map(Term::partOfSpeech)
                  .orElse(PartOfSpeech.NOUN),
              TermStatus.PREFERRED,
              known.map(Term::forms).orElse(List.of())));
    }
    for (int i = 0; i < found.size(); i++) {
      Term term = found.get(i);
      if (replaced && (i == 0 || term.text().equals(edited))) {
        continue;
      }
      terms.add(
          new Term(
              term.text(),
              term.partOfSpeech(),
              term.status() == TermStatus.DEPRECATED
                  ? TermStatus.DEPRECATED
                  : terms.isEmpty() ? TermStatus.PREFERRED : TermStatus.ADMITTED,
              term.forms()));
    }
    return terms;
  }

  private static String first(List<Term> terms) {
    return terms.isEmpty() ? "" : terms.getFirst().text();
  }

  private static Optional<ConceptEntry> revived(Decision decision) {
    List<TermSection> sections = new ArrayList<>();
    for (Language language : Language.values()) {
      List<Term> terms = new ArrayList<>();
      for (String text : decision.terms().getOrDefault(language, List.of())) {
        if (!text.isBlank()) {
          terms.add(new Term(text, PartOfSpeech.NOUN, TermStatus.PROPOSED, List.of()));
        }
      }
      if (!terms.isEmpty()) {
        sections.add(new TermSection(language, terms, List.of()));
      }
    }
    return Optional.of(
            decided(
                new ConceptEntry(
                    decision.id(), ConceptType.TERM, 1, sections, List.of(), List.of(), ""),
                decision))
        .filter(concept -> !concept.sections().isEmpty());
  }
}
