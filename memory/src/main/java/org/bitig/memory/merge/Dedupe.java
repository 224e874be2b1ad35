package org.bitig.memory.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bitig.memory.UnitKey;
import org.bitig.memory.match.TextAnalyzer;
import org.bitig.model.TranslationUnit;
import org.bitig.model.Tuv;

/**
 * Takes repetitions out: of units with the same texts in the same languages the one most to be
 * trusted stays.
 *
 * @param oneTarget whether units with one source but other targets, in the same languages, repeat
 *     each other too
 */
record Dedupe(boolean oneTarget) {

  /** Returns what repeated units share. */
  Optional<String> key(TranslationUnit unit) {
    if (!oneTarget) {
      return Optional.of(UnitKey.of(unit));
    }
    Tuv source =
        unit.variants().stream()
            .filter(v -> v.language().equalsIgnoreCase(unit.sourceLanguage()))
            .findFirst()
            .orElse(unit.variants().getFirst());
    List<String> languages =
        unit.variants().stream().map(v -> v.language().toLowerCase(Locale.ROOT)).sorted().toList();
    return Optional.of(
        UnitKey.of(TextAnalyzer.language(source.language()), source.content())
            + String.join(" ", languages));
  }

  Resolution resolve(List<Located> group) {
    List<Located> preferred = group.stream().sorted(MergePolicy.BEST.preference()).toList();
    List<Located> apart = new ArrayList<>();
    for (Located located : preferred.subList(1, preferred.size())) {
      boolean same = UnitKey.of(located.unit()).equals(UnitKey.of(preferred.getFirst().unit()));
      apart.add(
          new Located(
              located.ordinal(),
              located.file(),
              located.line(),
              Marks.apart(located.unit(), same ? "duplicate" : "targets-differ")));
    }
    return new Resolution(List.of(preferred.getFirst()), apart, List.of(), 0);
  }
}
