package org.bitig.corpus.okapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.lib.segmentation.SRXDocument;
import net.sf.okapi.lib.segmentation.SRXSegmenter;
import org.bitig.model.Language;
import org.bitig.model.Span;

/**
 * Cuts paragraphs by the rules in {@code sentences.srx} with Okapi's SRX engine.
 *
 * <p>SRX 2.0 (GALA, 2008): at each place the first rule whose patterns match decides whether it is
 * a break. Rules run as Java regular expressions; the engine's ICU expressions are gone and its ICU
 * break iterator is not used, as it has no rules for our languages. The engine goes on searching
 * from where a rule's last match broke and stops when a match does not move it forward, so every
 * "before" pattern of ours consumes at least one character and looks behind for the rest.
 *
 * <p>May be used by several threads; each keeps its own compiled rules.
 */
public final class SrxSentenceSplitter implements SentenceSplitter {
  private static final String RULES = "sentences.srx";

  /** Longest piece given to the engine at once, in UTF-16 units; longer ones are cut at a blank. */
  private static final int MAX_PIECE = 20_000;

  private final ThreadLocal<Map<Language, SRXSegmenter>> segmenters =
      ThreadLocal.withInitial(() -> new EnumMap<>(Language.class));

  @Override
  public List<Span> split(String paragraph, Language language) {
    SRXSegmenter segmenter =
        segmenters.get().computeIfAbsent(language, SrxSentenceSplitter::compile);
    List<Span> sentences = new ArrayList<>();
    int from = 0;
    int offset = 0;
    while (from < paragraph.length()) {
      int to = pieceEnd(paragraph, from);
      String piece = paragraph.substring(from, to);
      segmenter.computeSegments(piece);
      int start = 0;
      for (int end : segmenter.getSplitPositions()) {
        offset = add(sentences, piece, start, end, offset);
        start = end;
      }
      offset = add(sentences, piece, start, piece.length(), offset);
      from = to;
    }
    return sentences;
  }

  private static int pieceEnd(String text, int from) {
    if (text.length() - from <= MAX_PIECE) {
      return text.length();
    }
    int blank = text.lastIndexOf(". ", from + MAX_PIECE);
    if (blank > from + MAX_PIECE / 2) {
      return blank + 2;
    }
    blank = text.lastIndexOf(' ', from + MAX_PIECE);
    int end = blank > from + MAX_PIECE / 2 ? blank + 1 : from + MAX_PIECE;
    return Character.isLowSurrogate(text.charAt(end - 1))
            || !Character.isHighSurrogate(text.charAt(end - 1))
        ? end
        : end + 1;
  }

  /**
   * Adds the sentence between two places of a piece, trimmed, and returns the code points passed.
   */
  private static int add(List<Span> sentences, String piece, int start, int end, int offset) {
    int first = start;
    int last = end;
    while (first < last && piece.charAt(first) == ' ') {
      first++;
    }
    while (last > first && piece.charAt(last - 1) == ' ') {
      last--;
    }
    int before = offset + piece.codePointCount(start, first);
    int length = piece.codePointCount(first, last);
    if (length > 0) {
      sentences.add(new Span(before, before + length));
    }
    return offset + piece.codePointCount(start, end);
  }

  private static SRXSegmenter compile(Language language) {
    SRXDocument rules = new SRXDocument();
    try (InputStream in = SrxSentenceSplitter.class.getResourceAsStream(RULES)) {
      if (in == null) {
        throw new IllegalStateException("Resource " + RULES + " is missing from the program");
      }
      rules.loadRules(in);
    } catch (IOException e) {
      throw new UncheckedIOException("Resource " + RULES + " could not be read", e);
    }
    return (SRXSegmenter)
        rules.compileLanguageRules(LocaleId.fromBCP47(language.tag()), new SRXSegmenter());
  }
}
