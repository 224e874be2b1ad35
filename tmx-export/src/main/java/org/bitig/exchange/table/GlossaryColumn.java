package org.bitig.exchange.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bitig.model.AttestedForm;
import org.bitig.model.Language;
import org.bitig.model.Term;
import org.bitig.model.TermContext;
import org.bitig.model.TermLink;
import org.bitig.model.TermSection;

/**
 * A column of the glossary tables.
 *
 * @param name as in the header
 * @param meaning in words for people
 * @param width in characters, for spreadsheets
 * @param yours whether a reviewer may change it, and {@code bitig import} reads it
 * @param value of a row; empty if there is nothing
 */
public record GlossaryColumn(
    String name, String meaning, int width, boolean yours, Function<GlossaryRow, String> value) {
  /** Name of the column that says which state of its concept or match a row was written from. */
  public static final String VERSION = "version";

  /** What stands in a decision column for a yes. */
  public static final String ACCEPT = "accept";

  /** What stands in a decision column for a no. */
  public static final String REJECT = "reject";

  /** The columns in their order; the first four are for machines too and never change. */
  public static final List<GlossaryColumn> ALL = all();

  private static List<GlossaryColumn> all() {
    List<GlossaryColumn> columns = new ArrayList<>();
    columns.add(
        new GlossaryColumn(
            "id",
            "The concept. Rows with the same id are synonyms of one concept.",
            12,
            false,
            row -> row.concept().id()));
    for (Language language : GlossaryRow.LANGUAGES) {
      columns.add(
          new GlossaryColumn(
              language.tag(),
              "The " + language.englishName() + " term in its dictionary form.",
              30,
              true,
              row -> row.in(language).map(Term::text).orElse("")));
    }
    columns.add(
        new GlossaryColumn(
            "decision",
            "accept, reject, or nothing. A rejected row goes, and with it the terms that stand in"
                + " no other row of the same id; if all its rows are rejected, the concept goes.",
            10,
            true,
            row -> row.verified() ? ACCEPT : ""));
    columns.add(
        new GlossaryColumn(
            "type",
            "person, place, organisation, document, event, term or abbreviation.",
            13,
            false,
            row -> row.concept().type().label()));
    columns.add(
        new GlossaryColumn(
            "probability",
            "How sure it is that the terms mean the same, from 0 to 1.",
            10,
            false,
            row -> String.format(Locale.ROOT, "%.2f", row.concept().probability())));
    columns.add(
        new GlossaryColumn(
            "verified",
            "yes: a person accepted or edited the concept.",
            8,
            false,
            row -> row.verified() ? "yes" : "no"));
    for (Language language : GlossaryRow.LANGUAGES) {
      String tag = language.tag();
      String name = language.englishName();
      columns.add(
          new GlossaryColumn(
              tag + "_status",
              "What people decided about the "
                  + name
                  + " term: proposed, preferred, admitted or deprecated.",
              11,
              true,
              row -> row.in(language).map(t -> t.status().label()).orElse("")));
      columns.add(
          new GlossaryColumn(
              tag + "_part_of_speech",
              "Word class of the " + name + " term.",
              11,
              false,
              row -> row.in(language).map(t -> t.partOfSpeech().label()).orElse("")));
      columns.add(
          new GlossaryColumn(
              tag + "_frequency",
              "How often the " + name + " term stands in the texts, in any form.",
              9,
              false,
              row -> row.in(language).map(t -> Integer.toString(t.frequency())).orElse("")));
      columns.add(
          new GlossaryColumn(
              tag + "_forms",
              "The forms in which the " + name + " term stands there, with counts.",
              30,
              false,
              row -> row.in(language).map(GlossaryColumn::forms).orElse("")));
      for (int i = 0; i < 2; i++) {
        int index = i;
        columns.add(
            new GlossaryColumn(
                tag + "_context_" + (i + 1),
                "A sentence in which the " + name + " term stands.",
                60,
                false,
                row -> context(row, language, index, TermContext::text)));
        columns.add(
            new GlossaryColumn(
                tag + "_context_" + (i + 1) + "_source",
                "Where that sentence stands: file and code points.",
                25,
                false,
                row ->
                    context(
                        row,
                        language,
                        index,
                        c -> c.document() + ":" + c.span().start() + "-" + c.span().end())));
      }
    }
    columns.add(
        new GlossaryColumn(
            "evidence",
            "What the probability rests on.",
            50,
            false,
            row -> links(row.concept().links())));
    columns.add(
        new GlossaryColumn(
            "competing",
            "Other translations that were found and not taken.",
            50,
            false,
            row -> links(row.concept().competing())));
    columns.add(
        new GlossaryColumn(
            "note",
            "Notes of the program and of people. Yours stands behind the program's.",
            40,
            true,
            row -> row.concept().note()));
    columns.add(
        new GlossaryColumn(
            VERSION,
            "Tells what you changed from what others decided meanwhile. Please leave it as it is.",
            12,
            false,
            row -> Version.of(row.concept())));
    return List.copyOf(columns);
  }

  private static String forms(Term term) {
    return term.forms().stream()
        .map((AttestedForm form) -> form.text() + " (" + form.count() + ")")
        .collect(Collectors.joining("; "));
  }

  private static String context(
      GlossaryRow row, Language language, int index, Function<TermContext, String> part) {
    List<TermContext> contexts =
        row.concept().in(language).map(TermSection::contexts).orElse(List.of());
    return index < contexts.size() ? part.apply(contexts.get(index)) : "";
  }

  private static String links(List<TermLink> links) {
    return links.stream()
        .map(
            link ->
                String.format(
                    Locale.ROOT,
                    "%s: %s = %s: %s (%.2f, %d×%s)",
                    link.source().tag(),
                    link.sourceTerm(),
                    link.target().tag(),
                    link.targetTerm(),
                    link.probability(),
                    link.count(),
                    link.reason().isEmpty() ? "" : ", " + link.reason()))
        .collect(Collectors.joining("; "));
  }
}
