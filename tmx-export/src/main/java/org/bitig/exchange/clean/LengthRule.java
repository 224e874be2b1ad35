package org.bitig.exchange.clean;

import org.bitig.model.Language;

/**
 * How far the lengths of the sides are from the usual ratio, in standard deviations.
 *
 * <p>With l and m the lengths in code points, d = ln(m/l) is about normal around the mean of the
 * language pair, with variance V + W/min(l, m): short texts vary more (after Gale and Church 1993,
 * "A Program for Aligning Sentences in Bilingual Corpora", whose variance grows with length). Mean,
 * V and W are estimated on the interface texts of data/train by {@code CleanLearning}; a pair with
 * a language we do not know has mean 0 and twice the deviation.
 */
final class LengthRule implements PairRule {
  private static final double VARIANCE = 0.01;
  private static final double VARIANCE_OF_SHORT = 2.3;

  /** Below this many code points a side is one word, of any length. */
  private static final int SHORTEST = 6;

  @Override
  public CleanRule rule() {
    return CleanRule.LENGTH_RATIO;
  }

  @Override
  public Measurement measure(Pair pair) {
    int source = length(pair.sourceSide());
    int target = length(pair.targetSide());
    if (Math.max(source, target) < SHORTEST) {
      return Measurement.fine(rule());
    }
    return new Measurement(
        rule(), Math.abs(deviations(pair)), source + " and " + target + " characters");
  }

  private static int length(Pair.Side side) {
    String text = side.text().strip();
    return text.codePointCount(0, text.length());
  }

  /** Returns by how many deviations the target is too long (above 0) or too short. */
  static double deviations(Pair pair) {
    return deviations(
        pair.sourceSide().language(),
        length(pair.sourceSide()),
        pair.targetSide().language(),
        length(pair.targetSide()));
  }

  private static double deviations(Language from, int source, Language to, int target) {
    double s = Math.max(1, source);
    double t = Math.max(1, target);
    boolean known = from.isWorking() && to.isWorking();
    double deviation = Math.sqrt(VARIANCE + VARIANCE_OF_SHORT / Math.min(s, t));
    return (Math.log(t / s) - (length(to) - length(from))) / (known ? deviation : 2 * deviation);
  }

  /** Log of the usual length of a text in this language over that in English. */
  private static double length(Language language) {
    return switch (language) {
      case KAZAKH -> 0.09;
      case AZERBAIJANI -> 0.06;
      default -> 0;
    };
  }
}
