package org.bitig.eval.terms;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.bitig.model.ConceptEntry;
import org.bitig.model.Language;
import org.bitig.model.LanguagePair;

/**
 * How much of a list of terms a glossary holds, for one pair of languages: the measure of {@code
 * score.py terms}, which looks at the first {@value #LIMIT} rows.
 *
 * @param listed rows of ranks 1 and 2 that have both languages
 * @param recall share of these that the glossary holds
 * @param recallOfFirst the same for rank 1 alone
 * @param rows of the glossary that were looked at
 * @param rowsListed of these, how many the list has
 */
record TermScore(int listed, double recall, double recallOfFirst, int rows, int rowsListed) {
  private static final int LIMIT = 300;

  private record Pair(String source, String target) {}

  static TermScore of(TermStandard standard, List<ConceptEntry> concepts, LanguagePair pair) {
    List<Pair> rows =
        concepts.stream()
            .flatMap(
                concept ->
                    preferred(concept, pair.source())
                        .flatMap(
                            source ->
                                preferred(concept, pair.target())
                                    .map(target -> new Pair(source, target)))
                        .stream())
            .distinct()
            .limit(LIMIT)
            .toList();
    Predicate<TermStandard.Row> both = row -> row.has(pair.source()) && row.has(pair.target());
    List<TermStandard.Row> listed =
        standard.rows().stream().filter(both).filter(r -> r.rank() <= TermStandard.DOMAIN).toList();
    return new TermScore(
        listed.size(),
        share(listed, rows, pair),
        share(listed.stream().filter(r -> r.rank() == 1).toList(), rows, pair),
        rows.size(),
        (int)
            rows.stream()
                .filter(p -> standard.rows().stream().anyMatch(row -> holds(row, p, pair)))
                .count());
  }

  private static double share(List<TermStandard.Row> listed, List<Pair> rows, LanguagePair pair) {
    return listed.stream().filter(row -> rows.stream().anyMatch(p -> holds(row, p, pair))).count()
        / (double) Math.max(1, listed.size());
  }

  private static boolean holds(TermStandard.Row row, Pair terms, LanguagePair pair) {
    return row.holds(pair.source(), terms.source()) && row.holds(pair.target(), terms.target());
  }

  private static Optional<String> preferred(ConceptEntry concept, Language language) {
    return concept.sections().stream()
        .filter(section -> section.language() == language)
        .map(section -> section.terms().getFirst().text())
        .findFirst();
  }
}
