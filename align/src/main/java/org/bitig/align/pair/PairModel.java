package org.bitig.align.pair;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Weights that turn the features of a candidate into a score, and what such scores are usually
 * like.
 *
 * <p>The score is the log-odds, in nats, that the candidate is a translation, with even odds before
 * anything is seen, as learned from other text. Read from {@code pair-model.tsv}, which the
 * training in module eval writes together with its report.
 *
 * @param version name of the file's contents
 * @param weights by the names of {@link PairFeatures#NAMES}, and {@code bias}; {@code true-mean},
 *     {@code true-deviation}, {@code chance-middle} and {@code chance-scale} describe the scores of
 *     translations and of the best that chance offers
 */
public record PairModel(String version, Map<String, Double> weights) {
  private static final String RESOURCE = "pair-model.tsv";

  public PairModel {
    weights = Map.copyOf(weights);
  }

  /** Returns the model that comes with bitig. */
  public static PairModel learned() {
    return Learned.MODEL;
  }

  private static final class Learned {
    private static final PairModel MODEL = read();

    private static PairModel read() {
      try (InputStream in = PairModel.class.getResourceAsStream(RESOURCE)) {
        if (in == null) {
          throw new IllegalStateException(RESOURCE + " is missing from the align module");
        }
        return PairModel.read(
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList());
      } catch (IOException e) {
        throw new IllegalStateException(RESOURCE + " cannot be read", e);
      }
    }
  }

  /** Returns the model in these lines: {@code name<TAB>value}, the first being {@code version}. */
  static PairModel read(List<String> lines) {
    String version = "";
    Map<String, Double> weights = new HashMap<>();
    for (int number = 1; number <= lines.size(); number++) {
      String line = lines.get(number - 1);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      int tab = line.indexOf('\t');
      if (tab < 0) {
        throw new IllegalArgumentException(
            RESOURCE + ":" + number + ": found '" + line + "', expected name, tab, value");
      }
      if (line.startsWith("version\t")) {
        version = line.substring(tab + 1);
      } else {
        weights.put(line.substring(0, tab), Double.valueOf(line.substring(tab + 1)));
      }
    }
    PairModel model = new PairModel(version, weights);
    PairFeatures.NAMES.forEach(model::get);
    return model;
  }

  double get(String name) {
    Double value = weights.get(name);
    if (value == null) {
      throw new IllegalArgumentException("PairModel has no '" + name + "', must have");
    }
    return value;
  }

  double[] featureWeights() {
    return PairFeatures.NAMES.stream().mapToDouble(this::get).toArray();
  }

  /** Returns the score of a candidate with these features, in nats. */
  public double score(double[] features) {
    if (features.length != PairFeatures.NAMES.size()) {
      throw new IllegalArgumentException(
          "PairModel features " + Arrays.toString(features) + " must be as many as their names");
    }
    double score = get("bias");
    double[] weights = featureWeights();
    for (int f = 0; f < features.length; f++) {
      score += weights[f] * features[f];
    }
    return score;
  }
}
