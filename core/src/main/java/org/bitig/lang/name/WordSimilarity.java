package org.bitig.lang.name;

import org.bitig.model.Language;

/**
 * How alike two words sound, as names and cognates do across languages.
 *
 * <p>The sounds of both words are aligned from the start by weighted edit distance (Wagner and
 * Fischer 1974) with the costs of {@link SoundCosts}; each word may end in a tail that is left out,
 * cheaply if it may be suffixes of its language (Ташкентте, Daşkənddə), for the price of its sounds
 * if not. With the cost c of the best alignment and w the mean weight of the sounds aligned, a
 * vowel counting half a consonant,
 *
 * <pre>similarity = max(0, 1 - (c + {@value #SHORTNESS}) / (w + {@value #SHORTNESS}))</pre>
 *
 * <p>so that short words, which are alike by chance more often, cannot come near 1. Symmetric; a
 * word against itself gives from .6 (two letters) to .9 (ten). O(nm) time for words of n and m
 * sounds, about a microsecond, and O(m) memory. Words with digits and the empty word are like none.
 */
public final class WordSimilarity {
  /**
   * Above this, words are taken for the same name. Of the one-word names of places in CLDR it keeps
   * 92 to 94 in a hundred, and of pairs of them drawn at random one in 2,300 to 3,100 lies above
   * it; eval/reports/lang.md has the whole curve.
   */
  public static final double CHANCE_THRESHOLD = 0.7;

  static final double SHORTNESS = 0.5;

  /** The first sound seldom changes: what is wrong with it costs more. */
  private static final double FIRST_SOUND = 1.5;

  private WordSimilarity() {}

  /** Returns how alike two words sound, in [0, 1]. */
  public static double of(String a, Language languageA, String b, Language languageB) {
    return of(SoundForm.of(a, languageA), SoundForm.of(b, languageB));
  }

  /** Returns how alike two words sound, in [0, 1]. */
  public static double of(SoundForm a, SoundForm b) {
    int n = a.sounds.length;
    int m = b.sounds.length;
    if (n == 0 || m == 0 || a.hasDigits() || b.hasDigits()) {
      return 0;
    }
    double best = 0;
    double[] above = new double[m + 1];
    double[] row = new double[m + 1];
    for (int j = 1; j <= m; j++) {
      above[j] = above[j - 1] + gap(b.sounds, j - 1);
    }
    for (int i = 1; i <= n; i++) {
      char s = a.sounds[i - 1];
      double deletion = gap(a.sounds, i - 1);
      row[0] = above[0] + deletion;
      double least = row[0];
      for (int j = 1; j <= m; j++) {
        double substitution = SoundCosts.substitution(s, b.sounds[j - 1]);
        double cost =
            Math.min(
                above[j - 1] + (i == 1 && j == 1 ? FIRST_SOUND * substitution : substitution),
                Math.min(above[j] + deletion, row[j - 1] + gap(b.sounds, j - 1)));
        row[j] = cost;
        least = Math.min(least, cost);
        double weight = (a.weight[i] + b.weight[j]) / 2;
        double total = cost + a.tail[i] + b.tail[j];
        best = Math.max(best, 1 - (total + SHORTNESS) / (weight + SHORTNESS));
      }
      if (least > a.weight[n] + 1) {
        break;
      }
      double[] swap = above;
      above = row;
      row = swap;
    }
    return best;
  }

  private static double gap(char[] sounds, int i) {
    return i == 0 ? FIRST_SOUND * SoundCosts.deletion(sounds[0]) : SoundCosts.deletion(sounds[i]);
  }
}
