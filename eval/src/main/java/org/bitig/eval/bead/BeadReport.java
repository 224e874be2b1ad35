package org.bitig.eval.bead;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bitig.align.bead.BeadAligner;
import org.bitig.encoder.CachingEncoder;
import org.bitig.encoder.EmbeddedEncoder;
import org.bitig.encoder.VectorCache;
import org.bitig.eval.pair.RememberingEncoder;
import org.bitig.model.Progress;
import org.bitig.model.SentenceEncoder;

/**
 * Says which beads of made sets are lost, and how: {@code BeadReport OUT.md CACHE SETS…}. SETS are
 * folders as {@code make_sets.py} writes them; the first is reported by itself, the others as
 * draws. Vectors are kept in the folder CACHE between runs.
 */
public final class BeadReport {
  private static final List<String> LEVELS =
      List.of("parallel/00", "parallel/10", "parallel/30", "fused/10", "fused/30");
  private static final List<String> PAIRS = List.of("kk-az", "kk-en", "az-en");

  private BeadReport() {}

  public static void main(String[] arguments) throws IOException {
    Path out = Path.of(arguments[0]);
    List<Path> sets = Stream.of(arguments).skip(2).map(Path::of).toList();
    StringBuilder scores =
        new StringBuilder(
            """
            | set | draw | kk-az | kk-en | az-en | mean strict F1 | calibration error | vectors a segment |
            |---|---|---|---|---|---|---|---|
            """);
    Map<String, BeadErrors> errors = new TreeMap<>();
    int threads = Runtime.getRuntime().availableProcessors();
    VectorCache cache =
        VectorCache.open(Path.of(arguments[1]), VectorCache.DEFAULT_LIMIT, System.err::println);
    try (SentenceEncoder encoder =
        new RememberingEncoder(new CachingEncoder(new EmbeddedEncoder(threads), cache))) {
      for (String level : LEVELS) {
        double all = 0;
        for (Path draw : sets) {
          List<Double> strict = new ArrayList<>();
          BeadErrors own = new BeadErrors();
          CountingEncoder counting = new CountingEncoder(encoder);
          int segments = 0;
          for (String pair : PAIRS) {
            BeadSet set = BeadSet.read(draw.resolve(level).resolve(pair));
            var beads = BeadAligner.align(set.source(), set.target(), counting, Progress.NONE);
            segments += set.source().size() + set.target().size();
            BeadErrors one = new BeadErrors();
            one.add(set, beads);
            own.add(set, beads);
            errors.computeIfAbsent(level, l -> new BeadErrors()).add(set, beads);
            strict.add(one.strict());
          }
          double mean = strict.stream().mapToDouble(x -> x).average().orElse(0);
          all += mean;
          scores.append(
              String.format(
                  Locale.ROOT,
                  "| %s | %s | %.3f | %.3f | %.3f | %.3f | %.3f | %.2f |%n",
                  level,
                  draw.getFileName(),
                  strict.get(0),
                  strict.get(1),
                  strict.get(2),
                  mean,
                  own.calibrationError(),
                  counting.asked() / (double) segments));
        }
        if (sets.size() > 1) {
          scores.append(
              String.format(
                  Locale.ROOT, "| %s | all | | | | %.3f | | |%n", level, all / sets.size()));
        }
      }
    }
    Files.writeString(out, scores + "\n" + table(errors));
  }

  private static String table(Map<String, BeadErrors> errors) {
    StringBuilder rows = new StringBuilder("| set | type | beads | found | offered |");
    for (BeadErrors.Cause cause : BeadErrors.Cause.values()) {
      rows.append(' ').append(cause.words).append(" |");
    }
    rows.append("\n|").append("---|".repeat(5 + BeadErrors.Cause.values().length)).append('\n');
    errors.forEach(
        (level, error) ->
            error.types.forEach(
                (type, tally) -> {
                  rows.append(
                      String.format(
                          Locale.ROOT,
                          "| %s | %s | %d | %d | %d |",
                          level,
                          type,
                          tally.gold,
                          tally.found,
                          tally.offered));
                  for (BeadErrors.Cause cause : BeadErrors.Cause.values()) {
                    rows.append(' ').append(tally.lost.getOrDefault(cause, 0)).append(" |");
                  }
                  rows.append('\n');
                }));
    return rows.toString();
  }
}
