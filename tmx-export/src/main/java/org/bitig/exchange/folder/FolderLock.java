package org.bitig.exchange.folder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a second writer out of a folder.
 *
 * <p>The lock is the operating system's on the file {@value #NAME}, not the file's existence: a
 * process that dies lets go of it, and the file stays behind, empty, in nobody's way. (Were it
 * deleted, a third process could lock a file that has no name any more while a fourth makes a new
 * one.) What the file says is for people only.
 */
final class FolderLock implements AutoCloseable {
  static final String NAME = ".bitig.lock";

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock of {@code folder}.
   *
   * @throws IOException if another process, or another part of this one, holds it; the message says
   *     which
   */
  // The channel is closed by the new object, or here if there is none.
  @SuppressWarnings("resource")
  static FolderLock take(Path folder, Clock clock) throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve(NAME),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    try {
      @Nullable FileLock lock = tryLock(channel);
      if (lock == null) {
        throw new IOException(
            folder
                + ": another bitig is writing here ("
                + holder(channel)
                + "); wait until it has finished, or give another folder with --out");
      }
      String words =
          "pid "
              + ProcessHandle.current().pid()
              + " on "
              + host()
              + " since "
              + clock.instant().truncatedTo(ChronoUnit.SECONDS)
              + "\n";
      write(channel, words, folder);
      return new FolderLock(channel);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static void write(FileChannel channel, String words, Path folder) throws IOException {
    try {
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(words.getBytes(StandardCharsets.UTF_8)), 0);
      channel.force(false);
    } catch (IOException e) {
      // A channel does not say which file it could not write.
      FileSystemException named = new FileSystemException(folder.toString(), null, e.getMessage());
      named.initCause(e);
      throw named;
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static String holder(FileChannel channel) throws IOException {
    ByteBuffer words = ByteBuffer.allocate(200);
    channel.read(words, 0);
    String text = new String(words.array(), 0, words.position(), StandardCharsets.UTF_8).strip();
    return text.isEmpty() ? "which has just begun" : text;
  }

  /** Returns the machine's name without asking the network for it. */
  private static String host() {
    for (String variable : new String[] {"HOSTNAME", "COMPUTERNAME"}) {
      @Nullable String name = System.getenv(variable);
      if (name != null && !name.isBlank()) {
        return name;
      }
    }
    try {
      return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
    } catch (IOException e) {
      return "this machine";
    }
  }

  /** Lets go of the lock. */
  @Override
  public void close() throws IOException {
    try (channel) {
      channel.truncate(0);
    }
  }
}
