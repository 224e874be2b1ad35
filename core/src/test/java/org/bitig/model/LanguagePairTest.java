package org.bitig.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LanguagePairTest {
  @Test
  void readsWhatItWrites() {
    for (LanguagePair pair : LanguagePair.ALL) {
      assertThat(LanguagePair.parse(pair.tag())).contains(pair);
    }
  }

  @Test
  void knowsOnlyTwoDifferentWorkingLanguages() {
    for (String text :
        new String[] {"", "kk", "kk-", "-az", "kk-kk", "kk-ru", "KK-AZ", "kk-az-en"}) {
      assertThat(LanguagePair.parse(text)).as(text).isEmpty();
    }
  }

  @Test
  void canonicalOrderIsKazakhAzerbaijaniEnglish() {
    assertThat(new LanguagePair(Language.ENGLISH, Language.KAZAKH).canonical().tag())
        .isEqualTo("kk-en");
    assertThat(new LanguagePair(Language.KAZAKH, Language.ENGLISH).canonical().tag())
        .isEqualTo("kk-en");
  }
}
