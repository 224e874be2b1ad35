package org.bitig.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Tells a person in one line what went wrong, and with {@code --debug} where. */
final class ErrorReport {
  private ErrorReport() {}

  /** Prints the failure and returns the exit code it calls for. */
  static int print(Exception failure, boolean debug, PrintWriter err) {
    if (debug) {
      failure.printStackTrace(err);
    } else {
      err.println("bitig: " + sentence(failure));
    }
    err.flush();
    return ExitCode.FAILED;
  }

  /** Returns what to say of a failure: a sentence that names the file where there is one. */
  static String sentence(Throwable failure) {
    return switch (failure) {
      case UncheckedIOException wrapped when wrapped.getCause() != null ->
          sentence(wrapped.getCause());
      case NoSuchFileException missing -> missing.getFile() + ": does not exist";
      case AccessDeniedException denied -> denied.getFile() + ": permission denied";
      case FileSystemException file when file.getReason() != null ->
          file.getFile() + ": " + file.getReason();
      case IOException input when input.getMessage() != null -> input.getMessage();
      case IllegalArgumentException programmer when programmer.getMessage() != null ->
          "internal error: " + programmer.getMessage() + " (run again with --debug and report it)";
      default -> "internal error: " + failure + " (run again with --debug and report it)";
    };
  }
}
