package org.bitig.corpus;

import java.io.IOException;
import java.util.Set;

/**
 * Reads one file format.
 *
 * <p>Every implementation returns the whole text of the file in reading order, accepts an empty
 * one, keeps no state between calls and may be used by several threads. Memory is proportional to
 * the size of the file.
 */
public interface DocumentReader {
  /** Returns the file name extensions it reads, lower case, without the dot. */
  Set<String> extensions();

  /**
   * Returns the text of a file.
   *
   * @param file its name, for messages
   * @param bytes its content
   * @throws org.bitig.model.FormatException if the content is not of this format; the message names
   *     the file, what was found and what to do
   */
  SourceText read(String file, byte[] bytes) throws IOException;
}
