package org.bitig.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.bitig.encoder.VectorCache;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where vectors are kept between runs. */
final class CacheOptions {
  static final String VARIABLE = "BITIG_CACHE";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--cache",
      paramLabel = "DIR",
      description =
          "Where to keep sentence vectors for later runs, at most 512 MB; results are the same with"
              + " and without. Default: $BITIG_CACHE, or bitig in $XDG_CACHE_HOME, or"
              + " ~/.cache/bitig.")
  private @Nullable Path folder;

  @Option(names = "--no-cache", description = "Keep no vectors, and use none kept before.")
  private boolean none;

  /**
   * Opens the cache; empty if none is wanted or there is no place for it.
   *
   * @param err told what does not work
   */
  Optional<VectorCache> open(PrintWriter err) {
    if (none && folder != null) {
      throw new ParameterException(
          spec.commandLine(), "--cache " + folder + " and --no-cache exclude each other");
    }
    return (none
            ? Optional.<Path>empty()
            : folder(System.getenv(), System.getProperty("user.home")))
        .map(
            place ->
                VectorCache.open(
                    place, VectorCache.DEFAULT_LIMIT, what -> err.println("bitig: note: " + what)));
  }

  /** Returns the folder asked for, or the user's own. */
  private Optional<Path> folder(Map<String, String> environment, @Nullable String home) {
    return folder != null ? Optional.of(folder) : standard(environment, home);
  }

  /**
   * Returns the folder where no option names one.
   *
   * @param home the user's home folder, if there is one
   */
  static Optional<Path> standard(Map<String, String> environment, @Nullable String home) {
    String named = environment.getOrDefault(VARIABLE, "");
    if (!named.isBlank()) {
      return Optional.of(Path.of(named));
    }
    String base = environment.getOrDefault("XDG_CACHE_HOME", "");
    // The XDG specification tells programs to ignore a relative one.
    if (!base.isBlank() && Path.of(base).isAbsolute()) {
      return Optional.of(Path.of(base, "bitig"));
    }
    // Java says "?" where the account has no home.
    return home == null || home.isBlank() || home.equals("?")
        ? Optional.empty()
        : Optional.of(Path.of(home, ".cache", "bitig"));
  }
}
