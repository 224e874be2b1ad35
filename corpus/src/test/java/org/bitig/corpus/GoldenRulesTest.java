package org.bitig.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitig.model.Document;
import org.bitig.model.Language;
import org.bitig.model.Segment;
import org.junit.jupiter.api.Test;

/** The golden rules of sentence boundaries, where the shared data stands beside the repository. */
class GoldenRulesTest {
  private static final Path RULES =
      Path.of(System.getProperty("bitig.root", "."), "../shared/data/dev/sbd-golden-rules");

  private record Rule(
      String id, boolean golden, boolean plain, String text, List<String> expected) {}

  @Test
  void allKazakhRulesHold() throws IOException {
    List<Rule> rules = rules("kk.jsonl");
    assertThat(broken(rules, Language.KAZAKH)).isEmpty();
    assertThat(rules).hasSize(13);
  }

  @Test
  void nearlyAllEnglishGoldenRulesHold() throws IOException {
    List<Rule> rules = rules("en.jsonl").stream().filter(r -> r.golden() && r.plain()).toList();
    List<String> broken = broken(rules, Language.ENGLISH);
    assertThat(rules.size() - broken.size())
        .as("rules that hold of %d; broken:%n%s", rules.size(), String.join("\n", broken))
        .isGreaterThanOrEqualTo(51);
  }

  @Test
  void mostOtherEnglishRulesHold() throws IOException {
    List<Rule> rules = rules("en.jsonl").stream().filter(r -> !r.golden() && r.plain()).toList();
    List<String> broken = broken(rules, Language.ENGLISH);
    assertThat(rules.size() - broken.size())
        .as("rules that hold of %d; broken:%n%s", rules.size(), String.join("\n", broken))
        .isGreaterThanOrEqualTo(82);
  }

  private static List<String> broken(List<Rule> rules, Language language) {
    List<String> broken = new ArrayList<>();
    DocumentAssembler assembler = new DocumentAssembler(Segmentation.SENTENCE);
    for (Rule rule : rules) {
      Document document =
          assembler.assemble(
              rule.id(), SourceText.plain("UTF-8", rule.text()), "", Optional.of(language));
      List<String> found = document.segments().stream().map(Segment::text).toList();
      if (!found.equals(rule.expected())) {
        broken.add(rule.id() + " " + rule.expected() + "\n    " + found);
      }
    }
    return broken;
  }

  private static List<Rule> rules(String name) throws IOException {
    Path file = RULES.resolve(name);
    assumeTrue(Files.exists(file), () -> "no shared data at " + file);
    List<Rule> rules = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      JsonObject rule = JsonParser.parseString(line).getAsJsonObject();
      rules.add(
          new Rule(
              rule.get("id").getAsString(),
              rule.get("golden").getAsBoolean(),
              !rule.has("clean") && !rule.has("doc_type"),
              rule.get("text").getAsString(),
              rule.getAsJsonArray("expected").asList().stream()
                  .map(JsonElement::getAsString)
                  .toList()));
    }
    return rules;
  }
}
