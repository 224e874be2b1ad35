package org.bitig.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.bitig.corpus.Corpus;
import org.bitig.exchange.RunExport;
import org.bitig.exchange.folder.OutputFolder;
import org.bitig.exchange.json.RunFile;
import org.bitig.exchange.table.GlossaryFile;
import org.bitig.lang.lexicon.Concept;
import org.bitig.lang.lexicon.Lexicon;
import org.bitig.model.Document;
import org.bitig.model.LanguagePair;
import org.bitig.model.Run;
import org.bitig.model.SentenceEncoder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code bitig align}: the main job. */
@Command(
    name = "align",
    description =
        "Find what texts in Kazakh, Azerbaijani and English say in common, and write a translation"
            + " memory, a glossary and a report.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  bitig align texts/ --out result",
      "      every text in a folder with every other; begin with result/report.html",
      "  bitig align a.kk.txt b.az.txt --lang b.az.txt=az --out result",
      "      two texts, the language of one of them given",
      "  bitig align texts/ --pairs kk-en --out result",
      "      Kazakh and English only",
      "  bitig align --mode parallel --segmentation line --format beads kk.txt az.txt",
      "      align two line-by-line texts and print the beads: [source lines]:[target lines]:cost"
    })
final class AlignCommand implements Callable<Integer> {
  /** How to compare documents. */
  enum Mode {
    AUTO,
    PARALLEL,
    COMPARABLE
  }

  /** What to write. */
  enum Format {
    FILES,
    BEADS,
    PAIRS
  }

  @Spec private CommandSpec spec;
  @Mixin HelpOption help;
  @Mixin private ReadingOptions reading;
  @Mixin private EncoderOptions encoding;
  @Mixin private CacheOptions caching;
  @Mixin private WritingOptions writing;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The folder to write into. Files of yours in it are left alone.")
  private @Nullable Path out;

  @Option(
      names = "--mode",
      paramLabel = "MODE",
      defaultValue = "auto",
      description =
          "parallel: one text translates the other; comparable: they are on the same subject; auto"
              + " (default): decide for each two documents and say why.")
  private Mode mode = Mode.AUTO;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "files",
      description =
          "files (default): everything, into --out; beads, pairs: print the alignment of exactly"
              + " two documents instead.")
  private Format format = Format.FILES;

  @Option(
      names = "--pairs",
      paramLabel = "PAIR",
      split = ",",
      description = "The pairs of languages to compare, as in kk-az,az-en. Default: all.")
  private List<String> pairs = List.of();

  @Option(
      names = "--glossary",
      paramLabel = "FILE",
      description =
          "A glossary of yours to compare with: a table with commas, semicolons or tabs, its first"
              + " line naming the columns kk, az, en. An earlier glossary.csv will do.")
  private @Nullable Path glossary;

  @Override
  public Integer call() throws IOException {
    List<LanguagePair> wanted = wanted();
    if (format == Format.FILES && out == null) {
      throw new ParameterException(
          spec.commandLine(), "missing --out DIR, the folder to write into");
    }
    if (format != Format.FILES && out != null) {
      throw new ParameterException(
          spec.commandLine(),
          "--format "
              + label(format)
              + " prints to standard output, so --out makes no sense beside it");
    }
    return format == Format.FILES
        ? toFiles(wanted, java.util.Objects.requireNonNull(out))
        : toTerminal(wanted);
  }

  private List<LanguagePair> wanted() {
    List<LanguagePair> wanted = new ArrayList<>();
    for (String name : pairs) {
      wanted.add(
          LanguagePair.parse(name.strip())
              .orElseThrow(
                  () ->
                      new ParameterException(
                          spec.commandLine(),
                          "--pairs "
                              + name
                              + ": no such pair, expected two of kk, az, en, as in kk-az"))
              .canonical());
    }
    return wanted.isEmpty() ? LanguagePair.ALL : wanted.stream().distinct().toList();
  }

  private Integer toFiles(List<LanguagePair> wanted, Path folder) throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    Clock clock = Clock.systemUTC();
    Instant started = clock.instant();
    Stopwatch stopwatch = new Stopwatch();
    Supplier<Lexicon> lexicon = lexicon();
    Corpus corpus = reading.read(err);
    stopwatch.lap("read");
    if (corpus.documents().isEmpty() && !corpus.failures().isEmpty()) {
      return ExitCode.FAILED;
    }
    Optional<String> hopeless = Alignment.hopeless(corpus.documents(), wanted);
    if (hopeless.isPresent()) {
      err.println("bitig: " + hopeless.get());
      return corpus.failures().isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.FAILED;
    }
    // Taken before the work, so that a folder that cannot be written or is being written is known
    // at once.
    try (TerminalProgress progress = TerminalProgress.onStandardError(err);
        OutputFolder place =
            OutputFolder.open(
                folder,
                RunFile.NAME,
                clock,
                written -> {
                  progress.erase();
                  err.println(
                      "bitig: interrupted"
                          + (written
                              ? " after " + folder + " was written"
                              : "; " + folder + " is as it was"));
                });
        SentenceEncoder encoder = encoding.open(caching.open(err))) {
      stopwatch.lap("load");
      Alignment alignment = new Alignment(encoder, lexicon, wanted, mode, progress);
      Alignment.Result found = alignment.of(corpus, stopwatch);
      Run run =
          new Run(
              Version.current(),
              started,
              options(wanted),
              encoder.id(),
              corpus.documents(),
              found.pairs(),
              found.matches(),
              found.concepts(),
              found.dropped(),
              stopwatch.laps());
      progress.erase();
      Summary.of(run, err);
      RunExport.Result written = new RunExport(writing.options(), clock).write(run, place);
      Summary.afterWriting(written, folder, err);
      if (!corpus.failures().isEmpty()) {
        err.println(
            Words.count(corpus.failures().size(), "file")
                + " could not be read, named above and in the report");
        err.flush();
        return ExitCode.FAILED;
      }
      return found.matches().isEmpty() && found.concepts().isEmpty()
          ? ExitCode.NOTHING_FOUND
          : ExitCode.DONE;
    }
  }

  /**
   * Reads the glossary, if there is one, so that its faults are known before the work begins; the
   * lexicon itself takes a second to make and is made when it is asked for.
   */
  private Supplier<Lexicon> lexicon() throws IOException {
    if (glossary == null) {
      return Lexicon::standard;
    }
    List<Concept> own = GlossaryFile.read(glossary);
    return () -> Lexicon.standard().with(own);
  }

  private Integer toTerminal(List<LanguagePair> wanted) throws IOException {
    PrintWriter stdout = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    Supplier<Lexicon> lexicon = lexicon();
    Corpus corpus = reading.read(err);
    if (!corpus.failures().isEmpty()) {
      return ExitCode.FAILED;
    }
    List<Document> documents = corpus.documents();
    if (documents.size() != 2) {
      throw new ParameterException(
          spec.commandLine(),
          "--format " + label(format) + " needs exactly two documents, found " + documents.size());
    }
    try (SentenceEncoder encoder = encoding.open(caching.open(err));
        TerminalProgress progress = TerminalProgress.onStandardError(err)) {
      Alignment alignment = new Alignment(encoder, lexicon, wanted, mode, progress);
      long printed =
          format == Format.BEADS
              ? alignment.printBeads(documents.get(0), documents.get(1), stdout)
              : alignment.printPairs(documents.get(0), documents.get(1), stdout);
      stdout.flush();
      return printed == 0 ? ExitCode.NOTHING_FOUND : ExitCode.DONE;
    }
  }

  /** What the run was told, for its account. */
  private Map<String, String> options(List<LanguagePair> wanted) {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("mode", label(mode));
    options.put("segmentation", reading.segmentationLabel());
    if (glossary != null) {
      options.put("glossary", glossary.toString());
    }
    options.put("pairs", String.join(",", wanted.stream().map(LanguagePair::tag).toList()));
    reading
        .languages()
        .forEach((file, language) -> options.put("lang " + file.getFileName(), language.tag()));
    return options;
  }

  private static String label(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** Wall time by stage. */
  static final class Stopwatch {
    private final Map<String, Duration> laps = new LinkedHashMap<>();
    private long last = System.nanoTime();

    /** Ends a stage. */
    void lap(String stage) {
      long now = System.nanoTime();
      laps.merge(stage, Duration.ofNanos(now - last), Duration::plus);
      last = now;
    }

    Map<String, Duration> laps() {
      return laps;
    }
  }
}
