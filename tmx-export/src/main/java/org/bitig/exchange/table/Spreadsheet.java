package org.bitig.exchange.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitig.exchange.tmx.XmlText;
import org.dhatim.fastexcel.Color;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * What our spreadsheets have in common: one sheet to work in, and one that explains its columns.
 */
final class Spreadsheet {
  /** What a cell of a spreadsheet can hold, in UTF-16 units (Excel's specification). */
  private static final int CELL_LIMIT = 32_767;

  /** Rows of a sheet, the header among them (Excel's specification). */
  static final int ROW_LIMIT = 1_048_576;

  private Spreadsheet() {}

  /**
   * A column, for the sheet that explains.
   *
   * @param name as in the header
   * @param meaning in words for people
   * @param yours whether a reviewer may change it
   */
  record Explained(String name, String meaning, boolean yours) {}

  /** Adds sheets to a book. */
  @FunctionalInterface
  interface Sheets {
    void to(Workbook book) throws IOException;
  }

  /** Writes a book; {@code out} is not closed. The same sheets give the same bytes. */
  static void write(OutputStream out, Sheets sheets) throws IOException {
    Path made = Files.createTempFile("bitig", ".xlsx");
    try {
      try (OutputStream file = Files.newOutputStream(made);
          Workbook book = new Workbook(file, "bitig", null)) {
        sheets.to(book);
      }
      TimelessZip.copy(made, out);
    } finally {
      Files.deleteIfExists(made);
    }
  }

  /** Writes the name of a column; those a reviewer may change stand out. */
  static void header(Worksheet sheet, int column, String name, boolean yours) {
    sheet.value(0, column, name);
    sheet
        .style(0, column)
        .bold()
        .fillColor(yours ? Color.CANARY_YELLOW : Color.LIGHT_CORNFLOWER_BLUE)
        .set();
  }

  /** Offers these values in the cells of a column; others may be typed all the same. */
  static void offer(Worksheet sheet, int rows, int column, String... values) {
    sheet
        .range(1, column, Math.max(1, rows), column)
        .validateWithListByFormula(Stream.of(values).collect(Collectors.joining(",", "\"", "\"")))
        .showErrorMessage(false);
  }

  /** Fills the sheet that explains: a row a column, then what else there is to say. */
  static void explain(Worksheet sheet, List<Explained> columns, List<String> more) {
    List<String> names = List.of("column", "meaning", "yours to change");
    for (int c = 0; c < names.size(); c++) {
      header(sheet, c, names.get(c), false);
    }
    sheet.width(0, 24);
    sheet.width(1, 100);
    sheet.width(2, 16);
    int row = 1;
    for (Explained column : columns) {
      sheet.value(row, 0, column.name());
      sheet.value(row, 1, column.meaning());
      sheet.value(row, 2, column.yours() ? "yes" : "");
      row++;
    }
    for (String line : more) {
      row++;
      sheet.value(row, 1, line);
    }
    sheet.freezePane(0, 1);
  }

  /**
   * Returns what a cell can hold of a text: cut between code points, without what XML forbids. A
   * text cell is never a formula, whatever it begins with.
   */
  static String text(String text) {
    StringBuilder allowed = new StringBuilder();
    text.codePoints()
        .filter(XmlText::allows)
        .takeWhile(c -> allowed.length() + Character.charCount(c) <= CELL_LIMIT)
        .forEach(allowed::appendCodePoint);
    return allowed.toString();
  }
}
