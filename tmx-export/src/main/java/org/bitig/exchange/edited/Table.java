package org.bitig.exchange.edited;

import java.text.Normalizer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.bitig.exchange.tmx.XmlText;

/**
 * A table as somebody gave it back: columns in any order, some missing, some of their own.
 *
 * @param file as given
 * @param columns names in lower case, as far as the header has any, in its order
 * @param rows that have anything in them
 * @param findings what could not be read
 * @param whole whether every row could be read, so that what is missing was taken out on purpose
 */
record Table(
    String file, Set<String> columns, List<Row> rows, List<Finding> findings, boolean whole) {
  Table {
    columns = Collections.unmodifiableSet(columns);
    rows = List.copyOf(rows);
    findings = List.copyOf(findings);
  }

  /**
   * One row.
   *
   * @param number as a spreadsheet counts, from 1
   * @param cells by column, cleaned; a column the table has not is missing
   */
  record Row(int number, Map<String, String> cells) {
    Row {
      cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    /**
     * Returns a cell, stripped; empty text if nothing is in it, nothing if there is no such column.
     */
    Optional<String> cell(String column) {
      return Optional.ofNullable(cells.get(column));
    }

    /** Returns a cell, stripped, or empty text. */
    String text(String column) {
      return cells.getOrDefault(column, "");
    }
  }

  /** What spreadsheets put where a formula came to nothing: somebody typed what is none. */
  private static final Pattern ERROR =
      Pattern.compile("#(NAME|REF|VALUE|DIV/0|N/A|NULL|NUM)[!?]?|(Err|Ошибка|Xəta):5\\d\\d");

  /** Whether a cell holds the failure of a formula rather than what a person meant. */
  static boolean isError(String cell) {
    return ERROR.matcher(cell).matches();
  }

  /** What begins a formula, and so has an apostrophe before it in CSV files. */
  private static final String DANGEROUS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  /** Returns a cell as text of ours: composed, one kind of line end, nothing XML forbids. */
  static String clean(String cell) {
    StringBuilder clean = new StringBuilder();
    cell.codePoints().filter(c -> XmlText.allows(c) && c != 0xFEFF).forEach(clean::appendCodePoint);
    return Normalizer.normalize(
            clean.toString().replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC)
        .strip();
  }

  /** Returns a cell without the apostrophe that keeps a spreadsheet from calculating. */
  static String meant(String cell) {
    return cell.length() > 1 && cell.charAt(0) == '\'' && DANGEROUS.indexOf(cell.charAt(1)) >= 0
        ? cell.substring(1).strip()
        : cell;
  }

  /** What a cell can hold, in UTF-16 units: the writer cuts what is longer. */
  private static final int CELL_LIMIT = 32_767;

  /**
   * Whether a cell says what was written into it: blanks, composition, the apostrophe against
   * formulas and the end that did not fit make no difference.
   */
  static boolean same(String cell, String written) {
    String one = plain(cell);
    String other = plain(written);
    return one.equals(other)
        || plain(meant(clean(cell))).equals(other)
        || (written.length() > CELL_LIMIT
            && one.length() > CELL_LIMIT / 2
            && other.startsWith(one));
  }

  private static String plain(String text) {
    return clean(text).replaceAll("\\s+", " ");
  }
}
