package org.bitig.exchange.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitig.exchange.Samples;
import org.bitig.model.Language;
import org.bitig.model.Match;
import org.bitig.model.MatchKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
  @TempDir Path folder;

  @Test
  void whatIsAppendedReadsBackTheSame() throws IOException {
    Path file = folder.resolve(Journal.NAME);
    List<Decision> decisions = decisions();
    for (Decision decision : decisions) {
      Journal.append(file, List.of(decision));
    }
    Journal journal = Journal.read(file);

    assertThat(journal.decisions()).isEqualTo(decisions);
    assertThat(journal.problems()).isEmpty();
    assertThat(Files.readAllLines(file)).hasSize(decisions.size());
  }

  @Test
  void theFieldsAreThoseOfTheContract() throws IOException {
    Path file = folder.resolve(Journal.NAME);
    Journal.append(file, decisions());

    assertThat(Files.readAllLines(file))
        .containsExactly(
            "{\"time\":\"2026-01-01T00:00:00Z\",\"reviewer\":\"Айгерім"
                + " \\\"A\\\"\",\"match\":\"m1\","
                + "\"action\":\"edit\",\"kind\":\"partial\",\"sides\":[{\"lang\":\"kk\",\"document\":\"kk/kitaphana.txt\",\"start\":17,\"end\":43,\"text\":\"Кітапхана"
                + " 1912 жылы"
                + " ашылды\"},{\"lang\":\"az\",\"document\":\"az/kitabxana.txt\",\"start\":18,\"end\":48,\"text\":\"Kitabxana"
                + " 1912-ci ildə açılıb.\"}],\"text\":{\"az\":\"Kitabxana"
                + " açılıb\"},\"note\":\"shorter\"}",
            "{\"time\":\"2026-01-01T00:00:01Z\",\"reviewer\":\"\",\"concept\":\"c1\",\"action\":\"accept\","
                + "\"terms\":{\"kk\":[\"үй\"],\"en\":[\"house\",\"home\"]}}");
  }

  @Test
  void noFileIsAnEmptyJournal() throws IOException {
    assertThat(Journal.read(folder.resolve("none")).decisions()).isEmpty();
  }

  @Test
  void aLineCutShortCostsNoOther() throws IOException {
    Path file = folder.resolve(Journal.NAME);
    Journal.append(file, decisions());
    Files.writeString(file, "{\"time\":\"2026-01-01T00:00:0", StandardOpenOption.APPEND);
    Journal.append(file, decisions());

    Journal journal = Journal.read(file);
    assertThat(journal.decisions()).hasSize(4);
    assertThat(journal.problems())
        .containsExactly(
            file
                + ":3: found '{\"time\":\"2026-01-01T00:00:0', expected one JSON object; the line"
                + " is passed over, decide again or mend it");
  }

  @Test
  void whatMakesNoSenseIsNamedByItsLineAndField() throws IOException {
    Path file = folder.resolve(Journal.NAME);
    String start = "{\"time\":\"2026-01-01T00:00:00Z\",\"reviewer\":\"a\",";
    Files.writeString(
        file,
        String.join(
            "\n",
            "\uFEFF" + start + "\"match\":\"m\",\"action\":\"accept\"}",
            start + "\"match\":\"m\",\"action\":\"approve\"}",
            start + "\"action\":\"accept\"}",
            start + "\"match\":\"m\",\"concept\":\"c\",\"action\":\"accept\"}",
            start + "\"match\":\"m\",\"action\":\"edit\"}",
            "{\"time\":\"yesterday\",\"match\":\"m\",\"action\":\"accept\"}",
            "<<<<<<< HEAD",
            "\u0000",
            start + "\"match\":\"m\",\"action\":\"accept\",\"sides\":[]}",
            start + "\"match\":\"\",\"action\":\"accept\"}",
            "[1]",
            ""));
    Journal journal = Journal.read(file);

    assertThat(journal.decisions()).hasSize(1);
    assertThat(journal.problems()).hasSize(10);
    assertThat(journal.problems().get(0))
        .isEqualTo(
            file
                + ":2: \"action\": found 'approve', expected one of accept, reject, edit, undo,"
                + " note; the line is passed over, decide again or mend it");
    assertThat(journal.problems().get(1)).contains(":3: \"match\": found nothing, expected the id");
    assertThat(journal.problems().get(4))
        .contains(":6: \"time\": found 'yesterday', expected a time");
  }

  @Test
  void anEditMayGiveItsTextsInThreeWays() throws IOException {
    Path file = folder.resolve(Journal.NAME);
    String sides =
        "\"sides\":[{\"lang\":\"kk\",\"document\":\"a\",\"start\":0,\"end\":1,\"text\":\"а\"},"
            + "{\"lang\":\"en\",\"document\":\"b\",\"start\":0,\"end\":1,\"text\":\"b\"}]";
    String start =
        "{\"time\":\"2026-01-01T05:00:00+05:00\",\"reviewer\":\"a\",\"match\":\"m\",\"action\":\"edit\","
            + sides;
    Files.writeString(
        file,
        String.join(
            "\n",
            start + ",\"text\":\"only the target\"}",
            start + ",\"text\":[\"екеуі\",\"both\"]}",
            start + ",\"text\":{\"kk\":\"бірі\"}}"));
    List<Decision> decisions = Journal.read(file).decisions();

    assertThat(decisions)
        .extracting(Decision::text)
        .containsExactly(
            Map.of(Language.ENGLISH, "only the target"),
            Map.of(Language.KAZAKH, "екеуі", Language.ENGLISH, "both"),
            Map.of(Language.KAZAKH, "бірі"));
    assertThat(decisions.getFirst().time()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
  }

  @Test
  void mergedJournalsAreReadByTime() throws IOException {
    Path file = folder.resolve(Journal.NAME);
    List<Decision> decisions = decisions();
    Journal.append(file, List.of(decisions.get(1)));
    Journal.append(file, List.of(decisions.get(0)));

    assertThat(Journal.read(file).decisions()).isEqualTo(decisions);
  }

  @Test
  void manyWritersLoseNoLine() throws Exception {
    Path file = folder.resolve(Journal.NAME);
    List<Thread> threads = new ArrayList<>();
    for (int t = 0; t < 8; t++) {
      threads.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    for (int i = 0; i < 25; i++) {
                      try {
                        Journal.append(file, decisions());
                      } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                      }
                    }
                  }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(Journal.read(file).decisions()).hasSize(8 * 25 * 2);
    assertThat(Journal.read(file).problems()).isEmpty();
  }

  private static List<Decision> decisions() {
    Match match = Samples.run().matches().getFirst();
    return List.of(
        new Decision(
            Instant.parse("2026-01-01T00:00:00Z"),
            "Айгерім \"A\"",
            Decision.Subject.MATCH,
            "m1",
            Decision.Action.EDIT,
            List.of(match.source(), match.target()),
            Optional.of(MatchKind.PARTIAL),
            Map.of(),
            Map.of(Language.AZERBAIJANI, "Kitabxana açılıb"),
            "shorter"),
        new Decision(
            Instant.parse("2026-01-01T00:00:01Z"),
            "",
            Decision.Subject.CONCEPT,
            "c1",
            Decision.Action.ACCEPT,
            List.of(),
            Optional.empty(),
            terms(),
            Map.of(),
            ""));
  }

  private static Map<Language, List<String>> terms() {
    Map<Language, List<String>> terms = new java.util.LinkedHashMap<>();
    terms.put(Language.KAZAKH, List.of("үй"));
    terms.put(Language.ENGLISH, List.of("house", "home"));
    return terms;
  }
}
