package org.bitig.lang.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.bitig.model.Language;
import org.bitig.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberFinderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kk | халқы 1\u00A0234\u00A0567,89 адам | 1234567.89_person",
        "kk | 1 234 567 теңге | 1234567_tenge",
        "kk | 3,5 пайызға өсті | 3.5%",
        "kk | 2.5 млн доллар | 2500000_dollar",
        "az | 1.234.567,89 manat | 1234567.89_manat",
        "az | 12.500 nəfər | 12500_person",
        "az | 3,5 faiz | 3.5%",
        "az | 15 250 hektar | 15250_hectare",
        "en | 1,234,567.89 euros | 1234567.89_euro",
        "en | 12,500 people | 12500_person",
        "en | 2.5% of it | 2.5%",
        "en | about 45 per cent | 45%",
        "en | $25 million | 25000000_dollar",
        "kk | 40°С | 40_degree",
        "kk | 20км жол | 20_kilometre",
        "kk | 5 | 5",
        "kk | \u202F7\u202F500 | 7500",
      })
  void readsFiguresByTheCustomOfTheLanguage(String tag, String text, String expected) {
    assertThat(Shown.all(NumberFinder.find(text, Shown.language(tag)))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kk | жиырма мың тонна | 20000_tonne",
        "kk | жүз елу оқушы | 150",
        "kk | екі мың бес жүз отыз үш | 2533",
        "kk | он тоғыз жасар | 19_age",
        "kk | бір жарым миллион адам | 1500000_person",
        "kk | жарты миллион | 500000",
        "kk | мың тоғыз жүз тоқсан бір | 1991",
        "kk | жиырмадан астам ел | 20",
        "kk | олардың бесеуі | 5",
        "kk | үш миллиард екі жүз миллион | 3200000000",
        "az | iyirmi min ton | 20000_tonne",
        "az | iki yüz əlli | 250",
        "az | on iki min beş yüz | 12500",
        "az | bir yarım milyon | 1500000",
        "az | yarım milyon | 500000",
        "az | üçü gəldi | 3",
        "az | yüz otuzdan çox | 130",
        "en | twenty thousand | 20000",
        "en | one hundred and five books | 105",
        "en | two thousand three hundred | 2300",
        "en | twenty-one years | 21_year",
        "en | a hundred | ?100",
        "en | half a million | 500000",
        "en | two and a half million | 2500000",
        "en | nineteen hundred | 1900",
        "en | three hundred and fifty thousand | 350000",
        "en | between one hundred and two hundred | 100..200",
        "en | five or six | 5..6",
        "en | twenty or thirty | 20 30",
        "en | two-dozen awards | 24",
        "en | five dozen | 60",
      })
  void readsSpelledNumerals(String tag, String text, String expected) {
    assertThat(Shown.all(NumberFinder.find(text, Shown.language(tag)))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kk | 130 мың адам | 130000_person",
        "en | 82 thousand 300 | 82300",
        "az | 1 milyon 200 min manat | 1200000_manat",
        "az | 152 min 600 nəfər | 152600_person",
        "kk | 4 млрд 250 млн теңге | 4250000000_tenge",
        "az | 20 mln. | 20000000",
        "en | 2 million 1975 | 2000000 1975",
        "en | 1.5 billion | 1500000000",
      })
  void readsFiguresWithScaleWords(String tag, String text, String expected) {
    assertThat(Shown.all(NumberFinder.find(text, Shown.language(tag)))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kk | 5-ші орын | 5#",
        "kk | 3-інші | 3#",
        "kk | 5-сынып оқушысы | 5#",
        "kk | 20-дан астам | 20",
        "kk | 40-тан | 40",
        "kk | 7-сінде | 7",
        "kk | бесінші | 5#",
        "kk | жиырма бірінші | 21#",
        "kk | бірінші | ?1#",
        "az | 1992-ci | 1992#",
        "az | 5-ci yer | 5#",
        "az | 20-dən çox | 20",
        "az | 10-a yaxın | 10",
        "az | üçüncü | 3#",
        "az | iyirmi beşinci | 25#",
        "az | birinci | ?1#",
        "en | 3rd place | 3#",
        "en | the twenty-first | 21#",
        "en | the first | ?1#",
        "en | the second | ?2#",
        "en | one hundredth | 100#",
        "kk | II Екатерина | ?2#",
        "az | II Yekaterina | ?2#",
        "az | V-ci fəsil | 5#",
        "en | World War II | ?2#",
      })
  void readsOrdinalsAndSuffixes(String tag, String text, String expected) {
    assertThat(Shown.all(NumberFinder.find(text, Shown.language(tag)))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kk | 20-40 адам | 20..40_person",
        "kk | 20–25 мың | 20000..25000",
        "kk | 20-дан 40-қа дейін | 20..40",
        "kk | бес-алты күн | 5..6_day",
        "kk | 15-20% | 15..20%",
        "az | 20-40 nəfər | 20..40_person",
        "az | 20-dən 40-a qədər | 20..40",
        "az | iki-üç gün | 2..3_day",
        "az | iyirmidən otuza qədər | 20..30",
        "en | 20–40 people | 20..40_person",
        "en | from 20 to 40 | 20..40",
        "en | won 3-1 | ''",
        "kk | 8-ден 100 жолаушыға дейін | 8..100",
        "kk | үштен бірі | 0.333333",
        "az | üçdə bir | 0.333333",
        "az | beşdə iki | 0.4",
        "en | one third | 0.333333",
        "en | three quarters | 0.75",
      })
  void readsRangesAndFractions(String tag, String text, String expected) {
    assertThat(Shown.all(NumberFinder.find(text, Shown.language(tag)))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kk | бір кісі | ?1_person",
        "az | bir gün | ?1_day",
        "en | one day | ?1_day",
        "kk | алтын | ''",
        "kk | сен үшін | ''",
        "kk | дүние жүзінде | ''",
        "kk | оның онымен | ''",
        "az | onun üçün onda | ''",
        "az | masanın altında | ''",
        "az | mindi | ''",
        "en | on the minute | ''",
        "en | dozens of thousands | ''",
        "kk | мыңдаған | ''",
        "az | minlərlə | ''",
        "kk | сағат 14:30 | ''",
        "en | version 1.2.3 | ''",
        "en | call 8-777-123-45-67 | ''",
        "en | Covid-19 | ''",
        "en | MP3 | ''",
        "en | at 5am | ''",
        "kk | қала және ондағы | ''",
        "en | mix | ''",
        "en | I am | ''",
        "kk | '' | ''",
      })
  void isWaryOfWordsThatMeanOtherThings(String tag, String text, String expected) {
    assertThat(Shown.all(NumberFinder.find(text, Shown.language(tag)))).isEqualTo(expected);
  }

  @Test
  void keepsTheOtherReadingOfASeparator() {
    NumberExpression number = NumberFinder.find("1.234", Language.AZERBAIJANI).getFirst();
    assertThat(number.from()).isEqualTo("1234");
    assertThat(number.otherReading()).contains(new BigDecimal("1.234"));
    NumberExpression english = NumberFinder.find("1.234", Language.ENGLISH).getFirst();
    assertThat(english.from()).isEqualTo("1.234");
    assertThat(english.otherReading()).contains(new BigDecimal("1234"));
  }

  @Test
  void spansCountCodePoints() {
    String text = "\uD83D\uDE00 Жалпы 130 мың адам, 5-ші, 15%";
    List<NumberExpression> numbers = NumberFinder.find(text, Language.KAZAKH);
    assertThat(numbers)
        .extracting(NumberExpression::text)
        .containsExactly("130 мың", "5-ші", "15%");
    assertThat(numbers).allSatisfy(n -> assertThat(n.span().of(text)).isEqualTo(n.text()));
  }

  @Test
  void aRangeRises() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new NumberExpression(
                    new Span(0, 1),
                    "x",
                    NumberExpression.Role.CARDINAL,
                    BigDecimal.TEN,
                    BigDecimal.ONE,
                    Optional.empty(),
                    Unit.NONE,
                    Quantity.Strength.FIRM))
        .withMessage("NumberExpression from=10, to=1 must satisfy from <= to");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.", "1:", "1/", "1-", "111 ", "111.", "1,"})
  @Timeout(20)
  void numbersJoinedWithoutEndAreReadWithoutEatingTheStack(String piece) {
    for (Language language : List.of(Language.KAZAKH, Language.AZERBAIJANI, Language.ENGLISH)) {
      assertThat(NumberFinder.find(piece.repeat(30_000), language)).isNotNull();
    }
  }

  @Test
  @Timeout(20)
  void anyTextIsReadWithoutOverlaps() {
    String[] pieces = {
      "1",
      "20",
      "1992",
      "-",
      "–",
      ".",
      ",",
      " ",
      " ",
      " ",
      "%",
      "$",
      "мың",
      "жүз",
      "бір",
      "жарым",
      "min",
      "yüz",
      "on",
      "hundred",
      "and",
      "a",
      "half",
      "one",
      "third",
      "thousand",
      "-ci",
      "-ші",
      "th",
      "s",
      "XX",
      "V",
      "əsr",
      "жыл",
      "il",
      "illər",
      "жылдар",
      "мамыр",
      "may",
      "May",
      "of",
      "the",
      "(",
      ")",
      "/",
      ":",
      "\u00A0",
      "\uD83D\uDE00",
      "999999999999999999999",
      "12.05.1975",
      "to",
      "between",
      "from",
      "BC",
      "'",
      "б.з.д.",
      "centuries",
      "century",
      "00",
      "0"
    };
    for (int seed = 0; seed < 6_000; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(14); i >= 0; i--) {
        text.append(pieces[random.nextInt(pieces.length)]);
        if (random.nextInt(3) > 0) {
          text.append(' ');
        }
      }
      Language language = List.of(Language.values()).get(random.nextInt(6));
      int end = 0;
      for (Quantity quantity : Quantities.find(text.toString(), language)) {
        assertThat(quantity.span().start())
            .as("seed %d, %s: %s", seed, language, text)
            .isGreaterThanOrEqualTo(end);
        assertThat(quantity.span().of(text.toString())).isEqualTo(quantity.text());
        end = quantity.span().end();
      }
    }
  }
}
