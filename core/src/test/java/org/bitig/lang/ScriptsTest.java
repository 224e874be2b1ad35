package org.bitig.lang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.bitig.lang.Scripts.Repaired;
import org.bitig.lang.Scripts.Script;
import org.bitig.model.Language;
import org.bitig.model.Repair;
import org.bitig.model.RepairKind;
import org.bitig.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptsTest {
  /** Latin letters are written as escapes where they hide in Cyrillic words, and the reverse. */
  @ParameterizedTest
  @CsvSource({
    "\u0259лем, әлем", // Latin schwa
    "бiлiм, білім", // Latin i
    "гаh, гаһ", // Latin h
    "ҚAЗAҚ, ҚАЗАҚ", // Latin A
    "tарих, тарих", // Latin t
    "\u041Dəmid, Həmid", // Cyrillic En
    "m\u04D9kt\u04D9b, məktəb", // Cyrillic schwa
    "\u0412akı, Bakı", // Cyrillic Ve
    "Sh\u0435ki, Sheki", // Cyrillic ie
    "g\u01DDnc, gənc", // turned e
    "G\u018ENC, GƏNC", // reversed E
  })
  void repairsByTheLettersOfOneScriptOnly(String wrong, String right) {
    assertThat(Scripts.repair(wrong).text()).isEqualTo(right);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Facebookта жазды",
        "iPhoneды",
        "Googleдың",
        "SMS-хабарлама",
        "Қазақстан мен Azərbaycan",
        "ХХ ғасыр",
        "XX əsr",
        "",
        "Жd",
      })
  void leavesAloneWhatIsMeant(String text) {
    assertThat(Scripts.repair(text)).isEqualTo(new Repaired(text, java.util.List.of()));
  }

  @Test
  void settlesAnOpenWordByItsMajorityThenTheLanguageThenTheText() {
    String mostlyCyrillic = "\u0441\u043E\u0440p"; // сор + Latin p
    assertThat(Scripts.repair(mostlyCyrillic).text()).isEqualTo("\u0441\u043E\u0440\u0440");
    String even = "\u0441o"; // Cyrillic es, Latin o
    assertThat(Scripts.repair(even).text()).isEqualTo(even);
    assertThat(Scripts.repair(even, Language.KAZAKH).text()).isEqualTo("\u0441\u043E");
    assertThat(Scripts.repair(even, Language.AZERBAIJANI).text()).isEqualTo("co");
    assertThat(Scripts.repair("бұл " + even).text()).isEqualTo("бұл \u0441\u043E");
  }

  @Test
  void reportsWhatItChangedInCodePoints() {
    assertThat(Scripts.repair("\uD83D\uDE00 жақсы \u0259лем, бiр").repairs())
        .containsExactly(
            new Repair(RepairKind.HOMOGLYPH, new Span(8, 12), "\u0259лем", "әлем"),
            new Repair(RepairKind.HOMOGLYPH, new Span(14, 17), "бiр", "бір"));
  }

  @Test
  void everyLetterOfBothAlphabetsKeepsItsScript() {
    assertThat(Scripts.of("аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя")).isEqualTo(Script.CYRILLIC);
    assertThat(Scripts.of("abcçdeəfgğhxıijkqlmnoöprsştuüvyz")).isEqualTo(Script.LATIN);
    assertThat(Scripts.of("Жa")).isEqualTo(Script.MIXED);
    assertThat(Scripts.of("123")).isEqualTo(Script.OTHER);
    assertThat(Scripts.mixed("Жa және b")).extracting(Word::text).containsExactly("Жa");
  }

  @Test
  void repairKeepsTheLengthAndIsStable() {
    int[] pool =
        "аеорсхуіһәАВЕКМНОРСТУХІӘкмтaeopcxyihəABEKMHOPCTYXIƏkmtұқşğйЖdz -’".codePoints().toArray();
    for (int seed = 0; seed < 5_000; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(15); i >= 0; i--) {
        text.appendCodePoint(pool[random.nextInt(pool.length)]);
      }
      String before = text.toString();
      Repaired once = Scripts.repair(before, Language.KAZAKH);
      assertThat(once.text().codePointCount(0, once.text().length()))
          .as("seed %d: %s", seed, before)
          .isEqualTo(before.codePointCount(0, before.length()));
      assertThat(Scripts.repair(once.text(), Language.KAZAKH).text())
          .as("seed %d: %s", seed, before)
          .isEqualTo(once.text());
      for (Repair repair : once.repairs()) {
        assertThat(repair.span().of(before)).isEqualTo(repair.before());
        assertThat(repair.span().of(once.text())).isEqualTo(repair.after());
      }
    }
  }
}
