package org.bitig.lang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.bitig.lang.Casing.Pattern;
import org.bitig.model.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CasingTest {
  @ParameterizedTest
  @CsvSource({
    "AZERBAIJANI, İSMAYILLI, ismayıllı",
    "AZERBAIJANI, IŞIQ, ışıq",
    "AZERBAIJANI, I\u0307LK, ilk",
    "TURKISH, DİYARBAKIR, diyarbakır",
    "KAZAKH, ІЛИЯС ҒАЛЫМ, ілияс ғалым",
    "KAZAKH, İstanbul IT, istanbul it",
    "ENGLISH, İSTANBUL ISLAND, istanbul island",
    "RUSSIAN, ЁЛКА, ёлка",
    "UNDETERMINED, TITLE, title",
  })
  void lowersByTheRulesOfTheLanguage(Language language, String text, String lower) {
    assertThat(Casing.lower(text, language)).isEqualTo(lower);
  }

  @ParameterizedTest
  @CsvSource({
    "AZERBAIJANI, ilıq, İLIQ",
    "KAZAKH, індет пен iPod, ІНДЕТ ПЕН IPOD",
    "ENGLISH, island, ISLAND",
    "ENGLISH, straße, STRASSE",
  })
  void raisesByTheRulesOfTheLanguage(Language language, String text, String upper) {
    assertThat(Casing.upper(text, language)).isEqualTo(upper);
  }

  @ParameterizedTest
  @CsvSource({
    "AZERBAIJANI, iŞIQ, İşıq",
    "AZERBAIJANI, “ilham, “İlham",
    "KAZAKH, ІҢКӘР, Іңкәр",
    "ENGLISH, ISLAND, Island",
    "ENGLISH, 12, 12",
  })
  void titlesByTheRulesOfTheLanguage(Language language, String word, String title) {
    assertThat(Casing.title(word, language)).isEqualTo(title);
  }

  @Test
  void capitaliseLeavesTheOtherLettersAlone() {
    assertThat(Casing.capitalise("iPhone satışı", Language.AZERBAIJANI)).isEqualTo("İPhone satışı");
    assertThat(Casing.capitalise("", Language.ENGLISH)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Bakı, CAPITALISED",
    "I, CAPITALISED",
    "БҰҰ, UPPER",
    "БҰҰ-ның, MIXED",
    "iPhone, MIXED",
    "қала, LOWER",
    "İİV, UPPER",
  })
  void tellsPatterns(String word, Pattern pattern) {
    assertThat(Casing.pattern(word)).contains(pattern);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1992", "…", "中"})
  void aWordWithoutCaseHasNoPattern(String word) {
    assertThat(Casing.pattern(word)).isEmpty();
    assertThat(Casing.startsWithCapital(word)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"«Алматы»", "Ələt", "“İrəvan", "Ü"})
  void seesTheCapitalBehindAQuotationMark(String word) {
    assertThat(Casing.startsWithCapital(word)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theDefaultLocaleChangesNothing(Language language) {
    Locale before = Locale.getDefault();
    String text = "TITLE İNDI ILIQ ІШ ЁЛ";
    try {
      Locale.setDefault(Locale.ROOT);
      String expected = Casing.lower(text, language) + Casing.upper("title ı", language);
      for (String tag : new String[] {"tr", "az", "lt", "en"}) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertThat(Casing.lower(text, language) + Casing.upper("title ı", language))
            .as("under %s", tag)
            .isEqualTo(expected);
      }
    } finally {
      Locale.setDefault(before);
    }
  }
}
