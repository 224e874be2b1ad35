package org.bitig.cli;

import org.bitig.encoder.EmbeddedEncoder;
import org.bitig.encoder.RememberingEncoder;
import org.bitig.model.SentenceEncoder;
import picocli.CommandLine.Option;

/** How to encode. */
final class EncoderOptions {
  @Option(
      names = "--threads",
      paramLabel = "N",
      description =
          "Texts to encode at once. Default: one a core. Makes no difference to the results.")
  private int threads = Runtime.getRuntime().availableProcessors();

  SentenceEncoder open() {
    return new RememberingEncoder(openForgetful());
  }

  /** Opens an encoder that remembers nothing, for texts that are met once. */
  SentenceEncoder openForgetful() {
    return new EmbeddedEncoder(Math.max(1, threads));
  }
}
