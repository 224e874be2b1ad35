package org.bitig.lang.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.bitig.lang.name.CognateMatcher.Cognate;
import org.bitig.model.Language;
import org.junit.jupiter.api.Test;

class CognateMatcherTest {
  private final CognateMatcher matcher = CognateMatcher.standard();

  @Test
  void pairsNamesInAnyOrder() {
    List<Cognate> cognates =
        matcher.match(
            List.of("Әбу", "Насыр", "Ташкентте", "келді"),
            Language.KAZAKH,
            List.of("In", "Tashkent", "lived", "Abu", "Nasr"),
            Language.ENGLISH);
    assertThat(cognates).extracting(Cognate::a).containsExactly(0, 1, 2);
    assertThat(cognates).extracting(Cognate::b).containsExactly(3, 4, 1);
  }

  @Test
  void usesEachWordOnce() {
    List<Cognate> cognates =
        matcher.match(
            List.of("Бакуден", "Бакуге"),
            Language.KAZAKH,
            List.of("Bakı", "Bakıda", "Bakıdan"),
            Language.AZERBAIJANI);
    assertThat(cognates).extracting(Cognate::a).containsExactly(0, 1);
    assertThat(cognates).extracting(Cognate::b).doesNotHaveDuplicates();
  }

  @Test
  void nothingMatchesAnEmptyList() {
    assertThat(matcher.match(List.of(), Language.KAZAKH, List.of("Baku"), Language.ENGLISH))
        .isEmpty();
    assertThat(matcher.match(List.of(), List.of())).isEmpty();
  }

  @Test
  void theThresholdIsAShare() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CognateMatcher(1.5))
        .withMessage("CognateMatcher threshold 1.5 must be in [0, 1]");
    assertThatIllegalArgumentException().isThrownBy(() -> new CognateMatcher(Double.NaN));
  }

  @Test
  void theAssignmentIsTheBestOfAll() {
    for (int seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      double[][] values = new double[1 + random.nextInt(5)][1 + random.nextInt(5)];
      for (double[] row : values) {
        for (int j = 0; j < row.length; j++) {
          row[j] = random.nextInt(3) == 0 ? 0 : random.nextInt(20) / 20.0;
        }
      }
      int[] columnOf = Assignment.greatest(values);
      double sum = 0;
      boolean[] used = new boolean[values[0].length];
      for (int i = 0; i < values.length; i++) {
        if (columnOf[i] >= 0) {
          assertThat(used[columnOf[i]]).as("seed %d", seed).isFalse();
          used[columnOf[i]] = true;
          sum += values[i][columnOf[i]];
        }
      }
      assertThat(sum)
          .as("seed %d", seed)
          .isCloseTo(best(values, 0, new boolean[values[0].length]), within(1e-9));
    }
  }

  private static double best(double[][] values, int row, boolean[] used) {
    if (row == values.length) {
      return 0;
    }
    double best = best(values, row + 1, used);
    for (int j = 0; j < used.length; j++) {
      if (!used[j]) {
        used[j] = true;
        best = Math.max(best, values[row][j] + best(values, row + 1, used));
        used[j] = false;
      }
    }
    return best;
  }
}
