package org.bitig.model;

import java.util.List;

/**
 * Something that was set aside, by reason.
 *
 * @param reason stable code, lower case with hyphens
 * @param meaning in words for people
 * @param count how many
 * @param examples some of them, for people
 */
public record Dropped(String reason, String meaning, long count, List<String> examples) {
  public Dropped {
    examples = List.copyOf(examples);
  }
}
