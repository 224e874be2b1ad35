package org.bitig.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlignCommandTest {
  private static final String KAZAKH =
      """
      Қалалық кітапхана 1952 жылы екі бөлмелі ағаш үйде ашылды.
      Бүгінде оның қорында қырық мың кітап бар.
      Сенбі күні балаларға арналған ертегі сағаты өтеді.
      Оқырмандар кітапты екі аптаға алады.
      """;
  private static final String AZERBAIJANI =
      """
      Şəhər kitabxanası 1952-ci ildə iki otaqlı taxta evdə açılıb.
      Bu gün onun fondunda qırx min kitab var.
      Şənbə günü uşaqlar üçün nağıl saatı keçirilir.
      Oxucular kitabı iki həftəliyə götürürlər.
      """;

  @TempDir Path folder;
  private Path kazakh;
  private Path azerbaijani;
  private Path out;

  @BeforeEach
  void write() throws IOException {
    kazakh = Files.writeString(folder.resolve("kk.txt"), KAZAKH);
    azerbaijani = Files.writeString(folder.resolve("az.txt"), AZERBAIJANI);
    out = folder.resolve("out");
  }

  @Test
  void writesEverythingTheContractNames() throws IOException {
    CommandLineRun run = CommandLineRun.of("align", kazakh, azerbaijani, "--out", out);

    assertThat(run.err()).contains("2 documents");
    assertThat(run.code()).isEqualTo(ExitCode.DONE);
    assertThat(run.out()).isEmpty();
    for (String file :
        List.of(
            "matches.jsonl",
            "memory/archive.tmx",
            "memory/IMPORT.md",
            "glossary.csv",
            "glossary.tbx",
            "glossary.v3.tbx",
            "glossary.xlsx",
            "report.html",
            "run.json")) {
      assertThat(out.resolve(file)).as(file).isNotEmptyFile();
    }
    assertThat(Files.readAllLines(out.resolve("matches.jsonl"))).hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void twoRunsWriteTheSameMatchesAndMemories() throws IOException {
    CommandLineRun.of("align", kazakh, azerbaijani, "--out", out);
    Path again = folder.resolve("again");
    CommandLineRun.of("align", azerbaijani, kazakh, "--out", again, "--threads", "1");

    assertThat(Files.readString(again.resolve("matches.jsonl")))
        .isEqualTo(Files.readString(out.resolve("matches.jsonl")));
  }

  @Test
  void printsALadderOfBeads() {
    CommandLineRun run =
        CommandLineRun.of(
            "align",
            "--mode",
            "parallel",
            "--segmentation",
            "line",
            "--format",
            "beads",
            kazakh,
            azerbaijani);

    assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
    assertThat(run.out().lines().map(line -> line.replaceFirst(":[0-9.]+$", "")))
        .containsExactly("[0]:[0]", "[1]:[1]", "[2]:[2]", "[3]:[3]");
  }

  @Test
  void printsPairsWithTheirProbability() {
    CommandLineRun run =
        CommandLineRun.of(
            "align",
            "--mode",
            "comparable",
            "--segmentation",
            "line",
            "--format",
            "pairs",
            kazakh,
            azerbaijani);

    assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
    assertThat(run.out().lines())
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).matches("[01](\\.\\d+)?\t\\d+\t\\d+\t[^\t]+\t[^\t]+"));
  }

  @Test
  void namesAnInputThatDoesNotExist() {
    CommandLineRun run =
        CommandLineRun.of("align", folder.resolve("none.txt"), kazakh, "--out", out);

    assertThat(run.code()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err()).contains("none.txt").contains("found nothing there");
  }

  @Test
  void goesOnWithoutABrokenFileAndSaysSo() throws IOException {
    Path binary =
        Files.write(
            folder.resolve("photo.txt"),
            new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1, 2, 0, 0, 0, 7});

    CommandLineRun run = CommandLineRun.of("align", kazakh, azerbaijani, binary, "--out", out);

    assertThat(run.code()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err()).contains("photo.txt");
    assertThat(out.resolve("matches.jsonl")).isNotEmptyFile();
  }

  @Test
  void saysThatOneLanguageIsNotEnough() throws IOException {
    Path other =
        Files.writeString(
            folder.resolve("kk2.txt"), "Көпір өткен жылы салынды. Ол өзеннің екі жағасын қосты.\n");

    CommandLineRun run = CommandLineRun.of("align", kazakh, other, "--out", out);

    assertThat(run.code()).isEqualTo(ExitCode.NOTHING_FOUND);
    assertThat(run.err()).contains("Kazakh").contains("two languages");
    assertThat(out.resolve("run.json")).doesNotExist();
  }

  @Test
  void keepsTheOldOutputWhenARunFails() throws IOException {
    CommandLineRun.of("align", kazakh, azerbaijani, "--out", out);
    Map<String, String> before = contents(out);

    CommandLineRun run = CommandLineRun.of("align", folder.resolve("none.txt"), "--out", out);

    assertThat(run.code()).isEqualTo(ExitCode.FAILED);
    assertThat(contents(out)).isEqualTo(before);
  }

  @Test
  void refusesAFileWhereTheOutputFolderShouldBe() throws IOException {
    Path file = Files.writeString(folder.resolve("result"), "mine");

    CommandLineRun run = CommandLineRun.of("align", kazakh, azerbaijani, "--out", file);

    assertThat(run.code()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err()).contains("result");
    assertThat(file).hasContent("mine");
  }

  @Test
  void readsTheSameFileOnce() {
    CommandLineRun run = CommandLineRun.of("align", kazakh, kazakh, azerbaijani, "--out", out);

    assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
    assertThat(run.err()).contains("kk.txt").contains("given more than once");
    assertThat(run.err()).contains("2 documents");
  }

  @Test
  void explainsWrongUsage() {
    assertThat(CommandLineRun.of("align", kazakh, azerbaijani))
        .satisfies(run -> assertThat(run.code()).isEqualTo(ExitCode.USAGE))
        .satisfies(run -> assertThat(run.err()).contains("--out"));
    assertThat(CommandLineRun.of("align", kazakh, azerbaijani, "--out", out, "--pairs", "kk-xx"))
        .satisfies(run -> assertThat(run.code()).isEqualTo(ExitCode.USAGE))
        .satisfies(run -> assertThat(run.err()).contains("kk-xx"));
    assertThat(CommandLineRun.of("align", kazakh, "--format", "beads"))
        .satisfies(run -> assertThat(run.code()).isEqualTo(ExitCode.USAGE));
    assertThat(CommandLineRun.of("aling").code()).isEqualTo(ExitCode.USAGE);
    assertThat(CommandLineRun.of().code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void exportAppliesWhatAReviewerDecided() throws IOException {
    CommandLineRun.of("align", kazakh, azerbaijani, "--out", out);
    String first = Files.readAllLines(out.resolve("matches.jsonl")).getFirst();
    String id = first.replaceFirst("^\\{\"id\":\"([^\"]+)\".*", "$1");
    String sides = first.replaceFirst("^.*(\"sides\":\\[.*?}]).*$", "$1");
    Files.writeString(
        out.resolve("decisions.jsonl"),
        "{\"time\":\"2026-01-02T03:04:05Z\",\"reviewer\":\"a.b\",\"match\":\""
            + id
            + "\",\"action\":\"accept\","
            + sides
            + "}\n");

    CommandLineRun run = CommandLineRun.of("export", out);

    assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
    assertThat(
            Files.readAllLines(out.resolve("matches.jsonl")).stream()
                .filter(line -> line.contains(id))
                .toList())
        .singleElement()
        .asString()
        .contains("\"status\":\"accepted\"");
    assertThat(out.resolve("memory/verified/kk-az.tmx")).content().contains(id);
    assertThat(out.resolve("decisions.jsonl")).content().contains("\"accept\"");
  }

  private static Map<String, String> contents(Path root) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(
            root.relativize(file).toString(),
            new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1));
      }
    }
    return contents;
  }
}
