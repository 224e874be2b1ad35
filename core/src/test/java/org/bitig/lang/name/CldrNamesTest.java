package org.bitig.lang.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.bitig.lang.name.CldrNames.Kind;
import org.bitig.lang.name.CldrNames.Mention;
import org.bitig.lang.name.CldrNames.Name;
import org.bitig.model.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CldrNamesTest {
  private final CldrNames names = CldrNames.get();

  private static String shown(String text, List<Mention> mentions) {
    return mentions.stream()
        .map(
            mention ->
                mention.span().of(text)
                    + "="
                    + mention.names().stream().map(Name::key).collect(Collectors.joining("/")))
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kk | Швейцарияның бас қаласында | Швейцарияның=CH",
        "kk | Америка Құрама Штаттарынан келді | Америка Құрама Штаттарынан=US",
        "kk | АҚШ-тан | АҚШ=US",
        "kk | Қыркүйегінде | Қыркүйегінде=09",
        "kk | поляк тілінде | поляк тілінде=pl",
        "az | İsveçrənin paytaxtı | İsveçrənin=CH",
        "az | Amerika Birləşmiş Ştatlarına | Amerika Birləşmiş Ştatlarına=US",
        "az | Səmərqənddən | Səmərqənddən=Asia/Samarkand",
        "en | in Switzerland | Switzerland=CH",
        "en | the United States and France's | United States=US France's=FR",
        "en | the US and us | US=US",
        "en | on Monday we may meet | Monday=2",
        "kk | швейцария | ''",
        "en | a turkey in china | ''",
        "kk | '' | ''",
      })
  void findsInflectedNames(String tag, String text, String expected) {
    assertThat(shown(text, names.find(text, WordSimilarityTest.language(tag)))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "kk, Мысырда, az, Misir",
    "kk, Мысырда, en, Egypt",
    "az, Almaniyadan, kk, Германия",
    "az, Yunanıstana, en, Greece",
    "en, Hungary, kk, Венгрия",
    "en, Hungary, az, Macarıstan",
    "kk, Бейсенбі, az, cümə axşamı",
    "az, iyulun, kk, шілде",
    "kk, сағат, en, hours",
  })
  void translates(String from, String phrase, String to, String expected) {
    assertThat(
            names.translations(
                phrase, WordSimilarityTest.language(from), WordSimilarityTest.language(to)))
        .anySatisfy(t -> assertThat(t).isEqualToIgnoringCase(expected));
  }

  @Test
  void holdsHundredsOfNamesOfEachKind() {
    assertThat(names.all().stream().filter(n -> n.forms().size() == 3).count()).isGreaterThan(1200);
    for (Kind kind : Kind.values()) {
      assertThat(names.all()).as("%s", kind).anyMatch(name -> name.kind() == kind);
    }
  }

  @Test
  void everyCapitalisedNameIsFoundAgain() {
    for (Language language : List.of(Language.KAZAKH, Language.AZERBAIJANI, Language.ENGLISH)) {
      long missed =
          names.all().stream()
              .filter(name -> name.kind() == Kind.TERRITORY || name.kind() == Kind.CITY)
              .flatMap(name -> name.in(language).stream())
              .filter(form -> names.lookUp(form, language).isEmpty())
              .count();
      assertThat(missed).as("%s", language).isLessThanOrEqualTo(2);
    }
  }

  @Test
  void anUnknownPhraseHasNoTranslation() {
    assertThat(names.translations("тас көмір", Language.KAZAKH, Language.ENGLISH)).isEmpty();
    assertThat(names.lookUp("", Language.KAZAKH)).isEmpty();
    assertThat(names.find("London", Language.RUSSIAN)).isEmpty();
  }
}
