package org.bitig.eval.terms;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bitig.encoder.EmbeddedEncoder;
import org.bitig.encoder.RememberingEncoder;
import org.bitig.eval.mining.LogisticRegression;
import org.bitig.model.ConceptEntry;
import org.bitig.model.Language;
import org.bitig.model.LanguagePair;
import org.bitig.model.SentenceEncoder;
import org.bitig.terms.GlossaryBuilder;
import org.bitig.terms.GlossaryOptions;
import org.bitig.terms.Link;
import org.bitig.terms.TermModel;
import org.bitig.terms.Weights;

/**
 * Learns the weights of the terms module from the term lists of the made corpora and judges them
 * with each corpus left out in turn: {@code LearnTerms ROOT [--write]}.
 *
 * <p>Termhood: every candidate is an example, true if it stands in the list with rank 1 or 2. The
 * lists are not complete, so the probability is one of being listed, and low. Links: every possible
 * translation of a listed candidate is an example, true if the list has both in one row.
 *
 * <p>With {@code --write} the weights and the report are replaced; without, the figures are only
 * printed.
 */
public final class LearnTerms {
  /** Penalty on the squared standardised weights. */
  private static final double PENALTY = 1;

  static final List<LanguagePair> PAIRS =
      List.of(
          new LanguagePair(Language.KAZAKH, Language.AZERBAIJANI),
          new LanguagePair(Language.KAZAKH, Language.ENGLISH),
          new LanguagePair(Language.AZERBAIJANI, Language.ENGLISH));

  private LearnTerms() {}

  /** Learns, judges and, if asked, writes. */
  public static void main(String[] arguments) throws IOException {
    Path root = Path.of(arguments[0]);
    boolean write = arguments.length > 1 && arguments[1].equals("--write");
    List<TermCorpus> corpora = read(root);
    StringBuilder report = new StringBuilder();
    report.append(
        "| left out | pair | listed | both sides are candidates | linked | recall | recall of rank"
            + " 1 | rows | rows listed |\n|---|---|---|---|---|---|---|---|---|\n");
    double[] sums = new double[2];
    for (TermCorpus corpus : corpora) {
      TermModel model = learn(corpora.stream().filter(c -> !c.equals(corpus)).toList());
      List<ConceptEntry> concepts =
          GlossaryBuilder.concepts(corpus.evidence(), model, GlossaryOptions.DEFAULT);
      for (LanguagePair pair : PAIRS) {
        TermScore score = TermScore.of(corpus.standard(), concepts, pair);
        sums[0] += score.recall();
        sums[1] += score.recallOfFirst();
        report.append(row(corpus, pair, score));
      }
    }
    report.append(
        String.format(
            Locale.ROOT,
            "%nMean recall %.3f, of rank 1 %.3f.%n",
            sums[0] / (corpora.size() * PAIRS.size()),
            sums[1] / (corpora.size() * PAIRS.size())));
    TermModel model = learn(corpora);
    new PrintStream(System.out, true, StandardCharsets.UTF_8)
        .print(
            report
                + "\n"
                + lines(model.termhood(), TermModel.termhoodFeatures())
                + "\n"
                + lines(model.link(), TermModel.linkFeatures()));
    if (write) {
      Path resources = root.resolve("terms/src/main/resources/org/bitig/terms");
      Files.writeString(
          resources.resolve("termhood-model.tsv"),
          lines(model.termhood(), TermModel.termhoodFeatures()));
      Files.writeString(
          resources.resolve("link-model.tsv"), lines(model.link(), TermModel.linkFeatures()));
      Files.writeString(
          root.resolve("eval/reports/term-training.md"),
          "# Terms, each made corpus left out of the learning in turn\n\n"
              + "Written by `LearnTerms`; do not edit.\n\n"
              + report);
    }
  }

  private static List<TermCorpus> read(Path root) throws IOException {
    List<Path> folders = new ArrayList<>();
    folders.add(root.resolve("samples/made"));
    try (Stream<Path> made = Files.list(root.resolve("eval/made"))) {
      made.filter(folder -> Files.exists(folder.resolve("terms.jsonl")))
          .sorted()
          .forEach(folders::add);
    }
    List<TermCorpus> corpora = new ArrayList<>();
    try (SentenceEncoder encoder =
        new RememberingEncoder(new EmbeddedEncoder(Runtime.getRuntime().availableProcessors()))) {
      for (Path folder : folders) {
        corpora.add(
            TermCorpus.read(
                folder.getFileName().toString(), folder, folder.resolve("terms.jsonl"), encoder));
      }
    }
    return corpora;
  }

  private static TermModel learn(List<TermCorpus> corpora) {
    Rows candidates = new Rows();
    Rows links = new Rows();
    for (TermCorpus corpus : corpora) {
      corpus
          .evidence()
          .candidates()
          .forEach(
              (language, list) -> {
                for (int c = 0; c < list.size(); c++) {
                  candidates.add(list.get(c).features(), corpus.isListed(language, c));
                }
              });
      corpus
          .evidence()
          .links()
          .forEach(
              (pair, list) -> {
                for (Link link : list) {
                  if (corpus.isJudged(pair, link)) {
                    links.add(link.features(), corpus.isTrue(pair, link));
                  }
                }
              });
    }
    return new TermModel(candidates.fit("termhood-1"), links.fit("link-1"));
  }

  /** Examples on their way into a regression. */
  private static final class Rows {
    private final List<double[]> features = new ArrayList<>();
    private final List<Boolean> truths = new ArrayList<>();

    void add(List<Double> values, boolean truth) {
      features.add(values.stream().mapToDouble(v -> v).toArray());
      truths.add(truth);
    }

    Weights fit(String name) {
      double[] ones = new double[truths.size()];
      Arrays.fill(ones, 1);
      LogisticRegression fitted =
          LogisticRegression.fit(
              features.toArray(new double[0][]),
              truths.stream().mapToDouble(truth -> truth ? 1 : 0).toArray(),
              ones,
              PENALTY);
      return new Weights(name, fitted.bias(), Arrays.stream(fitted.weights()).boxed().toList());
    }
  }

  private static String row(TermCorpus corpus, LanguagePair pair, TermScore score) {
    List<Link> links = corpus.evidence().links().getOrDefault(pair, List.of());
    return String.format(
        Locale.ROOT,
        "| %s | %s | %d | %d | %d | %.3f | %.3f | %d | %d |%n",
        corpus.name(),
        pair.tag(),
        score.listed(),
        count(
            corpus, pair, r -> found(corpus, pair.source(), r) && found(corpus, pair.target(), r)),
        count(
            corpus,
            pair,
            r ->
                links.stream()
                    .anyMatch(
                        link ->
                            corpus.rows(pair.source(), link.source()).contains(r)
                                && corpus.rows(pair.target(), link.target()).contains(r))),
        score.recall(),
        score.recallOfFirst(),
        score.rows(),
        score.rowsListed());
  }

  private static boolean found(TermCorpus corpus, Language language, int row) {
    return corpus.rowsOf().getOrDefault(language, List.of()).stream()
        .anyMatch(rows -> rows.contains(row));
  }

  private static long count(TermCorpus corpus, LanguagePair pair, Predicate<Integer> test) {
    List<TermStandard.Row> rows = corpus.standard().rows();
    return IntStream.range(0, rows.size())
        .filter(
            r ->
                rows.get(r).rank() <= TermStandard.DOMAIN
                    && rows.get(r).has(pair.source())
                    && rows.get(r).has(pair.target()))
        .filter(test::test)
        .count();
  }

  private static String lines(Weights weights, List<String> names) {
    StringBuilder lines = new StringBuilder();
    lines.append(
        "# Weights of the terms module, in nats a unit of each feature; made by LearnTerms from"
            + " the made corpora.\n");
    lines.append("model\t").append(weights.name()).append('\n');
    lines.append(String.format(Locale.ROOT, "bias\t%.4f%n", weights.bias()));
    for (int f = 0; f < names.size(); f++) {
      lines.append(
          String.format(Locale.ROOT, "%s\t%.4f%n", names.get(f), weights.weights().get(f)));
    }
    return lines.toString();
  }
}
