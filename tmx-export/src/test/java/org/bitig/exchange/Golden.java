package org.bitig.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares with files in the test resources; {@code -Dgolden.update=true} writes them anew. */
public final class Golden {
  private static final Path ROOT = Path.of("src/test/resources/org/bitig/exchange");

  private Golden() {}

  /** Demands that the text is that of the file, letter by letter. */
  public static void check(String path, String actual) throws IOException {
    Path file = ROOT.resolve(path);
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, actual);
    }
    assertThat(actual)
        .as("%s; -Dgolden.update=true rewrites it", file)
        .isEqualTo(Files.readString(file));
  }
}
