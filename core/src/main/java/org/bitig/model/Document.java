package org.bitig.model;

import java.util.List;

/**
 * A text that was read, repaired and segmented.
 *
 * @param path as given, relative to the folder all inputs have in common, with forward slashes
 * @param language the language of most of its text
 * @param charset the encoding it was decoded from
 * @param sha256 hash of the file's bytes, lower-case hexadecimal
 * @param length of the decoded source, in code points
 * @param segments in order; {@code segments.get(i).index() == i}
 * @param repairs in order of their place in the source
 */
public record Document(
    String path,
    Language language,
    String charset,
    String sha256,
    int length,
    List<Segment> segments,
    List<Repair> repairs) {
  public Document {
    segments = List.copyOf(segments);
    repairs = List.copyOf(repairs);
    for (int i = 0; i < segments.size(); i++) {
      if (segments.get(i).index() != i) {
        throw new IllegalArgumentException(
            "Segment "
                + i
                + " of "
                + path
                + " has index "
                + segments.get(i).index()
                + ", must be its position");
      }
    }
  }

  /** Returns the segments to align and mine that are in the document's own language. */
  public List<Segment> material() {
    return segments.stream().filter(s -> s.isMaterial() && s.language() == language).toList();
  }
}
