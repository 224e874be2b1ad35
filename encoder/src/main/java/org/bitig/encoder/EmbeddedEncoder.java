package org.bitig.encoder;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bitig.model.Progress;
import org.bitig.model.SentenceEncoder;
import org.bitig.model.TokenVectors;

/**
 * The encoder that comes with bitig: multilingual-e5-small with the vocabulary of Kazakh,
 * Azerbaijani, English, Russian and Turkish. See {@code encoder/model/MODEL_CARD.md}.
 */
public final class EmbeddedEncoder implements SentenceEncoder {
  static final String MODEL = "model.onnx";
  static final String TOKENIZER = "tokenizer.json";
  static final int POSITIONS = 512;

  private static final String NAME = "e5-small-kk-az-en-int8";

  private final TransformerEncoder encoder;

  /**
   * Loads the model.
   *
   * @param threads how many texts to encode at once, at least 1
   * @throws UncheckedIOException if the runtime has no place to unpack itself
   */
  public EmbeddedEncoder(int threads) {
    try (InputStream model = resource(MODEL);
        InputStream tokenizer = resource(TOKENIZER)) {
      byte[] onnx = model.readAllBytes();
      byte[] json = tokenizer.readAllBytes();
      encoder =
          new TransformerEncoder(
              onnx,
              MODEL,
              UnigramTokenizer.read(
                  new InputStreamReader(new ByteArrayInputStream(json), StandardCharsets.UTF_8),
                  TOKENIZER),
              NAME + "-" + TransformerEncoder.fingerprint(onnx, json),
              POSITIONS,
              threads);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream resource(String name) throws IOException {
    InputStream stream = EmbeddedEncoder.class.getResourceAsStream(name);
    if (stream == null) {
      throw new IOException("resource " + name + " is missing from the encoder module");
    }
    return stream;
  }

  @Override
  public String id() {
    return encoder.id();
  }

  @Override
  public int dimensions() {
    return encoder.dimensions();
  }

  @Override
  public float[][] encode(List<String> texts, Progress progress) {
    return encoder.encode(texts, progress);
  }

  @Override
  public List<TokenVectors> tokens(List<String> texts, Progress progress) {
    return encoder.tokens(texts, progress);
  }

  @Override
  public void close() {
    encoder.close();
  }
}
