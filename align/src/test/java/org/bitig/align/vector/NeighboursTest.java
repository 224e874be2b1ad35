package org.bitig.align.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NeighboursTest {
  private static VectorMatrix random(int rows, int dimensions, long seed) {
    Random random = new Random(seed);
    float[][] vectors = new float[rows][dimensions];
    for (float[] vector : vectors) {
      for (int k = 0; k < dimensions; k++) {
        // Few values, so that ties are frequent.
        vector[k] = random.nextInt(3) - 1;
      }
    }
    return VectorMatrix.of(vectors, dimensions);
  }

  private static List<Integer> bySorting(VectorMatrix a, int i, VectorMatrix b, int k) {
    return IntStream.range(0, b.rows())
        .boxed()
        .sorted(
            Comparator.<Integer>comparingDouble(j -> -a.dot(i, b, j))
                .thenComparing(Comparator.naturalOrder()))
        .limit(k)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void findsWhatSortingAllPairsFindsInBothDirections(int threads) {
    VectorMatrix a = random(700, 11, 1);
    VectorMatrix b = random(301, 11, 2);
    Neighbours.Both both = Neighbours.search(a, b, 4, threads);
    for (int i = 0; i < a.rows(); i++) {
      int row = i;
      assertThat(IntStream.range(0, 4).mapToObj(r -> both.forward().id(row, r)).toList())
          .as("neighbours of row %s", i)
          .isEqualTo(bySorting(a, i, b, 4));
    }
    for (int j = 0; j < b.rows(); j++) {
      int row = j;
      assertThat(IntStream.range(0, 4).mapToObj(r -> both.backward().id(row, r)).toList())
          .as("neighbours of column %s", j)
          .isEqualTo(bySorting(b, j, a, 4));
      assertThat(both.backward().similarity(j, 0)).isEqualTo(b.dot(j, a, both.backward().id(j, 0)));
    }
  }

  @Test
  void hasFewerNeighboursThanAskedForWhenThereAreFewerCandidates() {
    Neighbours.Both both = Neighbours.search(random(3, 4, 1), random(2, 4, 2), 8, 1);
    assertThat(both.forward().size()).isEqualTo(2);
    assertThat(both.backward().size()).isEqualTo(3);
    assertThat(both.forward().mean(0))
        .isEqualTo(
            (both.forward().similarity(0, 0) + (double) both.forward().similarity(0, 1)) / 2);
  }

  @Test
  void hasNoneOnAnEmptySide() {
    Neighbours.Both both = Neighbours.search(random(0, 4, 1), random(2, 4, 2), 4, 2);
    assertThat(both.forward().rows()).isZero();
    assertThat(both.backward().size()).isZero();
    assertThat(both.backward().mean(1)).isZero();
  }

  @Test
  void rejectsAskingForNone() {
    assertThatThrownBy(() -> Neighbours.search(random(1, 2, 1), random(1, 2, 1), 0, 1))
        .hasMessage("Neighbours k 0 and threads 1 must be >= 1");
  }

  @Test
  void productsAreTheSameFromEitherSide() {
    Random random = new Random(7);
    float[][] x = new float[130][384];
    float[][] y = new float[77][384];
    for (float[][] side : List.of(x, y)) {
      for (float[] row : side) {
        for (int k = 0; k < 384; k++) {
          row[k] = (float) random.nextGaussian();
        }
      }
    }
    VectorMatrix a = VectorMatrix.of(x, 384).centred();
    VectorMatrix b = VectorMatrix.of(y, 384).centred();
    a.products(
        0,
        130,
        b,
        0,
        77,
        (row, height, column, width, products, stride) -> {
          for (int i = 0; i < height; i++) {
            for (int j = 0; j < width; j++) {
              assertThat(products[i * stride + j]).isEqualTo(b.dot(column + j, a, row + i));
            }
          }
        });
  }

  @Test
  void centringTakesTheMeanAwayAndKeepsLengthOne() {
    VectorMatrix centred = VectorMatrix.of(new float[][] {{1, 0}, {0, 1}, {0, 0}}, 2).centred();
    assertThat(centred.row(0)[0]).isCloseTo((float) Math.sqrt(.5), within(1e-6f));
    assertThat(centred.row(0)[1]).isCloseTo((float) -Math.sqrt(.5), within(1e-6f));
    assertThat(centred.isZero(2)).isTrue();
    assertThat(VectorMatrix.of(new float[][] {{1, 0}, {1, 0}}, 2).centred().isZero(0)).isTrue();
    assertThat(VectorMatrix.of(new float[][] {{1, 0}}, 2).centred().row(0)).containsExactly(1, 0);
  }

  @Test
  void rejectsVectorsOfUnequalLength() {
    assertThatThrownBy(() -> VectorMatrix.of(new float[][] {{1, 0}, {1}}, 2))
        .hasMessage("Vector 1 has length 1, must be 2");
  }
}
