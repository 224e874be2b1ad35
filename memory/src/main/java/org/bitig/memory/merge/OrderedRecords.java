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
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Puts records in order that come in runs, each run small enough for memory: runs are sorted and
 * written to disk, and merged in the end.
 */
final class OrderedRecords implements AutoCloseable {
  private static final int BUFFER = 1 << 13;

  private final Path folder;
  private final String name;
  private final List<Path> runs = new ArrayList<>();
  private final List<DataInputStream> open = new ArrayList<>();
  private List<Entry> run = new ArrayList<>();

  /** A record with its place; not copied. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Entry(long place, byte[] bytes) {}

  /** The next record of a run. */
  private record Head(Entry entry, int run) {}

  /**
   * Opens an empty list.
   *
   * @param folder that is there and is the caller's to delete
   * @param name of its files there
   */
  OrderedRecords(Path folder, String name) {
    this.folder = folder;
    this.name = name;
  }

  /** Takes one record after the other. */
  @FunctionalInterface
  interface RecordTaker {
    void take(byte[] bytes) throws IOException;
  }

  void add(long place, byte[] bytes) {
    run.add(new Entry(place, bytes));
  }

  /** Ends a run. */
  void endRun() throws IOException {
    if (run.isEmpty()) {
      return;
    }
    run.sort(Comparator.comparingLong(Entry::place));
    Path file = folder.resolve(name + "-" + runs.size());
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      for (Entry entry : run) {
        out.writeLong(entry.place());
        out.writeInt(entry.bytes().length);
        out.write(entry.bytes());
      }
    }
    runs.add(file);
    run = new ArrayList<>();
  }

  /** Hands over all records in the order of their places; of one place in that of the runs. */
  void each(RecordTaker taker) throws IOException {
    endRun();
    PriorityQueue<Head> heads =
        new PriorityQueue<>(
            Comparator.comparingLong((Head head) -> head.entry().place())
                .thenComparingInt(Head::run));
    for (int r = 0; r < runs.size(); r++) {
      open.add(
          new DataInputStream(new BufferedInputStream(Files.newInputStream(runs.get(r)), BUFFER)));
      advance(r, heads);
    }
    while (!heads.isEmpty()) {
      Head head = heads.remove();
      taker.take(head.entry().bytes());
      advance(head.run(), heads);
    }
  }

  private void advance(int number, PriorityQueue<Head> heads) throws IOException {
    DataInputStream in = open.get(number);
    long place;
    try {
      place = in.readLong();
    } catch (EOFException e) {
      return;
    }
    heads.add(new Head(new Entry(place, in.readNBytes(in.readInt())), number));
  }

  @Override
  public void close() throws IOException {
    for (DataInputStream in : open) {
      in.close();
    }
  }
}
