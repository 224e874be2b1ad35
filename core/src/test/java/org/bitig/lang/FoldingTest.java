package org.bitig.lang;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Normalizer2;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "İLIQ | iliq",
        "I\u0307lıq | iliq",
        "Bakı\u00A0şəhəri | baki şəhəri",
        "«Қазақ» тілі | \"қазақ\" тілі",
        "“Qazax” dili | \"qazax\" dili",
        "2011\u20132014 | 2011-2014",
        "Qur’an | qur'an",
        "Straße | strasse",
        "Cafe\u0301 | café",
        "ab\u00ADc\u200Bd | abcd",
        "a \u2009\t b | a b",
      })
  void foldsSpellings(String text, String key) {
    assertThat(Folding.key(text)).isEqualTo(key);
  }

  @ParameterizedTest
  @CsvSource({"қала, кала", "ұл, үл", "ən, en", "şən, sən", "ёлка, елка", "ой, ои"})
  void keepsLettersThatTellWordsApart(String a, String b) {
    assertThat(Folding.same(a, b)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u00A0\u200B", "\uFEFF"})
  void blanksHaveTheEmptyKey(String text) {
    assertThat(Folding.key(text)).isEmpty();
  }

  @Test
  void aKeyIsItsOwnKeyAndComposed() {
    int[] pool =
        ("iIıİ\u0307\u0301\u0327\u0328ßſẞŞşəƏҒғІіһҺ\u00AD\u200B '’«»-–\u00A0\t\u2028ΐΣςͅǰŉﬁẛ\u0323ά"
                + "Ⅷ①Ａａ\u0130ᾳ\u0345\uD83D\uDE00가각\u1100\u1161\u11A8")
            .codePoints()
            .toArray();
    for (int seed = 0; seed < 20_000; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(8); i >= 0; i--) {
        text.appendCodePoint(
            random.nextInt(5) == 0
                ? random.nextInt(0x20, 0xD7FF)
                : pool[random.nextInt(pool.length)]);
      }
      String key = Folding.key(text.toString());
      assertThat(Folding.key(key)).as("seed %d, text %s", seed, escaped(text)).isEqualTo(key);
      assertThat(Normalizer2.getNFCInstance().isNormalized(key)).as("seed %d", seed).isTrue();
    }
  }

  private static String escaped(CharSequence text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints().forEach(c -> escaped.append("U+").append(Integer.toHexString(c)).append(' '));
    return escaped.toString();
  }
}
