package org.bitig.exchange.edited;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.bitig.exchange.Samples;
import org.bitig.exchange.journal.Decision;
import org.bitig.exchange.journal.Verdicts;
import org.bitig.exchange.table.MatchRow;
import org.bitig.exchange.table.MatchXlsx;
import org.bitig.model.FormatException;
import org.bitig.model.Language;
import org.bitig.model.Match;
import org.bitig.model.MatchId;
import org.bitig.model.MatchStatus;
import org.bitig.model.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatchEditsTest {
  private static final Run RUN = Samples.run();
  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  private static final ImportOptions USUAL =
      new ImportOptions("aigerim", false, ImportOptions.Missing.AUTO);

  private final List<Decision> journal = new ArrayList<>();

  @Test
  void whatIsReadUnchangedDecidesNothing() throws IOException {
    decide(written().row("m1"), "decision", "accept");
    ByteArrayOutputStream xlsx = new ByteArrayOutputStream();
    MatchXlsx.write(xlsx, rows());

    assertThat(read(xlsx.toByteArray(), USUAL)).isEqualTo(new Taken(List.of(), List.of()));
    assertThat(read(written().csv(), USUAL)).isEqualTo(new Taken(List.of(), List.of()));
  }

  /**
   * Any edits, in any order of rows and columns, in any format, come out as just these decisions.
   */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void editsComeOutAsTheyWereMade(long seed) throws IOException {
    Random random = new Random(seed);
    for (int round = 0; round < 4; round++) {
      Written written = written();
      Map<String, Expected> expected = new LinkedHashMap<>();
      for (MatchRow row : rows()) {
        expected.put(row.match().id(), Expected.of(row));
        if (random.nextInt(3) > 0) {
          Map<String, String> cells = written.row(row.match().id());
          edit(random, cells);
          expected.put(row.match().id(), Expected.of(cells, row));
        }
      }
      Map<String, Expected> before = new LinkedHashMap<>();
      rows().forEach(row -> before.put(row.match().id(), Expected.of(row)));
      written.shuffle(random);
      byte[] file =
          random.nextBoolean()
              ? written.xlsx()
              : written.csv(
                  ",;\t|".charAt(random.nextInt(4)),
                  random.nextBoolean(),
                  random.nextBoolean() ? "\n" : "\r\n");

      Taken taken = read(file, USUAL);

      assertThat(taken.findings()).as("seed %d round %d", seed, round).isEmpty();
      journal.addAll(taken.decisions());
      Map<String, Expected> after = new LinkedHashMap<>();
      rows().forEach(row -> after.put(row.match().id(), Expected.of(row)));
      assertThat(after).as("seed %d round %d", seed, round).isEqualTo(expected);
      assertThat(taken.decisions().stream().map(Decision::id).distinct())
          .as("seed %d round %d", seed, round)
          .containsExactlyInAnyOrderElementsOf(
              expected.entrySet().stream()
                  .filter(e -> !before.entrySet().contains(e))
                  .map(Map.Entry::getKey)
                  .toList());
      assertThat(read(file, USUAL).decisions()).as("the same file once more").isEmpty();
    }
  }

  private static final List<String> TEXTS =
      List.of("=1+1", "-5 °C", "a, b; c\t\"d\" | e", "екі\nжол", "İşıq — ışıq", "@x", "'quoted'");

  private static void edit(Random random, Map<String, String> cells) {
    cells.put("decision", List.of("accept", "reject", "", "ACCEPT ").get(random.nextInt(4)));
    for (String column : List.of("corrected_source", "corrected_target", "note")) {
      if (random.nextInt(3) == 0) {
        cells.put(column, random.nextBoolean() ? "" : TEXTS.get(random.nextInt(TEXTS.size())));
      }
    }
    boolean corrected =
        !cells.getOrDefault("corrected_source", "").isEmpty()
            || !cells.getOrDefault("corrected_target", "").isEmpty();
    if (corrected) {
      // What else a correction means beside another decision is tested below.
      cells.put("decision", "accept");
    }
  }

  /** What a match should be. */
  private record Expected(MatchStatus status, String source, String target, String note) {
    static Expected of(MatchRow row) {
      return new Expected(
          row.match().status(),
          row.match().source().text(),
          row.match().target().text(),
          row.note());
    }

    static Expected of(Map<String, String> cells, MatchRow row) {
      String source = cells.getOrDefault("corrected_source", "");
      String target = cells.getOrDefault("corrected_target", "");
      String decision = cells.getOrDefault("decision", "").strip();
      return new Expected(
          decision.isEmpty()
              ? MatchStatus.PROPOSED
              : decision.equals("reject")
                  ? MatchStatus.REJECTED
                  : source.isEmpty() && target.isEmpty()
                      ? MatchStatus.ACCEPTED
                      : MatchStatus.EDITED,
          source.isEmpty() ? row.source().text() : source,
          target.isEmpty() ? row.target().text() : target,
          cells.getOrDefault("note", ""));
    }
  }

  @Test
  void aCorrectionIsAnAcceptanceAndSoIsOneInTheTextItself() throws IOException {
    Written written = written();
    written.row("m2").put("corrected_target", "Burada 82 min kitab var.");
    written.row("m3").put("target", "It holds 82 thousand books.");

    Taken taken = read(written.xlsx(), USUAL);

    assertThat(taken.findings()).isEmpty();
    assertThat(taken.decisions())
        .extracting(Decision::id, Decision::action, Decision::text)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "m2",
                Decision.Action.EDIT,
                Map.of(Language.AZERBAIJANI, "Burada 82 min kitab var.")),
            org.assertj.core.groups.Tuple.tuple(
                "m3",
                Decision.Action.EDIT,
                Map.of(Language.ENGLISH, "It holds 82 thousand books.")));
  }

  @Test
  void clearingADecisionTakesAllOfItBack() throws IOException {
    decide(written().row("m1"), "decision", "accept");
    decide(written().row("m1"), "corrected_source", "Кітапхана");
    Written written = written();
    written.row("m1").put("decision", "");

    journal.addAll(read(written.csv(), USUAL).decisions());

    assertThat(rows().getFirst().match()).isEqualTo(RUN.matches().getFirst());
  }

  @Test
  void rowsThatAreNotThereDecideNothing() throws IOException {
    decide(written().row("m1"), "decision", "accept");
    Written written = written();
    written.rows().removeIf(row -> !row.getOrDefault("id", "").equals("m2"));
    written.row("m2").put("decision", "reject");

    assertThat(read(written.csv(), USUAL).decisions())
        .extracting(Decision::id)
        .containsExactly("m2");
  }

  @Test
  void twoPeopleWhoTookTheSameFileDoNotUndoEachOther() throws IOException {
    Written one = written();
    Written other = written();
    one.row("m1").put("decision", "accept");
    one.row("m2").put("decision", "accept");
    other.row("m2").put("decision", "reject");
    other.row("m3").put("decision", "reject");

    journal.addAll(read(one.xlsx(), USUAL).decisions());
    Taken second = read(other.xlsx(), USUAL);

    assertThat(second.decisions()).extracting(Decision::id).containsExactly("m3");
    assertThat(second.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.kind()).isEqualTo(Finding.Kind.CONFLICT);
              assertThat(finding.message())
                  .isEqualTo(
                      "edited: row 3, decision (m2): changed in the file, and otherwise in the run"
                          + " by aigerim; the run's stays [file: 'reject', run: 'accept']");
            });
    assertThat(
            read(other.xlsx(), new ImportOptions("", true, ImportOptions.Missing.AUTO)).decisions())
        .extracting(Decision::id)
        .containsExactly("m2", "m3");
  }

  @Test
  void aRowWithoutAVersionTakesNothingBack() throws IOException {
    decide(written().row("m1"), "decision", "accept");
    Written written = written().drop("version");
    written.row("m1").put("decision", "");
    written.row("m2").put("decision", "accept");

    assertThat(read(written.csv(), USUAL).decisions())
        .extracting(Decision::id)
        .containsExactly("m2");
  }

  @Test
  void anIdThatASpreadsheetSpoiltIsFoundByTheTexts() throws IOException {
    Written written = written();
    written.row("m4").put("decision", "accept");
    written.row("m4").put("id", "4E+15");

    Taken taken = read(written.csv(), USUAL);

    assertThat(taken.decisions()).extracting(Decision::id).containsExactly("m4");
    assertThat(taken.findings()).extracting(Finding::kind).containsExactly(Finding.Kind.NOTICE);
  }

  @Test
  void unknownRowsTornRowsAndUnreadableCellsAreNamedAndTheOthersTaken() throws IOException {
    Written written = written();
    written.row("m1").put("decision", "accept");
    written.row("m2").put("decision", "maybe");
    written.row("m3").put("corrected_target", "#NAME?");
    written.row("m5").put("source", written.row("m4").getOrDefault("source", ""));
    written.row("m5").put("decision", "accept");
    Map<String, String> strange = written.add();
    strange.put("id", "zzz");
    strange.put("decision", "accept");

    Taken taken = read(written.csv(), USUAL);

    assertThat(taken.decisions()).extracting(Decision::id).containsExactly("m1");
    assertThat(taken.findings())
        .extracting(Finding::kind, Finding::row)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(Finding.Kind.MALFORMED, 3),
            org.assertj.core.groups.Tuple.tuple(Finding.Kind.MALFORMED, 4),
            org.assertj.core.groups.Tuple.tuple(Finding.Kind.CONFLICT, 6),
            org.assertj.core.groups.Tuple.tuple(Finding.Kind.UNKNOWN, 10));
  }

  @Test
  void anIdTwiceCountsOnceUnlessTheRowsDisagree() throws IOException {
    Written written = written();
    written.rows().add(new LinkedHashMap<>(written.row("m1")));
    written.rows().add(new LinkedHashMap<>(written.row("m2")));
    written.row("m1").put("decision", "accept");
    written.row("m2").put("decision", "accept");
    written.rows("m2").getLast().put("decision", "reject");

    Taken taken = read(written.csv(), USUAL);

    assertThat(taken.decisions()).extracting(Decision::id).containsExactly("m1");
    assertThat(taken.findings())
        .singleElement()
        .matches(f -> f.kind() == Finding.Kind.CONFLICT && f.row() == 11 && f.id().equals("m2"));
  }

  @Test
  void aRowWithoutAnIdIsAMatchOfTheReviewers() throws IOException {
    Written written = written();
    Map<String, String> added = written.add();
    added.put("pair", "en-kk");
    added.put("source", "Reading is free.");
    added.put("target", "Оқу тегін.");
    written.add().put("source", "half a row");

    Taken taken = read(written.xlsx(), USUAL);
    journal.addAll(taken.decisions());

    assertThat(taken.findings()).extracting(Finding::kind).containsExactly(Finding.Kind.MALFORMED);
    Match match = rows().getLast().match();
    assertThat(match.source().text()).isEqualTo("Оқу тегін.");
    assertThat(match.status()).isEqualTo(MatchStatus.ACCEPTED);
    assertThat(match.id()).isEqualTo(MatchId.of(match.source(), match.target()));
    assertThat(read(written().xlsx(), USUAL).decisions()).isEmpty();
  }

  @Test
  void aQuoteThatNeverEndsCostsItsOwnRowOnly() throws IOException {
    Written written = written();
    written.rows().forEach(row -> row.put("decision", "accept"));
    String csv = new String(written.csv(), StandardCharsets.UTF_8);
    int cell = csv.indexOf("\"\",", csv.indexOf("\"m3\""));
    String open = csv.substring(0, cell) + csv.substring(cell + 1);
    String last = csv.substring(0, csv.length() - 2);

    Taken taken = read(open.getBytes(StandardCharsets.UTF_8), USUAL);

    assertThat(taken.decisions())
        .extracting(Decision::id)
        .containsExactly("m1", "m2", "m4", "m5", "m6", "m8", "m7");
    assertThat(taken.findings())
        .singleElement()
        .matches(f -> f.kind() == Finding.Kind.MALFORMED && f.row() == 4 && f.id().equals("m3"));
    assertThat(read(last.getBytes(StandardCharsets.UTF_8), USUAL).decisions()).hasSize(7);
  }

  /** Whatever is cut off, something is understood or the file is named; nothing worse happens. */
  @Test
  void aFileCutAnywhereDoesNoHarm() throws IOException {
    Written written = written();
    written.rows().forEach(row -> row.put("decision", "accept"));
    String csv = new String(written.csv(';', true, "\r\n"), StandardCharsets.UTF_8);
    for (int end = 0; end < csv.length(); end += 7) {
      byte[] cut = csv.substring(0, end).getBytes(StandardCharsets.UTF_8);
      try {
        assertThat(read(cut, USUAL).decisions())
            .allMatch(d -> d.action() == Decision.Action.ACCEPT);
      } catch (FormatException e) {
        assertThat(e).hasMessageStartingWith("edited: found no row that names the columns");
      }
    }
    byte[] xlsx = written.xlsx();
    for (int end = 0; end < xlsx.length; end += 101) {
      byte[] cut = Arrays.copyOf(xlsx, end);
      assertThatThrownBy(() -> read(cut, USUAL)).isInstanceOf(FormatException.class);
    }
  }

  private Written written() {
    return Written.matches(rows());
  }

  private List<MatchRow> rows() {
    return MatchRow.of(Verdicts.apply(RUN.matches(), journal));
  }

  private void decide(Map<String, String> row, String column, String value) throws IOException {
    Written written = written();
    written.row(row.getOrDefault("id", "")).put(column, value);
    journal.addAll(read(written.csv(), USUAL).decisions());
  }

  private Taken read(byte[] file, ImportOptions options) throws IOException {
    Ledger ledger = new Ledger(RUN, journal);
    return MatchEdits.of(
        TableReader.read("edited", file, ledger.ids()),
        ledger,
        options,
        Optional.of(journal)
            .filter(j -> !j.isEmpty())
            .map(j -> j.getLast().time().plusSeconds(1))
            .orElse(NOON));
  }
}
