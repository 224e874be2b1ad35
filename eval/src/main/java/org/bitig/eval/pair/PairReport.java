package org.bitig.eval.pair;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.bitig.align.pair.PairMiner;
import org.bitig.encoder.EmbeddedEncoder;
import org.bitig.model.Language;
import org.bitig.model.Progress;
import org.bitig.model.SentenceEncoder;

/**
 * Measures one-to-one mining over many draws: {@code PairReport PREFIX OUT.md OUT.csv [DRAWS
 * [SIDE,SIDE…]]}. PREFIX names line-aligned text, {@code PREFIX.kk}, {@code .az} and {@code .en},
 * of which the weights have seen nothing.
 */
public final class PairReport {
  private static final double[] DENSITIES = {.40, .20, .10, .03};
  private static final int DRAWS = 10;

  private PairReport() {}

  public static void main(String[] arguments) throws IOException {
    AlignedText text = AlignedText.read("news", Path.of(arguments[0]).toAbsolutePath().normalize());
    int draws = arguments.length > 3 ? Integer.parseInt(arguments[3]) : DRAWS;
    List<Integer> sides =
        arguments.length > 4
            ? List.of(arguments[4].split(",", -1)).stream().map(Integer::valueOf).toList()
            : List.of(100, 300);
    int threads = Runtime.getRuntime().availableProcessors();
    StringBuilder csv =
        new StringBuilder(
            "density,side,pair,draw,size,pairs,f1_at_half,best_f1,margin_1_03,margin_oracle\n");
    StringBuilder table =
        new StringBuilder(
            """
            # Mining of comparable piles

            Written by `org.bitig.eval.pair.PairReport`; do not edit. Each row: draws of three language
            pairs; mean and standard deviation over draws. Weights learned from interface texts
            (pair-training.md). Margin: ratio, k = 4, on the same vectors.

            | density | largest side | draws | F1 at .5 | best F1 | calibration error, pooled | margin at 1.03 | margin, oracle |
            |---|---|---|---|---|---|---|---|
            """);
    try (SentenceEncoder encoder = new RememberingEncoder(new EmbeddedEncoder(threads))) {
      for (double density : DENSITIES) {
        PairScore.Pool together = new PairScore.Pool();
        for (int side : sides) {
          PairScore.Pool pool = new PairScore.Pool();
          PairScore.Pool margin = new PairScore.Pool();
          for (int draw = 0; draw < draws; draw++) {
            for (int a = 0; a < 3; a++) {
              for (int b = a + 1; b < 3; b++) {
                Language from = AlignedText.LANGUAGES.get(a);
                Language to = AlignedText.LANGUAGES.get(b);
                AlignedText.Draw piles =
                    text.draw(from, to, side, density, 7919L * draw + 31L * a + b + side);
                PairScore score =
                    PairScore.of(
                        PairMiner.mine(piles.source(), piles.target(), encoder, Progress.NONE),
                        piles);
                PairScore baseline = baseline(piles, encoder, threads);
                pool.add(score);
                together.add(score);
                margin.add(baseline);
                csv.append(
                    String.format(
                        Locale.ROOT,
                        "%.2f,%d,%s-%s,%d,%d,%d,%.4f,%.4f,%.4f,%.4f%n",
                        density,
                        side,
                        from.tag(),
                        to.tag(),
                        draw,
                        piles.source().size(),
                        piles.pairs(),
                        score.atHalf(),
                        score.best(),
                        baseline.atHalf(),
                        baseline.best()));
              }
            }
          }
          table.append(
              String.format(
                  Locale.ROOT,
                  "| %.2f | %d | %d | %.3f ± %.3f | %.3f | %.3f | %.3f | %.3f |%n",
                  density,
                  side,
                  pool.size(),
                  pool.mean(PairScore::atHalf),
                  pool.deviation(PairScore::atHalf),
                  pool.mean(PairScore::best),
                  pool.calibrationError(),
                  margin.mean(PairScore::atHalf),
                  margin.mean(PairScore::best)));
        }
        table.append(
            String.format(
                Locale.ROOT,
                "| %.2f | all | %d | %.3f ± %.3f | %.3f | %.3f | | |%n",
                density,
                together.size(),
                together.mean(PairScore::atHalf),
                together.deviation(PairScore::atHalf),
                together.mean(PairScore::best),
                together.calibrationError()));
      }
    }
    Files.writeString(Path.of(arguments[1]), table);
    Files.writeString(Path.of(arguments[2]), csv);
  }

  private static PairScore baseline(AlignedText.Draw piles, SentenceEncoder encoder, int threads) {
    List<MarginBaseline.Pair> pairs =
        MarginBaseline.mine(piles.source(), piles.target(), encoder, threads);
    List<PairScore.Prediction> all =
        pairs.stream()
            .map(p -> new PairScore.Prediction(0, piles.isPair(p.source(), p.target())))
            .toList();
    List<MarginBaseline.Pair> kept =
        pairs.stream().filter(p -> p.margin() >= MarginBaseline.USUAL_THRESHOLD).toList();
    double right = kept.stream().filter(p -> piles.isPair(p.source(), p.target())).count();
    return new PairScore(
        2 * right / (kept.size() + piles.pairs()), PairScore.best(all, piles.pairs()), List.of());
  }
}
