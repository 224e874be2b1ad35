package org.bitig.memory.merge;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.util.BytesRef;
import org.bitig.exchange.table.GlossaryCsv;
import org.bitig.exchange.tmx.StagedTmx;
import org.bitig.exchange.tmx.TmxHeader;
import org.bitig.memory.UnitCodec;
import org.bitig.memory.UnitFile;
import org.bitig.memory.match.TextAnalyzer;
import org.bitig.model.FormatException;
import org.bitig.model.Language;
import org.bitig.model.Progress;
import org.bitig.model.Sha256;
import org.bitig.model.TranslationUnit;

/**
 * Makes one memory of several files, or one without repetitions.
 *
 * <p>Every unit of the files is in the result, or part of a unit there, or in the file of what was
 * set apart with the reason. Units stay in their order. Doing it again with the result changes
 * nothing. Memory is bounded by a 256th of the files, disk by three times their size.
 */
public final class Merge {
  private final List<Path> files;
  private final Path out;
  private final Options options;
  private final Function<TranslationUnit, Optional<String>> key;
  private final Function<List<Located>, Resolution> resolve;

  private final Map<String, Long> skipped = new TreeMap<>();
  private long units;
  private long joined;
  private long conflicts;
  private String source = "";

  /**
   * How to do it.
   *
   * @param columns languages of the columns of tables by name; empty to tell them by their names
   * @param now for the header
   * @param version of bitig
   */
  public record Options(Map<String, Language> columns, Instant now, String version) {
    public Options {
      columns = Map.copyOf(columns);
    }
  }

  /**
   * What came of it.
   *
   * @param units that were read
   * @param written to the result
   * @param joined units that became part of another
   * @param apart units in the file of what was set apart
   * @param conflicts translations that disagreed
   * @param skipped units of the files that were not read, by reason
   */
  public record Outcome(
      long units,
      long written,
      long joined,
      long apart,
      long conflicts,
      Map<String, Long> skipped) {
    public Outcome {
      skipped = Map.copyOf(skipped);
    }
  }

  private Merge(
      List<Path> files,
      Path out,
      Options options,
      Function<TranslationUnit, Optional<String>> key,
      Function<List<Located>, Resolution> resolve) {
    this.files = List.copyOf(files);
    this.out = out;
    this.options = options;
    this.key = key;
    this.resolve = resolve;
  }

  /** Returns the file of what is set apart, beside the result. */
  public static Path apart(Path out) {
    return beside(out, ".apart.tmx");
  }

  /** Returns the table of conflicts, beside the result. */
  public static Path conflicts(Path out) {
    return beside(out, ".conflicts.csv");
  }

  private static Path beside(Path out, String ending) {
    String name = out.getFileName().toString();
    String stem = name.endsWith(".tmx") ? name.substring(0, name.length() - 4) : name;
    return out.resolveSibling(stem + ending);
  }

  /**
   * Joins the units of files that share a text.
   *
   * @param by language of that text; empty for the one each unit was translated from
   * @throws IOException if a file cannot be read to its end; nothing is written then
   */
  public static Outcome merge(
      List<Path> files,
      Path out,
      Optional<String> by,
      MergePolicy policy,
      Options options,
      Progress progress)
      throws IOException {
    Joining joining = new Joining(by, policy);
    return new Merge(files, out, options, joining::key, joining::resolve).run(progress);
  }

  /**
   * Takes repetitions out of files.
   *
   * @param oneTarget whether a source keeps one target only
   * @throws IOException if a file cannot be read to its end; nothing is written then
   */
  public static Outcome dedupe(
      List<Path> files, Path out, boolean oneTarget, Options options, Progress progress)
      throws IOException {
    Dedupe dedupe = new Dedupe(oneTarget);
    return new Merge(files, out, options, dedupe::key, dedupe::resolve).run(progress);
  }

  private Outcome run(Progress progress) throws IOException {
    for (Path file : files) {
      for (Path written : List.of(out, apart(out))) {
        if (Files.exists(written) && Files.isSameFile(written, file)) {
          throw new FormatException(
              written.toString(), "is one of the files to be read, expected another for --out");
        }
      }
    }
    Path folder = Files.createTempDirectory("bitig-merge");
    try (UnitBuckets buckets = new UnitBuckets(folder);
        OrderedRecords kept = new OrderedRecords(folder, "kept");
        OrderedRecords apart = new OrderedRecords(folder, "apart");
        OrderedRecords table = new OrderedRecords(folder, "conflicts")) {
      for (int f = 0; f < files.size(); f++) {
        read(f, buckets, progress);
      }
      buckets.groups(
          group -> {
            Resolution resolution = resolve.apply(group);
            joined += resolution.joined();
            conflicts += resolution.conflicts().size();
            resolution.kept().forEach(l -> kept.add(l.ordinal(), bytes(l.unit())));
            resolution.apart().forEach(l -> apart.add(l.ordinal(), bytes(l.unit())));
            for (Resolution.Conflict conflict : resolution.conflicts()) {
              table.add(conflict.otherAt().ordinal(), row(conflict));
            }
          },
          () -> {
            kept.endRun();
            apart.endRun();
            table.endRun();
          });
      return write(kept, apart, table);
    } finally {
      try (Stream<Path> left = Files.walk(folder)) {
        for (Path file : left.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private void read(int number, UnitBuckets buckets, Progress progress) throws IOException {
    UnitFile.read(
            files.get(number),
            options.columns(),
            (unit, line) -> {
              if (source.isEmpty()) {
                String language =
                    unit.sourceLanguage().isEmpty()
                        ? unit.variants().getFirst().language()
                        : unit.sourceLanguage();
                source = TextAnalyzer.language(language);
              }
              long ordinal = units++;
              // A unit that nothing belongs to is a group of its own.
              String group = key.apply(unit).orElse("#" + ordinal);
              buckets.put(digest(group), new Located(ordinal, number, line, unit));
              if (units % 1000 == 0) {
                progress.advance("units read", units, -1);
              }
            })
        .forEach((reason, count) -> skipped.merge(reason, count, Long::sum));
  }

  /** Returns a key as short as files of buckets can have it. */
  private static String digest(String key) {
    return HexFormat.of().formatHex(Sha256.of(key), 0, 16);
  }

  private static byte[] bytes(TranslationUnit unit) {
    BytesRef bytes = UnitCodec.write(unit);
    return Arrays.copyOfRange(bytes.bytes, bytes.offset, bytes.offset + bytes.length);
  }

  private byte[] row(Resolution.Conflict conflict) {
    List<String> cells = new ArrayList<>();
    cells.add(conflict.source());
    cells.add(conflict.language());
    cells.add(conflict.kept());
    cells.add(files.get(conflict.keptAt().file()) + ":" + conflict.keptAt().line());
    cells.add(conflict.other());
    cells.add(files.get(conflict.otherAt().file()) + ":" + conflict.otherAt().line());
    return csv(cells).getBytes(StandardCharsets.UTF_8);
  }

  private static String csv(List<String> cells) {
    StringWriter line = new StringWriter();
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(line);
    csv.writeRecord(cells.stream().map(GlossaryCsv::harmless).toList());
    try {
      csv.flush();
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
    return line.toString();
  }

  private Outcome write(OrderedRecords kept, OrderedRecords apart, OrderedRecords table)
      throws IOException {
    Path list = conflicts(out);
    Path part = list.resolveSibling("." + list.getFileName() + ".part");
    try (StagedTmx result = StagedTmx.open(out, header());
        StagedTmx rest = StagedTmx.open(apart(out), header())) {
      kept.each(bytes -> result.write(UnitCodec.read(new BytesRef(bytes))));
      apart.each(bytes -> rest.write(UnitCodec.read(new BytesRef(bytes))));
      if (conflicts > 0) {
        try (Writer writer = Files.newBufferedWriter(part)) {
          writer.write(csv(List.of("source", "language", "kept", "kept_at", "other", "other_at")));
          table.each(bytes -> writer.write(new String(bytes, StandardCharsets.UTF_8)));
        }
      }
      long written = result.units();
      long left = rest.units();
      if (written > 0) {
        result.commit();
      }
      // Of an earlier merge: what is beside the result belongs to it.
      Files.deleteIfExists(apart(out));
      Files.deleteIfExists(list);
      if (left > 0) {
        rest.commit();
      }
      if (conflicts > 0) {
        Files.move(part, list, StandardCopyOption.REPLACE_EXISTING);
      }
      return new Outcome(units, written, joined, left, conflicts, skipped);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private TmxHeader header() {
    return new TmxHeader(
        "bitig",
        options.version(),
        source.isEmpty() || source.contains("*") ? "en" : source,
        options.now(),
        "bitig",
        List.of(),
        List.of());
  }
}
