package org.bitig.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bitig.model.Progress;
import org.bitig.model.TokenVectors;
import org.junit.jupiter.api.Test;

class EmbeddedEncoderTest {
  @Test
  void aTranslationIsCloserThanAnotherSentence() {
    try (EmbeddedEncoder encoder = new EmbeddedEncoder(2)) {
      float[][] v =
          encoder.encode(
              List.of(
                  "Балалар ертең мектепке барады.",
                  "Uşaqlar sabah məktəbə gedəcəklər.",
                  "The children will go to school tomorrow.",
                  "The bridge was closed because of the storm."),
              Progress.NONE);
      for (int language = 0; language < 2; language++) {
        assertThat(dot(v[language], v[2])).isGreaterThan(dot(v[language], v[3]) + .05);
      }
    }
  }

  @Test
  void tokensCoverTheWordsOfTheText() {
    try (EmbeddedEncoder encoder = new EmbeddedEncoder(1)) {
      String text = "Uşaqlar 😀 sabah";
      TokenVectors tokens = encoder.tokens(List.of(text), Progress.NONE).getFirst();
      StringBuilder covered = new StringBuilder();
      tokens.spans().forEach(span -> covered.append(span.of(text)));
      assertThat(covered).hasToString("Uşaqlar😀sabah");
    }
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int d = 0; d < a.length; d++) {
      sum += (double) a[d] * b[d];
    }
    return sum;
  }
}
