package org.bitig.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.bitig.model.Document;
import org.bitig.model.Language;
import org.bitig.model.Segment;
import org.bitig.model.SegmentKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusReaderTest {
  private static final String ENGLISH =
      "The mill stands by the river. It has ground no corn since.\n";
  private static final String KAZAKH =
      "Диірмен өзен жағасында тұр. Ол көптен бері астық тартпайды.\n";

  @TempDir private Path folder;

  private Path write(String name, String text) throws IOException {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private Path write(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes);
  }

  private static Corpus read(Path... inputs) {
    return new CorpusReader(CorpusOptions.defaults()).read(List.of(inputs));
  }

  @Test
  void foldersAreSearchedInTheOrderOfPathsAndHiddenFilesPassedOver() throws IOException {
    write("b/mill.txt", ENGLISH);
    write("a/diirmen.txt", KAZAKH);
    write(".git/config.txt", "hidden folder\n");
    write("b/.draft.txt", "hidden file\n");
    write("b/picture.png", "not a text\n");

    Corpus corpus = read(folder);

    assertThat(corpus.documents())
        .extracting(Document::path)
        .containsExactly("a/diirmen.txt", "b/mill.txt");
    assertThat(corpus.documents())
        .extracting(Document::language)
        .containsExactly(Language.KAZAKH, Language.ENGLISH);
    assertThat(corpus.failures()).isEmpty();
  }

  @Test
  void aSingleFileIsNamedByItself() throws IOException {
    assertThat(read(write("deep/down/mill.txt", ENGLISH)).documents())
        .extracting(Document::path)
        .containsExactly("mill.txt");
  }

  @Test
  void pathsAreRelativeToTheFolderAllInputsShare() throws IOException {
    Corpus corpus = read(write("kk/a.txt", KAZAKH), write("en/b.md", ENGLISH));
    assertThat(corpus.documents())
        .extracting(Document::path)
        .containsExactly("kk/a.txt", "en/b.md");
  }

  @Test
  void circlesOfLinksEnd() throws IOException {
    write("a/mill.txt", ENGLISH);
    Files.createSymbolicLink(folder.resolve("a/loop"), folder);

    Corpus corpus = read(folder);

    assertThat(corpus.documents()).hasSize(1);
    assertThat(corpus.failures()).isEmpty();
  }

  @Test
  void theSameBytesAreOneDocument() throws IOException {
    write("a.txt", ENGLISH);
    write("b.txt", ENGLISH);

    Corpus corpus = read(folder);

    assertThat(corpus.documents()).extracting(Document::path).containsExactly("a.txt");
    assertThat(corpus.duplicates()).containsExactly(new Corpus.Duplicate("b.txt", "a.txt"));
  }

  @Test
  void oneBadFileDoesNotStopTheOthers() throws IOException {
    Path pdf = write("a.txt", "%PDF-1.7 and so on".getBytes(StandardCharsets.US_ASCII));
    Path empty = write("b.txt", "");
    Path missing = folder.resolve("c.txt");
    Path good = write("d.txt", ENGLISH);

    Corpus corpus = read(pdf, empty, missing, good);

    assertThat(corpus.documents()).extracting(Document::path).containsExactly("d.txt");
    assertThat(corpus.failures())
        .extracting(Corpus.Failure::message)
        .containsExactlyInAnyOrder(
            pdf + ": found a PDF document, expected text; save it as plain text in UTF-8",
            empty + ": found an empty file, expected text; leave it out or fill it",
            missing + ": found nothing there, expected a file or folder; check the path");
  }

  @Test
  void aFolderWithoutTextsIsAFailure() throws IOException {
    write("picture.png", "x");
    assertThat(read(folder).failures())
        .extracting(Corpus.Failure::message)
        .containsExactly(
            folder
                + ": found no file to read in the folder, expected files named *.md, *.text, *.txt;"
                + " name the files themselves to have them read as plain text");
  }

  @Test
  void tooLargeFilesAreRefused() throws IOException {
    Path file = write("mill.txt", ENGLISH);
    Corpus corpus =
        new CorpusReader(new CorpusOptions(Segmentation.SENTENCE, Map.of(), 10))
            .read(List.of(file));
    assertThat(corpus.failures())
        .extracting(Corpus.Failure::message)
        .containsExactly(
            file
                + ": found %d bytes, expected at most 10; split the file"
                    .formatted(ENGLISH.length()));
  }

  @Test
  void theGivenLanguageOverridesWhatTheTextLooksLike() throws IOException {
    Path file = write("mill.txt", ENGLISH);
    CorpusOptions options = CorpusOptions.defaults().with(Map.of(file, Language.AZERBAIJANI));

    Document document = new CorpusReader(options).read(file);

    assertThat(document.language()).isEqualTo(Language.AZERBAIJANI);
    assertThat(document.segments())
        .extracting(Segment::language)
        .containsOnly(Language.AZERBAIJANI);
  }

  @Test
  void underLineSegmentationLineKIsSegmentK() throws IOException {
    Path file = write("lines.txt", "First line\r\n\r\n47\nand the last\u00A0one");
    CorpusOptions options = CorpusOptions.defaults().with(Segmentation.LINE);

    Document document = new CorpusReader(options).read(file);

    assertThat(document.segments())
        .extracting(Segment::text)
        .containsExactly("First line", "", "47", "and the last one");
    assertThat(document.segments().get(3).span().of("First line\r\n\r\n47\nand the last\u00A0one"))
        .isEqualTo("and the last\u00A0one");
  }

  @Test
  void otherEncodingsAreRecognised() throws IOException {
    write("utf16.txt", ("\uFEFF" + KAZAKH).getBytes(StandardCharsets.UTF_16LE));
    write("bom.txt", ("\uFEFF" + ENGLISH).getBytes(StandardCharsets.UTF_8));
    write(
        "cp1251.txt",
        "Мельница стоит у реки. Она давно не мелет.\n".getBytes(Charset.forName("windows-1251")));
    write(
        "cp1254.txt",
        "Değirmen ırmağın kıyısında duruyor. Uzun süredir öğütmüyor.\n"
            .getBytes(Charset.forName("windows-1254")));

    Corpus corpus = read(folder);

    assertThat(corpus.documents())
        .extracting(Document::charset)
        .containsExactly("UTF-8", "windows-1251", "windows-1254", "UTF-16LE");
    assertThat(corpus.documents())
        .extracting(Document::language)
        .containsExactly(Language.ENGLISH, Language.RUSSIAN, Language.TURKISH, Language.KAZAKH);
  }

  @Test
  void whatStandsAroundThreeDocumentsBelongsToTheSite() throws IOException {
    for (String name : List.of("a", "b", "c")) {
      write(
          name + ".txt",
          """
          Read with us every morning, and do not forget your umbrella.

          Story %1$s of the mill

          The mill of %1$s stands by the river. It has ground no corn since the flood.

          The miller of %1$s went to sea. Nobody has heard from him for thirty years.

          His cat stayed at %1$s. It catches fish now.

          We wish all our readers a dry week.
          """
              .formatted(name));
    }
    Corpus corpus = read(folder);
    assertThat(corpus.documents())
        .allSatisfy(
            document ->
                assertThat(document.segments())
                    .filteredOn(segment -> segment.kind() == SegmentKind.BOILERPLATE)
                    .extracting(Segment::text)
                    .containsExactly(
                        "Read with us every morning, and do not forget your umbrella.",
                        "We wish all our readers a dry week."));
  }
}
