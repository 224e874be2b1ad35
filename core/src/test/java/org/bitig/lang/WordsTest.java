package org.bitig.lang;

import static org.assertj.core.api.Assertions.assertThat;

import org.bitig.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Нұр-Сұлтан қаласы | Нұр Сұлтан қаласы",
        "1992-ci ildə | 1992 ci ildə",
        "Qur’an, Kazakhstan's | Qur’an Kazakhstan's",
        "‘quoted’ rock 'n' roll | quoted rock n roll",
        "e\u0301te\u0301 | e\u0301te\u0301",
        "50% — 3,5 | 50 3 5",
      })
  void splits(String text, String words) {
    assertThat(Words.of(text).stream().map(Word::text)).containsExactly(words.split(" "));
  }

  @Test
  void spansCountCodePoints() {
    String text = "\uD83D\uDE00 Бір \uD835\uDC9Cx";
    assertThat(Words.of(text))
        .containsExactly(new Word("Бір", new Span(2, 5)), new Word("\uD835\uDC9Cx", new Span(6, 8)))
        .allSatisfy(word -> assertThat(word.span().of(text)).isEqualTo(word.text()));
  }

  @Test
  void aTextWithoutLettersHasNoWords() {
    assertThat(Words.of("")).isEmpty();
    assertThat(Words.of(" — …!")).isEmpty();
  }
}
