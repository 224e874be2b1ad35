package org.bitig.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.bitig.model.FormatException;
import org.junit.jupiter.api.Test;

class WeightsTest {
  private static final List<String> FEATURES = List.of("one", "two");

  private static Weights read(String text) throws IOException {
    return Weights.read("weights.tsv", new BufferedReader(new StringReader(text)), FEATURES);
  }

  @Test
  void weighsFeaturesIntoAProbability() throws IOException {
    Weights weights = read("# made\nmodel\ttest-1\nbias\t-1\none\t2\ntwo\t0.5\n");

    assertThat(weights.name()).isEqualTo("test-1");
    assertThat(weights.probability(List.of(0.0, 2.0))).isEqualTo(0.5);
    assertThat(weights.probability(List.of(1.0, 0.0))).isCloseTo(0.731, within(0.001));
  }

  @Test
  void refusesWeightsOfOtherFeatures() {
    assertThatThrownBy(() -> read("model\ttest-1\nbias\t0\ntwo\t1\none\t1\n"))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("weights.tsv")
        .hasMessageContaining("found 'two', expected the weights of [one, two] in this order");
    assertThatThrownBy(() -> read("bias\t0\none\t1\n"))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("found 1 weights");
  }

  @Test
  void theModelsThatComeAlongFitTheirFeatures() {
    TermModel model = TermModel.standard();

    assertThat(model.link().weights()).hasSameSizeAs(TermModel.linkFeatures());
    assertThat(model.termhood().weights()).hasSameSizeAs(TermModel.termhoodFeatures());
  }
}
