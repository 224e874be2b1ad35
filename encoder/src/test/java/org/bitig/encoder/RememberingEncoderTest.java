package org.bitig.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.bitig.model.Progress;
import org.bitig.model.SentenceEncoder;
import org.bitig.model.Span;
import org.bitig.model.TokenVectors;
import org.junit.jupiter.api.Test;

class RememberingEncoderTest {
  private final List<String> asked = new ArrayList<>();
  private final RememberingEncoder encoder = new RememberingEncoder(new LengthEncoder());

  @Test
  void asksForEachTextOnceAndAnswersInOrder() {
    encoder.encode(List.of("a", "bb", "a"), Progress.NONE);
    float[][] again = encoder.encode(List.of("bb", "ccc", "a"), Progress.NONE);

    assertThat(asked).containsExactly("a", "bb", "ccc");
    assertThat(again).isDeepEqualTo(new float[][] {{2}, {3}, {1}});
  }

  @Test
  void whatACallerDoesToAVectorStaysWithTheCaller() {
    encoder.encode(List.of("a"), Progress.NONE)[0][0] = 9;

    assertThat(encoder.encode(List.of("a"), Progress.NONE)).isDeepEqualTo(new float[][] {{1}});
  }

  @Test
  void remembersWordsToo() {
    encoder.tokens(List.of("a", "a"), Progress.NONE);
    List<TokenVectors> again = encoder.tokens(List.of("a", "bb"), Progress.NONE);

    assertThat(asked).containsExactly("a", "bb");
    assertThat(again.get(1).spans()).containsExactly(new Span(0, 2));
  }

  private final class LengthEncoder implements SentenceEncoder {
    @Override
    public String id() {
      return "length";
    }

    @Override
    public int dimensions() {
      return 1;
    }

    @Override
    public float[][] encode(List<String> texts, Progress progress) {
      asked.addAll(texts);
      return texts.stream().map(text -> new float[] {text.length()}).toArray(float[][]::new);
    }

    @Override
    public List<TokenVectors> tokens(List<String> texts, Progress progress) {
      asked.addAll(texts);
      return texts.stream()
          .map(text -> new TokenVectors(List.of(new Span(0, text.length())), new float[][] {{1}}))
          .toList();
    }

    @Override
    public void close() {}
  }
}
