package org.bitig.exchange.tmx;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.bitig.model.Code;
import org.bitig.model.Content;
import org.bitig.model.Property;
import org.bitig.model.TranslationUnit;
import org.bitig.model.Tuv;

/**
 * Writes TMX 1.4 unit by unit, in constant memory.
 *
 * <p>The file is valid against the TMX 1.4 DTD and the schema OmegaT holds files against: {@code
 * version} is exactly {@code 1.4}, properties and notes come before what they belong to, no
 * attribute is made up, {@code srclang} stands on every unit. UTF-8 without byte order mark, line
 * feeds, NFC. There is no document type declaration: parsers of careful tools refuse one.
 *
 * <p>A side without visible text is left out, for OmegaT inserts an empty translation over the
 * text; a unit that then has less than two sides is not written.
 */
public final class TmxWriter implements AutoCloseable {
  private static final Set<String> UNIT_ATTRIBUTES =
      Set.of(
          "o-encoding",
          "datatype",
          "usagecount",
          "lastusagedate",
          "creationtool",
          "creationtoolversion",
          "creationdate",
          "creationid",
          "changedate",
          "segtype",
          "changeid",
          "o-tmf");
  private static final Map<Code.Kind, Set<String>> CODE_ATTRIBUTES =
      Map.of(
          Code.Kind.BEGIN_PAIRED, Set.of("i", "x", "type"),
          Code.Kind.END_PAIRED, Set.of("i"),
          Code.Kind.ISOLATED, Set.of("pos", "x", "type"),
          Code.Kind.PLACEHOLDER, Set.of("x", "assoc", "type"),
          Code.Kind.HIGHLIGHT, Set.of("x", "type"),
          Code.Kind.SUBFLOW, Set.of("datatype", "type"),
          Code.Kind.UNKNOWN, Set.of("x"));

  private final Writer writer;
  private final XMLStreamWriter xml;
  private final String sourceLanguage;
  private boolean closed;

  private TmxWriter(Writer writer, XMLStreamWriter xml, String sourceLanguage) {
    this.writer = writer;
    this.xml = xml;
    this.sourceLanguage = sourceLanguage;
  }

  /** Returns a writer that has written the header to {@code out}; closing it closes {@code out}. */
  public static TmxWriter open(OutputStream out, TmxHeader header) throws IOException {
    Writer writer =
        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    try {
      TmxWriter tmx =
          new TmxWriter(
              writer,
              XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(writer),
              XmlText.clean(header.sourceLanguage()));
      tmx.start(header);
      return tmx;
    } catch (XMLStreamException e) {
      throw asIoException(e);
    }
  }

  private void start(TmxHeader header) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    newLine(0);
    xml.writeStartElement("tmx");
    xml.writeAttribute("version", "1.4");
    newLine(0);
    xml.writeStartElement("header");
    attribute("creationtool", header.tool());
    attribute("creationtoolversion", header.toolVersion());
    attribute("segtype", "sentence");
    attribute("o-tmf", "bitig");
    attribute("adminlang", "en");
    attribute("srclang", header.sourceLanguage());
    attribute("datatype", "plaintext");
    attribute("creationdate", TmxHeader.date(header.created()));
    attribute("creationid", header.createdBy());
    describe(1, header.properties(), header.notes());
    if (!header.properties().isEmpty() || !header.notes().isEmpty()) {
      newLine(0);
    }
    xml.writeEndElement();
    newLine(0);
    xml.writeStartElement("body");
  }

  /**
   * Writes one unit.
   *
   * @return whether it was written: a unit with text in less than two sides is not
   */
  public boolean write(TranslationUnit unit) throws IOException {
    return write(unit, 2);
  }

  /**
   * Writes one unit of an archive that no tool is to read: one with text in one language only, too.
   *
   * @return whether it was written: a unit without text is not
   */
  public boolean archive(TranslationUnit unit) throws IOException {
    return write(unit, 1);
  }

  private boolean write(TranslationUnit unit, int leastSides) throws IOException {
    List<Tuv> sides =
        unit.variants().stream()
            .filter(tuv -> !tuv.language().isBlank() && !XmlText.isBlank(XmlText.clean(tuv.text())))
            .toList();
    if (sides.size() < leastSides) {
      return false;
    }
    try {
      newLine(1);
      xml.writeStartElement("tu");
      String id = XmlText.clean(unit.id()).replaceAll("\\s+", "-");
      if (!id.isEmpty()) {
        attribute("tuid", id);
      }
      attributes(unit.attributes(), UNIT_ATTRIBUTES);
      attribute(
          "srclang", unit.sourceLanguage().isEmpty() ? sourceLanguage : unit.sourceLanguage());
      describe(2, unit.properties(), unit.notes());
      for (Tuv side : sides) {
        variant(side);
      }
      newLine(1);
      xml.writeEndElement();
      return true;
    } catch (XMLStreamException e) {
      throw asIoException(e);
    }
  }

  private void variant(Tuv side) throws XMLStreamException {
    newLine(2);
    xml.writeStartElement("tuv");
    xml.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", XmlText.clean(side.language()));
    for (Map.Entry<String, String> entry : side.attributes().entrySet()) {
      if (UNIT_ATTRIBUTES.contains(entry.getKey()) && !entry.getKey().equals("segtype")) {
        attribute(entry.getKey(), entry.getValue());
      }
    }
    describe(3, side.properties(), side.notes());
    newLine(3);
    xml.writeStartElement("seg");
    content(side.content());
    xml.writeEndElement();
    newLine(2);
    xml.writeEndElement();
  }

  private void content(List<Content> content) throws XMLStreamException {
    for (Content piece : content) {
      switch (piece) {
        case Content.Text text -> characters(text.text());
        case Code code -> {
          xml.writeStartElement(code.kind().element());
          attributes(code.attributes(), CODE_ATTRIBUTES.getOrDefault(code.kind(), Set.of()));
          content(code.content());
          xml.writeEndElement();
        }
      }
    }
  }

  /** Properties before notes, both before anything else, as the DTD has it. */
  private void describe(int depth, List<Property> properties, List<String> notes)
      throws XMLStreamException {
    for (Property property : properties) {
      newLine(depth);
      xml.writeStartElement("prop");
      attribute("type", property.type());
      characters(property.value());
      xml.writeEndElement();
    }
    for (String note : notes) {
      newLine(depth);
      xml.writeStartElement("note");
      characters(note);
      xml.writeEndElement();
    }
  }

  private void attributes(Map<String, String> values, Set<String> known) throws XMLStreamException {
    for (Map.Entry<String, String> entry : values.entrySet()) {
      if (known.contains(entry.getKey())) {
        attribute(entry.getKey(), entry.getValue());
      }
    }
  }

  private void attribute(String name, String value) throws XMLStreamException {
    // A parser makes blanks of line ends and tabs in attributes, so a file read twice would differ.
    xml.writeAttribute(name, XmlText.clean(value).replaceAll("[\n\t]", " "));
  }

  private void characters(String text) throws XMLStreamException {
    xml.writeCharacters(XmlText.clean(text));
  }

  private void newLine(int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }

  /** Ends the file and closes the stream. A file that was not closed is not a TMX file. */
  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    try (writer) {
      newLine(0);
      xml.writeEndElement();
      newLine(0);
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.flush();
      writer.write('\n');
    } catch (XMLStreamException e) {
      throw asIoException(e);
    }
  }

  private static IOException asIoException(XMLStreamException e) {
    return e.getNestedException() instanceof IOException io ? io : new IOException(e);
  }
}
