package org.bitig.corpus.okapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bitig.model.Language;
import org.bitig.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each line is a paragraph; {@code ¦} marks where its sentences meet. */
class SrxSentenceSplitterTest {
  private final SrxSentenceSplitter splitter = new SrxSentenceSplitter();

  private void assertSplit(Language language, String marked) {
    List<String> expected = List.of(marked.split(" ¦ ", -1));
    String text = String.join(" ", expected);
    List<Span> spans = splitter.split(text, language);
    assertThat(spans).extracting(span -> span.of(text)).containsExactlyElementsOf(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Су тасыды. ¦ Көпір бұзылды.",
        "Ә. М. Жүнісов пен Дж. Смит келді. ¦ Олар қалды.",
        "Б.з.б. 6 ғасырда қала болған. ¦ Кейін ол құлады.",
        "Ол XIX ғ. соңында, 1895 ж. Семейде туған. ¦ Бұл анық.",
        "Қала 1824 ж. ¦ Ол кезде халқы аз еді.",
        "Кітап, дәптер, қалам т.б. ақыл құралдары қымбат. ¦ Ал ақша аз.",
        "Проф. Сейіт Қали дәріс оқыды. ¦ Залда 25 адам болды.",
        "Шығын 3 млн. теңге, 2,5 млрд. доллар емес. ¦ Есеп дайын.",
        "Мақала «Өлке» журналында шықты (№ 5, 12 б.). ¦ Оны көрдік.",
        "«Келдің бе?» – деп сұрады ол. ¦ Мен үндемедім.",
        "Неге? ¦ Себебі су жоқ!",
        "Жер 12.05.2020 күні сатылды. ¦ Бағасы 1.250 теңге.",
        "Не болды... ¦ Ешкім білмейді.",
        "Хат info@qala.kz арқылы келді. ¦ Жауап www.qala.kz сайтында."
      })
  void kazakh(String marked) {
    assertSplit(Language.KAZAKH, marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Su daşdı. ¦ Körpü uçdu.",
        "Qala e.ə. VI əsrdə salınıb. ¦ Sonra dağılıb.",
        "Ə. M. Vəliyev və prof. Nərminə Quliyeva gəldilər. ¦ Onlar qaldı.",
        "Alma, armud, heyva və s. meyvələr satılır. ¦ Qiymət ucuzdur.",
        "Orada alma, armud və s. ¦ Qiymət ucuzdur.",
        "Kitab (s. 25, c. 2) çapdan çıxıb. ¦ Oxudum.",
        "1990-cı il yanvarın 20-də. ¦ Hər şey dəyişdi.",
        "Xərc 3,2 mln. manat, 188.446 dollardır. ¦ Hesab hazırdır.",
        "“Gəldinmi?” deyə soruşdu. ¦ Mən susdum.",
        "O, “Suyu açın. ¦ Gecikməyin” dedi.",
        "N.Tusi adına kitabxana f.e.d. Leyla Rzayevanı dəvət etdi. ¦ O gəldi.",
        "Saat 10.30-da başladı! ¦ Kim bilirdi?"
      })
  void azerbaijani(String marked) {
    assertSplit(Language.AZERBAIJANI, marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The river rose. ¦ The bridge fell.",
        "Dr. A. B. Hill met Mrs. Stone at 5 p.m. on Jan. 3. ¦ They spoke.",
        "See No. 5, p. 12, and fig. 3. ¦ Then go on.",
        "It cost $2.50, i.e. little. ¦ It was sold, e.g. in Leeds.",
        "She worked for Mill & Co. ¦ It closed.",
        "\"Stop!\" he said. ¦ Nobody did...",
        "They left (it was late.) and slept. ¦ Morning came.",
        "He lives in the U.S. ¦ Where else?",
        "Built in 300 B.C. by Greeks. ¦ It still stands.",
        "Write to Mill.Office@example.com. ¦ We answer."
      })
  void english(String marked) {
    assertSplit(Language.ENGLISH, marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1) Dig. ¦ 2) Sow. ¦ 3) Wait.",
        "• Dig the bed ¦ • Sow the seed",
        "1. Dig the bed ¦ 2. Sow the seed ¦ 3. Wait for rain"
      })
  void listsRunIntoALine(String marked) {
    assertSplit(Language.ENGLISH, marked);
  }

  @Test
  void spansCountCodePoints() {
    assertThat(splitter.split("😀 Yes. No.", Language.ENGLISH))
        .containsExactly(new Span(0, 6), new Span(7, 10));
  }

  @Test
  void nothingIsSplitIntoNothing() {
    assertThat(splitter.split("", Language.KAZAKH)).isEmpty();
  }
}
