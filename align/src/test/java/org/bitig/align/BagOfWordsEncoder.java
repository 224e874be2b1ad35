package org.bitig.align;

import java.util.List;
import java.util.Random;
import org.bitig.model.Progress;
import org.bitig.model.SentenceEncoder;
import org.bitig.model.Span;
import org.bitig.model.TokenVectors;

/**
 * An encoder for tests: a word is a random direction fixed by its letters, a text the sum of its
 * words and, as real encoders do, of something that all texts share.
 */
public final class BagOfWordsEncoder implements SentenceEncoder {
  private static final int DIMENSIONS = 64;
  private final double noise;

  /** Returns an encoder that adds {@code noise} of the text's own, of length 1 times this. */
  public BagOfWordsEncoder(double noise) {
    this.noise = noise;
  }

  @Override
  public String id() {
    return "bag-of-words";
  }

  @Override
  public int dimensions() {
    return DIMENSIONS;
  }

  @Override
  public float[][] encode(List<String> texts, Progress progress) {
    return texts.stream().map(this::encode).toArray(float[][]::new);
  }

  private float[] encode(String text) {
    double[] sum = new double[DIMENSIONS];
    if (text.isBlank()) {
      return new float[DIMENSIONS];
    }
    String[] words = text.strip().split("[\\s.]+", -1);
    for (String word : words) {
      add(sum, direction(word.hashCode()), 1);
    }
    add(sum, direction(42), 1.5 * Math.sqrt(words.length));
    add(sum, direction(text.hashCode() + 1L), noise * Math.sqrt(words.length));
    return unit(sum);
  }

  private static double[] direction(long seed) {
    Random random = new Random(seed * 0x9E3779B97F4A7C15L);
    double[] vector = new double[DIMENSIONS];
    for (int k = 0; k < DIMENSIONS; k++) {
      vector[k] = random.nextGaussian() / Math.sqrt(DIMENSIONS);
    }
    return vector;
  }

  private static void add(double[] sum, double[] vector, double factor) {
    for (int k = 0; k < DIMENSIONS; k++) {
      sum[k] += factor * vector[k];
    }
  }

  private static float[] unit(double[] sum) {
    double square = 0;
    for (double x : sum) {
      square += x * x;
    }
    float[] vector = new float[DIMENSIONS];
    for (int k = 0; k < DIMENSIONS; k++) {
      vector[k] = (float) (sum[k] / Math.sqrt(square));
    }
    return vector;
  }

  @Override
  public List<TokenVectors> tokens(List<String> texts, Progress progress) {
    return texts.stream().map(BagOfWordsEncoder::tokens).toList();
  }

  private static TokenVectors tokens(String text) {
    List<Span> spans = new java.util.ArrayList<>();
    List<float[]> vectors = new java.util.ArrayList<>();
    java.util.regex.Matcher word = java.util.regex.Pattern.compile("\\S+").matcher(text);
    while (word.find()) {
      spans.add(new Span(text.codePointCount(0, word.start()), text.codePointCount(0, word.end())));
      double[] sum = direction(word.group().replace(".", "").hashCode());
      add(sum, direction(42), 1.5);
      vectors.add(unit(sum));
    }
    return new TokenVectors(spans, vectors.toArray(float[][]::new));
  }

  @Override
  public void close() {}
}
