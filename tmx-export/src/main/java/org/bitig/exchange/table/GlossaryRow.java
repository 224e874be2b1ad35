package org.bitig.exchange.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitig.model.ConceptEntry;
import org.bitig.model.Language;
import org.bitig.model.Term;
import org.bitig.model.TermLink;
import org.bitig.model.TermSection;
import org.bitig.model.TermStatus;

/**
 * One combination of a concept's terms, one a language at most.
 *
 * @param concept the concept
 * @param terms by language; a language the concept has no term in is missing
 * @param score in [0, 1]: how good the combination is, for ranking only
 * @param verified whether a person accepted or edited the concept
 */
public record GlossaryRow(
    ConceptEntry concept, Map<Language, Term> terms, double score, boolean verified) {
  /** The languages in the order of the columns. */
  public static final List<Language> LANGUAGES =
      List.of(Language.KAZAKH, Language.AZERBAIJANI, Language.ENGLISH);

  /** A synonym nobody linked to the others is worth this much of the preferred term. */
  private static final double SYNONYM = 0.5;

  public GlossaryRow {
    terms = Map.copyOf(terms);
  }

  /**
   * Returns all combinations of all concepts, best first, so that whoever reads from the top reads
   * what is worth most: what people vouched for, then by score. The score of a concept's preferred
   * terms is its probability; another term counts with the probability of its own link, or half if
   * it has none. Ties keep the order of the concepts.
   */
  public static List<GlossaryRow> of(List<ConceptEntry> concepts) {
    List<GlossaryRow> rows = new ArrayList<>();
    for (ConceptEntry concept : concepts) {
      boolean verified =
          concept.sections().stream()
              .flatMap(s -> s.terms().stream())
              .anyMatch(t -> t.status() == TermStatus.PREFERRED);
      for (Map<Language, Term> terms : combinations(concept)) {
        rows.add(new GlossaryRow(concept, terms, worth(concept, terms), verified));
      }
    }
    rows.sort(
        Comparator.comparing((GlossaryRow row) -> row.verified())
            .reversed()
            .thenComparing(
                Comparator.comparingDouble((GlossaryRow row) -> row.score()).reversed()));
    return rows;
  }

  /** Returns the term in {@code language}, or empty if the concept has none. */
  public Optional<Term> in(Language language) {
    return Optional.ofNullable(terms.get(language));
  }

  private static List<Map<Language, Term>> combinations(ConceptEntry concept) {
    List<Map<Language, Term>> combinations = new ArrayList<>();
    combinations.add(new EnumMap<>(Language.class));
    for (Language language : LANGUAGES) {
      Optional<TermSection> section = concept.in(language);
      if (section.isEmpty()) {
        continue;
      }
      List<Map<Language, Term>> longer = new ArrayList<>();
      for (Map<Language, Term> shorter : combinations) {
        for (Term term : section.get().terms()) {
          if (term.status() != TermStatus.DEPRECATED || section.get().terms().size() == 1) {
            Map<Language, Term> next = new EnumMap<>(Language.class);
            next.putAll(shorter);
            next.put(language, term);
            longer.add(next);
          }
        }
      }
      if (!longer.isEmpty()) {
        combinations = longer;
      }
    }
    return combinations;
  }

  private static double worth(ConceptEntry concept, Map<Language, Term> terms) {
    double score = concept.probability();
    for (Map.Entry<Language, Term> entry : terms.entrySet()) {
      boolean preferred =
          concept
              .in(entry.getKey())
              .map(section -> section.preferred().text().equals(entry.getValue().text()))
              .orElse(true);
      if (!preferred) {
        score = Math.min(score, concept.probability() * SYNONYM);
        for (TermLink link : concept.links()) {
          if (joins(link, entry.getKey(), entry.getValue().text(), terms)) {
            score = Math.max(score, Math.min(concept.probability(), link.probability()) * 0.99);
          }
        }
      }
    }
    return score;
  }

  private static boolean joins(
      TermLink link, Language language, String text, Map<Language, Term> terms) {
    boolean forward = link.source() == language && link.sourceTerm().equals(text);
    boolean back = link.target() == language && link.targetTerm().equals(text);
    Term other = forward ? terms.get(link.target()) : back ? terms.get(link.source()) : null;
    return other != null && other.text().equals(forward ? link.targetTerm() : link.sourceTerm());
  }
}
