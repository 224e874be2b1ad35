package org.bitig.exchange.edited;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.bitig.exchange.table.GlossaryColumn;
import org.bitig.exchange.table.MatchColumn;
import org.bitig.model.FormatException;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * Reads tables as spreadsheets leave them: XLSX; CSV with commas, semicolons, tabs or bars between
 * fields, in UTF-8 or, with a byte order mark, UTF-16.
 */
final class TableReader {
  /** Rows in which the header is looked for: people put titles above it. */
  private static final int HEADER_ROWS = 20;

  /** Unpacked bytes of a spreadsheet. A hundred thousand matches have about sixty million. */
  private static final long MOST_BYTES = 1L << 30;

  /** Unpacked bytes for each packed one, above a megabyte. Spreadsheets pack to a tenth or so. */
  private static final long MOST_RATIO = 200;

  private static final long FREE_BYTES = 1 << 20;

  private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');

  private static final Set<String> KNOWN = known();

  private final String file;
  private final Set<String> ids;
  private final List<Finding> findings = new ArrayList<>();
  private final List<Table.Row> rows = new ArrayList<>();
  private List<String> header = List.of();
  private boolean whole = true;

  private TableReader(String file, Set<String> ids) {
    this.file = file;
    this.ids = ids;
  }

  private static Set<String> known() {
    Set<String> known = new HashSet<>();
    GlossaryColumn.ALL.forEach(column -> known.add(column.name()));
    MatchColumn.ALL.forEach(column -> known.add(column.name()));
    return known;
  }

  /**
   * Returns the table in a file.
   *
   * @param file its name, for messages
   * @param ids those of the run, by which rows that ran together are told
   * @throws FormatException if there is no table with an {@code id} column in it
   */
  static Table read(String file, byte[] bytes, Set<String> ids) throws IOException {
    TableReader reader = new TableReader(file, ids);
    if (starts(bytes, 'P', 'K')) {
      reader.spreadsheet(bytes);
    } else if (starts(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw new FormatException(
          file, "found a spreadsheet of before 2007, expected XLSX or CSV; save it as XLSX");
    } else {
      reader.csv(text(file, bytes));
    }
    if (reader.header.isEmpty()) {
      throw new FormatException(
          file,
          "found no row that names the columns, expected one with id and, for a glossary, kk, az or"
              + " en, or for matches, decision; keep the first row as bitig wrote it");
    }
    Set<String> columns = new LinkedHashSet<>(reader.header);
    columns.remove("");
    return new Table(file, columns, reader.rows, reader.findings, reader.whole);
  }

  private static boolean starts(byte[] bytes, int... magic) {
    for (int i = 0; i < magic.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }

  // CSV

  private static String text(String file, byte[] bytes) throws FormatException {
    Charset charset =
        starts(bytes, 0xFF, 0xFE)
            ? StandardCharsets.UTF_16LE
            : starts(bytes, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    try {
      String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new FormatException(
          file,
          "found bytes that are not UTF-8, expected UTF-8: other encodings lose Kazakh and"
              + " Azerbaijani letters; save it as UTF-8 (Excel: \"CSV UTF-8\"), or as XLSX",
          e);
    }
  }

  private void csv(String text) {
    CsvRows lines = new CsvRows(text, separator(text));
    int start = 0;
    int number = 0;
    for (Optional<CsvRows.Fields> line = lines.next(); line.isPresent(); line = lines.next()) {
      number++;
      List<String> fields = line.get().fields();
      if (header.isEmpty()) {
        if (number <= HEADER_ROWS) {
          header(number, fields);
        }
      } else if (!line.get().broken().isEmpty()) {
        malformed(number, fields, line.get().broken());
      } else if (swallowing(fields).isPresent()) {
        malformed(
            number,
            fields,
            "found other rows inside its column "
                + swallowing(fields).get()
                + ", expected a quote that ends before them");
        lines.resumeAfter(start);
      } else if (!fields.stream().allMatch(String::isBlank)) {
        row(number, fields);
      }
      start = lines.position();
    }
  }

  /** Returns the separator with which the first rows name the most columns. */
  private static char separator(String text) {
    char best = ',';
    long most = 0;
    for (char separator : SEPARATORS) {
      CsvRows lines = new CsvRows(text, separator);
      for (int i = 0; i < HEADER_ROWS; i++) {
        long named =
            lines.next().stream()
                .flatMap(line -> line.fields().stream())
                .map(TableReader::name)
                .filter(KNOWN::contains)
                .count();
        if (named > most) {
          most = named;
          best = separator;
        }
      }
    }
    return best;
  }

  // XLSX

  private void spreadsheet(byte[] bytes) throws IOException {
    refuseBombs(bytes);
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes));
        Stream<Sheet> sheets = book.getSheets()) {
      for (Sheet sheet : (Iterable<Sheet>) sheets::iterator) {
        if (header.isEmpty()) {
          sheet(sheet);
        }
      }
    } catch (FormatException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // Nothing here reads from a disk: whatever goes wrong is the file's fault.
      throw new FormatException(
          file,
          "found a damaged spreadsheet ("
              + String.valueOf(e.getMessage()).strip().replaceAll("\\s+", " ")
              + "), expected a whole one; save it anew",
          e);
    }
  }

  private void sheet(Sheet sheet) throws IOException {
    try (Stream<Row> lines = sheet.openStream()) {
      for (Row line : (Iterable<Row>) lines::iterator) {
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < line.getCellCount(); i++) {
          fields.add(line.getOptionalCell(i).map(TableReader::text).orElse(""));
        }
        int number = line.getRowNum();
        if (!header.isEmpty()) {
          while (fields.size() < header.size()) {
            fields.add("");
          }
          if (!fields.stream().allMatch(String::isBlank)) {
            row(number, fields);
          }
        } else if (number <= HEADER_ROWS) {
          header(number, fields);
        } else {
          return;
        }
      }
    }
  }

  private static String text(Cell cell) {
    String text = cell.getText();
    return cell.getType() == CellType.ERROR && !Table.isError(text) ? "#VALUE!" : text;
  }

  private void refuseBombs(byte[] bytes) throws IOException {
    boolean workbook = false;
    long total = 0;
    byte[] buffer = new byte[1 << 14];
    // Through the archive's directory: what some writers put before an entry does not say how long
    // it is.
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        workbook |= entry.getName().equals("xl/workbook.xml");
        try (InputStream in = zip.getInputStream(entry)) {
          for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            total += n;
            if (total > MOST_BYTES || (total > FREE_BYTES && total > MOST_RATIO * bytes.length)) {
              throw new FormatException(
                  file,
                  "found an archive that swells to more than a spreadsheet can be, expected XLSX as"
                      + " bitig wrote it; unpack it yourself if you trust it");
            }
          }
        }
      }
    } catch (FormatException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new FormatException(
          file, "found a damaged archive (" + e.getMessage() + "), expected XLSX; save it anew", e);
    }
    if (!workbook) {
      throw new FormatException(
          file,
          "found an archive that is no XLSX, expected XLSX or CSV; open it in your spreadsheet and"
              + " save it as XLSX");
    }
  }

  // Both

  private void header(int number, List<String> fields) {
    List<String> names = fields.stream().map(TableReader::name).toList();
    boolean ours =
        names.contains("id")
            && (names.contains("decision")
                || names.contains("kk")
                || names.contains("az")
                || names.contains("en"));
    if (!ours) {
      return;
    }
    List<String> header = new ArrayList<>();
    for (String name : names) {
      if (header.contains(name) && KNOWN.contains(name)) {
        findings.add(
            new Finding(
                Finding.Kind.NOTICE,
                file,
                number,
                name,
                "",
                "",
                "",
                "this column is there twice; the first one is read"));
        header.add("");
      } else {
        header.add(name);
      }
    }
    this.header = header;
  }

  private static String name(String field) {
    return Table.clean(field).toLowerCase(Locale.ROOT);
  }

  private void row(int number, List<String> fields) {
    if (fields.size() < header.size()
        || fields.stream().skip(header.size()).anyMatch(field -> !field.isBlank())) {
      malformed(
          number,
          fields,
          "found " + fields.size() + " fields, expected " + header.size() + " as in the header");
      return;
    }
    Map<String, String> cells = new LinkedHashMap<>();
    for (int i = 0; i < header.size(); i++) {
      String name = header.get(i);
      if (KNOWN.contains(name)) {
        cells.put(name, Table.clean(fields.get(i)));
      }
    }
    if (cells.values().stream().anyMatch(cell -> !cell.isEmpty())) {
      rows.add(new Table.Row(number, cells));
    }
  }

  /** Returns the column whose field swallows rows, if there is one. */
  private Optional<String> swallowing(List<String> fields) {
    for (int i = 0; i < fields.size(); i++) {
      if (swallows(fields.get(i))) {
        return Optional.of(i < header.size() ? header.get(i) : "");
      }
    }
    return Optional.empty();
  }

  /** Whether a field goes on over the beginnings of rows: its quote was never closed. */
  private boolean swallows(String field) {
    return field.indexOf('\n') >= 0
        && field
            .lines()
            .skip(1)
            .anyMatch(
                line -> {
                  int end = 0;
                  while (end < line.length() && !SEPARATORS.contains(line.charAt(end))) {
                    end++;
                  }
                  return end < line.length() && ids.contains(line.substring(0, end).strip());
                });
  }

  private void malformed(int number, List<String> fields, String words) {
    whole = false;
    int id = header.indexOf("id");
    findings.add(
        new Finding(
            Finding.Kind.MALFORMED,
            file,
            number,
            "",
            Optional.of(id)
                .filter(i -> i >= 0 && i < fields.size())
                .map(i -> Table.clean(fields.get(i)))
                .orElse(""),
            "",
            "",
            words + "; the row is passed over, mend it and import the file again"));
  }
}
