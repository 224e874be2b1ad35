package org.bitig.corpus.formats;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.bitig.model.FormatException;

/**
 * A ZIP archive from a stranger: an Office document.
 *
 * <p>It is unpacked once, counted and bounded, before anything else looks at it: an archive of
 * forty kilobytes can unpack to gigabytes.
 */
final class Archive {
  /** Unpacked bytes of the whole archive. A novel of a million words has ten million. */
  private static final long MOST_BYTES = 512L << 20;

  /** Unpacked bytes for each packed one, above a megabyte. Documents pack to a tenth or so. */
  private static final long MOST_RATIO = 200;

  private static final long FREE_BYTES = 1 << 20;
  private static final int MOST_ENTRIES = 20_000;

  /** Bytes at the beginning of an entry in which a document type would stand. */
  private static final int HEAD = 1 << 16;

  private Archive() {}

  /**
   * Returns the entries that are wanted, by name.
   *
   * @param file its name, for messages
   * @throws FormatException if it is no archive, damaged, or unpacks beyond reason
   */
  static Map<String, byte[]> unpack(String file, byte[] bytes, Predicate<String> wanted)
      throws IOException {
    if (bytes.length < 4 || bytes[0] != 'P' || bytes[1] != 'K') {
      throw new FormatException(
          file, "found no archive, expected a document packed as ZIP; save it anew");
    }
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get()) {
      return unpack(file, zip, bytes.length, wanted);
    } catch (FormatException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // Nothing here reads from a disk: whatever goes wrong is the archive's fault.
      throw new FormatException(
          file,
          "found a damaged archive ("
              + e.getMessage()
              + "), expected a whole document; copy it again or save it anew",
          e);
    }
  }

  private static Map<String, byte[]> unpack(
      String file, ZipFile zip, int packed, Predicate<String> wanted) throws IOException {
    Map<String, byte[]> found = new LinkedHashMap<>();
    long total = 0;
    int entries = 0;
    for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
      if (++entries > MOST_ENTRIES) {
        throw new FormatException(
            file, "found more than " + MOST_ENTRIES + " files packed in it, expected a document");
      }
      boolean keep = wanted.test(entry.getName());
      ByteArrayOutputStream content = new ByteArrayOutputStream();
      try (InputStream in = zip.getInputStream(entry)) {
        byte[] head = in.readNBytes(HEAD);
        if (isXml(entry.getName())) {
          OfficeXml.refuseDocumentType(file + " (" + entry.getName() + ")", head);
        }
        OutputStream to = keep ? content : OutputStream.nullOutputStream();
        to.write(head);
        total += head.length;
        total += copy(file, in, to, packed, total);
      }
      if (keep) {
        found.putIfAbsent(entry.getName(), content.toByteArray());
      }
    }
    return found;
  }

  private static boolean isXml(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".xml") || lower.endsWith(".rels") || lower.endsWith(".vml");
  }

  private static long copy(String file, InputStream from, OutputStream to, long packed, long before)
      throws IOException {
    byte[] buffer = new byte[1 << 14];
    long copied = 0;
    for (int n = from.read(buffer); n >= 0; n = from.read(buffer)) {
      to.write(buffer, 0, n);
      copied += n;
      long total = before + copied;
      if (total > MOST_BYTES || (total > FREE_BYTES && total > MOST_RATIO * packed)) {
        throw new FormatException(
            file,
            "found an archive that swells more than "
                + (total > MOST_BYTES ? (MOST_BYTES >> 20) + " MB" : MOST_RATIO + " times")
                + ", expected a document; unpack it yourself if you trust it");
      }
    }
    return copied;
  }
}
