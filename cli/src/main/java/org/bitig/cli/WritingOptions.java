package org.bitig.cli;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bitig.exchange.ExportOptions;
import org.bitig.exchange.tmx.Direction;
import org.bitig.exchange.tmx.LanguageTags;
import org.bitig.model.Language;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How results are to be written. */
final class WritingOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--direction",
      paramLabel = "PAIR",
      split = ",",
      description =
          "Translate from the first language into the second, as in en-kk. Default:"
              + " kk-az,kk-en,az-en.")
  private List<String> directions = List.of();

  @Option(
      names = "--tags",
      paramLabel = "TAG",
      split = ",",
      description =
          "Language tags for the memory where the bare ones will not do, as in kk-KZ,az-AZ,en-US.")
  private List<String> tags = List.of();

  @Option(names = "--bom", description = "Begin glossary.csv with a byte order mark, for Excel.")
  private boolean byteOrderMark;

  ExportOptions options() {
    try {
      Map<Language, String> forms = new EnumMap<>(Language.class);
      for (String tag : tags) {
        Language language =
            Language.ofTag(tag.split("-", 2)[0])
                .filter(Language::isWorking)
                .orElseThrow(
                    () ->
                        new IllegalArgumentException(
                            "--tags " + tag + ": must begin with kk, az or en"));
        forms.put(language, tag);
      }
      return new ExportOptions(
          directions.stream().map(Direction::parse).toList(),
          new LanguageTags(forms),
          byteOrderMark);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }
}
