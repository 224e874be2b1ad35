package org.bitig.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which memory a command works on. */
final class MemoryOption {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--memory",
      paramLabel = "DIR",
      defaultValue = "${env:BITIG_MEMORY}",
      description = "Folder of the memory (default: $BITIG_MEMORY).")
  private @Nullable Path memory;

  Path folder() {
    Path folder = memory;
    if (folder == null || folder.toString().isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "--memory DIR is missing, and $BITIG_MEMORY is not set");
    }
    return folder;
  }
}
