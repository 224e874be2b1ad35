package org.bitig.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HyphenationTest {
  private static boolean isWordDivided(String line, String next, String... others) {
    List<SourceLine> lines =
        Stream.concat(Stream.of(line, next), Stream.of(others))
            .map(
                text ->
                    SourceLine.content(
                        text.codePoints().toArray(), 0, text.codePointCount(0, text.length()), 0))
            .toList();
    return new Hyphenation(lines).isWordDivided(line, next);
  }

  @ParameterizedTest
  @CsvSource({
    "Таулы аймақтың ескі Ал-, баниясы еді",
    "зерттеу нәтиже-, лерін жазды",
    "kəndin sakin-, lərinin çoxu",
    "the old ins-, truments were kept"
  })
  void aHyphenBetweenLowerCaseHalvesDividesAWord(String line, String next) {
    assertThat(isWordDivided(line, next)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "tikinti 1969-, cu ildə bitdi",
    "ол 1975-, жылы келді",
    "ümumi BMT-, nin qərarı",
    "olar bir-, biri ilə danışdı",
    "жаңа әлеуметтік-, экономикалық жоспар",
    "yeni ictimai-, siyasi həyat",
    "a well-, known teacher",
    "Алматы-, Астана жолы"
  })
  void figuresAbbreviationsDoublingsAndCoupledWordsKeepTheirHyphen(String line, String next) {
    assertThat(isWordDivided(line, next)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "some co-, operation here, true, the cooperation grew",
    "some co-, operation here, false, the co-operation grew",
    "ескі су-, жаңа жол, false, су-жаңа деген"
  })
  void theRestOfTheDocumentDecidesFirst(
      String line, String next, boolean divided, String elsewhere) {
    assertThat(isWordDivided(line, next, elsewhere)).isEqualTo(divided);
  }
}
