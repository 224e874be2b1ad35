package org.bitig.memory.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplacingTest {
  private static Replacing replace(
      String language, String asked, String known, String other, String translation) {
    TextAnalyzer here = TextAnalyzer.of(language);
    AnalyzedText before = here.analyze(known);
    return Replacing.of(
        Comparison.of(here.analyze(asked), before),
        before,
        language,
        TextAnalyzer.of(other).analyze(translation),
        other);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Opens at 10. | Opens at 9. | kk | Сағат 9-да ашылады. | Сағат 10-да ашылады.",
        "en | It has 4,500 books. | It has 1,200 books. | az | 1.200 kitabı var. | 4.500 kitabı"
            + " var.",
        "kk | Ұзындығы 2,5 метр. | Ұзындығы 7,1 метр. | en | It is 7.1 metres long. | It is 2.5"
            + " metres long.",
        "en | See www.a.example now. | See www.b.example now. | kk | www.b.example қараңыз. |"
            + " www.a.example қараңыз."
      })
  void numbersFollowTheCustomOfTheTranslation(
      String language, String asked, String known, String other, String before, String after) {
    Replacing replaced = replace(language, asked, known, other, before);

    assertThat(replaced.text()).isEqualTo(after);
    assertThat(replaced.comparison().distance()).isZero();
  }

  @Test
  void whatCannotBeReplacedSafelyIsAWordToChange() {
    // Nine is spelled out in the translation.
    Replacing spelled = replace("en", "Opens at 10.", "Opens at 9.", "kk", "Тоғызда ашылады.");
    assertThat(spelled.text()).isEqualTo("Тоғызда ашылады.");
    assertThat(spelled.comparison().distance()).isEqualTo(1);
    // Which of the two becomes which cannot be told.
    Replacing twice =
        replace("en", "From 3 to 4 and 9.", "From 5 to 5 and 9.", "kk", "5-тен 5-ке дейін, 9.");
    assertThat(twice.text()).isEqualTo("5-тен 5-ке дейін, 9.");
    assertThat(twice.comparison().distance()).isGreaterThan(0);
  }
}
