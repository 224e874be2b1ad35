package org.bitig.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The same text in two languages or more: one entry of a translation memory.
 *
 * @param id {@code tuid} of TMX; empty if the file gives none
 * @param sourceLanguage tag of the language that was translated from; empty if it is not said or is
 *     {@code *all*}
 * @param variants in order; well-formed memories have two at least, one a language
 * @param attributes of TMX other than {@code tuid} and {@code srclang}, in alphabetical order
 * @param properties in order
 * @param notes for people, in order
 */
public record TranslationUnit(
    String id,
    String sourceLanguage,
    List<Tuv> variants,
    Map<String, String> attributes,
    List<Property> properties,
    List<String> notes) {
  public TranslationUnit {
    variants = List.copyOf(variants);
    attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
    properties = List.copyOf(properties);
    notes = List.copyOf(notes);
  }

  /** Returns the first variant with exactly this tag, or empty if there is none. */
  public Optional<Tuv> in(String language) {
    return variants.stream().filter(v -> v.language().equals(language)).findFirst();
  }

  /** Returns the value of the first property with this type, or empty if there is none. */
  public Optional<String> property(String type) {
    return properties.stream().filter(p -> p.type().equals(type)).map(Property::value).findFirst();
  }
}
