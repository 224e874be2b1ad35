package org.bitig.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Objects;
import org.bitig.model.Sha256;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelCardTest {
  @ParameterizedTest
  @ValueSource(strings = {EmbeddedEncoder.MODEL, EmbeddedEncoder.TOKENIZER})
  void theCardDescribesTheEmbeddedFile(String name) throws IOException {
    Path card = Path.of(System.getProperty("bitig.root"), "encoder", "model", "MODEL_CARD.md");
    try (InputStream file =
        Objects.requireNonNull(EmbeddedEncoder.class.getResourceAsStream(name))) {
      String hash = HexFormat.of().formatHex(Sha256.digest().digest(file.readAllBytes()));
      assertThat(Files.readString(card)).contains("| `" + name + "` | SHA-256 " + hash + " |");
    }
  }
}
