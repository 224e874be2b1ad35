package org.bitig.lang.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.bitig.model.Language;

/**
 * Finds which words of two texts are each other's counterpart by sound, each used at most once.
 *
 * <p>Of all one-to-one matchings of pairs above the threshold it returns one with the greatest sum
 * of similarities (Kuhn 1955, the Hungarian method, in the form of Jonker and Volgenant 1987 with
 * shortest augmenting paths). Words that could match nothing are set aside first, so that the cubic
 * cost falls on the few that could. Ties fall to the earlier words.
 *
 * @param threshold least similarity of a pair, in [0, 1]
 */
public record CognateMatcher(double threshold) {
  public CognateMatcher {
    if (!(threshold >= 0 && threshold <= 1)) {
      throw new IllegalArgumentException(
          "CognateMatcher threshold " + threshold + " must be in [0, 1]");
    }
  }

  /**
   * A pair of words that sound alike.
   *
   * @param a position in the first list
   * @param b position in the second list
   * @param similarity in [0, 1]
   */
  public record Cognate(int a, int b, double similarity) {}

  /** Returns a matcher with the threshold of {@link WordSimilarity#CHANCE_THRESHOLD}. */
  public static CognateMatcher standard() {
    return new CognateMatcher(WordSimilarity.CHANCE_THRESHOLD);
  }

  /** Returns the best matching of two lists of words, by position in the first. */
  public List<Cognate> match(
      List<String> a, Language languageA, List<String> b, Language languageB) {
    return match(
        a.stream().map(word -> SoundForm.of(word, languageA)).toList(),
        b.stream().map(word -> SoundForm.of(word, languageB)).toList());
  }

  /** Returns the best matching of two lists of words, by position in the first. */
  public List<Cognate> match(List<SoundForm> a, List<SoundForm> b) {
    double[][] similarity = new double[a.size()][b.size()];
    boolean[] usedA = new boolean[a.size()];
    boolean[] usedB = new boolean[b.size()];
    for (int i = 0; i < a.size(); i++) {
      for (int j = 0; j < b.size(); j++) {
        double value = WordSimilarity.of(a.get(i), b.get(j));
        if (value >= threshold && value > 0) {
          similarity[i][j] = value;
          usedA[i] = true;
          usedB[j] = true;
        }
      }
    }
    int[] rows = positions(usedA);
    int[] columns = positions(usedB);
    double[][] reduced = new double[rows.length][columns.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < columns.length; j++) {
        reduced[i][j] = similarity[rows[i]][columns[j]];
      }
    }
    List<Cognate> cognates = new ArrayList<>();
    int[] assigned = Assignment.greatest(reduced);
    for (int i = 0; i < rows.length; i++) {
      int j = assigned[i];
      if (j >= 0 && reduced[i][j] > 0) {
        cognates.add(new Cognate(rows[i], columns[j], reduced[i][j]));
      }
    }
    cognates.sort(Comparator.comparingInt(Cognate::a));
    return List.copyOf(cognates);
  }

  private static int[] positions(boolean[] used) {
    int[] positions = new int[used.length];
    int n = 0;
    for (int i = 0; i < used.length; i++) {
      if (used[i]) {
        positions[n++] = i;
      }
    }
    return Arrays.copyOf(positions, n);
  }
}
