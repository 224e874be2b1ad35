package org.bitig.lang.name;

import org.bitig.lang.Inflection;
import org.bitig.model.Language;

/**
 * A word made ready to be compared by sound: its sounds, and where its suffixes may begin. Make it
 * once for a word that is compared often.
 */
public final class SoundForm {
  /** What a plausible inflectional tail costs, and each of its sounds. */
  private static final double INFLECTION = 0.1;

  private static final double INFLECTION_SOUND = 0.02;
  private static final double DERIVATION = 0.3;
  private static final double DERIVATION_SOUND = 0.04;

  /** A tail that is no suffix costs this much more than to delete its sounds. */
  private static final double FOREIGN_TAIL = 0.2;

  /** Longer words, in UTF-16 units, are strings of symbols and get no sounds. */
  private static final int LONGEST = 48;

  final char[] sounds;

  /** Sum of the weights of the first i sounds. */
  final double[] weight;

  /** Cost of leaving out the sounds from i on. */
  final double[] tail;

  private final boolean digits;

  private SoundForm(char[] sounds, double[] weight, double[] tail, boolean digits) {
    this.sounds = sounds;
    this.weight = weight;
    this.tail = tail;
    this.digits = digits;
  }

  /** Returns the form of {@code word}; one without sounds is like no other. */
  public static SoundForm of(String word, Language language) {
    Romanizer.Sounds read = Romanizer.sounds(word.length() <= LONGEST ? word : "", language);
    int n = read.length();
    char[] sounds = read.sounds();
    double[] weight = new double[n + 1];
    boolean digits = false;
    for (int i = 0; i < n; i++) {
      weight[i + 1] = weight[i] + SoundCosts.weight(sounds[i]);
      digits |= Character.isDigit(read.letters().charAt(read.start(i)));
    }
    double[] tail = new double[n + 1];
    double deletion = 0;
    for (int i = n - 1; i >= 0; i--) {
      deletion += SoundCosts.deletion(sounds[i]);
      double cost = deletion + FOREIGN_TAIL;
      // A suffix can begin only where the stem before it has a syllable.
      if (i >= 2 && read.start(i) != read.start(i - 1)) {
        cost =
            Math.min(
                cost,
                switch (Inflection.tail(read.letters().substring(read.start(i)), language)) {
                  case INFLECTION -> INFLECTION + INFLECTION_SOUND * (n - i);
                  case DERIVATION -> DERIVATION + DERIVATION_SOUND * (n - i);
                  default -> cost;
                });
      }
      tail[i] = cost;
    }
    return new SoundForm(sounds, weight, tail, digits);
  }

  /** Whether the word has digits, so that sound says nothing about it. */
  boolean hasDigits() {
    return digits;
  }
}
