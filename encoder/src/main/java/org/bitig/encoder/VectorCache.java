package org.bitig.encoder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Vectors kept in a folder between runs, for all models, of bounded size.
 *
 * <p>The folder holds some eight files that are only added to ({@link VectorFile}), numbered in the
 * order of their making; when all of them together reach the limit, the oldest is deleted. Any
 * number of processes may use the folder at once: each adds to the newest file under a lock of the
 * operating system that it holds for moments only, and takes note of what others have added.
 *
 * <p>A cache must never be the reason that work fails. Whatever goes wrong is told once to the
 * listener, in a sentence that names the file; then the cache answers nothing, or keeps nothing
 * more. A damaged or foreign file is set aside under another name; the one set aside before goes.
 *
 * <p>Safe for several threads. Looking up costs one read of the disk, opening one pass over the
 * heads of all records, memory some 130 bytes a record.
 */
public final class VectorCache implements AutoCloseable {
  /** Bytes the files may take together unless told otherwise. */
  public static final long DEFAULT_LIMIT = 512L << 20;

  static final String LOCK = "lock";

  /** How names of our files begin: with the version of their layout. */
  private static final String OURS = "v1";

  private static final String ASIDE = "damaged";

  private static final int FILES = 8;
  private static final Pattern NAME = Pattern.compile("(v1|damaged)-(\\d{1,9})\\.vectors");
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** Two caches of one process must not ask for the lock at the same time: Java forbids it. */
  private static final Object ONE_OF_US = new Object();

  private final Path folder;
  private final long limit;
  private final Consumer<String> listener;
  private final TreeMap<Integer, VectorFile> files = new TreeMap<>();
  private final Map<VectorKey, Place> index = new HashMap<>();
  private @Nullable FileChannel lock;
  private boolean toldOfDamage;

  /** Where a record stands: the number of the file, its first byte, the length of its payload. */
  private record Place(int file, long at, int length) {}

  /** Something to do while no other process writes. */
  @FunctionalInterface
  private interface Writing {
    void run() throws IOException;
  }

  private VectorCache(Path folder, long limit, Consumer<String> listener) {
    this.folder = folder;
    this.limit = limit;
    this.listener = listener;
  }

  /**
   * Opens the cache in a folder, which is made if there is none.
   *
   * @param limit bytes all files may take together, at least 1
   * @param listener told, in sentences for people, what does not work; the cache then works less or
   *     not at all
   */
  public static VectorCache open(Path folder, long limit, Consumer<String> listener) {
    if (limit < 1) {
      throw new IllegalArgumentException("VectorCache limit " + limit + " must be at least 1");
    }
    VectorCache cache = new VectorCache(folder, limit, listener);
    cache.begin();
    return cache;
  }

  private synchronized void begin() {
    try {
      Files.createDirectories(folder);
      lock =
          FileChannel.open(
              folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      alone(this::refresh);
    } catch (IOException e) {
      giveUp("vectors are not kept between runs", e);
      index.clear();
    }
  }

  /** Returns what was stored under a key, if it is there and undamaged. */
  synchronized Optional<byte[]> get(VectorKey key) {
    Place place = index.get(key);
    VectorFile file = place == null ? null : files.get(place.file);
    if (place == null || file == null) {
      return Optional.empty();
    }
    try {
      Optional<byte[]> payload = file.read(key, place.at, place.length);
      if (payload.isEmpty()) {
        index.remove(key);
        tellOfDamage(file.path() + ": holds damaged vectors");
      }
      return payload;
    } catch (IOException e) {
      index.remove(key);
      tellOfDamage(file.path() + ": cannot be read (" + reason(e) + ")");
      return Optional.empty();
    }
  }

  private void tellOfDamage(String what) {
    if (!toldOfDamage) {
      listener.accept(what + "; they are computed again");
      toldOfDamage = true;
    }
  }

  /** Stores what is not stored yet, in the order of the map; a record larger than a file is not. */
  synchronized void put(Map<VectorKey, byte[]> records) {
    if (lock == null || records.isEmpty()) {
      return;
    }
    try {
      alone(
          () -> {
            refresh();
            for (Map.Entry<VectorKey, byte[]> record : records.entrySet()) {
              if (!index.containsKey(record.getKey())) {
                add(record.getKey(), record.getValue());
              }
            }
          });
    } catch (IOException e) {
      giveUp("no further vectors are kept", e);
    }
  }

  private void add(VectorKey key, byte[] payload) throws IOException {
    long room = Math.max(1, limit / FILES);
    if (Long.BYTES + VectorFile.HEAD + payload.length > room) {
      return;
    }
    if (files.isEmpty() || files.lastEntry().getValue().hasNoRoom(payload.length, room)) {
      begin(nextNumber(), room);
    }
    VectorFile newest = files.lastEntry().getValue();
    try {
      index.put(key, new Place(files.lastKey(), newest.add(key, payload), payload.length));
    } catch (IOException e) {
      try {
        newest.cutTail();
      } catch (IOException again) {
        e.addSuppressed(again);
      }
      throw e;
    }
  }

  /** Begins a file, after as many old ones have gone as it needs room. */
  private void begin(int number, long room) throws IOException {
    while (!files.isEmpty()
        && files.values().stream().mapToLong(VectorFile::end).sum() + room > limit) {
      int oldest = files.firstKey();
      Files.deleteIfExists(files.firstEntry().getValue().path());
      forget(oldest);
    }
    files.put(number, VectorFile.open(path(OURS, number)));
  }

  /**
   * Returns a number above all in use, those set aside included: another process may still have
   * that file open under its number.
   */
  private int nextNumber() throws IOException {
    int highest = 0;
    for (String kind : List.of(OURS, ASIDE)) {
      NavigableMap<Integer, Path> numbers = numbers(kind);
      highest = numbers.isEmpty() ? highest : Math.max(highest, numbers.lastKey());
    }
    return highest + 1;
  }

  /** Takes note of what other processes have added and deleted, and repairs what a crash left. */
  private void refresh() throws IOException {
    NavigableMap<Integer, Path> there = numbers(OURS);
    for (int number : files.keySet().toArray(Integer[]::new)) {
      if (!there.containsKey(number)) {
        forget(number);
      }
    }
    for (Map.Entry<Integer, Path> entry : there.entrySet()) {
      int number = entry.getKey();
      if (Files.isRegularFile(entry.getValue())) {
        VectorFile file = files.get(number);
        if (file == null) {
          file = VectorFile.open(entry.getValue());
          files.put(number, file);
        }
        switch (file.scan((key, at, length) -> index.put(key, new Place(number, at, length)))) {
          case CLEAN -> {
            // As it should be.
          }
          case TORN -> file.cutTail();
          case DAMAGED -> setAside(number, file);
        }
      }
    }
  }

  private void setAside(int number, VectorFile file) throws IOException {
    long at = file.end();
    forget(number);
    for (Path before : numbers(ASIDE).values()) {
      Files.deleteIfExists(before);
    }
    Path aside = path(ASIDE, number);
    Files.move(file.path(), aside);
    listener.accept(
        file.path()
            + ": "
            + (at == 0 ? "is not a file of vectors" : "is damaged after " + at + " bytes")
            + "; set aside as "
            + aside.getFileName()
            + ", its vectors are computed again");
  }

  private void forget(int number) throws IOException {
    VectorFile file = files.remove(number);
    if (file != null) {
      file.close();
    }
    index.values().removeIf(place -> place.file == number);
  }

  private Path path(String kind, int number) {
    return folder.resolve(String.format(Locale.ROOT, "%s-%06d.vectors", kind, number));
  }

  /** Returns what the folder has of a kind, by number. */
  private NavigableMap<Integer, Path> numbers(String kind) throws IOException {
    NavigableMap<Integer, Path> numbers = new TreeMap<>();
    try (Stream<Path> entries = Files.list(folder)) {
      entries.forEach(
          entry -> {
            Matcher name = NAME.matcher(String.valueOf(entry.getFileName()));
            if (name.matches() && name.group(1).equals(kind)) {
              numbers.put(Integer.parseInt(name.group(2)), entry);
            }
          });
    }
    return numbers;
  }

  /** Does something while no other process writes. */
  private void alone(Writing writing) throws IOException {
    FileChannel channel = lock;
    if (channel == null) {
      return;
    }
    synchronized (ONE_OF_US) {
      try (FileLock _ = patiently(channel)) {
        writing.run();
      }
    }
  }

  /** Takes the lock; a process stopped while it held it must not stop everybody else. */
  private FileLock patiently(FileChannel channel) throws IOException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < until) {
      try {
        FileLock held = channel.tryLock();
        if (held != null) {
          return held;
        }
      } catch (OverlappingFileLockException e) {
        // Another class loader's copy of this class; wait like for another process.
      }
      try {
        Thread.sleep(5);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException(folder + ": waiting for the lock was interrupted", e);
      }
    }
    throw new IOException(
        folder + ": another process has held the lock for " + PATIENCE.toSeconds() + " seconds");
  }

  private void giveUp(String consequence, IOException why) {
    try {
      closeLock();
    } catch (IOException e) {
      why.addSuppressed(e);
    }
    String reason = reason(why);
    listener.accept(
        (reason.contains(folder.toString()) ? reason : folder + ": " + reason)
            + "; "
            + consequence);
  }

  private static String reason(IOException e) {
    return switch (e) {
      case AccessDeniedException denied -> denied.getFile() + ": permission denied";
      case FileAlreadyExistsException file -> file.getFile() + ": is not a folder";
      case FileSystemException file when file.getReason() != null ->
          file.getFile() + ": " + file.getReason();
      default -> String.valueOf(e.getMessage());
    };
  }

  /** Closes the files. What was stored stays. */
  @Override
  public synchronized void close() {
    try {
      for (VectorFile file : files.values()) {
        file.close();
      }
      closeLock();
    } catch (IOException e) {
      giveUp("what was kept may be incomplete", e);
    }
    files.clear();
    index.clear();
  }

  private void closeLock() throws IOException {
    // POSIX lets go of a process's lock when any of its channels to the file is closed.
    synchronized (ONE_OF_US) {
      FileChannel channel = lock;
      lock = null;
      if (channel != null) {
        channel.close();
      }
    }
  }
}
