package org.bitig.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.bitig.exchange.clean.CleanResult;
import org.bitig.exchange.clean.CleanRule;
import org.bitig.exchange.clean.Cleaner;
import org.bitig.exchange.clean.EncoderScorer;
import org.bitig.exchange.clean.PairScorer;
import org.bitig.exchange.clean.Restorer;
import org.bitig.exchange.table.GlossaryFile;
import org.bitig.lang.lexicon.Lexicon;
import org.bitig.model.SentenceEncoder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bitig tm clean}: takes out of memories what does not belong in them. */
@Command(
    name = "clean",
    description = {
      "Take out of TMX files what does not belong in them, and keep it in removed.tmx with the rule"
          + " and the value.",
      "",
      "Presets: lenient takes out what is broken beyond doubt; balanced (default) what most people"
          + " would not want; strict everything suspicious."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  bitig tm clean memory.tmx --out cleaned                    then open cleaned/clean.html",
      "  bitig tm clean *.tmx --out cleaned --preset strict --off punctuation",
      "  bitig tm clean --restore length-ratio --out cleaned        put back what only that rule"
          + " took out"
    })
final class TmCleanCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin HelpOption help;
  @Mixin private EncoderOptions encoders;

  @Parameters(paramLabel = "FILE", arity = "0..*", description = "TMX files.")
  private List<Path> files = List.of();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Folder to write to: the cleaned files, removed.tmx, clean.html.")
  private Path out = Path.of("");

  @Option(
      names = "--preset",
      paramLabel = "PRESET",
      defaultValue = "balanced",
      description = "lenient, balanced (default) or strict.")
  private CleanRule.Preset preset = CleanRule.Preset.BALANCED;

  @Option(
      names = "--off",
      paramLabel = "RULE",
      split = ",",
      description =
          "Rules that are not to count. Without similarity, a large memory is done in minutes"
              + " instead of hours.")
  private List<String> off = List.of();

  @Option(
      names = "--glossary",
      paramLabel = "FILE",
      description =
          "Terms that must be translated as it says: tab-separated, columns named kk, az, en,"
              + " variants divided by |.")
  private @Nullable Path glossary;

  @Option(
      names = "--restore",
      paramLabel = "RULE",
      split = ",",
      description = "Put back what none but these rules took out of the files in DIR.")
  private List<String> restored = List.of();

  @Override
  public Integer call() throws IOException {
    if (!restored.isEmpty()) {
      return restore();
    }
    if (files.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "FILE is missing: name TMX files to clean");
    }
    PrintWriter err = spec.commandLine().getErr();
    Set<CleanRule> unwanted = rules("--off", off);
    boolean similarity =
        CleanRule.SIMILARITY.threshold(preset) != CleanRule.OFF
            && !unwanted.contains(CleanRule.SIMILARITY);
    CleanResult result;
    if (similarity) {
      try (SentenceEncoder encoder = encoders.openForgetful()) {
        result = clean(unwanted, Optional.of(new EncoderScorer(encoder)), err);
      }
    } else {
      result = clean(unwanted, Optional.empty(), err);
    }
    print(result, err);
    return result.kept() == 0 ? ExitCode.NOTHING_FOUND : ExitCode.DONE;
  }

  private CleanResult clean(Set<CleanRule> unwanted, Optional<PairScorer> scorer, PrintWriter err)
      throws IOException {
    Path terms = glossary;
    Optional<Lexicon> lexicon =
        terms == null
            ? Optional.empty()
            : Optional.of(Lexicon.of(List.of()).with(GlossaryFile.read(terms)));
    try (TerminalProgress progress = TerminalProgress.onStandardError(err)) {
      return Cleaner.clean(
          files,
          out,
          new Cleaner.Options(preset, unwanted, lexicon, scorer, Instant.now(), Version.current()),
          progress);
    }
  }

  private int restore() throws IOException {
    if (!files.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "--restore takes no FILE: it works on what is in --out");
    }
    Map<String, Long> back =
        Restorer.restore(out, rules("--restore", restored), Instant.now(), Version.current());
    PrintWriter err = spec.commandLine().getErr();
    back.forEach(
        (file, count) ->
            err.println(out.resolve(file) + ": " + Words.count(count, "unit") + " put back"));
    if (back.isEmpty()) {
      err.println("bitig: nothing was taken out by these rules alone");
    }
    err.flush();
    return back.isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.DONE;
  }

  private Set<CleanRule> rules(String option, List<String> codes) {
    Set<CleanRule> rules = EnumSet.noneOf(CleanRule.class);
    for (String code : codes) {
      rules.add(
          CleanRule.ofCode(code)
              .orElseThrow(
                  () ->
                      new ParameterException(
                          spec.commandLine(),
                          option
                              + " "
                              + code
                              + ": no such rule, there are "
                              + Arrays.stream(CleanRule.values())
                                  .map(CleanRule::code)
                                  .collect(Collectors.joining(", ")))));
    }
    return rules;
  }

  private void print(CleanResult result, PrintWriter err) {
    result
        .tallies()
        .forEach(
            (rule, tally) ->
                err.println(
                    "  "
                        + rule.number()
                        + " "
                        + rule.code()
                        + ": "
                        + tally.count()
                        + " ("
                        + tally.alone()
                        + " by it alone); "
                        + rule.meaning()));
    for (CleanResult.Kept kept : result.files()) {
      err.println(kept.output() + ": " + Words.count(kept.units(), "unit"));
    }
    err.println(
        out.resolve(Cleaner.REMOVED) + ": " + Words.count(result.removed(), "unit") + " taken out");
    if (result.unread() > 0) {
      err.println(Words.count(result.unread(), "unit") + " without any text, in no file");
    }
    err.println(out.resolve(Cleaner.PAGE) + ": what was taken out and why");
    err.flush();
  }
}
