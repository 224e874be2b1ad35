package org.bitig.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import org.bitig.model.Document;
import org.bitig.model.Language;
import org.bitig.model.Repair;
import org.bitig.model.RepairKind;
import org.bitig.model.Segment;
import org.bitig.model.SegmentKind;
import org.junit.jupiter.api.Test;

class PageLayoutTest {
  private static final String WRAPPED_KAZAKH =
      """
      Бидайдың үш сорты

      Ауылдың шетіндегі тәжірибе алаңында биыл үш түрлі бидай егілді, оның
      біреуі ғана құрғақшылыққа төзімді болып шықты. Агроном Сара Бектұрқы-
      зы топырақтың ылғалын апта сайын өлшеп, нәтижесін дәптерге жазып отыр-
      ды. Күзде егін орағына мектеп оқушылары да қатысты, ал қыста дән зерт-
      ханаға жіберілді.
      """;

  static Document read(String text) {
    return new DocumentAssembler(Segmentation.SENTENCE)
        .assemble("text.txt", SourceText.plain("UTF-8", text), "", Optional.empty());
  }

  private static List<String> texts(Document document, SegmentKind kind) {
    return document.segments().stream().filter(s -> s.kind() == kind).map(Segment::text).toList();
  }

  @Test
  void hardWrapsAreJoinedAndDividedWordsMadeWhole() {
    Document document = read(WRAPPED_KAZAKH);
    assertThat(document.segments())
        .extracting(Segment::kind, Segment::text)
        .containsExactly(
            tuple(SegmentKind.HEADING, "Бидайдың үш сорты"),
            tuple(
                SegmentKind.BODY,
                "Ауылдың шетіндегі тәжірибе алаңында биыл үш түрлі бидай егілді, оның біреуі ғана"
                    + " құрғақшылыққа төзімді болып шықты."),
            tuple(
                SegmentKind.BODY,
                "Агроном Сара Бектұрқызы топырақтың ылғалын апта сайын өлшеп, нәтижесін дәптерге"
                    + " жазып отырды."),
            tuple(
                SegmentKind.BODY,
                "Күзде егін орағына мектеп оқушылары да қатысты, ал қыста дән зертханаға"
                    + " жіберілді."));
    assertThat(document.repairs())
        .extracting(Repair::kind)
        .containsExactly(
            RepairKind.HARD_WRAP,
            RepairKind.SPLIT_WORD,
            RepairKind.SPLIT_WORD,
            RepairKind.SPLIT_WORD);
  }

  @Test
  void everyLineMayBeFollowedByAnEmptyOne() {
    String doubled = WRAPPED_KAZAKH.replace("\n", "\r\n\r\n");
    assertThat(read(doubled).segments())
        .extracting(Segment::text)
        .containsExactlyElementsOf(
            read(WRAPPED_KAZAKH).segments().stream().map(Segment::text).toList());
  }

  @Test
  void aPageHeaderInTheMiddleOfASentenceIsTakenOutOfIt() {
    String text =
        """
        Dağ kəndlərində arıçılıq son on ildə yenidən dirçəlməyə başlayıb və
        bir çox ailənin əsas gəlir mənbəyinə çevrilib. Yazda arılar əvvəlcə
        dərədəki söyüdlərə, sonra isə yamacdakı kəklikotuna uçurlar, ona

        Arıçılıq • 2021, № 3

        17

        görə də balın dadı hər ay bir az dəyişir. Payızda pətəklər evlərin
        cənub divarına köçürülür və qış boyu orada qalır.
        """;
    Document document = read(text);
    assertThat(texts(document, SegmentKind.BOILERPLATE))
        .containsExactly("Arıçılıq • 2021, № 3", "17");
    Segment divided = document.segments().get(1);
    assertThat(divided.text())
        .isEqualTo(
            "Yazda arılar əvvəlcə dərədəki söyüdlərə, sonra isə yamacdakı kəklikotuna uçurlar, ona"
                + " görə də balın dadı hər ay bir az dəyişir.");
    assertThat(document.segments().subList(2, 4))
        .allSatisfy(inside -> assertThat(divided.span().contains(inside.span())).isTrue());
    assertThat(document.segments()).extracting(Segment::paragraph).isSorted();
  }

  @Test
  void aCaptionInTheMiddleOfASentenceIsTakenOutOfIt() {
    String text =
        """
        The potters of the lower town dug their clay from the bank behind the school, and in dry years they had to carry water from the bridge. Their kiln held some

        *The kiln in winter*

        two hundred jars at a time. It was lit only when the wind came from the north.
        """;
    assertThat(texts(read(text), SegmentKind.BODY))
        .containsExactly(
            "The potters of the lower town dug their clay from the bank behind the school, and in"
                + " dry years they had to carry water from the bridge.",
            "Their kiln held some two hundred jars at a time.",
            "It was lit only when the wind came from the north.");
  }

  @Test
  void withoutFullStopsEachLineIsASentence() {
    String text =
        """
        Біздің ауылда ескі диірменді қалпына келтіру жұмысы көктемде басталды
        Алғашқы айда оның шатыры мен су дөңгелегі түгел жаңартылды
        Ұста Қайрат ағаш бөлшектердің бәрін өз қолымен жонып шықты
        Енді диірменге жаз бойы мектеп оқушылары келіп тұрады
        Бұл – бүкіл ауылдың еңбегі
        """;
    assertThat(texts(read(text), SegmentKind.BODY)).hasSize(5).doesNotContain("");
  }

  @Test
  void navigationAroundTheTextIsSetAside() {
    String text =
        """
        Home / News / Farming
        12 April 2024 - 10:15
        A mill comes back to life

        The old mill below the village turned again last week after forty years. Children threw bread to the ducks while the miller poured the first sack.

        The flour will be sold at the autumn fair. No one knows yet what it will cost.

        Share this: Facebook Twitter
        Related articles
        Spring fair opens in the valley
        11 April 2024
        Home » News » Farming
        Tel.: +44 20 7946 0018
        © 2024 The Village Voice. All rights reserved.
        """;
    Document document = read(text);
    assertThat(texts(document, SegmentKind.HEADING)).containsExactly("A mill comes back to life");
    assertThat(texts(document, SegmentKind.BODY)).hasSize(4);
    assertThat(texts(document, SegmentKind.BOILERPLATE)).hasSize(9);
  }

  @Test
  void listsOfLabelsAndTimesAreNoText() {
    StringBuilder text = new StringBuilder();
    text.append(
        "Bağçada ilk alma ağacı bu il çiçək açdı. Onu məktəblilər beş il əvvəl əkmişdilər.\n");
    for (int i = 0; i < 9; i++) {
      text.append(i % 2 == 0 ? "Kənd\n" : "Hava\n")
          .append("1")
          .append(i)
          .append(" may 1")
          .append(i)
          .append(":05\n");
    }
    Document document = read(text.toString());
    assertThat(texts(document, SegmentKind.BODY)).hasSize(2);
    assertThat(texts(document, SegmentKind.BOILERPLATE)).hasSize(18);
  }

  @Test
  void referencesAreABibliographyInTheirOwnLanguages() {
    String text =
        """
        Көне құдықтар туралы деректер аз сақталған. Біз солардың бірнешеуін ғана таптық.

        Пайдаланылған әдебиеттер:

        1. Сейітов Қ. Құдықтар мен жолдар. – Алматы: Арна, 1998. – 214 б.

        2. Əhmədov R. Su quyuları. Bakı: Elm, 2003, 180 səh.

        3. Петров И. С. Колодцы степи // Вестник истории. 2011. № 4. С. 15-27.

        4. Hill J. Wells of the steppe, 2007 <https://example.org/wells>
        """;
    Document document = read(text);
    List<Segment> entries =
        document.segments().stream().filter(s -> s.kind() == SegmentKind.BIBLIOGRAPHY).toList();
    assertThat(entries)
        .extracting(Segment::language)
        .containsExactly(Language.KAZAKH, Language.AZERBAIJANI, Language.RUSSIAN, Language.ENGLISH);
    assertThat(texts(document, SegmentKind.BODY)).hasSize(2);
  }

  @Test
  void aParagraphInAnotherLanguageKeepsIt() {
    String text =
        """
        Көл жағасындағы ауылдың балықшылары торларын таң атпай құрады.

        Балықшылар ауылы көл жағасында тұр. Олар сауда жасамайды, тек өздеріне ғана аулайды.

        The fishermen of the village by the lake set their nets before dawn and are home by noon.
        """;
    Document document = read(text);
    assertThat(document.language()).isEqualTo(Language.KAZAKH);
    assertThat(document.segments().getLast().language()).isEqualTo(Language.ENGLISH);
    assertThat(document.material()).extracting(Segment::language).containsOnly(Language.KAZAKH);
  }

  @Test
  void missingBlanksArePutInAndNamesLeftAlone() {
    Document document =
        read(
            "Қыс ұзаққа созылды.Көктем кеш келді. Жобаны А.Б.Сүлейменов басқарды, ол т.б.Мұны"
                + " қараңыз: www.Qala.Kz\n");
    assertThat(document.segments())
        .extracting(Segment::text)
        .startsWith("Қыс ұзаққа созылды.", "Көктем кеш келді.")
        .hasSize(3);
    assertThat(document.repairs())
        .extracting(Repair::kind)
        .containsExactly(RepairKind.MISSING_BLANK);
  }

  @Test
  void invisibleAndExoticCharactersAreRepairedWhereTheyStand() {
    String source = "\uFEFFAl\u00ADma\u00A0\u00A0ağacı yaz\u2011yay çic\u0327ək açır.";
    Document document = read(source);
    Segment segment = document.segments().getFirst();
    assertThat(segment.text()).isEqualTo("Alma ağacı yaz-yay çiçək açır.");
    assertThat(segment.span().of(source)).isEqualTo(source.substring(1));
    assertThat(document.repairs())
        .extracting(Repair::kind)
        .containsExactly(
            RepairKind.HYPHEN, RepairKind.BLANK, RepairKind.HYPHEN, RepairKind.COMPOSED);
  }

  @Test
  void lookAlikeLettersAreNotedAndTheSpellingKept() {
    Document document = read("Диірмен тaсы ескі. Су мол.");
    assertThat(document.segments().getFirst().text()).isEqualTo("Диірмен тaсы ескі.");
    assertThat(document.repairs())
        .extracting(Repair::kind, Repair::before, Repair::after)
        .containsExactly(tuple(RepairKind.HOMOGLYPH, "тaсы", "тасы"));
  }

  @Test
  void nothingVisibleMakesNoSegments() {
    assertThat(read(" \n\t\n\u00A0\n").segments()).isEmpty();
    assertThat(read("").segments()).isEmpty();
  }
}
