package org.bitig.exchange.tmx;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.SAXException;

/** XML schemas of other tools, for validation. */
public final class Schemas {
  private static final String XML =
      """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
          targetNamespace="http://www.w3.org/XML/1998/namespace">
        <xs:attribute name="lang" type="xs:string"/>
        <xs:attribute name="space" type="xs:string"/>
      </xs:schema>
      """;

  private Schemas() {}

  /**
   * Returns the schema in a file; what it imports for the attributes of XML is replaced by ours.
   */
  public static Schema xsd(Path file)
      throws IOException, SAXException, ReflectiveOperationException {
    SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    DOMImplementationLS inputs =
        (DOMImplementationLS) DOMImplementationRegistry.newInstance().getDOMImplementation("LS");
    factory.setResourceResolver(
        (_, _, _, _, _) -> {
          LSInput input = inputs.createLSInput();
          input.setCharacterStream(new StringReader(XML));
          return input;
        });
    Source source = new StreamSource(new StringReader(Files.readString(file)));
    return factory.newSchema(source);
  }
}
