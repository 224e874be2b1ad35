package org.bitig.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bitig.memory.Memory;
import org.bitig.memory.MemoryMatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bitig tm search}: looks sentences up in a memory. */
@Command(
    name = "search",
    description = {
      "Look a sentence up in a memory and print what is like it, the best first.",
      "",
      "The percentage is of words, as translators count: 100 the same, 99 but for case, signs and"
          + " numbers that were replaced in the translation; a word in another form of its stem"
          + " counts half. Units nobody has checked lose 15 (probable) or 40 (possible)."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  bitig tm search --memory tm --from en --to kk 'The library opens at 9.'",
      "  bitig tm search --memory tm --from az - < sentences.txt     a sentence a line",
      "  bitig tm search --memory tm --from kk --json 'Кітапхана ашылды.'"
    })
final class TmSearchCommand implements Callable<Integer> {
  private static final Gson JSON = new GsonBuilder().disableHtmlEscaping().create();

  @Spec private CommandSpec spec;
  @Mixin HelpOption help;
  @Mixin private MemoryOption memory;

  @Parameters(
      paramLabel = "TEXT",
      arity = "1..*",
      description = "A sentence; - for standard input, a sentence a line.")
  private List<String> words = List.of();

  @Option(
      names = "--from",
      paramLabel = "LANGUAGE",
      required = true,
      description = "Language of the sentence, as in kk.")
  private String from = "";

  @Option(
      names = "--to",
      paramLabel = "LANGUAGE",
      description = "Only units with a translation in this language.")
  private @Nullable String to;

  @Option(
      names = "--least",
      paramLabel = "PERCENT",
      defaultValue = "60",
      description = "Leave out what is less alike, before the penalty (default 60).")
  private int least;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "5",
      description = "Units at most for a sentence (default 5).")
  private int limit;

  @Option(names = "--json", description = "Print a JSON object a line.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    if (least < 1 || least > 100) {
      throw new ParameterException(
          spec.commandLine(), "--least " + least + ": expected a percentage from 1 to 100");
    }
    if (limit < 1) {
      throw new ParameterException(spec.commandLine(), "--limit " + limit + ": expected 1 or more");
    }
    boolean found = false;
    PrintWriter out = spec.commandLine().getOut();
    try (Memory units = Memory.open(memory.folder())) {
      if (words.equals(List.of("-"))) {
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          if (!line.isBlank()) {
            found |= search(units, line.strip(), true, out);
          }
        }
      } else {
        found = search(units, String.join(" ", words), false, out);
      }
    }
    out.flush();
    return found ? ExitCode.DONE : ExitCode.NOTHING_FOUND;
  }

  private boolean search(Memory units, String text, boolean several, PrintWriter out)
      throws IOException {
    List<MemoryMatch> matches = units.search(text, from, Optional.ofNullable(to), least, limit);
    if (json) {
      matches.forEach(match -> out.println(JSON.toJson(json(text, match))));
    } else {
      if (several) {
        out.println(text);
      } else if (matches.isEmpty()) {
        spec.commandLine().getErr().println("bitig: nothing in the memory is that much like it");
      }
      matches.forEach(match -> print(match, out));
    }
    return !matches.isEmpty();
  }

  private static void print(MemoryMatch match, PrintWriter out) {
    String checked =
        match.penalty() == 0
            ? ""
            : ", not checked by a person: "
                + match.stored().tier().label()
                + ", "
                + match.penalty()
                + " taken off";
    out.println(
        String.format(
            Locale.ROOT,
            "%3d %%  %s  (%s%s)",
            match.percent(),
            match.text(),
            String.join(", ", match.stored().origins()),
            checked));
    for (MemoryMatch.Translation translation : match.translations()) {
      out.println("       " + translation.language() + ": " + translation.text());
      if (!translation.replaced().isEmpty()) {
        out.println("           replaced: " + replacements(translation.replaced()));
      }
      if (!translation.open().isEmpty()) {
        out.println("           to be changed: " + replacements(translation.open()));
      }
    }
  }

  private static String replacements(
      List<org.bitig.memory.match.Comparison.Replacement> replacements) {
    return String.join(", ", replacements.stream().map(r -> r.old() + " → " + r.now()).toList());
  }

  private static Map<String, Object> json(String asked, MemoryMatch match) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("asked", asked);
    object.put("percent", match.percent());
    object.put("penalty", match.penalty());
    object.put("tier", match.stored().tier().label());
    object.put("origins", match.stored().origins());
    object.put("id", match.stored().unit().id());
    object.put("language", match.language());
    object.put("text", match.text());
    object.put("translations", match.translations());
    return object;
  }
}
