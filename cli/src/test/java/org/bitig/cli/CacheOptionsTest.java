package org.bitig.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheOptionsTest {
  @TempDir Path folder;
  private Path kazakh;
  private Path english;

  @BeforeEach
  void write() throws IOException {
    kazakh = Files.writeString(folder.resolve("kk.txt"), "Дүкен таңғы тоғызда ашылады.\n");
    english = Files.writeString(folder.resolve("en.txt"), "The shop opens at nine.\n");
  }

  private CommandLineRun beads(Object... options) {
    return CommandLineRun.of(
        Stream.concat(
                Stream.of("align", "--format", "beads", "--segmentation", "line", kazakh, english),
                Stream.of(options))
            .toArray());
  }

  @Test
  void theFolderIsTheOneNamedNearest() {
    assertThat(
            CacheOptions.standard(Map.of("BITIG_CACHE", "/c", "XDG_CACHE_HOME", "/x"), "/home/u"))
        .hasValue(Path.of("/c"));
    assertThat(CacheOptions.standard(Map.of("BITIG_CACHE", "", "XDG_CACHE_HOME", "/x"), "/home/u"))
        .hasValue(Path.of("/x/bitig"));
    assertThat(CacheOptions.standard(Map.of("XDG_CACHE_HOME", "relative"), "/home/u"))
        .hasValue(Path.of("/home/u/.cache/bitig"));
    assertThat(CacheOptions.standard(Map.of(), null)).isEmpty();
    assertThat(CacheOptions.standard(Map.of(), "?")).isEmpty();
  }

  @Test
  void aSecondRunPrintsTheSameWithAndWithoutTheCache() throws IOException {
    Path cache = folder.resolve("deep/cache");
    CommandLineRun cold = beads("--cache", cache);
    long size = Files.size(cache.resolve("v1-000001.vectors"));
    CommandLineRun warm = beads("--cache", cache);
    CommandLineRun without = beads("--no-cache");

    assertThat(cold.code()).as(cold.err()).isEqualTo(ExitCode.DONE);
    assertThat(cold.out()).isNotEmpty();
    assertThat(warm).isEqualTo(cold);
    assertThat(without).isEqualTo(cold);
    assertThat(Files.size(cache.resolve("v1-000001.vectors"))).isEqualTo(size);
  }

  @Test
  void goesOnWhereNothingCanBeKeptAndSaysSo() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "mine");
    CommandLineRun run = beads("--cache", file.resolve("in"));

    assertThat(run.code()).isEqualTo(ExitCode.DONE);
    assertThat(run.out()).isNotEmpty();
    assertThat(run.err())
        .startsWith("bitig: note: " + file)
        .contains("vectors are not kept between runs")
        .hasLineCount(1);
  }

  @Test
  void refusesToKeepAndNotToKeep() {
    CommandLineRun run = beads("--cache", folder, "--no-cache");

    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("--no-cache exclude each other");
  }
}
