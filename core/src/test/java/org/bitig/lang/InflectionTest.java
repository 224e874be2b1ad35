package org.bitig.lang;

import static org.assertj.core.api.Assertions.assertThat;

import org.bitig.lang.Inflection.Tail;
import org.bitig.model.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InflectionTest {
  @ParameterizedTest
  @CsvSource({
    "KAZAKH, '', NONE",
    "KAZAKH, лардың, INFLECTION",
    "KAZAKH, ындағы, INFLECTION",
    "KAZAKH, ымызға, INFLECTION",
    "KAZAKH, дегілер, INFLECTION",
    "KAZAKH, лық, DERIVATION",
    "KAZAKH, шылардың, DERIVATION",
    "KAZAKH, бқор, IMPLAUSIBLE",
    "AZERBAIJANI, larından, INFLECTION",
    "AZERBAIJANI, ndakı, INFLECTION",
    "AZERBAIJANI, dir, INFLECTION",
    "AZERBAIJANI, çılıq, DERIVATION",
    "AZERBAIJANI, krom, IMPLAUSIBLE",
    "ENGLISH, '''s', INFLECTION",
    "ENGLISH, ians, DERIVATION",
    "ENGLISH, burg, IMPLAUSIBLE",
    "RUSSIAN, ами, IMPLAUSIBLE",
  })
  void tellsTails(Language language, String tail, Tail expected) {
    assertThat(Inflection.tail(tail, language)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "KAZAKH, қалаларымыздың, қала",
    "KAZAKH, кітабы, кітап",
    "KAZAKH, халқының, халық",
    "KAZAKH, облысындағы, облыс",
    "KAZAKH, мектебінен, мектеп",
    "AZERBAIJANI, şəhərlərindəki, şəhər",
    "AZERBAIJANI, ürəyi, ürək",
    "AZERBAIJANI, oğlunun, oğul",
    "AZERBAIJANI, torpağını, torpaq",
    "AZERBAIJANI, ölkəyə, ölkə",
    "ENGLISH, countries, country",
    "ENGLISH, boxes, box",
    "ENGLISH, king's, king",
    "ENGLISH, children, child",
  })
  void findsTheCitationForm(Language language, String word, String citation) {
    assertThat(Inflection.stems(word, language)).startsWith(word).contains(citation);
    assertThat(Inflection.mayBeFormOf(word, citation, language)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "KAZAKH, жасалды, жаса",
    "KAZAKH, жазғандардың, жаз",
    "KAZAKH, қоятын, қой",
    "KAZAKH, бермейді, бер",
    "KAZAKH, келіпті, кел",
    "AZERBAIJANI, yazılmışdır, yaz",
    "AZERBAIJANI, gəlməyəcək, gəl",
    "AZERBAIJANI, edir, et",
    "AZERBAIJANI, oxuduğu, oxu",
    "ENGLISH, stopped, stop",
    "ENGLISH, writing, write",
    "ENGLISH, carried, carry",
    "ENGLISH, wrote, write",
  })
  void findsTheVerb(Language language, String word, String stem) {
    assertThat(Inflection.verbStems(word, language)).startsWith(word).contains(stem);
  }

  @Test
  void shortAndEmptyWordsAreTheirOwnStems() {
    assertThat(Inflection.stems("", Language.KAZAKH)).containsExactly("");
    assertThat(Inflection.stems("ал", Language.KAZAKH)).containsExactly("ал");
    assertThat(Inflection.mayBeFormOf("алма", "қала", Language.KAZAKH)).isFalse();
  }
}
