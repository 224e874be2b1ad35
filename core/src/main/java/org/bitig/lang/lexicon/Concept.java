package org.bitig.lang.lexicon;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bitig.model.Language;

/**
 * One meaning and the words for it.
 *
 * @param words in each language, in their citation form, the usual one first
 * @param source where it comes from
 */
public record Concept(Map<Language, List<String>> words, Source source) {
  public Concept {
    Map<Language, List<String>> copy = new EnumMap<>(Language.class);
    words.forEach((language, list) -> copy.put(language, List.copyOf(list)));
    words = Collections.unmodifiableMap(copy);
  }

  /** Returns the words in {@code language}; none if the source has none. */
  public List<String> in(Language language) {
    return words.getOrDefault(language, List.of());
  }

  /** Where a concept comes from. */
  public enum Source {
    /** A glossary the user named. */
    GLOSSARY(1),
    /** The project's own list of common words. */
    GENERAL(1),
    /** CLDR's tables. */
    CLDR(1),
    /** Wiktionary, whose glosses list senses far apart beside each other. */
    WIKTIONARY(0.8);

    private final double weight;

    Source(double weight) {
      this.weight = weight;
    }

    /** Returns how much two words of one concept answer each other, in [0, 1]. */
    public double weight() {
      return weight;
    }
  }
}
