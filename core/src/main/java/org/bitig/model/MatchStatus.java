package org.bitig.model;

import java.util.Locale;

/** What people have decided about a match. */
public enum MatchStatus {
  PROPOSED,
  ACCEPTED,
  REJECTED,
  EDITED;

  /** Returns the name as it stands in files: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a person vouches for the match. */
  public boolean isVerified() {
    return this == ACCEPTED || this == EDITED;
  }
}
