package org.bitig.exchange.check;

import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitig.exchange.tmx.TmxSummary;

/**
 * What was written in place of a file, and what became of what was wrong.
 *
 * @param files with the corrected units, one for each pair of languages where they had to be parted
 * @param apart units that were set apart, in a file of their own
 * @param apartFile where they are, if there are any
 * @param passedOver units that could not be read as such, in no file, by line
 * @param before how often each rule was broken
 * @param after how often each rule is broken still, over all files
 */
public record FixResult(
    List<Written> files,
    List<Apart> apart,
    Optional<Path> apartFile,
    List<TmxSummary.Problem> passedOver,
    Map<Rule, Long> before,
    Map<Rule, Long> after) {
  /**
   * A file that was written.
   *
   * @param file where
   * @param units how many
   */
  public record Written(Path file, long units) {}

  /**
   * A unit, or a part of one, that was set apart.
   *
   * @param line of the file it was read from, from 1
   * @param rule for which
   */
  public record Apart(long line, Rule rule) {}

  public FixResult {
    files = List.copyOf(files);
    apart = List.copyOf(apart);
    passedOver = List.copyOf(passedOver);
    before = copy(before);
    after = copy(after);
  }

  private static Map<Rule, Long> copy(Map<Rule, Long> counts) {
    Map<Rule, Long> copy = new EnumMap<>(Rule.class);
    copy.putAll(counts);
    return Collections.unmodifiableMap(copy);
  }
}
