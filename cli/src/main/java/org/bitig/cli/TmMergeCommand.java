package org.bitig.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitig.memory.merge.Merge;
import org.bitig.memory.merge.MergePolicy;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bitig tm merge}: makes one memory of several files. */
@Command(
    name = "merge",
    description = {
      "Make one TMX file of several: units that share a text become one of all their languages.",
      "",
      "Where two translate it differently into one language, the policy decides: keep-all (both"
          + " stay, in units of their own), first (in the order of the files), newest (changed"
          + " last), most-used (usagecount), best (accepted by a person, then by confidence, then"
          + " the latest). Every such place is in the table of conflicts beside the result; what"
          + " did not stay is in a file of its own. Units of different tiers are never joined."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  bitig tm merge kk-en.tmx az-en.tmx --by en --out all.tmx      units in three languages",
      "  bitig tm merge ours.tmx theirs.tmx --policy newest --out both.tmx"
    })
final class TmMergeCommand implements Callable<Integer> {
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
      names = "--by",
      paramLabel = "LANGUAGE",
      description =
          "Join units with the same text in this language (default: the one each was translated"
              + " from).")
  private @Nullable String by;

  @Option(
      names = "--policy",
      paramLabel = "POLICY",
      defaultValue = "keep-all",
      description = "keep-all (default), first, newest, most-used or best.")
  private String policy = "";

  @Override
  public Integer call() throws IOException {
    MergePolicy chosen =
        MergePolicy.ofLabel(policy)
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(),
                        "--policy "
                            + policy
                            + ": no such policy, there are "
                            + Stream.of(MergePolicy.values())
                                .map(MergePolicy::label)
                                .collect(Collectors.joining(", "))));
    PrintWriter err = spec.commandLine().getErr();
    Merge.Outcome outcome;
    try (TerminalProgress progress = TerminalProgress.onStandardError(err)) {
      outcome =
          Merge.merge(
              files,
              out,
              Optional.ofNullable(by),
              chosen,
              new Merge.Options(columns.languages(), Instant.now(), Version.current()),
              progress);
    }
    print(outcome, out, err);
    if (outcome.conflicts() > 0) {
      err.println(
          Merge.conflicts(out)
              + ": "
              + Words.count(outcome.conflicts(), "conflict")
              + "; "
              + chosen.meaning());
    }
    err.flush();
    return outcome.written() == 0 ? ExitCode.NOTHING_FOUND : ExitCode.DONE;
  }

  /** Says what was read and written. */
  static void print(Merge.Outcome outcome, Path out, PrintWriter err) {
    outcome
        .skipped()
        .forEach(
            (reason, count) ->
                err.println("not taken: " + Words.count(count, "unit") + ", " + reason));
    err.println(
        out
            + ": "
            + Words.count(outcome.written(), "unit")
            + " of "
            + Words.count(outcome.units(), "unit")
            + " read"
            + (outcome.joined() > 0 ? ", " + outcome.joined() + " joined to others" : ""));
    if (outcome.apart() > 0) {
      err.println(Merge.apart(out) + ": " + Words.count(outcome.apart(), "unit") + " set apart");
    }
  }
}
