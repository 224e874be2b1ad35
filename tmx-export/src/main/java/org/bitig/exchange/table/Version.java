package org.bitig.exchange.table;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.bitig.model.ConceptEntry;
import org.bitig.model.Sha256;
import org.bitig.model.Term;
import org.bitig.model.TermSection;

/**
 * The state in which a concept or a match was written for people: a hash of what they can change.
 *
 * <p>What somebody changed in a file is the difference between the file and what it was written
 * from, not between the file and what the run has by now: else two people who took the same file
 * would undo each other's work. The journal keeps every state there was; this tells which.
 */
public final class Version {
  /** Bytes of the hash: it only has to tell the few states of one concept apart. */
  private static final int BYTES = 4;

  private Version() {}

  /** Returns the version of a concept: its terms with their statuses, and its note. */
  public static String of(ConceptEntry concept) {
    List<String> parts = new ArrayList<>();
    for (TermSection section : concept.sections()) {
      for (Term term : section.terms()) {
        parts.add(section.language().tag() + ' ' + term.status().label() + ' ' + term.text());
      }
    }
    parts.add("note " + concept.note());
    return of(parts);
  }

  /** Returns the version of a match: what was decided, its texts as they stand, and its note. */
  public static String of(MatchRow row) {
    return of(
        List.of(
            row.match().status().label(),
            row.match().source().text(),
            row.match().target().text(),
            row.note()));
  }

  /** A letter comes first, for a spreadsheet takes 12345678 and 1234e567 for numbers. */
  private static String of(List<String> parts) {
    return "v" + HexFormat.of().formatHex(Sha256.of(String.join("\n", parts)), 0, BYTES);
  }
}
