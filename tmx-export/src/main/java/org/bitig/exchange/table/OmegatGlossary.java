package org.bitig.exchange.table;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.bitig.model.AttestedForm;
import org.bitig.model.ConceptEntry;
import org.bitig.model.Language;
import org.bitig.model.Term;
import org.bitig.model.TermSection;
import org.bitig.model.TermStatus;

/**
 * {@code glossary/<source>-<target>.utf8}: three columns with tabs between, as OmegaT reads them.
 *
 * <p>OmegaT looks words up as they stand and has no stemmer for Kazakh and Azerbaijani, so each
 * attested form of a source term has a row of its own. What is less than possible is left out.
 */
public final class OmegatGlossary {
  /** Least probability of a concept nobody has looked at, as for memories. */
  private static final double LEAST = org.bitig.model.Tier.POSSIBLE_FROM;

  private OmegatGlossary() {}

  /** Returns the rows {@code source TAB target TAB comment}, best concept first. */
  public static List<String> rows(List<ConceptEntry> concepts, Language source, Language target) {
    Set<String> seen = new LinkedHashSet<>();
    List<String> rows = new ArrayList<>();
    for (ConceptEntry concept : concepts) {
      Optional<TermSection> from = concept.in(source);
      Optional<TermSection> into = concept.in(target);
      boolean verified =
          concept.sections().stream()
              .flatMap(s -> s.terms().stream())
              .anyMatch(t -> t.status() == TermStatus.PREFERRED);
      if (from.isEmpty() || into.isEmpty() || (!verified && concept.probability() < LEAST)) {
        continue;
      }
      for (Term term : from.get().terms()) {
        for (Term answer : into.get().terms()) {
          if (answer.status() == TermStatus.DEPRECATED) {
            continue;
          }
          String comment = comment(concept, term, answer, verified);
          add(rows, seen, term.text(), answer.text(), comment);
          for (AttestedForm form : term.forms()) {
            add(rows, seen, form.text(), answer.text(), "form of " + term.text() + "; " + comment);
          }
        }
      }
    }
    return rows;
  }

  /** Writes the rows, one a line. */
  public static void write(Writer writer, List<String> rows) throws IOException {
    for (String row : rows) {
      writer.write(row);
      writer.write('\n');
    }
  }

  private static void add(
      List<String> rows, Set<String> seen, String source, String target, String comment) {
    String pair = cell(source) + '\t' + cell(target);
    // OmegaT passes over a line that begins with this.
    if (!pair.startsWith("#")
        && !cell(source).isEmpty()
        && !cell(target).isEmpty()
        && seen.add(pair)) {
      rows.add(pair + '\t' + cell(comment));
    }
  }

  private static String comment(ConceptEntry concept, Term term, Term answer, boolean verified) {
    return concept.type().label()
        + ", "
        + (verified
            ? "verified"
            : "NOT CHECKED, probability "
                + String.format(Locale.ROOT, "%.2f", concept.probability()))
        + (term.status() == TermStatus.DEPRECATED ? ", deprecated source term" : "")
        + (answer.status() == TermStatus.ADMITTED ? ", admitted" : "")
        + (concept.note().isBlank() ? "" : "; " + concept.note());
  }

  private static String cell(String text) {
    return text.replaceAll("[\\s\\p{Cc}\\u2028\\u2029\\uFEFF]+", " ").strip();
  }
}
