package org.bitig.lang.lexicon;

import org.bitig.model.Language;

/**
 * What a word or phrase may mean according to a {@link Lexicon}, ready to be compared with that of
 * another language; valid with that lexicon only.
 */
public final class Senses {
  static final Senses NONE = new Senses(Language.UNDETERMINED, new int[0], new int[0], 1);

  final Language language;

  /** Concepts, rising. */
  final int[] concepts;

  /** The English words of the concepts, by number, rising. */
  final int[] english;

  /** How sure it is that the word is a form of an entry, in (0, 1]. */
  final double certainty;

  Senses(Language language, int[] concepts, int[] english, double certainty) {
    this.language = language;
    this.concepts = concepts;
    this.english = english;
    this.certainty = certainty;
  }

  /** Whether the lexicon knows nothing of the word. */
  public boolean isEmpty() {
    return concepts.length == 0;
  }
}
