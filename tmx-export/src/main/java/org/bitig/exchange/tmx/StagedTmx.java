package org.bitig.exchange.tmx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.bitig.model.TranslationUnit;

/**
 * A TMX file that is written beside its place and moved there when all is well: whatever happens
 * before, the file that may be there already stays as it is.
 */
public final class StagedTmx implements AutoCloseable {
  private final Path file;
  private final Path part;
  private final TmxWriter writer;
  private long units;

  private StagedTmx(Path file, Path part, TmxWriter writer) {
    this.file = file;
    this.part = part;
    this.writer = writer;
  }

  /** Begins a file; its folder is made if it is not there. */
  public static StagedTmx open(Path file, TmxHeader header) throws IOException {
    Path part = file.toAbsolutePath().resolveSibling("." + file.getFileName() + ".part");
    Path folder = part.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    return new StagedTmx(file, part, TmxWriter.open(Files.newOutputStream(part), header));
  }

  /** Writes a unit; see {@link TmxWriter#write}. */
  public boolean write(TranslationUnit unit) throws IOException {
    boolean written = writer.write(unit);
    units += written ? 1 : 0;
    return written;
  }

  /** Writes a unit of an archive; see {@link TmxWriter#archive}. */
  public boolean archive(TranslationUnit unit) throws IOException {
    boolean written = writer.archive(unit);
    units += written ? 1 : 0;
    return written;
  }

  /** Returns how many units were written. */
  public long units() {
    return units;
  }

  /** Returns the place the file will have. */
  public Path file() {
    return file;
  }

  /** Ends the file, which stays beside its place; returns where it is. */
  public Path finish() throws IOException {
    writer.close();
    return part;
  }

  /** Ends the file and moves it to its place. */
  public void commit() throws IOException {
    writer.close();
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Gives up the file, unless it was moved to its place. */
  @Override
  public void close() throws IOException {
    try {
      writer.close();
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
