package org.bitig.lang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bitig.model.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageIdentifierTest {
  private final LanguageIdentifier identifier = new LanguageIdentifier();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "KAZAKH | Балықшылар торларын таң атпай құрды.",
        "KAZAKH | Ол екі жыл бұрын осы ауылға көшіп келді",
        "RUSSIAN | Рыбаки ставят сети до рассвета и возвращаются к полудню.",
        "AZERBAIJANI | Balıqçılar torlarını sübh açılmamış qurur və günorta qayıdırlar.",
        "TURKISH | Balıkçılar ağlarını gün doğmadan kurar ve öğlen geri dönerler.",
        "ENGLISH | The fishermen set their nets before dawn and return at noon.",
        "ENGLISH | Wells of the steppe",
        "UNDETERMINED | 12.04.2024 10:15",
        "UNDETERMINED | https://example.org/the/of/and",
        "UNDETERMINED | Die Fischer kehren mittags zurück"
      })
  void eachLanguageIsKnownByItsWords(Language language, String text) {
    assertThat(identifier.identify(text)).isEqualTo(language);
  }

  @Test
  void whatCannotBeToldTakesTheLanguageAroundIt() {
    assertThat(identifier.identify("Kamal Vəli", Language.AZERBAIJANI))
        .isEqualTo(Language.AZERBAIJANI);
    assertThat(identifier.identify("Марат Бек", Language.KAZAKH)).isEqualTo(Language.KAZAKH);
    assertThat(identifier.identify("47", Language.ENGLISH)).isEqualTo(Language.ENGLISH);
  }

  @Test
  void aForeignSentenceKeepsItsLanguage() {
    assertThat(identifier.identify("Колодцы степи и их строители в прошлом", Language.KAZAKH))
        .isEqualTo(Language.RUSSIAN);
    assertThat(identifier.identify("The wells of the steppe were dug by hand", Language.KAZAKH))
        .isEqualTo(Language.ENGLISH);
  }

  @ParameterizedTest
  @CsvSource({"KAZAKH,kk", "AZERBAIJANI,az", "ENGLISH,en"})
  void nearlyAllSentencesOfADevelopmentSetAreTold(Language language, String tag)
      throws IOException {
    Path file =
        Path.of(
            System.getProperty("bitig.root", ".."),
            "../shared/data/dev/flores-dev/floresdev-part." + tag);
    assumeTrue(Files.exists(file), () -> "no shared data at " + file);
    List<String> sentences = Files.readAllLines(file);
    long right = sentences.stream().filter(s -> identifier.identify(s) == language).count();
    assertThat((double) right / sentences.size())
        .as("share told as %s", language)
        .isGreaterThanOrEqualTo(0.99);
  }
}
