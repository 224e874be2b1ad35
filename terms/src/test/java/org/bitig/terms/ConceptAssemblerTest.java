package org.bitig.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.bitig.model.ConceptEntry;
import org.bitig.model.Language;
import org.bitig.model.LanguagePair;
import org.junit.jupiter.api.Test;

class ConceptAssemblerTest {
  private static final LanguagePair KAZAKH_AZERBAIJANI =
      new LanguagePair(Language.KAZAKH, Language.AZERBAIJANI);
  private static final LanguagePair KAZAKH_ENGLISH =
      new LanguagePair(Language.KAZAKH, Language.ENGLISH);
  private static final LanguagePair AZERBAIJANI_ENGLISH =
      new LanguagePair(Language.AZERBAIJANI, Language.ENGLISH);

  /** The one feature that counts is the log-odds themselves. */
  private static final TermModel MODEL =
      new TermModel(
          new Weights("test", 0, TermModel.termhoodFeatures().stream().map(n -> 0.0).toList()),
          new Weights(
              "test",
              0,
              TermModel.linkFeatures().stream().map(n -> n.equals("alone") ? 1.0 : 0).toList()));

  private static Link link(int source, int target, double probability) {
    return new Link(
        source,
        target,
        0,
        TermModel.linkFeatures().stream()
            .map(n -> n.equals("alone") ? Math.log(probability / (1 - probability)) : 0)
            .toList());
  }

  private static List<Candidate> candidates(Language language, String... citations) {
    return Stream.of(citations).map(c -> Texts.candidate(language, c)).toList();
  }

  private static final Map<Language, List<Candidate>> CANDIDATES =
      Map.of(
          Language.KAZAKH, candidates(Language.KAZAKH, "кітап", "оқушы", "шәкірт"),
          Language.AZERBAIJANI, candidates(Language.AZERBAIJANI, "kitab", "şagird", "tələbə"),
          Language.ENGLISH, candidates(Language.ENGLISH, "book", "pupil", "student"));

  private static List<String> terms(Map<LanguagePair, List<Link>> links) {
    return new ConceptAssembler(new TermEvidence(CANDIDATES, links), MODEL)
        .assemble().stream().map(ConceptAssemblerTest::terms).toList();
  }

  private static String terms(ConceptEntry entry) {
    return String.join(
        " = ", entry.sections().stream().map(s -> s.terms().getFirst().text()).toList());
  }

  @Test
  void linksThatAgreeMakeOneConceptOfThreeLanguages() {
    assertThat(
            terms(
                Map.of(
                    KAZAKH_AZERBAIJANI, List.of(link(0, 0, 0.9)),
                    KAZAKH_ENGLISH, List.of(link(0, 0, 0.8)),
                    AZERBAIJANI_ENGLISH, List.of(link(0, 0, 0.7)))))
        .containsExactly("кітап = kitab = book");
  }

  @Test
  void linksThatContradictStayApart() {
    assertThat(
            terms(
                Map.of(
                    KAZAKH_AZERBAIJANI, List.of(link(0, 0, 0.9)),
                    KAZAKH_ENGLISH, List.of(link(0, 0, 0.8)),
                    AZERBAIJANI_ENGLISH, List.of(link(0, 0, 0.001)))))
        .containsExactly("кітап = kitab", "кітап = book");
  }

  @Test
  void aTermThatTwoShareIsRepeatedIfBothAreProbable() {
    assertThat(terms(Map.of(KAZAKH_AZERBAIJANI, List.of(link(1, 1, 0.9), link(2, 1, 0.5)))))
        .containsExactly("оқушы = şagird", "шәкірт = şagird");
    assertThat(terms(Map.of(KAZAKH_AZERBAIJANI, List.of(link(1, 1, 0.9), link(2, 1, 0.07)))))
        .containsExactly("оқушы = şagird");
  }

  @Test
  void theOrderOfTheLinksChangesNothing() {
    List<Link> links = new ArrayList<>();
    Random random = new Random(7);
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        links.add(link(i, j, 0.1 + 0.8 * random.nextDouble()));
      }
    }
    Map<LanguagePair, List<Link>> forward = new LinkedHashMap<>();
    forward.put(KAZAKH_AZERBAIJANI, List.copyOf(links));
    forward.put(KAZAKH_ENGLISH, List.copyOf(links));
    forward.put(AZERBAIJANI_ENGLISH, List.copyOf(links));
    List<ConceptEntry> concepts =
        new ConceptAssembler(new TermEvidence(CANDIDATES, forward), MODEL).assemble();

    Collections.shuffle(links, random);
    Map<LanguagePair, List<Link>> backward = new LinkedHashMap<>();
    backward.put(AZERBAIJANI_ENGLISH, List.copyOf(links));
    backward.put(KAZAKH_ENGLISH, List.copyOf(links));
    backward.put(KAZAKH_AZERBAIJANI, List.copyOf(links));

    assertThat(concepts).isNotEmpty();
    assertThat(new ConceptAssembler(new TermEvidence(CANDIDATES, backward), MODEL).assemble())
        .isEqualTo(concepts);
    assertThat(concepts).extracting(ConceptEntry::id).doesNotHaveDuplicates();
  }
}
