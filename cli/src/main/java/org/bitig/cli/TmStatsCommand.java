package org.bitig.cli;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.bitig.memory.Memory;
import org.bitig.memory.MemoryStatistics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bitig tm stats}: says what is in a memory. */
@Command(
    name = "stats",
    description = "Say what is in a memory: units, languages, tiers and where they come from.",
    footerHeading = "%nExamples:%n",
    footer = "  bitig tm stats --memory tm")
final class TmStatsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin HelpOption help;
  @Mixin private MemoryOption memory;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    MemoryStatistics statistics;
    try (Memory units = Memory.open(memory.folder())) {
      statistics = units.statistics();
    }
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(new GsonBuilder().disableHtmlEscaping().create().toJson(statistics));
    } else {
      out.println(
          Words.count(statistics.units(), "unit") + ", " + (statistics.bytes() >> 10) + " KB");
      statistics
          .languages()
          .forEach(
              (language, texts) ->
                  out.println(
                      "  "
                          + language
                          + ": "
                          + Words.count(texts, "text")
                          + ", "
                          + Words.count(statistics.words().getOrDefault(language, 0L), "word")));
      statistics
          .pairs()
          .forEach((pair, count) -> out.println("  " + pair + ": " + Words.count(count, "unit")));
      statistics
          .tiers()
          .forEach(
              (tier, count) ->
                  out.println("  " + tier.label() + ": " + Words.count(count, "unit")));
      statistics
          .origins()
          .forEach(
              (origin, count) ->
                  out.println("  from " + origin + ": " + Words.count(count, "unit")));
    }
    out.flush();
    return statistics.units() == 0 ? ExitCode.NOTHING_FOUND : ExitCode.DONE;
  }
}
