package org.bitig.memory;

import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bitig.model.Tier;
import org.bitig.model.TranslationUnit;

/**
 * A unit as the memory keeps it.
 *
 * @param unit the unit
 * @param tier how far it may be trusted: the best of what its sources say
 * @param origins names of the files it came from, in alphabetical order
 */
public record StoredUnit(TranslationUnit unit, Tier tier, Set<String> origins) {
  public StoredUnit {
    origins = Collections.unmodifiableSet(new TreeSet<>(origins));
  }

  /** Returns a unit that comes from a file. */
  static StoredUnit of(TranslationUnit unit, String origin) {
    return new StoredUnit(unit, Standing.tier(unit), Set.of(origin));
  }

  /**
   * Returns what is kept of two units with the same texts: what the one that was changed last says
   * of itself, the better tier, and the origins of both.
   */
  StoredUnit with(StoredUnit later) {
    Set<String> all = new TreeSet<>(origins);
    all.addAll(later.origins);
    Tier better = tier.compareTo(later.tier) <= 0 ? tier : later.tier;
    Optional<Instant> here = Standing.changed(unit);
    boolean older =
        here.isPresent()
            && Standing.changed(later.unit).filter(there -> !there.isBefore(here.get())).isEmpty();
    boolean betterHere = tier.compareTo(later.tier) < 0;
    return new StoredUnit(older || betterHere ? unit : later.unit, better, all);
  }
}
