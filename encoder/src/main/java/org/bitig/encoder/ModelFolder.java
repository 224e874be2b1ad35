package org.bitig.encoder;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bitig.model.FormatException;
import org.bitig.model.SentenceEncoder;

/**
 * A model of the embedded one's layout in a folder of the user's: {@code model.onnx} with the
 * outputs {@code sentence_embedding} and {@code token_states}, and {@code tokenizer.json}, a
 * HuggingFace Unigram tokenizer whose ids it takes.
 */
public final class ModelFolder {
  private ModelFolder() {}

  /**
   * Loads the model.
   *
   * @param threads how many texts to encode at once, at least 1
   * @throws FormatException if a file is missing or not what it should be
   */
  public static SentenceEncoder open(Path folder, int threads) throws IOException {
    Path model = file(folder, EmbeddedEncoder.MODEL);
    Path tokenizer = file(folder, EmbeddedEncoder.TOKENIZER);
    byte[] bytes = Files.readAllBytes(model);
    try (Reader reader = Files.newBufferedReader(tokenizer, StandardCharsets.UTF_8)) {
      return new TransformerEncoder(
          bytes,
          UnigramTokenizer.read(reader, tokenizer.toString()),
          // By content, so that vectors cached of one model are never taken for another's.
          folder.getFileName()
              + "-"
              + TransformerEncoder.fingerprint(bytes, Files.readAllBytes(tokenizer)),
          EmbeddedEncoder.POSITIONS,
          threads);
    }
  }

  private static Path file(Path folder, String name) throws FormatException {
    Path file = folder.resolve(name);
    if (!Files.isRegularFile(file)) {
      throw new FormatException(
          folder.toString(),
          "found no "
              + name
              + ", expected a folder with "
              + EmbeddedEncoder.MODEL
              + " and "
              + EmbeddedEncoder.TOKENIZER);
    }
    return file;
  }
}
