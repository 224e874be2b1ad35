package org.bitig.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bitig.corpus.Corpus;
import org.bitig.corpus.CorpusOptions;
import org.bitig.corpus.CorpusReader;
import org.bitig.corpus.formats.Formats;
import org.bitig.model.Language;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What every command that reads texts is told about them. */
final class ReadingOptions {
  /** Where segments come from. */
  enum Segmentation {
    SENTENCE,
    LINE
  }

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Parameters(
      paramLabel = "INPUT",
      arity = "1..*",
      description =
          "Files (plain text, HTML, DOCX; bilingual: XLIFF, PO, CSV, TSV, XLSX), or folders of"
              + " them.")
  private List<Path> inputs = List.of();

  @Option(
      names = "--lang",
      paramLabel = "FILE=LANGUAGE",
      description =
          "The language of a file (kk, az, en), where it should not be told from its text. May be"
              + " repeated.")
  private Map<String, String> languages = Map.of();

  @Option(
      names = "--segmentation",
      paramLabel = "HOW",
      defaultValue = "sentence",
      description =
          "sentence: repair the text and split it at sentence ends (default); line: line k is"
              + " segment k, nothing is dropped, joined or repaired.")
  private Segmentation segmentation = Segmentation.SENTENCE;

  @Mixin private ColumnsOption columns;

  List<Path> inputs() {
    return inputs;
  }

  boolean byLine() {
    return segmentation == Segmentation.LINE;
  }

  /**
   * Reads the inputs and says what could not be read and what was left out; both are in the corpus
   * as well.
   *
   * @param err for people
   */
  Corpus read(PrintWriter err) {
    inputs.stream()
        .filter(input -> Collections.frequency(inputs, input) > 1)
        .distinct()
        .forEach(input -> err.println("bitig: " + input + ": given more than once, read once"));
    Corpus corpus = read();
    Words.about(corpus, err);
    return corpus;
  }

  private Corpus read() {
    return new CorpusReader(
            CorpusOptions.defaults()
                .with(
                    byLine()
                        ? org.bitig.corpus.Segmentation.LINE
                        : org.bitig.corpus.Segmentation.SENTENCE)
                .with(languages()),
            Formats.all(columns.languages()))
        .read(inputs);
  }

  String segmentationLabel() {
    return segmentation.name().toLowerCase(java.util.Locale.ROOT);
  }

  /** Returns the languages given, by file. */
  Map<Path, Language> languages() {
    Map<Path, Language> given = new LinkedHashMap<>();
    languages.forEach(
        (file, tag) ->
            given.put(
                Path.of(file),
                Language.ofTag(tag)
                    .filter(Language::isWorking)
                    .orElseThrow(
                        () ->
                            new ParameterException(
                                spec.commandLine(),
                                "--lang "
                                    + file
                                    + "="
                                    + tag
                                    + ": no such language, expected kk, az or en"))));
    return given;
  }
}
