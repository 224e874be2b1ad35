package org.bitig.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Full disks, Ctrl-C, two runs at once, and inputs that cannot be read. */
class MishapTest {
  /** Enough to be at work for a good while. */
  private static final List<String> LARGE =
      Stream.of("kk1.txt", "kk2.txt", "az1.txt", "az2.txt", "en1.txt")
          .map(Path.of(System.getProperty("bitig.root"), "samples", "made")::resolve)
          .map(Path::toString)
          .toList();

  private static final List<String> NO_OPTIONS = List.of();

  @TempDir Path folder;
  private Path kazakh;
  private Path english;
  private Path out;

  @BeforeEach
  void write() throws IOException {
    kazakh =
        Files.writeString(
            folder.resolve("kk.txt"),
            """
            Наубайхана таңғы алтыда ашылады.
            Жұмада мұнда жиырма бес түрлі нан пісіріледі.
            Балаларға тәтті тоқаш тегін беріледі.
            """);
    english =
        Files.writeString(
            folder.resolve("en.txt"),
            """
            The bakery opens at six in the morning.
            On Fridays twenty-five kinds of bread are baked here.
            Children are given a sweet roll for free.
            """);
    out = folder.resolve("out");
  }

  private CommandLineRun align(Object... arguments) {
    return CommandLineRun.of(
        Stream.concat(Stream.of("align"), Stream.of(arguments)).toArray(Object[]::new));
  }

  private static Object[] large(Object... options) {
    return Stream.concat(Stream.concat(Stream.of("align"), LARGE.stream()), Stream.of(options))
        .toArray();
  }

  /** Returns the files under a folder and what is in them, the empty lock file left out. */
  private static Map<String, String> contents(Path root) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = root.relativize(file).toString();
        if (!name.equals(".bitig.lock")) {
          contents.put(name, Files.readString(file, StandardCharsets.ISO_8859_1));
        }
      }
    }
    return contents;
  }

  private Map<String, String> finishedRun() throws IOException {
    CommandLineRun run = align(kazakh, english, "--out", out);
    assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
    return contents(out);
  }

  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143"})
  void stoppedInTheMiddleItLeavesTheOldOutputAndSaysSo(String signal, int code) throws Exception {
    assumeTrue(Child.command(List.of("kill", "-l")), "no command sends signals here: test skipped");
    Map<String, String> before = finishedRun();
    try (Child child = Child.start(folder, NO_OPTIONS, large("--out", out, "--no-cache"))) {
      child.awaitWork(out);
      Thread.sleep(700);
      child.signal(signal);

      assertThat(child.code()).as(child.words()).isEqualTo(code);
      assertThat(child.words()).isEqualTo("bitig: interrupted; %s is as it was\n".formatted(out));
    }
    assertThat(contents(out)).isEqualTo(before);
    assertThat(align(kazakh, english, "--out", out).code()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void ofTwoRunsIntoOneFolderTheSecondIsRefused() throws Exception {
    Map<String, String> before = finishedRun();
    try (Child first = Child.start(folder, NO_OPTIONS, large("--out", out, "--no-cache"))) {
      first.awaitWork(out);
      CommandLineRun second = align(kazakh, english, "--out", out);
      CommandLineRun export = CommandLineRun.of("export", out);

      for (CommandLineRun refused : List.of(second, export)) {
        assertThat(refused.code()).isEqualTo(ExitCode.FAILED);
        assertThat(refused.err())
            .hasLineCount(1)
            .startsWith("bitig: " + out + ": another bitig is writing here (pid ")
            .contains(String.valueOf(first.process().pid()));
      }
      assertThat(contents(out)).isEqualTo(before);
      assertThat(first.process().isAlive()).isTrue();
    }
    assertThat(align(kazakh, english, "--out", out).code()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void aFullDiskLeavesTheOldOutput() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    assumeTrue(
        Child.command(List.of("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", disk.toString())),
        "no file system can be mounted here: test skipped");
    try {
      Path old = disk.resolve("out");
      assertThat(align(kazakh, english, "--out", old).code()).isEqualTo(ExitCode.DONE);
      Map<String, String> before = contents(old);
      fill(disk);
      Files.writeString(english, "A third of the flour comes from abroad.\n".repeat(3));

      CommandLineRun run = align(kazakh, english, "--out", old);

      assertThat(run.code()).isEqualTo(ExitCode.FAILED);
      assertThat(run.err())
          .contains("bitig: " + old)
          .endsWith("the disk is full; the files that were there are as they were\n");
      assertThat(contents(old)).isEqualTo(before);
    } finally {
      assertThat(Child.command(List.of("umount", disk.toString()))).isTrue();
    }
  }

  @Test
  void aFullDiskUnderTheCacheCostsTheCacheOnly() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    assumeTrue(
        Child.command(List.of("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk.toString())),
        "no file system can be mounted here: test skipped");
    try {
      for (int time = 0; time < 2; time++) {
        CommandLineRun run = align(kazakh, english, "--out", out, "--cache", disk.resolve("c"));

        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
        assertThat(run.err()).containsOnlyOnce("no further vectors are kept");
      }
    } finally {
      assertThat(Child.command(List.of("umount", disk.toString()))).isTrue();
    }
  }

  private static void fill(Path disk) throws IOException {
    byte[] block = new byte[1 << 12];
    try (var ballast = Files.newOutputStream(disk.resolve("ballast"))) {
      while (true) {
        ballast.write(block);
      }
    } catch (IOException full) {
      assertThat(full).hasMessageContaining("No space left");
    }
  }

  @Test
  void aFullDiskBehindStandardOutputIsNoticed() throws Exception {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "there is no /dev/full here: test skipped");
    try (Child child =
        Child.start(folder, full, NO_OPTIONS, "segment", kazakh, "--format", "jsonl")) {
      assertThat(child.code()).isEqualTo(ExitCode.FAILED);
      assertThat(child.words())
          .startsWith("bitig: standard output: not all could be written")
          .hasLineCount(1);
    }
  }

  @Test
  void withoutATemporaryFolderItSaysWhichAndWhatToDo() throws Exception {
    Path none = folder.resolve("none");
    try (Child child =
        Child.start(
            folder,
            List.of("-Djava.io.tmpdir=" + none),
            "align",
            kazakh,
            english,
            "--no-cache",
            "--out",
            out)) {
      assertThat(child.code()).isEqualTo(ExitCode.FAILED);
      assertThat(child.words().lines().filter(line -> line.startsWith("bitig: ")))
          .singleElement()
          .asString()
          .startsWith("bitig: " + none + ": ONNX Runtime could not be unpacked")
          .contains("-Djava.io.tmpdir=DIR");
      assertThat(child.words()).doesNotContain("\tat ");
    }
    assertThat(contents(out)).isEmpty();
  }

  @Test
  void tooLittleMemoryIsSaidInASentence() throws Exception {
    Map<String, String> before = finishedRun();
    try (Child child =
        Child.start(
            folder, List.of("-Xmx40m"), "align", kazakh, english, "--no-cache", "--out", out)) {
      assertThat(child.code()).isEqualTo(ExitCode.FAILED);
      assertThat(child.words()).contains("bitig: the memory of ").contains("-Xmx8g");
    }
    assertThat(contents(out)).isEqualTo(before);
  }

  @Test
  void anEmptyFileIsNamed() throws IOException {
    Map<String, String> before = finishedRun();
    Files.write(english, new byte[0]);

    CommandLineRun run = align(kazakh, english, "--out", out);

    assertThat(run.code()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err()).contains("bitig: " + english + ": found an empty file");
    assertThat(contents(out)).isEqualTo(before);
  }

  @Test
  void aFileWithoutPermissionIsNamed() throws IOException {
    assumeTrue(
        english.toFile().setReadable(false) && !Files.isReadable(english),
        "whoever runs this may read everything: test skipped");

    CommandLineRun run = align(kazakh, english, "--out", out);

    assertThat(run.code()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err()).contains("bitig: " + english + ": found no permission to read");
  }

  @ParameterizedTest
  @CsvSource({"UTF-16", "UTF-16LE", "UTF-16BE"})
  void otherUnicodeEncodingsAreRead(String charset) throws IOException {
    String text = Files.readString(english);
    Files.write(english, text.getBytes(Charset.forName(charset)));

    CommandLineRun run = align(kazakh, english, "--out", out);

    assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
    assertThat(run.err()).contains("1 Kazakh and 1 English").contains("6 sentences");
  }

  @Test
  void anotherModelThatIsIncompleteIsNamed() {
    CommandLineRun run = align(kazakh, english, "--out", out, "--encoder", folder);

    assertThat(run.code()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err())
        .contains(
            "bitig: " + folder + ": found no model.onnx, expected a folder with model.onnx and");
  }

  @Test
  void aGlossaryThatIsNoneIsNamedWithItsLine() throws IOException {
    Path glossary = Files.writeString(folder.resolve("g.csv"), "kk,en\nнан,bread\nтоқаш\n");

    CommandLineRun run = align(kazakh, english, "--out", out, "--glossary", glossary);

    assertThat(run.code()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err())
        .startsWith("bitig: " + glossary + ":3: found 1 columns, expected 2")
        .hasLineCount(1);
    assertThat(align(kazakh, english, "--out", out, "--glossary", folder.resolve("no.csv")).err())
        .isEqualTo("bitig: " + folder.resolve("no.csv") + ": does not exist\n");
    assertThat(out).doesNotExist();
  }

  @Test
  void anEarlierGlossaryOfOursIsTaken() throws IOException {
    finishedRun();
    CommandLineRun run =
        align(
            kazakh,
            english,
            "--out",
            folder.resolve("again"),
            "--glossary",
            out.resolve("glossary.csv"));

    assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
    assertThat(folder.resolve("again/run.json")).content().contains("\"glossary\"");
  }
}
