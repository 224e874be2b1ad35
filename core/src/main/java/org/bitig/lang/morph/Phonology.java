package org.bitig.lang.morph;

import java.util.List;

/**
 * How a stem and a suffix fit together: vowel harmony, assimilation and what happens to the stem's
 * last letters. All texts are lower case and NFC.
 */
interface Phonology {
  /**
   * Returns the forms that {@code stem} with the suffix {@code template} may take, the regular one
   * first; never empty, several for stems whose harmony or consonant change is not settled by their
   * letters (loans).
   */
  List<String> attach(String stem, String template);

  /**
   * Returns the stems that may stand behind {@code surface} before {@code suffix}, a written-out
   * suffix: the surface itself and those whose last letters the suffix would have changed.
   */
  List<String> stemsBehind(String surface, String suffix);

  /** Returns the written-out variants of a template, without regard to a stem. */
  List<String> variants(String template);

  /** Whether the letter is a vowel. */
  boolean isVowel(char letter);
}
