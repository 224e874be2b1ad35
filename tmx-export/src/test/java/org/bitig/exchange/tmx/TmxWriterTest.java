package org.bitig.exchange.tmx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.bitig.exchange.Samples;
import org.bitig.exchange.Shared;
import org.bitig.model.Code;
import org.bitig.model.Content;
import org.bitig.model.Language;
import org.bitig.model.Match;
import org.bitig.model.Property;
import org.bitig.model.TranslationUnit;
import org.bitig.model.Tuv;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The rules of interoperable TMX, each with what it guards against. */
class TmxWriterTest {
  static final TmxHeader HEADER =
      new TmxHeader(
          "bitig",
          "0.1.0",
          "kk",
          Instant.parse("2026-02-03T04:05:06.789Z"),
          Stamp.MINED,
          List.of(new Property("x-made-for", "a test")),
          List.of("a note & more"));

  @Test
  void isValidAgainstTheDtd() throws Exception {
    String dtd = Files.readString(Shared.tmxWild("schemas/tmx14.dtd"));
    for (String file : files()) {
      valid(file, dtd);
    }
  }

  @Test
  void isValidAgainstTheSchemaOfOmegat() throws Exception {
    var schema = Schemas.xsd(Shared.tmxWild("schemas/tmx14.xsd"));
    for (String file : files()) {
      schema
          .newValidator()
          .validate(new javax.xml.transform.stream.StreamSource(new java.io.StringReader(file)));
    }
  }

  @Test
  void propertiesAndNotesComeBeforeWhatTheyBelongTo() throws Exception {
    String file = write(unit("u", "бір", "one"));

    assertThat(file.replaceAll(">\\s+<", "><"))
        .contains("<tu tuid=\"u\" srclang=\"kk\"><prop type=\"x-a\">b</prop><note>n</note><tuv");
  }

  @Test
  void theHeaderHasItsSevenAttributesAndAConcreteSourceLanguage() throws Exception {
    Element header = (Element) dom(write()).getElementsByTagName("header").item(0);
    for (String name :
        List.of(
            "creationtool",
            "creationtoolversion",
            "segtype",
            "o-tmf",
            "adminlang",
            "srclang",
            "datatype")) {
      assertThat(header.getAttribute(name)).as(name).isNotEmpty();
    }
    assertThat(dom(write()).getDocumentElement().getAttribute("version")).isEqualTo("1.4");
    assertThatThrownBy(
            () -> new TmxHeader("b", "1", "*all*", Instant.EPOCH, "x", List.of(), List.of()))
        .hasMessage("TmxHeader sourceLanguage '*all*' must be one language, as in 'kk'");
  }

  @Test
  void everyUnitNamesItsSourceLanguageAsTheSourceSideHasIt() throws Exception {
    for (String file : files()) {
      NodeList units = dom(file).getElementsByTagName("tu");
      for (int i = 0; i < units.getLength(); i++) {
        Element unit = (Element) units.item(i);
        Element first = (Element) unit.getElementsByTagName("tuv").item(0);
        assertThat(unit.getAttribute("srclang")).isEqualTo(first.getAttribute("xml:lang"));
      }
    }
  }

  @Test
  void aUnitWithoutTwoTextsIsNotWritten() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TmxWriter tmx = TmxWriter.open(out, HEADER)) {
      for (String blank : List.of("", " ", "\u00A0", "\u200B", "\u0001", "\uFEFF", "\n\t")) {
        assertThat(tmx.write(unit("u", "бір", blank))).as("'%s'", blank).isFalse();
        assertThat(tmx.write(unit("u", blank, "one"))).as("'%s'", blank).isFalse();
      }
      assertThat(
              tmx.write(
                  new TranslationUnit(
                      "codes",
                      "kk",
                      List.of(
                          Tuv.of("kk", "a"),
                          new Tuv(
                              "en",
                              List.of(new Code(Code.Kind.PLACEHOLDER, Map.of(), List.of())),
                              Map.of(),
                              List.of(),
                              List.of())),
                      Map.of(),
                      List.of(),
                      List.of())))
          .isFalse();
    }
    assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("<tu ");
  }

  @Test
  void noCharacterThatXmlForbidsGetsOut() throws Exception {
    StringBuilder nasty = new StringBuilder();
    for (char c = 0; c < 0x20; c++) {
      nasty.append('a').append(c);
    }
    nasty.append("\uFFFE\uFFFF\uFEFF\uD83D x \uDE00\uD83D\uDE00\u0085\u2028");
    String file = write(unit("u\u0001 \n1", "<" + nasty, nasty + "е\u0308"));

    Document dom = dom(file);
    String seg = dom.getElementsByTagName("seg").item(0).getTextContent();
    assertThat(seg).contains("<aaa", "\uD83D\uDE00").doesNotContain("\uFEFF", "\uFFFE");
    assertThat(dom.getElementsByTagName("seg").item(1).getTextContent()).endsWith("ё");
    assertThat(((Element) dom.getElementsByTagName("tu").item(0)).getAttribute("tuid"))
        .isEqualTo("u-1");
  }

  @Test
  void isUtf8WithLineFeedsAndNoByteOrderMark() throws IOException {
    byte[] bytes = bytes(List.of(unit("u", "ҚІ\r\nə\rb", "A & B < C ]]>")));

    assertThat(bytes)
        .startsWith(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".getBytes(StandardCharsets.UTF_8));
    assertThat(new String(bytes, StandardCharsets.UTF_8))
        .doesNotContain("\r")
        .contains("<seg>ҚІ\nə\nb</seg>", "A &amp; B &lt; C ]]&gt;")
        .endsWith("</tmx>\n");
  }

  @Test
  void allPropertiesOfOursBeginWithX() throws Exception {
    for (String file : files()) {
      NodeList properties = dom(file).getElementsByTagName("prop");
      assertThat(properties.getLength()).isPositive();
      for (int i = 0; i < properties.getLength(); i++) {
        assertThat(((Element) properties.item(i)).getAttribute("type")).startsWith("x-");
      }
    }
  }

  @Test
  void idsAreUniqueAndHoldNoBlank() throws Exception {
    for (String file : files()) {
      List<String> ids = new ArrayList<>();
      NodeList units = dom(file).getElementsByTagName("tu");
      for (int i = 0; i < units.getLength(); i++) {
        ids.add(((Element) units.item(i)).getAttribute("tuid"));
      }
      assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("\\S+"));
    }
  }

  @Test
  void datesAreInUtcOnUnitsAndOnSides() throws Exception {
    for (String file : files()) {
      Document dom = dom(file);
      for (String name : List.of("header", "tu", "tuv")) {
        NodeList elements = dom.getElementsByTagName(name);
        for (int i = 0; i < elements.getLength(); i++) {
          assertThat(((Element) elements.item(i)).getAttribute("creationdate"))
              .matches("\\d{8}T\\d{6}Z");
        }
      }
    }
  }

  @Test
  void onlyWhatTheDtdKnowsIsWritten() throws Exception {
    TranslationUnit odd =
        new TranslationUnit(
            "u",
            "",
            List.of(
                new Tuv(
                    "kk",
                    List.of(
                        new Content.Text("a"),
                        new Code(
                            Code.Kind.END_PAIRED,
                            Map.of("i", "1", "x", "2", "score", "3"),
                            List.of())),
                    Map.of("segtype", "phrase", "score", "0.9", "changeid", "me"),
                    List.of(),
                    List.of()),
                Tuv.of("en", "b")),
            Map.of("score", "0.9", "segtype", "phrase"),
            List.of(),
            List.of());

    assertThat(write(odd))
        .contains(
            "<tu tuid=\"u\" segtype=\"phrase\" srclang=\"kk\">", "<ept i=\"1\">", "changeid=\"me\"")
        .doesNotContain("score");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\tb", "a\nb"})
  void attributesHoldNoLineEndsAndTabs(String id) throws IOException {
    TranslationUnit unit =
        new TranslationUnit(
            "u",
            "kk",
            List.of(Tuv.of("kk", "a"), Tuv.of("en", "b")),
            Map.of("changeid", id),
            List.of(),
            List.of());

    assertThat(write(unit)).contains("changeid=\"a b\"");
  }

  /** The files of a pack with every tier, both kinds of kind and all three languages. */
  private static List<String> files() throws IOException {
    List<Match> matches = new ArrayList<>(Samples.run().matches());
    matches.add(
        Samples.match("v", 0.1, Language.KAZAKH, "бір & <екі>", Language.ENGLISH, "one ]]> & <two>")
            .withStatus(org.bitig.model.MatchStatus.ACCEPTED));
    MemoryPack pack =
        MemoryPack.of(
            matches,
            Map.of(),
            new MemoryPack.Options(Direction.USUAL, LanguageTags.BARE, "0.1.0", Samples.STARTED));
    List<String> files = new ArrayList<>();
    for (MemoryPack.File file : pack.files()) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      file.write(out);
      files.add(out.toString(StandardCharsets.UTF_8));
    }
    assertThat(files).hasSizeGreaterThan(8);
    return files;
  }

  static TranslationUnit unit(String id, String source, String target) {
    return new TranslationUnit(
        id,
        "kk",
        List.of(Tuv.of("kk", source), Tuv.of("en", target)),
        Map.of(),
        List.of(new Property("x-a", "b")),
        List.of("n"));
  }

  static byte[] bytes(List<TranslationUnit> units) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TmxWriter tmx = TmxWriter.open(out, HEADER)) {
      for (TranslationUnit unit : units) {
        tmx.write(unit);
      }
    }
    return out.toByteArray();
  }

  private static String write(TranslationUnit... units) throws IOException {
    return new String(bytes(List.of(units)), StandardCharsets.UTF_8);
  }

  private static Document dom(String file) throws Exception {
    DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    return builder.parse(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
  }

  private static void valid(String file, String dtd) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setValidating(true);
    DocumentBuilder builder = factory.newDocumentBuilder();
    builder.setEntityResolver((_, _) -> new InputSource(new java.io.StringReader(dtd)));
    builder.setErrorHandler(
        new ErrorHandler() {
          @Override
          public void warning(SAXParseException e) throws SAXException {
            throw e;
          }

          @Override
          public void error(SAXParseException e) throws SAXException {
            throw e;
          }

          @Override
          public void fatalError(SAXParseException e) throws SAXException {
            throw e;
          }
        });
    builder.parse(
        new InputSource(
            new java.io.StringReader(
                file.replace(
                    "<tmx version", "<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n<tmx version"))));
  }
}
