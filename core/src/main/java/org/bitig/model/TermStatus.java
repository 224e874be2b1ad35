package org.bitig.model;

import java.util.Locale;

/** What people have decided about a term, after TBX's administrative status. */
public enum TermStatus {
  PROPOSED,
  PREFERRED,
  ADMITTED,
  DEPRECATED;

  /** Returns the name as it stands in files: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
