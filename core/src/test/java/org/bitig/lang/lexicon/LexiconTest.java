package org.bitig.lang.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bitig.lang.Scripts;
import org.bitig.lang.lexicon.Lexicon.Answer;
import org.bitig.lang.lexicon.Lexicon.Item;
import org.bitig.model.FormatException;
import org.bitig.model.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconTest {
  private final Lexicon lexicon = Lexicon.standard();

  private static Language language(String tag) {
    return Language.ofTag(tag).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "kk, кітапханаларымызда, az, kitabxananın, 1",
    "kk, кітапханада, en, libraries, 1",
    "az, şəhərlərindən, en, cities, 1",
    "kk, жазды, az, yazmışdır, 1",
    "kk, жазылған, en, wrote, 1",
    "az, qayıtdılar, en, returned, 1",
    "kk, қол қойды, az, imzalayıb, 1",
    "kk, қол қойылды, en, signed, 1",
    "az, bərpa etdi, en, restored, 1",
    "kk, Швейцарияның, az, İsveçrədə, 1",
    "kk, теңгемен, en, tenge, .8",
    "kk, халқының, az, xalqın, 1",
    "en, countries, az, ölkələri, 1",
    "kk, теорема, en, theorem, .8",
    "kk, ине, az, iynəni, .5",
    "kk, теңіз, az, dağ, 0",
    "kk, теңіз, kk, теңіз, 0",
    "kk, және, az, və, 0",
    "kk, '', az, dağ, 0",
    "ru, море, az, dəniz, 0",
  })
  void answersInAnyForm(String tagA, String a, String tagB, String b, double expected) {
    double there = lexicon.answers(a, language(tagA), b, language(tagB));
    assertThat(there).isEqualTo(expected);
    assertThat(lexicon.answers(b, language(tagB), a, language(tagA))).isEqualTo(there);
  }

  @Test
  void aDerivationAnswersLess() {
    assertThat(lexicon.answers("көпірсіздердің", Language.KAZAKH, "bridge", Language.ENGLISH))
        .isBetween(0.4, 0.7);
  }

  @ParameterizedTest
  @CsvSource({
    "kk, теңізде, az, dəniz",
    "kk, теңізде, en, sea",
    "az, dənizdən, kk, теңіз",
    "en, wrote, kk, жазу",
    "en, wrote, az, yazmaq",
    "az, kitabxana, en, library",
  })
  void translates(String from, String word, String to, String expected) {
    assertThat(lexicon.translations(word, language(from), language(to))).contains(expected);
  }

  @Test
  void readsPhrasesBeforeTheirWords() {
    String text = "\uD83D\uDE00 Ауыл шаруашылығы мен тау өзенінде";
    List<Item> items = lexicon.read(text, Language.KAZAKH);
    assertThat(items).extracting(Item::text).containsExactly("Ауыл шаруашылығы", "тау", "өзенінде");
    assertThat(items).allSatisfy(i -> assertThat(i.span().of(text)).isEqualTo(i.text()));
  }

  @Test
  void matchesEachWordOnce() {
    List<Item> a = lexicon.read("Теңіз бен тау, теңіз", Language.KAZAKH);
    List<Item> b = lexicon.read("Dağlar və dəniz", Language.AZERBAIJANI);
    List<Answer> answers = lexicon.match(a, b);
    assertThat(
            answers.stream()
                .map(m -> a.get(m.a()).text() + "=" + b.get(m.b()).text())
                .collect(Collectors.toSet()))
        .contains("тау=Dağlar")
        .hasSize(2);
    assertThat(lexicon.match(a, List.of())).isEmpty();
    assertThat(lexicon.match(List.of(), b)).isEmpty();
  }

  @Test
  void aGlossaryOfTheUsersComesFirst() {
    Lexicon with =
        lexicon.with(
            List.of(
                new Concept(
                    Map.of(
                        Language.ENGLISH,
                        List.of("lime mortar"),
                        Language.KAZAKH,
                        List.of("әк ерітіндісі"),
                        Language.AZERBAIJANI,
                        List.of("əhəng məhlulu")),
                    Concept.Source.GLOSSARY)));
    assertThat(with.concepts().getFirst().source()).isEqualTo(Concept.Source.GLOSSARY);
    assertThat(with.answers("әк ерітіндісімен", Language.KAZAKH, "lime mortar", Language.ENGLISH))
        .isEqualTo(1);
    assertThat(with.translations("əhəng məhlulunu", Language.AZERBAIJANI, Language.ENGLISH))
        .containsExactly("lime mortar");
    assertThat(lexicon.senses("әк ерітіндісімен", Language.KAZAKH).isEmpty()).isTrue();
  }

  @Test
  void aBrokenGlossaryIsNamedWithItsLine() {
    assertThatThrownBy(
            () ->
                ConceptReader.read(
                    new StringReader("kk\ten\nсу\twater\nтау\n"), "g.tsv", Concept.Source.GLOSSARY))
        .isInstanceOf(FormatException.class)
        .hasMessage("g.tsv:3: found 1 columns, expected 2 as in line 1");
    assertThatThrownBy(
            () ->
                ConceptReader.read(
                    new StringReader("term\tmeaning\n"), "g.tsv", Concept.Source.GLOSSARY))
        .isInstanceOf(FormatException.class)
        .hasMessage(
            "g.tsv:1: found 'term\tmeaning', expected the names of columns divided by tabs, two or"
                + " more of kk, az, en, each once");
    assertThatThrownBy(
            () -> ConceptReader.read(new StringReader(""), "g.tsv", Concept.Source.GLOSSARY))
        .isInstanceOf(FormatException.class);
  }

  @Test
  void theGeneralListIsLargeAndInTheRightScripts() {
    List<Concept> general =
        lexicon.concepts().stream().filter(c -> c.source() == Concept.Source.GENERAL).toList();
    assertThat(general).hasSizeGreaterThan(1000);
    assertThat(general)
        .allSatisfy(
            concept -> {
              assertThat(concept.words()).hasSize(3);
              concept
                  .words()
                  .forEach(
                      (language, words) ->
                          assertThat(words)
                              .allMatch(w -> Scripts.of(w) == Scripts.of(language).orElseThrow()));
            });
  }

  @Test
  void everyGeneralWordIsFoundAgain() {
    for (Concept concept : lexicon.concepts()) {
      if (concept.source() == Concept.Source.GENERAL) {
        String kazakh = concept.in(Language.KAZAKH).getFirst();
        String azerbaijani = concept.in(Language.AZERBAIJANI).getFirst();
        boolean grammar =
            lexicon.senses(kazakh, Language.KAZAKH).isEmpty()
                || lexicon.senses(azerbaijani, Language.AZERBAIJANI).isEmpty();
        assertThat(
                grammar
                    || lexicon.answers(kazakh, Language.KAZAKH, azerbaijani, Language.AZERBAIJANI)
                        == 1)
            .as("%s %s", kazakh, azerbaijani)
            .isTrue();
      }
    }
  }
}
