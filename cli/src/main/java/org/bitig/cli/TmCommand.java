package org.bitig.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code bitig tm}: work on translation memories. */
@Command(
    name = "tm",
    description = "Work on translation memories.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      TmImportCommand.class,
      TmSearchCommand.class,
      TmConcordanceCommand.class,
      TmStatsCommand.class,
      TmExportCommand.class,
      TmDedupeCommand.class,
      TmMergeCommand.class,
      TmCheckCommand.class,
      TmCleanCommand.class
    })
final class TmCommand implements Runnable {
  @Spec private CommandSpec spec;
  @Mixin HelpOption help;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "a command is missing, one of: " + String.join(", ", spec.subcommands().keySet()));
  }
}
