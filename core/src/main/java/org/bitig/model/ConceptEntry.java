package org.bitig.model;

import java.util.List;
import java.util.Optional;

/**
 * One concept and what each language calls it.
 *
 * @param id stable over runs
 * @param type what it is
 * @param probability that all preferred terms mean the same, in [0, 1]
 * @param sections one a language at most, in the order kk, az, en
 * @param links what the probability rests on
 * @param competing translations that were found as well and not taken
 * @param note for people; empty if there is nothing to say
 */
public record ConceptEntry(
    String id,
    ConceptType type,
    double probability,
    List<TermSection> sections,
    List<TermLink> links,
    List<TermLink> competing,
    String note) {
  public ConceptEntry {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException(
          "ConceptEntry probability " + probability + " must be in [0, 1]");
    }
    sections = List.copyOf(sections);
    links = List.copyOf(links);
    competing = List.copyOf(competing);
  }

  /** Returns what {@code language} calls the concept, or empty if nothing is known. */
  public Optional<TermSection> in(Language language) {
    return sections.stream().filter(s -> s.language() == language).findFirst();
  }

  /** Returns the reliability code of TBX, from 1 (least) to 10. */
  public int reliability() {
    return Math.clamp(Math.round(probability * 10), 1, 10);
  }
}
