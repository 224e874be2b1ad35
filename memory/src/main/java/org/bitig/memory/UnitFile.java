package org.bitig.memory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bitig.corpus.formats.BilingualReader;
import org.bitig.corpus.formats.BilingualText;
import org.bitig.corpus.formats.Formats;
import org.bitig.exchange.tmx.TmxReader;
import org.bitig.exchange.tmx.TmxSummary;
import org.bitig.model.FormatException;
import org.bitig.model.Language;
import org.bitig.model.TranslationUnit;
import org.bitig.model.Tuv;

/** Reads units from a file in any format that has them: TMX, XLIFF, PO, CSV, TSV, XLSX. */
public final class UnitFile {
  /** Tables and the like are read as a whole; a memory that large comes as TMX. */
  private static final long MOST_BYTES = 256L << 20;

  private UnitFile() {}

  /** Takes one unit after the other. */
  @FunctionalInterface
  public interface Taker {
    /**
     * Takes a unit with text in two languages at least.
     *
     * @param line it begins at in the file, from 1; in formats without lines its number
     */
    void take(TranslationUnit unit, long line) throws IOException;
  }

  /**
   * Reads a file.
   *
   * @param columns languages of the columns of tables by name; empty to tell them by their names
   * @return units that were not handed over, by reason
   * @throws IOException naming file, line and what to do, if the file cannot be read to its end
   */
  public static Map<String, Long> read(Path file, Map<String, Language> columns, Taker taker)
      throws IOException {
    Map<String, Long> skipped = new TreeMap<>();
    Taker complete =
        (unit, line) -> {
          if (unit.variants().stream().filter(side -> !side.text().isBlank()).count() < 2) {
            skipped.merge("without text in two languages", 1L, Long::sum);
          } else {
            taker.take(unit, line);
          }
        };
    Optional<BilingualReader> reader = reader(file, columns);
    if (reader.isPresent()) {
      table(file, reader.get(), complete);
    } else {
      TmxSummary summary = TmxReader.read(file, complete::take);
      if (summary.skipped() > 0) {
        skipped.merge("broken in the file: see bitig tm check", summary.skipped(), Long::sum);
      }
    }
    return skipped;
  }

  private static Optional<BilingualReader> reader(Path file, Map<String, Language> columns) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    String extension = name.substring(name.lastIndexOf('.') + 1);
    return Formats.bilingual(columns).stream()
        .filter(reader -> reader.extensions().contains(extension))
        .findFirst();
  }

  private static void table(Path file, BilingualReader reader, Taker taker) throws IOException {
    long bytes = Files.size(file);
    if (bytes > MOST_BYTES) {
      throw new FormatException(
          file.toString(),
          "found "
              + (bytes >> 20)
              + " MB, expected "
              + (MOST_BYTES >> 20)
              + " MB at most; divide it, or give it as TMX");
    }
    BilingualText text = reader.bilingual(file.toString(), Files.readAllBytes(file));
    long number = 0;
    for (BilingualText.Row row : text.rows()) {
      List<Tuv> sides = new ArrayList<>();
      row.texts().forEach((tag, words) -> sides.add(Tuv.of(tag, words)));
      taker.take(
          new TranslationUnit(row.id(), "", sides, Map.of(), List.of(), List.of()), ++number);
    }
  }
}
