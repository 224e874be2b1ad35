package org.bitig.model;

import java.util.Locale;

/** How much of each other two sides say. */
public enum MatchKind {
  /** All of both sentences. */
  TRANSLATION,
  /** The sides are the exact shared passages, cut out of longer sentences. */
  PARTIAL,
  /** The same fact, another claim: shown to people, never exported as a translation. */
  RELATED;

  /** Returns the name as it stands in files: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
