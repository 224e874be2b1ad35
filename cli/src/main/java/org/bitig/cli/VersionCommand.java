package org.bitig.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code bitig version}. */
@Command(name = "version", description = "Print the versions of bitig, its model and Java.")
final class VersionCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin HelpOption help;

  @Override
  public Integer call() {
    spec.commandLine().getOut().println("bitig " + Version.current());
    spec.commandLine().getOut().println("java " + Runtime.version());
    spec.commandLine().getOut().flush();
    return ExitCode.DONE;
  }
}
