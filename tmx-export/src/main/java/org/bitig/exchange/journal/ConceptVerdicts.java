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
  public ConceptVerdicts {
    concepts = List.copyOf(concepts);
    rejected = List.copyOf(rejected);
    inForce = Collections.unmodifiableMap(new LinkedHashMap<>(inForce));
  }

  /**
   * Returns what the decisions make of the concepts. A decision speaks for the concept with its id,
   * or else for one that has the same preferred terms in the languages that were judged. Accepting
   * makes the first term of each language the preferred one and the others admitted; an edit puts
   * the texts it gives first and drops the terms they replace.
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
        concepts.add(concept);
        continue;
      }
      spoken.add(decision.get().id());
      inForce.put(concept.id(), decision.get());
      switch (decision.get().action()) {
        case REJECT -> rejected.add(concept);
        case ACCEPT, EDIT -> concepts.add(decided(concept, decision.get()));
        case UNDO, NOTE -> concepts.add(concept);
      }
    }
    for (Decision decision : standing.all()) {
      if (!spoken.contains(decision.id()) && decision.action() != Decision.Action.REJECT) {
        revived(decision)
            .ifPresent(
                concept -> {
                  concepts.add(concept);
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

  private static ConceptEntry decided(ConceptEntry concept, Decision decision) {
    List<TermSection> sections = new ArrayList<>();
    for (Language language : Language.values()) {
      Optional<TermSection> section = concept.in(language);
      String text = decision.text().getOrDefault(language, "");
      if (section.isPresent() || !text.isBlank()) {
        sections.add(
            new TermSection(
                language,
                terms(section.map(TermSection::terms).orElse(List.of()), text),
                section.map(TermSection::contexts).orElse(List.of())));
      }
    }
    String note =
        decision.note().isBlank() || concept.note().contains(decision.note())
            ? concept.note()
            : concept.note().isBlank() ? decision.note() : concept.note() + "; " + decision.note();
    return new ConceptEntry(
        concept.id(),
        concept.type(),
        concept.probability(),
        sections,
        concept.links(),
        concept.competing(),
        note);
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
    return sections.isEmpty()
        ? Optional.empty()
        : Optional.of(
            decided(
                new ConceptEntry(
                    decision.id(), ConceptType.TERM, 1, sections, List.of(), List.of(), ""),
                decision));
  }
}
