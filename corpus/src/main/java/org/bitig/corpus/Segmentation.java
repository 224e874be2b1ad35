package org.bitig.corpus;

/** How a text is cut into segments. */
public enum Segmentation {
  /** Sentences, headings and lines of boilerplate, with layout repaired. */
  SENTENCE,
  /**
   * Line k is segment k, empty lines included, in the document's language: nothing is dropped,
   * joined or set aside. Characters are still repaired.
   */
  LINE
}
