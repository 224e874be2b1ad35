package org.bitig.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.bitig.exchange.check.Rule;
import org.bitig.exchange.clean.CleanRule;
import org.junit.jupiter.api.Test;

/** docs/memories.md says what the rules say of themselves. */
class RulesAreDocumentedTest {
  @Test
  void everyRuleStandsInTheDocumentWithItsWords() throws IOException {
    String document =
        Files.readString(
            Path.of(System.getProperty("bitig.root", "..")).resolve("docs/memories.md"));
    for (Rule rule : Rule.values()) {
      assertThat(document)
          .contains("| `" + rule.code() + "` | " + rule.level().label() + " |", rule.effect());
      assertThat(document).contains(rule.change());
    }
    for (CleanRule rule : CleanRule.values()) {
      String row = "| " + rule.number() + " | `" + rule.code() + "` | " + rule.meaning();
      assertThat(document).contains(row, rule.unit());
      String thresholds =
          Stream.of(CleanRule.Preset.values())
              .map(rule::threshold)
              .map(
                  v ->
                      v == CleanRule.OFF
                          ? "off"
                          : v == Math.rint(v) ? Long.toString(Math.round(v)) : Double.toString(v))
              .reduce("", (a, b) -> a + " | " + b);
      assertThat(document).as(rule.code()).contains(rule.unit() + thresholds + " |");
    }
    for (CleanRule rule : CleanRule.values()) {
      boolean listed =
          rule.number() == 5 || rule.number() == 6 || rule.number() == 12 || rule.number() >= 16;
      assertThat(rule.isJudgement()).as(rule.code()).isEqualTo(listed);
    }
  }
}
