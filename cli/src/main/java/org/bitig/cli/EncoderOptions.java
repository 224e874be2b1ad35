package org.bitig.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.bitig.encoder.CachingEncoder;
import org.bitig.encoder.EmbeddedEncoder;
import org.bitig.encoder.ModelFolder;
import org.bitig.encoder.RememberingEncoder;
import org.bitig.encoder.VectorCache;
import org.bitig.model.SentenceEncoder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How to encode. */
final class EncoderOptions {
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

  /**
   * Loads an encoder that remembers texts while it is open.
   *
   * @param cache where it looks before it works, and keeps what it has done
   */
  SentenceEncoder open(Optional<VectorCache> cache) throws IOException {
    SentenceEncoder encoder = openForgetful();
    return new RememberingEncoder(
        cache.<SentenceEncoder>map(kept -> new CachingEncoder(encoder, kept)).orElse(encoder));
  }

  /** Loads an encoder that remembers nothing, for texts that are met once. */
  SentenceEncoder openForgetful() throws IOException {
    int workers = Math.max(1, threads);
    return model == null ? new EmbeddedEncoder(workers) : ModelFolder.open(model, workers);
  }
}
