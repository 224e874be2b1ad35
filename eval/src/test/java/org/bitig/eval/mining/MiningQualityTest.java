package org.bitig.eval.mining;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.bitig.align.mine.Miner;
import org.bitig.encoder.EmbeddedEncoder;
import org.bitig.model.Progress;
import org.bitig.model.SentenceEncoder;
import org.junit.jupiter.api.Test;

/** Holds what mining reaches on the made sample; the figures are in eval/reports/mining.md. */
class MiningQualityTest {
  @Test
  void findsWhatTheMadeSampleSharesAndOffersLittleElse() throws IOException {
    Path sample = Path.of(System.getProperty("bitig.root"), "samples", "made");
    Standard standard = Standard.read(sample);
    OverlapScore score;
    try (SentenceEncoder encoder =
        new EmbeddedEncoder(Runtime.getRuntime().availableProcessors())) {
      score =
          OverlapScore.of(
              standard,
              new Miner(encoder)
                  .mine(standard.documents(), (a, b) -> true, Progress.NONE)
                  .matches());
    }

    assertThat(score.averagePrecision()).isGreaterThan(0.88);
    assertThat(score.beforeThirdWrong()).isGreaterThanOrEqualTo(23);
    assertThat(score.lookalikesOffered()).isLessThanOrEqualTo(3);
    assertThat((double) score.offeredRelevant() / score.offered()).isGreaterThan(0.8);
  }

  @Test
  void runningSentencesTogetherKeepsTheirPlaces() throws IOException {
    Standard standard =
        Standard.read(Path.of(System.getProperty("bitig.root"), "eval", "made", "city"));
    Standard joined = standard.joined(1);

    for (int d = 0; d < standard.documents().size(); d++) {
      var before = standard.documents().get(d).segments();
      var after = joined.documents().get(d).segments();
      assertThat(after).hasSizeLessThan(before.size());
      for (var segment : before) {
        int start = segment.offsets().start(0);
        var holder =
            after.stream()
                .filter(
                    s -> s.offsets().start(0) <= start && start < s.offsets().end(s.length() - 1))
                .findFirst()
                .orElseThrow();
        String middle = segment.text().substring(1, segment.text().length() - 1);
        assertThat(holder.text()).contains(middle);
      }
    }
  }
}
