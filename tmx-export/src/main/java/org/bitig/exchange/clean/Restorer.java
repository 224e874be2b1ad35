package org.bitig.exchange.clean;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bitig.exchange.check.Headers;
import org.bitig.exchange.tmx.StagedTmx;
import org.bitig.exchange.tmx.TmxReader;
import org.bitig.exchange.tmx.TmxSummary;
import org.bitig.model.FormatException;
import org.bitig.model.TranslationUnit;

/**
 * Puts units that were taken out back where they were.
 *
 * <p>A unit comes back if none but the named rules took it out, at the end of its file; the others
 * stay in {@value Cleaner#REMOVED}.
 */
public final class Restorer {
  private Restorer() {}

  /**
   * Puts back what only these rules took out.
   *
   * @param folder that {@link Cleaner} wrote
   * @param now for headers without a date
   * @param version of bitig
   * @return how many units came back, by file name
   * @throws FormatException if the folder holds no {@value Cleaner#REMOVED}
   */
  public static Map<String, Long> restore(
      Path folder, Set<CleanRule> rules, Instant now, String version) throws IOException {
    Path bin = folder.resolve(Cleaner.REMOVED);
    if (!Files.exists(bin)) {
      throw new FormatException(
          bin.toString(), "is not there, expected what an earlier 'tm clean' took out");
    }
    Map<String, List<TranslationUnit>> back = new TreeMap<>();
    List<StagedTmx> staged = new ArrayList<>();
    try {
      TmxSummary first = TmxReader.read(bin, (unit, _) -> sort(unit, rules, back));
      StagedTmx left = open(bin, first, now, version);
      staged.add(left);
      TmxReader.read(bin, new Left(left, rules));
      Map<String, Long> counts = new LinkedHashMap<>();
      for (Map.Entry<String, List<TranslationUnit>> entry : back.entrySet()) {
        Path file = folder.resolve(entry.getKey());
        List<TranslationUnit> units = new ArrayList<>();
        TmxSummary read = TmxReader.read(file, (unit, _) -> units.add(unit));
        StagedTmx out = open(file, read, now, version);
        staged.add(out);
        for (TranslationUnit unit : units) {
          out.write(unit);
        }
        for (TranslationUnit unit : entry.getValue()) {
          out.write(unit);
        }
        counts.put(entry.getKey(), (long) entry.getValue().size());
      }
      for (StagedTmx file : staged) {
        file.commit();
      }
      return counts;
    } finally {
      for (StagedTmx file : staged) {
        file.close();
      }
    }
  }

  private static void sort(
      TranslationUnit unit, Set<CleanRule> rules, Map<String, List<TranslationUnit>> back) {
    if (comesBack(unit, rules)) {
      back.computeIfAbsent(from(unit), _ -> new ArrayList<>()).add(Removal.unmark(unit));
    }
  }

  private static boolean comesBack(TranslationUnit unit, Set<CleanRule> rules) {
    Set<CleanRule> reasons = Removal.rules(unit);
    return unit.variants().size() > 1 && !reasons.isEmpty() && rules.containsAll(reasons);
  }

  /** Returns the name of the file, and nothing that leads out of the folder. */
  private static String from(TranslationUnit unit) {
    String name = unit.property(Cleaner.FROM).orElse("");
    Path path = Path.of(name);
    return path.getFileName() == null ? "" : path.getFileName().toString();
  }

  private static StagedTmx open(Path file, TmxSummary read, Instant now, String version)
      throws IOException {
    String source =
        read.sourceLanguage().isBlank()
            ? read.languages().keySet().stream().findFirst().orElse("en")
            : read.sourceLanguage();
    return StagedTmx.open(file, Headers.anew(read, source, now, version));
  }

  /** Writes what stays out. */
  private record Left(StagedTmx file, Set<CleanRule> rules) implements TmxReader.Taker {
    @Override
    public void take(TranslationUnit unit, long line) throws IOException {
      if (!comesBack(unit, rules)) {
        file.archive(unit);
      }
    }

    @Override
    public void takeIncomplete(TranslationUnit unit, long line) throws IOException {
      file.archive(unit);
    }
  }
}
