package org.bitig.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.bitig.model.Span;
import org.bitig.model.TokenVectors;
import org.junit.jupiter.api.Test;

class VectorCodecTest {
  private static final TokenVectors TOKENS =
      new TokenVectors(
          List.of(new Span(0, 3), new Span(3, 3), new Span(4, 9)),
          new float[][] {{1, -0.5f}, {0, 0.25f}, {-0f, 65504}});

  @Test
  void losesNothing() {
    float[] vector = {
      1f / 3, -0f, Float.MIN_VALUE, Float.MAX_VALUE, Float.POSITIVE_INFINITY, 0.1f, -1e-9f
    };
    assertThat(VectorCodec.vector(VectorCodec.bytes(vector), 7)).hasValue(vector);
    float[] half = {0.5f, -0f, 65504};
    assertThat(VectorCodec.vector(VectorCodec.bytes(half), 3)).hasValue(half);
    TokenVectors read = VectorCodec.tokens(VectorCodec.bytes(TOKENS), 2).orElseThrow();
    assertThat(read.spans()).isEqualTo(TOKENS.spans());
    assertThat(read.vectors()).isDeepEqualTo(TOKENS.vectors());
    TokenVectors none = new TokenVectors(List.of(), new float[0][]);
    assertThat(VectorCodec.tokens(VectorCodec.bytes(none), 2).orElseThrow().spans()).isEmpty();
  }

  @Test
  void takesTwoBytesAValueWhereThatIsExact() {
    assertThat(VectorCodec.bytes(new float[384])).hasSize(1 + 2 * 384);
    assertThat(VectorCodec.bytes(new float[] {0.1f})).hasSize(1 + 4);
  }

  @Test
  void bytesOfAnotherShapeAreNoVector() {
    byte[] bytes = VectorCodec.bytes(TOKENS);
    assertThat(VectorCodec.tokens(bytes, 3)).isEmpty();
    assertThat(VectorCodec.vector(bytes, 2)).isEmpty();
    for (int length = 0; length < bytes.length; length++) {
      assertThat(VectorCodec.tokens(Arrays.copyOf(bytes, length), 2)).as("%d", length).isEmpty();
    }
    Random random = new Random(5);
    for (int trial = 0; trial < 20_000; trial++) {
      byte[] noise = new byte[random.nextInt(40)];
      random.nextBytes(noise);
      VectorCodec.tokens(noise, random.nextInt(1, 5));
      VectorCodec.vector(noise, random.nextInt(1, 5));
    }
  }
}
