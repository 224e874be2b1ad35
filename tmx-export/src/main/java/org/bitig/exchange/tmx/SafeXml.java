package org.bitig.exchange.tmx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.events.EntityDeclaration;
import org.bitig.model.FormatException;
import org.jspecify.annotations.Nullable;

/**
 * Parses XML from strangers.
 *
 * <p>Nothing outside the file is ever opened: a document type declaration is neither fetched nor
 * obeyed beyond the entities it declares itself, whose expansion is bounded.
 */
public final class SafeXml {
  /**
   * References to entities of the file's own document type, and, together with {@link
   * #LONGEST_ENTITIES}, the most text they can become. Real files declare a no-break space or two.
   */
  private static final int MOST_EXPANSIONS = 50_000;

  /** Text of all entities that a document type declares, in UTF-16 units. */
  private static final int LONGEST_ENTITIES = 10_000;

  private static final String REMEDY =
      "; open the file at this line in an editor and mend it, or export it again";

  private SafeXml() {}

  /** Returns a parser of these characters. */
  public static XMLStreamReader open(XmlSource source) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setProperty("http://java.sun.com/xml/stream/properties/ignore-external-dtd", true);
    factory.setXMLResolver((_, _, _, _) -> InputStream.nullInputStream());
    factory.setProperty("jdk.xml.entityExpansionLimit", Integer.toString(MOST_EXPANSIONS));
    // These two count the references of XML itself (&amp;) as well: a large memory has millions.
    factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
    factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
    factory.setProperty("jdk.xml.maxElementDepth", "200");
    return factory.createXMLStreamReader(source);
  }

  /** Closes a parser whose work is done or has failed. */
  public static void close(@Nullable XMLStreamReader xml) {
    try {
      if (xml != null) {
        xml.close();
      }
    } catch (XMLStreamException e) {
      // Closing frees memory only; what was read is read.
    }
  }

  /**
   * To be called at a document type declaration.
   *
   * @throws FormatException if the entities it declares are longer than any honest one
   */
  public static void refuseLongEntities(XMLStreamReader xml, String name) throws FormatException {
    long length = 0;
    if (xml.getProperty("javax.xml.stream.entities") instanceof List<?> declared) {
      for (Object entity : declared) {
        if (entity instanceof EntityDeclaration declaration
            && declaration.getReplacementText() != null) {
          length += declaration.getReplacementText().length();
        }
      }
    }
    if (length > LONGEST_ENTITIES) {
      throw new FormatException(
          name,
          xml.getLocation().getLineNumber(),
          "found a document type with entities of "
              + length
              + " characters, expected at most "
              + LONGEST_ENTITIES
              + "; take the document type out");
    }
  }

  /** Returns what to say of bytes that are not in the encoding the file is read in. */
  public static FormatException wrongEncoding(
      String name, @Nullable XMLStreamReader xml, XmlSource source) {
    return new FormatException(
        name,
        xml == null ? 1 : xml.getLocation().getLineNumber(),
        "found bytes that are not "
            + source.charset().name()
            + " near this line, expected text in that encoding; save the file as UTF-8");
  }

  /** Returns what to say of a parser's failure: what was found, what was expected, what to do. */
  public static IOException asIoException(
      XMLStreamException e, String name, @Nullable XMLStreamReader xml) {
    for (@Nullable Throwable cause = e; cause != null; cause = next(cause)) {
      if (cause instanceof FormatException format) {
        return format;
      }
      if (cause instanceof CharacterCodingException) {
        return new FormatException(
            name,
            xml == null ? 1 : xml.getLocation().getLineNumber(),
            "found bytes that are not in the encoding of the file, expected text; save the file as"
                + " UTF-8");
      }
      if (cause instanceof IOException io) {
        return io;
      }
    }
    String message = String.valueOf(e.getMessage());
    int said = message.indexOf("Message: ");
    long line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
    return new FormatException(
        name,
        line,
        "found XML that is not well-formed ("
            + (said < 0 ? message : message.substring(said + 9)).strip().replaceAll("\\s+", " ")
            + "), expected TMX"
            + REMEDY);
  }

  private static @Nullable Throwable next(Throwable cause) {
    return cause instanceof XMLStreamException stream && stream.getNestedException() != null
        ? stream.getNestedException()
        : cause.getCause();
  }
}
