package org.bitig.memory;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.bitig.model.Tier;

/**
 * Which units are wanted.
 *
 * @param languages all of which a unit must have, as in {@code kk}; empty for any
 * @param tiers of which a unit must have one
 * @param since units changed before are left out, as are those that do not say; empty for any
 * @param until units changed at this time or later are left out, as are those that do not say;
 *     empty for any
 * @param origin name of the file a unit must come from; empty for any
 * @param text what its texts must hold, as in a concordance; empty for any
 */
public record UnitFilter(
    Set<String> languages,
    Set<Tier> tiers,
    Optional<Instant> since,
    Optional<Instant> until,
    Optional<String> origin,
    Optional<String> text) {
  /** All units. */
  public static final UnitFilter ALL =
      new UnitFilter(
          Set.of(),
          EnumSet.allOf(Tier.class),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  public UnitFilter {
    languages = Set.copyOf(languages);
    tiers = Set.copyOf(tiers);
  }
}
