package org.bitig.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.bitig.exchange.RunExport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bitig export}: a finished run, written again with what people decided since. */
@Command(
    name = "export",
    description =
        "Write the memory, the glossary and the report of a finished run again, with the decisions"
            + " in its decisions.jsonl applied.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  bitig export result                    apply result/decisions.jsonl",
      "  bitig export result --direction en-kk  and write the memory from English into Kazakh"
    })
final class ExportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin HelpOption help;
  @Mixin private WritingOptions writing;

  @Parameters(paramLabel = "DIR", description = "The folder that `bitig align` wrote.")
  private Path folder = Path.of(".");

  @Override
  public Integer call() throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    RunExport.Result result = new RunExport(writing.options(), Clock.systemUTC()).rewrite(folder);
    Summary.afterWriting(result, folder, err);
    return ExitCode.DONE;
  }
}
