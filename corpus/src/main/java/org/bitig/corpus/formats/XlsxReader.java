package org.bitig.corpus.formats;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bitig.model.FormatException;
import org.bitig.model.Language;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * Reads spreadsheets (Office Open XML) whose first row names the columns by their language: all
 * sheets that have such a row. A cell with a formula has its last value.
 */
public final class XlsxReader implements BilingualReader {
  private final TableColumns columns;

  /**
   * Makes a reader.
   *
   * @param columns languages of columns by name; empty to tell them by their names
   */
  public XlsxReader(Map<String, Language> columns) {
    this.columns = new TableColumns(columns);
  }

  @Override
  public Set<String> extensions() {
    return Set.of("xlsx", "xlsm");
  }

  @Override
  public BilingualText bilingual(String file, byte[] bytes) throws IOException {
    if (!Archive.unpack(file, bytes, name -> name.equals("xl/workbook.xml"))
        .containsKey("xl/workbook.xml")) {
      throw new FormatException(
          file,
          "found an archive without xl/workbook.xml, expected a spreadsheet; save it as XLSX");
    }
    List<BilingualText.Row> rows = new ArrayList<>();
    Optional<FormatException> unnamed = Optional.empty();
    boolean named = false;
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes));
        Stream<Sheet> sheets = workbook.getSheets()) {
      for (Sheet sheet : (Iterable<Sheet>) sheets::iterator) {
        try (Stream<Row> lines = sheet.openStream()) {
          named |= sheet(file, sheet.getName(), lines, rows);
        } catch (FormatException e) {
          unnamed = Optional.of(e);
        }
      }
    } catch (FormatException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // Nothing here reads from a disk: whatever goes wrong is the file's fault.
      throw damaged(file, e);
    }
    if (!named) {
      throw unnamed.orElseGet(
          () ->
              new FormatException(file, "found empty sheets, expected names of columns and rows"));
    }
    return BilingualText.of(rows);
  }

  private static FormatException damaged(String file, Exception e) {
    return new FormatException(
        file,
        "found a damaged spreadsheet ("
            + String.valueOf(e.getMessage()).strip().replaceAll("\\s+", " ")
            + "), expected a whole one; save it anew",
        e);
  }

  /** Adds the rows of a sheet; returns whether it has any. */
  private boolean sheet(String file, String name, Stream<Row> lines, List<BilingualText.Row> rows)
      throws FormatException {
    Optional<Map<Integer, String>> languages = Optional.empty();
    for (Row line : (Iterable<Row>) lines::iterator) {
      List<String> fields = new ArrayList<>();
      for (int i = 0; i < line.getCellCount(); i++) {
        fields.add(line.getCellText(i));
      }
      if (fields.stream().allMatch(String::isBlank)) {
        continue;
      }
      if (languages.isEmpty()) {
        languages = Optional.of(columns.of(file + " (sheet " + name + ")", fields));
      } else {
        rows.add(CsvReader.row(name + "/" + line.getRowNum(), fields, languages.get()));
      }
    }
    return languages.isPresent();
  }
}
