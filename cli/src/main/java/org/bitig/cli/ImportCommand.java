package org.bitig.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.bitig.exchange.edited.EditedFiles;
import org.bitig.exchange.edited.Finding;
import org.bitig.exchange.edited.ImportOptions;
import org.bitig.exchange.journal.Decision;
import org.bitig.exchange.journal.Journal;
import org.bitig.exchange.json.RunFile;
import org.bitig.model.FormatException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bitig import}: what people changed in a spreadsheet, into the journal of a run. */
@Command(
    name = "import",
    description = {
      "Read matches.xlsx or a glossary (XLSX, CSV, TBX) that people edited, and add what they"
          + " changed to the decisions of the run. bitig export applies them.",
      "",
      "Only what was changed in the file counts, cell by cell; columns may be moved, added and left"
          + " out, rows sorted. Where others decided otherwise meanwhile, the run's decision stays"
          + " and the row is named. Nothing that was decided is lost: decisions.jsonl is only added"
          + " to."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  bitig import result matches.xlsx && bitig export result",
      "  bitig import result --reviewer aigerim aigerim/glossary.xlsx marat/glossary.csv",
      "  bitig import result glossary.tbx --dry-run     say what would be taken and decide nothing",
      "  bitig import result part.csv --missing keep    rows that are not there say nothing"
    })
final class ImportCommand implements Callable<Integer> {
  /** Who wins where both the file and the run changed something. */
  enum Winner {
    RUN,
    FILE
  }

  @Spec private CommandSpec spec;
  @Mixin HelpOption help;

  @Parameters(index = "0", paramLabel = "DIR", description = "The folder that `bitig align` wrote.")
  private Path folder = Path.of(".");

  @Parameters(
      index = "1..*",
      paramLabel = "FILE",
      arity = "1..*",
      description = "Edited files, wherever they are.")
  private List<Path> files = List.of();

  @Option(
      names = "--reviewer",
      paramLabel = "NAME",
      description = "Who decided. Default: the name you are logged in with.")
  private String reviewer = System.getProperty("user.name", "");

  @Option(
      names = "--conflicts",
      paramLabel = "run|file",
      defaultValue = "run",
      description =
          "Who wins where the file and the run both changed something: run (default) or file.")
  private Winner winner = Winner.RUN;

  @Option(
      names = "--missing",
      paramLabel = "auto|reject|keep",
      defaultValue = "auto",
      description =
          "What a concept means whose rows are not in the glossary any more: reject, keep, or auto"
              + " (default): rejected, if half of the concepts are still there.")
  private ImportOptions.Missing missing = ImportOptions.Missing.AUTO;

  @Option(
      names = {"-n", "--dry-run"},
      description = "Say what would be taken, and decide nothing.")
  private boolean dry;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    if (!Files.isRegularFile(folder.resolve(RunFile.NAME))) {
      throw new FormatException(
          folder.resolve(RunFile.NAME).toString(),
          "found no such file, expected the account of a finished run; give the folder that `bitig"
              + " align` wrote, and then the edited files");
    }
    EditedFiles.Outcome outcome =
        EditedFiles.read(
            folder,
            files,
            new ImportOptions(reviewer, winner == Winner.FILE, missing),
            Clock.systemUTC());
    for (IOException failure : outcome.failures()) {
      err.println("bitig: " + ErrorReport.sentence(failure));
    }
    for (Finding finding : outcome.findings()) {
      out.println(finding.kind().label() + ": " + finding.message());
    }
    out.flush();
    if (!dry && !outcome.decisions().isEmpty()) {
      Journal.append(folder.resolve(Journal.NAME), outcome.decisions());
    }
    summary(outcome, err);
    return !outcome.failures().isEmpty()
        ? ExitCode.FAILED
        : outcome.decisions().isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.DONE;
  }

  private void summary(EditedFiles.Outcome outcome, PrintWriter err) {
    Map<Decision.Action, Integer> actions = new EnumMap<>(Decision.Action.class);
    outcome.decisions().forEach(d -> actions.merge(d.action(), 1, Integer::sum));
    List<String> parts = new ArrayList<>();
    actions.forEach((action, count) -> parts.add(count + " " + action.label()));
    Map<Finding.Kind, Integer> kinds = new EnumMap<>(Finding.Kind.class);
    outcome.findings().forEach(f -> kinds.merge(f.kind(), 1, Integer::sum));
    err.println(
        (dry ? "would take " : "took ")
            + Words.count(outcome.decisions().size(), "decision")
            + (parts.isEmpty() ? "" : " (" + Words.list(parts) + ")"));
    if (!kinds.isEmpty()) {
      List<String> named = new ArrayList<>();
      kinds.forEach((kind, count) -> named.add(count + " " + kind.label()));
      err.println("to look at, named above: " + Words.list(named));
    }
    if (!dry && !outcome.decisions().isEmpty()) {
      err.println("now run: bitig export " + folder);
    }
    err.flush();
  }
}
