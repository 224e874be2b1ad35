package org.bitig.eval.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Gives our files to the tools installed here; those that are not are passed over. */
@Tag("slow")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class InteropTest {
  @TempDir Path work;

  @Test
  void everyToolReadsWhatItShouldAndInsertsNothingUnchecked() throws IOException {
    Path root = Path.of(System.getProperty("bitig.root", "..")).toAbsolutePath().normalize();
    List<Trial> trials =
        InteropReport.trials(root, root.resolve("../shared").normalize(), work, false);

    assertThat(trials).isNotEmpty();
    assertThat(trials).filteredOn(t -> t.verdict() == Trial.Verdict.BAD).isEmpty();
  }

  @Test
  void theReadmeKeepsWhatStandsAroundTheTable() {
    String readme = "a\n<!-- interop: written by eval/run -->\nold\n<!-- /interop -->\nb\n";
    String written =
        InteropReport.withSummary(
            readme,
            List.of(
                Trial.of("T 1", "files kk→az, project kk→az: memory", true, "2 of 2 read"),
                Trial.of("T 1", "files kk→en, project kk→en: memory", true, "3 of 3 read"),
                Trial.absent("U", "memory")));
    assertThat(written)
        .isEqualTo(
            """
            a
            <!-- interop: written by eval/run -->
            | tool | given | result |
            |---|---|---|
            | T 1 | memory | 2 of 2 as it should; 2 of 2 read |
            | U | memory | not installed |
            <!-- /interop -->
            b
            """);
  }
}
