package org.bitig.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.bitig.exchange.tmx.StagedTmx;
import org.bitig.exchange.tmx.TmxHeader;
import org.bitig.memory.Memory;
import org.bitig.memory.UnitFilter;
import org.bitig.model.Tier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code bitig tm export}: writes units of a memory to TMX. */
@Command(
    name = "export",
    description = "Write the units of a memory, or some of them, to a TMX file.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  bitig tm export --memory tm --out all.tmx",
      "  bitig tm export --memory tm --out kk-en.tmx --pair kk-en --tier verified",
      "  bitig tm export --memory tm --out new.tmx --since 2026-01-01 --text 'кітап*'"
    })
final class TmExportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin HelpOption help;
  @Mixin private MemoryOption memory;

  @Option(names = "--out", paramLabel = "FILE", required = true, description = "File to write.")
  private Path out = Path.of("");

  @Option(
      names = "--pair",
      paramLabel = "PAIR",
      description = "Only units with both languages, as in kk-en; other languages stay.")
  private @Nullable String pair;

  @Option(
      names = "--tier",
      paramLabel = "TIER",
      split = ",",
      description = "Only units of these tiers: verified, probable, possible.")
  private List<Tier> tiers = List.of();

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "Only units changed on this day or later, as in 2026-01-31.")
  private @Nullable String since;

  @Option(
      names = "--until",
      paramLabel = "DATE",
      description = "Only units changed before this day.")
  private @Nullable String until;

  @Option(
      names = "--origin",
      paramLabel = "NAME",
      description = "Only units from this file, as bitig tm stats names it.")
  private @Nullable String origin;

  @Option(
      names = "--text",
      paramLabel = "WORDS",
      description = "Only units that hold these words, as in bitig tm concordance.")
  private @Nullable String text;

  @Override
  public Integer call() throws IOException {
    Set<String> languages = new LinkedHashSet<>();
    if (pair != null) {
      String[] sides = pair.split("-", -1);
      if (sides.length != 2 || sides[0].isBlank() || sides[1].isBlank()) {
        throw new ParameterException(
            spec.commandLine(), "--pair " + pair + ": expected two languages, as in kk-en");
      }
      languages.addAll(List.of(sides));
    }
    UnitFilter filter =
        new UnitFilter(
            languages,
            tiers.isEmpty() ? EnumSet.allOf(Tier.class) : EnumSet.copyOf(tiers),
            day("--since", since),
            day("--until", until),
            Optional.ofNullable(origin),
            Optional.ofNullable(text));
    long written;
    try (Memory units = Memory.open(memory.folder())) {
      String source =
          languages.stream()
              .findFirst()
              .or(() -> units.languages().stream().findFirst())
              .orElse("kk");
      try (StagedTmx file = StagedTmx.open(out, header(source))) {
        units.units(filter, stored -> file.write(stored.unit()));
        written = file.units();
        if (written > 0) {
          file.commit();
        }
      }
    }
    spec.commandLine()
        .getErr()
        .println(
            written == 0
                ? "bitig: no unit is wanted; nothing was written"
                : out + ": " + Words.count(written, "unit"));
    return written == 0 ? ExitCode.NOTHING_FOUND : ExitCode.DONE;
  }

  private static TmxHeader header(String source) {
    return new TmxHeader(
        "bitig",
        Version.current(),
        source.toLowerCase(Locale.ROOT),
        Instant.now(),
        "bitig",
        List.of(),
        List.of());
  }

  private Optional<Instant> day(String option, @Nullable String written) {
    if (written == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(written).atStartOfDay().toInstant(ZoneOffset.UTC));
    } catch (DateTimeException e) {
      throw new ParameterException(
          spec.commandLine(), option + " " + written + ": expected a day, as in 2026-01-31");
    }
  }
}
