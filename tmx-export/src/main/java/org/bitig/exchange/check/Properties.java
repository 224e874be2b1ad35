package org.bitig.exchange.check;

import java.util.Set;

/** What properties of units mean to tools. */
final class Properties {
  private static final Set<String> OMEGAT = Set.of("file", "id", "prev", "next", "path");

  private Properties() {}

  /** Whether OmegaT takes this type for its own. */
  static boolean isOmegats(String type) {
    return OMEGAT.contains(type);
  }

  /** Whether the property says that nobody has accepted the translation. */
  static boolean saysUnchecked(String type, String value) {
    return switch (type) {
      case "x-tier" -> !value.strip().equals("verified");
      case "x-approved" -> value.strip().equals("no");
      case "x-ConfirmationLevel" ->
          value.strip().equals("Draft") || value.strip().startsWith("Rejected");
      default -> false;
    };
  }
}
