package org.bitig.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.bitig.memory.merge.Merge;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bitig tm dedupe}: takes repetitions out of memories. */
@Command(
    name = "dedupe",
    description = {
      "Take repetitions out of TMX files: of units with the same texts and codes in the same"
          + " languages the one most to be trusted stays (accepted by a person, then by confidence,"
          + " then the latest).",
      "",
      "What is taken out is in a file of its own beside the result."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  bitig tm dedupe memory.tmx --out once.tmx",
      "  bitig tm dedupe a.tmx b.tmx --one-target --out once.tmx    and one target for a source"
    })
final class TmDedupeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin HelpOption help;
  @Mixin private ColumnsOption columns;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "TMX files, or XLIFF, PO, CSV, TSV, XLSX.")
  private List<Path> files = List.of();

  @Option(names = "--out", paramLabel = "FILE", required = true, description = "File to write.")
  private Path out = Path.of("");

  @Option(
      names = "--one-target",
      description = "A source keeps one target only in each language: the one most to be trusted.")
  private boolean oneTarget;

  @Override
  public Integer call() throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    Merge.Outcome outcome;
    try (TerminalProgress progress = TerminalProgress.onStandardError(err)) {
      outcome =
          Merge.dedupe(
              files,
              out,
              oneTarget,
              new Merge.Options(columns.languages(), Instant.now(), Version.current()),
              progress);
    }
    TmMergeCommand.print(outcome, out, err);
    err.flush();
    return outcome.written() == 0 ? ExitCode.NOTHING_FOUND : ExitCode.DONE;
  }
}
