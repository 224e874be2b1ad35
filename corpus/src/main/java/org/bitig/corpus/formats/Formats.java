package org.bitig.corpus.formats;

import java.util.List;
import java.util.Map;
import org.bitig.corpus.DocumentReader;
import org.bitig.corpus.PlainTextReader;
import org.bitig.model.Language;

/** The formats bitig reads. */
public final class Formats {
  private Formats() {}

  /** Returns a reader for each format, plain text first. */
  public static List<DocumentReader> all() {
    return all(Map.of());
  }

  /**
   * Returns a reader for each format, plain text first.
   *
   * @param columns languages of the columns of tables by name; empty to tell them by their names
   */
  public static List<DocumentReader> all(Map<String, Language> columns) {
    return List.of(
        new PlainTextReader(),
        new HtmlReader(),
        new DocxReader(),
        new XliffReader(),
        new PoReader(),
        new CsvReader(columns),
        new XlsxReader(columns));
  }

  /**
   * Returns a reader for each bilingual format.
   *
   * @param columns languages of the columns of tables by name; empty to tell them by their names
   */
  public static List<BilingualReader> bilingual(Map<String, Language> columns) {
    return List.of(
        new XliffReader(), new PoReader(), new CsvReader(columns), new XlsxReader(columns));
  }
}
