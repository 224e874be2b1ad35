package org.bitig.corpus.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.bitig.corpus.SourceText;
import org.bitig.model.FormatException;
import org.bitig.model.SegmentKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 120, unit = TimeUnit.SECONDS)
class DocxReaderTest {
  private final DocxReader reader = new DocxReader();

  private static List<String> of(SourceText text, SegmentKind kind) {
    return text.blocks().stream()
        .filter(b -> b.kind() == kind)
        .map(b -> b.span().of(text.text()))
        .toList();
  }

  private List<String> body(String paragraphs) throws IOException {
    return of(reader.read("d.docx", DocxFile.of(paragraphs)).getFirst(), SegmentKind.BODY);
  }

  @Test
  void paragraphsHeadingsCellsAndNotesAreReadPageHeadersAreNot() throws IOException {
    SourceText text =
        reader
            .read(
                "d.docx",
                DocxFile.of(
                    "<w:p><w:pPr><w:pStyle w:val=\"a1\"/></w:pPr><w:r><w:t>Ескі"
                        + " диірмен</w:t></w:r></w:p>"
                        + "<w:p><w:r><w:t>Диір</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>мен</w:t></w:r><w:r><w:footnoteReference"
                        + " w:id=\"2\"/></w:r><w:r><w:t xml:space=\"preserve\">"
                        + " тұр.</w:t></w:r></w:p><w:tbl><w:tr><w:tc>"
                        + DocxFile.paragraph("ұяшық")
                        + "</w:tc></w:tr></w:tbl>"))
            .getFirst();
    assertThat(of(text, SegmentKind.HEADING)).containsExactly("Ескі диірмен");
    assertThat(of(text, SegmentKind.BODY)).containsExactly("Диірмен тұр.", "ұяшық", "Ескерту.");
  }

  @Test
  void changesAreAcceptedAndHiddenTextLeftOut() throws IOException {
    assertThat(
            body(
                "<w:p><w:del w:id=\"1\""
                    + " w:author=\"a\"><w:r><w:delText>жоқ</w:delText></w:r></w:del><w:ins"
                    + " w:id=\"2\" w:author=\"a\"><w:r><w:t>Бар.</w:t></w:r></w:ins></w:p>"
                    + "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>жасырын</w:t></w:r></w:p>"))
        .containsExactly("Бар.", "Ескерту.");
  }

  @Test
  void tabsPartWordsAndLineBreaksPartSentences() throws IOException {
    assertThat(
            body(
                "<w:p><w:r><w:t>бір</w:t><w:tab/><w:t>екі үш</w:t><w:br/><w:t>төрт.</w:t><w:br/>"
                    + "<w:t>Бес.</w:t></w:r></w:p>"))
        .containsExactly("бір екі үш төрт.", "Бес.", "Ескерту.");
  }

  @Test
  void lettersOfEveryLanguageSurvive() throws IOException {
    String letters = "Әә Ғғ Ққ Ңң Өө Ұұ Үү Һһ Іі Əə Ğğ Iı İi Öö Üü Şş Çç &amp; &lt; \uD83D\uDE00";
    assertThat(body(DocxFile.paragraph(letters)).getFirst())
        .isEqualTo(letters.replace("&amp;", "&").replace("&lt;", "<"));
  }

  @Test
  void brokenFilesAreNamedWithTheReason() throws IOException {
    byte[] whole = DocxFile.of(DocxFile.paragraph("сөз"));
    assertRefused("сөз".getBytes(StandardCharsets.UTF_8), "found no archive");
    assertRefused(Arrays.copyOf(whole, whole.length / 2), "found a damaged archive");
    assertRefused(DocxFile.zip(Map.of("a.txt", "x")), "without word/document.xml");
    assertRefused(new byte[0], "found no archive");
    Map<String, String> parts = DocxFile.parts("");
    parts.put("word/document.xml", "<w:document><w:body>");
    assertRefused(DocxFile.zip(parts), "not well-formed in word/document.xml");
  }

  private void assertRefused(byte[] bytes, String reason) {
    assertThatThrownBy(() -> reader.read("d.docx", bytes))
        .as(reason)
        .isInstanceOf(FormatException.class)
        .hasMessageStartingWith("d.docx")
        .hasMessageContaining(reason);
  }

  @Test
  void bombsAreDefused() throws IOException {
    Map<String, String> parts = DocxFile.parts(DocxFile.paragraph("&lol;"));
    parts.put(
        "word/document.xml",
        "<!DOCTYPE lolz [<!ENTITY lol \"lol\"><!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
            + parts.get("word/document.xml"));
    assertRefused(DocxFile.zip(parts), "found a document type");

    parts = DocxFile.parts(DocxFile.paragraph("сөз"));
    parts.put("word/media/big.bin", "\0".repeat(200 << 20));
    assertRefused(DocxFile.zip(parts), "swells more than");
  }

  @Test
  void damageAnywhereEndsInATextOrANamedFailure() throws IOException {
    byte[] whole = DocxFile.of(DocxFile.paragraph("сөз").repeat(3));
    Random random = new Random(5);
    for (int round = 0; round < 120; round++) {
      byte[] damaged = whole.clone();
      for (int i = 0; i < 3; i++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      int length = round % 2 == 0 ? damaged.length : random.nextInt(damaged.length);
      try {
        reader.read("d.docx", Arrays.copyOf(damaged, length));
      } catch (FormatException e) {
        assertThat(e).hasMessageStartingWith("d.docx");
      }
    }
  }

  @Test
  void nothingStaysBehindInTheTemporaryFolder() throws IOException {
    Path folder = Path.of(System.getProperty("java.io.tmpdir"));
    long before = okapiFiles(folder);
    for (int i = 0; i < 5; i++) {
      body(DocxFile.paragraph("сөз"));
    }
    assertThat(okapiFiles(folder)).isEqualTo(before);
  }

  private static long okapiFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.getFileName().toString().contains("okapi")).count();
    }
  }
}
