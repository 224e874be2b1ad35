package org.bitig.corpus;

import java.nio.file.Path;
import java.util.Map;
import org.bitig.model.Language;

/**
 * How to read.
 *
 * @param segmentation how texts are cut
 * @param languages languages the user gave for files, by the path as given or any other path to the
 *     same file; they override what the text looks like
 * @param maxBytes size in bytes above which a file is refused, at least 1
 */
public record CorpusOptions(
    Segmentation segmentation, Map<Path, Language> languages, long maxBytes) {
  /** 64 MiB: reading needs some 20 bytes of memory a character. */
  public static final long DEFAULT_MAX_BYTES = 64L << 20;

  public CorpusOptions {
    languages = Map.copyOf(languages);
    if (maxBytes < 1) {
      throw new IllegalArgumentException(
          "CorpusOptions maxBytes " + maxBytes + " must be at least 1");
    }
  }

  /** Returns sentence segmentation, languages detected. */
  public static CorpusOptions defaults() {
    return new CorpusOptions(Segmentation.SENTENCE, Map.of(), DEFAULT_MAX_BYTES);
  }

  /** Returns these options with another segmentation. */
  public CorpusOptions with(Segmentation other) {
    return new CorpusOptions(other, languages, maxBytes);
  }

  /** Returns these options with the languages given for files. */
  public CorpusOptions with(Map<Path, Language> other) {
    return new CorpusOptions(segmentation, other, maxBytes);
  }
}
