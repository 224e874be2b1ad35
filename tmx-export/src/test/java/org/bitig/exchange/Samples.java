package org.bitig.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bitig.model.AttestedForm;
import org.bitig.model.Clue;
import org.bitig.model.ConceptEntry;
import org.bitig.model.ConceptType;
import org.bitig.model.Document;
import org.bitig.model.Dropped;
import org.bitig.model.Evidence;
import org.bitig.model.Feature;
import org.bitig.model.Language;
import org.bitig.model.Match;
import org.bitig.model.MatchKind;
import org.bitig.model.MatchStatus;
import org.bitig.model.Occurrence;
import org.bitig.model.OffsetMap;
import org.bitig.model.PairMode;
import org.bitig.model.PartOfSpeech;
import org.bitig.model.Passage;
import org.bitig.model.Repair;
import org.bitig.model.RepairKind;
import org.bitig.model.Run;
import org.bitig.model.Segment;
import org.bitig.model.SegmentKind;
import org.bitig.model.Side;
import org.bitig.model.Span;
import org.bitig.model.Term;
import org.bitig.model.TermContext;
import org.bitig.model.TermLink;
import org.bitig.model.TermSection;
import org.bitig.model.TermStatus;

/** A small run about a made-up library, for tests of everything that writes. */
public final class Samples {
  /** When the run was. */
  public static final Instant STARTED = Instant.parse("2026-02-03T04:05:06.789Z");

  /** Evidence with a bit of everything. */
  public static final Evidence EVIDENCE =
      new Evidence(
          "weights-1",
          -2.5,
          List.of(new Feature("cosine", 0.8125, 4), new Feature("length-ratio", 1.1, -0.25)),
          List.of(
              new Clue(Clue.Kind.NUMBER, Clue.Stand.AGREES, "1912", "1912"),
              new Clue(Clue.Kind.NAME, Clue.Stand.CLASHES, "Ақтөбе", "Aktau"),
              new Clue(Clue.Kind.WORD, Clue.Stand.UNANSWERED, "кітапхана", "")));

  private Samples() {}

  /** Returns a document whose text is its sentences with a blank between each two. */
  public static Document document(String path, Language language, String... sentences) {
    List<Segment> segments = new ArrayList<>();
    int start = 0;
    for (String sentence : sentences) {
      int length = sentence.codePointCount(0, sentence.length());
      segments.add(
          new Segment(
              path,
              segments.size(),
              segments.size() / 2,
              language,
              segments.isEmpty() ? SegmentKind.HEADING : SegmentKind.BODY,
              sentence,
              OffsetMap.identity(start, length)));
      start += length + 1;
    }
    return new Document(
        path, language, "UTF-8", "ab".repeat(32), Math.max(0, start - 1), segments, List.of());
  }

  /** Returns the side that is {@code words} inside a segment of a document. */
  public static Side side(Document document, int segment, String words) {
    Segment whole = document.segments().get(segment);
    int at = whole.text().indexOf(words);
    if (at < 0) {
      throw new IllegalArgumentException("'" + words + "' must stand in '" + whole.text() + "'");
    }
    int start = whole.text().codePointCount(0, at);
    return Side.of(
        new Passage(whole, new Span(start, start + words.codePointCount(0, words.length()))));
  }

  /** Returns the side that is a whole segment of a document. */
  public static Side side(Document document, int segment) {
    return Side.of(Passage.whole(document.segments().get(segment)));
  }

  /** Returns a match nobody has decided on. */
  public static Match match(
      String id, MatchKind kind, double probability, Side source, Side target) {
    return new Match(
        id, kind, probability, source, target, List.of(), EVIDENCE, MatchStatus.PROPOSED);
  }

  /** Returns a match of two texts, somewhere. */
  public static Match match(
      String id, double probability, Language source, String text, Language target, String other) {
    return match(
        id,
        MatchKind.TRANSLATION,
        probability,
        new Side(source, source.tag() + ".txt", new Span(10, 10 + text.length()), text),
        new Side(target, target.tag() + ".txt", new Span(20, 20 + other.length()), other));
  }

  /** Returns the run. */
  public static Run run() {
    Document kk =
        document(
            "kk/kitaphana.txt",
            Language.KAZAKH,
            "Қала кітапханасы",
            "Кітапхана 1912 жылы ашылды, ал оның алғашқы меңгерушісі мұғалім болды.",
            "Қазір мұнда 82 мың кітап бар.",
            "Жазда бақта оқу кештері өтеді.");
    Document az =
        document(
            "az/kitabxana.txt",
            Language.AZERBAIJANI,
            "Şəhər kitabxanası",
            "Kitabxana 1912-ci ildə açılıb.",
            "İndi burada 82 min kitab var.",
            "İşıqlı oxu zalı yenidən qurulub.");
    Document en =
        document(
            "en/library.txt",
            Language.ENGLISH,
            "The town library",
            "The library opened in 1912.",
            "It now holds 82 thousand books.",
            "Readings are held in the garden in summer, and children get <b>cards</b> for free.");
    Document repaired =
        new Document(
            en.path(),
            en.language(),
            "windows-1252",
            "cd".repeat(32),
            en.length(),
            en.segments(),
            List.of(
                new Repair(RepairKind.HARD_WRAP, new Span(20, 21), "\n", " "),
                new Repair(RepairKind.HOMOGLYPH, new Span(30, 31), "і", "i")));
    List<Match> matches =
        List.of(
            match(
                "m1",
                MatchKind.PARTIAL,
                0.97,
                side(kk, 1, "Кітапхана 1912 жылы ашылды"),
                side(az, 1)),
            match("m2", MatchKind.TRANSLATION, 0.95, side(kk, 2), side(az, 2)),
            match("m3", MatchKind.TRANSLATION, 0.93, side(kk, 2), side(en, 2)),
            new Match(
                "m4",
                MatchKind.TRANSLATION,
                0.9,
                side(az, 2),
                side(en, 2),
                List.of(new Occurrence(side(az, 2), side(en, 2))),
                EVIDENCE,
                MatchStatus.PROPOSED),
            match("m5", MatchKind.TRANSLATION, 0.7, side(az, 1), side(en, 1)),
            match(
                "m6",
                MatchKind.PARTIAL,
                0.55,
                side(kk, 3),
                side(en, 3, "Readings are held in the garden in summer")),
            match("m8", MatchKind.TRANSLATION, 0.3, side(kk, 0), side(en, 0)),
            match("m7", MatchKind.RELATED, 0.2, side(kk, 3), side(az, 3)));
    Map<String, String> options = new LinkedHashMap<>();
    options.put("mode", "auto");
    options.put("pairs", "kk-az,kk-en,az-en");
    Map<String, Duration> timings = new LinkedHashMap<>();
    timings.put("read", Duration.ofMillis(12));
    timings.put("mine", Duration.ofMillis(3456));
    return new Run(
        "0.1.0",
        STARTED,
        options,
        "small-encoder-1-int8",
        List.of(kk, az, repaired),
        List.of(
            new PairMode(kk.path(), az.path(), PairMode.Mode.COMPARABLE, "few beads agree"),
            new PairMode(kk.path(), en.path(), PairMode.Mode.COMPARABLE, "few beads agree"),
            new PairMode(
                az.path(), en.path(), PairMode.Mode.PARALLEL, "most beads are one to one")),
        matches,
        concepts(),
        List.of(
            new Dropped(
                "near-copy",
                "the two sides are nearly the same letters",
                2,
                List.of("Aktau | Ақтау"))),
        timings);
  }

  /** Returns two concepts: one in three languages with a synonym, one in two. */
  public static List<ConceptEntry> concepts() {
    return List.of(
        new ConceptEntry(
            "c1",
            ConceptType.TERM,
            0.92,
            List.of(
                section(Language.KAZAKH, "кітапхана", "Кітапхана 1912 жылы ашылды."),
                section(Language.AZERBAIJANI, "kitabxana", "Kitabxana 1912-ci ildə açılıb."),
                new TermSection(
                    Language.ENGLISH,
                    List.of(
                        term("library", PartOfSpeech.NOUN), term("book house", PartOfSpeech.NOUN)),
                    List.of(
                        new TermContext(
                            "en/library.txt", new Span(17, 44), "The library opened in 1912.")))),
            List.of(
                new TermLink(
                    Language.KAZAKH,
                    "кітапхана",
                    Language.ENGLISH,
                    "library",
                    0.92,
                    3,
                    "stand in the same place of three matches")),
            List.of(
                new TermLink(
                    Language.KAZAKH, "кітапхана", Language.ENGLISH, "bookshop", 0.2, 1, "once")),
            "a note"),
        new ConceptEntry(
            "c2",
            ConceptType.PLACE,
            0.6,
            List.of(
                section(Language.KAZAKH, "Ақтау", "Ақтау теңіз жағасында."),
                section(Language.ENGLISH, "Aktau", "Aktau lies on the sea.")),
            List.of(),
            List.of(),
            ""));
  }

  private static TermSection section(Language language, String term, String context) {
    return new TermSection(
        language,
        List.of(term(term, PartOfSpeech.NOUN)),
        List.of(new TermContext(language.tag() + ".txt", new Span(0, 10), context)));
  }

  private static Term term(String text, PartOfSpeech partOfSpeech) {
    return new Term(text, partOfSpeech, TermStatus.PROPOSED, List.of(new AttestedForm(text, 2)));
  }
}
