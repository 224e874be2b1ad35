package org.bitig.exchange.edited;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rows of a CSV file (RFC 4180, any separator and line ends) that people may have spoilt.
 *
 * <p>A row whose quotes make no sense is told from the others, and reading goes on in the next
 * line: a CSV library gives the whole file up there. O(n) for files people make; a field is no
 * longer than a spreadsheet's.
 */
final class CsvRows {
  /** Twice what a cell can hold, for each quote may stand there twice; in UTF-16 units. */
  private static final int LONGEST_FIELD = 2 * 32_767;

  private final String text;
  private final char separator;
  private int at;
  private boolean closed;

  CsvRows(String text, char separator) {
    this.text = text;
    this.separator = separator;
  }

  /**
   * A row.
   *
   * @param fields without quotes; of a broken row, those before what broke it
   * @param broken what is wrong with it; empty if nothing
   */
  record Fields(List<String> fields, String broken) {}

  /** Returns the next row, or empty at the end. */
  Optional<Fields> next() {
    if (at >= text.length()) {
      return Optional.empty();
    }
    int start = at;
    List<String> fields = new ArrayList<>();
    while (true) {
      boolean quoted = at < text.length() && text.charAt(at) == '"';
      String field = quoted ? quoted() : plain();
      fields.add(field);
      if (at < text.length() && text.charAt(at) == separator) {
        at++;
        continue;
      }
      if (at < text.length() && !isLineEnd(at)) {
        fields.removeLast();
        return Optional.of(
            broken(
                start, fields, "found a quote that ends inside a field, expected it at its end"));
      }
      if (quoted && !closed) {
        fields.removeLast();
        return Optional.of(
            broken(
                start, fields, "found a quote that does not end, expected it at the field's end"));
      }
      skipLineEnd();
      return Optional.of(new Fields(fields, ""));
    }
  }

  /** Goes back to read the line after the one the row before began in as a row of its own. */
  void resumeAfter(int start) {
    at = start;
    while (at < text.length() && !isLineEnd(at)) {
      at++;
    }
    skipLineEnd();
  }

  /** Returns where the next row begins. */
  int position() {
    return at;
  }

  private Fields broken(int start, List<String> fields, String words) {
    resumeAfter(start);
    return new Fields(fields, words);
  }

  private String plain() {
    int start = at;
    while (at < text.length() && text.charAt(at) != separator && !isLineEnd(at)) {
      at++;
    }
    return text.substring(start, at);
  }

  /** Ends after the closing quote, or where there is none within the longest field. */
  private String quoted() {
    StringBuilder field = new StringBuilder();
    int start = at++;
    closed = false;
    while (at < text.length() && at - start <= LONGEST_FIELD) {
      char c = text.charAt(at++);
      if (c == '"') {
        if (at < text.length() && text.charAt(at) == '"') {
          at++;
        } else {
          closed = true;
          return field.toString();
        }
      }
      field.append(c);
    }
    return field.toString();
  }

  private boolean isLineEnd(int index) {
    char c = text.charAt(index);
    return c == '\n' || c == '\r';
  }

  private void skipLineEnd() {
    if (at < text.length()) {
      at += text.startsWith("\r\n", at) ? 2 : 1;
    }
  }
}
