package org.bitig.corpus.formats;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import net.sf.okapi.filters.openxml.ConditionalParameters;
import net.sf.okapi.filters.openxml.OpenXMLFilter;
import org.bitig.corpus.DocumentReader;
import org.bitig.corpus.SourceText;
import org.bitig.model.FormatException;
import org.bitig.model.SegmentKind;

/**
 * Reads word-processor documents (Office Open XML) by Okapi's filter: paragraphs, headings, cells
 * of tables and footnotes, changes accepted. Headers and footers of pages, comments, hidden text
 * and properties of the document are left out.
 *
 * <p>The source that offsets lead into is that text, a paragraph a line; a forced line break ends
 * the line unless the sentence goes on. Headings are told by their style's name.
 */
public final class DocxReader implements DocumentReader {
  private static final String BODY = "word/document.xml";
  private static final String STYLES = "word/styles.xml";
  private static final char LINE_BREAK = '\u2028';
  private static final Pattern HEADING =
      Pattern.compile("(?i)(?:heading|title|subtitle|caption|toc heading)\\s*\\d*");

  @Override
  public Set<String> extensions() {
    return Set.of("docx", "docm", "dotx");
  }

  @Override
  public List<SourceText> read(String file, byte[] bytes) throws IOException {
    Map<String, byte[]> parts =
        Archive.unpack(file, bytes, name -> name.equals(BODY) || name.equals(STYLES));
    byte[] body = parts.get(BODY);
    if (body == null) {
      throw new FormatException(
          file, "found an archive without " + BODY + ", expected a DOCX document; save it as DOCX");
    }
    Set<String> headings = headings(file, body, parts.getOrDefault(STYLES, new byte[0]));
    TextBuilder text = new TextBuilder();
    for (String paragraph : OkapiText.of(file, bytes, new OpenXMLFilter(), parameters())) {
      add(paragraph, headings.contains(key(paragraph)), text);
    }
    return List.of(new SourceText("UTF-8", text.text(), text.blocks()));
  }

  private static ConditionalParameters parameters() {
    ConditionalParameters parameters = new ConditionalParameters();
    parameters.setTranslateWordHeadersFooters(false);
    parameters.setTranslateComments(false);
    parameters.setTranslateDocProperties(false);
    parameters.setTranslateWordHidden(false);
    parameters.setAutomaticallyAcceptRevisions(true);
    parameters.setAddTabAsCharacter(true);
    parameters.setAddLineSeparatorCharacter(true);
    parameters.setLineSeparatorReplacement(LINE_BREAK);
    return parameters;
  }

  /** Adds a paragraph, cut at its line breaks where a sentence does not go on over them. */
  private static void add(String paragraph, boolean heading, TextBuilder text) {
    StringBuilder line = new StringBuilder();
    for (String piece : paragraph.split(String.valueOf(LINE_BREAK), -1)) {
      if (!line.isEmpty() && !TextBuilder.goesOn(line.toString(), piece)) {
        text.add(line.toString(), heading ? SegmentKind.HEADING : SegmentKind.BODY);
        line.setLength(0);
      }
      line.append(' ').append(piece);
    }
    if (!line.toString().isBlank()) {
      text.add(line.toString(), heading ? SegmentKind.HEADING : SegmentKind.BODY);
    }
  }

  /** Returns the texts of paragraphs whose style is one of headings. */
  private static Set<String> headings(String file, byte[] body, byte[] styles) throws IOException {
    try {
      Set<String> ids = headingStyles(styles);
      Set<String> headings = new HashSet<>();
      XMLStreamReader xml = OfficeXml.open(body);
      StringBuilder text = new StringBuilder();
      boolean heading = false;
      boolean words = false;
      while (xml.hasNext()) {
        int event = xml.next();
        String name =
            event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT
                ? xml.getLocalName()
                : "";
        boolean start = event == XMLStreamConstants.START_ELEMENT;
        switch (name) {
          case "p" -> {
            if (!start && heading) {
              headings.add(key(text.toString()));
            }
            text.setLength(0);
            heading = false;
          }
          case "pStyle" -> heading |= start && ids.contains(OfficeXml.value(xml));
          case "outlineLvl" -> heading |= start;
          case "t" -> words = start;
          default -> {
            if (event == XMLStreamConstants.CHARACTERS && words) {
              text.append(xml.getText());
            }
          }
        }
      }
      return headings;
    } catch (XMLStreamException e) {
      throw OfficeXml.asFormatException(file, BODY, e);
    }
  }

  private static Set<String> headingStyles(byte[] styles) throws XMLStreamException {
    Set<String> ids = new HashSet<>();
    if (styles.length == 0) {
      return ids;
    }
    XMLStreamReader xml = OfficeXml.open(styles);
    String id = "";
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        if (xml.getLocalName().equals("style")) {
          id = OfficeXml.attribute(xml, "styleId");
        } else if (xml.getLocalName().equals("name")
            && HEADING.matcher(OfficeXml.value(xml)).matches()) {
          ids.add(id);
        }
      }
    }
    return ids;
  }

  /** What the filter's text and the file's have in common: their letters and digits. */
  private static String key(String text) {
    StringBuilder key = new StringBuilder();
    text.codePoints().filter(Character::isLetterOrDigit).forEach(key::appendCodePoint);
    return key.toString().toLowerCase(Locale.ROOT);
  }
}
