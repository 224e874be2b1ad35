package org.bitig.lang.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.bitig.model.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordSimilarityTest {
  static Language language(String tag) {
    return Language.ofTag(tag).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "kk, Пушкин, az, Puşkin",
    "kk, Пушкин, en, Pushkin",
    "kk, Ташкентте, az, Daşkənddə",
    "kk, Ташкентте, en, Tashkent's",
    "az, Daşkənd, en, Tashkent",
    "kk, Нұрсұлтан, en, Nursultan",
    "kk, Әбу, en, Abu",
    "kk, Насыр, en, Nasr",
    "kk, Шекспир, az, Şekspirin",
    "kk, Шекспир, en, Shakespeare",
    "kk, Хожа, az, Hoca",
    "kk, Хожа, en, Khoja",
    "az, Hoca, en, Khoja",
    "kk, Қызылордада, en, Kyzylorda",
    "kk, Қызылорда, az, Qızılordanın",
    "kk, Алматыдағы, az, Almatıdan",
    "kk, Мұхаммед, az, Məhəmməd",
    "kk, Еуропа, az, Avropa",
    "kk, Чехов, az, Çexovun",
    "kk, Әзербайжан, en, Azerbaijan",
    "kk, Қазақстан, az, Qazaxıstan",
    "kk, ҚАЗАҚСТАННЫҢ, az, QAZAXISTANIN",
    "kk, университетінде, en, university",
    "kk, демократия, en, democracy",
  })
  void spellingsOfOneNameAreNear(String tagA, String a, String tagB, String b) {
    assertThat(WordSimilarity.of(a, language(tagA), b, language(tagB)))
        .isGreaterThan(WordSimilarity.CHANCE_THRESHOLD);
  }

  @Test
  void aShortNameWithAnotherBeginningIsStillNearerThanChance() {
    assertThat(WordSimilarity.of("Ғали", Language.KAZAKH, "Əli", Language.AZERBAIJANI))
        .isGreaterThan(0.55);
  }

  @ParameterizedTest
  @CsvSource({
    "kk, Қытай, en, China",
    "kk, экономика, az, iqtisadiyyat",
    "kk, Мысыр, en, Egypt",
    "az, İsveçrə, en, Switzerland",
    "kk, Астана, az, Bakı",
    "kk, 1992, az, 1992",
    "kk, '', az, Bakı",
    "kk, …, az, …",
  })
  void wordsOfOtherOriginAreFar(String tagA, String a, String tagB, String b) {
    assertThat(WordSimilarity.of(a, language(tagA), b, language(tagB)))
        .isLessThan(WordSimilarity.CHANCE_THRESHOLD);
  }

  @Test
  void aTailThatIsNoSuffixCostsMore() {
    double suffix = WordSimilarity.of("Ташкентте", Language.KAZAKH, "Tashkent", Language.ENGLISH);
    double other = WordSimilarity.of("Ташкентбур", Language.KAZAKH, "Tashkent", Language.ENGLISH);
    assertThat(suffix).isGreaterThan(other + 0.1);
  }

  @Test
  void isSymmetricAndInRange() {
    String[] words = {
      "Ташкент",
      "қала",
      "жүз",
      "ы",
      "щ",
      "Daşkənddə",
      "ağ",
      "x",
      "Shakespeare",
      "thorough",
      "queue",
      "czar",
      "Ünvan",
      "aaaa",
      "нг",
      "ьъ",
      "o'clock",
      "dzhigit"
    };
    Language[] languages = Language.values();
    for (int seed = 0; seed < 3_000; seed++) {
      Random random = new Random(seed);
      String a = words[random.nextInt(words.length)];
      String b = words[random.nextInt(words.length)];
      Language la = languages[random.nextInt(languages.length)];
      Language lb = languages[random.nextInt(languages.length)];
      double there = WordSimilarity.of(a, la, b, lb);
      assertThat(there).as("seed %d: %s %s", seed, a, b).isBetween(0.0, 1.0);
      assertThat(WordSimilarity.of(b, lb, a, la))
          .as("seed %d: %s %s", seed, a, b)
          .isCloseTo(there, within(1e-9));
    }
  }

  @Test
  @Timeout(5)
  void aVeryLongWordIsNoTrouble() {
    String longWord = "qwrtş".repeat(20_000);
    assertThat(WordSimilarity.of(longWord, Language.AZERBAIJANI, longWord, Language.AZERBAIJANI))
        .isZero();
  }
}
