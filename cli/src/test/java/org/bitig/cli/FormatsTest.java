package org.bitig.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of many formats, some broken, in one run. */
class FormatsTest {
  private static final String PAGE =
      """
      <html><body><nav><a href="/">Басты бет</a></nav><h1>Ескі диірмен</h1>
      <p>Диірмен өзен бойында тұр. Ол мың тоғыз жүз отыз екінші жылы салынған екен.</p>
      <p>Оны ауыл тұрғындары салған еді, қазір онда мұражай бар.</p></body></html>
      """;

  private static final String XLIFF =
      """
      <xliff version="1.2"><file original="a" source-language="en" target-language="kk" datatype="x"><body>
      <trans-unit id="1"><source>The old mill stands by the river.</source>
      <target>Ескі диірмен өзен жағасында тұр.</target></trans-unit>
      <trans-unit id="2"><source>It was built in 1932 by the villagers.</source>
      <target>Оны 1932 жылы ауыл тұрғындары салған.</target></trans-unit>
      <trans-unit id="3"><source>Now it is a museum with many visitors.</source>
      <target>Қазір ол келушілері көп мұражай.</target></trans-unit>
      </body></file></xliff>
      """;

  @TempDir Path folder;

  @Test
  void theRunGoesOnWithTheOthersAndSaysWhatFailed() throws IOException {
    Files.writeString(folder.resolve("a.html"), PAGE);
    Files.writeString(folder.resolve("b.xlf"), XLIFF);
    Files.write(folder.resolve("c.docx"), "no archive".getBytes(StandardCharsets.UTF_8));
    Files.writeString(folder.resolve("d.csv"), "a,b\n1,2\n");

    CommandLineRun run = CommandLineRun.of("segment", folder);

    assertThat(run.code()).isEqualTo(ExitCode.FAILED);
    assertThat(run.out())
        .contains("Ескі диірмен\n", "Диірмен өзен бойында тұр.\n")
        .contains("The old mill stands by the river.\n", "Оны 1932 жылы ауыл тұрғындары салған.\n");
    assertThat(run.err())
        .contains("c.docx: found no archive, expected a document packed as ZIP; save it anew")
        .contains("d.csv:1: found the columns 'a', 'b', expected two named by their language");
  }

  @Test
  void aBilingualFileIsAlignedWithItself() throws IOException {
    Path file = Files.writeString(folder.resolve("b.xlf"), XLIFF);
    Path out = folder.resolve("out");
    CommandLineRun run = CommandLineRun.of("align", file, "--out", out);

    assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
    assertThat(Files.readString(out.resolve("run.json")))
        .contains("two languages of one bilingual file");
    assertThat(Files.readAllLines(out.resolve("matches.jsonl")))
        .hasSize(3)
        .allMatch(line -> line.contains("b.xlf#en") && line.contains("b.xlf#kk"));
  }

  @Test
  void whatCouldNotBeReadIsInTheSummaryTheReportAndTheExitCode() throws IOException {
    Files.writeString(folder.resolve("b.xlf"), XLIFF);
    Files.writeString(folder.resolve("c.docx"), "no archive");
    Path out = folder.resolve("out");
    CommandLineRun run = CommandLineRun.of("align", folder, "--out", out);

    assertThat(run.code()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err())
        .contains("found 3 matches", "1 file could not be read, named above and in the report");
    assertThat(Files.readString(out.resolve("report.html"))).contains("c.docx: found no archive");
    assertThat(Files.readString(out.resolve("run.json"))).contains("unreadable-file");
  }

  @Test
  void columnsOfTablesCanBeNamed() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("t.tsv"), "Source\tTarget\nThe old mill.\tЕскі диірмен.\n");
    CommandLineRun run = CommandLineRun.of("segment", file, "--columns", "Source=en,Target=kk");
    assertThat(run.code()).isEqualTo(ExitCode.DONE);
    assertThat(run.out()).isEqualTo("The old mill.\nЕскі диірмен.\n");
    assertThat(CommandLineRun.of("segment", file, "--columns", "Source=xx").code())
        .isEqualTo(ExitCode.USAGE);
  }
}
