package org.bitig.eval.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bitig.align.vector.VectorMatrix;
import org.junit.jupiter.api.Test;

class RetrievalTest {
  private static VectorMatrix matrix(float[]... rows) {
    return VectorMatrix.of(rows, 2);
  }

  @Test
  void countsRowsWhoseNearestHasTheirNumber() {
    VectorMatrix source = matrix(new float[] {1, 0}, new float[] {0, 1});
    VectorMatrix crossed = matrix(new float[] {0, 1}, new float[] {1, 0});

    assertThat(Retrieval.share(source, source)).isEqualTo(1);
    // Two of three queries are nearest to the first row, one of them rightly.
    VectorMatrix three = matrix(new float[] {1, 0}, new float[] {0.9f, 0.1f}, new float[] {0, 1});
    VectorMatrix answers = matrix(new float[] {1, 0}, new float[] {-1, 0}, new float[] {0, 1});
    assertThat(Retrieval.share(three, answers)).isBetween(0.6, 0.7);
    assertThat(Retrieval.share(source, crossed)).isZero();
  }

  @Test
  void aTieIsNoHit() {
    VectorMatrix same = matrix(new float[] {1, 0}, new float[] {1, 0});

    assertThat(Retrieval.share(same, same)).isZero();
  }

  @Test
  void sidesMustBeAligned() {
    assertThatThrownBy(() -> Retrieval.share(matrix(new float[] {1, 0}), matrix()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Retrieval of 1 and 0 rows, must be equal and at least 1");
  }
}
