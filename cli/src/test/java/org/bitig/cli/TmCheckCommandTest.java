package org.bitig.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TmCheckCommandTest {
  @TempDir Path folder;

  private Path memory(String unitAttributes) throws IOException {
    return Files.writeString(
        folder.resolve("m.tmx"),
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <tmx version="1.4">
        <header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="t"
          adminlang="en" srclang="kk" datatype="plaintext"/>
        <body>
        <tu%s><tuv xml:lang="kk"><seg>бір</seg></tuv><tuv xml:lang="en"><seg>one</seg></tuv></tu>
        </body>
        </tmx>
        """
            .formatted(unitAttributes));
  }

  @Test
  void aGoodFileIsDescribed() throws IOException {
    Path file = memory("");
    CommandLineRun run = CommandLineRun.of("tm", "check", file);

    assertThat(run.code()).isEqualTo(ExitCode.DONE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualTo(file + ": TMX 1.4 in UTF-8, 1 unit (en 1, kk 1): 0 errors, 0 warnings\n");
  }

  @Test
  void aFindingHasLineReasonAndRemedy() throws IOException {
    Path file = memory(" score=\"1\"");
    CommandLineRun run = CommandLineRun.of("tm", "check", "--for", "omegat,poedit", file);

    assertThat(run.code()).isEqualTo(ExitCode.FAILED);
    assertThat(run.out())
        .isEqualTo(
            file
                + ":6: error attribute [omegat]: score on <tu>; OmegaT 6.1 refuses the whole file;"
                + " take the attribute out, or make it a <prop>\n");
    assertThat(CommandLineRun.of("tm", "check", "--for", "poedit", file).code())
        .isEqualTo(ExitCode.DONE);
    assertThat(CommandLineRun.of("tm", "check", "--format", "jsonl", file).out())
        .contains("\"line\":6,\"level\":\"error\",\"rule\":\"attribute\",\"tools\":[\"omegat\"]");
  }

  @Test
  void aCorrectedFileIsWrittenAndSaid() throws IOException {
    Path out = folder.resolve("out.tmx");
    CommandLineRun run = CommandLineRun.of("tm", "check", memory(" score=\"1\""), "--fix", out);

    assertThat(run.code()).isEqualTo(ExitCode.DONE);
    assertThat(run.err())
        .isEqualTo("  attribute: 1 found, 0 left; left out\n" + out + ": 1 unit\n");
    assertThat(CommandLineRun.of("tm", "check", out).code()).isEqualTo(ExitCode.DONE);
    assertThat(CommandLineRun.of("tm", "check", out, out, "--fix", out).code())
        .isEqualTo(ExitCode.USAGE);
  }

  @Test
  void wrongUsageIsExplained() throws IOException {
    assertThat(CommandLineRun.of("tm").code()).isEqualTo(ExitCode.USAGE);
    CommandLineRun run = CommandLineRun.of("tm", "check", "--for", "word", memory(""));
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("--for word: no such tool, there are omegat, trados");
    assertThat(CommandLineRun.of("tm", "check", folder.resolve("none.tmx")).code())
        .isEqualTo(ExitCode.FAILED);
  }
}
