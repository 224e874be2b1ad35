package org.bitig.exchange.edited;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bitig.exchange.RunExport;
import org.bitig.exchange.journal.Decision;
import org.bitig.exchange.journal.Journal;
import org.bitig.model.FormatException;

/**
 * Edited files of a run, compared with what they were written from and with what the run has now.
 *
 * <p>Nothing is written here: what the files decide is returned, for {@link Journal#append}.
 */
public final class EditedFiles {
  /** A table of a million matches has two thirds of this. */
  private static final long MOST_BYTES = 512L << 20;

  private EditedFiles() {}

  /**
   * What the files come to.
   *
   * @param decisions to be added to the journal, file by file
   * @param findings what people have to know, file by file
   * @param failures the files that could not be read, each {@code file: found, expected}
   */
  public record Outcome(
      List<Decision> decisions, List<Finding> findings, List<IOException> failures) {
    public Outcome {
      decisions = List.copyOf(decisions);
      findings = List.copyOf(findings);
      failures = List.copyOf(failures);
    }
  }

  /**
   * Returns what the files decide, each in the light of those before it.
   *
   * @param folder of a finished run
   * @throws IOException if the run cannot be read; a file that cannot be read is a failure among
   *     others
   */
  public static Outcome read(Path folder, List<Path> files, ImportOptions options, Clock clock)
      throws IOException {
    Ledger ledger =
        new Ledger(RunExport.read(folder), Journal.read(folder.resolve(Journal.NAME)).decisions());
    // A clock that goes wrong must not put these before what was decided already.
    Instant time = clock.instant();
    if (time.isBefore(ledger.lastTime())) {
      time = ledger.lastTime();
    }
    List<Decision> decisions = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    List<IOException> failures = new ArrayList<>();
    for (Path file : files) {
      try {
        Taken taken = take(file, ledger, options, time);
        findings.addAll(taken.findings());
        decisions.addAll(taken.decisions());
        ledger = ledger.with(taken.decisions());
      } catch (IOException e) {
        // The others may be well.
        failures.add(e);
      }
    }
    return new Outcome(decisions, findings, failures);
  }

  private static Taken take(Path file, Ledger ledger, ImportOptions options, Instant time)
      throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      throw new FormatException(
          file.toString(), "found " + Files.size(file) + " bytes, expected 512 MB at most");
    }
    Table table = TableReader.read(file.toString(), Files.readAllBytes(file), ledger.ids());
    if (!table.columns().contains("corrected_target")) {
      throw new FormatException(
          file.toString(),
          "found a table without the column corrected_target, expected matches.xlsx; glossaries"
              + " can't be read back yet");
    }
    return MatchEdits.of(table, ledger, options, time);
  }
}
