package org.bitig.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bitig.lang.lexicon.Lexicon;
import org.bitig.model.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordAnswersTest {
  private static final WordAnswers.Meaning NONE = (a, b) -> 0;

  private static WordAnswers.Covered covered(
      Language source, String term, Language target, String other, WordAnswers.Meaning meaning) {
    return WordAnswers.between(
            Vocabulary.of(source, List.of(Texts.candidate(source, term))),
            Vocabulary.of(target, List.of(Texts.candidate(target, other))),
            Lexicon.standard())
        .covered(0, 0, meaning);
  }

  @ParameterizedTest
  @CsvSource({
    "халық әні, xalq mahnısı",
    "мемлекеттік тіл, dövlət dili",
    "Homer, Гомер",
    "Ташкент, Daşkənd",
    "жаңа кітап, yeni kitab"
  })
  void wordsOfTranslationsAnswerEachOther(String one, String other) {
    Language source = one.equals("Homer") ? Language.ENGLISH : Language.KAZAKH;
    Language target = one.equals("Homer") ? Language.KAZAKH : Language.AZERBAIJANI;
    WordAnswers.Covered covered = covered(source, one, target, other, NONE);

    assertThat(covered.source()).isGreaterThan(0.4);
    assertThat(covered.target()).isGreaterThan(0.4);
  }

  @Test
  void aWordTooManyOnOneSideShows() {
    WordAnswers.Covered covered =
        covered(Language.KAZAKH, "жаңа кітап", Language.AZERBAIJANI, "kitab", NONE);

    assertThat(covered.target()).isGreaterThan(1.5 * covered.source());
  }

  @Test
  void strangersAnswerNothing() {
    assertThat(covered(Language.KAZAKH, "жаңбыр", Language.AZERBAIJANI, "kitab", NONE))
        .isEqualTo(WordAnswers.Covered.NONE);
  }

  @Test
  void meaningStandsInWhereTheLexiconKnowsNothing() {
    WordAnswers.Covered covered =
        covered(Language.KAZAKH, "жаңбыр", Language.AZERBAIJANI, "kitab", (a, b) -> 0.8);

    assertThat(covered.source()).isEqualTo(0.8);
    assertThat(covered.dictionary()).isZero();
  }
}
