package org.bitig.memory.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {
  private static Comparison compare(String language, String asked, String known) {
    TextAnalyzer analyzer = TextAnalyzer.of(language);
    return Comparison.of(analyzer.analyze(asked), analyzer.analyze(known));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The old mill works. | The old mill works. | 0",
        "en | The old mill works. | The new mill works. | 1",
        "en | The old mill works. | The mill works. | 1",
        "en | The old mill works. | The old mill worked. | 0.5",
        "kk | Жаңа кітап келді. | Жаңа кітаптар келді. | 0.5",
        "az | Yeni kitab gəldi. | Yeni kitablar gəldi. | 0.5",
        "en | It costs 5 coins. | It costs 1,200 coins. | 0",
        "en | See https://example.org/a | See https://example.org/b | 0",
        "en | ISTANBUL | istanbul | 0",
        "az | ISIQ | ışıq | 1",
        "az | IŞIQ | ışıq | 0"
      })
  void countsWords(String language, String asked, String known, double distance) {
    assertThat(compare(language, asked, known).distance()).isEqualTo(distance);
  }

  @ParameterizedTest
  @CsvSource({"5.5, 10, 45", "4, 5, 20", "0, 7, 100", "1, 3, 66", "3, 3, 0", "0, 0, 100"})
  void percentIsRoundedDownAndNoFurther(double distance, int length, int percent) {
    assertThat(new Comparison(distance, length, false, false, false, List.of()).percent())
        .isEqualTo(percent);
  }

  @Test
  void saysWhatElseIsDifferent() {
    assertThat(compare("en", "the mill", "The mill").otherCase()).isTrue();
    assertThat(compare("en", "The mill!", "The mill.").otherSigns()).isTrue();
    assertThat(compare("en", "The “mill”", "The «mill»").otherSigns()).isFalse();
    assertThat(compare("en", "The  mill", "The\u00A0mill").sameText()).isTrue();
    assertThat(compare("en", "At 9", "At 10").replaceable())
        .containsExactly(new Comparison.Replacement("10", "9"));
  }

  /** The distance of a metric, but for numbers, which are all alike. */
  @Test
  void isAMetricOnWords() {
    Random random = new Random(11);
    List<String> words = List.of("mill", "mills", "river", "old", "the", "and", "bridge");
    String[] texts = new String[60];
    for (int t = 0; t < texts.length; t++) {
      StringBuilder text = new StringBuilder();
      for (int w = random.nextInt(7); w >= 0; w--) {
        text.append(words.get(random.nextInt(words.size()))).append(' ');
      }
      texts[t] = text.toString();
    }
    for (int i = 0; i < 400; i++) {
      String a = texts[random.nextInt(texts.length)];
      String b = texts[random.nextInt(texts.length)];
      String c = texts[random.nextInt(texts.length)];
      double ab = compare("en", a, b).distance();
      assertThat(ab).isEqualTo(compare("en", b, a).distance());
      assertThat(compare("en", a, a).distance()).isZero();
      assertThat(compare("en", a, c).distance())
          .isLessThanOrEqualTo(ab + compare("en", b, c).distance());
      assertThat(compare("en", a, b).percent()).isBetween(0, 100);
    }
  }
}
