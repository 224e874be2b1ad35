package org.bitig.exchange.tmx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.bitig.model.Code;
import org.bitig.model.Content;
import org.bitig.model.FormatException;
import org.bitig.model.Property;
import org.bitig.model.TranslationUnit;
import org.bitig.model.Tuv;
import org.jspecify.annotations.Nullable;

/**
 * Reads TMX of any version and tool, unit by unit, in memory bounded by its longest unit.
 *
 * <p>Liberal in what it takes: {@code lang} for {@code xml:lang}, elements in any order and case,
 * what is packed or in UTF-16, characters that XML forbids (see {@link XmlSource}). A unit that
 * makes no sense is reported with its line and passed over; a file that is not XML, or not TMX, is
 * an error that names the line.
 *
 * <p>Nothing outside the file is ever opened: a document type declaration is neither fetched nor
 * obeyed beyond the entities it declares itself, whose expansion is bounded.
 */
public final class TmxReader {
  /** Text of one unit, in UTF-16 units; no sentence, paragraph or page is longer. */
  private static final int LONGEST_UNIT = 4_000_000;

  /** Codes inside codes. Real files have three or four. */
  private static final int DEEPEST = 40;

  /** Sides of a unit. The largest public memories have some thirty languages. */
  private static final int MOST_SIDES = 1000;

  private final String name;
  private final XmlSource source;
  private final XMLStreamReader xml;
  private final Taker taker;
  private final Map<String, String> header = new TreeMap<>();
  private final List<Property> headerProperties = new ArrayList<>();
  private final List<String> headerNotes = new ArrayList<>();
  private final Map<String, Long> languages = new TreeMap<>();
  private final List<TmxSummary.Problem> problems = new ArrayList<>();
  private long problemCount;
  private long units;
  private long skipped;
  private int depth;
  private int size;

  private TmxReader(String name, XmlSource source, XMLStreamReader xml, Taker taker) {
    this.name = name;
    this.source = source;
    this.xml = xml;
    this.taker = taker;
  }

  /** Takes the units of a file. */
  @FunctionalInterface
  public interface Taker {
    /**
     * Takes the next unit: two sides with text at least.
     *
     * @param line at which it begins, from 1
     */
    void take(TranslationUnit unit, long line) throws IOException;

    /**
     * Takes a unit with text in one language only, which translates nothing; does nothing unless
     * overridden. It is counted and reported as passed over all the same.
     *
     * @param line at which it begins, from 1
     */
    default void takeIncomplete(TranslationUnit unit, long line) throws IOException {}
  }

  /**
   * Reads a file.
   *
   * @throws FormatException naming file and line, if it is not TMX
   */
  public static TmxSummary read(Path file, Taker taker) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, file.toString(), taker);
    }
  }

  /**
   * Reads a stream, which is not closed.
   *
   * @param name to name in errors
   * @throws FormatException naming file and line, if it is not TMX
   */
  public static TmxSummary read(InputStream in, String name, Taker taker) throws IOException {
    // Not closed: that would close the stream of the caller.
    @SuppressWarnings("resource")
    XmlSource source = XmlSource.open(in, name);
    @Nullable XMLStreamReader xml = null;
    try {
      xml = SafeXml.open(source);
      return new TmxReader(name, source, xml, taker).file();
    } catch (XMLStreamException e) {
      throw SafeXml.asIoException(e, name, xml);
    } catch (CharacterCodingException e) {
      throw SafeXml.wrongEncoding(name, xml, source);
    } finally {
      SafeXml.close(xml);
    }
  }

  /** A unit that makes no sense. */
  private static final class BrokenUnit extends Exception {
    private static final long serialVersionUID = 1L;

    BrokenUnit(String message) {
      super(message, null, false, false);
    }
  }

  private TmxSummary file() throws XMLStreamException, IOException {
    String version = "";
    boolean root = false;
    while (xml.hasNext()) {
      int event = next();
      if (event == XMLStreamConstants.DTD) {
        SafeXml.refuseLongEntities(xml, name);
      }
      if (event != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      String element = element();
      if (!root) {
        if (!element.equals("tmx")) {
          throw new FormatException(
              name,
              line(),
              "found <"
                  + xml.getLocalName()
                  + ">, expected <tmx>; this is not a translation memory"
                  + " in TMX: export it as TMX");
        }
        root = true;
        version = attributes().getOrDefault("version", "");
      } else if (element.equals("header")) {
        header.putAll(attributes());
        describeHeader();
      } else if (element.equals("tu")) {
        unit();
      }
    }
    if (source.forbidden() > 0) {
      problem(line(), source.forbidden() + " characters that XML forbids were left out");
    }
    String srclang = header.getOrDefault("srclang", "");
    return new TmxSummary(
        version,
        source.charset().name(),
        srclang.contains("*") ? "" : srclang,
        header,
        headerProperties,
        headerNotes,
        units,
        skipped,
        languages,
        problems,
        problemCount);
  }

  /** Reads the properties and notes of the header that is open. */
  private void describeHeader() throws XMLStreamException {
    int outside = depth - 1;
    while (depth > outside) {
      if (next() != XMLStreamConstants.START_ELEMENT
          || headerProperties.size() + headerNotes.size() > MOST_SIDES) {
        continue;
      }
      try {
        switch (element()) {
          case "prop" -> headerProperties.add(property());
          case "note" -> headerNotes.add(text());
          default -> {
            // Passed over, with what is in it.
          }
        }
      } catch (BrokenUnit e) {
        problem(line(), e.getMessage() + "; it is passed over");
      }
    }
    size = 0;
  }

  private int next() throws XMLStreamException {
    int event = xml.next();
    if (event == XMLStreamConstants.START_ELEMENT) {
      depth++;
    } else if (event == XMLStreamConstants.END_ELEMENT) {
      depth--;
    }
    return event;
  }

  private long line() {
    return xml.getLocation().getLineNumber();
  }

  private String element() {
    return xml.getLocalName().toLowerCase(Locale.ROOT);
  }

  private Map<String, String> attributes() {
    Map<String, String> attributes = new TreeMap<>();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String prefix = xml.getAttributePrefix(i);
      String own = xml.getAttributeLocalName(i).toLowerCase(Locale.ROOT);
      boolean prefixed = prefix != null && !prefix.isEmpty() && !own.contains(":");
      attributes.put(prefixed ? prefix + ":" + own : own, xml.getAttributeValue(i));
    }
    return attributes;
  }

  private void problem(long line, String text) {
    problemCount++;
    if (problems.size() < TmxSummary.MOST) {
      problems.add(new TmxSummary.Problem(line, text));
    }
  }

  private void unit() throws XMLStreamException, IOException {
    long line = line();
    int outside = depth - 1;
    size = 0;
    try {
      TranslationUnit unit = parseUnit(line);
      for (Tuv side : unit.variants()) {
        languages.merge(side.language(), 1L, Long::sum);
      }
      units++;
      taker.take(unit, line);
    } catch (BrokenUnit e) {
      skipped++;
      problem(line, e.getMessage() + "; the unit is passed over");
      while (depth > outside) {
        next();
      }
    }
  }

  private TranslationUnit parseUnit(long line) throws XMLStreamException, IOException, BrokenUnit {
    Map<String, String> attributes = attributes();
    List<Tuv> sides = new ArrayList<>();
    List<Property> properties = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    int outside = depth - 1;
    while (depth > outside) {
      if (next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (element()) {
        case "tuv" -> {
          Tuv side = side();
          if (!side.content().isEmpty()) {
            sides.add(side);
          }
          if (sides.size() > MOST_SIDES) {
            throw new BrokenUnit("found more than " + MOST_SIDES + " sides, expected some");
          }
        }
        case "prop" -> properties.add(property());
        case "note" -> notes.add(text());
        default -> {
          // Other tools' own elements: passed over, with what is in them.
        }
      }
    }
    String id = attributes.getOrDefault("tuid", "");
    String srclang = attributes.getOrDefault("srclang", header.getOrDefault("srclang", ""));
    attributes.remove("tuid");
    attributes.remove("srclang");
    TranslationUnit unit =
        new TranslationUnit(
            id, srclang.contains("*") ? "" : srclang, sides, attributes, properties, notes);
    if (sides.size() < 2) {
      if (sides.size() == 1) {
        taker.takeIncomplete(unit, line);
      }
      throw new BrokenUnit("found " + sides.size() + " sides with text, expected two at least");
    }
    return unit;
  }

  private Tuv side() throws XMLStreamException, BrokenUnit {
    long line = line();
    Map<String, String> attributes = attributes();
    String language =
        attributes.getOrDefault("xml:lang", attributes.getOrDefault("lang", "")).strip();
    if (language.isEmpty()) {
      throw new BrokenUnit(
          "found a side without a language (line " + line + "), expected xml:lang");
    }
    attributes.remove("xml:lang");
    attributes.remove("lang");
    List<Content> content = new ArrayList<>();
    List<Property> properties = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    boolean found = false;
    int outside = depth - 1;
    while (depth > outside) {
      if (next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (element()) {
        case "seg" -> {
          if (found) {
            throw new BrokenUnit(
                "found two segments in one side (line " + line() + "), expected one");
          }
          found = true;
          content.addAll(content(0));
        }
        case "prop" -> properties.add(property());
        case "note" -> notes.add(text());
        default -> {
          // Passed over, with what is in it.
        }
      }
    }
    Tuv side = new Tuv(language, content, attributes, properties, notes);
    if (XmlText.isBlank(side.text()) && content.stream().noneMatch(Code.class::isInstance)) {
      problem(line, "found no text in " + language + "; the side is passed over");
      return new Tuv(language, List.of(), attributes, properties, notes);
    }
    return side;
  }

  private Property property() throws XMLStreamException, BrokenUnit {
    String type = attributes().getOrDefault("type", "");
    return new Property(type, text());
  }

  /** Returns the text of the element that is open, and of all elements in it. */
  private String text() throws XMLStreamException, BrokenUnit {
    StringBuilder text = new StringBuilder();
    int outside = depth - 1;
    while (depth > outside) {
      int event = next();
      if (isText(event)) {
        append(text);
      }
    }
    return text.toString();
  }

  private static boolean isText(int event) {
    return event == XMLStreamConstants.CHARACTERS
        || event == XMLStreamConstants.CDATA
        || event == XMLStreamConstants.SPACE;
  }

  private void append(StringBuilder text) throws BrokenUnit {
    size += xml.getTextLength();
    if (size > LONGEST_UNIT) {
      throw new BrokenUnit(
          "found more than " + LONGEST_UNIT + " characters in one unit, expected less");
    }
    text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
  }

  /** Returns what is in the element that is open: text, and inline codes as they are. */
  private List<Content> content(int level) throws XMLStreamException, BrokenUnit {
    if (level > DEEPEST) {
      throw new BrokenUnit(
          "found inline codes " + level + " deep (line " + line() + "), expected a few");
    }
    List<Content> content = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    int outside = depth - 1;
    while (depth > outside) {
      int event = next();
      if (isText(event)) {
        append(text);
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        Code.@Nullable Kind kind = kind(element());
        if (kind == null) {
          // An element TMX does not know (a word processor's <b>): its text is the sentence's.
          problem(line(), "found <" + element() + "> in a segment, which TMX does not know");
          for (Content inner : content(level + 1)) {
            switch (inner) {
              case Content.Text words -> text.append(words.text());
              case Code code -> {
                flush(text, content);
                content.add(code);
              }
            }
          }
        } else {
          flush(text, content);
          Map<String, String> attributes = attributes();
          size += 16;
          content.add(new Code(kind, attributes, content(level + 1)));
        }
      }
    }
    flush(text, content);
    return content;
  }

  private static void flush(StringBuilder text, List<Content> content) {
    if (!text.isEmpty()) {
      content.add(new Content.Text(text.toString()));
      text.setLength(0);
    }
  }

  private static Code.@Nullable Kind kind(String element) {
    for (Code.Kind kind : Code.Kind.values()) {
      if (kind.element().equals(element)) {
        return kind;
      }
    }
    return null;
  }
}
