package org.bitig.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MatchIdTest {
  private static Side side(Language language, String text) {
    return new Side(language, "a.txt", new Span(0, 5), text);
  }

  @Test
  void dependsOnLanguagesAndTextsOnly() {
    String id = MatchId.of(side(Language.KAZAKH, "бір  сөз"), side(Language.ENGLISH, "one word"));

    assertThat(id).matches("[0-9a-f]{16}");
    assertThat(MatchId.of(side(Language.ENGLISH, "one word "), side(Language.KAZAKH, "бір сөз")))
        .isEqualTo(id);
    assertThat(MatchId.of(side(Language.KAZAKH, "бір сөз"), side(Language.ENGLISH, "one Word")))
        .isNotEqualTo(id);
    assertThat(MatchId.of(side(Language.KAZAKH, "бір сөз"), side(Language.AZERBAIJANI, "one word")))
        .isNotEqualTo(id);
  }

  @Test
  void doesNotDependOnHowLettersAreComposed() {
    assertThat(MatchId.of(side(Language.AZERBAIJANI, "gu\u0308n"), side(Language.ENGLISH, "day")))
        .isEqualTo(
            MatchId.of(side(Language.AZERBAIJANI, "g\u00fcn"), side(Language.ENGLISH, "day")));
  }
}
