package org.bitig.memory.merge;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.BytesRef;
import org.bitig.memory.UnitCodec;

/**
 * Brings units with the same key together, in memory bounded by the largest bucket: units are
 * written to one of {@value #BUCKETS} files by the hash of their key, and each file is read by
 * itself.
 */
final class UnitBuckets implements AutoCloseable {
  /** A million units of a kilobyte make buckets of four megabytes. */
  static final int BUCKETS = 256;

  private static final int BUFFER = 1 << 13;

  private final Path folder;
  private final Map<Integer, DataOutputStream> files = new LinkedHashMap<>();

  /**
   * Opens empty buckets.
   *
   * @param folder that is there and is the caller's to delete
   */
  UnitBuckets(Path folder) {
    this.folder = folder;
  }

  /** Takes units with one key, in rising order of ordinals. */
  @FunctionalInterface
  interface GroupTaker {
    void take(List<Located> group) throws IOException;
  }

  /** Puts a unit to those with the same key. */
  void put(String key, Located located) throws IOException {
    int bucket = Math.floorMod(key.hashCode() * 0x9E3779B9, BUCKETS);
    DataOutputStream out = files.get(bucket);
    if (out == null) {
      out =
          new DataOutputStream(
              new BufferedOutputStream(Files.newOutputStream(file(bucket)), BUFFER));
      files.put(bucket, out);
    }
    BytesRef bytes = UnitCodec.write(located.unit());
    out.writeLong(located.ordinal());
    out.writeInt(located.file());
    out.writeLong(located.line());
    out.writeUTF(key);
    out.writeInt(bytes.length);
    out.write(bytes.bytes, bytes.offset, bytes.length);
  }

  private Path file(int bucket) {
    return folder.resolve("bucket-" + bucket);
  }

  /** What is done after the groups of a bucket. */
  @FunctionalInterface
  interface BucketEnd {
    void end() throws IOException;
  }

  /** Hands over all groups, bucket by bucket; nothing can be put after that. */
  void groups(GroupTaker taker, BucketEnd end) throws IOException {
    for (DataOutputStream out : files.values()) {
      out.close();
    }
    for (int bucket : files.keySet().stream().sorted().toList()) {
      Map<String, List<Located>> groups = new LinkedHashMap<>();
      try (DataInputStream in =
          new DataInputStream(new BufferedInputStream(Files.newInputStream(file(bucket))))) {
        read(in, groups);
      }
      for (List<Located> group : groups.values()) {
        taker.take(group);
      }
      end.end();
      Files.delete(file(bucket));
    }
  }

  private static void read(DataInputStream in, Map<String, List<Located>> groups)
      throws IOException {
    while (true) {
      long ordinal;
      try {
        ordinal = in.readLong();
      } catch (EOFException e) {
        return;
      }
      int file = in.readInt();
      long line = in.readLong();
      String key = in.readUTF();
      byte[] bytes = in.readNBytes(in.readInt());
      groups
          .computeIfAbsent(key, k -> new ArrayList<>())
          .add(new Located(ordinal, file, line, UnitCodec.read(new BytesRef(bytes))));
    }
  }

  @Override
  public void close() throws IOException {
    for (DataOutputStream out : files.values()) {
      out.close();
    }
  }
}
