package org.bitig.exchange.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Color;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * {@code glossary.xlsx}: the same columns as the CSV, a header that stays, filters, and a second
 * sheet that says what the columns are.
 */
public final class GlossaryXlsx {
  /** What a cell of a spreadsheet can hold, in UTF-16 units (Excel's specification). */
  private static final int CELL_LIMIT = 32_767;

  /** Rows of a sheet, the header among them (Excel's specification). */
  private static final int ROW_LIMIT = 1_048_576;

  private GlossaryXlsx() {}

  /** Writes the rows; {@code out} is not closed. The same rows give the same bytes. */
  public static void write(OutputStream out, List<GlossaryRow> rows) throws IOException {
    Path made = Files.createTempFile("bitig", ".xlsx");
    try {
      try (OutputStream file = Files.newOutputStream(made);
          Workbook book = new Workbook(file, "bitig", null)) {
        glossary(
            book.newWorksheet("Glossary"), rows.subList(0, Math.min(rows.size(), ROW_LIMIT - 1)));
        columns(book.newWorksheet("Columns"));
      }
      TimelessZip.copy(made, out);
    } finally {
      Files.deleteIfExists(made);
    }
  }

  private static void glossary(Worksheet sheet, List<GlossaryRow> rows) {
    List<GlossaryColumn> columns = GlossaryColumn.ALL;
    header(sheet, columns.stream().map(GlossaryColumn::name).toList());
    for (int c = 0; c < columns.size(); c++) {
      sheet.width(c, columns.get(c).width());
    }
    for (int r = 0; r < rows.size(); r++) {
      for (int c = 0; c < columns.size(); c++) {
        cell(sheet, r + 1, c, columns.get(c), columns.get(c).value().apply(rows.get(r)));
      }
    }
    // The four columns one reads by stay in sight, and so does the header.
    sheet.freezePane(4, 1);
    sheet.setAutoFilter(0, 0, Math.max(1, rows.size()), columns.size() - 1);
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
      sheet.value(row, column, allowed(value));
      if (kind.width() >= 50) {
        sheet.style(row, column).wrapText(true).verticalAlignment("top").set();
      }
    }
  }

  private static void columns(Worksheet sheet) {
    header(sheet, List.of("column", "meaning"));
    sheet.width(0, 24);
    sheet.width(1, 80);
    int row = 1;
    for (GlossaryColumn column : GlossaryColumn.ALL) {
      sheet.value(row, 0, column.name());
      sheet.value(row, 1, column.meaning());
      row++;
    }
    sheet.freezePane(0, 1);
  }

  private static void header(Worksheet sheet, List<String> names) {
    for (int c = 0; c < names.size(); c++) {
      sheet.value(0, c, names.get(c));
      sheet.style(0, c).bold().fillColor(Color.LIGHT_CORNFLOWER_BLUE).set();
    }
  }

  /** Cuts at what a cell can hold, between code points, and leaves out what XML forbids. */
  private static String allowed(String text) {
    StringBuilder allowed = new StringBuilder();
    text.codePoints()
        .filter(org.bitig.exchange.tmx.XmlText::allows)
        .takeWhile(c -> allowed.length() + Character.charCount(c) <= CELL_LIMIT)
        .forEach(allowed::appendCodePoint);
    return allowed.toString();
  }
}
