package org.bitig.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that keep a memory: import, search, concordance, stats, export. */
class TmMemoryTest {
  @TempDir Path folder;
  private Path memory;
  private Path table;

  @BeforeEach
  void table() throws IOException {
    memory = folder.resolve("memory");
    table =
        Files.writeString(
            folder.resolve("units.csv"),
            """
            kk,az,en
            Кітапхана сағат 9-да ашылады.,Kitabxana saat 9-da açılır.,The library opens at 9.
            Балалар кітаптарын қайтарды.,Uşaqlar kitablarını qaytardılar.,The children returned their books.
            ,Yalnız bir dil.,
            """);
  }

  private CommandLineRun tm(String command, Object... arguments) {
    Object[] all = new Object[arguments.length + 4];
    all[0] = "tm";
    all[1] = command;
    all[2] = "--memory";
    all[3] = memory;
    System.arraycopy(arguments, 0, all, 4, arguments.length);
    return CommandLineRun.of(all);
  }

  @Test
  void whatIsImportedIsCountedAndImportedTwiceStaysTheSame() {
    CommandLineRun run = tm("import", table);
    assertThat(run.code()).isEqualTo(ExitCode.DONE);
    assertThat(run.err())
        .isEqualTo(
            table
                + ": 2 units, 2 new, 0 changed, 0 known already\n"
                + "  not taken: 1 unit, without text in two languages\n");

    assertThat(tm("import", table).err()).contains("0 new, 0 changed, 2 known already");
    assertThat(tm("stats").out())
        .startsWith("2 units, ")
        .contains("  az-kk: 2 units\n", "  verified: 2 units\n");
  }

  @Test
  void searchReplacesNumbersAndSaysSo() {
    tm("import", table);
    CommandLineRun run = tm("search", "--from", "en", "The", "library", "opens", "at", "11.");

    assertThat(run.code()).isEqualTo(ExitCode.DONE);
    assertThat(run.out())
        .startsWith(" 99 %  The library opens at 9.  (")
        .contains("kk: Кітапхана сағат 11-да ашылады.\n", "replaced: 9 → 11");
    JsonObject json =
        JsonParser.parseString(
                tm("search", "--from", "en", "--json", "The library opens at 11.").out())
            .getAsJsonObject();
    assertThat(json.get("percent").getAsInt()).isEqualTo(99);
    CommandLineRun none = tm("search", "--from", "en", "Quite another thing");
    assertThat(none.code()).isEqualTo(ExitCode.NOTHING_FOUND);
    assertThat(none.err()).contains("nothing in the memory is that much like it");
  }

  @Test
  void concordanceMarksBothSides() {
    tm("import", table);
    CommandLineRun run = tm("concordance", "кітап");

    assertThat(run.out())
        .contains("kk: Балалар [кітаптарын] қайтарды.\n")
        .contains("en: The children returned their (books).\n");
    assertThat(tm("concordance", "жоқсөз").code()).isEqualTo(ExitCode.NOTHING_FOUND);
  }

  @Test
  void exportGivesBackWhatWasImported() {
    tm("import", table);
    Path out = folder.resolve("out.tmx");
    assertThat(tm("export", "--out", out, "--pair", "kk-en").err()).isEqualTo(out + ": 2 units\n");
    Path again = folder.resolve("again");
    memory = again;
    assertThat(tm("import", out).err()).contains("2 units, 2 new");
    assertThat(tm("export", "--out", folder.resolve("no.tmx"), "--text", "жоқсөз").code())
        .isEqualTo(ExitCode.NOTHING_FOUND);
    assertThat(folder.resolve("no.tmx")).doesNotExist();
  }

  @Test
  void aFileThatCannotBeReadLeavesTheMemoryAndTheOthers() throws IOException {
    Path broken =
        Files.writeString(
            folder.resolve("broken.tmx"),
            """
            <tmx version="1.4"><header srclang="en"/><body>
            <tu><tuv xml:lang="en"><seg>The old mill.</seg></tuv>
            <tuv xml:lang="kk"><seg>Ескі диірмен.</seg></tuv></tu>
            <tu><tuv xml:lang="en"><seg>The new\
            """);
    CommandLineRun run = tm("import", broken, table);

    assertThat(run.code()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err()).contains("bitig: " + broken, table + ": 2 units, 2 new");
    assertThat(tm("stats").out()).startsWith("2 units, ");
    assertThat(tm("import", folder.resolve("nothing.tmx")).err()).contains("does not exist");
    assertThat(tm("import", folder).err()).contains("bitig align did not write");
  }

  @Test
  void mergeAndDedupeSayWhatTheyDid() throws IOException {
    Path other =
        Files.writeString(
            folder.resolve("other.csv"),
            """
            en,kk
            The library opens at 9.,Кітапхана 9-да ашық.
            The library opens at 9.,Кітапхана 9-да ашық.
            """);
    Path out = folder.resolve("both.tmx");
    CommandLineRun run =
        CommandLineRun.of(
            "tm", "merge", table, other, "--by", "en", "--policy", "first", "--out", out);
    assertThat(run.code()).isEqualTo(ExitCode.DONE);
    assertThat(run.err())
        .contains(
            "not taken: 1 unit, without text in two languages\n",
            out + ": 2 units of 4 units read\n",
            folder.resolve("both.apart.tmx") + ": 2 units set apart\n",
            folder.resolve("both.conflicts.csv") + ": 2 conflicts; the first one stays");
    run = CommandLineRun.of("tm", "dedupe", other, "--out", out);
    assertThat(run.err()).contains(out + ": 1 unit of 2 units read\n", ": 1 unit set apart\n");
    assertThat(CommandLineRun.of("tm", "merge", table, "--policy", "loudest", "--out", out).err())
        .contains(
            "--policy loudest: no such policy, there are keep-all, first, newest, most-used, best");
  }

  private Path result(String name, String english, String kazakh) throws IOException {
    Path result = folder.resolve(name);
    Path tier = Files.createDirectories(result.resolve("memory/possible"));
    Files.writeString(result.resolve("run.json"), "{}");
    Files.writeString(
        tier.resolve("kk-en.tmx"),
        """
        <tmx version="1.4"><header srclang="kk"/><body>
        <tu><prop type="x-tier">possible</prop><tuv xml:lang="kk"><seg>%s</seg></tuv>
        <tuv xml:lang="en"><seg>%s</seg></tuv></tu></body></tmx>
        """
            .formatted(kazakh, english));
    return result;
  }

  @Test
  void foldersOfAlignKeepTheirTiersAndReplaceOnlyThemselves() throws IOException {
    Path mills = result("mills", "The old mill.", "Ескі диірмен.");
    tm("import", mills);
    tm("import", "--replace", result("rivers", "The long river.", "Ұзын өзен."));
    assertThat(tm("stats").out())
        .startsWith("2 units, ")
        .contains("  possible: 2 units\n", "  from mills/memory/possible/kk-en.tmx: 1 unit\n");
    assertThat(tm("search", "--from", "en", "The old mill.").out()).startsWith(" 60 %");

    result("mills", "The new mill.", "Жаңа диірмен.");
    tm("import", "--replace", mills);
    assertThat(tm("search", "--from", "kk", "Ескі диірмен.").out()).doesNotContain("Ескі");
    assertThat(tm("search", "--from", "kk", "Ұзын өзен.").out()).contains("The long river.");
  }

  @Test
  void wrongUsageIsExplained() {
    assertThat(CommandLineRun.of("tm", "stats").code()).isEqualTo(ExitCode.USAGE);
    assertThat(tm("search", "text").code()).isEqualTo(ExitCode.USAGE);
    assertThat(tm("search", "--from", "en", "--least", "0", "text").code())
        .isEqualTo(ExitCode.USAGE);
    assertThat(tm("export", "--out", folder.resolve("x.tmx"), "--pair", "kk").code())
        .isEqualTo(ExitCode.USAGE);
    assertThat(tm("export", "--out", folder.resolve("x.tmx"), "--since", "yesterday").err())
        .contains("--since yesterday: expected a day, as in 2026-01-31");
  }

  @Test
  void aKilledImportLeavesTheMemoryAsItWas() throws Exception {
    tm("import", table);
    Path large = folder.resolve("large.tmx");
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(large))) {
      out.println("<tmx version=\"1.4\"><header srclang=\"en\"/><body>");
      for (int i = 0; i < 300_000; i++) {
        out.printf(
            "<tu><tuv xml:lang=\"en\"><seg>Mill %d stands.</seg></tuv>"
                + "<tuv xml:lang=\"kk\"><seg>%d диірмен тұр.</seg></tuv></tu>%n",
            i, i);
      }
      out.println("</body></tmx>");
    }
    try (Child child = Child.start(folder, List.of(), "tm", "import", "--memory", memory, large)) {
      Thread.sleep(3000);
      assertThat(child.process().isAlive()).as(child.words()).isTrue();
      child.process().destroyForcibly().waitFor();
    }

    assertThat(tm("stats").out()).startsWith("2 units, ");
    assertThat(tm("import", table).err()).contains("2 known already");
  }
}
