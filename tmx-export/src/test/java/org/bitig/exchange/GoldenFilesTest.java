package org.bitig.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What other programs read, letter by letter. */
class GoldenFilesTest {
  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    new RunExport(ExportOptions.USUAL, Clock.systemUTC()).write(Samples.run(), folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "matches.jsonl",
        "documents.jsonl",
        "concepts.jsonl",
        "memory/probable/kk-az.tmx",
        "memory/archive.tmx",
        "memory/IMPORT.md",
        "glossary.csv",
        "glossary.tbx",
        "glossary.v3.tbx",
        "glossary/kk-en.utf8",
        "report.html"
      })
  void isAsItWas(String file) throws IOException {
    Golden.check("library/" + file, Files.readString(folder.resolve(file)));
  }
}
