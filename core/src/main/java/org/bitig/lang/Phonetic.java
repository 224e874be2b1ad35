package org.bitig.lang;

/** What sort of sound a letter of the three alphabets writes. */
final class Phonetic {
  private static final String VOWELS = "аәеёиоөуұүыіэюяaəeiıoöuü";

  private Phonetic() {}

  /** Whether a lower-case letter is a vowel; и, у, ю, я count as vowels, y as a consonant. */
  static boolean isVowel(char letter) {
    return VOWELS.indexOf(letter) >= 0;
  }
}
