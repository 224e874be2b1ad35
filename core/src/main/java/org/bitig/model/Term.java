package org.bitig.model;

import java.util.List;

/**
 * A term of one language in citation form.
 *
 * @param text citation form
 * @param partOfSpeech its word class
 * @param status what people decided
 * @param forms as attested, most frequent first
 */
public record Term(
    String text, PartOfSpeech partOfSpeech, TermStatus status, List<AttestedForm> forms) {
  public Term {
    if (text.isBlank()) {
      throw new IllegalArgumentException("Term text '" + text + "' must not be blank");
    }
    forms = List.copyOf(forms);
  }

  /** Returns how often the term stands in the texts, in any form. */
  public int frequency() {
    return forms.stream().mapToInt(AttestedForm::count).sum();
  }
}
