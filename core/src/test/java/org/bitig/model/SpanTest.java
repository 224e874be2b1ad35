package org.bitig.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SpanTest {
  @Test
  void countsCodePointsAndNotUtf16Units() {
    assertThat(new Span(1, 3).of("a\uD83D\uDE00bc")).isEqualTo("\uD83D\uDE00b");
  }

  @Test
  void saysWhatIsWrongWithABackwardRange() {
    assertThatThrownBy(() -> new Span(3, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Span start=3, end=2 must satisfy 0 <= start <= end");
  }

  @Test
  void spansThatOnlyTouchDoNotOverlap() {
    assertThat(new Span(0, 3).overlap(new Span(3, 5))).isZero();
    assertThat(new Span(0, 4).overlap(new Span(3, 5))).isEqualTo(1);
  }
}
