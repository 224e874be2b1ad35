package org.bitig.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.bitig.encoder.CachingEncoder;
import org.bitig.encoder.EmbeddedEncoder;
import org.bitig.encoder.ModelFolder;
import org.bitig.encoder.RememberingEncoder;
import org.bitig.model.SentenceEncoder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How to encode. */
final class EncoderOptions {
  /** Names the cache folder where {@code --cache} does not. */
  private static final String CACHE_VARIABLE = "BITIG_CACHE";

  @Option(
      names = "--threads",
      paramLabel = "N",
      description =
          "Texts to encode at once. Default: one a core. Makes no difference to the results.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--encoder",
      paramLabel = "DIR",
      description =
          "Another model than the embedded one: a folder with model.onnx and tokenizer.json of the"
              + " same layout.")
  private @Nullable Path model;

  @Option(
      names = "--cache",
      paramLabel = "DIR",
      description =
          "Where vectors of texts are kept, so that a text is encoded once and for all. Default:"
              + " $BITIG_CACHE, or bitig in the user's cache folder. At most 512 MB a model.")
  private @Nullable Path cache;

  @Option(names = "--no-cache", description = "Keep no vectors and use none kept.")
  private boolean withoutCache;

  /**
   * Loads the encoder.
   *
   * @param err told if the cache can't be used
   */
  SentenceEncoder open(PrintWriter err) throws IOException {
    SentenceEncoder encoder = openForgetful();
    Optional<Path> folder =
        withoutCache
            ? Optional.empty()
            : Optional.ofNullable(cache)
                .or(() -> folder(System.getenv(), System.getProperty("user.home")));
    return new RememberingEncoder(
        folder.isEmpty()
            ? encoder
            : CachingEncoder.in(
                folder.get(),
                encoder,
                CachingEncoder.MOST_BYTES,
                notice -> err.println("bitig: note: " + notice)));
  }

  /** Loads an encoder that remembers nothing, for texts that are met once. */
  SentenceEncoder openForgetful() throws IOException {
    int workers = Math.max(1, threads);
    return model == null ? new EmbeddedEncoder(workers) : ModelFolder.open(model, workers);
  }

  /**
   * Returns where vectors are kept if nothing is said.
   *
   * @param environment variables by name
   * @param home the user's home folder, or null if there is none
   */
  static Optional<Path> folder(Map<String, String> environment, @Nullable String home) {
    String named = environment.getOrDefault(CACHE_VARIABLE, "");
    if (!named.isBlank()) {
      return Optional.of(Path.of(named));
    }
    String caches = environment.getOrDefault("XDG_CACHE_HOME", "");
    if (!caches.isBlank()) {
      return Optional.of(Path.of(caches, "bitig"));
    }
    return Optional.ofNullable(home).map(folder -> Path.of(folder, ".cache", "bitig"));
  }
}
