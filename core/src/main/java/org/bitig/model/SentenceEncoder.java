package org.bitig.model;

import java.util.List;

/**
 * Turns texts of any language into vectors whose direction is their meaning.
 *
 * <p>The vector of a text depends on nothing but the text and the model: not on the other texts of
 * the call, on threads or on earlier calls. Safe for use by several threads.
 */
public interface SentenceEncoder extends AutoCloseable {
  /** Returns a name that changes when the vectors would: model, version, quantisation. */
  String id();

  /** Returns the length of each vector. */
  int dimensions();

  /**
   * Returns one vector for each text, in order, of Euclidean length 1; all zeros for a text without
   * content. Texts longer than the model's window are encoded in parts whose vectors are averaged
   * by length.
   */
  float[][] encode(List<String> texts, Progress progress);

  /** Returns the vectors of each text's pieces in context, in the order of the texts. */
  List<TokenVectors> tokens(List<String> texts, Progress progress);

  @Override
  void close();
}
