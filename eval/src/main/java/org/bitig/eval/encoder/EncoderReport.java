package org.bitig.eval.encoder;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bitig.align.vector.VectorMatrix;
import org.bitig.encoder.CachingEncoder;
import org.bitig.encoder.EmbeddedEncoder;
import org.bitig.encoder.ModelFolder;
import org.bitig.encoder.VectorCache;
import org.bitig.model.LanguagePair;
import org.bitig.model.Progress;
import org.bitig.model.SentenceEncoder;

/**
 * Measures what encoders find and what they cost: {@code EncoderReport PREFIX OUT.md
 * [NAME=FOLDER…]}. PREFIX names line-aligned text, {@code PREFIX.kk}, {@code .az} and {@code .en};
 * each FOLDER holds a model as {@code bitig align --encoder} takes it.
 */
public final class EncoderReport {
  private static final List<LanguagePair> PAIRS = LanguagePair.ALL;

  /** What the original model was trained to see before a text. */
  private static final String PREFIX = "query: ";

  /** Texts encoded before a clock is started: the runtime and the JIT take that long to settle. */
  private static final int WARMING = 100;

  private final List<String> lines = new ArrayList<>();
  private final Map<String, List<String>> sides;

  private EncoderReport(Map<String, List<String>> sides) {
    this.sides = sides;
  }

  /** Opens a model on so many threads. */
  @FunctionalInterface
  private interface Model {
    SentenceEncoder open(int threads) throws IOException;
  }

  /** Does the work that is timed. */
  @FunctionalInterface
  private interface Timed {
    void run() throws IOException;
  }

  /** Seconds of the clock and of all processors. */
  private record Cost(double wall, double cpu) {
    static Cost of(Timed work) throws IOException {
      OperatingSystemMXBean machine =
          (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
      long wall = System.nanoTime();
      long cpu = machine.getProcessCpuTime();
      work.run();
      return new Cost((System.nanoTime() - wall) / 1e9, (machine.getProcessCpuTime() - cpu) / 1e9);
    }
  }

  public static void main(String[] arguments) throws IOException {
    Map<String, List<String>> sides = new LinkedHashMap<>();
    for (String tag : List.of("kk", "az", "en")) {
      sides.put(tag, Files.readAllLines(Path.of(arguments[0] + "." + tag)));
    }
    Map<String, Model> models = new LinkedHashMap<>();
    models.put("embedded (int8)", EmbeddedEncoder::new);
    for (String named : List.of(arguments).subList(2, arguments.length)) {
      int equals = named.indexOf('=');
      Path folder = Path.of(named.substring(equals + 1));
      models.put(named.substring(0, equals), threads -> ModelFolder.open(folder, threads));
    }
    EncoderReport report = new EncoderReport(sides);
    report.write(models);
    Files.writeString(Path.of(arguments[1]), String.join("\n", report.lines) + "\n");
    report.lines.forEach(System.out::println);
  }

  private void write(Map<String, Model> models) throws IOException {
    int count = texts().size() / sides.size();
    double length =
        texts().stream().mapToInt(t -> t.codePointCount(0, t.length())).average().orElse(0);
    add(
        "# The encoder",
        "",
        "Written by `org.bitig.eval.encoder.EncoderReport`; do not edit. %d lines of news in each of"
            .formatted(count),
        "three languages, %.0f characters on average, each the translation of the others (FLORES-200 dev)."
            .formatted(length),
        "",
        "## What it finds",
        "",
        "Share of lines whose nearest line of the other language, by CSLS (k = 4) on centred"
            + " vectors, is",
        "the translation; to and fro. *Half lines*: the first half of a line's words must find the"
            + " whole",
        "line of the other language, which is what mining comparable texts asks for.",
        "",
        "| model | texts | %s |"
            .formatted(String.join(" | ", PAIRS.stream().map(LanguagePair::tag).toList())),
        "|---|---|%s".formatted("---|".repeat(PAIRS.size())));
    for (Map.Entry<String, Model> model : models.entrySet()) {
      try (SentenceEncoder encoder = model.getValue().open(cores())) {
        found(model.getKey(), "lines", encoder, UnaryOperator.identity());
        found(model.getKey(), "half lines", encoder, EncoderReport::half);
        if (model.getKey().startsWith("embedded")) {
          found(
              model.getKey() + ", \"" + PREFIX.strip() + "\" before each",
              "lines",
              encoder,
              t -> PREFIX + t);
        }
      }
    }
    add(
        "",
        "## What it costs",
        "",
        "Milliseconds of processor time a line on one thread, and of the clock on all %d cores (of a"
            .formatted(cores()),
        "machine with other work to do). *Words*: vectors of the pieces, a run of its own.",
        "",
        "| model | processor, sentences | processor, words | clock, sentences, all cores |",
        "|---|---|---|---|");
    for (Map.Entry<String, Model> model : models.entrySet()) {
      cost(model.getKey(), model.getValue());
    }
    add(
        "",
        "## What the cache saves",
        "",
        "The embedded model on all cores: all %d lines, sentences and words. *Cold*: nothing is kept yet,"
            .formatted(texts().size()),
        "and all is written; *warm*: all is read. Seconds of the clock; loading the model is not"
            + " counted.",
        "",
        "| cache | opening it | sentences | words | on disk, MB |",
        "|---|---|---|---|---|");
    cache();
  }

  private void add(String... more) {
    lines.addAll(List.of(more));
  }

  private static int cores() {
    return Runtime.getRuntime().availableProcessors();
  }

  private List<String> texts() {
    return sides.values().stream().flatMap(List::stream).toList();
  }

  private static String half(String text) {
    String[] words = text.split(" ", -1);
    return String.join(" ", List.of(words).subList(0, (words.length + 1) / 2));
  }

  /** Adds a row; {@code asked} is what is made of the text that does the asking. */
  private void found(
      String name, String texts, SentenceEncoder encoder, UnaryOperator<String> asked) {
    boolean whole = !texts.startsWith("half");
    Map<String, VectorMatrix> asking = vectors(encoder, asked);
    Map<String, VectorMatrix> answering =
        whole ? asking : vectors(encoder, UnaryOperator.identity());
    List<String> cells = new ArrayList<>();
    for (LanguagePair pair : PAIRS) {
      String a = pair.source().tag();
      String b = pair.target().tag();
      double forward = Retrieval.share(side(asking, a), side(answering, b));
      double backward = Retrieval.share(side(asking, b), side(answering, a));
      cells.add(String.format(Locale.ROOT, "%.3f / %.3f", forward, backward));
    }
    add("| %s | %s | %s |".formatted(name, texts, String.join(" | ", cells)));
  }

  private static VectorMatrix side(Map<String, VectorMatrix> vectors, String tag) {
    return Objects.requireNonNull(vectors.get(tag));
  }

  private Map<String, VectorMatrix> vectors(SentenceEncoder encoder, UnaryOperator<String> form) {
    Map<String, VectorMatrix> vectors = new LinkedHashMap<>();
    sides.forEach(
        (tag, side) ->
            vectors.put(
                tag,
                VectorMatrix.encode(side.stream().map(form).toList(), encoder, Progress.NONE)
                    .centred()));
    return vectors;
  }

  private void cost(String name, Model model) throws IOException {
    List<String> texts = texts();
    Cost sentences;
    Cost words;
    Cost together;
    try (SentenceEncoder encoder = model.open(1)) {
      encoder.encode(texts.subList(0, WARMING), Progress.NONE);
      sentences = Cost.of(() -> encoder.encode(texts, Progress.NONE));
      words = Cost.of(() -> encoder.tokens(texts, Progress.NONE));
    }
    try (SentenceEncoder encoder = model.open(cores())) {
      encoder.encode(texts.subList(0, WARMING), Progress.NONE);
      together = Cost.of(() -> encoder.encode(texts, Progress.NONE));
    }
    double each = 1000.0 / texts.size();
    add(
        String.format(
            Locale.ROOT,
            "| %s | %.1f | %.1f | %.1f |",
            name,
            sentences.cpu * each,
            words.cpu * each,
            together.wall * each));
  }

  private void cache() throws IOException {
    Path folder = Files.createTempDirectory("bitig-encoder-report");
    try {
      for (String state : List.of("cold", "warm")) {
        List<VectorCache> opened = new ArrayList<>();
        Cost opening =
            Cost.of(
                () ->
                    opened.add(
                        VectorCache.open(
                            folder,
                            VectorCache.DEFAULT_LIMIT,
                            problem -> {
                              throw new UncheckedIOException(new IOException(problem));
                            })));
        try (SentenceEncoder encoder =
            new CachingEncoder(new EmbeddedEncoder(cores()), opened.getFirst())) {
          Cost sentences = Cost.of(() -> encoder.encode(texts(), Progress.NONE));
          Cost words = Cost.of(() -> encoder.tokens(texts(), Progress.NONE));
          add(
              String.format(
                  Locale.ROOT,
                  "| %s | %.2f | %.2f | %.2f | %.1f |",
                  state,
                  opening.wall,
                  sentences.wall,
                  words.wall,
                  size(folder) / 1e6));
        }
      }
    } finally {
      delete(folder);
    }
  }

  private static long size(Path folder) throws IOException {
    long size = 0;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        size += Files.size(file);
      }
    }
    return size;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
