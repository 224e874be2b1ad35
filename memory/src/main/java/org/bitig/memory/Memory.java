package org.bitig.memory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.bitig.lang.lexicon.Lexicon;
import org.bitig.memory.match.AnalyzedText;
import org.bitig.memory.match.Comparison;
import org.bitig.memory.match.Replacing;
import org.bitig.memory.match.TextAnalyzer;
import org.bitig.memory.match.Token;
import org.bitig.model.FormatException;
import org.bitig.model.Language;
import org.bitig.model.Span;
import org.bitig.model.Tier;
import org.bitig.model.Tuv;

/**
 * Finds units in a memory, as it was when it was opened.
 *
 * <p>Safe for several threads; any number of processes may read one memory while one writes to it.
 */
public final class Memory implements AutoCloseable {
  /**
   * Units that are compared word by word for one look-up, those with the rarest words in common.
   */
  private static final int COMPARED = 300;

  /** Different words of a sentence that are looked for; a longer text is told by these. */
  private static final int MOST_WORDS = 256;

  /** How well a word must answer another to be marked in a concordance. */
  private static final double ANSWERS = 0.5;

  private final FSDirectory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final Set<String> languages;

  private Memory(FSDirectory directory, DirectoryReader reader) throws IOException {
    this.directory = directory;
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    this.languages = new TreeSet<>(terms(searcher, Fields.LANGUAGE));
  }

  /**
   * Opens the memory in a folder.
   *
   * @throws NoSuchFileException if there is none
   * @throws FormatException if the folder holds something else, or the memory is damaged
   */
  @SuppressWarnings("resource") // Handed over, or closed below.
  public static Memory open(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new NoSuchFileException(folder.toString());
    }
    FSDirectory directory = FSDirectory.open(folder);
    try {
      DirectoryReader reader = DirectoryReader.open(directory);
      String layout = reader.getIndexCommit().getUserData().get(Fields.LAYOUT);
      if (!Fields.LAYOUT_VERSION.equals(layout)) {
        reader.close();
        throw foreign(folder);
      }
      return new Memory(directory, reader);
    } catch (IndexNotFoundException e) {
      directory.close();
      throw new FormatException(
          folder.toString(), "found no memory there; make one with bitig tm import", e);
    } catch (IndexFormatTooNewException | IndexFormatTooOldException | CorruptIndexException e) {
      directory.close();
      throw unreadable(folder, e);
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  /** Refuses a folder with anything in it that is not a memory. */
  static void refuseForeign(Path folder) throws IOException {
    boolean empty;
    try (Stream<Path> files = Files.list(folder)) {
      // A killed first import leaves the lock and segments without a commit.
      empty =
          files.allMatch(f -> f.getFileName().toString().matches("write\\.lock|_.*|pending_.*"));
    }
    if (empty) {
      return;
    }
    try (FSDirectory directory = FSDirectory.open(folder);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      if (!reader.getIndexCommit().getUserData().containsKey(Fields.LAYOUT)) {
        throw foreign(folder);
      }
    } catch (IndexNotFoundException e) {
      throw new FormatException(
          folder.toString(),
          "found other files there and no memory; name a folder that is empty or not there yet",
          e);
    } catch (IndexFormatTooNewException | IndexFormatTooOldException | CorruptIndexException e) {
      throw unreadable(folder, e);
    }
  }

  private static FormatException foreign(Path folder) {
    return new FormatException(
        folder.toString(), "found an index of another program or version, expected a memory");
  }

  static FormatException unreadable(Path folder, IOException why) {
    return new FormatException(
        folder.toString(),
        "the memory is damaged or of another version; import its files into a new folder",
        why);
  }

  /** Returns the languages there are texts in, as in {@code kk}. */
  public Set<String> languages() {
    return languages;
  }

  /**
   * Returns the units whose sentence in {@code from} is like {@code text}, the most alike first.
   *
   * @param from language of the text, as in {@code kk}
   * @param to language a unit must have a translation in; empty for any
   * @param least percent below which units are left out, in [1, 100]
   * @param most units at most
   */
  public List<MemoryMatch> search(
      String text, String from, Optional<String> to, int least, int most) throws IOException {
    String language = TextAnalyzer.language(from);
    AnalyzedText asked = TextAnalyzer.of(language).analyze(text);
    int words = asked.tokens().size();
    if (words == 0) {
      return List.of();
    }
    Set<String> stems = new LinkedHashSet<>();
    for (Token token : asked.tokens()) {
      if (stems.size() < MOST_WORDS) {
        stems.add(TokenList.bounded(token.stem()));
      }
    }
    // Each word beyond those two sentences share is one to be changed.
    int repeated = words - stems.size();
    int shared = Math.max(1, Math.ceilDiv(least * words, 100) - repeated);
    BooleanQuery.Builder alike = new BooleanQuery.Builder();
    // The commonest words cost most to look for and tell least. Without k of them, k fewer must be
    // shared, and still no sentence alike enough is missed.
    int left = shared / 4;
    for (Term stem : rarestFirst(Fields.stems(language), stems).subList(0, stems.size() - left)) {
      alike.add(new TermQuery(stem), BooleanClause.Occur.SHOULD);
    }
    alike.setMinimumNumberShouldMatch(shared - left);
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(alike.build(), BooleanClause.Occur.MUST);
    query.add(
        IntPoint.newRangeQuery(
            Fields.size(language), Math.ceilDiv(least * words, 100), 100 * words / least),
        BooleanClause.Occur.FILTER);
    // To the index numbers are all alike. Of more units than are compared, those that have the very
    // number come first.
    literals(asked)
        .forEach(
            form ->
                query.add(
                    new TermQuery(new Term(Fields.forms(language), form)),
                    BooleanClause.Occur.SHOULD));
    to.ifPresent(
        tag ->
            query.add(
                new TermQuery(new Term(Fields.LANGUAGE, TextAnalyzer.language(tag))),
                BooleanClause.Occur.FILTER));
    List<MemoryMatch> matches = new ArrayList<>();
    StoredFields stored = searcher.storedFields();
    for (ScoreDoc found : searcher.search(query.build(), COMPARED).scoreDocs) {
      compare(asked, language, to, least, UnitDocument.read(stored.document(found.doc)))
          .ifPresent(matches::add);
    }
    matches.sort(BEST_FIRST);
    return List.copyOf(matches.subList(0, Math.min(most, matches.size())));
  }

  private static Set<String> literals(AnalyzedText asked) {
    Set<String> forms = new LinkedHashSet<>();
    for (Token token : asked.tokens()) {
      if (token.kind() != Token.Kind.WORD && forms.size() < MOST_WORDS) {
        forms.add(TokenList.bounded(token.form()));
      }
    }
    return forms;
  }

  private List<Term> rarestFirst(String field, Set<String> stems) throws IOException {
    Map<Term, Integer> frequencies = new LinkedHashMap<>();
    for (String stem : stems) {
      Term term = new Term(field, stem);
      frequencies.put(term, reader.docFreq(term));
    }
    return frequencies.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static final Comparator<MemoryMatch> BEST_FIRST =
      Comparator.comparingInt((MemoryMatch m) -> -m.percent())
          .thenComparing(m -> m.stored().tier())
          .thenComparing(
              m -> Standing.changed(m.stored().unit()).map(at -> -at.getEpochSecond()).orElse(0L))
          .thenComparing(MemoryMatch::text)
          .thenComparing(m -> m.stored().unit().id());

  /**
   * Returns how far {@code asked} is from the side of a unit that is nearest to it; empty if that
   * is less alike than {@code least} percent before any penalty.
   */
  private static Optional<MemoryMatch> compare(
      AnalyzedText asked, String language, Optional<String> to, int least, StoredUnit stored) {
    MemoryMatch best = null;
    for (Tuv side : stored.unit().variants()) {
      if (!TextAnalyzer.language(side.language()).equals(language)) {
        continue;
      }
      AnalyzedText known = TextAnalyzer.of(language).analyze(side.text());
      Comparison comparison = Comparison.of(asked, known);
      if (percent(comparison, false) < least) {
        continue;
      }
      List<MemoryMatch.Translation> translations = new ArrayList<>();
      Comparison nearest = comparison;
      boolean first = true;
      for (Tuv other : stored.unit().variants()) {
        String there = TextAnalyzer.language(other.language());
        if (there.equals(language)) {
          continue;
        }
        Replacing replacing =
            Replacing.of(
                comparison, known, language, TextAnalyzer.of(there).analyze(other.text()), there);
        translations.add(
            new MemoryMatch.Translation(
                other.language(),
                replacing.text(),
                other.text(),
                replacing.made(),
                replacing.comparison().replaceable()));
        boolean wanted = to.map(TextAnalyzer::language).filter(l -> !l.equals(there)).isEmpty();
        if (wanted && (first || replacing.comparison().distance() < nearest.distance())) {
          nearest = replacing.comparison();
          first = false;
        }
      }
      int penalty = penalty(stored.tier());
      int alike = percent(nearest, !comparison.replaceable().isEmpty());
      int percent = Math.max(0, alike - penalty);
      if (!translations.isEmpty() && alike >= least && (best == null || percent > best.percent())) {
        best =
            new MemoryMatch(stored, side.language(), side.text(), percent, penalty, translations);
      }
    }
    return Optional.ofNullable(best);
  }

  private static int percent(Comparison comparison, boolean replaced) {
    if (comparison.distance() > 0) {
      return Math.min(98, comparison.percent());
    }
    return comparison.sameText() && !replaced ? 100 : 99;
  }

  /** Returns what is taken off for a tier: what IMPORT.md advises for other tools. */
  private static int penalty(Tier tier) {
    return switch (tier) {
      case VERIFIED -> 0;
      case PROBABLE -> 15;
      case POSSIBLE -> 40;
    };
  }

  /**
   * Returns the units that hold what was looked for in one of their texts, the best first.
   *
   * @param typed words, all of which must be there, in any form; {@code "words in a row"}; {@code
   *     begin*} of a word as written
   * @param language of the text to look in; empty for any
   * @param most units at most
   */
  public List<ConcordanceHit> concordance(
      String typed, Optional<String> language, int most, Lexicon lexicon) throws IOException {
    ConcordanceQuery query = ConcordanceQuery.parse(typed);
    List<ConcordanceHit> hits = new ArrayList<>();
    StoredFields stored = searcher.storedFields();
    for (ScoreDoc found : searcher.search(holding(query, language), most).scoreDocs) {
      StoredUnit unit = UnitDocument.read(stored.document(found.doc));
      hits.add(hit(unit, query, language, lexicon));
    }
    return List.copyOf(hits);
  }

  private Query holding(ConcordanceQuery query, Optional<String> language) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String one : languages) {
      if (language.map(TextAnalyzer::language).filter(l -> !l.equals(one)).isEmpty()) {
        any.add(query.in(one), BooleanClause.Occur.SHOULD);
      }
    }
    return any.build();
  }

  private static ConcordanceHit hit(
      StoredUnit stored, ConcordanceQuery query, Optional<String> language, Lexicon lexicon) {
    List<List<Span>> found = new ArrayList<>();
    for (Tuv side : stored.unit().variants()) {
      String here = TextAnalyzer.language(side.language());
      boolean wanted = language.map(TextAnalyzer::language).filter(l -> !l.equals(here)).isEmpty();
      found.add(wanted ? query.find(side.text(), here) : List.of());
    }
    List<ConcordanceHit.Side> sides = new ArrayList<>();
    List<Tuv> variants = stored.unit().variants();
    for (int i = 0; i < variants.size(); i++) {
      List<Span> answers = new ArrayList<>();
      for (int k = 0; k < variants.size(); k++) {
        if (k != i && found.get(i).isEmpty()) {
          answers.addAll(answers(variants.get(k), found.get(k), variants.get(i), lexicon));
        }
      }
      sides.add(
          new ConcordanceHit.Side(
              variants.get(i).language(),
              variants.get(i).text(),
              found.get(i),
              answers.stream().distinct().sorted(Comparator.comparingInt(Span::start)).toList()));
    }
    return new ConcordanceHit(stored, sides);
  }

  /** Returns the words of one text that answer what was found in another. */
  private static List<Span> answers(Tuv from, List<Span> found, Tuv to, Lexicon lexicon) {
    Optional<Language> source = Language.ofTag(TextAnalyzer.language(from.language()));
    Optional<Language> target = Language.ofTag(TextAnalyzer.language(to.language()));
    if (found.isEmpty() || source.isEmpty() || target.isEmpty()) {
      return List.of();
    }
    List<Span> answers = new ArrayList<>();
    List<Lexicon.Item> there = lexicon.read(to.text(), target.get());
    for (Span span : runs(found)) {
      for (Lexicon.Item here : lexicon.read(span.of(from.text()), source.get())) {
        for (Lexicon.Item other : there) {
          if (lexicon.answers(here.senses(), other.senses()) >= ANSWERS) {
            answers.add(other.span());
          }
        }
      }
    }
    return answers;
  }

  /** Returns spans with those that only a blank parts made one, so that phrases are seen. */
  private static List<Span> runs(List<Span> spans) {
    List<Span> runs = new ArrayList<>();
    for (Span span : spans) {
      if (!runs.isEmpty() && span.start() <= runs.getLast().end() + 1) {
        Span last = runs.removeLast();
        runs.add(new Span(last.start(), Math.max(last.end(), span.end())));
      } else {
        runs.add(span);
      }
    }
    return runs;
  }

  /** Takes one unit after the other. */
  @FunctionalInterface
  public interface Taker {
    void take(StoredUnit unit) throws IOException;
  }

  /** Hands over the units that are wanted, in the order they were taken in. */
  public void units(UnitFilter filter, Taker taker) throws IOException {
    Query query = searcher.rewrite(query(filter));
    for (LeafReaderContext leaf : reader.leaves()) {
      var weight = searcher.createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1);
      var scorer = weight.scorer(leaf);
      if (scorer == null) {
        continue;
      }
      StoredFields stored = leaf.reader().storedFields();
      Bits live = leaf.reader().getLiveDocs();
      var documents = scorer.iterator();
      for (int doc = documents.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = documents.nextDoc()) {
        if (live == null || live.get(doc)) {
          taker.take(UnitDocument.read(stored.document(doc)));
        }
      }
    }
  }

  private Query query(UnitFilter filter) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(MatchAllDocsQuery.INSTANCE, BooleanClause.Occur.FILTER);
    for (String language : filter.languages()) {
      all.add(
          new TermQuery(new Term(Fields.LANGUAGE, TextAnalyzer.language(language))),
          BooleanClause.Occur.FILTER);
    }
    if (!filter.tiers().containsAll(EnumSet.allOf(Tier.class))) {
      BooleanQuery.Builder tiers = new BooleanQuery.Builder();
      for (Tier tier : filter.tiers()) {
        tiers.add(new TermQuery(new Term(Fields.TIER, tier.label())), BooleanClause.Occur.SHOULD);
      }
      all.add(tiers.build(), BooleanClause.Occur.FILTER);
    }
    if (filter.since().isPresent() || filter.until().isPresent()) {
      long from = filter.since().map(at -> at.getEpochSecond()).orElse(Long.MIN_VALUE);
      long to = filter.until().map(at -> at.getEpochSecond() - 1).orElse(Long.MAX_VALUE);
      all.add(LongPoint.newRangeQuery(Fields.CHANGED, from, to), BooleanClause.Occur.FILTER);
    }
    filter
        .origin()
        .ifPresent(
            origin ->
                all.add(
                    new TermQuery(new Term(Fields.ORIGIN, TokenList.bounded(origin))),
                    BooleanClause.Occur.FILTER));
    filter
        .text()
        .ifPresent(
            text ->
                all.add(
                    holding(ConcordanceQuery.parse(text), Optional.empty()),
                    BooleanClause.Occur.FILTER));
    return all.build();
  }

  /** Returns what is in the memory. */
  public MemoryStatistics statistics() throws IOException {
    Map<String, Long> texts = new TreeMap<>();
    Map<String, Long> words = new TreeMap<>();
    Map<String, Long> pairs = new TreeMap<>();
    Map<Tier, Long> tiers = new EnumMap<>(Tier.class);
    Map<String, Long> origins = new TreeMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      LeafReader part = leaf.reader();
      Map<String, SortedNumericDocValues> sizes = new TreeMap<>();
      for (String language : languages) {
        sizes.put(language, DocValues.getSortedNumeric(part, Fields.size(language)));
      }
      SortedDocValues tier = DocValues.getSorted(part, Fields.TIER);
      SortedSetDocValues origin = DocValues.getSortedSet(part, Fields.ORIGIN);
      Bits live = part.getLiveDocs();
      for (int doc = 0; doc < part.maxDoc(); doc++) {
        if (live != null && !live.get(doc)) {
          continue;
        }
        List<String> here = new ArrayList<>();
        for (Map.Entry<String, SortedNumericDocValues> size : sizes.entrySet()) {
          if (size.getValue().advanceExact(doc)) {
            here.add(size.getKey());
            for (int i = 0; i < size.getValue().docValueCount(); i++) {
              texts.merge(size.getKey(), 1L, Long::sum);
              words.merge(size.getKey(), size.getValue().nextValue(), Long::sum);
            }
          }
        }
        for (int i = 0; i < here.size(); i++) {
          for (int k = i + 1; k < here.size(); k++) {
            pairs.merge(here.get(i) + "-" + here.get(k), 1L, Long::sum);
          }
        }
        if (tier.advanceExact(doc)) {
          String label = tier.lookupOrd(tier.ordValue()).utf8ToString();
          tiers.merge(UnitDocument.tier(label), 1L, Long::sum);
        }
        if (origin.advanceExact(doc)) {
          for (int i = 0; i < origin.docValueCount(); i++) {
            String name = origin.lookupOrd(origin.nextOrd()).utf8ToString();
            origins.merge(name, 1L, Long::sum);
          }
        }
      }
    }
    long bytes = 0;
    for (String file : directory.listAll()) {
      bytes += directory.fileLength(file);
    }
    return new MemoryStatistics(reader.numDocs(), texts, words, pairs, tiers, origins, bytes);
  }

  /** Returns all terms of a field of few. */
  static Set<String> terms(IndexSearcher searcher, String field) throws IOException {
    Set<String> all = new TreeSet<>();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      Terms terms = leaf.reader().terms(field);
      if (terms == null) {
        continue;
      }
      TermsEnum each = terms.iterator();
      for (BytesRef term = each.next(); term != null; term = each.next()) {
        all.add(term.utf8ToString());
      }
    }
    return all;
  }

  @Override
  public void close() throws IOException {
    try (directory) {
      reader.close();
    }
  }
}
