package org.bitig.exchange.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bitig.exchange.Samples;
import org.bitig.exchange.folder.FileRecord;
import org.bitig.model.Clue;
import org.bitig.model.Evidence;
import org.bitig.model.Feature;
import org.bitig.model.FormatException;
import org.bitig.model.Language;
import org.bitig.model.Match;
import org.bitig.model.MatchKind;
import org.bitig.model.MatchStatus;
import org.bitig.model.Occurrence;
import org.bitig.model.OffsetMap;
import org.bitig.model.Side;
import org.bitig.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFilesTest {
  @TempDir Path folder;

  @Test
  void anyMatchesReadBackAsTheyWereWritten() throws IOException {
    Random random = new Random(11);
    Path file = folder.resolve("m.jsonl");
    for (int round = 0; round < 200; round++) {
      List<MatchFile.Entry> entries = new ArrayList<>();
      for (int i = random.nextInt(4); i > 0; i--) {
        entries.add(entry(random));
      }
      try (Writer writer = Files.newBufferedWriter(file)) {
        MatchFile.write(writer, entries);
      }
      assertThat(MatchFile.read(file)).as("round %d", round).isEqualTo(entries);
      assertThat(Files.readString(file).lines()).as("round %d", round).hasSize(entries.size());
    }
  }

  @Test
  void anyOffsetsReadBackAsTheyWereWritten() {
    Random random = new Random(3);
    for (int round = 0; round < 500; round++) {
      int length = random.nextInt(30);
      int[] starts = new int[length];
      int[] ends = new int[length];
      int at = random.nextInt(1000);
      for (int i = 0; i < length; i++) {
        at += random.nextInt(8) == 0 ? random.nextInt(3) : 0;
        starts[i] = at;
        at += random.nextInt(8) == 0 ? random.nextInt(4) : 1;
        ends[i] = at;
      }
      OffsetMap map = OffsetMap.of(starts, ends);
      int[] runs = OffsetRuns.of(map).stream().mapToInt(Integer::intValue).toArray();
      assertThat(OffsetRuns.map(runs, length)).as("round %d", round).isEqualTo(map);
    }
    assertThat(OffsetRuns.of(OffsetMap.identity(7, 500))).containsExactly(7, 1, 500);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[0,1,4]",
        "[0,1,6]",
        "[0,1]",
        "[9,-2,5]",
        "[0,1,-1,0,1,6]",
        "[2147483647,2147483647,5]"
      })
  void offsetsThatDoNotFitAreAnError(String offsets) throws IOException {
    Path file = folder.resolve("documents.jsonl");
    Files.writeString(
        file,
        "{\"document\":\"a\",\"lang\":\"kk\",\"charset\":\"UTF-8\",\"sha256\":\"\",\"length\":9,\"segments\":[{\"paragraph\":0,"
            + "\"lang\":\"kk\",\"kind\":\"body\",\"text\":\"абвгд\",\"offsets\":"
            + offsets
            + "}]}\n");

    assertThatThrownBy(() -> DocumentFile.read(file))
        .isInstanceOf(FormatException.class)
        .hasMessageStartingWith(file + ":1: \"segments[0].offsets\": found runs that do not fit");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"kind\":\"partial\" | \"kind\":\"exact\" | \"kind\": found 'exact', expected one of"
            + " translation, partial, related",
        "\"probability\":0.97 | \"probability\":97 | \"probability\": found 97.0, expected a number"
            + " in [0, 1]",
        "\"probability\":0.97 | \"probability\":\"0.97\" | \"probability\": found \"0.97\","
            + " expected a number",
        "\"id\":\"m1\", | '' | \"id\": found nothing, expected a string",
        "\"start\":17 | \"start\":-1 | \"sides[0].start\": found -1, expected a whole number from"
            + " 0",
        "\"end\":43 | \"end\":3 | \"sides[0].end\": found 3, expected at least the start, 17",
        "\"lang\":\"az\" | \"lang\":\"kk\" | \"sides\": found kk twice, expected two languages",
        "\"lang\":\"az\" | \"lang\":\"aze\" | \"sides[1].lang\": found 'aze', expected kk, az, en,"
            + " ru, tr or und",
        "\"status\":\"proposed\" | \"status\":5 | \"status\": found 5, expected a string"
      })
  void aFieldThatMakesNoSenseIsNamed(String good, String bad, String message) throws IOException {
    StringWriter line = new StringWriter();
    MatchFile.write(line, List.of(MatchFile.Entry.of(Samples.run().matches().getFirst())));
    assertThat(line.toString()).contains(good);
    Path file = folder.resolve("matches.jsonl");
    Files.writeString(file, "\n" + line.toString().replace(good, bad));

    assertThatThrownBy(() -> MatchFile.read(file))
        .isInstanceOf(FormatException.class)
        .hasMessage(
            file
                + ":2: "
                + message
                + "; restore the line from a copy, or run `bitig align` again to make the file"
                + " anew");
  }

  @Test
  void fieldsOfLaterVersionsArePassedOver() throws IOException {
    StringWriter line = new StringWriter();
    MatchFile.write(line, List.of(MatchFile.Entry.of(Samples.run().matches().getFirst())));
    Path file = folder.resolve("matches.jsonl");
    Files.writeString(file, line.toString().replace("{\"id\"", "{\"later\":[{\"a\":null}],\"id\""));

    assertThat(MatchFile.read(file).getFirst().match())
        .isEqualTo(Samples.run().matches().getFirst());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "[]", "5", "null", "{} {}", "{'a':1}", "{\"a\":NaN}", "\"x\""})
  void aLineThatIsNoObjectIsNamed(String line) throws IOException {
    Path file = folder.resolve("matches.jsonl");
    Files.writeString(file, line + "\n");

    assertThatThrownBy(() -> MatchFile.read(file))
        .isInstanceOf(FormatException.class)
        .hasMessageStartingWith(file + ":1: found ");
  }

  @Test
  void aLineThatIsNestedWithoutEndIsAnErrorAndNoCrash() throws IOException {
    Path file = folder.resolve("matches.jsonl");
    Files.writeString(file, "{\"a\":" + "[".repeat(200_000) + "\n");

    assertThatThrownBy(() -> MatchFile.read(file)).isInstanceOf(FormatException.class);
  }

  @Test
  void bytesThatAreNotUtf8AreNamed() throws IOException {
    Path file = folder.resolve("matches.jsonl");
    Files.write(file, "{\"id\":\"\u00E9\"}".getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> MatchFile.read(file))
        .hasMessageContaining("found bytes that are not UTF-8");
  }

  @Test
  void theAccountReadsBackAndRefusesWhatItDoesNotKnow() throws IOException {
    Path file = folder.resolve("run.json");
    List<FileRecord> files = List.of(new FileRecord("a/b.tmx", 5_000_000_000L, "ab"));
    try (Writer writer = Files.newBufferedWriter(file)) {
      RunFile.write(writer, Samples.run(), Map.of("matches", 8L), files);
    }
    RunFile read = RunFile.read(file);

    assertThat(read.files()).isEqualTo(files);
    assertThat(read.run().timings()).isEqualTo(Samples.run().timings());
    assertThat(read.run().dropped()).isEqualTo(Samples.run().dropped());
    assertThat(read.run().started()).isEqualTo(Samples.STARTED);

    Files.writeString(file, Files.readString(file).replace("\"format\": 1", "\"format\": 2"));
    assertThatThrownBy(() -> RunFile.read(file))
        .hasMessage(
            file
                + ": found format 2, expected at most 1; it was written by a newer bitig: use that"
                + " one");
  }

  private static MatchFile.Entry entry(Random random) {
    Match proposed =
        new Match(
            "id" + random.nextInt(),
            pick(random, MatchKind.values()),
            random.nextInt(5) == 0 ? random.nextInt(2) : random.nextDouble(),
            side(random, Language.KAZAKH),
            side(random, pick(random, Language.AZERBAIJANI, Language.ENGLISH)),
            random.nextBoolean()
                ? List.of()
                : List.of(
                    new Occurrence(side(random, Language.KAZAKH), side(random, Language.ENGLISH))),
            new Evidence(
                text(random),
                random.nextGaussian() * 1e-7,
                List.of(new Feature(text(random), random.nextGaussian() * 1e9, -0.1)),
                List.of(
                    new Clue(
                        pick(random, Clue.Kind.values()),
                        pick(random, Clue.Stand.values()),
                        text(random),
                        ""))),
            MatchStatus.PROPOSED);
    return switch (random.nextInt(3)) {
      case 0 -> MatchFile.Entry.of(proposed);
      case 1 -> new MatchFile.Entry(proposed.withStatus(MatchStatus.REJECTED), proposed);
      default ->
          new MatchFile.Entry(
              new Match(
                  proposed.id(),
                  MatchKind.PARTIAL,
                  proposed.probability(),
                  proposed.source(),
                  new Side(
                      proposed.target().language(),
                      proposed.target().document(),
                      proposed.target().span(),
                      text(random) + "!"),
                  proposed.occurrences(),
                  proposed.evidence(),
                  MatchStatus.EDITED),
              proposed);
    };
  }

  private static Side side(Random random, Language language) {
    int start = random.nextInt(1000);
    return new Side(
        language, text(random), new Span(start, start + random.nextInt(100)), text(random));
  }

  @SafeVarargs
  private static <T> T pick(Random random, T... values) {
    return values[random.nextInt(values.length)];
  }

  private static String text(Random random) {
    String[] pieces = {
      "Қазақ",
      "ə",
      "ı İ",
      " ",
      "\n",
      "\t",
      "\"",
      "\\",
      "/",
      "\u2028",
      "\u0000",
      "\uFEFF",
      "\uD83D\uDE00",
      "</script>",
      "'",
      "="
    };
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      text.append(pieces[random.nextInt(pieces.length)]);
    }
    return text.toString();
  }
}
