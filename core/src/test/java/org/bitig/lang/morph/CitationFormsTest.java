package org.bitig.lang.morph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bitig.model.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitationFormsTest {
  @ParameterizedTest
  @CsvSource({
    "kk, заңның, заң",
    "kk, кітаптарымызды, кітап",
    "kk, кітабын, кітап",
    "kk, ауыл шаруашылығын, ауыл шаруашылығы",
    "kk, мәдени байланыстарымыздың, мәдени байланыс",
    "kk, ғылыми зерттеулерінің, ғылыми зерттеу",
    "az, şəhərlərində, şəhər",
    "az, kitabxanalarımızdan, kitabxana",
    "az, dil komissiyasında, dil komissiyası",
    "az, dövlət dilinin, dövlət dili",
    "az, musiqi alətləri, musiqi aləti",
    "az, siyasi əlaqələrinin, siyasi əlaqə",
    "en, copper mines, copper mine",
    "en, libraries, library",
    "en, witnesses, witness",
    "en, women, woman",
    "en, news, news",
    "en, baker's, baker",
  })
  void citesTerms(String tag, String form, String citation) {
    CitationForms forms = CitationForms.of(Language.ofTag(tag).orElseThrow());
    assertThat(forms.cite(form, false)).isEqualTo(citation);
  }

  @ParameterizedTest
  @CsvSource({
    "kk, Пушкиннің, Пушкин",
    "kk, Тараздағы, Тараз",
    "kk, Ұлттық кітапханасында, Ұлттық кітапханасы",
    "kk, ЮНЕСКО-ның, ЮНЕСКО",
    "az, Bakıda, Bakı",
    "az, Gəncənin, Gəncə",
    "az, AMEA-nın, AMEA",
    "az, Nizami'nin, Nizami",
    "az, Qarabağ Atlarını, Qarabağ Atları",
    "en, United Airlines, United Airlines",
  })
  void citesNames(String tag, String form, String citation) {
    CitationForms forms = CitationForms.of(Language.ofTag(tag).orElseThrow());
    assertThat(forms.cite(form, true)).isEqualTo(citation);
  }

  @Test
  void whatIsAttestedDecidesBetweenStems() {
    // By shape alone the n could belong to the stem or to the suffix.
    Paradigms vowel =
        Paradigms.of(Language.AZERBAIJANI, Map.of("xalçanın", 1, "xalçadan", 1, "xalçalar", 1));
    Paradigms consonant =
        Paradigms.of(Language.AZERBAIJANI, Map.of("aslanın", 1, "aslan", 1, "aslanlar", 1));
    assertThat(vowel.analyse("xalçanın", Paradigms.Role.WORD).stem()).isEqualTo("xalça");
    assertThat(consonant.analyse("aslanın", Paradigms.Role.WORD).stem()).isEqualTo("aslan");
  }

  @Test
  void theOrderOfWordsDoesNotMatter() {
    List<String> words =
        List.of("кітабы", "кітап", "кітаптар", "мектебі", "мектепте", "қалада", "қала");
    Map<String, Integer> forwards = new LinkedHashMap<>();
    words.forEach(w -> forwards.put(w, 1));
    Map<String, Integer> backwards = new LinkedHashMap<>();
    words.reversed().forEach(w -> backwards.put(w, 1));
    Paradigms one = Paradigms.of(Language.KAZAKH, forwards);
    Paradigms other = Paradigms.of(Language.KAZAKH, backwards);
    for (String stem : List.of("кітап", "мектеп", "қала")) {
      assertThat(one.support(stem)).isEqualTo(other.support(stem)).isPositive();
    }
  }

  @Test
  void nothingAttestedGivesNoSupport() {
    Paradigms none = Paradigms.of(Language.KAZAKH, new HashMap<>());
    assertThat(none.support("кітап")).isZero();
    assertThat(none.count("кітап")).isZero();
    assertThat(none.analyse("кітаптар", Paradigms.Role.WORD).stem()).isEqualTo("кітап");
  }
}
