package org.bitig.exchange.check;

/**
 * Something a file has that it should not have.
 *
 * @param rule that is broken
 * @param line of the file, from 1
 * @param found what stands there
 */
public record Finding(Rule rule, long line, String found) {
  public Finding {
    if (line < 1) {
      throw new IllegalArgumentException("Finding line " + line + " must be at least 1");
    }
  }
}
