package org.bitig.memory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bitig.model.FormatException;
import org.bitig.model.Language;
import org.bitig.model.Progress;
import org.bitig.model.TranslationUnit;

/** Takes files into a memory: TMX, bilingual formats, and what bitig align wrote. */
public final class MemoryImport {
  /** As in {@code result/memory/probable/kk-en.tmx}. */
  private static final int ALIGNED_PARTS = 4;

  private MemoryImport() {}

  /**
   * What came of a file.
   *
   * @param fresh units that were not there
   * @param changed units that were there and of which more is known now
   * @param known units that were there just so
   * @param skipped units that were not taken, by reason
   */
  public record Outcome(long fresh, long changed, long known, Map<String, Long> skipped) {
    public Outcome {
      skipped = Map.copyOf(new TreeMap<>(skipped));
    }

    /** Returns how many units of the file are in the memory. */
    public long units() {
      return fresh + changed + known;
    }
  }

  /**
   * Returns the files that inputs stand for: a folder of bitig align for the memories of each tier
   * in it.
   *
   * @throws IOException if there is nothing, or a folder is none of bitig align
   */
  public static List<Path> files(List<Path> inputs) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path input : inputs) {
      if (!Files.exists(input)) {
        throw new NoSuchFileException(input.toString());
      }
      if (!Files.isDirectory(input)) {
        files.add(input);
        continue;
      }
      Path memory = input.resolve("memory");
      if (!Files.isRegularFile(input.resolve("run.json")) || !Files.isDirectory(memory)) {
        throw new FormatException(
            input.toString(),
            "found a folder that bitig align did not write; name the files in it");
      }
      for (String tier : List.of("verified", "probable", "possible")) {
        Path folder = memory.resolve(tier);
        if (Files.isDirectory(folder)) {
          try (Stream<Path> all = Files.list(folder)) {
            all.filter(f -> f.toString().endsWith(".tmx")).sorted().forEach(files::add);
          }
        }
      }
    }
    return files;
  }

  /**
   * Takes a file in and commits.
   *
   * @param columns languages of the columns of tables by name; empty to tell them by their names
   * @param replace whether units that came from a file of this name only are forgotten before
   * @throws IOException if the file cannot be read; then the memory is as it was
   */
  public static Outcome take(
      Path file, Path memory, Map<String, Language> columns, boolean replace, Progress progress)
      throws IOException {
    try (MemoryWriter writer = MemoryWriter.open(memory)) {
      String origin = origin(file);
      if (replace) {
        writer.forget(origin);
      }
      Taking taking = new Taking(writer, origin, progress);
      Map<String, Long> skipped = UnitFile.read(file, columns, (unit, line) -> taking.take(unit));
      writer.commit();
      return new Outcome(taking.fresh, taking.changed, taking.known, skipped);
    }
  }

  /**
   * Returns the name by which a memory knows a file: its last two parts, the same everywhere; in a
   * folder of bitig align, where all files are called alike, from the name of that folder on.
   */
  private static String origin(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    int all = absolute.getNameCount();
    boolean aligned =
        all > ALIGNED_PARTS
            && absolute.getName(all - 3).toString().equals("memory")
            && Files.isRegularFile(absolute.resolve("../../../run.json").normalize());
    int parts = Math.min(all, aligned ? ALIGNED_PARTS : 2);
    return absolute.subpath(all - parts, all).toString().replace('\\', '/');
  }

  private static final class Taking {
    private final MemoryWriter writer;
    private final String origin;
    private final Progress progress;
    private long fresh;
    private long changed;
    private long known;

    Taking(MemoryWriter writer, String origin, Progress progress) {
      this.writer = writer;
      this.origin = origin;
      this.progress = progress;
    }

    void take(TranslationUnit unit) throws IOException {
      switch (writer.take(unit, origin)) {
        case NEW -> fresh++;
        case CHANGED -> changed++;
        case KNOWN -> known++;
      }
      progress.advance("units of " + origin, fresh + changed + known, 0);
    }
  }
}
