package org.bitig.memory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.BytesRef;
import org.bitig.model.FormatException;
import org.bitig.model.TranslationUnit;
import org.jspecify.annotations.Nullable;

/**
 * Takes units into a memory.
 *
 * <p>A unit whose texts are there already changes what the memory knows of it and is no second
 * unit, so that taking a file in twice does what taking it in once does. What was taken in is there
 * for good with {@link #commit()}; a process that is killed before leaves the memory as the last
 * commit made it.
 *
 * <p>Not safe for several threads; another process that opens the memory for writing is refused,
 * while any number may read it.
 */
public final class MemoryWriter implements AutoCloseable {
  /** Units whose keys are held in memory until the index is asked again. */
  private static final int REFRESH = 20_000;

  private static final double BUFFER_MEGABYTES = 64;

  private final FSDirectory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final Map<String, StoredUnit> fresh = new HashMap<>();

  /** What became of a unit. */
  public enum Taken {
    NEW,
    /** Its texts were there; what is known of it has changed. */
    CHANGED,
    /** It was there just so. */
    KNOWN
  }

  private MemoryWriter(FSDirectory directory, IndexWriter writer) throws IOException {
    this.directory = directory;
    this.writer = writer;
    this.searchers = new SearcherManager(writer, null);
  }

  /**
   * Opens the memory in a folder, which is made if there is none.
   *
   * @throws FormatException if the folder holds something else
   * @throws IOException if another process writes there, or the folder cannot be written
   */
  @SuppressWarnings("resource") // Handed over, or closed below.
  public static MemoryWriter open(Path folder) throws IOException {
    Files.createDirectories(folder);
    Memory.refuseForeign(folder);
    FSDirectory directory = FSDirectory.open(folder);
    try {
      IndexWriterConfig config = new IndexWriterConfig();
      config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
      // Closing without a commit, as after an error, must leave the memory as it was.
      config.setCommitOnClose(false);
      IndexWriter writer = new IndexWriter(directory, config);
      writer.setLiveCommitData(Map.of(Fields.LAYOUT, Fields.LAYOUT_VERSION).entrySet());
      return new MemoryWriter(directory, writer);
    } catch (LockObtainFailedException e) {
      directory.close();
      throw new IOException(
          folder + ": another bitig is writing to this memory; wait until it has ended", e);
    } catch (IndexFormatTooNewException | IndexFormatTooOldException | CorruptIndexException e) {
      directory.close();
      throw Memory.unreadable(folder, e);
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  /**
   * Takes a unit in.
   *
   * @param origin name of the file it comes from
   */
  public Taken take(TranslationUnit unit, String origin) throws IOException {
    String key = UnitKey.of(unit);
    StoredUnit here = StoredUnit.of(unit, origin);
    StoredUnit before = find(key);
    StoredUnit kept = before == null ? here : before.with(here);
    if (kept.equals(before)) {
      return Taken.KNOWN;
    }
    writer.updateDocument(new Term(Fields.KEY, key), UnitDocument.write(key, kept));
    fresh.put(key, kept);
    if (fresh.size() >= REFRESH) {
      searchers.maybeRefreshBlocking();
      fresh.clear();
    }
    return before == null ? Taken.NEW : Taken.CHANGED;
  }

  private @Nullable StoredUnit find(String key) throws IOException {
    StoredUnit known = fresh.get(key);
    if (known != null) {
      return known;
    }
    IndexSearcher searcher = searchers.acquire();
    try {
      TopDocs found = searcher.search(new TermQuery(new Term(Fields.KEY, key)), 1);
      if (found.scoreDocs.length == 0) {
        return null;
      }
      Document document = searcher.storedFields().document(found.scoreDocs[0].doc);
      return UnitDocument.read(document);
    } finally {
      searchers.release(searcher);
    }
  }

  /** Forgets the units that came from this file and from no other. */
  public void forget(String origin) throws IOException {
    searchers.maybeRefreshBlocking();
    fresh.clear();
    IndexSearcher searcher = searchers.acquire();
    try {
      List<BytesRef> others =
          Memory.terms(searcher, Fields.ORIGIN).stream()
              .filter(other -> !other.equals(TokenList.bounded(origin)))
              .map(BytesRef::new)
              .toList();
      BooleanQuery.Builder only = new BooleanQuery.Builder();
      only.add(
          new TermQuery(new Term(Fields.ORIGIN, TokenList.bounded(origin))),
          BooleanClause.Occur.FILTER);
      only.add(new TermInSetQuery(Fields.ORIGIN, others), BooleanClause.Occur.MUST_NOT);
      writer.deleteDocuments(only.build());
    } finally {
      searchers.release(searcher);
    }
    searchers.maybeRefreshBlocking();
  }

  /** Makes what was taken in since the last commit last, all of it or, if stopped, nothing. */
  public void commit() throws IOException {
    writer.commit();
  }

  /** Ends writing; what was not committed is lost. */
  @Override
  public void close() throws IOException {
    try (directory) {
      searchers.close();
      if (writer.isOpen()) {
        writer.rollback();
      }
    }
  }
}
