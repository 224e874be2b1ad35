package org.bitig.lang.morph;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Singulars of English nouns by the regular rules and a short list of irregular ones. */
public final class EnglishNouns {
  private static final Map<String, String> IRREGULAR =
      Map.ofEntries(
          Map.entry("men", "man"),
          Map.entry("women", "woman"),
          Map.entry("children", "child"),
          Map.entry("feet", "foot"),
          Map.entry("teeth", "tooth"),
          Map.entry("mice", "mouse"),
          Map.entry("geese", "goose"),
          Map.entry("lives", "life"),
          Map.entry("wives", "wife"),
          Map.entry("knives", "knife"),
          Map.entry("leaves", "leaf"),
          Map.entry("halves", "half"),
          Map.entry("shelves", "shelf"),
          Map.entry("wolves", "wolf"),
          Map.entry("thieves", "thief"),
          Map.entry("crises", "crisis"),
          Map.entry("theses", "thesis"),
          Map.entry("analyses", "analysis"),
          Map.entry("bases", "base"),
          Map.entry("criteria", "criterion"),
          Map.entry("phenomena", "phenomenon"),
          Map.entry("shoes", "shoe"),
          Map.entry("movies", "movie"),
          Map.entry("ties", "tie"));

  /** Words in -s that are no plurals, or have no singular of the same sense. */
  private static final Set<String> FIXED =
      Set.of(
          "news",
          "series",
          "species",
          "means",
          "politics",
          "economics",
          "physics",
          "mathematics",
          "ethics",
          "athletics",
          "gas",
          "bus",
          "lens",
          "yes",
          "its",
          "his",
          "this",
          "thus",
          "always",
          "perhaps",
          "goods",
          "affairs",
          "arts",
          "customs",
          "headquarters",
          "olympics",
          "statistics",
          "christmas",
          "atlas",
          "canvas",
          "bias",
          "chaos",
          "cosmos",
          "was",
          "has",
          "does",
          "as",
          "is",
          "us",
          "besides",
          "sometimes",
          "towards",
          "afterwards",
          "texas",
          "netherlands",
          "emirates");

  private EnglishNouns() {}

  /**
   * Returns the singular of {@code noun}, with the case of its letters, without a possessive 's or
   * '. A word that is no regular plural comes back as it is.
   */
  public static String singular(String noun) {
    String bare = noun.replaceFirst("['\u2019]s?$", "");
    String lower = bare.toLowerCase(Locale.ROOT);
    String irregular = IRREGULAR.get(lower);
    if (irregular != null) {
      return Character.isUpperCase(bare.charAt(0))
          ? Character.toUpperCase(irregular.charAt(0)) + irregular.substring(1)
          : irregular;
    }
    int end = bare.length();
    if (end < 4
        || FIXED.contains(lower)
        || !lower.endsWith("s")
        || lower.endsWith("ss")
        || lower.endsWith("us")
        || lower.endsWith("is")
        || lower.equals("os")) {
      return bare;
    }
    if (lower.endsWith("ies")) {
      return bare.substring(0, end - 3) + "y";
    }
    if (lower.endsWith("men") || lower.endsWith("women")) {
      return bare.substring(0, end - 2) + "an";
    }
    for (String sibilant : new String[] {"sses", "shes", "ches", "xes", "zzes"}) {
      if (lower.endsWith(sibilant)) {
        return bare.substring(0, end - 2);
      }
    }
    if (lower.endsWith("oes") && end > 5) {
      return bare.substring(0, end - 2);
    }
    return bare.substring(0, end - 1);
  }
}
