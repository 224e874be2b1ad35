package org.bitig.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TmCleanCommandTest {
  @TempDir Path folder;
  private Path memory;
  private Path out;

  @BeforeEach
  void memory() throws IOException {
    out = folder.resolve("out");
    memory =
        Files.writeString(
            folder.resolve("m.tmx"),
            """
            <tmx version="1.4"><header srclang="en"/><body>
            <tu><tuv xml:lang="en"><seg>The old mill.</seg></tuv>
            <tuv xml:lang="kk"><seg>Ескі диірмен.</seg></tuv></tu>
            <tu><tuv xml:lang="en"><seg>It cost 45 coins.</seg></tuv>
            <tuv xml:lang="kk"><seg>Ол 54 теңге тұрды.</seg></tuv></tu>
            </body></tmx>
            """);
  }

  @Test
  void whatIsTakenOutIsSaidAndComesBack() throws IOException {
    CommandLineRun run =
        CommandLineRun.of("tm", "clean", memory, "--out", out, "--off", "similarity");
    assertThat(run.code()).isEqualTo(ExitCode.DONE);
    assertThat(run.err())
        .isEqualTo(
            """
              6 numbers: 1 (1 by it alone); numbers, dates or units of the sides disagree
            %s: 1 unit
            %s: 1 unit taken out
            %s: what was taken out and why
            """
                .formatted(
                    out.resolve("m.tmx"), out.resolve("removed.tmx"), out.resolve("clean.html")));

    run = CommandLineRun.of("tm", "clean", "--restore", "numbers", "--out", out);
    assertThat(run.code()).isEqualTo(ExitCode.DONE);
    assertThat(run.err()).isEqualTo(out.resolve("m.tmx") + ": 1 unit put back\n");
    assertThat(Files.readString(out.resolve("m.tmx"))).contains("54 теңге");

    run = CommandLineRun.of("tm", "clean", "--restore", "numbers", "--out", out);
    assertThat(run.code()).isEqualTo(ExitCode.NOTHING_FOUND);
  }

  @Test
  void wrongUsageIsExplained() {
    assertThat(CommandLineRun.of("tm", "clean", memory).code()).isEqualTo(ExitCode.USAGE);
    assertThat(CommandLineRun.of("tm", "clean", "--out", out).err()).contains("FILE is missing");
    assertThat(CommandLineRun.of("tm", "clean", memory, "--out", out, "--off", "length").err())
        .contains("--off length: no such rule, there are empty, illegal-characters");
    assertThat(CommandLineRun.of("tm", "clean", "--restore", "names", "--out", folder).code())
        .isEqualTo(ExitCode.FAILED);
  }
}
