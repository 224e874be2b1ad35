package org.bitig.exchange.edited;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bitig.exchange.journal.Decision;
import org.bitig.exchange.table.GlossaryColumn;
import org.bitig.exchange.table.MatchRow;
import org.bitig.model.Language;
import org.bitig.model.LanguagePair;
import org.bitig.model.MatchId;
import org.bitig.model.MatchKind;
import org.bitig.model.MatchStatus;
import org.bitig.model.Side;
import org.bitig.model.Span;

/**
 * What a table of matches decides. Each row speaks for itself: one that is not there decides
 * nothing.
 */
final class MatchEdits {
  private static final String ACCEPT = GlossaryColumn.ACCEPT;
  private static final String REJECT = GlossaryColumn.REJECT;

  private final Table table;
  private final Ledger ledger;
  private final ImportOptions options;
  private final Instant time;
  private final List<Decision> decisions = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  /** Matches by language and text, to tell rows whose columns were sorted apart. */
  private final Map<String, Set<String>> byText = new HashMap<>();

  private MatchEdits(Table table, Ledger ledger, ImportOptions options, Instant time) {
    this.table = table;
    this.ledger = ledger;
    this.options = options;
    this.time = time;
    findings.addAll(table.findings());
    for (MatchRow row : ledger.matches().values()) {
      for (Side side : List.of(row.source(), row.target())) {
        byText
            .computeIfAbsent(key(side.language(), side.text()), _ -> new LinkedHashSet<>())
            .add(row.match().id());
      }
    }
  }

  /** Returns what the table decides, at this time. */
  static Taken of(Table table, Ledger ledger, ImportOptions options, Instant time) {
    MatchEdits edits = new MatchEdits(table, ledger, options, time);
    Map<String, List<Table.Row>> byId = new LinkedHashMap<>();
    for (Table.Row row : table.rows()) {
      Optional<String> id = edits.id(row);
      id.ifPresent(name -> byId.computeIfAbsent(name, _ -> new ArrayList<>()).add(row));
    }
    byId.forEach(
        (id, rows) ->
            Optional.ofNullable(ledger.matches().get(id))
                .ifPresent(now -> edits.decide(now, rows)));
    return new Taken(edits.decisions, edits.findings);
  }

  private static String key(Language language, String text) {
    return language.tag() + ' ' + Table.clean(text).replaceAll("\\s+", " ");
  }

  // Which match a row is about

  private Optional<String> id(Table.Row row) {
    String id = row.text("id");
    if (ledger.matches().containsKey(id)) {
      return Optional.of(id);
    }
    Optional<LanguagePair> pair =
        LanguagePair.parse(row.text("pair").toLowerCase(Locale.ROOT).replace(" ", ""));
    String source = Table.meant(row.text("source"));
    String target = Table.meant(row.text("target"));
    if (pair.isPresent() && !source.isEmpty() && !target.isEmpty()) {
      Set<String> same =
          new LinkedHashSet<>(
              byText.getOrDefault(key(pair.get().source(), row.text("source")), Set.of()));
      same.retainAll(byText.getOrDefault(key(pair.get().target(), row.text("target")), Set.of()));
      if (same.size() == 1) {
        if (!id.isEmpty()) {
          found(
              Finding.Kind.NOTICE,
              row,
              "id",
              id,
              "",
              "",
              "no such id; the row has the texts of "
                  + same.iterator().next()
                  + " and is taken for it");
        }
        return Optional.of(same.iterator().next());
      }
    }
    if (!id.isEmpty()) {
      found(
          Finding.Kind.UNKNOWN,
          row,
          "id",
          id,
          "",
          "",
          "this run has no match with this id nor with these texts; the row is passed over");
      return Optional.empty();
    }
    if (source.isEmpty() && target.isEmpty()) {
      return Optional.empty();
    }
    added(row, pair, source, target);
    return Optional.empty();
  }

  /** A row of the reviewer's own. */
  private void added(Table.Row row, Optional<LanguagePair> pair, String source, String target) {
    String decision = row.text("decision").toLowerCase(Locale.ROOT);
    String one = filled(Table.meant(row.text("corrected_source")), source);
    String other = filled(Table.meant(row.text("corrected_target")), target);
    if (pair.isEmpty() || one.isEmpty() || other.isEmpty()) {
      found(
          Finding.Kind.MALFORMED,
          row,
          pair.isEmpty() ? "pair" : one.isEmpty() ? "source" : "target",
          "",
          "",
          row.text("pair"),
          "a row without an id is a match of yours and has pair (as in kk-en), source and target;"
              + " the row is passed over");
      return;
    }
    if (!decision.isEmpty() && !decision.equals(ACCEPT)) {
      found(
          Finding.Kind.MALFORMED,
          row,
          "decision",
          "",
          "",
          row.text("decision"),
          "a row without an id is a match of yours, which can only be accepted; the row is passed"
              + " over");
      return;
    }
    Side first = side(pair.get().source(), one);
    Side second = side(pair.get().target(), other);
    boolean ordered = pair.get().equals(pair.get().canonical());
    List<Side> sides = ordered ? List.of(first, second) : List.of(second, first);
    decisions.add(
        new Decision(
            time,
            options.reviewer(),
            Decision.Subject.MATCH,
            MatchId.of(first, second),
            Decision.Action.ACCEPT,
            sides,
            Optional.of(MatchKind.TRANSLATION),
            Map.of(),
            Map.of(),
            Table.meant(row.text("note"))));
  }

  private Side side(Language language, String text) {
    return new Side(
        language, table.file(), new Span(0, text.codePointCount(0, text.length())), text);
  }

  private static String filled(String preferred, String other) {
    return preferred.isEmpty() ? other : preferred;
  }

  // What its rows say

  /** The cells of a reviewer: what the file was written with, says now, or the run has now. */
  private record Cells(String decision, String source, String target, String note) {
    static Cells of(MatchRow row) {
      return new Cells(row.decision(), row.correctedSource(), row.correctedTarget(), row.note());
    }
  }

  private void decide(MatchRow now, List<Table.Row> rows) {
    Table.Row taken = rows.getFirst();
    Cells said = new Cells("", "", "", "");
    Cells written = said;
    boolean any = false;
    for (Table.Row row : rows) {
      Optional<MatchRow> at = ledger.matchAt(now, row.text(GlossaryColumn.VERSION));
      if (isTornApart(row, now)) {
        continue;
      }
      Cells base = Cells.of(at.orElse(now));
      Cells cells = cells(row, now, base, at.isPresent());
      boolean same = isSame(cells, base);
      if (!any || (isSame(said, written) && !same)) {
        taken = row;
        said = cells;
        written = base;
        any = true;
      } else if (!same && !isSame(cells, said)) {
        found(
            Finding.Kind.CONFLICT,
            row,
            "id",
            now.match().id(),
            "",
            "",
            "row "
                + taken.number()
                + " is about the same match and says something else; neither is taken");
        return;
      }
    }
    if (any) {
      merge(taken, now, written, said);
    }
  }

  private static boolean isSame(Cells one, Cells other) {
    return one.decision().equals(other.decision())
        && Table.same(one.source(), other.source())
        && Table.same(one.target(), other.target())
        && Table.same(one.note(), other.note());
  }

  /**
   * Whether the row has a text that belongs to another match: a column was sorted without the
   * others, and nothing in the row can be trusted.
   */
  private boolean isTornApart(Table.Row row, MatchRow now) {
    for (boolean source : new boolean[] {true, false}) {
      Side own = source ? now.source() : now.target();
      String column = source ? "source" : "target";
      String cell = row.text(column);
      if (!cell.isEmpty() && !Table.same(cell, own.text())) {
        Set<String> others = byText.getOrDefault(key(own.language(), Table.meant(cell)), Set.of());
        if (!others.isEmpty() && !others.contains(now.match().id())) {
          found(
              Finding.Kind.CONFLICT,
              row,
              column,
              now.match().id(),
              own.text(),
              cell,
              "the row has the id of one match and a text of another, "
                  + others.iterator().next()
                  + ", as if a column had been sorted alone; the row is passed over");
          return true;
        }
      }
    }
    return false;
  }

  private Cells cells(Table.Row row, MatchRow now, Cells base, boolean known) {
    return new Cells(
        decision(row, now, base, known),
        corrected(row, now, base.source(), true, known),
        corrected(row, now, base.target(), false, known),
        cell(row, "note", base.note(), known));
  }

  /**
   * Returns a cell, or what was written where the cell can say nothing: there is no such column, a
   * formula failed in it, or it is empty and nobody knows what it was written from.
   */
  private String cell(Table.Row row, String column, String written, boolean known) {
    Optional<String> cell = row.cell(column);
    if (cell.isEmpty() || (!known && cell.get().isEmpty())) {
      return written;
    }
    if (Table.isError(cell.get()) && !Table.same(cell.get(), written)) {
      found(
          Finding.Kind.MALFORMED,
          row,
          column,
          row.text("id"),
          written,
          cell.get(),
          "a formula failed in this cell; it is passed over, type the text with an apostrophe"
              + " before it");
      return written;
    }
    return cell.get();
  }

  private String decision(Table.Row row, MatchRow now, Cells base, boolean known) {
    String cell = cell(row, "decision", base.decision(), known);
    String decision = cell.toLowerCase(Locale.ROOT);
    if (decision.isEmpty() || decision.equals(ACCEPT) || decision.equals(REJECT)) {
      return decision;
    }
    found(
        Finding.Kind.MALFORMED,
        row,
        "decision",
        now.match().id(),
        base.decision(),
        cell,
        "expected accept, reject or nothing; the cell is passed over");
    return base.decision();
  }

  /** Somebody may write into the text itself instead of the column for its correction. */
  private String corrected(
      Table.Row row, MatchRow now, String written, boolean source, boolean known) {
    Side own = source ? now.source() : now.target();
    String cell = cell(row, source ? "corrected_source" : "corrected_target", written, known);
    String text = cell(row, source ? "source" : "target", own.text(), known);
    if (Table.same(cell, written) && !text.isEmpty() && !Table.same(text, own.text())) {
      return text;
    }
    // Repeating the text as it was is no correction.
    return Table.same(cell, own.text()) ? "" : cell;
  }

  // What follows

  private void merge(Table.Row row, MatchRow now, Cells written, Cells said) {
    Cells run = Cells.of(now);
    Merge decision =
        merge(row, now, "decision", written.decision(), said.decision(), run.decision());
    Merge source =
        merge(row, now, "corrected_source", written.source(), said.source(), run.source());
    Merge target =
        merge(row, now, "corrected_target", written.target(), said.target(), run.target());
    Merge note = merge(row, now, "note", written.note(), said.note(), run.note());
    Map<Language, String> text = new LinkedHashMap<>();
    edit(now.source(), source.value(), text);
    edit(now.target(), target.value(), text);
    boolean corrected =
        (source.changed() && !source.value().isEmpty())
            || (target.changed() && !target.value().isEmpty());
    Optional<Decision.Action> action = Optional.empty();
    if (decision.value().equals(REJECT)) {
      if (corrected) {
        found(
            Finding.Kind.CONFLICT,
            row,
            source.changed() ? "corrected_source" : "corrected_target",
            now.match().id(),
            decision.changed() ? "" : "rejected",
            source.changed() ? source.value() : target.value(),
            decision.changed()
                ? "a correction beside a rejection; the match is rejected"
                : "the match is rejected" + by(now) + "; the correction is not taken");
      }
      if (decision.changed()) {
        action = Optional.of(Decision.Action.REJECT);
      }
    } else if (decision.changed() || source.changed() || target.changed()) {
      action =
          decision.value().isEmpty() && !corrected
              ? run.decision().isEmpty() ? Optional.empty() : Optional.of(Decision.Action.UNDO)
              : Optional.of(text.isEmpty() ? Decision.Action.ACCEPT : Decision.Action.EDIT);
    }
    boolean noted = note.changed();
    if (action.isPresent()) {
      boolean undo = action.get() == Decision.Action.UNDO;
      int times = undo ? ledger.depthOfMatch(now.match().id()) : 1;
      for (int i = 0; i < times; i++) {
        decisions.add(
            decision(
                now,
                action.get(),
                action.get() == Decision.Action.EDIT ? text : Map.of(),
                undo || !noted ? "" : note.value()));
      }
      // What was noted with a decision goes with it, unless it is said again.
      noted = undo ? noted || !note.value().isEmpty() : noted && note.value().isEmpty();
    }
    if (noted) {
      decisions.add(decision(now, Decision.Action.NOTE, Map.of(), note.value()));
    }
  }

  private static void edit(Side own, String corrected, Map<Language, String> text) {
    if (!corrected.isEmpty()) {
      text.put(own.language(), corrected);
    }
  }

  private Merge merge(
      Table.Row row, MatchRow now, String column, String written, String said, String run) {
    Merge merge = Merge.of(written, said, run, options.fileWins());
    if (merge.conflict()) {
      found(
          Finding.Kind.CONFLICT,
          row,
          column,
          now.match().id(),
          run,
          said,
          "changed in the file, and otherwise in the run"
              + by(now)
              + (options.fileWins() ? "; the file's is taken" : "; the run's stays"));
    }
    return merge;
  }

  private String by(MatchRow now) {
    return now.match().status() == MatchStatus.PROPOSED
        ? ""
        : ledger
            .inForce(now.match().id())
            .map(d -> " by " + (d.reviewer().isBlank() ? "a person" : d.reviewer()))
            .orElse("");
  }

  private Decision decision(
      MatchRow now, Decision.Action action, Map<Language, String> text, String note) {
    return new Decision(
        time,
        options.reviewer(),
        Decision.Subject.MATCH,
        now.match().id(),
        action,
        List.of(now.source(), now.target()),
        Optional.of(now.match().kind()),
        Map.of(),
        text,
        note);
  }

  private void found(
      Finding.Kind kind,
      Table.Row row,
      String column,
      String id,
      String run,
      String said,
      String words) {
    findings.add(new Finding(kind, table.file(), row.number(), column, id, run, said, words));
  }
}
