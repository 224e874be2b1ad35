package org.bitig.exchange.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** A process that dies in the middle of a run, for {@link OutputFolderTest}. */
final class Crash {
  static final int HALTED = 66;

  private Crash() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    List<FileRecord> before =
        OutputFolderTest.run(folder, Map.of("a.txt", "old", "b.txt", "old"), List.of());
    OutputFolder out = OutputFolder.open(folder, "run.json", Clock.systemUTC());
    out.stage("a.txt", OutputFolderTest.text("new"));
    out.stage("b.txt", OutputFolderTest.text("new"));
    out.stage("c.txt", OutputFolderTest.text("new"));
    if (arguments[1].equals("staged")) {
      Runtime.getRuntime().halt(HALTED);
    }
    if (arguments[1].equals("half")) {
      // As a crash would leave it after two of three files: the list is written, a.txt and c.txt
      // are in place, b.txt is set aside.
      Files.writeString(folder.resolve(".run.json.bitig-new"), "account 2");
      Files.writeString(folder.resolve(".bitig.commit"), "=a.txt\n=b.txt\n+c.txt\n");
      Files.move(folder.resolve("a.txt"), folder.resolve(".a.txt.bitig-old"));
      Files.move(folder.resolve(".a.txt.bitig-new"), folder.resolve("a.txt"));
      Files.move(folder.resolve(".c.txt.bitig-new"), folder.resolve("c.txt"));
      Files.move(folder.resolve("b.txt"), folder.resolve(".b.txt.bitig-old"));
      Runtime.getRuntime().halt(HALTED);
    }
    out.commit(
        before,
        "run.json",
        _ ->
            stream -> {
              stream.write(1);
              Runtime.getRuntime().halt(HALTED);
            });
  }
}
