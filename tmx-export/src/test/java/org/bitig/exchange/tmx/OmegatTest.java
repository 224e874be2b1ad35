package org.bitig.exchange.tmx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.bitig.exchange.Samples;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What OmegaT makes of our memories; skipped where there is none. */
@Tag("slow")
class OmegatTest {
  private static final String SOURCE = "Қазір мұнда 82 мың кітап бар.";
  private static final String TARGET = "It now holds 82 thousand books.";
  private static final Path OMEGAT = Path.of("/usr/bin/omegat");

  @TempDir Path folder;

  @BeforeEach
  void omegat() {
    Assumptions.assumeTrue(Files.isExecutable(OMEGAT), "OmegaT is not installed: test skipped");
  }

  /** The folder tm/auto shows that OmegaT understands the file: from there it inserts. */
  @ParameterizedTest
  @CsvSource({"kk, en", "kk-KZ, en", "kk, en-US", "kk-KZ, en-GB"})
  void readsOurMemoriesWhateverTheRegionOfItsProject(String source, String target)
      throws Exception {
    MemoryPack pack = pack();
    try (OutputStream out = file("tm/auto/bitig.tmx")) {
      pack.files().stream()
          .filter(f -> f.path().equals("memory/probable/kk-en.tmx"))
          .findFirst()
          .orElseThrow()
          .write(out);
    }
    assertThat(translate(source, target)).isEqualTo(TARGET);
  }

  @org.junit.jupiter.api.Test
  void insertsNothingFromTheTreeWeMakeForIt() throws Exception {
    String tree = "memory/omegat/kk-en/";
    List<MemoryPack.File> files =
        pack().files().stream().filter(f -> f.path().startsWith(tree)).toList();
    assertThat(files).isNotEmpty();
    for (MemoryPack.File memory : files) {
      try (OutputStream out = file(memory.path().substring(tree.length()))) {
        memory.write(out);
      }
    }
    assertThat(translate("kk", "en")).isEqualTo(SOURCE);
  }

  private static MemoryPack pack() {
    return MemoryPack.of(
        Samples.run().matches(),
        Map.of(),
        new MemoryPack.Options(Direction.USUAL, LanguageTags.BARE, "0.1.0", Samples.STARTED));
  }

  private OutputStream file(String path) throws IOException {
    Path file = folder.resolve("project").resolve(path);
    Files.createDirectories(file.getParent());
    return Files.newOutputStream(file);
  }

  private String translate(String source, String target) throws Exception {
    Path project = folder.resolve("project");
    for (String name : List.of("source", "target", "tm", "glossary", "dictionary", "omegat")) {
      Files.createDirectories(project.resolve(name));
    }
    Files.writeString(project.resolve("source/a.txt"), SOURCE + "\n");
    Files.writeString(
        project.resolve("omegat.project"),
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <omegat><project version="1.0"><source_dir>__DEFAULT__</source_dir>
        <target_dir>__DEFAULT__</target_dir><tm_dir>__DEFAULT__</tm_dir>
        <glossary_dir>__DEFAULT__</glossary_dir><dictionary_dir>__DEFAULT__</dictionary_dir>
        <source_lang>%s</source_lang><target_lang>%s</target_lang>
        <sentence_seg>false</sentence_seg>
        <support_default_translations>true</support_default_translations>
        <remove_tags>false</remove_tags></project></omegat>
        """
            .formatted(source, target));
    Process process =
        new ProcessBuilder(
                OMEGAT.toString(),
                project.toString(),
                "--mode=console-translate",
                "--config-dir=" + folder.resolve("config"))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("OmegaT finishes").isTrue();
    Path made = project.resolve("target/a.txt");
    Assumptions.assumeTrue(Files.exists(made), () -> "OmegaT does not run here: test skipped");
    return Files.readString(made).strip();
  }
}
