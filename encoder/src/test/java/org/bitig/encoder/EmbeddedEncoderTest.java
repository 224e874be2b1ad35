package org.bitig.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
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

  /** Short, long, longer than the window, empty, of marks only, in other scripts, twice. */
  private static final List<String> TEXTS =
      List.of(
          "Ия!",
          "Көпір 1994 жылы салынып, екі жағалауды қосты; оған 12,5 млн теңге жұмсалды.",
          "",
          "Körpü iki sahili birləşdirdi.",
          "The bridge, which had been planned for a decade, joined both banks at last. ".repeat(60),
          "— … —",
          "😀 桥 мост",
          "Körpü iki sahili birləşdirdi.",
          "Қала ".repeat(400),
          "bridge");

  @Test
  void aTextHasTheSameVectorsAloneAndInAnyCompany() {
    List<float[]> alone = new ArrayList<>();
    List<TokenVectors> wordsAlone = new ArrayList<>();
    try (EmbeddedEncoder encoder = new EmbeddedEncoder(1)) {
      for (String text : TEXTS) {
        alone.add(encoder.encode(List.of(text), Progress.NONE)[0]);
        wordsAlone.addAll(encoder.tokens(List.of(text), Progress.NONE));
      }
    }
    Random random = new Random(7);
    for (int threads : new int[] {1, 3}) {
      try (EmbeddedEncoder encoder = new EmbeddedEncoder(threads)) {
        for (int trial = 0; trial < 4; trial++) {
          List<Integer> order = new ArrayList<>(IntStream.range(0, TEXTS.size()).boxed().toList());
          Collections.shuffle(order, random);
          List<Integer> company = order.subList(0, 2 + random.nextInt(TEXTS.size() - 1));
          List<String> texts = company.stream().map(TEXTS::get).toList();
          float[][] together = encoder.encode(texts, Progress.NONE);
          List<TokenVectors> words = encoder.tokens(texts, Progress.NONE);
          for (int i = 0; i < texts.size(); i++) {
            int which = company.get(i);
            // More than the cosine of .99999 that results need: the same bits.
            assertThat(together[i]).as("text %d of %s", which, company).isEqualTo(alone.get(which));
            assertThat(words.get(i).spans()).isEqualTo(wordsAlone.get(which).spans());
            assertThat(words.get(i).vectors()).isDeepEqualTo(wordsAlone.get(which).vectors());
          }
        }
      }
    }
  }

  @Test
  void vectorsHaveLengthOneUnlessThereIsNothingToSee() {
    try (EmbeddedEncoder encoder = new EmbeddedEncoder(2)) {
      float[][] vectors = encoder.encode(TEXTS, Progress.NONE);
      List<TokenVectors> tokens = encoder.tokens(TEXTS, Progress.NONE);
      for (int i = 0; i < TEXTS.size(); i++) {
        boolean visible = !TEXTS.get(i).isBlank();
        assertThat(dot(vectors[i], vectors[i])).isCloseTo(visible ? 1 : 0, within(1e-5));
        assertThat(tokens.get(i).spans().isEmpty()).isEqualTo(!visible);
        for (float[] piece : tokens.get(i).vectors()) {
          assertThat(dot(piece, piece)).isCloseTo(1, within(2e-3));
        }
      }
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
