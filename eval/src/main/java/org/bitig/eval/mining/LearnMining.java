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
import org.bitig.model.Progress;
import org.bitig.model.SentenceEncoder;
import org.bitig.model.Side;
import org.jspecify.annotations.Nullable;

/**
 * Learns the weights of the miner from the made corpora and judges them with each corpus left out
 * in turn: {@code LearnMining ROOT [--write]}.
 *
 * <p>Each corpus is used as it is and with sentences run together ({@link Standard#joined}): real
 * prose has sentences of fifty words and more, and weights learned from short ones take any two
 * such for each other's translation.
 *
 * <p>First the weights: every candidate is an example, true if its passages stand for a relevant
 * row. Then their scale: of each two sentences only the best candidate counts at run time, and the
 * best of many is too good, so a slope and a shift are learned from the best ones, of corpora the
 * weights were not learned from (Platt 1999, "Probabilistic Outputs for Support Vector Machines").
 *
 * <p>With {@code --write} the weights and the report are replaced; without, the figures are only
 * printed.
 */
public final class LearnMining {
  /** Penalty on the squared standardised weights. */
  private static final double PENALTY = 3;

  /**
   * A pair on the same fact with another claim is wrong to offer, yet less plainly wrong than a
   * chance pair.
   */
  private static final double WEIGHT_OF_RELATED = 0.5;

  /** The same texts run together are no new texts. */
  private static final double WEIGHT_OF_JOINED = 0.5;

  private static final long[] JOINED = {1, 2};

  private static final int FOLDS = 4;

  /**
   * Taken off the log-odds in the end, in nats. The made corpora were written to overlap: one pair
   * of sentences in 300 does, in real texts on one subject about one in 3000. Two thirds of that
   * difference: with each corpus left out, more than 8 in 10 of what is then offered holds.
   */
  private static final double DENSITY = Math.log(10) * 2 / 3;

  private LearnMining() {}

  private record Example(Miner.Evidenced candidate, int grade, boolean judged) {
    double[] values() {
      return LearnMining.values(candidate);
    }
  }

  /**
   * A made corpus with its candidates.
   *
   * @param weight of its examples
   * @param joined whether its sentences were run together
   */
  private record Corpus(Standard standard, List<Example> examples, double weight, boolean joined) {
    String name() {
      return standard.name();
    }
  }

  /** Weights and the scale of their sum. */
  private record Model(LogisticRegression evidence, double slope, double shift) {
    double logOdds(double[] values) {
      return slope * evidence.logOdds(values) + shift;
    }
  }

  /** Learns, judges and, if asked, writes. */
  public static void main(String[] arguments) throws IOException {
    Path root = Path.of(arguments[0]);
    boolean write = arguments.length > 1 && arguments[1].equals("--write");
    List<Corpus> corpora = read(root);
    StringBuilder report = new StringBuilder();
    report.append(
        "| left out | sentences | relevant | found | average precision | before the third wrong |"
            + " look-alikes offered | offered | of these relevant |\n"
            + "|---|---|---|---|---|---|---|---|---|\n");
    List<String> names = corpora.stream().map(Corpus::name).distinct().toList();
    Map<Boolean, List<OverlapScore>> scores = new LinkedHashMap<>();
    for (String name : names) {
      Model model = learn(corpora, name);
      for (Corpus corpus : corpora) {
        if (corpus.name().equals(name)) {
          OverlapScore score = score(corpus, model);
          scores.computeIfAbsent(corpus.joined(), j -> new ArrayList<>()).add(score);
          report.append(row(corpus, score));
        }
      }
    }
    scores.forEach(
        (joined, of) ->
            report.append(
                String.format(
                    Locale.ROOT,
                    "%n%s: mean average precision %.3f, look-alikes offered %d, %d of %d offered"
                        + " relevant.%n",
                    joined ? "Run together" : "As written",
                    of.stream().mapToDouble(OverlapScore::averagePrecision).average().orElse(0),
                    of.stream().mapToInt(OverlapScore::lookalikesOffered).sum(),
                    of.stream().mapToInt(OverlapScore::offeredRelevant).sum(),
                    of.stream().mapToInt(OverlapScore::offered).sum())));
    String weights = weights(learn(corpora, null));
    new PrintStream(System.out, true, StandardCharsets.UTF_8).print(report + "\n" + weights);
    if (write) {
      Files.writeString(
          root.resolve("align/src/main/resources/org/bitig/align/mine/mining-model.tsv"), weights);
      Files.writeString(
          root.resolve("eval/reports/mining.md"),
          "# Mining, each made corpus left out of the learning in turn\n\n"
              + "Written by `LearnMining`; do not edit.\n\n"
              + report);
    }
  }

  private static List<Corpus> read(Path root) throws IOException {
    List<Path> folders = new ArrayList<>();
    folders.add(root.resolve("samples/made"));
    try (Stream<Path> made = Files.list(root.resolve("eval/made"))) {
      made.filter(Files::isDirectory).sorted().forEach(folders::add);
    }
    List<Corpus> corpora = new ArrayList<>();
    try (SentenceEncoder encoder =
        new EmbeddedEncoder(Runtime.getRuntime().availableProcessors())) {
      Miner miner = new Miner(encoder);
      for (Path folder : folders) {
        Standard standard = Standard.read(folder);
        corpora.add(new Corpus(standard, examples(miner, standard), 1, false));
        for (long seed : JOINED) {
          Standard joined = standard.joined(seed);
          corpora.add(new Corpus(joined, examples(miner, joined), WEIGHT_OF_JOINED, true));
        }
        System.out.println(standard.name());
      }
    }
    return corpora;
  }

  private static List<Example> examples(Miner miner, Standard standard) {
    List<Example> examples = new ArrayList<>();
    for (Miner.Evidenced candidate :
        miner.candidates(standard.documents(), (a, b) -> true, Progress.NONE)) {
      Side source = Side.of(candidate.source());
      Side target = Side.of(candidate.target());
      examples.add(
          new Example(
              candidate,
              standard.grade(source, target),
              standard.judges(source.document(), target.document())));
    }
    return examples;
  }

  /** Learns from all corpora but one. */
  private static Model learn(List<Corpus> corpora, @Nullable String without) {
    List<Corpus> used = corpora.stream().filter(c -> !c.name().equals(without)).toList();
    List<String> names = used.stream().map(Corpus::name).distinct().toList();
    Rows best = new Rows();
    for (int fold = 0; fold < FOLDS; fold++) {
      int f = fold;
      List<Corpus> rest = used.stream().filter(c -> names.indexOf(c.name()) % FOLDS != f).toList();
      LogisticRegression evidence = evidence(rest);
      for (Corpus corpus : used) {
        if (names.indexOf(corpus.name()) % FOLDS == f) {
          for (Example example : bestOfEachPair(corpus, evidence)) {
            best.add(
                new double[] {evidence.logOdds(example.values())},
                example.grade() >= 2,
                corpus.weight());
          }
        }
      }
    }
    LogisticRegression scale = best.fit(PENALTY);
    return new Model(evidence(used), scale.weights()[0], scale.bias() - DENSITY);
  }

  private static LogisticRegression evidence(List<Corpus> corpora) {
    Rows rows = new Rows();
    for (Corpus corpus : corpora) {
      for (Example example : corpus.examples()) {
        if (example.judged()) {
          rows.add(
              example.values(),
              example.grade() >= 2,
              corpus.weight() * (example.grade() == 1 ? WEIGHT_OF_RELATED : 1));
        }
      }
    }
    return rows.fit(PENALTY);
  }

  private static List<Example> bestOfEachPair(Corpus corpus, LogisticRegression evidence) {
    Map<List<Object>, Example> best = new LinkedHashMap<>();
    for (Example example : corpus.examples()) {
      if (example.judged()) {
        best.merge(
            List.of(
                example.candidate().source().segment().document(),
                example.candidate().source().segment().index(),
                example.candidate().target().segment().document(),
                example.candidate().target().segment().index()),
            example,
            (old, fresh) ->
                evidence.logOdds(fresh.values()) > evidence.logOdds(old.values()) ? fresh : old);
      }
    }
    return List.copyOf(best.values());
  }

  /** Examples on their way into a regression. */
  private static final class Rows {
    private final List<double[]> features = new ArrayList<>();
    private final List<Boolean> truths = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();

    void add(double[] values, boolean truth, double weight) {
      features.add(values);
      truths.add(truth);
      weights.add(weight);
    }

    LogisticRegression fit(double penalty) {
      return LogisticRegression.fit(
          features.toArray(new double[0][]),
          truths.stream().mapToDouble(truth -> truth ? 1 : 0).toArray(),
          weights.stream().mapToDouble(weight -> weight).toArray(),
          penalty);
    }
  }

  private static OverlapScore score(Corpus corpus, Model model) {
    return OverlapScore.of(
        corpus.standard(),
        Miner.best(
            corpus.examples().stream().map(Example::candidate).toList(),
            candidate -> model.logOdds(values(candidate))));
  }

  private static double[] values(Miner.Evidenced candidate) {
    return candidate.features().stream().mapToDouble(f -> f).toArray();
  }

  private static String row(Corpus corpus, OverlapScore score) {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %d | %d | %.3f | %d | %d | %d | %d |%n",
        corpus.name(),
        corpus.joined() ? "run together" : "as written",
        score.relevant(),
        score.found(),
        score.averagePrecision(),
        score.beforeThirdWrong(),
        score.lookalikesOffered(),
        score.offered(),
        score.offeredRelevant());
  }

  private static String weights(Model model) {
    StringBuilder weights = new StringBuilder();
    weights.append(
        "# Weights of the miner, in nats a unit of each feature; made by LearnMining from the made"
            + " corpora.\n");
    weights.append("model\tmining-2\n");
    weights.append(
        String.format(
            Locale.ROOT, "bias\t%.4f%n", model.slope() * model.evidence().bias() + model.shift()));
    for (int f = 0; f < model.evidence().weights().length; f++) {
      weights.append(
          String.format(
              Locale.ROOT,
              "%s\t%.4f%n",
              Miner.featureNames().get(f),
              model.slope() * model.evidence().weights()[f]));
    }
    return weights.toString();
  }
}
