package org.bitig.exchange.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.bitig.model.Language;
import org.dhatim.fastexcel.Worksheet;

/**
 * {@code glossary.xlsx}: the same columns as the CSV, a header that stays, filters, and a second
 * sheet that says what the columns are.
 */
public final class GlossaryXlsx {
  private GlossaryXlsx() {}

  /** Writes the rows; {@code out} is not closed. The same rows give the same bytes. */
  public static void write(OutputStream out, List<GlossaryRow> rows) throws IOException {
    Spreadsheet.write(
        out,
        book -> {
          glossary(
              book.newWorksheet("Glossary"),
              rows.subList(0, Math.min(rows.size(), Spreadsheet.ROW_LIMIT - 1)));
          Spreadsheet.explain(
              book.newWorksheet("Columns"),
              GlossaryColumn.ALL.stream()
                  .map(c -> new Spreadsheet.Explained(c.name(), c.meaning(), c.yours()))
                  .toList(),
              List.of());
        });
  }

  private static void glossary(Worksheet sheet, List<GlossaryRow> rows) {
    List<GlossaryColumn> columns = GlossaryColumn.ALL;
    for (int c = 0; c < columns.size(); c++) {
      Spreadsheet.header(sheet, c, columns.get(c).name(), columns.get(c).yours());
      sheet.width(c, columns.get(c).width());
    }
    for (int r = 0; r < rows.size(); r++) {
      for (int c = 0; c < columns.size(); c++) {
        cell(sheet, r + 1, c, columns.get(c), columns.get(c).value().apply(rows.get(r)));
      }
    }
    // The four columns one reads by stay in sight, and so does the header.
    sheet.freezePane(4, 1);
    Spreadsheet.offer(sheet, rows.size(), index("decision"), "accept", "reject");
    for (Language language : GlossaryRow.LANGUAGES) {
      Spreadsheet.offer(
          sheet,
          rows.size(),
          index(language.tag() + "_status"),
          "proposed",
          "preferred",
          "admitted",
          "deprecated");
    }
    sheet.setAutoFilter(0, 0, Math.max(1, rows.size()), columns.size() - 1);
  }

  private static int index(String name) {
    return GlossaryColumn.ALL.stream().map(GlossaryColumn::name).toList().indexOf(name);
  }

  private static void cell(
      Worksheet sheet, int row, int column, GlossaryColumn kind, String value) {
    if (value.isEmpty()) {
      return;
    }
    if (kind.name().equals("probability")) {
      sheet.value(row, column, Double.parseDouble(value));
    } else if (kind.name().endsWith("_frequency")) {
      sheet.value(row, column, Integer.parseInt(value));
    } else {
      // Text cells are never formulas, whatever they begin with.
      sheet.value(row, column, Spreadsheet.text(value));
      if (kind.width() >= 50) {
        sheet.style(row, column).wrapText(true).verticalAlignment("top").set();
      }
    }
  }
}
