package org.bitig.memory;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitig.exchange.check.Dates;
import org.bitig.exchange.check.Trust;
import org.bitig.model.Tier;
import org.bitig.model.TranslationUnit;
import org.bitig.model.Tuv;

/** What a unit says of itself that matters for its use: how far to trust it, and since when. */
public final class Standing {
  /** The property a tier stands in. */
  static final String TIER = "x-tier";

  private Standing() {}

  /**
   * Returns how far a unit may be trusted: the tier it states; probable if it says by any tool's
   * property that nobody has approved it; otherwise verified, for a memory somebody keeps is made
   * by people unless it says otherwise.
   */
  public static Tier tier(TranslationUnit unit) {
    return stated(unit).orElseGet(() -> Trust.isUnchecked(unit) ? Tier.PROBABLE : Tier.VERIFIED);
  }

  /** Returns the tier a unit states, or empty if it states none. */
  static Optional<Tier> stated(TranslationUnit unit) {
    return unit.property(TIER)
        .flatMap(
            label -> Stream.of(Tier.values()).filter(t -> t.label().equals(label)).findFirst());
  }

  /** Returns when a unit or a side of it was last changed; empty if it does not say. */
  public static Optional<Instant> changed(TranslationUnit unit) {
    return Stream.concat(
            Stream.of(unit.attributes()), unit.variants().stream().map(Tuv::attributes))
        .flatMap(Standing::dates)
        .max(Instant::compareTo);
  }

  private static Stream<Instant> dates(Map<String, String> attributes) {
    return Stream.of("changedate", "creationdate")
        .map(attributes::get)
        .filter(date -> date != null)
        .flatMap(date -> Dates.instant(date).stream());
  }
}
