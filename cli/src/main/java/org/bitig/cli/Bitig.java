package org.bitig.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program: parses the command line, runs a command, turns its outcome into an exit code. */
@Command(
    name = "bitig",
    description =
        "Finds what Kazakh, Azerbaijani and English texts say in common and turns it into a"
            + " translation memory and a glossary.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      AlignCommand.class,
      SegmentCommand.class,
      ImportCommand.class,
      ExportCommand.class,
      TmCommand.class,
      VersionCommand.class,
      CommandLine.HelpCommand.class
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  bitig align texts/ --out result       everything, from a folder of texts",
      "  bitig help align                      all options of a command",
      "",
      "Exit codes: 0 done, 1 failed input or environment, 2 wrong usage, 3 nothing found, 130"
          + " interrupted."
    })
public final class Bitig implements Runnable {
  @Spec private CommandSpec spec;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Print a stack trace with an error.")
  private boolean debug;

  @Mixin HelpOption help;

  /**
   * Lucene advises users to pass options to Java, which they do not call themselves. Held here, for
   * a logger that nobody holds forgets its level.
   */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  /** Runs the command line and ends the process with its exit code. */
  public static void main(String[] arguments) {
    Interruption.await();
    LUCENE.setLevel(Level.SEVERE);
    PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int code = run(arguments, out, err);
    out.flush();
    if (System.out.checkError() && code == ExitCode.DONE) {
      err.println(
          "bitig: standard output: not all could be written; is the disk full, or did the program"
              + " that reads it end?");
      code = ExitCode.FAILED;
    }
    System.exit(code);
  }

  /** Runs the command line with these streams and returns the exit code. */
  public static int run(String[] arguments, PrintWriter out, PrintWriter err) {
    Bitig bitig = new Bitig();
    CommandLine line =
        new CommandLine(bitig)
            .setOut(out)
            .setErr(err)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setUsageHelpAutoWidth(true)
            .setParameterExceptionHandler(Bitig::explainUsage)
            .setExecutionExceptionHandler(
                (failure, command, parsed) ->
                    ErrorReport.print(failure, bitig.debug, command.getErr()));
    try {
      return line.execute(arguments);
    } catch (OutOfMemoryError e) {
      // By now what the work held is free again.
      err.println(
          "bitig: the memory of "
              + (Runtime.getRuntime().maxMemory() >> 20)
              + " MB does not suffice; give more, as with BITIG_JAVA_OPTS=-Xmx8g, or fewer texts at"
              + " once");
      return ExitCode.FAILED;
    }
  }

  private static int explainUsage(ParameterException wrong, String[] arguments) {
    CommandLine command = wrong.getCommandLine();
    command.getErr().println("bitig: " + wrong.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(wrong, command.getErr());
    command.getErr().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    return ExitCode.USAGE;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "a command is missing, one of: align, segment, import, export, tm, version");
  }
}
