package org.bitig.corpus;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/** Reads plain text and Markdown in any of the encodings {@link TextDecoder} knows. */
public final class PlainTextReader implements DocumentReader {
  private final TextDecoder decoder = new TextDecoder();

  @Override
  public Set<String> extensions() {
    return Set.of("txt", "text", "md");
  }

  @Override
  public List<SourceText> read(String file, byte[] bytes) throws IOException {
    return List.of(decoder.decode(file, bytes));
  }
}
