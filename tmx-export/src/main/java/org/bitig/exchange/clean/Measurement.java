package org.bitig.exchange.clean;

/**
 * What a rule found in a pair.
 *
 * @param rule that was measured
 * @param value how much is wrong, at least 0
 * @param detail what was found, for people; empty if the value says all
 */
public record Measurement(CleanRule rule, double value, String detail) {
  public Measurement {
    if (!(value >= 0)) {
      throw new IllegalArgumentException("Measurement value " + value + " must be at least 0");
    }
  }

  static Measurement fine(CleanRule rule) {
    return new Measurement(rule, 0, "");
  }
}
