package org.bitig.exchange.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;

/**
 * {@code matches.xlsx}: the matches to be judged in a spreadsheet, with columns for the reviewer,
 * and a second sheet that says what the columns are. {@code bitig import} reads it back.
 */
public final class MatchXlsx {
  /** Columns this wide hold sentences, which wrap. */
  private static final int SENTENCE = 50;

  private MatchXlsx() {}

  /**
   * Writes the rows, as many as a sheet can have; {@code out} is not closed. The same rows give the
   * same bytes.
   */
  public static void write(OutputStream out, List<MatchRow> rows) throws IOException {
    Spreadsheet.write(
        out,
        book -> {
          matches(
              book.newWorksheet("Matches"),
              rows.subList(0, Math.min(rows.size(), Spreadsheet.ROW_LIMIT - 1)));
          Spreadsheet.explain(
              book.newWorksheet("Columns"),
              MatchColumn.ALL.stream()
                  .map(c -> new Spreadsheet.Explained(c.name(), c.meaning(), c.yours()))
                  .toList(),
              List.of(
                  "Fill the columns that are yours, save, and give the file back: bitig import"
                      + " RESULT matches.xlsx, then bitig export RESULT.",
                  "Rows may be sorted, filtered and left out: a row that is not in the file decides"
                      + " nothing.",
                  "A new row without an id, with pair, source and target, is a match you found"
                      + " yourself."));
        });
  }

  private static void matches(Worksheet sheet, List<MatchRow> rows) {
    List<MatchColumn> columns = MatchColumn.ALL;
    for (int c = 0; c < columns.size(); c++) {
      MatchColumn column = columns.get(c);
      Spreadsheet.header(sheet, c, column.name(), column.yours());
      sheet.width(c, column.width());
      if (column.name().equals("decision")) {
        Spreadsheet.offer(sheet, rows.size(), c, GlossaryColumn.ACCEPT, GlossaryColumn.REJECT);
      }
      for (int r = 0; r < rows.size(); r++) {
        String value = column.value().apply(rows.get(r));
        if (column.name().equals("probability")) {
          sheet.value(r + 1, c, Double.parseDouble(value));
        } else if (!value.isEmpty()) {
          sheet.value(r + 1, c, Spreadsheet.text(value));
          if (column.width() >= SENTENCE) {
            sheet.style(r + 1, c).wrapText(true).verticalAlignment("top").set();
          }
        }
      }
    }
    sheet.freezePane(0, 1);
    sheet.setAutoFilter(0, 0, Math.max(1, rows.size()), columns.size() - 1);
  }
}
