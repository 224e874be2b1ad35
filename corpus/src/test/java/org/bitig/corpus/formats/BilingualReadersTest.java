package org.bitig.corpus.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.bitig.corpus.Corpus;
import org.bitig.corpus.CorpusOptions;
import org.bitig.corpus.CorpusReader;
import org.bitig.corpus.Segmentation;
import org.bitig.corpus.SourceText;
import org.bitig.model.FormatException;
import org.bitig.model.Language;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 120, unit = TimeUnit.SECONDS)
class BilingualReadersTest {
  private static final String XLIFF_1 =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a.txt"
       source-language="en-US" target-language="kk-KZ" datatype="plaintext"><body>
      <trans-unit id="1"><source>The old mill.</source><target state="translated">Ескі диірмен.</target>
      <alt-trans><target>Басқа</target></alt-trans></trans-unit>
      <trans-unit id="2"><source>One <g id="1">bold</g> word. Two.</source><seg-source><mrk mtype="seg"
       mid="0">One <g id="1">bold</g> word.</mrk> <mrk mtype="seg" mid="1">Two.</mrk></seg-source>
      <target><mrk mtype="seg" mid="0">Бір <g id="1">қалың</g> сөз.</mrk> <mrk mtype="seg"
       mid="1">Екі.</mrk></target></trans-unit>
      <trans-unit id="3"><source>Untranslated</source></trans-unit>
      <trans-unit id="4" translate="no"><source>CODE</source><target>CODE</target></trans-unit>
      <trans-unit id="5"><source>New</source><target state="new">New</target></trans-unit>
      </body></file></xliff>
      """;

  private static final String XLIFF_2 =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <xliff version="2.1" srcLang="en" trgLang="az" xmlns="urn:oasis:names:tc:xliff:document:2.0">
      <file id="f1"><unit id="1"><segment state="final"><source>The old mill.</source>
      <target>Köhnə dəyirman.</target></segment><ignorable><source> </source></ignorable>
      <segment><source>Two <pc id="1">b</pc>.</source><target>İki <pc id="1">q</pc>.</target></segment>
      </unit><unit id="2"><segment><source>Untranslated</source></segment></unit></file></xliff>
      """;

  private static final String PO =
      """
      msgid ""
      msgstr ""
      "Language: kk_KZ\\n"
      "Content-Type: text/plain; charset=UTF-8\\n"

      msgid "The old mill.\\n"
      msgstr "Ескі диірмен.\\n"

      #, fuzzy
      msgid "Road"
      msgstr "Жолақ"

      msgctxt "menu"
      msgid "Open %s"
      msgstr "%s ашу"

      msgid "%d file"
      msgid_plural "%d files"
      msgstr[0] "%d файл"

      #~ msgid "Old"
      #~ msgstr "Ескі"
      """;

  @TempDir Path folder;

  private static List<Map<String, String>> rows(BilingualReader reader, String file, byte[] bytes)
      throws IOException {
    return reader.bilingual(file, bytes).rows().stream().map(BilingualText.Row::texts).toList();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void xliffOneIsReadSegmentBySegment() throws IOException {
    assertThat(rows(new XliffReader(), "a.xlf", utf8(XLIFF_1)))
        .containsExactly(
            Map.of("en-US", "The old mill.", "kk-KZ", "Ескі диірмен."),
            Map.of("en-US", "One bold word.", "kk-KZ", "Бір қалың сөз."),
            Map.of("en-US", "Two.", "kk-KZ", "Екі."),
            Map.of("en-US", "Untranslated"),
            Map.of("en-US", "New"));
  }

  @Test
  void xliffTwoIsReadSegmentBySegment() throws IOException {
    assertThat(rows(new XliffReader(), "a.xlf", utf8(XLIFF_2)))
        .containsExactly(
            Map.of("en", "The old mill.", "az", "Köhnə dəyirman."),
            Map.of("en", "Two b.", "az", "İki q."),
            Map.of("en", "Untranslated"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "windows-1251"})
  void xliffInOtherEncodingsIsRead(String name) throws IOException {
    Charset charset = Charset.forName(name);
    String text =
        XLIFF_1
            .replace(
                "encoding=\"UTF-8\"",
                "encoding=\"" + (name.startsWith("UTF") ? "UTF-16" : name) + "\"")
            .replace("Ескі диірмен", "Старая мельница")
            .replace("қалың", "жирное");
    String marked = name.startsWith("UTF") ? "\uFEFF" + text : text;
    assertThat(rows(new XliffReader(), "a.xlf", marked.getBytes(charset)).getFirst())
        .isEqualTo(Map.of("en-US", "The old mill.", "kk-KZ", "Старая мельница."));
  }

  @Test
  void catalogueEntriesAreReadFuzzyAndObsoleteOnesNot() throws IOException {
    assertThat(rows(new PoReader(), "a.po", utf8(PO)))
        .containsExactly(
            Map.of("en", "The old mill.", "kk-KZ", "Ескі диірмен."),
            Map.of("en", "Road"),
            Map.of("en", "Open %s", "kk-KZ", "%s ашу"),
            Map.of("en", "%d file", "kk-KZ", "%d файл"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id,kk,az,en\n1,Ескі диірмен.,Köhnə dəyirman.,The old mill.\n",
        "\uFEFFid;Kazakh;Azerbaijani;English\r\n1;Ескі диірмен.;Köhnə dəyirman.;The old mill.\r\n",
        "id\tқазақша\tAzərbaycanca\teng\n1\tЕскі диірмен.\tKöhnə dəyirman.\tThe old mill.\n",
        "KK-KZ,az_AZ,en-GB\n\"Ескі диірмен.\",\"Köhnə dəyirman.\",\"The old mill.\"\n",
      })
  void tablesAreReadByTheNamesOfTheirColumns(String table) throws IOException {
    assertThat(rows(new CsvReader(Map.of()), "t.csv", utf8(table)))
        .containsExactly(
            Map.of("kk", "Ескі диірмен.", "az", "Köhnə dəyirman.", "en", "The old mill."));
  }

  @Test
  void quotedFieldsKeepSeparatorsAndLineEnds() throws IOException {
    assertThat(
            rows(
                new CsvReader(Map.of()),
                "t.csv",
                utf8("en,kk\n\"a, \"\"b\"\"\nc\",\"ә\"\n,\nonly,\n")))
        .containsExactly(Map.of("en", "a, \"b\"\nc", "kk", "ә"), Map.of(), Map.of("en", "only"));
  }

  @Test
  void columnsTheUserNamesCount() throws IOException {
    CsvReader reader = new CsvReader(Map.of("Source", Language.ENGLISH, "Target", Language.KAZAKH));
    assertThat(rows(reader, "t.csv", utf8("source,target,en\nmill,диірмен,x\n")))
        .containsExactly(Map.of("en", "mill", "kk", "диірмен"));
    assertThatThrownBy(() -> reader.bilingual("t.csv", utf8("en,kk\na,b\n")))
        .hasMessage(
            "t.csv:1: found the columns 'en', 'kk', expected two named by their language (kk, az,"
                + " en, or its name); name them with --columns NAME=kk,NAME=en");
  }

  private static byte[] xlsx(Object[][]... sheets) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "t", "1.0")) {
      for (int s = 0; s < sheets.length; s++) {
        Worksheet sheet = workbook.newWorksheet("S" + s);
        for (int r = 0; r < sheets[s].length; r++) {
          for (int c = 0; c < sheets[s][r].length; c++) {
            sheet.value(r, c, sheets[s][r][c].toString());
          }
        }
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void spreadsheetsAreReadSheetBySheet() throws IOException {
    byte[] book =
        xlsx(
            new Object[][] {{"notes"}, {"none"}},
            new Object[][] {{"en", "x", "kk"}, {"mill", "-", "диірмен"}, {"road", "", ""}},
            new Object[][] {{"az", "en"}, {"yol", "road"}});
    assertThat(rows(new XlsxReader(Map.of()), "t.xlsx", book))
        .containsExactly(
            Map.of("en", "mill", "kk", "диірмен"),
            Map.of("en", "road"),
            Map.of("az", "yol", "en", "road"));
    assertThatThrownBy(
            () ->
                new XlsxReader(Map.of())
                    .bilingual("t.xlsx", xlsx(new Object[][] {{"a", "b"}, {"1", "2"}})))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("found the columns 'a', 'b'");
  }

  @Test
  void eachLanguageIsADocumentWithAsManyBlocks() throws IOException {
    List<SourceText> texts = new XliffReader().read("a.xlf", utf8(XLIFF_1));
    assertThat(texts.stream().map(SourceText::part)).containsExactly("en", "kk");
    assertThat(texts.stream().map(t -> t.blocks().size())).containsExactly(5, 5);
    assertThat(texts.getLast().text()).isEqualTo("Ескі диірмен.\nБір қалың сөз.\nЕкі.\n\n\n");
  }

  @Test
  void theCorpusHasTheLanguagesOfAFileAndLinesMeet() throws IOException {
    Files.writeString(folder.resolve("a.xlf"), XLIFF_1);
    Files.writeString(folder.resolve("b.csv"), "az,en\nKöhnə dəyirman.,The old mill.\n,Road\n");
    Files.writeString(folder.resolve("c.csv"), "a,b\n1,2\n");
    Corpus corpus =
        new CorpusReader(CorpusOptions.defaults().with(Segmentation.LINE), Formats.all())
            .read(List.of(folder));
    assertThat(corpus.documents().stream().map(d -> d.path() + " " + d.language().tag()))
        .containsExactly("a.xlf#en en", "a.xlf#kk kk", "b.csv#az az", "b.csv#en en");
    assertThat(corpus.documents().stream().map(d -> d.segments().size()))
        .containsExactly(5, 5, 2, 2);
    assertThat(corpus.failures()).hasSize(1);
    assertThat(corpus.failures().getFirst().message()).contains("c.csv:1: found the columns");
  }

  @Test
  void filesOfOtherLanguagesAreNamed() {
    assertThatThrownBy(
            () ->
                new XliffReader()
                    .read(
                        "a.xlf",
                        utf8(XLIFF_2.replace("\"en\"", "\"de\"").replace("\"az\"", "\"fr\""))))
        .isInstanceOf(FormatException.class)
        .hasMessage(
            "a.xlf: found the languages de, fr, expected some of kk, az and en; leave the file"
                + " out");
  }

  @Test
  void brokenFilesAreNamedWithTheReason() throws IOException {
    assertRefused(new XliffReader(), utf8("<html/>"), "found no <xliff>");
    assertRefused(new XliffReader(), utf8(XLIFF_1.substring(0, 700)), "does not allow");
    assertRefused(new XliffReader(), utf8(XLIFF_2.substring(0, 300)), "does not allow");
    assertRefused(
        new XliffReader(),
        utf8(
            XLIFF_1.replace(
                "<xliff", "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><xliff")),
        "found a document type");
    assertRefused(new PoReader(), utf8("nothing"), "found no msgid");
    assertRefused(new PoReader(), utf8("msgid \"a\"\nmsgstr \"b\"\n"), "found no language");
    assertRefused(new CsvReader(Map.of()), utf8("en,kk\n\"open"), "no CSV");
    assertRefused(new CsvReader(Map.of()), new byte[0], "found an empty file");
    assertRefused(new XlsxReader(Map.of()), utf8("en,kk"), "found no archive");
    assertRefused(new XlsxReader(Map.of()), DocxFile.of(""), "without xl/workbook.xml");
    byte[] book = xlsx(new Object[][] {{"en", "kk"}, {"a", "ә"}});
    assertRefused(new XlsxReader(Map.of()), Arrays.copyOf(book, book.length / 2), "damaged");
  }

  private static void assertRefused(BilingualReader reader, byte[] bytes, String reason) {
    assertThatThrownBy(() -> reader.bilingual("f", bytes))
        .as(reason)
        .isInstanceOf(FormatException.class)
        .hasMessageStartingWith("f")
        .hasMessageContaining(reason);
  }

  @Test
  void damageAnywhereEndsInRowsOrANamedFailure() throws IOException {
    Random random = new Random(9);
    byte[] book = xlsx(new Object[][] {{"en", "kk"}, {"a", "ә"}});
    Map<BilingualReader, List<byte[]>> files =
        Map.of(
            new XliffReader(), List.of(utf8(XLIFF_1), utf8(XLIFF_2)),
            new PoReader(), List.of(utf8(PO)),
            new CsvReader(Map.of()), List.of(utf8("en,kk\n\"a\",ә\n")),
            new XlsxReader(Map.of()), List.of(book));
    for (Map.Entry<BilingualReader, List<byte[]>> entry : files.entrySet()) {
      for (byte[] whole : entry.getValue()) {
        for (int round = 0; round < 150; round++) {
          byte[] damaged = whole.clone();
          for (int i = random.nextInt(4); i > 0; i--) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
          }
          int length = round % 2 == 0 ? damaged.length : random.nextInt(damaged.length);
          try {
            entry.getKey().bilingual("f", Arrays.copyOf(damaged, length));
          } catch (FormatException e) {
            assertThat(e).hasMessageStartingWith("f");
          }
        }
      }
    }
  }
}
