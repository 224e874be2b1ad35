package org.bitig.corpus;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * Reads one file format.
 *
 * <p>Every implementation returns the whole text of the file in reading order, keeps no state
 * between calls and may be used by several threads. Memory is proportional to the size of the file,
 * unpacked. Nothing outside the file is ever opened.
 */
public interface DocumentReader {
  /** Returns the file name extensions it reads, lower case, without the dot. */
  Set<String> extensions();

  /**
   * Returns the text of a file; of a bilingual one, a text a language, each with as many blocks,
   * block by block translations of each other.
   *
   * @param file its name, for messages
   * @param bytes its content
   * @throws org.bitig.model.FormatException if the content is not of this format; the message names
   *     the file, what was found and what to do
   */
  List<SourceText> read(String file, byte[] bytes) throws IOException;
}
