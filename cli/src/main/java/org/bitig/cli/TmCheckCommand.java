package org.bitig.cli;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.bitig.exchange.check.CheckResult;
import org.bitig.exchange.check.Finding;
import org.bitig.exchange.check.FixResult;
import org.bitig.exchange.check.Rule;
import org.bitig.exchange.check.TmxCheck;
import org.bitig.exchange.check.TmxFix;
import org.bitig.exchange.check.Tool;
import org.bitig.exchange.tmx.TmxSummary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bitig tm check}: what tools will stumble over in a translation memory. */
@Command(
    name = "check",
    description =
        "Say what is in TMX files and what is wrong with them, by line, reason and remedy.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  bitig tm check memory.tmx                      for every tool",
      "  bitig tm check --for omegat,weblate *.tmx      for two of them",
      "  bitig tm check memory.tmx --format jsonl       one JSON object a finding",
      "  bitig tm check memory.tmx --fix good.tmx       write a corrected file, say what changed",
      "",
      "Exit codes: 0 no errors (there may be warnings), 1 errors, 2 wrong usage."
    })
final class TmCheckCommand implements Callable<Integer> {
  /** How to print a finding. */
  enum Format {
    TEXT,
    JSONL
  }

  @Spec private CommandSpec spec;
  @Mixin HelpOption help;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "TMX files.")
  private List<Path> files = List.of();

  @Option(
      names = "--for",
      paramLabel = "TOOL",
      split = ",",
      description =
          "Tools that will read the files: omegat, trados, memoq, weblate, poedit, lokalize."
              + " Default: all of them.")
  private List<String> toolNames = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text: one finding a line (default); jsonl: one JSON object a finding.")
  private Format format = Format.TEXT;

  @Option(
      names = "--most",
      paramLabel = "N",
      defaultValue = "20",
      description = "Findings of one kind to print for a file; the rest are counted. Default: 20.")
  private int most = 20;

  @Option(
      names = "--fix",
      paramLabel = "OUT",
      description =
          "Write a corrected file; FILE stays as it is. Units that cannot stay are written to"
              + " OUT.apart.tmx, languages that have to be parted to OUT.kk-en.tmx and so on.")
  private @Nullable Path fixed;

  @Option(names = "--bare", description = "With --fix: languages without region, kk for kk-KZ.")
  private boolean bareTags;

  @Option(
      names = "--source",
      paramLabel = "TAG",
      defaultValue = "",
      description =
          "With --fix: the language translated from, where the file does not say. Default: that of"
              + " the first side.")
  private String sourceLanguage = "";

  @Override
  public Integer call() throws IOException {
    Set<Tool> tools = tools();
    Path out = fixed;
    if (out != null) {
      return fix(out, tools);
    }
    boolean good = true;
    for (Path file : files) {
      good &= check(file, tools);
    }
    return good ? ExitCode.DONE : ExitCode.FAILED;
  }

  private int fix(Path out, Set<Tool> tools) throws IOException {
    if (files.size() != 1) {
      throw new ParameterException(
          spec.commandLine(), "--fix takes one FILE at a time, found " + files.size());
    }
    PrintWriter err = spec.commandLine().getErr();
    FixResult result =
        TmxFix.fix(
            files.getFirst(),
            out,
            new TmxFix.Options(tools, bareTags, sourceLanguage, Instant.now(), Version.current()));
    result
        .before()
        .forEach(
            (rule, count) -> {
              long left = result.after().getOrDefault(rule, 0L);
              err.println(
                  "  "
                      + rule.code()
                      + ": "
                      + count
                      + " found, "
                      + left
                      + " left; "
                      + rule.change()
                      + lines(result, rule));
            });
    for (TmxSummary.Problem problem : result.passedOver()) {
      err.println("  line " + problem.line() + ": " + problem.text());
    }
    for (FixResult.Written written : result.files()) {
      err.println(written.file() + ": " + Words.count(written.units(), "unit"));
    }
    result.apartFile().ifPresent(file -> err.println(file + ": units set apart, with the reason"));
    err.flush();
    boolean good = result.after().keySet().stream().noneMatch(r -> r.level() == Rule.Level.ERROR);
    return good ? ExitCode.DONE : ExitCode.FAILED;
  }

  /** Names the lines of the units that were set apart for a rule. */
  private static String lines(FixResult result, Rule rule) {
    List<String> lines =
        result.apart().stream()
            .filter(a -> a.rule() == rule)
            .map(a -> Long.toString(a.line()))
            .limit(10)
            .toList();
    return lines.isEmpty() ? "" : " (from line " + String.join(", ", lines) + ")";
  }

  private Set<Tool> tools() {
    Set<Tool> tools = EnumSet.noneOf(Tool.class);
    for (String name : toolNames) {
      tools.add(
          Tool.ofLabel(name)
              .orElseThrow(
                  () ->
                      new ParameterException(
                          spec.commandLine(),
                          "--for "
                              + name
                              + ": no such tool, there are "
                              + EnumSet.allOf(Tool.class).stream()
                                  .map(Tool::label)
                                  .collect(Collectors.joining(", ")))));
    }
    return tools.isEmpty() ? EnumSet.allOf(Tool.class) : tools;
  }

  /** Prints what is in the file and wrong with it; returns whether there are no errors. */
  private boolean check(Path file, Set<Tool> tools) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    Map<Rule, Integer> printed = new EnumMap<>(Rule.class);
    CheckResult result =
        TmxCheck.check(
            file,
            tools,
            finding -> {
              if (printed.merge(finding.rule(), 1, Integer::sum) <= most) {
                out.print(
                    format == Format.JSONL
                        ? json(file, finding, tools)
                        : line(file, finding, tools));
                out.print('\n');
              }
            });
    out.flush();
    err.println(summary(file, result));
    List<String> more = new ArrayList<>();
    result
        .counts()
        .forEach(
            (rule, count) -> {
              if (count > most) {
                more.add((count - most) + " more of " + rule.code());
              }
            });
    if (!more.isEmpty()) {
      err.println("  not printed: " + String.join(", ", more) + " (--most N prints more)");
    }
    err.flush();
    return result.count(Rule.Level.ERROR) == 0;
  }

  private static String summary(Path file, CheckResult result) {
    String languages =
        result.languages().entrySet().stream()
            .map(e -> e.getKey() + " " + e.getValue())
            .collect(Collectors.joining(", "));
    return file
        + ": TMX "
        + (result.version().isEmpty() ? "of unknown version" : result.version())
        + (result.encoding().isEmpty() ? "" : " in " + result.encoding())
        + ", "
        + Words.count(result.units(), "unit")
        + (languages.isEmpty() ? "" : " (" + languages + ")")
        + ": "
        + Words.count(result.count(Rule.Level.ERROR), "error")
        + ", "
        + Words.count(result.count(Rule.Level.WARNING), "warning");
  }

  private static String line(Path file, Finding finding, Set<Tool> tools) {
    Rule rule = finding.rule();
    return file
        + ":"
        + finding.line()
        + ": "
        + rule.level().label()
        + " "
        + rule.code()
        + " ["
        + labels(rule, tools)
        + "]: "
        + finding.found()
        + "; "
        + rule.effect()
        + "; "
        + rule.remedy();
  }

  private static String labels(Rule rule, Set<Tool> tools) {
    return rule.concerned(tools).stream().map(Tool::label).collect(Collectors.joining(","));
  }

  private static String json(Path file, Finding finding, Set<Tool> tools) {
    Rule rule = finding.rule();
    StringWriter line = new StringWriter();
    try (JsonWriter json = new JsonWriter(line)) {
      json.beginObject();
      json.name("file").value(file.toString());
      json.name("line").value(finding.line());
      json.name("level").value(rule.level().label());
      json.name("rule").value(rule.code());
      json.name("tools").beginArray();
      for (Tool tool : rule.concerned(tools)) {
        json.value(tool.label());
      }
      json.endArray();
      json.name("found").value(finding.found());
      json.name("effect").value(rule.effect());
      json.name("remedy").value(rule.remedy());
      json.endObject();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return line.toString();
  }
}
