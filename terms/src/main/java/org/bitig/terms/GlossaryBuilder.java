package org.bitig.terms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bitig.lang.lexicon.Lexicon;
import org.bitig.model.ConceptEntry;
import org.bitig.model.Document;
import org.bitig.model.Language;
import org.bitig.model.LanguagePair;
import org.bitig.model.Match;
import org.bitig.model.Progress;
import org.bitig.model.Segment;
import org.bitig.model.SentenceEncoder;

/**
 * Makes a glossary of documents in two or three languages.
 *
 * <p>Three steps: candidates of each language ({@link CandidateFinder}), links between each two
 * languages ({@link TermLinker}), concepts of up to three languages ({@link ConceptAssembler}). The
 * result depends on the documents, the matches and the encoder alone, not on the order in which
 * either are given.
 */
public final class GlossaryBuilder {
  private static final List<Language> LANGUAGES =
      List.of(Language.KAZAKH, Language.AZERBAIJANI, Language.ENGLISH);

  private GlossaryBuilder() {}

  /**
   * Returns the concepts, best first; empty if fewer than two languages have candidates.
   *
   * @param documents in any working languages; segments in other languages than their document's
   *     are left out
   * @param matches between these documents; may be empty, as for texts that share only names
   * @param encoder for terms and sentences
   */
  public static List<ConceptEntry> build(
      List<Document> documents,
      List<Match> matches,
      SentenceEncoder encoder,
      GlossaryOptions options,
      Progress progress) {
    return concepts(
        evidence(documents, matches, encoder, options, progress), TermModel.standard(), options);
  }

  /** Returns the candidates of each language and what links them. */
  public static TermEvidence evidence(
      List<Document> documents,
      List<Match> matches,
      SentenceEncoder encoder,
      GlossaryOptions options,
      Progress progress) {
    Map<Language, List<Candidate>> candidates = new EnumMap<>(Language.class);
    Map<Language, TermVectors> vectors = new EnumMap<>(Language.class);
    List<Document> ordered =
        documents.stream().sorted(Comparator.comparing(Document::path)).toList();
    for (Language language : LANGUAGES) {
      List<Segment> segments =
          ordered.stream()
              .filter(d -> d.language() == language)
              .flatMap(d -> d.material().stream())
              .toList();
      List<Candidate> found =
          likeliest(
              new CandidateFinder(language, Lexicon.standard()).find(segments),
              options.candidates());
      if (!found.isEmpty()) {
        candidates.put(language, found);
      }
    }
    if (candidates.size() < 2) {
      return new TermEvidence(candidates, Map.of());
    }
    candidates.forEach(
        (language, found) ->
            vectors.put(language, TermVectors.of(found, encoder, named(language, progress))));
    List<Match> sorted = matches.stream().sorted(Comparator.comparing(Match::id)).toList();
    Map<LanguagePair, List<Link>> links = links(candidates, vectors, sorted, Lexicon.standard());
    return new TermEvidence(candidates, links);
  }

  /** Returns the concepts that the evidence speaks for, best first. */
  public static List<ConceptEntry> concepts(
      TermEvidence evidence, TermModel model, GlossaryOptions options) {
    List<ConceptEntry> entries = new ConceptAssembler(evidence, model).assemble();
    return entries.stream()
        .filter(e -> e.probability() >= options.minProbability())
        .limit(options.most())
        .toList();
  }

  /** Returns the links of each pair of languages that have candidates. */
  static Map<LanguagePair, List<Link>> links(
      Map<Language, List<Candidate>> candidates,
      Map<Language, TermVectors> vectors,
      List<Match> matches,
      Lexicon lexicon) {
    Map<LanguagePair, List<Link>> links = new LinkedHashMap<>();
    List<Language> present = new ArrayList<>(candidates.keySet());
    for (int a = 0; a < present.size(); a++) {
      for (int b = a + 1; b < present.size(); b++) {
        LanguagePair pair = new LanguagePair(present.get(a), present.get(b));
        links.put(
            pair,
            new TermLinker(
                    candidates.getOrDefault(pair.source(), List.of()),
                    candidates.getOrDefault(pair.target(), List.of()),
                    Objects.requireNonNull(vectors.get(pair.source())),
                    Objects.requireNonNull(vectors.get(pair.target())),
                    matches,
                    lexicon)
                .link());
      }
    }
    return links;
  }

  private static List<Candidate> likeliest(List<Candidate> found, int most) {
    return found.stream()
        .sorted(
            Comparator.comparingDouble((Candidate c) -> -TermModel.standard().probability(c))
                .thenComparing(Candidate::citation))
        .limit(most)
        .toList();
  }

  private static Progress named(Language language, Progress progress) {
    return (stage, done, total) ->
        progress.advance("terms " + language.tag() + ": " + stage, done, total);
  }
}
