package org.bitig.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.bitig.model.FormatException;
import org.junit.jupiter.api.Test;

class ErrorReportTest {
  @Test
  void namesTheFileAndWhatIsWrongWithIt() {
    assertThat(ErrorReport.sentence(new NoSuchFileException("a.txt")))
        .isEqualTo("a.txt: does not exist");
    assertThat(ErrorReport.sentence(new AccessDeniedException("a.txt")))
        .isEqualTo("a.txt: permission denied");
    assertThat(
            ErrorReport.sentence(new FileSystemException("out", null, "No space left on device")))
        .isEqualTo("out: No space left on device");
    assertThat(ErrorReport.sentence(new FormatException("a.tmx", 7, "found <x>, expected <tu>")))
        .isEqualTo("a.tmx:7: found <x>, expected <tu>");
  }

  @Test
  void looksThroughWrappers() {
    assertThat(
            ErrorReport.sentence(
                new UncheckedIOException(new IOException("out: No space left on device"))))
        .isEqualTo("out: No space left on device");
  }

  @Test
  void printsAStackTraceOnlyWithDebug() {
    assertThat(printed(false))
        .isEqualTo("bitig: internal error: rule (run again with --debug and report it)\n");
    assertThat(printed(true)).startsWith("java.lang.IllegalArgumentException: rule\n\tat ");
  }

  private static String printed(boolean debug) {
    StringWriter words = new StringWriter();
    int code =
        ErrorReport.print(new IllegalArgumentException("rule"), debug, new PrintWriter(words));
    assertThat(code).isEqualTo(ExitCode.FAILED);
    return words.toString().replace("\r\n", "\n");
  }
}
