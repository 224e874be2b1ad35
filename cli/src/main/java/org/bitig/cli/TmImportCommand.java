package org.bitig.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.bitig.memory.MemoryImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bitig tm import}: takes files into a memory. */
@Command(
    name = "import",
    description = {
      "Take translation units into a memory: TMX, XLIFF, PO, CSV, TSV, XLSX, or the folder that"
          + " bitig align wrote.",
      "",
      "A unit whose texts are there already is no second one, so a file may be imported again at"
          + " any time. What is complete in the memory stays whatever happens: each file is taken"
          + " in as a whole or not at all."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  bitig tm import --memory tm old.tmx glossary.xlsx",
      "  bitig tm import --memory tm result                  a folder that bitig align wrote",
      "  bitig tm import --memory tm --replace old.tmx       forget what old.tmx no longer has"
    })
final class TmImportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin HelpOption help;
  @Mixin private MemoryOption memory;
  @Mixin private ColumnsOption columns;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Files, or folders of bitig align.")
  private List<Path> files = List.of();

  @Option(
      names = "--replace",
      description = "First forget the units that came from a file of this name and from no other.")
  private boolean replace;

  @Override
  public Integer call() throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    long units = 0;
    boolean failed = false;
    for (Path file : MemoryImport.files(files)) {
      try {
        MemoryImport.Outcome outcome = take(file, err);
        units += outcome.units();
        print(file, outcome, err);
      } catch (IOException e) {
        // The other files may be well.
        failed = true;
        err.println("bitig: " + ErrorReport.sentence(e));
      }
    }
    err.flush();
    return failed ? ExitCode.FAILED : units == 0 ? ExitCode.NOTHING_FOUND : ExitCode.DONE;
  }

  private MemoryImport.Outcome take(Path file, PrintWriter err) throws IOException {
    try (TerminalProgress progress = TerminalProgress.onStandardError(err)) {
      return MemoryImport.take(file, memory.folder(), columns.languages(), replace, progress);
    }
  }

  private static void print(Path file, MemoryImport.Outcome outcome, PrintWriter err) {
    err.println(
        file
            + ": "
            + Words.count(outcome.units(), "unit")
            + ", "
            + outcome.fresh()
            + " new, "
            + outcome.changed()
            + " changed, "
            + outcome.known()
            + " known already");
    for (Map.Entry<String, Long> reason : outcome.skipped().entrySet()) {
      err.println(
          "  not taken: " + Words.count(reason.getValue(), "unit") + ", " + reason.getKey());
    }
  }
}
