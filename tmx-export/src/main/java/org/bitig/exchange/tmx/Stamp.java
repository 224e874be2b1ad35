package org.bitig.exchange.tmx;

import java.time.Instant;

/**
 * Who vouches for something, and since when.
 *
 * @param by name of a person, or of a program
 * @param at when
 */
public record Stamp(String by, Instant at) {
  /** The author of everything nobody has checked: tools hang their penalty on this name. */
  public static final String MINED = "bitig-mined";

  /** A person whose name is not known. */
  public static final String REVIEWER = "reviewer";
}
