package org.bitig.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One run of the program in a process of its own, which can be stopped.
 *
 * @param process the running program
 * @param out the file its standard output goes to
 * @param err the file its standard error goes to
 */
record Child(Process process, Path out, Path err) implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 120;

  /**
   * Starts the program.
   *
   * @param work folder for what it prints
   * @param jvm options of the JVM
   */
  static Child start(Path work, List<String> jvm, Object... arguments) throws IOException {
    return start(work, Files.createTempFile(work, "out", ".txt"), jvm, arguments);
  }

  /** Starts the program with its standard output going to {@code out}. */
  static Child start(Path work, Path out, List<String> jvm, Object... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(undoIgnoredSignals());
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Xmx1g"));
    command.addAll(jvm);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Bitig.class.getName()));
    Stream.of(arguments).map(Object::toString).forEach(command::add);
    Path err = Files.createTempFile(work, "err", ".txt");
    return new Child(
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start(),
        out,
        err);
  }

  /** A build in the background of a shell ignores Ctrl-C, and so would all its children. */
  private static List<String> undoIgnoredSignals() {
    List<String> undo = List.of("env", "--default-signal=INT");
    return command(Stream.concat(undo.stream(), Stream.of("true")).toList()) ? undo : List.of();
  }

  /** Runs a command of the system; returns whether it is there and went well. */
  static boolean command(List<String> words) {
    try {
      return new ProcessBuilder(words)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Waits until it has taken hold of the folder it writes to, and works. */
  void awaitWork(Path folder) throws IOException, InterruptedException {
    Path lock = folder.resolve(".bitig.lock");
    for (int i = 0; i < PATIENCE_SECONDS * 50 && process.isAlive(); i++) {
      if (Files.exists(lock) && Files.size(lock) > 0) {
        return;
      }
      Thread.sleep(20);
    }
    throw new AssertionError("it did not begin to work: " + words());
  }

  /** Sends a signal by name. */
  void signal(String name) {
    assertThat(command(List.of("kill", "-" + name, String.valueOf(process.pid())))).isTrue();
  }

  /** Waits for its end and returns the exit code. */
  int code() throws InterruptedException {
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("it ends").isTrue();
    return process.exitValue();
  }

  /** Returns what it has said to people. */
  String words() throws IOException {
    return Files.readString(err);
  }

  @Override
  public void close() {
    // Its locks are free only when it is gone.
    process.destroyForcibly().onExit().join();
  }
}
