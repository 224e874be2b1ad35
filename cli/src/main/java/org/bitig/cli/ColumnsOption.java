package org.bitig.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bitig.model.Language;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which columns of tables are in which language. */
final class ColumnsOption {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--columns",
      paramLabel = "NAME=LANGUAGE",
      split = ",",
      description =
          "Which columns of tables are in which language, where their names do not tell, as in"
              + " Source=en,Target=kk.")
  private Map<String, String> columns = Map.of();

  /** Returns the languages given, by name of the column. */
  Map<String, Language> languages() {
    Map<String, Language> given = new LinkedHashMap<>();
    columns.forEach(
        (name, tag) ->
            given.put(
                name,
                Language.ofTag(tag)
                    .filter(Language::isWorking)
                    .orElseThrow(
                        () ->
                            new ParameterException(
                                spec.commandLine(),
                                "--columns "
                                    + name
                                    + "="
                                    + tag
                                    + ": no such language, expected kk, az or en"))));
    return given;
  }
}
