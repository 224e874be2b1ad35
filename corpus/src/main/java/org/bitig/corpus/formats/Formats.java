package org.bitig.corpus.formats;

import java.util.List;
import org.bitig.corpus.DocumentReader;
import org.bitig.corpus.PlainTextReader;

/** The formats bitig reads. */
public final class Formats {
  private Formats() {}

  /** Returns a reader for each format, plain text first. */
  public static List<DocumentReader> all() {
    return List.of(new PlainTextReader(), new HtmlReader(), new DocxReader());
  }
}
