package org.bitig.model;

import java.util.Locale;

/**
 * How a pair of documents was compared, and why.
 *
 * @param source path of the first document
 * @param target path of the second document
 * @param mode what was done
 * @param reason in words for people
 */
public record PairMode(String source, String target, Mode mode, String reason) {
  /** The two ways to compare documents, and none. */
  public enum Mode {
    PARALLEL,
    COMPARABLE,
    /** Not compared: same language, no material, not among the pairs asked for. */
    SKIPPED;

    /** Returns the name as it stands in files: lower case. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
