package org.bitig.corpus;

import java.nio.file.Path;
import java.util.List;
import org.bitig.model.Document;

/**
 * What was read and what could not be.
 *
 * @param documents in the order of their inputs, folders in the order of their paths
 * @param failures files and folders that could not be read, in the same order
 * @param duplicates files left out because the same bytes stood in one already read
 */
public record Corpus(List<Document> documents, List<Failure> failures, List<Duplicate> duplicates) {
  public Corpus {
    documents = List.copyOf(documents);
    failures = List.copyOf(failures);
    duplicates = List.copyOf(duplicates);
  }

  /**
   * An input that could not be read.
   *
   * @param file as given
   * @param message names the file, what was found and what to do, on one line
   */
  public record Failure(Path file, String message) {}

  /**
   * A file that holds the same bytes as another.
   *
   * @param path of the file left out
   * @param original path of the document kept
   */
  public record Duplicate(String path, String original) {}
}
