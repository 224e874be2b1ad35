package org.bitig.exchange.tbx;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.bitig.exchange.tmx.XmlText;
import org.bitig.model.ConceptEntry;
import org.bitig.model.ConceptType;
import org.bitig.model.PartOfSpeech;
import org.bitig.model.Term;
import org.bitig.model.TermContext;
import org.bitig.model.TermSection;
import org.bitig.model.TermStatus;

/**
 * Writes concepts as TBX, the preferred term of each language first: some tools read no other.
 *
 * <p>Version 2 (ISO 30042:2008, {@code martif}) has the reliability code from 1 to 10; version 3
 * (ISO 30042:2019, TBX-Basic in DCA style) does not allow it, and says it in a note. TBX-Basic has
 * no word class for proper nouns: they are nouns there, with the concept's type in a note. A term
 * nobody has looked at has no administrative status, for TBX has none that means that.
 */
public final class TbxWriter {
  private final Version version;
  private final XMLStreamWriter xml;
  private final Set<String> ids = new HashSet<>();

  private TbxWriter(Version version, XMLStreamWriter xml) {
    this.version = version;
    this.xml = xml;
  }

  /** Which TBX. */
  public enum Version {
    /** ISO 30042:2008. */
    TWO("termEntry", "langSet", "tig"),
    /** ISO 30042:2019, TBX-Basic, DCA style. */
    THREE("conceptEntry", "langSec", "termSec");

    private final String concept;
    private final String language;
    private final String term;

    Version(String concept, String language, String term) {
      this.concept = concept;
      this.language = language;
      this.term = term;
    }
  }

  /**
   * Writes a file; {@code out} is not closed.
   *
   * @param concepts at least one: TBX has no empty glossary
   */
  public static void write(OutputStream out, List<ConceptEntry> concepts, Version version)
      throws IOException {
    if (concepts.isEmpty()) {
      throw new IllegalArgumentException("TbxWriter concepts [] must not be empty");
    }
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(writer);
      new TbxWriter(version, xml).file(concepts);
      xml.flush();
      writer.write('\n');
      writer.flush();
    } catch (XMLStreamException e) {
      throw e.getNestedException() instanceof IOException io ? io : new IOException(e);
    }
  }

  private void file(List<ConceptEntry> concepts) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    line(0);
    if (version == Version.TWO) {
      xml.writeStartElement("martif");
      xml.writeAttribute("type", "TBX");
    } else {
      xml.writeStartElement("tbx");
      xml.writeDefaultNamespace("urn:iso:std:iso:30042:ed-2");
      xml.writeAttribute("type", "TBX-Basic");
      xml.writeAttribute("style", "dca");
    }
    xml.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", "en");
    start(1, version == Version.TWO ? "martifHeader" : "tbxHeader");
    start(2, "fileDesc");
    start(3, "titleStmt");
    element(4, "title", "", "bitig glossary");
    end(3);
    start(3, "sourceDesc");
    element(4, "p", "", "Terms found by bitig. Check what no person has checked.");
    end(3);
    end(2);
    if (version == Version.TWO) {
      start(2, "encodingDesc");
      element(
          3, "p", "XCSURI", "http://www.lisa.org/fileadmin/standards/tbx_basic/TBXBasicXCSV02.xcs");
      end(2);
    }
    end(1);
    start(1, "text");
    start(2, "body");
    for (ConceptEntry concept : concepts) {
      concept(concept);
    }
    end(2);
    end(1);
    line(0);
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void concept(ConceptEntry concept) throws XMLStreamException {
    start(3, version.concept);
    xml.writeAttribute("id", id(concept.id()));
    element(4, "descrip", "subjectField", subject(concept.type()));
    element(4, "note", "", note(concept));
    if (!concept.note().isBlank()) {
      element(4, "note", "", concept.note());
    }
    for (TermSection section : concept.sections()) {
      start(4, version.language);
      xml.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", section.language().tag());
      boolean first = true;
      for (Term term : section.terms()) {
        term(concept, term, first ? section.contexts() : List.of());
        first = false;
      }
      end(4);
    }
    end(3);
  }

  private void term(ConceptEntry concept, Term term, List<TermContext> contexts)
      throws XMLStreamException {
    start(5, version.term);
    element(6, "term", "", term.text());
    element(6, "termNote", "partOfSpeech", partOfSpeech(term.partOfSpeech()));
    if (concept.type() == ConceptType.ABBREVIATION) {
      element(6, "termNote", "termType", "abbreviation");
    }
    if (term.status() != TermStatus.PROPOSED) {
      element(6, "termNote", "administrativeStatus", term.status().label() + "Term-admn-sts");
    }
    if (version == Version.TWO) {
      element(6, "descrip", "reliabilityCode", Integer.toString(concept.reliability()));
    }
    for (TermContext context : contexts) {
      start(6, "descripGrp");
      element(7, "descrip", "context", context.text());
      element(
          7,
          "admin",
          "source",
          context.document() + ":" + context.span().start() + "-" + context.span().end());
      end(6);
    }
    if (!term.forms().isEmpty()) {
      element(
          6,
          "note",
          "",
          "Attested forms: "
              + term.forms().stream()
                  .map(form -> form.text() + " (" + form.count() + ")")
                  .collect(Collectors.joining(", ")));
    }
    end(5);
  }

  private String partOfSpeech(PartOfSpeech partOfSpeech) {
    return version == Version.THREE && partOfSpeech == PartOfSpeech.PROPER_NOUN
        ? PartOfSpeech.NOUN.label()
        : partOfSpeech.label();
  }

  private static String subject(ConceptType type) {
    return type.isName() ? "names: " + type.label() : "general: " + type.label();
  }

  private static String note(ConceptEntry concept) {
    boolean verified =
        concept.sections().stream()
            .flatMap(s -> s.terms().stream())
            .anyMatch(t -> t.status() == TermStatus.PREFERRED);
    return (verified ? "Checked by a person" : "NOT CHECKED by a person")
        + String.format(
            Locale.ROOT,
            "; probability %.2f, reliability %d of 10",
            concept.probability(),
            concept.reliability());
  }

  /** XML wants an id to begin with a letter and to be the only one of its name. */
  private String id(String id) {
    String name = id.replaceAll("[^A-Za-z0-9._-]", "_");
    if (name.isEmpty() || !Character.isLetter(name.charAt(0))) {
      name = "c" + name;
    }
    String unique = name;
    for (int i = 2; !ids.add(unique); i++) {
      unique = name + "." + i;
    }
    return unique;
  }

  private void start(int depth, String name) throws XMLStreamException {
    line(depth);
    xml.writeStartElement(name);
  }

  private void end(int depth) throws XMLStreamException {
    line(depth);
    xml.writeEndElement();
  }

  private void element(int depth, String name, String type, String text) throws XMLStreamException {
    start(depth, name);
    if (!type.isEmpty()) {
      xml.writeAttribute("type", type);
    }
    xml.writeCharacters(XmlText.clean(text));
    xml.writeEndElement();
  }

  private void line(int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }
}
