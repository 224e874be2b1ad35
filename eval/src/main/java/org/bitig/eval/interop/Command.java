package org.bitig.eval.interop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Runs other people's programs. */
final class Command {
  private static final int SECONDS = 180;

  private Command() {}

  /**
   * What a program did.
   *
   * @param code it ended with; −1 if it had to be stopped
   * @param output what it printed, on both streams
   */
  record Outcome(int code, String output) {
    /** Returns the last line that is not blank. */
    String lastLine() {
      List<String> lines = output.lines().filter(line -> !line.isBlank()).toList();
      return lines.isEmpty() ? "" : lines.getLast().strip();
    }
  }

  /** Returns the first of these that is a program on this machine. */
  static Optional<Path> find(String... paths) {
    for (String path : paths) {
      if (Files.isExecutable(Path.of(path))) {
        return Optional.of(Path.of(path));
      }
    }
    return Optional.empty();
  }

  static Outcome run(Path folder, List<String> command) throws IOException {
    Path log = Files.createTempFile(folder, "command-", ".log");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
      if (!ended) {
        process.destroyForcibly().waitFor();
      }
      String output = new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
      return new Outcome(ended ? process.exitValue() : -1, output);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
