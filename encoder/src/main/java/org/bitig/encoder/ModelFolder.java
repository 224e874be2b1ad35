package org.bitig.encoder;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
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
    byte[] onnx = Files.readAllBytes(model);
    byte[] json = Files.readAllBytes(tokenizer);
    TransformerEncoder encoder =
        new TransformerEncoder(
            onnx,
            model.toString(),
            UnigramTokenizer.read(
                new InputStreamReader(new ByteArrayInputStream(json), StandardCharsets.UTF_8),
                tokenizer.toString()),
            // By content, so that vectors cached of one model are never taken for another's.
            folder.toAbsolutePath().normalize().getFileName()
                + "-"
                + TransformerEncoder.fingerprint(onnx, json),
            EmbeddedEncoder.POSITIONS,
            threads);
    if (!encoder.takesAllPieces()) {
      encoder.close();
      throw new FormatException(
          folder.toString(),
          "found a model that fails on "
              + EmbeddedEncoder.POSITIONS
              + " pieces of its tokenizer, expected the two to belong together; make both with the"
              + " recipe in encoder/model");
    }
    return encoder;
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
