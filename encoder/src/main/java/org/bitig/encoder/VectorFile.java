package org.bitig.encoder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * Vectors of texts in a file that outlives the run and whatever ends it.
 *
 * <p>The file begins with {@value #MAGIC}, the model's name and the vectors' length; then come
 * records of one size: the SHA-256 of a text, its vector as little-endian floats, a CRC-32C of
 * both. Records are only ever added at the end, so a write that was cut short leaves one broken
 * record there and nothing else; it is dropped, with whatever follows, by whoever writes next.
 * Writers of several processes take turns by a lock on the file, and one that finds it taken does
 * not wait: a cache may forget. A file too large is written anew with its younger half.
 *
 * <p>A file that is no such file, or of another model, is set aside under another name, never
 * overwritten.
 */
final class VectorFile implements AutoCloseable {
  private static final String MAGIC = "bitig-vectors-1";
  private static final int HEADER = 256;
  private static final int HASH = 32;

  private final Path path;
  private final FileChannel channel;
  private final int dimensions;
  private final byte[] header;
  private final Map<Key, Long> places = new HashMap<>();
  private long sound;

  /** The SHA-256 of a text. */
  private record Key(long a, long b, long c, long d) {
    static Key of(String text) {
      try {
        ByteBuffer hash =
            ByteBuffer.wrap(
                MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        return read(hash);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java has SHA-256", e);
      }
    }

    static Key read(ByteBuffer from) {
      return new Key(from.getLong(), from.getLong(), from.getLong(), from.getLong());
    }

    void write(ByteBuffer to) {
      to.putLong(a).putLong(b).putLong(c).putLong(d);
    }
  }

  private VectorFile(Path path, FileChannel channel, int dimensions, byte[] header) {
    this.path = path;
    this.channel = channel;
    this.dimensions = dimensions;
    this.header = header;
  }

  /**
   * Opens or makes a file.
   *
   * @param model name of the model whose vectors it holds
   * @param mostBytes a larger file loses its older half
   * @return the file, and in {@link Opened#notice} what a person should know of it
   */
  static Opened open(Path path, String model, int dimensions, long mostBytes) throws IOException {
    Files.createDirectories(path.toAbsolutePath().getParent());
    byte[] header = header(model, dimensions);
    Optional<String> notice = Optional.empty();
    if (Files.exists(path) && Files.size(path) > 0 && !beginsWith(path, header)) {
      Path aside = path.resolveSibling(path.getFileName() + ".damaged");
      Files.move(path, aside, StandardCopyOption.REPLACE_EXISTING);
      notice =
          Optional.of(
              path
                  + " is no vector cache of this model; it was set aside as "
                  + aside.getFileName());
    }
    if (Files.exists(path) && Files.size(path) > mostBytes) {
      halve(path, header, dimensions);
    }
    FileChannel channel =
        FileChannel.open(
            path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    VectorFile file = new VectorFile(path, channel, dimensions, header);
    file.sound = HEADER;
    file.index();
    return new Opened(file, notice);
  }

  /** A file that was opened, and what a person should know of it. */
  record Opened(VectorFile file, Optional<String> notice) {}

  private static byte[] header(String model, int dimensions) {
    byte[] text =
        (MAGIC + "\n" + dimensions + "\n" + model + "\n").getBytes(StandardCharsets.UTF_8);
    byte[] header = new byte[HEADER];
    System.arraycopy(text, 0, header, 0, Math.min(text.length, HEADER));
    return header;
  }

  private static boolean beginsWith(Path path, byte[] header) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      ByteBuffer found = ByteBuffer.allocate(HEADER);
      readFully(channel, found, 0);
      return MessageDigest.isEqual(found.array(), header);
    }
  }

  private static int recordSize(int dimensions) {
    return HASH + 4 * dimensions + 4;
  }

  /** Keeps the younger half of the records. */
  private static void halve(Path path, byte[] header, int dimensions) throws IOException {
    Path half = Files.createTempFile(path.toAbsolutePath().getParent(), "vectors", ".tmp");
    try (FileChannel from = FileChannel.open(path, StandardOpenOption.READ);
        FileChannel to = FileChannel.open(half, StandardOpenOption.WRITE)) {
      to.write(ByteBuffer.wrap(header));
      long records = (from.size() - HEADER) / recordSize(dimensions);
      long at = HEADER + (records - records / 2) * recordSize(dimensions);
      long end = HEADER + records * recordSize(dimensions);
      while (at < end) {
        at += from.transferTo(at, end - at, to);
      }
    }
    Files.move(half, path, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Learns what was added since the last look, up to the first record that is not whole. */
  private void index() throws IOException {
    int size = recordSize(dimensions);
    ByteBuffer record = buffer(size);
    while (sound + size <= channel.size()) {
      record.clear();
      readFully(channel, record, sound);
      record.flip();
      if (!isWhole(record)) {
        return;
      }
      places.put(Key.read(record.order(ByteOrder.BIG_ENDIAN)), sound + HASH);
      record.order(ByteOrder.LITTLE_ENDIAN);
      sound += size;
    }
  }

  private static ByteBuffer buffer(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static boolean isWhole(ByteBuffer record) {
    CRC32C sum = new CRC32C();
    sum.update(record.slice(0, record.limit() - 4));
    return (int) sum.getValue() == record.getInt(record.limit() - 4);
  }

  private static void readFully(FileChannel channel, ByteBuffer to, long at) throws IOException {
    while (to.hasRemaining()) {
      int read = channel.read(to, at + to.position());
      if (read < 0) {
        return;
      }
    }
  }

  private void writeAll(ByteBuffer from, long at) throws IOException {
    long place = at;
    while (from.hasRemaining()) {
      place += channel.write(from, place);
    }
  }

  /** Returns how many texts are known. */
  synchronized int size() {
    return places.size();
  }

  /** Returns the vector of a text, if it is known. */
  synchronized Optional<float[]> vector(String text) throws IOException {
    Long place = places.get(Key.of(text));
    if (place == null) {
      return Optional.empty();
    }
    ByteBuffer bytes = buffer(4 * dimensions);
    readFully(channel, bytes, place);
    bytes.flip();
    if (bytes.remaining() < 4 * dimensions) {
      return Optional.empty();
    }
    float[] vector = new float[dimensions];
    bytes.asFloatBuffer().get(vector);
    return Optional.of(vector);
  }

  /**
   * Adds vectors, unless another process is writing.
   *
   * @throws IOException if the disk is full or the file gone
   */
  synchronized void add(Map<String, float[]> vectors) throws IOException {
    locked(
        () -> {
          if (channel.size() < HEADER) {
            writeAll(ByteBuffer.wrap(header), 0);
          }
          index();
          int size = recordSize(dimensions);
          ByteBuffer all = buffer(Math.multiplyExact(size, vectors.size()));
          vectors.forEach(
              (text, vector) -> {
                int start = all.position();
                all.order(ByteOrder.BIG_ENDIAN);
                Key.of(text).write(all);
                all.order(ByteOrder.LITTLE_ENDIAN);
                for (float x : vector) {
                  all.putFloat(x);
                }
                CRC32C sum = new CRC32C();
                sum.update(all.slice(start, size - 4));
                all.putInt((int) sum.getValue());
              });
          all.flip();
          channel.truncate(sound);
          try {
            writeAll(all, sound);
          } catch (IOException full) {
            channel.truncate(sound);
            throw full;
          }
          index();
        });
  }

  @FunctionalInterface
  private interface Work {
    void run() throws IOException;
  }

  private void locked(Work work) throws IOException {
    try (FileLock lock = channel.tryLock()) {
      if (lock != null) {
        work.run();
      }
    } catch (OverlappingFileLockException taken) {
      // Another encoder of this process is writing: forget.
      return;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
