package org.bitig.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bitig.corpus.okapi.SentenceSplitter;
import org.bitig.corpus.okapi.SrxSentenceSplitter;
import org.bitig.lang.LanguageIdentifier;
import org.bitig.model.Document;
import org.bitig.model.Language;
import org.bitig.model.Repair;
import org.bitig.model.Segment;
import org.bitig.model.SegmentKind;
import org.bitig.model.Span;

/** Makes a document of a source text: paragraphs, repairs, languages, sentences. */
final class DocumentAssembler {
  private final Segmentation segmentation;
  private final SentenceSplitter splitter;
  private final LanguageIdentifier identifier = new LanguageIdentifier();

  DocumentAssembler(Segmentation segmentation) {
    this(segmentation, new SrxSentenceSplitter());
  }

  DocumentAssembler(Segmentation segmentation, SentenceSplitter splitter) {
    this.segmentation = segmentation;
    this.splitter = splitter;
  }

  /** A stretch of clean text that becomes one segment. */
  private record Piece(CleanText text, int paragraph, SegmentKind kind, Language language) {}

  /**
   * Returns the document of a source text.
   *
   * @param path as it stands in outputs
   * @param sha256 hash of the file's bytes
   * @param given the language the user gave for the file
   */
  Document assemble(String path, SourceText source, String sha256, Optional<Language> given) {
    return assemble(path, source, sha256, given, Set.of());
  }

  /**
   * Returns the document of a source text.
   *
   * @param path as it stands in outputs
   * @param sha256 hash of the file's bytes
   * @param given the language the user gave for the file
   * @param siteLines what {@link SiteLines} found among the texts read together
   */
  Document assemble(
      String path,
      SourceText source,
      String sha256,
      Optional<Language> given,
      Set<String> siteLines) {
    int[] codePoints = source.text().codePoints().toArray();
    return segmentation == Segmentation.LINE
        ? byLine(path, source, codePoints, sha256, given)
        : bySentence(path, source, codePoints, sha256, given, siteLines);
  }

  private Document byLine(
      String path, SourceText source, int[] codePoints, String sha256, Optional<Language> given) {
    List<SourceLine> lines = SourceLine.all(codePoints);
    Language language =
        given.orElseGet(() -> dominant(lines.stream().map(SourceLine::text).toList()));
    List<Piece> pieces = new ArrayList<>();
    List<Repair> repairs = new ArrayList<>();
    for (SourceLine line : lines) {
      CleanText clean =
          Paragraph.of(SegmentKind.BODY, line)
              .clean(codePoints)
              .withHomoglyphsNoted(codePoints, language);
      pieces.add(new Piece(clean, pieces.size(), SegmentKind.BODY, language));
      repairs.addAll(clean.repairs());
    }
    return document(path, source, codePoints.length, sha256, language, pieces, repairs);
  }

  private Document bySentence(
      String path,
      SourceText source,
      int[] codePoints,
      String sha256,
      Optional<Language> given,
      Set<String> siteLines) {
    List<Paragraph> paragraphs = paragraphs(source, codePoints, siteLines);
    Language language =
        given.orElseGet(
            () ->
                dominant(
                    paragraphs.stream()
                        .filter(p -> p.kind() != SegmentKind.BOILERPLATE)
                        .map(Paragraph::preview)
                        .toList()));
    List<Piece> pieces = new ArrayList<>();
    List<Repair> repairs = new ArrayList<>();
    for (int i = 0; i < paragraphs.size(); i++) {
      Paragraph paragraph = paragraphs.get(i);
      CleanText joined = paragraph.clean(codePoints);
      if (joined.text().isEmpty()) {
        repairs.addAll(joined.repairs());
        continue;
      }
      Language own = given.orElseGet(() -> identifier.identify(joined.text(), language));
      CleanText clean = joined.withHomoglyphsNoted(codePoints, own).withBlanksAfterStops();
      repairs.addAll(clean.repairs());
      if (paragraph.kind() == SegmentKind.BOILERPLATE
          || paragraph.kind() == SegmentKind.BIBLIOGRAPHY) {
        pieces.add(new Piece(clean, i, paragraph.kind(), own));
        continue;
      }
      for (Span sentence : splitter.split(clean.text(), own)) {
        pieces.add(new Piece(clean.slice(sentence), i, paragraph.kind(), own));
      }
    }
    pieces.sort(Comparator.comparingInt(piece -> piece.text().offsets().start(0)));
    repairs.sort(Comparator.comparing(Repair::span));
    return document(path, source, codePoints.length, sha256, language, pieces, repairs);
  }

  private static List<Paragraph> paragraphs(
      SourceText source, int[] codePoints, Set<String> siteLines) {
    if (source.blocks().isEmpty()) {
      return PageLayout.paragraphs(SourceLine.of(codePoints), siteLines);
    }
    return source.blocks().stream()
        .map(
            block ->
                Paragraph.of(
                    block.kind(),
                    SourceLine.content(codePoints, block.span().start(), block.span().end(), 0)))
        .filter(paragraph -> !paragraph.lines().getFirst().text().isEmpty())
        .toList();
  }

  /** The language of most code points, each paragraph judged by itself. */
  private Language dominant(List<String> paragraphs) {
    Map<Language, Long> lengths = new EnumMap<>(Language.class);
    for (String paragraph : paragraphs) {
      Language language = identifier.identify(paragraph);
      if (language != Language.UNDETERMINED) {
        lengths.merge(language, (long) paragraph.length(), Long::sum);
      }
    }
    return lengths.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(Language.UNDETERMINED);
  }

  /** Numbers pieces; a paragraph that goes on behind another counts anew. */
  private static Document document(
      String path,
      SourceText source,
      int length,
      String sha256,
      Language language,
      List<Piece> pieces,
      List<Repair> repairs) {
    List<Segment> segments = new ArrayList<>(pieces.size());
    int paragraph = -1;
    int before = -1;
    for (Piece piece : pieces) {
      paragraph += piece.paragraph() == before ? 0 : 1;
      before = piece.paragraph();
      segments.add(
          new Segment(
              path,
              segments.size(),
              paragraph,
              piece.language(),
              piece.kind(),
              piece.text().text(),
              piece.text().offsets()));
    }
    return new Document(path, language, source.charset(), sha256, length, segments, repairs);
  }
}
