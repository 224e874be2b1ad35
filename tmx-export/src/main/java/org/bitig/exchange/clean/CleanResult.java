package org.bitig.exchange.clean;

import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bitig.exchange.clean.CleanRule.Preset;

/**
 * What was kept and what was taken out.
 *
 * @param preset how strict it was
 * @param thresholds in force, by rule; rules that were off are missing
 * @param read units, whole or not
 * @param kept units that stay, or stay in part
 * @param removed units and parts of units that were taken out
 * @param tallies by rule
 * @param files with what was kept
 * @param unread units that could not be read as such and are in no file
 */
public record CleanResult(
    Preset preset,
    Map<CleanRule, Double> thresholds,
    long read,
    long kept,
    long removed,
    Map<CleanRule, Tally> tallies,
    List<Kept> files,
    long unread) {
  /** A file with what was kept. */
  public record Kept(Path input, Path output, long units) {}

  /**
   * What one rule took out.
   *
   * @param count pairs it found fault with
   * @param alone those of them nothing else was wrong with: so many come back if it is restored
   * @param examples some of them
   */
  public record Tally(long count, long alone, List<Example> examples) {
    public Tally {
      examples = List.copyOf(examples);
    }
  }

  /** A pair that was taken out. */
  public record Example(
      Path file, long line, Measurement measurement, String source, String target) {}

  public CleanResult {
    thresholds = copy(thresholds);
    tallies = copy(tallies);
    files = List.copyOf(files);
  }

  private static <V> Map<CleanRule, V> copy(Map<CleanRule, V> map) {
    Map<CleanRule, V> copy = new EnumMap<>(CleanRule.class);
    copy.putAll(map);
    return Collections.unmodifiableMap(copy);
  }
}
