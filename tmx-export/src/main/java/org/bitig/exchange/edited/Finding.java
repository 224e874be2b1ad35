package org.bitig.exchange.edited;

import java.util.Locale;

/**
 * Something in an edited file that could not be taken as it stands, or that people should know of.
 *
 * @param kind what sort of thing
 * @param file as given
 * @param row as a spreadsheet numbers it, from 1, the header among them; of TBX the line; 0 for the
 *     whole file
 * @param column as in the header; empty for the whole row
 * @param id of the match or concept; empty if the row has none
 * @param run what the run has; empty if that says nothing
 * @param said what the file says; empty if that says nothing
 * @param words what is the matter and what became of it, for people
 */
public record Finding(
    Kind kind,
    String file,
    int row,
    String column,
    String id,
    String run,
    String said,
    String words) {
  /** What sort of thing. */
  public enum Kind {
    /** The file and the run both changed the same thing, or two rows want different ones. */
    CONFLICT,
    /** The run has no match or concept with this id. */
    UNKNOWN,
    /** The row or cell can't be read. */
    MALFORMED,
    /** Nothing is wrong, but not all of it could be taken, or it was taken in a way to be said. */
    NOTICE;

    /** Returns the name as it stands in files: lower case. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The longest text quoted in a message, in code points; files have all of it. */
  private static final int QUOTED = 60;

  /** Returns all in one line. */
  public String message() {
    StringBuilder line = new StringBuilder(file);
    if (row > 0) {
      line.append(": row ").append(row);
    }
    if (!column.isEmpty()) {
      line.append(", ").append(column);
    }
    if (!id.isEmpty()) {
      line.append(" (").append(id).append(')');
    }
    line.append(": ").append(words);
    if (!said.isEmpty() || !run.isEmpty()) {
      line.append(" [file: ")
          .append(quoted(said))
          .append(", run: ")
          .append(quoted(run))
          .append(']');
    }
    return line.toString().replaceAll("\\s+", " ");
  }

  private static String quoted(String text) {
    int length = text.codePointCount(0, text.length());
    return text.isEmpty()
        ? "nothing"
        : "'"
            + (length <= QUOTED
                ? text
                : text.substring(0, text.offsetByCodePoints(0, QUOTED)) + "…")
            + "'";
  }
}
