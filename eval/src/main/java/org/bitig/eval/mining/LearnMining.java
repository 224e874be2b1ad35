package org.bitig.eval.mining;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.bitig.align.mine.Miner;
import org.bitig.encoder.EmbeddedEncoder;
import org.bitig.model.Match;
import org.bitig.model.Progress;
import org.bitig.model.SentenceEncoder;
import org.bitig.model.Side;

/**
 * Learns the weights of the miner from the made corpora and judges them with each corpus left out
 * in turn: {@code LearnMining ROOT [--write]}.
 *
 * <p>With {@code --write} the weights and the report are replaced; without, the figures are only
 * printed.
 */
public final class LearnMining {
  /**
   * Penalty on the squared standardised weights: the corpora hold some 300 positives, few for 14
   * weights.
   */
  private static final double PENALTY = 1;

  /**
   * A pair on the same fact with another claim is wrong to offer, yet less plainly wrong than a
   * chance pair.
   */
  private static final double WEIGHT_OF_RELATED = 0.5;

  private LearnMining() {}

  private record Example(Miner.Evidenced candidate, int grade, boolean judged) {}

  /** Learns, judges and, if asked, writes. */
  public static void main(String[] arguments) throws IOException {
    Path root = Path.of(arguments[0]);
    boolean write = arguments.length > 1 && arguments[1].equals("--write");
    List<Path> folders = new ArrayList<>();
    folders.add(root.resolve("samples/made"));
    try (Stream<Path> made = Files.list(root.resolve("eval/made"))) {
      made.filter(Files::isDirectory).sorted().forEach(folders::add);
    }
    Map<Standard, List<Example>> examples = new LinkedHashMap<>();
    try (SentenceEncoder encoder =
        new EmbeddedEncoder(Runtime.getRuntime().availableProcessors())) {
      Miner miner = new Miner(encoder);
      for (Path folder : folders) {
        Standard standard = Standard.read(folder);
        List<Example> of = new ArrayList<>();
        for (Miner.Evidenced candidate :
            miner.candidates(standard.documents(), (a, b) -> true, Progress.NONE)) {
          Side source = Side.of(candidate.source());
          Side target = Side.of(candidate.target());
          of.add(
              new Example(
                  candidate,
                  standard.grade(source, target),
                  standard.judges(source.document(), target.document())));
        }
        examples.put(standard, of);
        System.out.println(standard.name() + ": " + of.size() + " candidates");
      }
    }
    StringBuilder report = new StringBuilder();
    report.append(
        "| left out | relevant | found | average precision | before the third wrong | look-alikes"
            + " offered | offered | of these relevant |\n"
            + "|---|---|---|---|---|---|---|---|\n");
    for (Standard out : examples.keySet()) {
      LogisticRegression model = fit(examples, out);
      OverlapScore score =
          OverlapScore.of(out, matches(examples.getOrDefault(out, List.of()), model));
      report.append(
          String.format(
              Locale.ROOT,
              "| %s | %d | %d | %.3f | %d | %d | %d | %d |%n",
              out.name(),
              score.relevant(),
              score.found(),
              score.averagePrecision(),
              score.beforeThirdWrong(),
              score.lookalikesOffered(),
              score.offered(),
              score.offeredRelevant()));
    }
    LogisticRegression all = fit(examples, null);
    StringBuilder weights = new StringBuilder();
    weights.append(
        "# Weights of the miner, in nats a unit of each feature; made by LearnMining from the made"
            + " corpora.\n");
    weights.append("model\tmining-1\n");
    weights.append(String.format(Locale.ROOT, "bias\t%.4f%n", all.bias()));
    for (int f = 0; f < all.weights().length; f++) {
      weights.append(
          String.format(Locale.ROOT, "%s\t%.4f%n", Miner.featureNames().get(f), all.weights()[f]));
    }
    new PrintStream(System.out, true, StandardCharsets.UTF_8).print(report + "\n" + weights);
    if (write) {
      Files.writeString(
          root.resolve("align/src/main/resources/org/bitig/align/mine/mining-model.tsv"),
          weights.toString());
      Files.writeString(
          root.resolve("eval/reports/mining.md"),
          "# Mining, each made corpus left out of the learning in turn\n\n"
              + "Written by `LearnMining`; do not edit.\n\n"
              + report);
    }
  }

  private static LogisticRegression fit(
      Map<Standard, List<Example>> examples, @org.jspecify.annotations.Nullable Standard without) {
    List<Example> train = new ArrayList<>();
    examples.forEach(
        (standard, of) -> {
          if (without == null || !standard.name().equals(without.name())) {
            of.stream().filter(Example::judged).forEach(train::add);
          }
        });
    double[][] x = new double[train.size()][];
    double[] y = new double[train.size()];
    double[] weight = new double[train.size()];
    for (int i = 0; i < x.length; i++) {
      Example example = train.get(i);
      x[i] = values(example.candidate());
      y[i] = example.grade() >= 2 ? 1 : 0;
      weight[i] = example.grade() == 1 ? WEIGHT_OF_RELATED : 1;
    }
    return LogisticRegression.fit(x, y, weight, PENALTY);
  }

  private static double[] values(Miner.Evidenced candidate) {
    return candidate.features().stream().mapToDouble(f -> f).toArray();
  }

  private static List<Match> matches(List<Example> examples, LogisticRegression model) {
    return Miner.best(
            examples.stream().map(Example::candidate).toList(),
            candidate -> model.logOdds(values(candidate)))
        .stream()
        .toList();
  }
}
