package org.bitig.align.bead;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitSplitterTest {
  @Test
  void splitsAfterStopsBeforeCapitals() {
    assertThat(
            UnitSplitter.split(
                "Кітапхана жаңа ғимаратқа көшті. Ол ертең ашылады! «Қуаныштымыз», – дейді олар."))
        .containsExactly(
            "Кітапхана жаңа ғимаратқа көшті.", "Ол ертең ашылады!", "«Қуаныштымыз», – дейді олар.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The letter was signed by A. Smith in the old hall.",
        "Yarmarka bu il 12. May küçəsində keçirilir, hamı gəlir.",
        "No stop at all in this line of text",
        "Short. But too short.",
        "",
        "   "
      })
  void leavesAbbreviationsInitialsOrdinalsAndShortPartsWhole(String line) {
    assertThat(UnitSplitter.split(line)).isEqualTo(List.of(line.strip()));
  }

  @Test
  void aYearEndsASentence() {
    assertThat(UnitSplitter.split("The bridge was finished in 1987. It has carried trains since."))
        .hasSize(2);
  }

  @Test
  void losesNothingButBlanks() {
    String line =
        "One sentence is here. \"Another one is here.\" A third one… And it goes on?! Yes.";
    assertThat(String.join("", UnitSplitter.split(line)).replace(" ", ""))
        .isEqualTo(line.replace(" ", ""));
  }
}
