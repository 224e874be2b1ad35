package org.bitig.corpus.formats;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.bitig.model.FormatException;

/** Parses XML from strangers: no document type, no entities, nothing outside is opened. */
final class OfficeXml {
  private OfficeXml() {}

  static XMLStreamReader open(byte[] bytes) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setXMLResolver((_, _, _, _) -> InputStream.nullInputStream());
    return factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
  }

  /**
   * Refuses XML with a document type: the parsers of Okapi's filters would expand its entities, and
   * no bilingual or Office file needs one.
   *
   * @param name of the file, for messages
   */
  static void refuseDocumentType(String name, byte[] bytes) throws FormatException {
    int wide = 0;
    int length = Math.min(bytes.length, 1 << 16);
    StringBuilder start = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      // UTF-16 has a zero beside each letter of a document type.
      if (bytes[i] != 0) {
        start.append((char) (bytes[i] & 0xFF));
      } else {
        wide++;
      }
    }
    String text = start.toString().toUpperCase(Locale.ROOT);
    if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
      throw new FormatException(
          name,
          "found a document type"
              + (wide > 0 ? " (" + StandardCharsets.UTF_16.name() + ")" : "")
              + ", expected none; take the <!DOCTYPE ...> out if you trust the file");
    }
  }

  /** Returns the attribute {@code val} of the element that is open; empty if it has none. */
  static String value(XMLStreamReader xml) {
    return attribute(xml, "val");
  }

  /** Returns an attribute of the element that is open, in any name space; empty if it has none. */
  static String attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }

  /** Returns what to say of XML that a parser refuses. */
  static FormatException asFormatException(String file, String part, XMLStreamException e) {
    String message = String.valueOf(e.getMessage());
    int said = message.indexOf("Message: ");
    return new FormatException(
        file,
        "found XML that is not well-formed in "
            + part
            + " ("
            + (said < 0 ? message : message.substring(said + 9)).strip().replaceAll("\\s+", " ")
            + "), expected a whole document; save it anew",
        e);
  }
}
