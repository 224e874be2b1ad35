package org.bitig.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class TerminalProgressTest {
  private final StringWriter words = new StringWriter();

  @Test
  void saysNothingWithoutATerminal() {
    try (TerminalProgress progress = new TerminalProgress(new PrintWriter(words), false)) {
      progress.advance("encoding", 1, 10);
    }
    assertThat(words.toString()).isEmpty();
  }

  @Test
  void givesRateAndTimeLeft() {
    assertThat(TerminalProgress.line("encoding sentences", 1500, 4500, 10))
        .isEqualTo("encoding sentences 1,500 of 4,500, 150/s, 20 s left");
  }

  @Test
  void givesNoRateOverTheFirstMoments() {
    assertThat(TerminalProgress.line("encoding sentences", 3, 9, 0.1))
        .isEqualTo("encoding sentences 3 of 9");
  }

  @Test
  void givesNoTimeLeftWhereTheTotalIsUnknown() {
    assertThat(TerminalProgress.line("reading", 7, -1, 2)).isEqualTo("reading 7, 3.5/s");
  }

  @Test
  void showsLongTimesInLargerUnits() {
    assertThat(TerminalProgress.duration(59.2)).isEqualTo("1 min 0 s");
    assertThat(TerminalProgress.duration(3725)).isEqualTo("1 h 2 min");
  }

  @Test
  void redrawsAtMostEightTimesASecondAndAlwaysAtTheEnd() {
    long[] now = {0};
    TerminalProgress progress = new TerminalProgress(new PrintWriter(words), true, () -> now[0]);
    for (int done = 1; done <= 100; done++) {
      now[0] += 1_000_000;
      progress.advance("mining", done, 100);
    }
    assertThat(words.toString().split("\r", -1)).hasSize(3);
    assertThat(words.toString()).endsWith("mining 100 of 100");
    progress.close();
    assertThat(words.toString()).endsWith("\r\u001b[K");
  }
}
