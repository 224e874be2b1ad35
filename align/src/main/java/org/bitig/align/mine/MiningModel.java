package org.bitig.align.mine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bitig.model.Feature;
import org.bitig.model.FormatException;

/**
 * Log-odds that two passages translate each other, as a weighted sum of their features.
 *
 * @param name and version, as it stands in evidence
 * @param bias in nats
 * @param weights nats a unit of each feature, in the order of {@link EvidenceReader#NAMES}
 */
record MiningModel(String name, double bias, List<Double> weights) {
  private static final String RESOURCE = "mining-model.tsv";

  MiningModel {
    weights = List.copyOf(weights);
    if (weights.size() != EvidenceReader.NAMES.size()) {
      throw new IllegalArgumentException(
          "MiningModel has "
              + weights.size()
              + " weights, must have "
              + EvidenceReader.NAMES.size());
    }
  }

  /** Returns the model that comes with bitig. */
  static MiningModel standard() {
    try (InputStream in = MiningModel.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing from the build");
      }
      return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads lines {@code name<TAB>weight}; the first names the model, the second gives the bias;
   * {@code #} begins a comment.
   */
  static MiningModel read(BufferedReader reader) throws IOException {
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
      } else if (weights.size() < EvidenceReader.NAMES.size()
          && fields[0].equals(EvidenceReader.NAMES.get(weights.size()))) {
        weights.add(Double.parseDouble(fields[1]));
      } else {
        throw new FormatException(
            RESOURCE,
            number,
            "found '"
                + fields[0]
                + "', expected the weights of "
                + EvidenceReader.NAMES
                + " in this order");
      }
    }
    return new MiningModel(name, bias, weights);
  }

  double logOdds(double[] features) {
    double sum = bias;
    for (int f = 0; f < features.length; f++) {
      sum += weights.get(f) * features[f];
    }
    return sum;
  }

  static double probability(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }

  List<Feature> explain(double[] features) {
    List<Feature> explained = new ArrayList<>();
    for (int f = 0; f < features.length; f++) {
      explained.add(new Feature(EvidenceReader.NAMES.get(f), features[f], weights.get(f)));
    }
    return explained;
  }
}
