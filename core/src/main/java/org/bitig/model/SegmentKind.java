package org.bitig.model;

import java.util.Locale;

/** What part a segment plays in its document. */
public enum SegmentKind {
  /** Running text. */
  BODY,
  /** A title, a section heading, a caption. */
  HEADING,
  /** Page headers, navigation, repeated site text: kept in place but neither aligned nor mined. */
  BOILERPLATE,
  /** An entry of a list of references. */
  BIBLIOGRAPHY;

  /** Returns the name as it stands in files: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
