package org.bitig.model;

import java.util.Locale;

/** What a concept is. */
public enum ConceptType {
  PERSON,
  PLACE,
  ORGANISATION,
  DOCUMENT,
  EVENT,
  TERM,
  ABBREVIATION;

  /** Returns the name as it stands in files: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it is the name of one thing, rather than a word for a kind of thing. */
  public boolean isName() {
    return this != TERM && this != ABBREVIATION;
  }
}
