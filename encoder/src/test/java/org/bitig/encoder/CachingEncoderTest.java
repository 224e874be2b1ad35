package org.bitig.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bitig.model.Progress;
import org.bitig.model.SentenceEncoder;
import org.bitig.model.Span;
import org.bitig.model.TokenVectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CachingEncoderTest {
  private static final List<String> TEXTS =
      List.of(
          "Кеме кешке жетті.", "", "Gəmi axşam gəldi.", "a\uD83D", "a\uD83E", "Кеме кешке жетті.");

  @TempDir Path folder;
  private final List<String> asked = new ArrayList<>();

  private CachingEncoder open(SentenceEncoder encoder) {
    return new CachingEncoder(
        encoder,
        VectorCache.open(
            folder,
            1 << 20,
            told -> {
              throw new AssertionError(told);
            }));
  }

  @Test
  void givesTheVectorsOfTheModelToTheLastBit() {
    float[][] vectors;
    List<TokenVectors> tokens;
    try (EmbeddedEncoder model = new EmbeddedEncoder(2)) {
      vectors = model.encode(TEXTS, Progress.NONE);
      tokens = model.tokens(TEXTS, Progress.NONE);
    }
    for (String run : List.of("cold", "warm")) {
      try (CachingEncoder encoder = open(new EmbeddedEncoder(2))) {
        assertThat(encoder.encode(TEXTS, Progress.NONE)).as(run).isDeepEqualTo(vectors);
        List<TokenVectors> found = encoder.tokens(TEXTS, Progress.NONE);
        for (int i = 0; i < TEXTS.size(); i++) {
          assertThat(found.get(i).spans()).as(run).isEqualTo(tokens.get(i).spans());
          assertThat(found.get(i).vectors()).as(run).isDeepEqualTo(tokens.get(i).vectors());
        }
      }
    }
  }

  @Test
  void asksTheModelForWhatIsNewOnly() {
    try (CachingEncoder encoder = open(new Counting("m", 1))) {
      encoder.encode(List.of("a", "bb", "a"), Progress.NONE);
      encoder.tokens(List.of("a"), Progress.NONE);
    }
    try (CachingEncoder encoder = open(new Counting("m", 1))) {
      assertThat(encoder.encode(List.of("ccc", "bb", "a", "ccc"), Progress.NONE))
          .isDeepEqualTo(new float[][] {{3}, {2}, {1}, {3}});
      assertThat(encoder.tokens(List.of("a"), Progress.NONE).getFirst().spans())
          .containsExactly(new Span(0, 1));
      assertThat(encoder.encode(List.of(), Progress.NONE)).isEmpty();
    }
    assertThat(asked).containsExactly("m a", "m bb", "m a", "m ccc");
  }

  @Test
  void anotherModelHasVectorsOfItsOwn() {
    try (CachingEncoder encoder = open(new Counting("m", 1))) {
      encoder.encode(List.of("a"), Progress.NONE);
    }
    try (CachingEncoder encoder = open(new Counting("n", 2))) {
      assertThat(encoder.encode(List.of("a"), Progress.NONE)).isDeepEqualTo(new float[][] {{1, 1}});
    }
    assertThat(asked).containsExactly("m a", "n a");
  }

  @Test
  void aRunThatBreaksOffHasKeptWhatItHadDone() {
    List<String> many = IntStream.range(0, 1000).mapToObj("text %d"::formatted).toList();
    try (CachingEncoder encoder = open(new Counting("m", 1))) {
      assertThatThrownBy(
              () ->
                  encoder.encode(
                      many,
                      (stage, done, total) -> {
                        assertThat(total).isEqualTo(1000);
                        if (done > 700) {
                          throw new IllegalStateException("stop");
                        }
                      }))
          .hasMessage("stop");
    }
    asked.clear();
    try (CachingEncoder encoder = open(new Counting("m", 1))) {
      encoder.encode(many, Progress.NONE);
    }
    assertThat(asked).hasSizeBetween(300, 500).last().isEqualTo("m text 999");
  }

  /** Gives each text's length as its vector, and takes note of what it was asked. */
  private final class Counting implements SentenceEncoder {
    private final String id;
    private final int dimensions;

    Counting(String id, int dimensions) {
      this.id = id;
      this.dimensions = dimensions;
    }

    @Override
    public String id() {
      return id;
    }

    @Override
    public int dimensions() {
      return dimensions;
    }

    @Override
    public float[][] encode(List<String> texts, Progress progress) {
      float[][] vectors = new float[texts.size()][dimensions];
      for (int i = 0; i < texts.size(); i++) {
        asked.add(id + " " + texts.get(i));
        java.util.Arrays.fill(vectors[i], texts.get(i).length());
        progress.advance("counting", i + 1, texts.size());
      }
      return vectors;
    }

    @Override
    public List<TokenVectors> tokens(List<String> texts, Progress progress) {
      return texts.stream()
          .map(
              text -> {
                asked.add(id + " " + text);
                return new TokenVectors(
                    List.of(new Span(0, text.length())), new float[][] {{1 / 3f}});
              })
          .toList();
    }

    @Override
    public void close() {}
  }
}
