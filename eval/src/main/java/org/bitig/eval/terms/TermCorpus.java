package org.bitig.eval.terms;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bitig.align.mine.Miner;
import org.bitig.corpus.CorpusOptions;
import org.bitig.corpus.CorpusReader;
import org.bitig.model.Document;
import org.bitig.model.Language;
import org.bitig.model.LanguagePair;
import org.bitig.model.Match;
import org.bitig.model.Progress;
import org.bitig.model.SentenceEncoder;
import org.bitig.terms.Candidate;
import org.bitig.terms.GlossaryBuilder;
import org.bitig.terms.GlossaryOptions;
import org.bitig.terms.Link;
import org.bitig.terms.TermEvidence;

/**
 * Texts with the list of their terms and what the terms module sees in them.
 *
 * @param rowsOf for each candidate of a language the rows of the list it stands for
 */
record TermCorpus(
    String name,
    TermStandard standard,
    TermEvidence evidence,
    Map<Language, List<Set<Integer>>> rowsOf) {

  /** Reads the texts of a folder as a run of the program would. */
  static TermCorpus read(String name, Path texts, Path list, SentenceEncoder encoder)
      throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(texts)) {
      files = all.filter(p -> p.toString().endsWith(".txt")).sorted().toList();
    }
    List<Document> documents = new CorpusReader(CorpusOptions.defaults()).read(files).documents();
    List<Match> matches =
        new Miner(encoder).mine(documents, (a, b) -> true, Progress.NONE).matches();
    TermEvidence evidence =
        GlossaryBuilder.evidence(
            documents, matches, encoder, GlossaryOptions.DEFAULT, Progress.NONE);
    TermStandard standard = TermStandard.read(list);
    Map<Language, List<Set<Integer>>> rowsOf = new EnumMap<>(Language.class);
    for (Language language : TermStandard.LANGUAGES) {
      rowsOf.put(
          language,
          evidence.candidates().getOrDefault(language, List.of()).stream()
              .map(candidate -> rows(standard, candidate))
              .toList());
    }
    return new TermCorpus(name, standard, evidence, rowsOf);
  }

  private static Set<Integer> rows(TermStandard standard, Candidate candidate) {
    Set<Integer> rows = new HashSet<>();
    for (int r = 0; r < standard.rows().size(); r++) {
      TermStandard.Row row = standard.rows().get(r);
      if (row.holds(candidate.language(), candidate.citation())
          || candidate.forms().stream()
              .anyMatch(form -> row.holds(candidate.language(), form.text()))) {
        rows.add(r);
      }
    }
    return rows;
  }

  /** Whether the list has the candidate, but for everyday words. */
  boolean isListed(Language language, int candidate) {
    return rows(language, candidate).stream()
        .anyMatch(r -> standard.rows().get(r).rank() <= TermStandard.DOMAIN);
  }

  /** Whether the list has the two candidates as translations. */
  boolean isTrue(LanguagePair pair, Link link) {
    return rows(pair.source(), link.source()).stream()
        .anyMatch(rows(pair.target(), link.target())::contains);
  }

  /** Whether the list says what translates one of the two, so that others do not. */
  boolean isJudged(LanguagePair pair, Link link) {
    return rows(pair.source(), link.source()).stream()
            .anyMatch(r -> standard.rows().get(r).has(pair.target()))
        || rows(pair.target(), link.target()).stream()
            .anyMatch(r -> standard.rows().get(r).has(pair.source()));
  }

  Set<Integer> rows(Language language, int candidate) {
    return rowsOf.getOrDefault(language, List.of()).get(candidate);
  }
}
