package org.bitig.cli;

/** What the process says when it ends. */
final class ExitCode {
  static final int DONE = 0;

  /** An input or the environment failed. */
  static final int FAILED = 1;

  /** The command line was wrong. */
  static final int USAGE = 2;

  /** All went well and there was nothing to write. */
  static final int NOTHING_FOUND = 3;

  private ExitCode() {}
}
