package org.bitig.memory.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bitig.memory.match.Comparison.Replacement;

/**
 * A translation from the memory with the numbers and placeables of the sentence that was looked up.
 *
 * @param text the translation, changed where that could be done safely
 * @param comparison with a further word to be changed for each replacement that could not be made
 * @param made the replacements that were made, as they stand in the translation
 */
public record Replacing(String text, Comparison comparison, List<Replacement> made) {
  public Replacing {
    made = List.copyOf(made);
  }

  /**
   * Replaces what differs in the sentences in the translation too.
   *
   * <p>A replacement is safe if the translation has the old number exactly as often as the sentence
   * of the memory, by its digits, and all of these are to become the same. Separators follow the
   * translation's custom: learned from the old number where both texts have it, else by the
   * languages.
   *
   * @param known the sentence of the memory
   * @param knownLanguage of the sentence, as {@link TextAnalyzer#language} gives it
   * @param translation of the sentence in the memory
   * @param language of the translation
   */
  public static Replacing of(
      Comparison comparison,
      AnalyzedText known,
      String knownLanguage,
      AnalyzedText translation,
      String language) {
    if (comparison.replaceable().isEmpty()) {
      return new Replacing(translation.text(), comparison, List.of());
    }
    Map<String, Set<String>> wanted = new HashMap<>();
    Map<String, Integer> changes = new HashMap<>();
    for (Replacement replacement : comparison.replaceable()) {
      String key = key(replacement.old());
      wanted.computeIfAbsent(key, _ -> new HashSet<>()).add(replacement.now());
      changes.merge(key, 1, Integer::sum);
    }
    Map<String, Integer> here = counts(known);
    Map<String, Integer> there = counts(translation);
    Map<String, Replacement> safe = new HashMap<>();
    for (Replacement replacement : comparison.replaceable()) {
      String key = key(replacement.old());
      int changed = changes.getOrDefault(key, 0);
      boolean all = here.getOrDefault(key, 0) == changed && there.getOrDefault(key, 0) == changed;
      if (all && wanted.getOrDefault(key, Set.of()).size() == 1) {
        safe.put(key, replacement);
      }
    }
    StringBuilder text = new StringBuilder();
    List<Replacement> made = new ArrayList<>();
    Set<String> failed = new HashSet<>();
    int from = 0;
    for (Token token : translation.tokens()) {
      Replacement replacement =
          token.kind() == Token.Kind.WORD ? null : safe.get(key(token.text()));
      if (replacement == null) {
        continue;
      }
      Optional<String> now =
          token.kind() == Token.Kind.PLACEABLE
              ? Optional.of(replacement.now())
              : Separators.written(
                  replacement.now(), replacement.old(), token.text(), knownLanguage, language);
      if (now.isEmpty()) {
        failed.add(key(token.text()));
        continue;
      }
      text.append(translation.text(), from, token.startUnit()).append(now.get());
      from = token.endUnit();
      made.add(new Replacement(token.text(), now.get()));
    }
    text.append(translation.text(), from, translation.text().length());
    List<Replacement> left =
        comparison.replaceable().stream()
            .filter(r -> !safe.containsKey(key(r.old())) || failed.contains(key(r.old())))
            .toList();
    return new Replacing(text.toString(), comparison.with(left.size(), left), made);
  }

  private static Map<String, Integer> counts(AnalyzedText text) {
    Map<String, Integer> counts = new HashMap<>();
    for (Token token : text.tokens()) {
      if (token.kind() != Token.Kind.WORD) {
        counts.merge(key(token.text()), 1, Integer::sum);
      }
    }
    return counts;
  }

  /** Returns the digits of a number, which both languages write alike; a placeable as it is. */
  private static String key(String literal) {
    return Character.isDigit(literal.charAt(0)) ? literal.replaceAll("\\D", "") : literal;
  }
}
