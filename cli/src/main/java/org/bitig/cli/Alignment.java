package org.bitig.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bitig.align.ModeChooser;
import org.bitig.align.bead.BeadAligner;
import org.bitig.align.bead.BeadMatches;
import org.bitig.align.mine.Miner;
import org.bitig.align.pair.PairMiner;
import org.bitig.align.pair.ScoredPair;
import org.bitig.corpus.Corpus;
import org.bitig.lang.lexicon.Lexicon;
import org.bitig.model.Bead;
import org.bitig.model.ConceptEntry;
import org.bitig.model.Document;
import org.bitig.model.Dropped;
import org.bitig.model.Language;
import org.bitig.model.LanguagePair;
import org.bitig.model.Match;
import org.bitig.model.Occurrence;
import org.bitig.model.PairMode;
import org.bitig.model.Progress;
import org.bitig.model.Segment;
import org.bitig.model.SentenceEncoder;
import org.bitig.terms.GlossaryBuilder;
import org.bitig.terms.GlossaryOptions;

/** Puts the parts together: from documents to matches and concepts. */
final class Alignment {
  /** Pairs less probable than this are not printed: the contract of {@code --format pairs}. */
  private static final double LEAST_PROBABILITY = 0.05;

  private final SentenceEncoder encoder;
  private final Supplier<Lexicon> lexicon;
  private final List<LanguagePair> wanted;
  private final AlignCommand.Mode mode;
  private final Progress progress;

  Alignment(
      SentenceEncoder encoder,
      Supplier<Lexicon> lexicon,
      List<LanguagePair> wanted,
      AlignCommand.Mode mode,
      Progress progress) {
    this.encoder = encoder;
    this.lexicon = lexicon;
    this.wanted = wanted;
    this.mode = mode;
    this.progress = progress;
  }

  /**
   * What was found.
   *
   * @param pairs how each two documents were compared
   * @param matches by falling probability
   * @param concepts best first
   * @param dropped what was set aside
   */
  record Result(
      List<PairMode> pairs,
      List<Match> matches,
      List<ConceptEntry> concepts,
      List<Dropped> dropped) {}

  /** Returns why nothing can be found in these documents, or empty if something may be. */
  static Optional<String> hopeless(List<Document> documents, List<LanguagePair> wanted) {
    Set<Language> languages = new TreeSet<>();
    documents.stream()
        .filter(d -> !d.material().isEmpty())
        .forEach(d -> languages.add(d.language()));
    if (wanted.stream()
        .anyMatch(p -> languages.contains(p.source()) && languages.contains(p.target()))) {
      return Optional.empty();
    }
    if (languages.isEmpty()) {
      return Optional.of(
          "there is no text in Kazakh, Azerbaijani or English in what was read; nothing was"
              + " written");
    }
    String found = Words.list(languages.stream().map(Language::englishName).toList());
    String asked = Words.list(wanted.stream().map(LanguagePair::tag).toList());
    return Optional.of(
        languages.size() == 1
            ? "all text is in "
                + found
                + ", and it takes two languages to align; nothing was written"
                + " (if a language was told wrong, give it with --lang FILE=kk)"
            : "the texts are in "
                + found
                + ", which makes none of the pairs asked for: "
                + asked
                + "; nothing was written");
  }

  /** Aligns, mines and makes the glossary. */
  Result of(Corpus corpus, AlignCommand.Stopwatch stopwatch) {
    List<Document> documents =
        corpus.documents().stream().sorted(Comparator.comparing(Document::path)).toList();
    List<PairMode> pairs = new ArrayList<>();
    List<Match> matches = new ArrayList<>();
    Set<Set<String>> comparable = new HashSet<>();
    for (int i = 0; i < documents.size(); i++) {
      for (int k = i + 1; k < documents.size(); k++) {
        boolean inOrder = inOrder(documents.get(i), documents.get(k));
        Document source = documents.get(inOrder ? i : k);
        Document target = documents.get(inOrder ? k : i);
        PairMode pair = modeOf(source, target);
        pairs.add(pair);
        switch (pair.mode()) {
          case PARALLEL -> matches.addAll(parallel(source, target));
          case COMPARABLE -> comparable.add(Set.of(source.path(), target.path()));
          case SKIPPED -> {
            // The reason is in the account of the run.
          }
        }
      }
    }
    stopwatch.lap("align");
    List<Dropped> dropped = new ArrayList<>(setAside(corpus));
    if (!comparable.isEmpty()) {
      Miner.Result mined =
          new Miner(encoder, lexicon.get())
              .mine(documents, (a, b) -> comparable.contains(Set.of(a.path(), b.path())), progress);
      matches.addAll(mined.matches());
      dropped.addAll(mined.dropped());
    }
    List<Match> united = unite(matches);
    stopwatch.lap("mine");
    List<ConceptEntry> concepts =
        GlossaryBuilder.build(documents, united, encoder, GlossaryOptions.DEFAULT, progress);
    stopwatch.lap("terms");
    return new Result(pairs, united, concepts, dropped);
  }

  private static boolean inOrder(Document one, Document other) {
    return one.language().compareTo(other.language()) <= 0;
  }

  /** Returns the path of the file a document stands in: a bilingual one is several documents. */
  private static String file(Document document) {
    String part = "#" + document.language().tag();
    String path = document.path();
    return path.endsWith(part) ? path.substring(0, path.length() - part.length()) : path;
  }

  private PairMode modeOf(Document source, Document target) {
    if (source.language() == target.language()) {
      return skipped(source, target, "both are in " + source.language().englishName());
    }
    if (!source.language().isWorking() || !target.language().isWorking()) {
      return skipped(source, target, "one of them is in no language that bitig works in");
    }
    if (!wanted.contains(new LanguagePair(source.language(), target.language()).canonical())) {
      return skipped(source, target, "the pair of languages was not asked for");
    }
    if (source.material().isEmpty() || target.material().isEmpty()) {
      return skipped(source, target, "one of them has no running text");
    }
    return switch (mode) {
      case PARALLEL ->
          new PairMode(
              source.path(), target.path(), PairMode.Mode.PARALLEL, "asked for with --mode");
      case COMPARABLE ->
          new PairMode(
              source.path(), target.path(), PairMode.Mode.COMPARABLE, "asked for with --mode");
      case AUTO ->
          file(source).equals(file(target))
              ? new PairMode(
                  source.path(),
                  target.path(),
                  PairMode.Mode.PARALLEL,
                  "two languages of one bilingual file")
              : ModeChooser.choose(source, target, encoder, progress);
    };
  }

  private static PairMode skipped(Document source, Document target, String reason) {
    return new PairMode(source.path(), target.path(), PairMode.Mode.SKIPPED, reason);
  }

  private List<Match> parallel(Document source, Document target) {
    List<Segment> sources = source.material();
    List<Segment> targets = target.material();
    return BeadMatches.of(sources, targets, BeadAligner.align(sources, targets, encoder, progress));
  }

  /**
   * Makes one match of those with the same id, from different pairs of documents, and orders all by
   * falling probability.
   */
  private static List<Match> unite(List<Match> matches) {
    Map<String, List<Match>> byId =
        matches.stream()
            .collect(Collectors.groupingBy(Match::id, LinkedHashMap::new, Collectors.toList()));
    return byId.values().stream()
        .map(
            same -> {
              Match best =
                  same.stream().max(Comparator.comparingDouble(Match::probability)).orElseThrow();
              List<Occurrence> occurrences = new ArrayList<>(best.occurrences());
              for (Match other : same) {
                if (!other.equals(best)) {
                  occurrences.add(new Occurrence(other.source(), other.target()));
                  occurrences.addAll(other.occurrences());
                }
              }
              return new Match(
                  best.id(),
                  best.kind(),
                  best.probability(),
                  best.source(),
                  best.target(),
                  occurrences,
                  best.evidence(),
                  best.status());
            })
        .sorted(Comparator.comparingDouble((Match m) -> -m.probability()).thenComparing(Match::id))
        .toList();
  }

  /** Counts the segments that are not material, by reason. */
  private static List<Dropped> setAside(Corpus corpus) {
    Map<String, List<Segment>> reasons = new LinkedHashMap<>();
    for (Document document : corpus.documents()) {
      for (Segment segment : document.segments()) {
        reason(document, segment)
            .ifPresent(
                reason -> reasons.computeIfAbsent(reason, r -> new ArrayList<>()).add(segment));
      }
    }
    List<Dropped> dropped = new ArrayList<>();
    if (!corpus.failures().isEmpty()) {
      dropped.add(
          new Dropped(
              "unreadable-file",
              "files that could not be read",
              corpus.failures().size(),
              corpus.failures().stream().map(Corpus.Failure::message).toList()));
    }
    reasons.forEach(
        (reason, segments) ->
            dropped.add(
                new Dropped(
                    reason,
                    MEANINGS.getOrDefault(
                        reason, "segments in another language than their document's"),
                    segments.size(),
                    segments.stream().limit(5).map(s -> s.document() + ": " + s.text()).toList())));
    return dropped;
  }

  private static final Map<String, String> MEANINGS =
      Map.of(
          "boilerplate", "page headers, navigation and repeated site text",
          "bibliography", "entries of lists of references");

  private static Optional<String> reason(Document document, Segment segment) {
    return switch (segment.kind()) {
      case BOILERPLATE, BIBLIOGRAPHY -> Optional.of(segment.kind().label());
      case BODY, HEADING ->
          segment.language() == document.language()
              ? Optional.empty()
              : Optional.of("language-" + segment.language().tag());
    };
  }

  /** Prints one bead a line and returns how many. */
  long printBeads(Document source, Document target, PrintWriter out) {
    List<Bead> beads = BeadAligner.align(source.segments(), target.segments(), encoder, progress);
    for (Bead bead : beads) {
      out.print(
          range(bead.sourceStart(), bead.sourceEnd())
              + ":"
              + range(bead.targetStart(), bead.targetEnd())
              + ":"
              + String.format(Locale.ROOT, "%.6f", bead.cost())
              + "\n");
    }
    return beads.size();
  }

  private static String range(int from, int to) {
    List<String> numbers = new ArrayList<>();
    for (int i = from; i < to; i++) {
      numbers.add(String.valueOf(i));
    }
    return "[" + String.join(",", numbers) + "]";
  }

  /** Prints one pair a line and returns how many. */
  long printPairs(Document source, Document target, PrintWriter out) {
    List<ScoredPair> pairs =
        PairMiner.mine(source.segments(), target.segments(), encoder, progress).stream()
            .filter(pair -> pair.probability() >= LEAST_PROBABILITY)
            .toList();
    for (ScoredPair pair : pairs) {
      out.print(
          String.format(Locale.ROOT, "%.6f", pair.probability())
              + "\t"
              + pair.sourceIndex()
              + "\t"
              + pair.targetIndex()
              + "\t"
              + oneLine(source.segments().get(pair.sourceIndex()).text())
              + "\t"
              + oneLine(target.segments().get(pair.targetIndex()).text())
              + "\n");
    }
    return pairs.size();
  }

  /** A tab in a text would look like the next column. */
  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
