package org.bitig.lang.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.bitig.model.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RomanizerTest {
  @ParameterizedTest
  @CsvSource({
    "kk, Қызылорда, qyzylorda",
    "kk, Шымкент, shymkent",
    "kk, Ғабит, ghabit",
    "kk, Жамбыл, zhambyl",
    "kk, Ялта, yalta",
    "az, Şəki, shaki",
    "az, Gəncə, ganja",
    "az, Xaçmaz, khachmaz",
    "az, İsmayıllı, ismayyly",
    "en, Khoja, khoja",
    "en, Charles, charles",
    "kk, NATO, nato",
    "kk, 5G, 5g",
  })
  void romanises(String tag, String word, String roman) {
    assertThat(Romanizer.romanise(word, WordSimilarityTest.language(tag))).isEqualTo(roman);
  }

  @ParameterizedTest
  @CsvSource({
    "kk, Пушкин, PSKN", "az, Puşkin, PSKN", "en, Pushkin, PSKN",
    "kk, Ташкент, TSKNT", "az, Daşkənd, TSKNT", "en, Tashkent, TSKNT",
    "kk, Әли, aL", "az, Əli, aL", "en, Ali, aL",
  })
  void skeletonsOfOneNameAreEqual(String tag, String word, String skeleton) {
    assertThat(Romanizer.skeleton(word, WordSimilarityTest.language(tag))).isEqualTo(skeleton);
  }

  @Test
  void composedAndDecomposedLettersReadAlike() {
    assertThat(Romanizer.romanise("s\u0327u\u0308s\u0327a\u0306", Language.AZERBAIJANI))
        .isEqualTo(Romanizer.romanise("şüşă", Language.AZERBAIJANI));
    assertThat(Romanizer.romanise("", Language.KAZAKH)).isEmpty();
  }
}
