package org.bitig.lang.morph;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One way to take a noun form apart.
 *
 * @param stem what remains, its final consonant as in the dictionary (кітабы → кітап)
 * @param suffixes what was taken off, from the stem outwards; empty for the bare form
 */
public record Analysis(String stem, List<Suffix> suffixes) {
  public Analysis {
    if (stem.isEmpty()) {
      throw new IllegalArgumentException("Analysis stem must not be empty");
    }
    suffixes = List.copyOf(suffixes);
  }

  /** Whether {@code suffix} was taken off. */
  public boolean has(Suffix suffix) {
    return suffixes.contains(suffix);
  }

  /** Whether any of the suffixes is a possessive. */
  public boolean isPossessed() {
    return suffixes.stream().anyMatch(Suffix::isPossessive);
  }

  /** Whether any of the suffixes is a case ending. */
  public boolean isInflectedForCase() {
    return suffixes.stream().anyMatch(Suffix::isCase);
  }

  @Override
  public String toString() {
    return stem + suffixes.stream().map(s -> "+" + s.name()).collect(Collectors.joining());
  }
}
