package org.bitig.lang.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bitig.model.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateFinderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1975 жылғы 12 мамыр | 1975-05-12",
        "1975 жылы мамырдың 12-сінде | 1975-05-12",
        "1975 жылдың 12 мамырында | 1975-05-12",
        "12 мамыр 1975 жыл | 1975-05-12",
        "12.05.1975 ж. | 1975-05-12",
        "12 мамырда | --05-12",
        "мамырдың 12-сінен | --05-12",
        "2023 жылғы 3–6 маусым | 2023-06-03/06",
        "3-6 маусым аралығында | --06-03/06",
        "1975 жылғы мамыр | 1975-05",
        "2011 жылдың қыркүйегінде | 2011-09",
        "қыркүйек айында | --09",
        "маусым | ?--06",
        "2011 жылы | y2011",
        "2011 жылдан бері | y2011",
        "1975-жылы | y1975",
        "1941–1945 жылдар | y1941/1945r",
        "2011-2014 жылдарда | y2011/2014r",
        "1930–1940 жылдары | y1930/1940r",
        "1991 және 2004 жылдары | y1991 y2004",
        "1920, 1930 жылдары | y1920/1929d y1930/1939d",
        "1990 жылдары | y1990/1999d",
        "1990-шы жылдардың | y1990/1999d",
        "80-жылдары | ?y1980/1989d",
        "ХХ ғасырдың 20-40 жылдарында | y1920/1949d",
        "XX ғасырдың 30-жылдары | y1930/1939d",
        "ХХ ғасыр | y1901/2000c",
        "19-ғасырда | y1801/1900c",
        "16 ғасырдың | y1501/1600c",
        "екі ғасыр | ''",
        "он тоғызыншы ғасыр | y1801/1900c",
        "XV–XVI ғасырларда | y1401/1600c",
        "б.з.д. V ғасыр | y-500/-401c",
        "б.з.д. 221 жылы | ''",
        "20 жыл | ''",
        "20 жылдар | ''",
        "(1978) | ?y1978",
        "1500 адам | ''",
      })
  void readsKazakhDates(String text, String expected) {
    assertThat(Shown.all(DateFinder.find(text, Language.KAZAKH))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1975-ci il mayın 12-də | 1975-05-12",
        "1975-ci ilin 12 mayında | 1975-05-12",
        "12 may 1975-ci il | 1975-05-12",
        "12 may 1975-ci ildə | 1975-05-12",
        "12.05.1975 | 1975-05-12",
        "mayın 14-də | --05-14",
        "14 may | --05-14",
        "noyabrın 10-dan 16-dək | --11-10/16",
        "iyunun 3-6-da | --06-03/06",
        "2011-ci ilin mayında | 2011-05",
        "2011-ci ilin may ayında | 2011-05",
        "oktyabrda | --10",
        "İmperator Avqust | ?--08",
        "Mayami, iynə | ''",
        "1992-ci ildə | y1992",
        "2024-cü ilin | y2024",
        "1941–1945-ci illərdə | y1941/1945r",
        "2011-2014-cü illər | y2011/2014r",
        "1990-cı illərin | y1990/1999d",
        "80-ci illərdə | ?y1980/1989d",
        "XX əsrin 30-cu illərində | y1930/1939d",
        "XX əsr | y1901/2000c",
        "XX yüzillikdə | y1901/2000c",
        "iyirminci əsrdə | y1901/2000c",
        "XII-XIII əsrlər | y1101/1300c",
        "e.ə. V əsr | y-500/-401c",
        "20 il | ''",
        "20 il ərzində | ''",
        "1500 nəfər | ''",
      })
  void readsAzerbaijaniDates(String text, String expected) {
    assertThat(Shown.all(DateFinder.find(text, Language.AZERBAIJANI))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12 May 1975 | 1975-05-12",
        "May 12, 1975 | 1975-05-12",
        "the 12th of May, 1975 | 1975-05-12",
        "1975-05-12 | 1975-05-12",
        "On 14 May | --05-14",
        "May 14th | --05-14",
        "from 3 to 6 June | --06-03/06",
        "June 3–6, 2023 | 2023-06-03/06",
        "May 1975 | 1975-05",
        "in May | --05",
        "May I ask | ?--05",
        "March on | ?--03",
        "in October | --10",
        "in 1975 | y1975",
        "1999's best | ?y1999",
        "the comedy of 1964 | y1964",
        "in 1500 villages | ''",
        "1941–1945 | y1941/1945r",
        "1941-45 | y1941/1945r",
        "from 1941 to 1945 | y1941/1945r",
        "between 1941 and 1945 | y1941/1945r",
        "the 1990s | y1990/1999d",
        "the '90s | ?y1990/1999d",
        "the nineties | ?y1990/1999d",
        "the thirties of the twentieth century | y1930/1939d",
        "30th years of the 20th century | y1930/1939d",
        "the 20th century | y1901/2000c",
        "the twentieth century | y1901/2000c",
        "XX century | y1901/2000c",
        "the 19th and 20th centuries | y1801/1900c y1901/2000c",
        "in the 19th or early 20th centuries | y1801/1900c y1901/2000c",
        "the 5th century BC | y-500/-401c",
        "in 44 BC | y-44",
        "the 2,400 books | ''",
        "may | ''",
        "twenty years | ''",
      })
  void readsEnglishDates(String text, String expected) {
    assertThat(Shown.all(DateFinder.find(text, Language.ENGLISH))).isEqualTo(expected);
  }

  @Test
  void anImpossibleDayIsNoDate() {
    assertThat(DateFinder.find("31.02.1975", Language.KAZAKH)).isEmpty();
    assertThat(Shown.all(DateFinder.find("1975 жылғы 31 ақпан", Language.KAZAKH)))
        .isEqualTo("y1975 --02");
  }

  @Test
  void spansCountCodePoints() {
    String text = "\uD83D\uDE00 Olay 1975-ci il mayın 12-də oldu";
    List<DateExpression> dates = DateFinder.find(text, Language.AZERBAIJANI);
    assertThat(dates).hasSize(1);
    assertThat(dates.getFirst().text()).isEqualTo("1975-ci il mayın 12-də");
    assertThat(dates.getFirst().span().of(text)).isEqualTo(dates.getFirst().text());
  }

  @Test
  void otherLanguagesHaveNoDatesHere() {
    assertThat(DateFinder.find("12.05.1975", Language.RUSSIAN)).isEmpty();
  }
}
