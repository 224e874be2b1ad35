package org.bitig.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bitig.exchange.journal.Decision;
import org.bitig.exchange.journal.Journal;
import org.bitig.model.FormatException;
import org.bitig.model.Language;
import org.bitig.model.Match;
import org.bitig.model.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunExportTest {
  private final RunExport export = new RunExport(ExportOptions.USUAL, Clock.systemUTC());
  @TempDir Path folder;

  @Test
  void aRunReadsBackAsItWasWritten() throws IOException {
    export.write(Samples.run(), folder);

    assertThat(RunExport.read(folder)).isEqualTo(Samples.run());
  }

  @Test
  void writingAgainChangesNoByte() throws IOException {
    export.write(Samples.run(), folder);
    Map<String, String> first = contents();

    export.write(Samples.run(), folder);
    assertThat(contents()).isEqualTo(first);
    export.rewrite(folder);
    assertThat(contents()).isEqualTo(first);
  }

  @Test
  void eachMatchIsInTheFolderOfItsTier() throws IOException {
    export.write(Samples.run(), folder);

    assertThat(contents().keySet())
        .contains(
            "memory/probable/kk-az.tmx",
            "memory/probable/kk-en.tmx",
            "memory/probable/az-en.tmx",
            "memory/possible/kk-en.tmx",
            "memory/possible/az-en.tmx",
            "memory/omegat/kk-az/tm/penalty-015/bitig-probable.tmx",
            "memory/omegat/kk-en/tm/penalty-040/bitig-possible.tmx",
            "memory/archive.tmx",
            "memory/IMPORT.md",
            "run.json")
        .doesNotContain("memory/verified/kk-az.tmx", "memory/possible/kk-az.tmx");
  }

  @Test
  void whatIsOnlyRelatedOrTooUnsureIsInNoMemory() throws IOException {
    export.write(Samples.run(), folder);

    contents()
        .forEach(
            (path, text) -> {
              if (path.endsWith(".tmx")) {
                assertThat(text).doesNotContain("tuid=\"m7\"", "tuid=\"m8\"");
              }
            });
    assertThat(contents().get("matches.jsonl")).contains("\"m7\"", "\"m8\"");
  }

  @Test
  void decisionsMoveMatchesAndCanBeTakenBack() throws IOException {
    Run run = Samples.run();
    export.write(run, folder);
    Map<String, String> undecided = contents();
    Match edited = run.matches().get(5);
    Journal.append(
        folder.resolve(Journal.NAME),
        List.of(
            decision(run.matches().get(0), Decision.Action.ACCEPT, Map.of(), 1),
            decision(run.matches().get(1), Decision.Action.REJECT, Map.of(), 2),
            decision(
                edited,
                Decision.Action.EDIT,
                Map.of(Language.ENGLISH, "Readings, each summer"),
                3)));

    export.rewrite(folder);

    Map<String, String> decided = contents();
    assertThat(decided.get("memory/verified/kk-az.tmx"))
        .contains("tuid=\"m1\"", "creationid=\"aigerim\"", "changedate=\"20260301T000001Z\"");
    assertThat(decided.get("memory/verified/kk-en.tmx"))
        .contains("tuid=\"m6\"", "<seg>Readings, each summer</seg>");
    assertThat(decided).doesNotContainKey("memory/probable/kk-az.tmx");
    assertThat(decided.get("matches.jsonl"))
        .contains("\"status\":\"accepted\"", "\"status\":\"rejected\"", "\"status\":\"edited\"");
    assertThat(RunExport.read(folder)).isEqualTo(run);

    Journal.append(
        folder.resolve(Journal.NAME),
        List.of(
            decision(run.matches().get(0), Decision.Action.UNDO, Map.of(), 4),
            decision(run.matches().get(1), Decision.Action.UNDO, Map.of(), 5),
            decision(edited, Decision.Action.UNDO, Map.of(), 6)));
    export.rewrite(folder);

    Map<String, String> back = contents();
    back.remove(Journal.NAME);
    assertThat(back).isEqualTo(undecided);
  }

  @Test
  void aFolderWithoutARunCannotBeExported() {
    assertThatThrownBy(() -> export.rewrite(folder))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining(
            "run.json: found no such file, expected the account of a finished run");
  }

  @Test
  void nothingFoundIsStillAnAccount() throws IOException {
    Run run = Samples.run();
    Run empty =
        new Run(
            run.version(),
            run.started(),
            Map.of(),
            "",
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Map.of());
    export.write(empty, folder);

    assertThat(contents().get("matches.jsonl")).isEmpty();
    assertThat(RunExport.read(folder)).isEqualTo(empty);
  }

  static Decision decision(
      Match match, Decision.Action action, Map<Language, String> text, int second) {
    return new Decision(
        Instant.parse("2026-03-01T00:00:00Z").plusSeconds(second),
        "aigerim",
        Decision.Subject.MATCH,
        match.id(),
        action,
        List.of(match.source(), match.target()),
        Optional.of(match.kind()),
        Map.of(),
        text,
        "");
  }

  private Map<String, String> contents() throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (!name.equals(".bitig.lock")) {
          contents.put(
              name,
              Files.readString(
                  file,
                  name.endsWith(".xlsx") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
        }
      }
    }
    return contents;
  }
}
