package org.bitig.terms;

import java.util.Map;
import org.bitig.model.Language;

/**
 * Compares words of different scripts by how they sound, coarsely: both are written in one small
 * Latin alphabet in which the common spellings of one name meet, then compared by edit distance in
 * which vowels for vowels, and the consonants that transliterations confuse, cost less.
 */
final class Sounds {
  private static final Map<Character, String> LETTERS =
      Map.ofEntries(
          Map.entry('а', "a"),
          Map.entry('ә', "a"),
          Map.entry('б', "b"),
          Map.entry('в', "v"),
          Map.entry('г', "g"),
          Map.entry('ғ', "g"),
          Map.entry('д', "d"),
          Map.entry('е', "e"),
          Map.entry('ё', "o"),
          Map.entry('ж', "j"),
          Map.entry('з', "z"),
          Map.entry('и', "i"),
          Map.entry('й', "i"),
          Map.entry('к', "k"),
          Map.entry('қ', "k"),
          Map.entry('л', "l"),
          Map.entry('м', "m"),
          Map.entry('н', "n"),
          Map.entry('ң', "n"),
          Map.entry('о', "o"),
          Map.entry('ө', "o"),
          Map.entry('п', "p"),
          Map.entry('р', "r"),
          Map.entry('с', "s"),
          Map.entry('т', "t"),
          Map.entry('у', "u"),
          Map.entry('ұ', "u"),
          Map.entry('ү', "u"),
          Map.entry('ф', "f"),
          Map.entry('х', "h"),
          Map.entry('һ', "h"),
          Map.entry('ц', "s"),
          Map.entry('ч', "c"),
          Map.entry('ш', "s"),
          Map.entry('щ', "s"),
          Map.entry('ы', "i"),
          Map.entry('і', "i"),
          Map.entry('э', "e"),
          Map.entry('ю', "u"),
          Map.entry('я', "a"),
          Map.entry('ь', ""),
          Map.entry('ъ', ""),
          Map.entry('ə', "a"),
          Map.entry('ı', "i"),
          Map.entry('ö', "o"),
          Map.entry('ü', "u"),
          Map.entry('ğ', "g"),
          Map.entry('x', "h"),
          Map.entry('q', "k"),
          Map.entry('ş', "s"),
          Map.entry('ç', "c"),
          Map.entry('y', "i"),
          Map.entry('w', "v"));

  private static final String VOWELS = "aeiou";

  /** Pairs of letters that transliterations confuse. */
  private static final String CONFUSED =
      "gk kg jc cj hk kh hg gh bp pb dt td sz zs bv vb uv vu jz zj sc cs ji ij";

  private Sounds() {}

  /** Returns the sounds of {@code text}; double letters once, blanks kept. */
  static String of(String text, Language language) {
    String lower = text.toLowerCase(WordSplitter.locale(language));
    if (language == Language.ENGLISH) {
      lower =
          lower
              .replace("dzh", "j")
              .replace("zh", "j")
              .replace("sh", "s")
              .replace("kh", "h")
              .replace("gh", "g")
              .replace("ch", "ç")
              .replace("ph", "f")
              .replace("th", "t")
              .replace("ck", "k")
              .replace("x", "ks")
              .replace("c", "k");
    } else if (language == Language.AZERBAIJANI) {
      lower = lower.replace("c", "j");
    } else {
      lower = lower.replace("дж", "j");
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      String sound = LETTERS.get(c);
      if (sound == null) {
        sound = c == ' ' || (c >= 'a' && c <= 'z') ? String.valueOf(c) : "";
      }
      if (sound.isEmpty() || (!out.isEmpty() && out.charAt(out.length() - 1) == sound.charAt(0))) {
        continue;
      }
      out.append(sound);
    }
    return out.toString();
  }

  /**
   * Returns how alike two texts sound, in [0, 1]: 1 − cost / length of the longer, on the results
   * of {@link #of}. Costs O(n·m).
   */
  static double similarity(String one, String other) {
    int n = one.length();
    int m = other.length();
    if (n == 0 || m == 0) {
      return 0;
    }
    if (Math.max(n, m) > 2 * Math.min(n, m)) {
      return 0;
    }
    double[] row = new double[m + 1];
    for (int j = 1; j <= m; j++) {
      row[j] = row[j - 1] + gap(other.charAt(j - 1));
    }
    for (int i = 1; i <= n; i++) {
      double diagonal = row[0];
      row[0] += gap(one.charAt(i - 1));
      for (int j = 1; j <= m; j++) {
        double above = row[j];
        double best = diagonal + exchange(one.charAt(i - 1), other.charAt(j - 1));
        best = Math.min(best, above + gap(one.charAt(i - 1)));
        best = Math.min(best, row[j - 1] + gap(other.charAt(j - 1)));
        row[j] = best;
        diagonal = above;
      }
    }
    return Math.max(0, 1 - row[m] / Math.max(n, m));
  }

  private static double gap(char letter) {
    return VOWELS.indexOf(letter) >= 0 ? 0.6 : 1;
  }

  private static double exchange(char one, char other) {
    if (one == other) {
      return 0;
    }
    if (VOWELS.indexOf(one) >= 0 && VOWELS.indexOf(other) >= 0) {
      return 0.35;
    }
    return CONFUSED.contains(one + "" + other) ? 0.4 : 1.2;
  }
}
