package org.bitig.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bitig.lang.lexicon.Lexicon;
import org.bitig.model.Language;
import org.junit.jupiter.api.Test;

class CandidateFinderTest {
  private static List<Candidate> found(Language language, String... sentences) {
    return new CandidateFinder(language, Lexicon.standard())
        .find(Texts.segments(language, sentences));
  }

  private static List<String> citations(Language language, String... sentences) {
    return found(language, sentences).stream().map(Candidate::citation).toList();
  }

  private static double feature(Candidate candidate, String name) {
    return candidate.features().get(TermModel.termhoodFeatures().indexOf(name));
  }

  @Test
  void citesTermsInTheirDictionaryForm() {
    assertThat(
            citations(
                Language.KAZAKH,
                "Ауыл шаруашылығын дамытуға арналған кітаптар шықты.",
                "Ауыл шаруашылығы туралы кітап оқыдық."))
        .contains("ауыл шаруашылығы", "кітап");
    assertThat(
            citations(
                Language.AZERBAIJANI,
                "Kənd təsərrüfatında yeni maşınlar işləyir.",
                "Kənd təsərrüfatı inkişaf edir."))
        .contains("kənd təsərrüfatı");
    assertThat(citations(Language.ENGLISH, "Rare books are kept in the city library."))
        .contains("rare book", "city library");
  }

  @Test
  void aNameAfterATitleStandsByItself() {
    List<Candidate> found =
        found(Language.ENGLISH, "Yesterday President Marat Selim opened the bridge.");
    Candidate name =
        found.stream().filter(c -> c.citation().equals("Marat Selim")).findFirst().orElseThrow();
    Candidate surname =
        found.stream().filter(c -> c.citation().equals("Selim")).findFirst().orElseThrow();

    assertThat(feature(name, "outside-names")).isEqualTo(1);
    assertThat(feature(surname, "outside-names")).isZero();
  }

  @Test
  void namesTiedByHyphensAreFoundOneByOne() {
    assertThat(citations(Language.KAZAKH, "Жаңа Шымкент-Ташкент-Самарқанд жолы ашылды."))
        .contains("Шымкент", "Ташкент", "Самарқанд");
  }

  @Test
  void whatStandsOnlyInALongerTermIsNotFree() {
    List<Candidate> found =
        found(
            Language.ENGLISH,
            "The solar power plant is new.",
            "A solar power plant was built.",
            "Each power plant needs water.");

    double free =
        found.stream()
            .filter(c -> c.citation().equals("power plant"))
            .mapToDouble(c -> feature(c, "freedom"))
            .findFirst()
            .orElseThrow();
    double bound =
        found.stream()
            .filter(c -> c.citation().equals("solar power"))
            .mapToDouble(c -> feature(c, "freedom"))
            .findFirst()
            .orElseThrow();
    assertThat(free).isGreaterThan(0);
    assertThat(bound).isZero();
  }

  @Test
  void lookAlikeLettersMakeNoOtherWord() {
    // The i in the second word is Latin.
    assertThat(citations(Language.KAZAKH, "Бұл кітап жақсы.", "Бұл кiтап жаңа."))
        .containsOnlyOnce("кітап")
        .doesNotContain("кiтап");
  }

  @Test
  void textsWithoutWordsHaveNoCandidates() {
    assertThat(citations(Language.ENGLISH)).isEmpty();
    assertThat(citations(Language.ENGLISH, "…", "12 34", "!")).isEmpty();
  }
}
