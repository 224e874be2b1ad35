package org.bitig.corpus.formats;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bitig.corpus.SourceText;
import org.bitig.corpus.TextDecoder;
import org.bitig.model.FormatException;
import org.bitig.model.Language;

/**
 * Reads tables in CSV (RFC 4180, with commas or semicolons) and TSV whose first row names the
 * columns by their language. In TSV a quote is a letter unless the field begins with one.
 */
public final class CsvReader implements BilingualReader {
  private final TextDecoder decoder = new TextDecoder();
  private final TableColumns columns;

  /**
   * Makes a reader.
   *
   * @param columns languages of columns by name; empty to tell them by their names
   */
  public CsvReader(Map<String, Language> columns) {
    this.columns = new TableColumns(columns);
  }

  @Override
  public Set<String> extensions() {
    return Set.of("csv", "tsv", "tab");
  }

  @Override
  public BilingualText bilingual(String file, byte[] bytes) throws IOException {
    SourceText source = decoder.decode(file, bytes);
    String text = source.text();
    text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    char separator = separator(text);
    List<BilingualText.Row> rows = new ArrayList<>();
    try (var csv =
        de.siegmar.fastcsv.reader.CsvReader.builder()
            .fieldSeparator(separator)
            .maxBufferSize(64 << 20)
            .ofCsvRecord(text)) {
      Iterator<CsvRecord> records = csv.iterator();
      if (!records.hasNext()) {
        throw new FormatException(file, "found an empty table, expected names of columns and rows");
      }
      Map<Integer, String> languages = columns.of(file, records.next().getFields());
      while (records.hasNext()) {
        CsvRecord record = records.next();
        rows.add(row(Long.toString(record.getStartingLineNumber()), record.getFields(), languages));
      }
    } catch (CsvParseException e) {
      throw new FormatException(
          file,
          "found a table that is no CSV ("
              + String.valueOf(e.getMessage()).strip()
              + "), expected fields divided by '"
              + separator
              + "'; export it as CSV again",
          e);
    }
    return BilingualText.of(rows);
  }

  /** Returns a row with the fields of the columns that have a language; blank ones are left out. */
  static BilingualText.Row row(String id, List<String> fields, Map<Integer, String> languages) {
    Map<String, String> texts = new LinkedHashMap<>();
    languages.forEach(
        (column, tag) -> {
          String field = column < fields.size() ? fields.get(column).strip() : "";
          if (!field.isEmpty()) {
            texts.put(tag, field);
          }
        });
    return new BilingualText.Row(id, texts);
  }

  /** The separator there is most of in the first line. */
  private static char separator(String text) {
    int end = text.indexOf('\n');
    String first = end < 0 ? text : text.substring(0, end);
    char best = ',';
    long most = 0;
    for (char candidate : new char[] {'\t', ';', ','}) {
      long count = first.chars().filter(c -> c == candidate).count();
      if (count > most) {
        most = count;
        best = candidate;
      }
    }
    return best;
  }
}
