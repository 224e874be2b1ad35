package org.bitig.model;

import java.util.List;

/**
 * The pieces of a text as an encoder sees them in context.
 *
 * @param spans where each piece stands in the text, code points, in order
 * @param vectors one vector a piece, pieces × dimensions, of length 1 up to a thousandth; not
 *     copied, treat as read-only
 */
// A record for its shape alone: it is never compared, and copying the vectors would double the
// memory.
@SuppressWarnings("ArrayRecordComponent")
public record TokenVectors(List<Span> spans, float[][] vectors) {
  public TokenVectors {
    spans = List.copyOf(spans);
    if (spans.size() != vectors.length) {
      throw new IllegalArgumentException(
          "TokenVectors has "
              + spans.size()
              + " spans and "
              + vectors.length
              + " vectors, must be equal");
    }
  }
}
