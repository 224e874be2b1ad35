package org.bitig.corpus.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.bitig.corpus.SourceText;
import org.bitig.model.FormatException;
import org.bitig.model.SegmentKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HtmlReaderTest {
  private static final String FIRST =
      "Диірмен өзен бойында тұр. Ол мың тоғыз жүз отыз екінші жылы салынған екен.";
  private static final String SECOND =
      "Оны ауыл тұрғындары салған еді. Қазір онда мұражай бар, жыл сайын көп адам келеді.";

  private final HtmlReader reader = new HtmlReader();

  private SourceText read(String page) throws IOException {
    return reader.read("p.html", page.getBytes(StandardCharsets.UTF_8)).getFirst();
  }

  private static List<String> of(SourceText text, SegmentKind kind) {
    return text.blocks().stream()
        .filter(b -> b.kind() == kind)
        .map(b -> b.span().of(text.text()))
        .toList();
  }

  private List<String> body(String page) throws IOException {
    return of(read(page), SegmentKind.BODY);
  }

  @Test
  void paragraphsHeadingsAndFurnitureAreTold() throws IOException {
    SourceText text =
        read(
            """
            <html><body><ul class="main-menu"><li><a href="/">Басты бет</a></li></ul>
            <article><h1>Ескі диірмен</h1><p>%s</p><p>%s</p></article>
            <div id="footer">Барлық құқықтар қорғалған.</div></body></html>
            """
                .formatted(FIRST, SECOND));
    assertThat(of(text, SegmentKind.HEADING)).containsExactly("Ескі диірмен");
    assertThat(of(text, SegmentKind.BODY)).containsExactly(FIRST, SECOND);
    assertThat(of(text, SegmentKind.BOILERPLATE))
        .containsExactly("Басты бет", "Барлық құқықтар қорғалған.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class='cookie-consent'><p>%s</p></div>",
        "<nav><p>%s</p></nav>",
        "<div role='navigation'>%s</div>",
        "<aside>%s</aside>",
        "<footer><p>%s</p></footer>",
        "<section id='comments'><p>%s</p></section>",
        "<div class='sideBar'><p>%s</p></div>",
        "<div class='related_news'>%s</div>",
        "<p><a href='x'>%s</a></p>",
      })
  void whatTheSiteSaysOfItselfIsNotText(String furniture) throws IOException {
    String other = "Бүгін қалада жаңа көпір ашылды, оған көп адам жиналып, ән айтылды.";
    String page =
        "<body>" + furniture.formatted(other) + "<p>" + FIRST + "</p><p>" + SECOND + "</p></body>";
    assertThat(body(page)).containsExactly(FIRST, SECOND);
    assertThat(of(read(page), SegmentKind.BOILERPLATE)).contains(other);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p hidden>%s</p>",
        "<p style='display: none'>%s</p>",
        "<div aria-hidden='true'>%s</div>",
        "<script>%s</script>",
        "<noscript>%s</noscript>",
        "<!-- %s -->",
        "<template>%s</template>",
        "<select><option>%s</option></select>",
        "<textarea>%s</textarea>",
      })
  void whatNobodySeesIsLeftOut(String hidden) throws IOException {
    String page = "<p>" + FIRST + "</p>" + hidden.formatted("көрінбейді") + "<p>" + SECOND + "</p>";
    assertThat(read(page).text()).doesNotContain("көрінбейді").contains(FIRST, SECOND);
  }

  @Test
  void inlineMarkupDoesNotPartWordsAndBlocksDo() throws IOException {
    assertThat(
            body(
                "<p>Диір<b>мен</b> өзен <a href=x>бойында</a>\n  тұр<sup><a>[1]</a></sup>. "
                    + SECOND
                    + "</p>"))
        .containsExactly("Диірмен өзен бойында тұр. " + SECOND);
    assertThat(body("<div>" + FIRST + "<div>" + SECOND + "</div></div>"))
        .containsExactly(FIRST, SECOND);
    assertThat(body("<table><tr><td>" + FIRST + "<td>" + SECOND + "</table>"))
        .containsExactly(FIRST, SECOND);
  }

  @Test
  void lineBreaksPartWhatSentencesDoNotJoin() throws IOException {
    assertThat(body("<div>" + FIRST + "<br>" + SECOND + "</div>")).containsExactly(FIRST, SECOND);
    assertThat(body("<div>" + FIRST + " Ол үлкен әрі<br>әдемі еді, оны бәрі біледі.</div>"))
        .containsExactly(FIRST + " Ол үлкен әрі әдемі еді, оны бәрі біледі.");
  }

  @Test
  void aPageWrappedInAWidgetOrAFormKeepsItsText() throws IOException {
    assertThat(
            body(
                "<form class='widget-page'><div><p>"
                    + FIRST
                    + "</p><p>"
                    + SECOND
                    + "</p></div></form>"))
        .containsExactly(FIRST, SECOND);
  }

  @Test
  void aPageWithoutProseKeepsItsWords() throws IOException {
    assertThat(body("<body><div>Ескі диірмен</div></body>")).containsExactly("Ескі диірмен");
    assertThat(read("   <br> ").text()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "windows-1251", "KOI8-R"})
  void theEncodingIsTheBytesOrThePagesWord(String name) throws IOException {
    Charset charset = Charset.forName(name);
    String russian = "Старая мельница стоит на берегу реки, и её построили жители деревни.";
    String page =
        "<html><head><meta charset=\"" + name + "\"></head><body><p>" + russian + "</p></body>";
    SourceText text = reader.read("p.html", page.getBytes(charset)).getFirst();
    assertThat(text.text().strip()).isEqualTo(russian);
    assertThat(text.charset()).isEqualTo(charset.name());
  }

  @Test
  void aWrongWordOnTheEncodingIsNotBelieved() throws IOException {
    String page = "<meta charset=windows-1251><p>" + FIRST + "</p><p>" + SECOND;
    assertThat(body(page)).containsExactly(FIRST, SECOND);
  }

  @Test
  void whatIsNoPageIsNamed() {
    assertThatThrownBy(() -> reader.read("a.html", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII)))
        .isInstanceOf(FormatException.class)
        .hasMessageStartingWith("a.html: found a PDF document");
  }

  @Test
  void blocksCoverTheTextInOrder() throws IOException {
    Random random = new Random(3);
    String[] pieces = {
      "<div>", "</div>", "<p>", "</p>", "<br>", "<a href=x>", "</a>", "<li>", "<table>", "<td>",
      "сөз ", FIRST, "<nav>", "</nav>", "<h2>", "</h2>", "<script>", "</script>", "&nbsp;",
          "\uD83D\uDE00 ",
      "<svg>", "</svg>", "<b>", "</b>", "\n"
    };
    for (int round = 0; round < 300; round++) {
      StringBuilder page = new StringBuilder();
      for (int i = random.nextInt(60); i >= 0; i--) {
        page.append(pieces[random.nextInt(pieces.length)]);
      }
      SourceText text = read(page.toString());
      int at = 0;
      for (SourceText.Block block : text.blocks()) {
        assertThat(block.span().start()).as("%s", page).isEqualTo(at);
        assertThat(block.span().of(text.text())).isNotBlank().doesNotContain("\n");
        at = block.span().end() + 1;
      }
      assertThat(at).isEqualTo(text.text().codePointCount(0, text.text().length()));
    }
  }

  @Test
  void deepAndEndlessPagesAreRead() throws IOException {
    assertThat(read("<div>".repeat(100_000) + FIRST).text()).contains(FIRST);
    assertThat(read("<b>".repeat(50_000) + FIRST).text()).contains(FIRST);
    assertThat(read("<p>сөз".repeat(100_000)).blocks()).hasSize(100_000);
  }
}
