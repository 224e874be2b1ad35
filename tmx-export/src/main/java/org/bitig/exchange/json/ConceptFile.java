package org.bitig.exchange.json;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bitig.model.AttestedForm;
import org.bitig.model.ConceptEntry;
import org.bitig.model.ConceptType;
import org.bitig.model.FormatException;
import org.bitig.model.PartOfSpeech;
import org.bitig.model.Span;
import org.bitig.model.Term;
import org.bitig.model.TermContext;
import org.bitig.model.TermLink;
import org.bitig.model.TermSection;
import org.bitig.model.TermStatus;

/**
 * {@code concepts.jsonl}: the concepts as they were found, before any decision, one a line. The
 * glossary is made from it and from the journal.
 */
public final class ConceptFile {
  private ConceptFile() {}

  /** Writes the concepts, one a line. */
  public static void write(Writer writer, List<ConceptEntry> concepts) throws IOException {
    for (ConceptEntry concept : concepts) {
      JsonLines.write(writer, json -> fields(json, concept));
    }
  }

  /**
   * Returns the concepts of a file, in its order.
   *
   * @throws FormatException naming file, line and field, if a line is not a concept
   */
  public static List<ConceptEntry> read(Path file) throws IOException {
    List<ConceptEntry> concepts = new ArrayList<>();
    JsonLines.read(file, record -> concepts.add(concept(record)));
    return concepts;
  }

  private static void fields(JsonWriter json, ConceptEntry concept) throws IOException {
    json.name("id").value(concept.id());
    json.name("type").value(concept.type().label());
    json.name("probability").value(concept.probability());
    json.name("sections").beginArray();
    for (TermSection section : concept.sections()) {
      json.beginObject();
      json.name("lang").value(section.language().tag());
      json.name("terms").beginArray();
      for (Term term : section.terms()) {
        json.beginObject();
        json.name("text").value(term.text());
        json.name("partOfSpeech").value(term.partOfSpeech().label());
        json.name("status").value(term.status().label());
        json.name("forms").beginArray();
        for (AttestedForm form : term.forms()) {
          json.beginObject();
          json.name("text").value(form.text());
          json.name("count").value(form.count());
          json.endObject();
        }
        json.endArray();
        json.endObject();
      }
      json.endArray();
      json.name("contexts").beginArray();
      for (TermContext context : section.contexts()) {
        json.beginObject();
        json.name("document").value(context.document());
        json.name("start").value(context.span().start());
        json.name("end").value(context.span().end());
        json.name("text").value(context.text());
        json.endObject();
      }
      json.endArray();
      json.endObject();
    }
    json.endArray();
    links(json, "links", concept.links());
    links(json, "competing", concept.competing());
    json.name("note").value(concept.note());
  }

  private static void links(JsonWriter json, String name, List<TermLink> links) throws IOException {
    json.name(name).beginArray();
    for (TermLink link : links) {
      json.beginObject();
      json.name("source").value(link.source().tag());
      json.name("sourceTerm").value(link.sourceTerm());
      json.name("target").value(link.target().tag());
      json.name("targetTerm").value(link.targetTerm());
      json.name("probability").value(link.probability());
      json.name("count").value(link.count());
      json.name("reason").value(link.reason());
      json.endObject();
    }
    json.endArray();
  }

  private static ConceptEntry concept(JsonRecord record) throws FormatException {
    List<TermSection> sections = new ArrayList<>();
    for (JsonRecord section : record.objects("sections")) {
      sections.add(section(section));
    }
    return new ConceptEntry(
        record.text("id"),
        record.choice("type", ConceptType.class),
        record.probability("probability"),
        sections,
        links(record, "links"),
        links(record, "competing"),
        record.text("note"));
  }

  private static TermSection section(JsonRecord record) throws FormatException {
    List<Term> terms = new ArrayList<>();
    for (JsonRecord term : record.objects("terms")) {
      List<AttestedForm> forms = new ArrayList<>();
      for (JsonRecord form : term.objects("forms")) {
        forms.add(new AttestedForm(filled(form), Math.max(1, form.count("count"))));
      }
      terms.add(
          new Term(
              filled(term), partOfSpeech(term), term.choice("status", TermStatus.class), forms));
    }
    if (terms.isEmpty()) {
      throw record.error("terms", "found none, expected one at least");
    }
    List<TermContext> contexts = new ArrayList<>();
    for (JsonRecord context : record.objects("contexts")) {
      int start = context.count("start");
      int end = context.count("end");
      if (end < start) {
        throw context.error("end", "found " + end + ", expected at least the start, " + start);
      }
      contexts.add(
          new TermContext(context.text("document"), new Span(start, end), context.text("text")));
    }
    return new TermSection(record.language("lang"), terms, contexts);
  }

  private static String filled(JsonRecord record) throws FormatException {
    String text = record.text("text");
    if (text.isBlank()) {
      throw record.error("text", "found a blank, expected text");
    }
    return text;
  }

  /** The label of a proper noun is in camel case, as TBX has it. */
  private static PartOfSpeech partOfSpeech(JsonRecord term) throws FormatException {
    return term.text("partOfSpeech").equals(PartOfSpeech.PROPER_NOUN.label())
        ? PartOfSpeech.PROPER_NOUN
        : term.choice("partOfSpeech", PartOfSpeech.class);
  }

  private static List<TermLink> links(JsonRecord record, String name) throws FormatException {
    List<TermLink> links = new ArrayList<>();
    for (JsonRecord link : record.objects(name)) {
      links.add(
          new TermLink(
              link.language("source"),
              link.text("sourceTerm"),
              link.language("target"),
              link.text("targetTerm"),
              link.probability("probability"),
              link.count("count"),
              link.text("reason")));
    }
    return links;
  }
}
