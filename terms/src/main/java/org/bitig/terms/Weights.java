package org.bitig.terms;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bitig.model.FormatException;

/**
 * A logistic regression that was learned elsewhere: log-odds as a weighted sum of features.
 *
 * @param name and version
 * @param bias in nats
 * @param weights nats a unit of each feature
 */
public record Weights(String name, double bias, List<Double> weights) {
  public Weights {
    weights = List.copyOf(weights);
  }

  /** Returns the weights of a resource beside this class, which must be for these features. */
  static Weights resource(String file, List<String> features) {
    try (InputStream in = Weights.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing from the build");
      }
      return read(
          file, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)), features);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads lines {@code name<TAB>weight}; {@code model} names the model, {@code bias} gives the
   * bias; {@code #} begins a comment.
   */
  static Weights read(String file, BufferedReader reader, List<String> features)
      throws IOException {
    String name = "";
    double bias = 0;
    List<Double> weights = new ArrayList<>();
    int number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      if (line.startsWith("#") || line.isBlank()) {
        continue;
      }
      String[] fields = line.split("\t", -1);
      if (fields[0].equals("model")) {
        name = fields[1];
      } else if (fields[0].equals("bias")) {
        bias = Double.parseDouble(fields[1]);
      } else if (weights.size() < features.size()
          && fields[0].equals(features.get(weights.size()))) {
        weights.add(Double.parseDouble(fields[1]));
      } else {
        throw new FormatException(
            file,
            number,
            "found '" + fields[0] + "', expected the weights of " + features + " in this order");
      }
    }
    if (weights.size() != features.size()) {
      throw new FormatException(
          file, number, "found " + weights.size() + " weights, expected those of " + features);
    }
    return new Weights(name, bias, weights);
  }

  /** Returns the probability for features in their order. */
  double probability(List<Double> features) {
    double sum = bias;
    for (int f = 0; f < features.size(); f++) {
      sum += weights.get(f) * features.get(f);
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
