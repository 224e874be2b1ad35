package org.bitig.cli;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run of its own process that is ended in the middle. By SIGTERM, which takes the same way
 * through the program as Ctrl-C, and which no shell makes its children deaf to.
 */
@DisabledOnOs(OS.WINDOWS)
class InterruptionTest {
  @TempDir private Path folder;

  @Test
  void leavesTheFolderAsItWasAndSaysSo() throws Exception {
    Path out = Files.createDirectory(folder.resolve("out"));
    Files.writeString(out.resolve("mine.txt"), "mine");
    Process run = start(out, "first.txt");
    try {
      waitFor(out.resolve(".bitig.lock"));
      Process second = start(out, "second.txt");
      assertThat(second.waitFor(1, MINUTES)).isTrue();
      assertThat(second.exitValue()).isEqualTo(ExitCode.FAILED);
      assertThat(said("second.txt")).contains("another bitig is writing here");

      run.destroy();
      assertThat(run.waitFor(1, MINUTES)).isTrue();
    } finally {
      run.destroyForcibly();
    }

    assertThat(run.exitValue()).isNotZero();
    assertThat(said("first.txt")).contains("bitig: interrupted; " + out + " is as it was");
    try (Stream<Path> left = Files.list(out)) {
      assertThat(left.map(Path::getFileName).map(Path::toString).filter(f -> !f.startsWith(".")))
          .containsExactly("mine.txt");
    }
  }

  private static void waitFor(Path file) throws InterruptedException {
    for (int tenth = 0; tenth < 600 && !Files.exists(file); tenth++) {
      Thread.sleep(100);
    }
    assertThat(file).exists();
  }

  private Process start(Path out, String errors) throws IOException {
    Path samples = Path.of(System.getProperty("bitig.root"), "samples", "made");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--add-modules",
                "jdk.incubator.vector",
                "-cp",
                System.getProperty("java.class.path"),
                Bitig.class.getName(),
                "align",
                "--no-cache",
                "--out",
                out.toString()));
    for (String text : List.of("kk1.txt", "kk2.txt", "az1.txt", "az2.txt", "en1.txt")) {
      command.add(samples.resolve(text).toString());
    }
    return new ProcessBuilder(command)
        .redirectError(folder.resolve(errors).toFile())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private String said(String errors) throws IOException {
    return Files.readString(folder.resolve(errors));
  }
}
