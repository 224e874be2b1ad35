package org.bitig.model;

import java.io.IOException;

/**
 * Malformed input: a file that is not what it should be.
 *
 * <p>The message names the file and, where there is one, the line: {@code file:line: what was
 * found, what was expected, what to do}.
 */
public final class FormatException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Makes an exception about a whole file. */
  public FormatException(String file, String problem) {
    super(file + ": " + problem);
  }

  /** Makes an exception about one line, counted from 1. */
  public FormatException(String file, long line, String problem) {
    super(file + ":" + line + ": " + problem);
  }

  /** Makes an exception about a whole file with the error that gave it away. */
  public FormatException(String file, String problem, Throwable cause) {
    super(file + ": " + problem, cause);
  }
}
