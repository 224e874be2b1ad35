package org.bitig.exchange.folder;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.bitig.model.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A folder that is written whole or not at all, by one process at a time.
 *
 * <p>{@link #stage} writes a file beside its place, under a name of its own; {@link #commit} puts
 * all of them into their places, the account of the run last. Until that last step everything can
 * be taken back, and is: by {@link #close} after an error or Ctrl-C, and by the next {@link #open}
 * after a crash.
 *
 * <pre>
 *   .report.html.bitig-new   staged, not in its place yet
 *   .report.html.bitig-old   what was in its place, until the account of the run is written
 *   .bitig.commit            the files being put in place: "=" before a name that was there already,
 *                            "+" before a new one
 * </pre>
 *
 * <p>Files that bitig did not write are never moved or rewritten: a file is bitig's own if the
 * account of the run before names it. If somebody has changed such a file since, it is kept under
 * another name. Not for use by several threads.
 */
public final class OutputFolder implements AutoCloseable {
  private static final String NEW = ".bitig-new";
  private static final String OLD = ".bitig-old";
  private static final String COMMIT = ".bitig.commit";
  private static final String HAD = "=";
  private static final String NEW_NAME = "+";
  private static final Set<String> NOBODYS = Set.of("decisions.jsonl", FolderLock.NAME, COMMIT);

  private final Path root;
  private final FolderLock lock;
  private final Map<String, FileRecord> staged = new LinkedHashMap<>();
  private final TreeSet<Path> made = new TreeSet<>();
  private final Thread interrupted;
  private final Interrupted listener;
  private boolean committed;
  private boolean closed;

  private OutputFolder(Path root, FolderLock lock, Interrupted listener) {
    this.root = root;
    this.lock = lock;
    this.listener = listener;
    this.interrupted = Thread.ofPlatform().unstarted(this::abandonQuietly);
  }

  /** Writes one file. */
  @FunctionalInterface
  public interface Writing {
    /** Writes all bytes to {@code out}, which the caller closes. */
    void to(OutputStream out) throws IOException;
  }

  /** Told that the process is stopped, as by Ctrl-C, while the folder is open. */
  @FunctionalInterface
  public interface Interrupted {
    /**
     * Says what became of the folder.
     *
     * @param written whether all is in its place; if not, the folder is as it was before
     */
    void stopped(boolean written);
  }

  /**
   * What a commit did.
   *
   * @param written the files that are in their places now, in the order they were staged
   * @param removed paths of the run before that this one no longer has
   * @param kept new names of files that somebody had changed
   */
  public record Outcome(List<FileRecord> written, List<String> removed, List<String> kept) {
    public Outcome {
      written = List.copyOf(written);
      removed = List.copyOf(removed);
      kept = List.copyOf(kept);
    }
  }

  /**
   * Opens a folder for writing, makes it if there is none, and takes back what a crash left behind.
   *
   * @param account name of the file that accounts for a run and is written last
   * @throws IOException if the folder cannot be made or written, or another process writes there
   */
  public static OutputFolder open(Path root, String account, Clock clock) throws IOException {
    return open(root, account, clock, written -> {});
  }

  /**
   * Opens a folder as {@link #open(Path, String, Clock)} does.
   *
   * @param listener told if the process is stopped before the folder is closed
   */
  public static OutputFolder open(Path root, String account, Clock clock, Interrupted listener)
      throws IOException {
    FolderLock lock;
    try {
      Files.createDirectories(root);
      lock = FolderLock.take(root, clock);
    } catch (FileSystemException e) {
      throw named(root, e);
    }
    OutputFolder folder = new OutputFolder(root, lock, listener);
    try {
      folder.recover(account);
      Runtime.getRuntime().addShutdownHook(folder.interrupted);
      return folder;
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /** Returns the folder. */
  public Path root() {
    return root;
  }

  /** Returns what has been staged so far, in order. */
  public synchronized List<FileRecord> staged() {
    return List.copyOf(staged.values());
  }

  /**
   * Writes a file beside its place.
   *
   * @param path relative to the folder, with forward slashes
   * @throws IllegalArgumentException if the path leaves the folder, was staged before, or is one
   *     bitig must not write ({@code decisions.jsonl})
   */
  public synchronized FileRecord stage(String path, Writing writing) throws IOException {
    Path place = place(path);
    if (NOBODYS.contains(path) || staged.containsKey(path) || closed) {
      throw new IllegalArgumentException(
          "OutputFolder path '"
              + path
              + "' must be staged once, while the folder is open, and not "
              + "be one of "
              + new TreeSet<>(NOBODYS));
    }
    Path beside = beside(place, NEW);
    MessageDigest digest = Sha256.digest();
    try {
      makeFolders(parent(place));
      long bytes;
      try (FileChannel channel =
              FileChannel.open(
                  beside,
                  StandardOpenOption.CREATE,
                  StandardOpenOption.TRUNCATE_EXISTING,
                  StandardOpenOption.WRITE);
          OutputStream out =
              new BufferedOutputStream(
                  new DigestOutputStream(Channels.newOutputStream(channel), digest), 1 << 16)) {
        writing.to(new Unclosed(out));
        out.flush();
        // Without this a power cut could leave a name with nothing behind it.
        channel.force(true);
        bytes = channel.size();
      }
      FileRecord record = new FileRecord(path, bytes, HexFormat.of().formatHex(digest.digest()));
      staged.put(path, record);
      return record;
    } catch (IOException e) {
      Files.deleteIfExists(beside);
      throw named(place, e);
    }
  }

  /**
   * Puts every staged file into its place, the account last, and removes what only the run before
   * had.
   *
   * @param before the files of the run before, from its account
   * @param account name of the account's file
   * @param writing writes the account, given all files the folder then has of bitig's
   * @throws IOException if something went wrong; the folder is then as it was before
   */
  public synchronized Outcome commit(
      List<FileRecord> before, String account, Function<List<FileRecord>, Writing> writing)
      throws IOException {
    List<FileRecord> files = staged();
    Map<String, FileRecord> known = new LinkedHashMap<>();
    before.forEach(file -> known.put(file.path(), file));
    stage(account, writing.apply(files));
    Set<String> names = new TreeSet<>(staged.keySet());
    for (String path : names) {
      refuseForeign(path, known, account);
    }
    List<String> kept = new ArrayList<>();
    List<String> places = new ArrayList<>();
    for (FileRecord file : files) {
      places.add((isFile(place(file.path())) ? HAD : NEW_NAME) + file.path());
    }
    try {
      Path list = beside(root.resolve(COMMIT), NEW);
      Files.write(list, places, StandardCharsets.UTF_8);
      Files.move(list, root.resolve(COMMIT), StandardCopyOption.ATOMIC_MOVE);
      for (FileRecord file : files) {
        Path place = place(file.path());
        if (isFile(place)) {
          if (isChanged(place, known.get(file.path()))) {
            kept.add(keep(file.path(), place));
          }
          setAside(place);
        }
        Files.move(beside(place, NEW), place, StandardCopyOption.ATOMIC_MOVE);
      }
      Path place = place(account);
      Files.move(
          beside(place, NEW),
          place,
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
      committed = true;
    } catch (IOException e) {
      takeBack(places);
      for (String copy : kept) {
        Files.deleteIfExists(place(copy));
      }
      throw named(root, e);
    }
    List<String> removed = new ArrayList<>();
    for (String path : names) {
      Files.deleteIfExists(beside(place(path), OLD));
    }
    for (FileRecord file : before) {
      if (!names.contains(file.path()) && !NOBODYS.contains(file.path())) {
        Path place = place(file.path());
        if (isFile(place) && !isChanged(place, file)) {
          Files.delete(place);
          removeEmptyFolders(parent(place));
          removed.add(file.path());
        }
      }
    }
    Files.deleteIfExists(root.resolve(COMMIT));
    return new Outcome(List.copyOf(staged.values()), removed, kept);
  }

  /** Lets go of the folder; what was staged and not committed is deleted. */
  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    try {
      Runtime.getRuntime().removeShutdownHook(interrupted);
    } catch (IllegalStateException e) {
      // The machine is stopping already: the hook does what is below.
      return;
    }
    try {
      abandon();
    } finally {
      lock.close();
    }
  }

  private synchronized void abandon() throws IOException {
    closed = true;
    if (!committed) {
      for (String path : staged.keySet()) {
        Files.deleteIfExists(beside(place(path), NEW));
      }
      for (Path folder : made.reversed()) {
        removeEmptyFolders(folder);
      }
    }
  }

  private void abandonQuietly() {
    try {
      abandon();
      lock.close();
    } catch (IOException e) {
      // The next run takes away what could not be deleted now.
    }
    listener.stopped(committed);
  }

  /** Takes back a commit that did not reach its end, and deletes what was only staged. */
  private void recover(String account) throws IOException {
    Path commit = root.resolve(COMMIT);
    if (isFile(commit)) {
      List<String> places = Files.readAllLines(commit, StandardCharsets.UTF_8);
      if (isFile(beside(place(account), NEW))) {
        takeBack(places);
      }
      for (String line : places) {
        Files.deleteIfExists(beside(place(line.substring(1)), OLD));
      }
      Files.deleteIfExists(commit);
    }
    List<Path> leftovers = new ArrayList<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = file.getFileName().toString();
            if (attributes.isRegularFile() && name.startsWith(".") && name.endsWith(NEW)) {
              leftovers.add(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            // Somebody else's folder, which bitig cannot have staged in.
            return FileVisitResult.CONTINUE;
          }
        });
    for (Path leftover : leftovers) {
      Files.deleteIfExists(leftover);
    }
  }

  /**
   * Puts every file that was set aside back, and deletes files that had no predecessor. May be
   * repeated: it looks at nothing that it changes.
   */
  private void takeBack(List<String> places) throws IOException {
    for (String line : places) {
      Path place = place(line.substring(1));
      Path old = beside(place, OLD);
      if (isFile(old)) {
        Files.move(old, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } else if (line.startsWith(NEW_NAME) && isFile(place)) {
        Files.delete(place);
      }
    }
    Files.deleteIfExists(root.resolve(COMMIT));
  }

  private void refuseForeign(String path, Map<String, FileRecord> known, String account)
      throws IOException {
    Path place = place(path);
    boolean own = known.containsKey(path) || path.equals(account);
    if (Files.exists(place, LinkOption.NOFOLLOW_LINKS) && (!own || !isFile(place))) {
      throw new IOException(
          place
              + ": found something that bitig did not write, expected nothing; move it away, or"
              + " give another folder with --out");
    }
  }

  private static boolean isFile(Path path) {
    return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
  }

  private static boolean isChanged(Path place, @Nullable FileRecord known) throws IOException {
    return known != null
        && (Files.size(place) != known.bytes() || !hash(place).equals(known.sha256()));
  }

  private String keep(String path, Path place) throws IOException {
    int slash = path.lastIndexOf('/') + 1;
    int dot = path.lastIndexOf('.');
    int cut = dot > slash ? dot : path.length();
    for (int i = 1; ; i++) {
      String name = path.substring(0, cut) + ".changed-" + i + path.substring(cut);
      try {
        Files.copy(place, place(name), StandardCopyOption.COPY_ATTRIBUTES);
        return name;
      } catch (FileAlreadyExistsException e) {
        // Kept from an earlier run: the next number is free, sooner or later.
      }
    }
  }

  private static void setAside(Path place) throws IOException {
    Path old = beside(place, OLD);
    Files.deleteIfExists(old);
    Files.move(place, old, StandardCopyOption.ATOMIC_MOVE);
  }

  private void makeFolders(Path folder) throws IOException {
    List<Path> missing = new ArrayList<>();
    for (Path f = folder; f != null && !f.equals(root) && !Files.exists(f); f = f.getParent()) {
      missing.add(f);
    }
    Files.createDirectories(folder);
    made.addAll(missing);
  }

  private void removeEmptyFolders(Path folder) throws IOException {
    for (Path f = folder; f != null && !f.equals(root) && f.startsWith(root); f = f.getParent()) {
      try {
        Files.deleteIfExists(f);
      } catch (DirectoryNotEmptyException e) {
        return;
      }
    }
  }

  private Path place(String path) {
    Path place = root.resolve(path).normalize();
    if (path.isBlank() || !place.startsWith(root.normalize()) || place.equals(root.normalize())) {
      throw new IllegalArgumentException(
          "OutputFolder path '" + path + "' must name a file inside the folder");
    }
    return root.resolve(path);
  }

  /** Every place is inside the folder and so has a parent. */
  private static Path parent(Path place) {
    return Objects.requireNonNull(place.getParent());
  }

  private static Path beside(Path place, String ending) {
    return place.resolveSibling("." + place.getFileName() + ending);
  }

  private static String hash(Path file) throws IOException {
    MessageDigest digest = Sha256.digest();
    try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
      Files.copy(file, out);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Adds what a person can do, for the errors a person can do something about. */
  private static IOException named(Path place, IOException e) {
    String problem =
        switch (e) {
          case AccessDeniedException _ ->
              "found no permission to write; change the permissions, or give another folder with"
                  + " --out";
          case NotDirectoryException _ -> "found a file where a folder is to be";
          case FileAlreadyExistsException _ -> "found a file where a folder is to be";
          case NoSuchFileException _ -> "the folder has vanished while it was written";
          default -> {
            @Nullable String said = e.getMessage();
            String message = said == null ? e.toString() : said;
            yield message.contains("No space left")
                ? "the disk is full; the files that were there are as they were"
                : message;
          }
        };
    return new IOException(place + ": " + problem, e);
  }

  /** Lets a writer close its stream without closing the file before it is on the disk. */
  private static final class Unclosed extends FilterOutputStream {
    private Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
