package org.bitig.exchange.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Takes the hour of writing out of a spreadsheet, so that the same content gives the same bytes.
 */
final class TimelessZip {
  /** The earliest time a ZIP entry can have. */
  private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

  private TimelessZip() {}

  /**
   * Copies the archive; {@code out} is not closed. Goes by the archive's directory, for what the
   * spreadsheet writer puts before each entry does not say how long it is.
   */
  static void copy(Path archive, OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    try (ZipFile entries = new ZipFile(archive.toFile())) {
      for (ZipEntry entry : Collections.list(entries.entries())) {
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(EPOCH);
        zip.putNextEntry(copy);
        try (InputStream in = entries.getInputStream(entry)) {
          if (entry.getName().equals("docProps/core.xml")) {
            zip.write(
                new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "1980-01-01T00:00:00Z")
                    .getBytes(StandardCharsets.UTF_8));
          } else {
            in.transferTo(zip);
          }
        }
        zip.closeEntry();
      }
    }
    zip.finish();
  }
}
