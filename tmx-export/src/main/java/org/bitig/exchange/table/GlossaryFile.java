package org.bitig.exchange.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bitig.lang.lexicon.Concept;
import org.bitig.model.FormatException;
import org.bitig.model.Language;

/**
 * A glossary of the user's, to be used as a dictionary: UTF-8 with commas, semicolons or tabs
 * between fields, the first line naming the columns {@code kk}, {@code az} and {@code en}, at least
 * two of them, in any order; other columns are passed over. Variants stand in one field divided by
 * {@code |} or in rows of one {@code id}, as in our own {@code glossary.csv}.
 */
public final class GlossaryFile {
  /** A file of a size that people make; more is something else. */
  private static final long MOST_BYTES = 64L << 20;

  private GlossaryFile() {}

  /**
   * Reads the concepts that have words in two languages or more.
   *
   * @throws FormatException if the file is not such a glossary
   */
  public static List<Concept> read(Path file) throws IOException {
    String text = text(file);
    int end = text.indexOf('\n');
    String header = (end < 0 ? text : text.substring(0, end)).strip();
    char separator = header.indexOf('\t') >= 0 ? '\t' : header.indexOf(';') >= 0 ? ';' : ',';
    Map<String, Map<Language, List<String>>> concepts = new LinkedHashMap<>();
    try (CsvReader<CsvRecord> rows =
        CsvReader.builder()
            .fieldSeparator(separator)
            .skipEmptyLines(true)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)) {
      List<Optional<Language>> columns = List.of();
      int id = -1;
      for (CsvRecord row : rows) {
        if (columns.isEmpty()) {
          columns = columns(row.getFields(), file);
          id = row.getFields().stream().map(GlossaryFile::name).toList().indexOf("id");
          continue;
        }
        if (row.getFieldCount() != columns.size()) {
          throw new FormatException(
              file.toString(),
              row.getStartingLineNumber(),
              "found "
                  + row.getFieldCount()
                  + " columns, expected "
                  + columns.size()
                  + " as in line 1; put fields that hold the separator into double quotes");
        }
        String key =
            id >= 0 && !row.getField(id).isBlank()
                ? "id " + row.getField(id).strip()
                : "row " + row.getStartingLineNumber();
        Map<Language, List<String>> words =
            concepts.computeIfAbsent(key, k -> new EnumMap<>(Language.class));
        for (int column = 0; column < columns.size(); column++) {
          String field = row.getField(column);
          columns.get(column).ifPresent(language -> add(words, language, field));
        }
      }
    } catch (CsvParseException e) {
      throw new FormatException(file.toString(), "this is no table: " + e.getMessage(), e);
    }
    return concepts.values().stream()
        .filter(words -> words.size() >= 2)
        .map(words -> new Concept(words, Concept.Source.GLOSSARY))
        .toList();
  }

  private static String text(Path file) throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      throw new FormatException(
          file.toString(),
          "found " + Files.size(file) + " bytes, expected a glossary of 64 MB at most");
    }
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
              .toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new FormatException(
          file.toString(), "this is not UTF-8, which a glossary has to be; save it as UTF-8", e);
    }
  }

  private static String name(String header) {
    return header.strip().toLowerCase(Locale.ROOT);
  }

  private static List<Optional<Language>> columns(List<String> names, Path file)
      throws FormatException {
    List<Optional<Language>> columns =
        names.stream().map(name -> Language.ofTag(name(name)).filter(Language::isWorking)).toList();
    if (columns.stream().flatMap(Optional::stream).distinct().count() < 2) {
      throw new FormatException(
          file.toString(),
          1,
          "found the columns " + names + ", expected at least two named kk, az or en");
    }
    return columns;
  }

  private static void add(Map<Language, List<String>> words, Language language, String field) {
    Arrays.stream(field.split("\\|", -1))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .forEach(
            word -> {
              List<String> known = words.computeIfAbsent(language, l -> new ArrayList<>());
              if (!known.contains(word)) {
                known.add(word);
              }
            });
  }
}
