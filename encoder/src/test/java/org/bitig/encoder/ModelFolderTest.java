package org.bitig.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.bitig.model.FormatException;
import org.bitig.model.Progress;
import org.bitig.model.SentenceEncoder;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelFolderTest {
  @TempDir Path folder;

  private void write(String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name), bytes);
  }

  private static byte[] embedded(String name) throws IOException {
    try (InputStream in = Objects.requireNonNull(EmbeddedEncoder.class.getResourceAsStream(name))) {
      return in.readAllBytes();
    }
  }

  private void refuses(Path where, String message) {
    assertThatThrownBy(() -> ModelFolder.open(where, 1))
        .isInstanceOf(FormatException.class)
        .message()
        .isEqualTo(message);
  }

  @Test
  void aCopyOfTheEmbeddedModelGivesItsVectors() throws IOException {
    write("model.onnx", embedded("model.onnx"));
    write("tokenizer.json", embedded("tokenizer.json"));
    List<String> texts = List.of("Жаңбыр жауып тұр.", "Yağış yağır.");
    try (SentenceEncoder copy = ModelFolder.open(folder, 2);
        SentenceEncoder original = new EmbeddedEncoder(2)) {
      assertThat(copy.dimensions()).isEqualTo(original.dimensions());
      assertThat(copy.encode(texts, Progress.NONE))
          .isDeepEqualTo(original.encode(texts, Progress.NONE));
      assertThat(copy.id()).startsWith(folder.getFileName() + "-");
    }
  }

  @Test
  void saysWhatIsMissingWhere() throws IOException {
    Path none = folder.resolve("none");
    String expected = ", expected a folder with model.onnx and tokenizer.json";
    refuses(none, none + ": found no model.onnx" + expected);
    write("model.onnx", new byte[3]);
    refuses(folder, folder + ": found no tokenizer.json" + expected);
  }

  @Test
  void refusesWhatIsNoModel() throws IOException {
    write("model.onnx", "no model".getBytes(StandardCharsets.UTF_8));
    write("tokenizer.json", embedded("tokenizer.json"));
    refuses(folder, folder.resolve("model.onnx") + ": this is no model that ONNX Runtime can load");
  }

  @Test
  void refusesAModelWithoutTokenStates() throws IOException {
    Path other =
        Path.of(System.getProperty("bitig.root"))
            .resolveSibling("shared/models/e5-small-kk-az-en.q4.onnx");
    Assumptions.assumeTrue(Files.exists(other), "no " + other);
    write("model.onnx", Files.readAllBytes(other));
    write("tokenizer.json", embedded("tokenizer.json"));
    refuses(
        folder,
        folder.resolve("model.onnx")
            + ": found no output token_states in the model, only sentence_embedding; make it with"
            + " the recipe in encoder/model");
  }

  @Test
  void refusesATokenizerOfAnotherModel() throws IOException {
    write("model.onnx", embedded("model.onnx"));
    String pieces = "[\"piece\",-3.5]" + ",[\"more\",-9.5]".repeat(40_000);
    write(
        "tokenizer.json",
        ("{\"model\":{\"type\":\"Unigram\",\"unk_id\":1,\"vocab\":[[\"<s>\",0],[\"<unk>\",0],[\"</s>\",0],"
                + pieces
                + "]}}")
            .getBytes(StandardCharsets.UTF_8));
    refuses(
        folder,
        folder
            + ": found a model that fails on 512 pieces of its tokenizer, expected the two to"
            + " belong together; make both with the recipe in encoder/model");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "7",
        "nonsense {",
        "{}",
        "{\"model\":null}",
        "{\"model\":[]}",
        "{\"model\":{\"type\":\"BPE\",\"vocab\":{}}}",
        "{\"model\":{\"type\":\"Unigram\",\"unk_id\":0}}",
        "{\"model\":{\"type\":\"Unigram\",\"unk_id\":\"x\",\"vocab\":[]}}",
        "{\"model\":{\"type\":\"Unigram\",\"unk_id\":0,\"vocab\":[]}}",
        "{\"model\":{\"type\":\"Unigram\",\"unk_id\":0,\"vocab\":[7]}}",
        "{\"model\":{\"type\":\"Unigram\",\"unk_id\":0,\"vocab\":[[]]}}",
        "{\"model\":{\"type\":\"Unigram\",\"unk_id\":0,\"vocab\":[[\"a\",\"b\"]]}}",
        "{\"model\":{\"type\":\"Unigram\",\"unk_id\":9,\"vocab\":[[\"<s>\",0],[\"</s>\",0]]}}"
      })
  void namesATokenizerThatIsNone(String json) throws IOException {
    write("model.onnx", new byte[3]);
    write("tokenizer.json", json.getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> ModelFolder.open(folder, 1))
        .isInstanceOf(FormatException.class)
        .hasMessageStartingWith(folder.resolve("tokenizer.json") + ": ");
  }
}
