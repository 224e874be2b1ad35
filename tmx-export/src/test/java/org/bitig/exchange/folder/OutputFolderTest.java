package org.bitig.exchange.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@org.junit.jupiter.api.Tag("slow")
class OutputFolderTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-02-03T04:05:06Z"), ZoneOffset.UTC);
  private static final String ACCOUNT = "run.json";

  @TempDir Path folder;

  @Test
  void filesAppearTogetherAndTheAccountLast() throws IOException {
    try (OutputFolder out = OutputFolder.open(folder, ACCOUNT, CLOCK)) {
      out.stage("a.txt", text("a"));
      out.stage("deep/er/b.txt", text("b"));
      assertThat(folder.resolve("a.txt")).doesNotExist();
      assertThat(folder.resolve(".a.txt.bitig-new")).exists();

      OutputFolder.Outcome outcome =
          out.commit(
              List.of(),
              ACCOUNT,
              files -> {
                assertThat(files)
                    .extracting(FileRecord::path)
                    .containsExactly("a.txt", "deep/er/b.txt");
                return text("account");
              });
      assertThat(outcome.written()).hasSize(3);
      assertThat(outcome.written().getFirst().sha256())
          .isEqualTo("ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb");
    }
    assertThat(contents())
        .containsExactly(
            Map.entry("a.txt", "a"),
            Map.entry("deep/er/b.txt", "b"),
            Map.entry("run.json", "account"));
  }

  @Test
  void whatIsNotCommittedLeavesNoTrace() throws IOException {
    try (OutputFolder out = OutputFolder.open(folder, ACCOUNT, CLOCK)) {
      out.stage("a.txt", text("a"));
      out.stage("deep/er/b.txt", text("b"));
    }
    assertThat(contents()).isEmpty();
    assertThat(folder.resolve("deep")).doesNotExist();
  }

  @Test
  void aFullDiskWhileStagingLeavesTheOldFilesAsTheyWere() throws IOException {
    List<FileRecord> before = run(Map.of("a.txt", "old", "b.txt", "old"), List.of());
    Map<String, String> old = contents();

    assertThatThrownBy(
            () -> {
              try (OutputFolder out = OutputFolder.open(folder, ACCOUNT, CLOCK)) {
                out.stage("a.txt", text("new"));
                out.stage("b.txt", OutputFolderTest::full);
                out.commit(before, ACCOUNT, _ -> text("account"));
              }
            })
        .hasMessage(
            folder.resolve("b.txt")
                + ": the disk is full; the files that were there are as they were");
    assertThat(contents()).isEqualTo(old);
  }

  @Test
  void aFullDiskWhileWritingTheAccountLeavesTheOldFilesAsTheyWere() throws IOException {
    List<FileRecord> before = run(Map.of("a.txt", "old"), List.of());
    Map<String, String> old = contents();

    assertThatThrownBy(
            () -> {
              try (OutputFolder out = OutputFolder.open(folder, ACCOUNT, CLOCK)) {
                out.stage("a.txt", text("new"));
                out.commit(before, ACCOUNT, _ -> OutputFolderTest::full);
              }
            })
        .hasMessageContaining("the disk is full");
    assertThat(contents()).isEqualTo(old);
  }

  @Test
  void anErrorWhilePuttingFilesInPlaceTakesEverythingBack() throws IOException {
    List<FileRecord> before = run(Map.of("a.txt", "old", "z.txt", "old"), List.of());
    Files.writeString(folder.resolve("a.txt"), "old, corrected");
    Map<String, String> old = contents();
    // z.txt cannot be set aside, for something lies where it would go.
    Files.createDirectories(folder.resolve(".z.txt.bitig-old/in-the-way"));

    assertThatThrownBy(
            () -> {
              try (OutputFolder out = OutputFolder.open(folder, ACCOUNT, CLOCK)) {
                out.stage("a.txt", text("new"));
                out.stage("new.txt", text("new"));
                out.stage("z.txt", text("new"));
                out.commit(before, ACCOUNT, _ -> text("account 2"));
              }
            })
        .isInstanceOf(IOException.class);
    assertThat(contents()).isEqualTo(old);
  }

  @Test
  void aFolderWhereAFileIsToBeIsNamed() throws IOException {
    List<FileRecord> told = List.of(new FileRecord("z.txt", 1, "x"));
    Files.createDirectories(folder.resolve("z.txt/in-the-way"));

    assertThatThrownBy(() -> run(Map.of("a.txt", "new", "z.txt", "new"), told))
        .hasMessageContaining("z.txt: found something that bitig did not write");
    assertThat(contents()).isEmpty();
  }

  @Test
  void filesThatBitigDidNotWriteAreLeftAlone() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "mine");
    Files.writeString(folder.resolve("notes.md"), "mine too");

    assertThatThrownBy(() -> run(Map.of("a.txt", "new"), List.of()))
        .hasMessage(
            folder.resolve("a.txt")
                + ": found something that bitig did not write, expected nothing; move it away, or"
                + " give another folder with --out");
    assertThat(contents())
        .containsOnly(Map.entry("a.txt", "mine"), Map.entry("notes.md", "mine too"));
  }

  @Test
  void aFileSomebodyChangedIsKeptUnderAnotherName() throws IOException {
    List<FileRecord> before = run(Map.of("glossary/a.csv", "old"), List.of());
    Files.writeString(folder.resolve("glossary/a.csv"), "old, corrected");
    Files.writeString(folder.resolve("glossary/a.changed-1.csv"), "an earlier one");

    run(Map.of("glossary/a.csv", "new"), before);

    assertThat(contents())
        .containsEntry("glossary/a.csv", "new")
        .containsEntry("glossary/a.changed-1.csv", "an earlier one")
        .containsEntry("glossary/a.changed-2.csv", "old, corrected");
  }

  @Test
  void whatOnlyTheRunBeforeHadGoesUnlessSomebodyChangedIt() throws IOException {
    List<FileRecord> before =
        run(Map.of("a.txt", "a", "sub/gone.txt", "old", "changed.txt", "old"), List.of());
    Files.writeString(folder.resolve("changed.txt"), "mine now");

    run(Map.of("a.txt", "b"), before);

    assertThat(contents())
        .containsOnly(
            Map.entry("a.txt", "b"),
            Map.entry("changed.txt", "mine now"),
            Map.entry("run.json", "account"));
    assertThat(folder.resolve("sub")).doesNotExist();
  }

  @Test
  void theJournalIsNeverWritten() throws IOException {
    Files.writeString(folder.resolve("decisions.jsonl"), "{}\n");
    List<FileRecord> claimed = List.of(new FileRecord("decisions.jsonl", 3, "x"));
    run(Map.of("a.txt", "a"), claimed);

    assertThat(contents()).containsEntry("decisions.jsonl", "{}\n");
    try (OutputFolder out = OutputFolder.open(folder, ACCOUNT, CLOCK)) {
      for (String path :
          List.of("decisions.jsonl", "../out.txt", "", ".", "/etc/x", ".bitig.lock")) {
        assertThatThrownBy(() -> out.stage(path, text("x")))
            .as(path)
            .isInstanceOf(IllegalArgumentException.class);
      }
    }
  }

  @Test
  void aSecondWriterIsToldWhoTheFirstIs() throws IOException {
    try (OutputFolder _ = OutputFolder.open(folder, ACCOUNT, CLOCK)) {
      assertThatThrownBy(() -> OutputFolder.open(folder, ACCOUNT, CLOCK))
          .isInstanceOf(IOException.class)
          .hasMessageContaining(
              "another bitig is writing here (pid " + ProcessHandle.current().pid())
          .hasMessageContaining("since 2026-02-03T04:05:06Z")
          .hasMessageContaining("wait until it has finished, or give another folder with --out");
    }
    OutputFolder.open(folder, ACCOUNT, CLOCK).close();
  }

  @Test
  void aLockFileThatNobodyHoldsIsInNobodysWay() throws IOException {
    Files.writeString(
        folder.resolve(".bitig.lock"), "pid 1 on elsewhere since 2020-01-01T00:00:00Z");

    run(Map.of("a.txt", "a"), List.of());

    assertThat(contents()).containsEntry("a.txt", "a");
  }

  /** Another process stages, begins to put files in place and is killed, once at each step. */
  @Test
  @Timeout(value = 120, unit = TimeUnit.SECONDS)
  void aCrashAtAnyStepIsTakenBackByTheNextRun() throws Exception {
    for (String step : List.of("staged", "half", "account")) {
      Path place = Files.createDirectory(folder.resolve(step));
      String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
      Process process =
          new ProcessBuilder(
                  java,
                  "-cp",
                  System.getProperty("java.class.path"),
                  Crash.class.getName(),
                  place.toString(),
                  step)
              .redirectErrorStream(true)
              .start();
      String said;
      try (InputStream out = process.getInputStream()) {
        said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
      }
      assertThat(process.waitFor()).as("%s: %s", step, said).isEqualTo(Crash.HALTED);
      assertThat(contents(place).keySet()).as(step).anyMatch(name -> name.contains(".bitig-"));

      OutputFolder.open(place, ACCOUNT, CLOCK).close();

      assertThat(contents(place))
          .as(step)
          .containsOnly(
              Map.entry("a.txt", "old"),
              Map.entry("b.txt", "old"),
              Map.entry("run.json", "account"));
    }
  }

  @Test
  void aFolderThatCannotBeMadeIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");

    assertThatThrownBy(() -> OutputFolder.open(file, ACCOUNT, CLOCK))
        .hasMessage(file + ": found a file where a folder is to be");
    assertThatThrownBy(() -> OutputFolder.open(file.resolve("sub"), ACCOUNT, CLOCK))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(file.toString());
  }

  @Test
  void aFolderWithoutPermissionIsNamed() throws IOException {
    Path locked = Files.createDirectory(folder.resolve("locked"));
    Assumptions.assumeTrue(
        locked.toFile().setWritable(false) && !Files.isWritable(locked),
        "whoever runs this may write everywhere: test skipped");

    assertThatThrownBy(() -> OutputFolder.open(locked, ACCOUNT, CLOCK))
        .hasMessageContaining("found no permission to write");
  }

  @Test
  void aDiskThatIsReallyFullLeavesTheOldFilesAsTheyWere() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    Assumptions.assumeTrue(
        command("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk.toString()),
        "no file system can be mounted here: test skipped");
    try {
      List<FileRecord> before = run(disk, Map.of("a.txt", "old"), List.of());
      assertThatThrownBy(
              () -> run(disk, Map.of("a.txt", "new", "b.txt", "x".repeat(100_000)), before))
          .hasMessageContaining("the disk is full");
      assertThat(contents(disk))
          .containsOnly(Map.entry("a.txt", "old"), Map.entry("run.json", "account"));
    } finally {
      command("umount", disk.toString());
    }
  }

  private static boolean command(String... words) throws InterruptedException {
    try {
      return new ProcessBuilder(words).redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private List<FileRecord> run(Map<String, String> files, List<FileRecord> before)
      throws IOException {
    return run(folder, files, before);
  }

  static List<FileRecord> run(Path folder, Map<String, String> files, List<FileRecord> before)
      throws IOException {
    try (OutputFolder out = OutputFolder.open(folder, ACCOUNT, CLOCK)) {
      for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
        out.stage(file.getKey(), text(file.getValue()));
      }
      return out.commit(before, ACCOUNT, _ -> text("account")).written().stream()
          .filter(file -> !file.path().equals(ACCOUNT))
          .toList();
    }
  }

  static OutputFolder.Writing text(String text) {
    return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void full(OutputStream out) throws IOException {
    out.write(new byte[100]);
    throw new IOException("No space left on device");
  }

  private Map<String, String> contents() throws IOException {
    return contents(folder);
  }

  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (!name.equals(".bitig.lock")) {
          contents.put(name, Files.readString(file));
        }
      }
    }
    return contents;
  }
}
