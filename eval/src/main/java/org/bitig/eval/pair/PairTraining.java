package org.bitig.eval.pair;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.bitig.align.pair.PairCandidate;
import org.bitig.align.pair.PairFeatures;
import org.bitig.align.pair.PairMiner;
import org.bitig.align.pair.PairModel;
import org.bitig.align.pair.ScoredPair;
import org.bitig.encoder.EmbeddedEncoder;
import org.bitig.model.Progress;
import org.bitig.model.SentenceEncoder;

/**
 * Learns the weights of {@link PairModel}: {@code PairTraining SHARED MODEL.tsv REPORT.md}.
 *
 * <p>Piles of many sizes and densities are drawn from interface texts in three languages
 * (data/train, Apache-2.0 and MPL-2.0), thinned to what is no mere variant of another string. A
 * logistic regression separates the candidates that are translations from the others, each with the
 * density of its draw as an offset, so that the weights themselves stand for even odds. For the
 * report, each source is judged by weights learned from the other.
 */
public final class PairTraining {
  private static final List<Double> NEAREST = List.of(0.5, 0.75);
  private static final int LEAST_WORDS = 8;
  private static final int[] SIDES = {100, 300, 600, 300, 600, 600};
  private static final double[] DENSITIES = {.4, .4, .2, .1, .1, .03};

  private PairTraining() {}

  private record Pile(String source, AlignedText.Draw draw, List<PairCandidate> candidates) {}

  public static void main(String[] arguments) throws IOException {
    Path train = Path.of(arguments[0], "data", "train");
    List<Pile> piles = new ArrayList<>();
    try (SentenceEncoder encoder =
        new RememberingEncoder(new EmbeddedEncoder(Runtime.getRuntime().availableProcessors()))) {
      for (AlignedText text :
          List.of(
              AlignedText.read("android", train.resolve("ui-android/android-6plus-words")),
              AlignedText.read("mozilla", train.resolve("ui-mozilla/tri-6plus-words")))) {
        for (double nearest : NEAREST) {
          piles.addAll(piles(text.name(), text.diverse(nearest, LEAST_WORDS, encoder), encoder));
        }
      }
    }
    PairModel model = learn("interface-strings-1", piles);
    StringBuilder lines = new StringBuilder();
    lines
        .append("# Weights of the pair model, in nats a unit; learned by org.bitig.eval.pair.")
        .append("PairTraining from interface texts (eval/reports/pair-training.md).\n")
        .append("version\t")
        .append(model.version())
        .append('\n');
    new TreeMap<>(model.weights())
        .forEach(
            (name, value) -> lines.append(String.format(Locale.ROOT, "%s\t%.4f%n", name, value)));
    Files.writeString(Path.of(arguments[1]), lines.toString().replace("\r", ""));
    Files.writeString(Path.of(arguments[2]), report(model, piles));
  }

  private static List<Pile> piles(String source, AlignedText text, SentenceEncoder encoder) {
    List<Pile> piles = new ArrayList<>();
    for (int a = 0; a < AlignedText.LANGUAGES.size(); a++) {
      for (int b = a + 1; b < AlignedText.LANGUAGES.size(); b++) {
        for (int d = 0; d < SIDES.length; d++) {
          AlignedText.Draw draw =
              text.draw(
                  AlignedText.LANGUAGES.get(a),
                  AlignedText.LANGUAGES.get(b),
                  SIDES[d],
                  DENSITIES[d],
                  100L * a + 10L * b + d);
          piles.add(
              new Pile(
                  source,
                  draw,
                  PairFeatures.candidates(draw.source(), draw.target(), encoder, Progress.NONE)));
        }
      }
    }
    return piles;
  }

  private static PairModel learn(String version, List<Pile> piles) {
    List<LogisticRegression.Row> rows = new ArrayList<>();
    for (Pile pile : piles) {
      double offset = Math.log(pile.draw.density() / (1 - pile.draw.density()));
      for (PairCandidate c : pile.candidates) {
        rows.add(
            new LogisticRegression.Row(
                c.features(), offset, pile.draw.isPair(c.source(), c.target())));
      }
    }
    double[] fitted = LogisticRegression.fit(rows);
    Map<String, Double> weights = new LinkedHashMap<>();
    for (int f = 0; f < fitted.length - 1; f++) {
      weights.put(PairFeatures.NAMES.get(f), fitted[f]);
    }
    weights.put("bias", fitted[fitted.length - 1]);
    weights.putAll(
        PairMiner.usual(
            new PairModel(version, weights),
            piles.stream()
                .map(
                    p ->
                        new PairMiner.Judged(
                            p.draw.source().size(),
                            p.draw.target().size(),
                            p.candidates,
                            p.draw::isPair))
                .toList()));
    return new PairModel(version, weights);
  }

  private static String report(PairModel model, List<Pile> piles) {
    StringBuilder report =
        new StringBuilder("# Training of the pair model\n\n")
            .append("Written by `org.bitig.eval.pair.PairTraining`; do not edit.\n\n")
            .append("## Each source judged by weights from the other\n\n")
            .append("| source | density | draws | F1 at .5 | best F1 | calibration error |\n")
            .append("|---|---|---|---|---|---|\n");
    for (String source : piles.stream().map(Pile::source).distinct().toList()) {
      PairModel other =
          learn("fold", piles.stream().filter(p -> !p.source.equals(source)).toList());
      for (double density : new double[] {.4, .2, .1, .03}) {
        PairScore.Pool pool = new PairScore.Pool();
        for (Pile pile : piles) {
          if (pile.source.equals(source) && Math.abs(pile.draw.density() - density) < .02) {
            List<ScoredPair> pairs =
                PairMiner.decide(
                    pile.draw.source().size(), pile.draw.target().size(), pile.candidates, other);
            pool.add(PairScore.of(pairs, pile.draw));
          }
        }
        report.append(
            String.format(
                Locale.ROOT,
                "| %s | %.2f | %d | %.3f | %.3f | %.3f |%n",
                source,
                density,
                pool.size(),
                pool.mean(PairScore::atHalf),
                pool.mean(PairScore::best),
                pool.calibrationError()));
      }
    }
    report.append("\n## Weights, nats a unit\n\n| name | weight |\n|---|---|\n");
    PairFeatures.NAMES.forEach(
        name ->
            report.append(
                String.format(Locale.ROOT, "| %s | %.3f |%n", name, model.weights().get(name))));
    return report.toString();
  }
}
