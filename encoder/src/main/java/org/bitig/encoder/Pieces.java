package org.bitig.encoder;

import java.util.Arrays;

/**
 * A text taken apart into the pieces of a model's vocabulary, without the marks of beginning and
 * end.
 *
 * <p>The three arrays run in parallel. Piece {@code i} covers the code points {@code [starts[i],
 * ends[i])} of the text as it was given; the space before a word belongs to no piece, so a piece
 * that stands for nothing but that space is empty. Spans never run backwards; two pieces share a
 * span where one code point of the text was taken apart by normalisation.
 */
final class Pieces {
  final int[] ids;
  final int[] starts;
  final int[] ends;

  /** Whether a word begins with the piece: the text may be cut before it. */
  final boolean[] beginsWord;

  Pieces(int[] ids, int[] starts, int[] ends, boolean[] beginsWord) {
    this.ids = ids;
    this.starts = starts;
    this.ends = ends;
    this.beginsWord = beginsWord;
  }

  int size() {
    return ids.length;
  }

  /** Returns the pieces from {@code from} up to but without {@code to}. */
  Pieces slice(int from, int to) {
    return new Pieces(
        Arrays.copyOfRange(ids, from, to),
        Arrays.copyOfRange(starts, from, to),
        Arrays.copyOfRange(ends, from, to),
        Arrays.copyOfRange(beginsWord, from, to));
  }
}
