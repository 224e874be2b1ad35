package org.bitig.lang;

import static org.assertj.core.api.Assertions.assertThat;

import org.bitig.model.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FunctionWordsTest {
  @ParameterizedTest
  @CsvSource({
    "KAZAKH, Және, true", "KAZAKH, ОСЫ, true", "KAZAKH, қала, false",
    "AZERBAIJANI, İLƏ, true", "AZERBAIJANI, arasında, true", "AZERBAIJANI, şəhər, false",
    "ENGLISH, THIS, true", "ENGLISH, river, false", "RUSSIAN, и, false",
  })
  void knowsThemInAnyCase(Language language, String word, boolean known) {
    assertThat(FunctionWords.contains(word, language)).isEqualTo(known);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void listsAreInLowerCaseAndInTheScriptOfTheLanguage(Language language) {
    assertThat(FunctionWords.of(language))
        .allSatisfy(
            word -> {
              assertThat(Casing.lower(word, language)).isEqualTo(word);
              assertThat(Scripts.of(word)).isEqualTo(Scripts.of(language).orElseThrow());
            });
  }

  @Test
  void everyWorkingLanguageHasAList() {
    for (Language language : Language.values()) {
      assertThat(FunctionWords.of(language).isEmpty()).isEqualTo(!language.isWorking());
    }
  }
}
