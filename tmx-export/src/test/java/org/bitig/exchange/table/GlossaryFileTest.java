package org.bitig.exchange.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bitig.lang.lexicon.Concept;
import org.bitig.lang.lexicon.Lexicon;
import org.bitig.model.FormatException;
import org.bitig.model.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GlossaryFileTest {
  @TempDir private Path folder;

  private Path file(String text) throws IOException {
    Path file = folder.resolve("glossary.csv");
    Files.writeString(file, text);
    return file;
  }

  @Test
  void readsOurOwnGlossaryAndJoinsTheRowsOfOneConcept() throws IOException {
    List<Concept> concepts =
        GlossaryFile.read(
            file(
                """
                \uFEFFid,kk,az,en,note
                c1,күй,,kui,"a, b"
                c1,күй шығарма,,kui,
                c2,,sazəndə,,
                """));

    assertThat(concepts).hasSize(1);
    assertThat(concepts.getFirst().in(Language.KAZAKH)).containsExactly("күй", "күй шығарма");
    assertThat(concepts.getFirst().in(Language.ENGLISH)).containsExactly("kui");
  }

  @Test
  void readsTabsAndSemicolonsAndVariantsInOneField() throws IOException {
    assertThat(
            GlossaryFile.read(file("en\taz\nwell|fountain\tbulaq\n"))
                .getFirst()
                .in(Language.ENGLISH))
        .containsExactly("well", "fountain");
    assertThat(GlossaryFile.read(file("AZ;EN\nbulaq;spring\n")).getFirst().in(Language.AZERBAIJANI))
        .containsExactly("bulaq");
  }

  @Test
  void aLexiconAnswersByIt() throws IOException {
    Lexicon lexicon =
        Lexicon.standard().with(GlossaryFile.read(file("kk,az\nзырылдауық,fırfıra\n")));

    assertThat(
            lexicon.answers("зырылдауықтың", Language.KAZAKH, "fırfıranın", Language.AZERBAIJANI))
        .isEqualTo(1);
  }

  @Test
  void namesTheLineThatIsNoRow() throws IOException {
    Path file = file("kk,az\nа,b\nв,c,d\n");
    assertThatThrownBy(() -> GlossaryFile.read(file))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("glossary.csv:3")
        .hasMessageContaining("found 3 columns, expected 2");
  }

  @Test
  void asksForTheColumnsItNeeds() throws IOException {
    Path file = file("source,target\na,b\n");
    assertThatThrownBy(() -> GlossaryFile.read(file))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("expected at least two named kk, az or en");
  }

  @Test
  void refusesOtherEncodings() throws IOException {
    Path file = folder.resolve("glossary.csv");
    Files.write(file, "kk,az\nк,ə".getBytes(StandardCharsets.UTF_16LE));
    assertThatThrownBy(() -> GlossaryFile.read(file)).isInstanceOf(FormatException.class);
  }
}
