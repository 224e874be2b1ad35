package org.bitig.lang.morph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.bitig.model.Language;
import org.junit.jupiter.api.Test;

class AnalyzersTest {
  /** Runs the whole contract of a token stream once and checks the offsets on the way. */
  private static List<String> tokens(Analyzer analyzer, String text) throws IOException {
    List<String> tokens = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("text", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      int last = 0;
      while (stream.incrementToken()) {
        assertThat(offset.startOffset()).isGreaterThanOrEqualTo(last);
        assertThat(offset.endOffset()).isBetween(offset.startOffset() + 1, text.length());
        assertThat(term.length()).isPositive();
        last = offset.startOffset();
        tokens.add(term.toString());
      }
      stream.end();
      assertThat(offset.endOffset()).isEqualTo(text.length());
    }
    return tokens;
  }

  @Test
  void kazakhTextIsStemmedWithItsLettersKept() throws IOException {
    try (Analyzer analyzer = new KazakhAnalyzer()) {
      assertThat(tokens(analyzer, "Қаланың ескі кітаптары мен ҒИМАРАТТАРЫ"))
          .containsExactly("қала", "ескі", "кітап", "ғимарат");
    }
  }

  @Test
  void azerbaijaniTextKeepsBothLettersI() throws IOException {
    try (Analyzer analyzer = new AzerbaijaniAnalyzer()) {
      assertThat(tokens(analyzer, "İstanbul'un IŞIQLARI və kitabların"))
          .containsExactly("istanbul", "ışıq", "kitab");
    }
  }

  @Test
  void composedAndDecomposedTextGiveTheSame() throws IOException {
    String kazakh = "Сөйлеуші ойын ережесінің ёлкасы";
    String azerbaijani = "Şəhərin görüşü, çağırışı və İğdır";
    try (Analyzer kk = new KazakhAnalyzer();
        Analyzer az = new AzerbaijaniAnalyzer()) {
      assertThat(tokens(kk, Normalizer.normalize(kazakh, Normalizer.Form.NFD)))
          .isEqualTo(tokens(kk, kazakh));
      assertThat(tokens(az, Normalizer.normalize(azerbaijani, Normalizer.Form.NFD)))
          .isEqualTo(tokens(az, azerbaijani));
    }
  }

  @Test
  void keywordsAreNotStemmed() throws IOException {
    CharArraySet keep = new CharArraySet(List.of("кітабы"), false);
    try (Analyzer analyzer =
        new KazakhAnalyzer(CharArraySet.EMPTY_SET, keep, NounStemFilter.Depth.LIGHT)) {
      assertThat(tokens(analyzer, "кітабы қаламы")).containsExactly("кітабы", "қалам");
    }
  }

  @Test
  void fullStemmingGroupsDerivedWords() throws IOException {
    try (Analyzer analyzer =
        new AzerbaijaniAnalyzer(
            StopWords.of(Language.AZERBAIJANI),
            CharArraySet.EMPTY_SET,
            NounStemFilter.Depth.FULL)) {
      assertThat(tokens(analyzer, "kitabxanaçılar")).isEqualTo(tokens(analyzer, "kitabxanada"));
    }
  }

  @Test
  void randomTextKeepsTheContract() throws IOException {
    Random random = new Random(7);
    try (Analyzer kk = new KazakhAnalyzer();
        Analyzer az = new AzerbaijaniAnalyzer()) {
      for (int i = 0; i < 400; i++) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(80);
        for (int k = 0; k < length; k++) {
          int block = random.nextInt(5);
          int letter =
              switch (block) {
                case 0 -> ' ' + random.nextInt(90);
                case 1 -> 0x400 + random.nextInt(0x100);
                case 2 -> 0xC0 + random.nextInt(0x1A0);
                case 3 -> 0x300 + random.nextInt(0x30);
                default -> 0x1F600 + random.nextInt(0x20);
              };
          text.appendCodePoint(letter);
        }
        assertThat(tokens(kk, text.toString())).as("seed 7, text %s", text).isNotNull();
        assertThat(tokens(az, text.toString())).as("seed 7, text %s", text).isNotNull();
      }
    }
  }
}
