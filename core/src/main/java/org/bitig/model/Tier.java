package org.bitig.model;

import java.util.Locale;
import java.util.Optional;

/** How far a translation unit may be trusted; the best comes first. */
public enum Tier {
  /** A person accepted or edited it. */
  VERIFIED,
  /** Nobody has looked; its probability is at least {@value #PROBABLE_FROM}. */
  PROBABLE,
  /** Nobody has looked; its probability is at least {@value #POSSIBLE_FROM}. */
  POSSIBLE;

  /** Least probability of {@link #PROBABLE}. */
  public static final double PROBABLE_FROM = 0.8;

  /** Least probability of {@link #POSSIBLE}. */
  public static final double POSSIBLE_FROM = 0.5;

  /**
   * Returns where {@code match} belongs in a translation memory, or empty if it does not belong in
   * one: it is related only, a person rejected it, or it is too unsure.
   */
  public static Optional<Tier> of(Match match) {
    if (match.kind() == MatchKind.RELATED || match.status() == MatchStatus.REJECTED) {
      return Optional.empty();
    }
    if (match.status().isVerified()) {
      return Optional.of(VERIFIED);
    }
    if (match.probability() >= PROBABLE_FROM) {
      return Optional.of(PROBABLE);
    }
    return match.probability() >= POSSIBLE_FROM ? Optional.of(POSSIBLE) : Optional.empty();
  }

  /** Returns the name as it stands in files: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
