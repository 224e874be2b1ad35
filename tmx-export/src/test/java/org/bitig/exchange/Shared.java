package org.bitig.exchange;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * The folder of test data beside the checkout; tests that need it are skipped where it is absent.
 */
public final class Shared {
  private Shared() {}

  /** Returns a file or folder of TMX and TBX files and schemas of other tools. */
  public static Path tmxWild(String path) {
    Path found =
        Path.of(System.getProperty("bitig.root", ".."))
            .toAbsolutePath()
            .resolve("../shared/data/tmx-wild")
            .resolve(path)
            .normalize();
    Assumptions.assumeTrue(Files.exists(found), () -> found + " is not there: test skipped");
    return found;
  }
}
