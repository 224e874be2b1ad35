package org.bitig.encoder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * A file of vectors that is only ever added to, each record checked by itself.
 *
 * <pre>
 *   file    magic 8 | record | record | ...
 *   record  key 32 | length 4 | CRC-32C of the payload 4 | CRC-32C of these 40 bytes 4 | payload
 * </pre>
 *
 * <p>Numbers are big-endian, lengths in bytes. The head of a record has a checksum of its own so
 * that a file can be scanned without reading payloads; a payload is checked when it is read.
 *
 * <p>A process that dies while adding leaves a record without an end, a machine that dies perhaps
 * zeros: such a tail is {@link End#TORN}, nothing strange, and can be cut off. Anything else that
 * is no record is damage.
 */
final class VectorFile implements AutoCloseable {
  static final int HEAD = VectorKey.BYTES + 3 * Integer.BYTES;

  /** "bitigv1" and a line feed, which a transfer as text would have changed. */
  static final long MAGIC = 0x62697469677631_0AL;

  private static final int CHECKED = HEAD - Integer.BYTES;

  /** Bytes read at once by a scan: some five sentence vectors, less than one text's tokens. */
  private static final int WINDOW = 1 << 13;

  /** How a file ends after its last whole record. */
  enum End {
    CLEAN,
    TORN,
    DAMAGED
  }

  /** Told of each record. */
  @FunctionalInterface
  interface Visitor {
    /**
     * Takes note of a record.
     *
     * @param at where its head begins, bytes
     * @param length of its payload, bytes
     */
    void record(VectorKey key, long at, int length);
  }

  private final Path path;
  private final FileChannel channel;

  /** Where the last whole record known of ends, bytes; 0 if not even the magic has been seen. */
  private long end;

  private VectorFile(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /** Opens a file, without looking into it, and makes an empty one if there is none. */
  static VectorFile open(Path path) throws IOException {
    return new VectorFile(
        path,
        FileChannel.open(
            path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
  }

  Path path() {
    return path;
  }

  long end() {
    return end;
  }

  /** Reads the heads of the records added since the last scan. */
  End scan(Visitor visitor) throws IOException {
    long size = channel.size();
    ByteBuffer window = ByteBuffer.allocate(WINDOW);
    if (end == 0) {
      fill(window, 0);
      if (size == 0) {
        return End.CLEAN;
      }
      if (size < Long.BYTES || window.getLong(0) != MAGIC) {
        return beginsLikeOurs(window) && isZero(Long.BYTES, size) ? End.TORN : End.DAMAGED;
      }
      end = Long.BYTES;
    }
    long filled = end;
    window.limit(0);
    while (end < size) {
      if (size - end < HEAD) {
        return End.TORN;
      }
      if (end + HEAD > filled + window.limit()) {
        filled = end;
        fill(window, filled);
        if (window.remaining() < HEAD) {
          return End.TORN;
        }
      }
      ByteBuffer head = window.slice((int) (end - filled), HEAD);
      VectorKey key = VectorKey.read(head);
      int length = head.getInt();
      if (crc(head, 0, CHECKED) != head.getInt(CHECKED)) {
        return isZero(end + HEAD, size) ? End.TORN : End.DAMAGED;
      }
      if (length < 0) {
        return End.DAMAGED;
      }
      if (end + HEAD + length > size) {
        return End.TORN;
      }
      visitor.record(key, end, length);
      end += HEAD + length;
    }
    return End.CLEAN;
  }

  /** Whether each byte of the magic is there, or still zero, or behind the end of the file. */
  private static boolean beginsLikeOurs(ByteBuffer window) {
    ByteBuffer magic = ByteBuffer.allocate(Long.BYTES).putLong(0, MAGIC);
    for (int i = 0; i < Math.min(Long.BYTES, window.remaining()); i++) {
      if (window.get(i) != magic.get(i) && window.get(i) != 0) {
        return false;
      }
    }
    return true;
  }

  /** Cuts off what follows the last whole record. */
  void cutTail() throws IOException {
    channel.truncate(end);
  }

  /** Whether {@code length} more bytes of payload would make the file larger than {@code limit}. */
  boolean hasNoRoom(int length, long limit) {
    return end > Long.BYTES && end + HEAD + length > limit;
  }

  /**
   * Adds a record.
   *
   * @return where it begins, bytes
   * @throws IOException if it could not be written whole; what was is a torn tail
   */
  long add(VectorKey key, byte[] payload) throws IOException {
    if (end == 0) {
      write(ByteBuffer.allocate(Long.BYTES).putLong(MAGIC).flip(), 0);
      end = Long.BYTES;
    }
    ByteBuffer record = ByteBuffer.allocate(HEAD + payload.length);
    key.write(record);
    record.putInt(payload.length).putInt(crc(ByteBuffer.wrap(payload), 0, payload.length));
    record.putInt(crc(record, 0, CHECKED)).put(payload).flip();
    write(record, end);
    long at = end;
    end += HEAD + payload.length;
    return at;
  }

  /** Returns the payload of the record at {@code at}, or nothing if it is not as it was written. */
  Optional<byte[]> read(VectorKey key, long at, int length) throws IOException {
    ByteBuffer record = ByteBuffer.allocate(HEAD + length);
    fill(record, at);
    if (record.remaining() < HEAD + length || !VectorKey.read(record).equals(key)) {
      return Optional.empty();
    }
    record.getInt();
    int checksum = record.getInt();
    if (checksum != crc(record, HEAD, length)) {
      return Optional.empty();
    }
    byte[] payload = new byte[length];
    record.get(HEAD, payload);
    return Optional.of(payload);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private void fill(ByteBuffer buffer, long from) throws IOException {
    buffer.clear();
    while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) >= 0) {
      // A channel may give less than was asked for.
    }
    buffer.flip();
  }

  private void write(ByteBuffer buffer, long at) throws IOException {
    long start = at - buffer.position();
    while (buffer.hasRemaining()) {
      channel.write(buffer, start + buffer.position());
    }
  }

  private boolean isZero(long from, long to) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(WINDOW);
    for (long at = from; at < to; at += WINDOW) {
      fill(buffer, at);
      while (buffer.hasRemaining()) {
        if (buffer.get() != 0) {
          return false;
        }
      }
    }
    return true;
  }

  private static int crc(ByteBuffer bytes, int from, int length) {
    CRC32C crc = new CRC32C();
    crc.update(bytes.slice(from, length));
    return (int) crc.getValue();
  }
}
