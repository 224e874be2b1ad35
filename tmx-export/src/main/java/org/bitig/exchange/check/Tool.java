package org.bitig.exchange.check;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A program that people load translation memories into. */
public enum Tool {
  OMEGAT("OmegaT"),
  TRADOS("Trados Studio"),
  MEMOQ("memoQ"),
  WEBLATE("Weblate"),
  POEDIT("Poedit"),
  LOKALIZE("Lokalize");

  private final String title;

  Tool(String title) {
    this.title = title;
  }

  /** Returns the name as it is given on the command line: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the name as its makers write it. */
  public String title() {
    return title;
  }

  /** Returns the tool with this label, or empty if there is none. */
  public static Optional<Tool> ofLabel(String label) {
    return Arrays.stream(values())
        .filter(tool -> tool.label().equals(label.strip().toLowerCase(Locale.ROOT)))
        .findFirst();
  }
}
