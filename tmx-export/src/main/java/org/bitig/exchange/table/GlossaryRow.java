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
   * Returns all combinations of all concepts: what people vouched for first, else in the order of
   * the concepts, which is by how probable and how much of a term they are. A combination of other
   * terms than the preferred ones is worth the share of the concept's probability that their own
   * links have, or half if they have none, and stands as much further down: half the worth, twice
   * the distance from the top.
   */
  public static List<GlossaryRow> of(List<ConceptEntry> concepts) {
    List<Placed> placed = new ArrayList<>();
    for (int c = 0; c < concepts.size(); c++) {
      ConceptEntry concept = concepts.get(c);
      boolean verified =
          concept.sections().stream()
              .flatMap(s -> s.terms().stream())
              .anyMatch(t -> t.status() == TermStatus.PREFERRED);
      for (Map<Language, Term> terms : combinations(concept)) {
        double worth = worth(concept, terms);
        double share = concept.probability() == 0 ? 1 : worth / concept.probability();
        placed.add(new Placed(new GlossaryRow(concept, terms, worth, verified), c + 1, share));
      }
    }
    return placed.stream()
        .sorted(
            Comparator.comparing((Placed p) -> !p.row().verified())
                .thenComparingDouble(Placed::distance)
                .thenComparing(Comparator.comparingDouble(Placed::share).reversed()))
        .map(Placed::row)
        .toList();
  }

  /**
   * A row on its way to its place.
   *
   * @param number of its concept, from 1
   * @param share of the concept's probability that it is worth, in [0, 1]
   */
  private record Placed(GlossaryRow row, int number, double share) {
    double distance() {
      return number / share;
    }
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
