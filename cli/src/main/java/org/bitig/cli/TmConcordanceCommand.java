package org.bitig.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bitig.lang.lexicon.Lexicon;
import org.bitig.memory.ConcordanceHit;
import org.bitig.memory.Memory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bitig tm concordance}: shows where words stand in a memory, and what they became. */
@Command(
    name = "concordance",
    description = {
      "Show the units of a memory that hold words, in both languages.",
      "",
      "All words must be there, in any form: a word in its dictionary form finds its inflected"
          + " ones. \"Words in quotation marks\" must follow each other; beg* finds what begins so."
          + " What was found is [marked], words a dictionary gives for it in the other languages"
          + " are (marked)."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  bitig tm concordance --memory tm кітапхана",
      "  bitig tm concordance --memory tm --lang az '\"kənd təsərrüfatı\" inkişaf*'"
    })
final class TmConcordanceCommand implements Callable<Integer> {
  private static final Gson JSON = new GsonBuilder().disableHtmlEscaping().create();

  @Spec private CommandSpec spec;
  @Mixin HelpOption help;
  @Mixin private MemoryOption memory;

  @Parameters(paramLabel = "WORDS", arity = "1..*", description = "What to look for.")
  private List<String> words = List.of();

  @Option(
      names = "--lang",
      paramLabel = "LANGUAGE",
      description = "Look in texts of this language only, as in kk.")
  private @Nullable String language;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "Units at most (default 20).")
  private int limit;

  @Option(names = "--json", description = "Print a JSON object a line.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    if (limit < 1) {
      throw new ParameterException(spec.commandLine(), "--limit " + limit + ": expected 1 or more");
    }
    PrintWriter out = spec.commandLine().getOut();
    List<ConcordanceHit> hits;
    try (Memory units = Memory.open(memory.folder())) {
      hits =
          units.concordance(
              String.join(" ", words), Optional.ofNullable(language), limit, Lexicon.standard());
    }
    if (json) {
      hits.forEach(hit -> out.println(JSON.toJson(json(hit))));
    } else {
      Highlight highlight = Highlight.onStandardOutput();
      for (ConcordanceHit hit : hits) {
        for (ConcordanceHit.Side side : hit.sides()) {
          out.println(
              side.language() + ": " + highlight.mark(side.text(), side.found(), side.answers()));
        }
        out.println(
            "    "
                + String.join(", ", hit.stored().origins())
                + ", "
                + hit.stored().tier().label());
      }
      if (hits.isEmpty()) {
        spec.commandLine().getErr().println("bitig: nothing in the memory holds that");
      }
    }
    out.flush();
    return hits.isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.DONE;
  }

  private static Map<String, Object> json(ConcordanceHit hit) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("id", hit.stored().unit().id());
    object.put("tier", hit.stored().tier().label());
    object.put("origins", hit.stored().origins());
    object.put("sides", hit.sides());
    return object;
  }
}
