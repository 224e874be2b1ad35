package org.bitig.exchange.edited;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import org.bitig.exchange.table.GlossaryColumn;
import org.bitig.exchange.table.GlossaryRow;
import org.bitig.exchange.table.MatchColumn;
import org.bitig.exchange.table.MatchRow;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A table as bitig wrote it, in a person's hands. */
final class Written {
  private final List<String> columns = new ArrayList<>();
  private final List<Map<String, String>> rows = new ArrayList<>();

  static Written matches(List<MatchRow> matches) {
    return of(
        MatchColumn.ALL.stream().map(MatchColumn::name).toList(),
        matches,
        (match, c) -> MatchColumn.ALL.get(c).value().apply(match));
  }

  static Written glossary(List<GlossaryRow> glossary) {
    return of(
        GlossaryColumn.ALL.stream().map(GlossaryColumn::name).toList(),
        glossary,
        (row, c) -> GlossaryColumn.ALL.get(c).value().apply(row));
  }

  private static <T> Written of(
      List<String> columns, List<T> rows, BiFunction<T, Integer, String> value) {
    Written written = new Written();
    written.columns.addAll(columns);
    for (T row : rows) {
      Map<String, String> cells = new HashMap<>();
      for (int c = 0; c < columns.size(); c++) {
        cells.put(columns.get(c), value.apply(row, c));
      }
      written.rows.add(cells);
    }
    return written;
  }

  List<Map<String, String>> rows() {
    return rows;
  }

  /** Returns the first row of a match or concept. */
  Map<String, String> row(String id) {
    return rows(id).getFirst();
  }

  List<Map<String, String>> rows(String id) {
    return rows.stream().filter(r -> id.equals(r.get("id"))).toList();
  }

  Map<String, String> add() {
    Map<String, String> row = new LinkedHashMap<>();
    rows.add(row);
    return row;
  }

  Written drop(String column) {
    columns.remove(column);
    return this;
  }

  /** Moves rows and columns about and puts columns of the reviewer's own between them. */
  Written shuffle(Random random) {
    columns.add("my column " + random.nextInt(9));
    Collections.shuffle(columns, random);
    Collections.shuffle(rows, random);
    rows.forEach(
        r -> columns.stream().filter(c -> c.startsWith("my ")).forEach(c -> r.put(c, "x")));
    return this;
  }

  byte[] csv(char separator, boolean mark, String lineEnd) {
    StringBuilder text = new StringBuilder(mark ? "\uFEFF" : "");
    line(text, columns, separator, lineEnd);
    for (Map<String, String> row : rows) {
      line(
          text,
          columns.stream().map(c -> harmless(row.getOrDefault(c, ""))).toList(),
          separator,
          lineEnd);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  byte[] csv() {
    return csv(',', false, "\n");
  }

  private static String harmless(String value) {
    return !value.isEmpty() && "=+-@".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
  }

  private static void line(StringBuilder text, List<String> cells, char separator, String lineEnd) {
    for (int c = 0; c < cells.size(); c++) {
      text.append(c == 0 ? "" : Character.toString(separator));
      text.append('"').append(cells.get(c).replace("\"", "\"\"")).append('"');
    }
    text.append(lineEnd);
  }

  byte[] xlsx() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "somebody", "1.0")) {
      Worksheet sheet = book.newWorksheet("Sheet1");
      for (int c = 0; c < columns.size(); c++) {
        sheet.value(0, c, columns.get(c));
        for (int r = 0; r < rows.size(); r++) {
          String value = rows.get(r).getOrDefault(columns.get(c), "");
          if (!value.isEmpty()) {
            sheet.value(r + 1, c, value);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
