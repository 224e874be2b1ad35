package org.bitig.model;

import java.util.Locale;

/** Word class of a term, after TBX-Basic's picklist. */
public enum PartOfSpeech {
  NOUN,
  PROPER_NOUN,
  ADJECTIVE,
  VERB,
  ADVERB,
  OTHER;

  /**
   * Returns the name as it stands in files: lower case; {@code properNoun} in camel case, as TBX
   * has it.
   */
  public String label() {
    return this == PROPER_NOUN ? "properNoun" : name().toLowerCase(Locale.ROOT);
  }
}
