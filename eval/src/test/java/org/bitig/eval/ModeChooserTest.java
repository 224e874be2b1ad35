package org.bitig.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.bitig.align.ModeChooser;
import org.bitig.corpus.CorpusOptions;
import org.bitig.corpus.CorpusReader;
import org.bitig.encoder.EmbeddedEncoder;
import org.bitig.model.Document;
import org.bitig.model.PairMode;
import org.bitig.model.Progress;
import org.bitig.model.SentenceEncoder;
import org.junit.jupiter.api.Test;

class ModeChooserTest {
  private static final Path SAMPLES =
      Path.of(System.getProperty("bitig.root", "..")).resolve("samples");

  @Test
  void tellsTranslationsFromTextsOnOneSubject() {
    try (SentenceEncoder encoder = new EmbeddedEncoder(2)) {
      assertThat(modes("parallel", encoder, "town.kk.txt", "town.az.txt", "town.en.txt"))
          .hasSize(3)
          .containsOnly(PairMode.Mode.PARALLEL);
      assertThat(modes("made", encoder, "kk1.txt", "kk2.txt", "az1.txt", "az2.txt", "en1.txt"))
          .hasSize(8)
          .containsOnly(PairMode.Mode.COMPARABLE);
    }
  }

  private static List<PairMode.Mode> modes(
      String folder, SentenceEncoder encoder, String... names) {
    List<Path> files =
        List.of(names).stream().map(name -> SAMPLES.resolve(folder).resolve(name)).toList();
    List<Document> documents = new CorpusReader(CorpusOptions.defaults()).read(files).documents();
    return documents.stream()
        .flatMap(
            one ->
                documents.stream()
                    .filter(other -> one.language().compareTo(other.language()) < 0)
                    .map(other -> ModeChooser.choose(one, other, encoder, Progress.NONE).mode()))
        .toList();
  }
}
