package org.bitig.exchange.tmx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.bitig.exchange.Golden;
import org.bitig.exchange.Shared;
import org.bitig.model.Code;
import org.bitig.model.Content;
import org.bitig.model.FormatException;
import org.bitig.model.Property;
import org.bitig.model.TranslationUnit;
import org.bitig.model.Tuv;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 120, unit = TimeUnit.SECONDS)
class TmxReaderTest {
  private static final String HEAD =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <tmx version="1.4">
      <header srclang="kk"/>
      <body>
      """;
  private static final String TAIL = "</body></tmx>";
  private static final String UNIT =
      "<tu tuid='1'><tuv xml:lang='kk'><seg>бір</seg></tuv><tuv"
          + " xml:lang='en'><seg>one</seg></tuv></tu>\n";

  private final List<TranslationUnit> units = new ArrayList<>();
  private final List<Long> lines = new ArrayList<>();

  @Test
  void whatTheWriterWroteReadsBackTheSame() throws IOException {
    Random random = new Random(42);
    for (int round = 0; round < 200; round++) {
      List<TranslationUnit> written = new ArrayList<>();
      for (int i = random.nextInt(5); i >= 0; i--) {
        written.add(unit(random));
      }
      units.clear();
      TmxSummary summary = read(TmxWriterTest.bytes(written));

      assertThat(units).as("round %d", round).isEqualTo(written);
      assertThat(summary.problems()).isEmpty();
    }
  }

  @Test
  void oldWaysAreUnderstood() throws IOException {
    read(
        """
        <!DOCTYPE TMX SYSTEM "tmx11.dtd">
        <TMX version="1.1"><HEADER SRCLANG="*all*"/><BODY>
        <TU TUID="a"><TUV LANG="EN-US"><SEG>one</SEG><PROP TYPE="p">late</PROP></TUV>
        <TUV LANG="KK"><NOTE>n</NOTE><SEG>бір</SEG></TUV><PROP TYPE="q">later</PROP></TU>
        </BODY></TMX>
        """);

    assertThat(units).hasSize(1);
    TranslationUnit unit = units.getFirst();
    assertThat(unit.id()).isEqualTo("a");
    assertThat(unit.sourceLanguage()).isEmpty();
    assertThat(unit.property("q")).hasValue("later");
    assertThat(unit.variants().getFirst().language()).isEqualTo("EN-US");
    assertThat(unit.variants().getFirst().property("p")).hasValue("late");
    assertThat(unit.variants().getLast().notes()).containsExactly("n");
  }

  @Test
  void inlineCodesKeepTheirStructure() throws IOException {
    read(
        HEAD
            + "<tu><tuv xml:lang='kk'><seg>a<bpt i='1' x='2' type='b'>&lt;b><sub>note"
            + " <ph/></sub></bpt>b<ept i='1'/><hi type='c'>c</hi><it pos='begin'/><ut>\\x</ut>"
            + " d</seg></tuv><tuv xml:lang='en'><seg>one</seg></tuv></tu>"
            + TAIL);

    Tuv side = units.getFirst().variants().getFirst();
    assertThat(side.text()).isEqualTo("abc d");
    assertThat(side.content()).hasSize(8);
    Code begin = (Code) side.content().get(1);
    assertThat(begin.kind()).isEqualTo(Code.Kind.BEGIN_PAIRED);
    assertThat(begin.attributes()).isEqualTo(Map.of("i", "1", "x", "2", "type", "b"));
    assertThat(begin.content().getFirst()).isEqualTo(new Content.Text("<b>"));
    assertThat(((Code) begin.content().get(1)).kind()).isEqualTo(Code.Kind.SUBFLOW);
  }

  @ParameterizedTest
  @CsvSource({
    "'<tuv><seg>a</seg></tuv><tuv xml:lang=\"en\"><seg>b</seg></tuv>', found a side without a"
        + " language (line 6)",
    "'<tuv xml:lang=\"en\"><seg>b</seg></tuv>', found 1 sides with text",
    "'', found 0 sides with text",
    "'<tuv xml:lang=\"kk\"><seg> </seg></tuv><tuv xml:lang=\"en\"><seg>b</seg></tuv>', found no"
        + " text in kk",
    "'<tuv xml:lang=\"kk\"/><tuv xml:lang=\"en\"><seg>b</seg></tuv>', found no text in kk",
    "'<tuv xml:lang=\"kk\"><seg>a</seg><seg>b</seg></tuv><tuv xml:lang=\"en\"><seg>b</seg></tuv>',"
        + " found two segments in one side (line 6)"
  })
  void aBrokenUnitIsReportedAndTheNextOneRead(String inside, String problem) throws IOException {
    TmxSummary summary = read(HEAD + UNIT + "<tu>" + inside + "</tu>\n" + UNIT + TAIL);

    assertThat(units).hasSize(2);
    assertThat(lines).containsExactly(5L, 7L);
    assertThat(summary.skipped()).isEqualTo(1);
    assertThat(summary.problems().getFirst().line()).isEqualTo(6);
    assertThat(summary.problems().getFirst().text()).startsWith(problem).endsWith("passed over");
  }

  @Test
  void threeLanguagesAndDuplicatesAreHandedOver() throws IOException {
    TmxSummary summary =
        read(
            HEAD
                + UNIT
                + UNIT
                + "<tu srclang='az'><tuv xml:lang='kk'><seg>a</seg></tuv><tuv"
                + " xml:lang='az'><seg>b</seg></tuv><tuv xml:lang='en'><seg>c</seg></tuv><tuv"
                + " xml:lang='ru'/></tu>"
                + TAIL);

    assertThat(units).hasSize(3);
    assertThat(units.getLast().variants()).hasSize(3);
    assertThat(units.getLast().sourceLanguage()).isEqualTo("az");
    assertThat(units.getFirst().sourceLanguage()).isEqualTo("kk");
    assertThat(summary.languages()).isEqualTo(Map.of("kk", 3L, "az", 1L, "en", 3L));
    assertThat(summary.sourceLanguage()).isEqualTo("kk");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-8", "windows-1251", "UTF-32LE"})
  void everyEncodingIsRead(String encoding) throws IOException {
    String file =
        (encoding.startsWith("UTF-16") || encoding.startsWith("UTF-32") ? "\uFEFF" : "")
            + "<?xml version=\"1.0\" encoding=\""
            + encoding
            + "\"?><tmx><header/><body>"
            + UNIT
            + TAIL;
    // Java's UTF-16 encoder writes a mark of its own.
    read(
        (encoding.equals("UTF-16") ? file.substring(1) : file).getBytes(Charset.forName(encoding)));

    assertThat(units.getFirst().variants().getFirst().text()).isEqualTo("бір");
  }

  @Test
  void utf16WithoutAMarkAndAWrongDeclarationAreRead() throws IOException {
    read((HEAD + UNIT + TAIL).getBytes(StandardCharsets.UTF_16LE));
    read((HEAD + UNIT + TAIL).getBytes(StandardCharsets.UTF_16BE));
    read((HEAD.replace("UTF-8", "UTF-16") + UNIT + TAIL).getBytes(StandardCharsets.UTF_8));
    read(("\uFEFF" + HEAD + UNIT + TAIL).getBytes(StandardCharsets.UTF_8));

    assertThat(units).hasSize(4).allMatch(u -> u.variants().getFirst().text().equals("бір"));
  }

  @Test
  void packedFilesAreRead() throws IOException {
    read(gzip((HEAD + UNIT + TAIL).getBytes(StandardCharsets.UTF_8)));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var zip = new java.util.zip.ZipOutputStream(bytes)) {
      zip.putNextEntry(new java.util.zip.ZipEntry("readme.txt"));
      zip.putNextEntry(new java.util.zip.ZipEntry("a/b.TMX"));
      zip.write((HEAD + UNIT + TAIL).getBytes(StandardCharsets.UTF_8));
    }
    read(bytes.toByteArray());

    assertThat(units).hasSize(2);
  }

  @Test
  void forbiddenCharactersAreLeftOutAndReported() throws IOException {
    TmxSummary summary =
        read(HEAD + UNIT.replace("one", "o&#x1;n\u0002&#0;e &#x41;&amp;&#128512;\uFFFE") + TAIL);

    assertThat(units.getFirst().variants().getLast().text()).isEqualTo("one A&\uD83D\uDE00");
    assertThat(summary.problems().getLast().text())
        .isEqualTo("4 characters that XML forbids were left out");
  }

  @Test
  void aBrokenFileIsNamedWithLineAndRemedy() {
    assertThatThrownBy(() -> read(HEAD + UNIT + "<tu><tuv></tu>" + TAIL))
        .isInstanceOf(FormatException.class)
        .hasMessageStartingWith("test.tmx:6: found XML that is not well-formed (")
        .hasMessageEndingWith(
            "), expected TMX; open the file at this line in an editor and mend it, or export it"
                + " again");
    assertThat(units).hasSize(1);
    assertThatThrownBy(() -> read("<html/>"))
        .hasMessage(
            "test.tmx:1: found <html>, expected <tmx>; this is not a translation memory in TMX:"
                + " export it as TMX");
    assertThatThrownBy(() -> read(""))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("test.tmx:1:");
    assertThatThrownBy(() -> read(new byte[] {'<', 't', 'm', 'x', '>', (byte) 0xFF, (byte) 0xC0}))
        .hasMessageStartingWith("test.tmx:1: found bytes that are not ");
    assertThatThrownBy(() -> read("<?xml version='1.0' encoding='klingon'?><tmx/>"))
        .hasMessage(
            "test.tmx:1: found the encoding 'klingon', expected one that is known, as in UTF-8;"
                + " save the file as UTF-8");
  }

  @Test
  void nothingOutsideTheFileIsRead(@TempDir Path folder) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "SECRET");
    for (String type :
        List.of(
            "<!DOCTYPE tmx [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]>",
            "<!DOCTYPE tmx [<!ENTITY % p SYSTEM '" + secret.toUri() + "'> %p; <!ENTITY x 'y'>]>",
            "<!DOCTYPE tmx SYSTEM 'http://192.0.2.1/tmx14.dtd' [<!ENTITY x 'y'>]>")) {
      try {
        read(HEAD.replace("<tmx", type + "<tmx") + UNIT.replace("one", "one&x;") + TAIL);
      } catch (FormatException e) {
        assertThat(e).hasMessageContaining("test.tmx:");
      }
    }
    assertThat(units).allMatch(u -> !u.toString().contains("SECRET"));
  }

  @Test
  void aDocumentTypeDoesNotStopTheReading() throws IOException {
    read(HEAD.replace("<tmx", "<!DOCTYPE tmx SYSTEM \"nowhere/tmx14.dtd\">\n<tmx") + UNIT + TAIL);
    read(
        HEAD.replace("<tmx", "<!DOCTYPE tmx [<!ENTITY nbsp '&#160;'>]>\n<tmx")
            + UNIT.replace("one", "one&nbsp;two")
            + TAIL);

    assertThat(units).hasSize(2);
    assertThat(units.getLast().variants().getLast().text()).isEqualTo("one\u00A0two");
  }

  @Test
  void entitiesThatExplodeAreAnError() {
    StringBuilder type = new StringBuilder("<!DOCTYPE tmx [<!ENTITY a0 'ha'>");
    for (int i = 1; i < 30; i++) {
      type.append("<!ENTITY a").append(i).append(" '");
      type.append(("&a" + (i - 1) + ";").repeat(10)).append("'>");
    }
    String file = HEAD.replace("<tmx", type + "]><tmx") + UNIT.replace("one", "&a29;") + TAIL;

    assertThatThrownBy(() -> read(file))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("test.tmx:");
  }

  @Test
  void aLongEntityReferredToOftenIsAnError() {
    String file =
        HEAD.replace("<tmx", "<!DOCTYPE tmx [<!ENTITY a '" + "a".repeat(100_000) + "'>]>\n<tmx")
            + UNIT.replace("one", "&a;".repeat(2000))
            + TAIL;

    assertThatThrownBy(() -> read(file))
        .hasMessage(
            "test.tmx:2: found a document type with entities of 100000 characters, expected at most"
                + " 10000; take the document type out");
  }

  @Test
  void aShortEntityReferredToTooOftenIsAnError() {
    String file =
        HEAD.replace("<tmx", "<!DOCTYPE tmx [<!ENTITY a 'b'>]>\n<tmx")
            + UNIT.replace("one", "&a;".repeat(60_000))
            + TAIL;

    assertThatThrownBy(() -> read(file)).hasMessageContaining("entityExpansionLimit");
  }

  @Test
  void aFileThatSwellsIsAnError() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write((HEAD + "<tu><note>").getBytes(StandardCharsets.UTF_8));
      byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 100; i++) {
        gzip.write(blanks);
      }
    }
    assertThatThrownBy(() -> read(bytes.toByteArray()))
        .isInstanceOf(FormatException.class)
        .hasMessageStartingWith("test.tmx: found a packed file that swells more than 200 times");
  }

  @Test
  void aUnitWithoutEndOrBottomIsPassedOver() throws IOException {
    String deep = "<hi>".repeat(100) + "x" + "</hi>".repeat(100);
    TmxSummary summary =
        read(
            HEAD
                + UNIT.replace("one", "y".repeat(5_000_000))
                + UNIT.replace("one", deep)
                + UNIT.replace("one", "z".repeat(100_000) + "&amp;".repeat(300_000))
                + TAIL);

    assertThat(units).hasSize(1);
    assertThat(summary.problems().get(0).text()).startsWith("found more than 4000000 characters");
    assertThat(summary.problems().get(1).text()).startsWith("found inline codes 41 deep");
  }

  @Test
  void anElementTmxDoesNotKnowIsTextAndReported() throws IOException {
    TmxSummary summary = read(HEAD + UNIT.replace("one", "o<b>n<ph/></b>e") + TAIL);

    assertThat(units.getFirst().variants().getLast().text()).isEqualTo("one");
    assertThat(summary.problems().getFirst().text())
        .isEqualTo("found <b> in a segment, which TMX does not know");
  }

  @Test
  void aFileCutAnywhereIsAnErrorAndNoCrash() throws IOException {
    byte[] whole =
        (HEAD + UNIT + UNIT.replace("one", "o<bpt i='1'>&lt;</bpt>&#233;é") + TAIL)
            .getBytes(StandardCharsets.UTF_8);
    for (int length = 0; length < whole.length - 1; length++) {
      byte[] cut = java.util.Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> read(cut))
          .as("cut at byte %d", length)
          .isInstanceOf(FormatException.class);
    }
  }

  @Test
  void bytesThatAreChangedAnywhereAreNoCrash() {
    byte[] whole = (HEAD + UNIT + TAIL).getBytes(StandardCharsets.UTF_8);
    Random random = new Random(7);
    for (int round = 0; round < 3000; round++) {
      byte[] changed = whole.clone();
      for (int i = random.nextInt(4); i >= 0; i--) {
        changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
      }
      try {
        read(changed);
      } catch (IOException e) {
        assertThat(e).as("round %d", round).hasMessageStartingWith("test.tmx");
      }
    }
  }

  /** What comes of each file of other tools: so many units, languages, problems, or the error. */
  @Test
  void filesOfOtherToolsAreRead() throws IOException {
    Path folder = Shared.tmxWild("tmx");
    StringBuilder told = new StringBuilder();
    List<Path> files;
    try (var found = Files.list(folder)) {
      files = found.sorted().toList();
    }
    Map<String, String> results = new TreeMap<>();
    for (Path file : files) {
      units.clear();
      String result;
      try {
        TmxSummary summary = TmxReader.read(file, (unit, line) -> units.add(unit));
        result =
            summary.encoding()
                + " v"
                + summary.version()
                + " units="
                + summary.units()
                + " skipped="
                + summary.skipped()
                + " problems="
                + summary.problemCount()
                + " languages="
                + summary.languages().keySet().stream().collect(Collectors.joining(","));
      } catch (FormatException e) {
        assertThat(e).hasMessageStartingWith(file.toString() + ":");
        result = "error";
      }
      results.put(file.getFileName().toString(), result);
    }
    results.forEach((file, result) -> told.append(file).append('\t').append(result).append('\n'));
    Golden.check("wild/read.tsv", told.toString());
  }

  @Test
  void whatOtherToolsWroteIsValidOnceWeWroteIt() throws Exception {
    var schema = Schemas.xsd(Shared.tmxWild("schemas/tmx14.xsd"));
    List<Path> files;
    try (var found = Files.list(Shared.tmxWild("tmx"))) {
      files = found.sorted().toList();
    }
    int checked = 0;
    for (Path file : files) {
      units.clear();
      try {
        TmxReader.read(file, (unit, line) -> units.add(unit));
      } catch (FormatException e) {
        continue;
      }
      byte[] bytes = TmxWriterTest.bytes(units);
      schema
          .newValidator()
          .validate(new javax.xml.transform.stream.StreamSource(new ByteArrayInputStream(bytes)));
      List<TranslationUnit> first = List.copyOf(units);
      units.clear();
      read(bytes);
      assertThat(units.stream().map(u -> u.variants().stream().map(Tuv::text).toList()))
          .as(file.toString())
          .containsExactlyElementsOf(
              first.stream()
                  .map(
                      u ->
                          u.variants().stream()
                              .map(t -> XmlText.clean(t.text()))
                              .filter(t -> !XmlText.isBlank(t))
                              .toList())
                  .filter(t -> t.size() > 1)
                  .toList());
      checked++;
    }
    assertThat(checked).isGreaterThan(60);
  }

  private TmxSummary read(String file) throws IOException {
    return read(file.getBytes(StandardCharsets.UTF_8));
  }

  private TmxSummary read(byte[] file) throws IOException {
    try (InputStream in = new ByteArrayInputStream(file)) {
      return TmxReader.read(
          in,
          "test.tmx",
          (unit, line) -> {
            units.add(unit);
            lines.add(line);
          });
    }
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }

  private static TranslationUnit unit(Random random) {
    List<Tuv> sides = new ArrayList<>();
    for (int i = 2 + random.nextInt(3); i > 0; i--) {
      List<Content> content = new ArrayList<>();
      content.add(new Content.Text("x" + text(random)));
      content.addAll(content(random, 0, false));
      sides.add(
          new Tuv(
              List.of("kk", "az", "en-US", "x-none").get(random.nextInt(4)),
              content,
              random.nextBoolean()
                  ? Map.of()
                  : Map.of("changeid", text(random).replaceAll("[\n\t]", " ")),
              properties(random),
              notes(random)));
    }
    return new TranslationUnit(
        random.nextBoolean() ? "" : "u" + random.nextInt(),
        "kk",
        sides,
        random.nextBoolean() ? Map.of() : Map.of("usagecount", "3", "segtype", "block"),
        properties(random),
        notes(random));
  }

  private static List<Content> content(Random random, int level, boolean nativeOnly) {
    List<Content> content = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0 && level < 5; i--) {
      List<Code.Kind> kinds = List.of(Code.Kind.values());
      Code.Kind kind = kinds.get(random.nextInt(kinds.size()));
      content.add(
          new Code(
              kind,
              switch (kind) {
                case BEGIN_PAIRED -> Map.of("i", "1", "x", "2");
                case END_PAIRED -> Map.of("i", "1");
                case ISOLATED -> Map.of("pos", "begin");
                case PLACEHOLDER -> Map.of("assoc", "p");
                case HIGHLIGHT, SUBFLOW -> Map.of("type", "t");
                case UNKNOWN -> Map.of();
              },
              content(random, level + 1, !kind.holdsText())));
      if (!nativeOnly || random.nextBoolean()) {
        content.add(new Content.Text("y" + text(random)));
      }
    }
    return content;
  }

  private static List<Property> properties(Random random) {
    return random.nextBoolean()
        ? List.of()
        : List.of(new Property("x-" + random.nextInt(9), text(random)));
  }

  private static List<String> notes(Random random) {
    return random.nextBoolean() ? List.of() : List.of(text(random), text(random));
  }

  private static String text(Random random) {
    String[] pieces = {
      "Қазақ",
      "ə",
      "ı İ",
      " ",
      "\n",
      "\t",
      "&",
      "<",
      ">",
      "]]>",
      "\"",
      "'",
      "\uD83D\uDE00",
      "é",
      "&amp;",
      "<b>",
      "\u00A0",
      "1 234,5"
    };
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      text.append(pieces[random.nextInt(pieces.length)]);
    }
    return XmlText.clean(text.toString());
  }
}
