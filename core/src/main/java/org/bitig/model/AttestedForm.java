package org.bitig.model;

/**
 * A form in which a term stands in the texts.
 *
 * @param text as it stands there
 * @param count how often
 */
public record AttestedForm(String text, int count) {
  public AttestedForm {
    if (text.isBlank() || count < 1) {
      throw new IllegalArgumentException(
          "AttestedForm '" + text + "' × " + count + " must have text and a count >= 1");
    }
  }
}
