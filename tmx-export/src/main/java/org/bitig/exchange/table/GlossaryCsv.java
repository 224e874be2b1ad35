package org.bitig.exchange.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * {@code glossary.csv}: RFC 4180 but for the line ends, which are line feeds like those of all our
 * files.
 */
public final class GlossaryCsv {
  private GlossaryCsv() {}

  /**
   * Writes the rows; {@code out} is not closed.
   *
   * @param byteOrderMark whether to begin with one, without which Excel takes UTF-8 for something
   *     else
   */
  public static void write(OutputStream out, List<GlossaryRow> rows, boolean byteOrderMark)
      throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    if (byteOrderMark) {
      writer.write('\uFEFF');
    }
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
    csv.writeRecord(GlossaryColumn.ALL.stream().map(GlossaryColumn::name).toList());
    for (GlossaryRow row : rows) {
      csv.writeRecord(
          GlossaryColumn.ALL.stream().map(column -> harmless(column.value().apply(row))).toList());
    }
    csv.flush();
    writer.flush();
  }

  /**
   * Returns the value so that no spreadsheet takes it for a formula: an apostrophe goes before one
   * of {@code = + - @}, a tab or a carriage return at the beginning (OWASP, "CSV Injection").
   */
  public static String harmless(String value) {
    return !value.isEmpty() && "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20".indexOf(value.charAt(0)) >= 0
        ? "'" + value
        : value;
  }
}
