package org.bitig.align.mine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.bitig.lang.lexicon.Lexicon;
import org.bitig.model.Clue;
import org.bitig.model.Document;
import org.bitig.model.Dropped;
import org.bitig.model.Evidence;
import org.bitig.model.Language;
import org.bitig.model.LanguagePair;
import org.bitig.model.Match;
import org.bitig.model.MatchId;
import org.bitig.model.MatchKind;
import org.bitig.model.MatchStatus;
import org.bitig.model.Occurrence;
import org.bitig.model.Passage;
import org.bitig.model.Progress;
import org.bitig.model.SentenceEncoder;
import org.bitig.model.Side;

/**
 * Finds what comparable documents say in common.
 *
 * <p>Each two sentences of two documents make one match at most, with the passages that are most
 * probably each other's translation. The result depends on the documents and the encoder alone: not
 * on their order, nor on threads. Documents of one language are not compared; documents without
 * material add nothing.
 */
public final class Miner {
  /** Below, a pair is not worth showing. */
  private static final double LEAST_PROBABILITY = 0.02;

  /** A passage that covers this share of its sentence stands for all of it. */
  private static final double WHOLE = 0.85;

  private final SentenceEncoder encoder;
  private final Lexicon lexicon;
  private final MiningModel model = MiningModel.standard();

  /** Makes a miner with the weights and the lexicon that come with bitig. */
  public Miner(SentenceEncoder encoder) {
    this(encoder, Lexicon.standard());
  }

  /** Makes a miner with another lexicon, as with a glossary of the user's added. */
  public Miner(SentenceEncoder encoder, Lexicon lexicon) {
    this.encoder = encoder;
    this.lexicon = lexicon;
  }

  /**
   * What was found.
   *
   * @param matches by falling probability
   * @param dropped what was looked at and not taken
   */
  public record Result(List<Match> matches, List<Dropped> dropped) {
    public Result {
      matches = List.copyOf(matches);
      dropped = List.copyOf(dropped);
    }
  }

  /**
   * A candidate with the numbers its probability is made from.
   *
   * @param source passage in the language that comes first
   * @param target the other passage
   * @param features one number for each of {@link #featureNames}
   * @param clues finds the words to tell a person, when asked
   */
  public record Evidenced(
      Passage source, Passage target, List<Double> features, Supplier<List<Clue>> clues) {
    public Evidenced {
      features = List.copyOf(features);
    }

    private double[] values() {
      return features.stream().mapToDouble(f -> f).toArray();
    }
  }

  /** Returns the names of a candidate's features, in order. */
  public static List<String> featureNames() {
    return EvidenceReader.NAMES;
  }

  /**
   * Returns the matches of all documents that {@code wanted} accepts as a pair.
   *
   * @param documents in any order
   * @param wanted asked with the document in the language that comes first as its first argument
   */
  public Result mine(
      List<Document> documents, BiPredicate<Document, Document> wanted, Progress progress) {
    List<Match> matches =
        best(
            candidates(documents, wanted, progress),
            candidate -> model.logOdds(candidate.values()),
            model);
    long improbable = matches.stream().filter(m -> m.probability() < LEAST_PROBABILITY).count();
    return new Result(
        matches.stream().filter(m -> m.probability() >= LEAST_PROBABILITY).toList(),
        List.of(
            new Dropped(
                "improbable",
                "pairs of passages that are translations with a probability below "
                    + LEAST_PROBABILITY,
                improbable,
                List.of())));
  }

  /**
   * Returns the best candidate of each two sentences as a match, by falling probability, as judged
   * by other weights.
   */
  public static List<Match> best(List<Evidenced> candidates, ToDoubleFunction<Evidenced> logOdds) {
    return best(
        candidates,
        logOdds,
        new MiningModel(
            "other", 0, java.util.Collections.nCopies(EvidenceReader.NAMES.size(), 0.0)));
  }

  private static List<Match> best(
      List<Evidenced> candidates, ToDoubleFunction<Evidenced> logOdds, MiningModel model) {
    Map<List<Object>, Scored> best = new LinkedHashMap<>();
    for (Evidenced candidate : candidates) {
      best.merge(
          List.of(
              candidate.source().segment().document(),
              candidate.source().segment().index(),
              candidate.target().segment().document(),
              candidate.target().segment().index()),
          new Scored(candidate, logOdds.applyAsDouble(candidate)),
          (old, fresh) -> fresh.logOdds() > old.logOdds() ? fresh : old);
    }
    Map<String, List<Match>> byId = new TreeMap<>();
    for (Scored scored : best.values()) {
      Match match = match(scored.candidate(), MiningModel.probability(scored.logOdds()), model);
      byId.computeIfAbsent(match.id(), id -> new ArrayList<>()).add(match);
    }
    List<Match> matches = new ArrayList<>();
    byId.values().forEach(same -> matches.add(united(same)));
    matches.sort(
        Comparator.comparingDouble((Match m) -> -m.probability()).thenComparing(Match::id));
    return matches;
  }

  private record Scored(Evidenced candidate, double logOdds) {}

  /** Returns every candidate with its features, in an order that depends on the documents alone. */
  public List<Evidenced> candidates(
      List<Document> documents, BiPredicate<Document, Document> wanted, Progress progress) {
    Map<Language, List<Document>> byLanguage = new TreeMap<>();
    documents.stream()
        .sorted(Comparator.comparing(Document::path))
        .filter(document -> document.language().isWorking())
        .forEach(
            document ->
                byLanguage
                    .computeIfAbsent(document.language(), l -> new ArrayList<>())
                    .add(document));
    Map<Language, Pile> piles = new TreeMap<>();
    byLanguage.forEach(
        (language, group) ->
            piles.put(language, Pile.of(language, group, encoder, lexicon, progress)));
    List<Evidenced> candidates = new ArrayList<>();
    for (LanguagePair pair : LanguagePair.ALL) {
      Pile source = piles.get(pair.source());
      Pile target = piles.get(pair.target());
      if (source != null && target != null && source.size() > 0 && target.size() > 0) {
        candidates.addAll(
            between(
                source,
                target,
                byLanguage.getOrDefault(pair.source(), List.of()),
                byLanguage.getOrDefault(pair.target(), List.of()),
                wanted,
                progress));
      }
    }
    return candidates;
  }

  private List<Evidenced> between(
      Pile source,
      Pile target,
      List<Document> sources,
      List<Document> targets,
      BiPredicate<Document, Document> wanted,
      Progress progress) {
    ConfirmedWords confirmed = new ConfirmedWords(source, target, lexicon);
    CandidateSearch search = new CandidateSearch(source, target, confirmed);
    EvidenceReader evidence = new EvidenceReader(source, target, lexicon);
    List<Evidenced> candidates = new ArrayList<>();
    String stage = "comparing " + source.language.tag() + " with " + target.language.tag();
    int done = 0;
    for (int a = 0; a < sources.size(); a++) {
      for (int b = 0; b < targets.size(); b++) {
        if (wanted.test(sources.get(a), targets.get(b))) {
          for (Candidate c : search.between(range(source, a), range(target, b))) {
            double[] features = evidence.features(c);
            candidates.add(
                new Evidenced(
                    source.passages.get(c.sourcePassage()),
                    target.passages.get(c.targetPassage()),
                    java.util.Arrays.stream(features).boxed().toList(),
                    () -> evidence.clues(c)));
          }
        }
        progress.advance(stage, ++done, (long) sources.size() * targets.size());
      }
    }
    return candidates;
  }

  private static CandidateSearch.Range range(Pile pile, int document) {
    int from = 0;
    while (from < pile.size() && pile.document[from] < document) {
      from++;
    }
    int to = from;
    while (to < pile.size() && pile.document[to] == document) {
      to++;
    }
    return new CandidateSearch.Range(from, to);
  }

  private static Match match(Evidenced candidate, double probability, MiningModel model) {
    Side source = Side.of(candidate.source());
    Side target = Side.of(candidate.target());
    boolean whole = isWhole(candidate.source()) && isWhole(candidate.target());
    MatchKind kind =
        probability < 0.5 ? MatchKind.RELATED : whole ? MatchKind.TRANSLATION : MatchKind.PARTIAL;
    return new Match(
        MatchId.of(source, target),
        kind,
        probability,
        source,
        target,
        List.of(),
        new Evidence(
            model.name(),
            model.bias(),
            model.explain(candidate.values()),
            probability < LEAST_PROBABILITY ? List.of() : candidate.clues().get()),
        MatchStatus.PROPOSED);
  }

  private static boolean isWhole(Passage passage) {
    return passage.span().length() >= WHOLE * passage.segment().length();
  }

  /**
   * Makes one match of several between the same texts: the most probable, the others as its further
   * occurrences.
   */
  private static Match united(List<Match> same) {
    List<Match> sorted =
        same.stream()
            .sorted(
                Comparator.comparingDouble((Match m) -> -m.probability())
                    .thenComparing(m -> m.source().document())
                    .thenComparing(m -> m.source().span())
                    .thenComparing(m -> m.target().document())
                    .thenComparing(m -> m.target().span()))
            .toList();
    Match first = sorted.getFirst();
    return new Match(
        first.id(),
        first.kind(),
        first.probability(),
        first.source(),
        first.target(),
        sorted.stream().skip(1).map(m -> new Occurrence(m.source(), m.target())).toList(),
        first.evidence(),
        first.status());
  }
}
