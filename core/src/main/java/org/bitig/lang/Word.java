package org.bitig.lang;

import org.bitig.model.Span;

/**
 * A word where it stands in a text.
 *
 * @param text its letters as written, never empty
 * @param span where it stands, in code points of the text
 */
public record Word(String text, Span span) {
  public Word {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("Word text '' must not be empty");
    }
  }
}
