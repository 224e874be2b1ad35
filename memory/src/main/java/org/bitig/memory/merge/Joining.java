package org.bitig.memory.merge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bitig.memory.Standing;
import org.bitig.memory.UnitKey;
import org.bitig.memory.match.TextAnalyzer;
import org.bitig.model.Property;
import org.bitig.model.TranslationUnit;
import org.bitig.model.Tuv;

/**
 * Joins units that share a text to one of all their languages.
 *
 * <p>Only units of one tier are joined: the tier stands for the whole unit, and what nobody checked
 * must not pass for checked by its company.
 *
 * @param by language whose text the units share; empty for the one each was translated from
 * @param policy for translations that disagree
 */
record Joining(Optional<String> by, MergePolicy policy) {

  /** Returns what units share that are to be joined; empty for one that stays by itself. */
  Optional<String> key(TranslationUnit unit) {
    return shared(unit)
        .map(
            side ->
                UnitKey.of(TextAnalyzer.language(side.language()), side.content())
                    + Standing.tier(unit).label());
  }

  private Optional<Tuv> shared(TranslationUnit unit) {
    String language = by.orElse(unit.sourceLanguage());
    Optional<Tuv> side =
        unit.variants().stream()
            .filter(
                v -> TextAnalyzer.language(v.language()).equals(TextAnalyzer.language(language)))
            .findFirst();
    return side.isPresent() || by.isPresent() ? side : unit.variants().stream().findFirst();
  }

  /** A translation and the unit it comes from. */
  private record Chosen(Tuv side, Located from) {}

  Resolution resolve(List<Located> group) {
    if (group.size() == 1) {
      return new Resolution(group, List.of(), List.of(), 0);
    }
    List<Located> preferred = group.stream().sorted(policy.preference()).toList();
    Tuv source = shared(preferred.getFirst().unit()).orElseThrow();
    Map<String, Chosen> chosen = new LinkedHashMap<>();
    List<Located> contributing = new ArrayList<>();
    List<Located> apart = new ArrayList<>();
    List<Located> others = new ArrayList<>();
    List<Resolution.Conflict> conflicts = new ArrayList<>();
    for (Located located : preferred) {
      Tuv own = shared(located.unit()).orElseThrow();
      List<Tuv> left = new ArrayList<>();
      boolean passed = false;
      for (Tuv side : located.unit().variants()) {
        if (!passed && side.equals(own)) {
          passed = true;
          continue;
        }
        String tag = side.language().toLowerCase(Locale.ROOT);
        Chosen there = chosen.putIfAbsent(tag, new Chosen(side, located));
        if (there != null && !sameText(there.side(), side)) {
          left.add(side);
          conflicts.add(
              new Resolution.Conflict(
                  source.text(),
                  side.language(),
                  there.side().text(),
                  there.from(),
                  side.text(),
                  located));
        }
      }
      if (left.size() < located.unit().variants().size() - 1) {
        contributing.add(located);
      }
      if (!left.isEmpty()) {
        left.addFirst(own);
        TranslationUnit rest = with(located.unit(), left);
        if (policy == MergePolicy.KEEP_ALL) {
          others.add(with(located, rest));
        } else {
          apart.add(with(located, Marks.apart(rest, "conflict")));
        }
      }
    }
    List<Located> kept = new ArrayList<>();
    List<Tuv> sides = new ArrayList<>();
    sides.add(source);
    chosen.values().forEach(c -> sides.add(c.side()));
    Located first = preferred.getFirst();
    kept.add(
        new Located(
            contributing.stream().mapToLong(Located::ordinal).min().orElse(first.ordinal()),
            first.file(),
            first.line(),
            united(first.unit(), sides, contributing)));
    Set<String> known = new HashSet<>();
    others.stream().filter(o -> known.add(UnitKey.of(o.unit()))).forEach(kept::add);
    return new Resolution(kept, apart, conflicts, group.size() - kept.size() - apart.size());
  }

  private static boolean sameText(Tuv one, Tuv other) {
    return UnitKey.of(one.language(), one.content())
        .equals(UnitKey.of(other.language(), other.content()));
  }

  /** Returns the unit with these sides and what all contributing units say of themselves. */
  private static TranslationUnit united(
      TranslationUnit first, List<Tuv> sides, List<Located> contributing) {
    Set<Property> properties = new LinkedHashSet<>(first.properties());
    Set<String> notes = new LinkedHashSet<>(first.notes());
    for (Located located : contributing) {
      properties.addAll(located.unit().properties());
      notes.addAll(located.unit().notes());
    }
    return new TranslationUnit(
        first.id(),
        first.sourceLanguage(),
        sides,
        first.attributes(),
        List.copyOf(properties),
        List.copyOf(notes));
  }

  private static TranslationUnit with(TranslationUnit unit, List<Tuv> sides) {
    return new TranslationUnit(
        unit.id(),
        unit.sourceLanguage(),
        sides,
        unit.attributes(),
        unit.properties(),
        unit.notes());
  }

  private static Located with(Located located, TranslationUnit unit) {
    return new Located(located.ordinal(), located.file(), located.line(), unit);
  }
}
