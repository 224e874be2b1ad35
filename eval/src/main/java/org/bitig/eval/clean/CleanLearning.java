package org.bitig.eval.clean;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.bitig.encoder.EmbeddedEncoder;
import org.bitig.encoder.RememberingEncoder;
import org.bitig.eval.mining.LogisticRegression;
import org.bitig.exchange.clean.EncoderScorer;
import org.bitig.exchange.clean.Pair;
import org.bitig.model.Language;
import org.bitig.model.SentenceEncoder;
import org.bitig.model.TranslationUnit;
import org.bitig.model.Tuv;

/**
 * Learns what stands in {@code EncoderScorer} and {@code LengthRule}: {@code CleanLearning
 * DATA/train}. Prints the constants; the half of the lines {@link CleanReport} measures is not
 * seen.
 */
public final class CleanLearning {
  private static final int[] BLOCKS = {2, 5, 12, 40, 150, 512};
  private static final double PENALTY = 1;

  private CleanLearning() {}

  public static void main(String[] arguments) throws IOException {
    Translations texts = Translations.read(Path.of(arguments[0]), 0);
    lengths(texts);
    try (SentenceEncoder encoder =
        new RememberingEncoder(new EmbeddedEncoder(Runtime.getRuntime().availableProcessors()))) {
      similarity(texts, encoder);
    }
  }

  private static void lengths(Translations texts) {
    for (Language language : Translations.LANGUAGES) {
      double sum = 0;
      for (int i = 0; i < texts.size(); i++) {
        sum += ratio(texts, Language.ENGLISH, language, i);
      }
      System.out.printf(Locale.ROOT, "length %s %.3f%n", language.tag(), sum / texts.size());
    }
    // Least squares of the squared deviation on 1/shorter.
    List<double[]> rows = new ArrayList<>();
    for (Language from : Translations.LANGUAGES) {
      for (Language to : Translations.LANGUAGES) {
        if (from.compareTo(to) < 0) {
          double mean = 0;
          for (int i = 0; i < texts.size(); i++) {
            mean += ratio(texts, from, to, i) / texts.size();
          }
          for (int i = 0; i < texts.size(); i++) {
            int shorter = Math.min(length(texts.in(from).get(i)), length(texts.in(to).get(i)));
            rows.add(new double[] {1.0 / shorter, Math.pow(ratio(texts, from, to, i) - mean, 2)});
          }
        }
      }
    }
    double mx = rows.stream().mapToDouble(r -> r[0]).average().orElseThrow();
    double my = rows.stream().mapToDouble(r -> r[1]).average().orElseThrow();
    double cov = rows.stream().mapToDouble(r -> (r[0] - mx) * (r[1] - my)).sum();
    double var = rows.stream().mapToDouble(r -> Math.pow(r[0] - mx, 2)).sum();
    System.out.printf(
        Locale.ROOT, "variance %.4f + %.3f / shorter%n", my - cov / var * mx, cov / var);
  }

  private static double ratio(Translations texts, Language from, Language to, int i) {
    return Math.log((double) length(texts.in(to).get(i)) / length(texts.in(from).get(i)));
  }

  private static int length(String text) {
    return Math.max(1, text.codePointCount(0, text.length()));
  }

  private static void similarity(Translations texts, SentenceEncoder encoder) {
    Random random = new Random(11);
    EncoderScorer scorer = new EncoderScorer(encoder);
    List<double[]> rows = new ArrayList<>();
    List<Double> labels = new ArrayList<>();
    for (Language from : Translations.LANGUAGES) {
      for (Language to : Translations.LANGUAGES) {
        if (from == to) {
          continue;
        }
        for (int size : BLOCKS) {
          for (int start = 0; start + size <= texts.size() && start < 60 * size; start += size) {
            List<Pair> pairs = new ArrayList<>();
            boolean[] wrong = new boolean[size];
            for (int i = 0; i < size; i++) {
              // The neighbour's target: the hardest that lines shifted by one can give.
              wrong[i] = random.nextInt(4) == 0;
              int line = wrong[i] ? (start + i + 1) % texts.size() : start + i;
              pairs.add(pair(from, texts.in(from).get(start + i), to, texts.in(to).get(line)));
            }
            double[][] features = scorer.features(pairs);
            for (int i = 0; i < size; i++) {
              rows.add(features[i]);
              labels.add(wrong[i] ? 0.0 : 1.0);
            }
          }
        }
      }
    }
    double[] weights = new double[rows.size()];
    Arrays.fill(weights, 1);
    LogisticRegression learned =
        LogisticRegression.fit(
            rows.toArray(double[][]::new),
            labels.stream().mapToDouble(Double::doubleValue).toArray(),
            weights,
            PENALTY);
    System.out.printf(
        Locale.ROOT,
        "similarity bias %.3f weights %s of %d pairs%n",
        learned.bias(),
        Arrays.toString(learned.weights()),
        rows.size());
  }

  static Pair pair(Language from, String source, Language to, String target) {
    Tuv a = Tuv.of(from.tag(), source);
    Tuv b = Tuv.of(to.tag(), target);
    TranslationUnit unit =
        new TranslationUnit("", from.tag(), List.of(a, b), Map.of(), List.of(), List.of());
    return Pair.of(unit, a, b);
  }
}
