package org.bitig.model;

/**
 * A piece of a translation unit's segment: text for people, or an inline code of the format it came
 * from.
 */
public sealed interface Content permits Content.Text, Code {
  /**
   * Text for people.
   *
   * @param text not empty
   */
  record Text(String text) implements Content {
    public Text {
      if (text.isEmpty()) {
        throw new IllegalArgumentException("Content text '' must not be empty: leave it out");
      }
    }
  }
}
