package org.bitig.memory.merge;

import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitig.exchange.check.Trust;
import org.bitig.memory.Standing;
import org.bitig.model.TranslationUnit;

/** Which of two translations stays where memories disagree. */
public enum MergePolicy {
  /** Both, in units of their own. */
  KEEP_ALL("both stay, in units of their own"),
  /** The one that comes first: in the order of the files, then of the units. */
  FIRST("the first one stays, in the order of the files"),
  /** The one that was changed last; without dates the first. */
  NEWEST("the one changed last stays"),
  /** The one used most often, by {@code usagecount}; else the first. */
  MOST_USED("the one used most often stays"),
  /** The one most to be trusted: accepted by a person, then by confidence, then the latest. */
  BEST("the one most to be trusted stays: accepted, then by confidence, then the latest");

  private final String meaning;

  MergePolicy(String meaning) {
    this.meaning = meaning;
  }

  /** Returns what it does, for people. */
  public String meaning() {
    return meaning;
  }

  /** Returns the name as people write it: {@code keep-all}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the policy with this label, or empty if there is none. */
  public static Optional<MergePolicy> ofLabel(String label) {
    return Stream.of(values()).filter(p -> p.label().equals(label.strip())).findFirst();
  }

  /** Returns how units compare: what stays comes first. */
  Comparator<Located> preference() {
    Comparator<Located> first = Comparator.comparingLong(Located::ordinal);
    return switch (this) {
      case KEEP_ALL, FIRST -> first;
      case NEWEST ->
          Comparator.comparing((Located l) -> changed(l.unit())).reversed().thenComparing(first);
      case MOST_USED ->
          Comparator.comparingLong((Located l) -> -used(l.unit())).thenComparing(first);
      case BEST ->
          Comparator.comparing(
                  (Located l) -> Trust.rank(l.unit(), 0), Comparator.comparing(r -> r, UNSIGNED))
              .reversed()
              .thenComparing(first);
    };
  }

  private static final Comparator<Long> UNSIGNED = Long::compareUnsigned;

  private static Instant changed(TranslationUnit unit) {
    return Standing.changed(unit).orElse(Instant.MIN);
  }

  private static long used(TranslationUnit unit) {
    return Stream.concat(
            Stream.of(unit.attributes()), unit.variants().stream().map(v -> v.attributes()))
        .map(attributes -> attributes.getOrDefault("usagecount", ""))
        .filter(count -> count.matches("\\d{1,15}"))
        .mapToLong(Long::parseLong)
        .max()
        .orElse(0);
  }
}
