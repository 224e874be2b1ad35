package org.bitig.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.bitig.model.Progress;

/**
 * One line on a terminal that says what is being done, how far it is, at what rate, and how long it
 * will still take. Quiet where there is no terminal.
 */
final class TerminalProgress implements Progress, AutoCloseable {
  /** Redrawing more often than this only flickers. */
  private static final long REDRAW_NANOS = Duration.ofMillis(120).toNanos();

  private static final String ERASE = "\r\u001b[K";

  private final PrintWriter err;
  private final boolean terminal;
  private final LongSupplier nanos;

  private String stage = "";
  private long begun;
  private long drawn;
  private boolean dirty;

  TerminalProgress(PrintWriter err, boolean terminal) {
    this(err, terminal, System::nanoTime);
  }

  TerminalProgress(PrintWriter err, boolean terminal, LongSupplier nanos) {
    this.err = err;
    this.terminal = terminal;
    this.nanos = nanos;
  }

  /** Returns progress on standard error, if that is a terminal: the launcher looks, Java cannot. */
  static TerminalProgress onStandardError(PrintWriter err) {
    return new TerminalProgress(err, Boolean.getBoolean("bitig.terminal"));
  }

  @Override
  public synchronized void advance(String what, long done, long total) {
    if (!terminal) {
      return;
    }
    long now = nanos.getAsLong();
    if (!what.equals(stage)) {
      stage = what;
      begun = now;
      drawn = 0;
    }
    if (drawn != 0 && now - drawn < REDRAW_NANOS && done != total) {
      return;
    }
    drawn = now;
    dirty = true;
    err.print(ERASE + line(what, done, total, (now - begun) / 1e9));
    err.flush();
  }

  /** Returns the line to show after {@code seconds} of a stage. */
  static String line(String what, long done, long total, double seconds) {
    StringBuilder line = new StringBuilder(what);
    if (total > 0) {
      line.append(String.format(Locale.ROOT, " %,d of %,d", done, total));
    } else if (done > 0) {
      line.append(String.format(Locale.ROOT, " %,d", done));
    }
    // A rate over the first moments would only mislead.
    if (done > 0 && seconds >= 0.5) {
      double rate = done / seconds;
      line.append(String.format(Locale.ROOT, rate < 10 ? ", %.1f/s" : ", %,.0f/s", rate));
      if (total > done) {
        line.append(", ").append(duration((total - done) / rate)).append(" left");
      }
    }
    return line.toString();
  }

  /** Returns a length of time for people, rounded up to whole seconds. */
  static String duration(double seconds) {
    long whole = (long) Math.ceil(seconds);
    if (whole < 60) {
      return whole + " s";
    }
    if (whole < 3600) {
      return whole / 60 + " min " + whole % 60 + " s";
    }
    return whole / 3600 + " h " + whole % 3600 / 60 + " min";
  }

  @Override
  public void close() {
    erase();
  }

  /** Takes the line away, so that words may follow. */
  synchronized void erase() {
    if (dirty) {
      err.print(ERASE);
      err.flush();
      dirty = false;
      stage = "";
    }
  }
}
