package org.bitig.memory.match;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Writes a number of one language as another writes it. */
final class Separators {
  private static final char GROUP = 'g';
  private static final char DECIMAL = 'd';

  private Separators() {}

  /**
   * Returns a number as the translation would have it, or empty if that cannot be told.
   *
   * @param now the number, as the language of the sentence writes it
   * @param old a number as the sentence of the memory has it
   * @param translated the same one as its translation has it
   * @param from language of the sentence
   * @param to language of the translation
   */
  static Optional<String> written(
      String now, String old, String translated, String from, String to) {
    Map<Character, String> learned = new HashMap<>();
    if (!learn(old, translated, learned)) {
      return Optional.empty();
    }
    boolean spoken = from.equals(to);
    StringBuilder number = new StringBuilder();
    for (int i = 0; i < now.length(); i++) {
      char c = now.charAt(i);
      String taught = learned.get(blank(c));
      if (isDigit(c)) {
        number.append(c);
      } else if (taught != null) {
        number.append(taught);
      } else if (spoken || role(c, from) == 0) {
        number.append(c);
      } else {
        number.append(sign(role(c, from), to).orElse(Character.toString(c)));
      }
    }
    return Optional.of(number.toString());
  }

  /**
   * Learns what stands in the one number where a separator stands in the other. Returns false if
   * the digits are not the same, or a separator stands for two.
   */
  private static boolean learn(String old, String translated, Map<Character, String> learned) {
    int j = 0;
    int i = 0;
    while (i < old.length()) {
      char c = old.charAt(i);
      if (isDigit(c)) {
        if (j >= translated.length() || translated.charAt(j) != c) {
          return false;
        }
        i++;
        j++;
        if (j < translated.length()
            && !isDigit(translated.charAt(j))
            && i < old.length()
            && isDigit(old.charAt(i))) {
          j++; // grouped in the translation only
        }
        continue;
      }
      String there = "";
      if (j < translated.length() && !isDigit(translated.charAt(j))) {
        there = translated.substring(j, j + 1);
        j++;
      }
      String before = learned.putIfAbsent(blank(c), there);
      if (before != null && !before.equals(there)) {
        return false;
      }
      i++;
    }
    return j == translated.length();
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** One sort of blank for all. */
  private static char blank(char c) {
    return Character.isSpaceChar(c) ? ' ' : c;
  }

  private static int role(char c, String language) {
    boolean english = language.equals("en");
    return switch (blank(c)) {
      case ' ' -> GROUP;
      case ',' -> english ? GROUP : DECIMAL;
      case '.' -> english ? DECIMAL : language.equals("az") ? GROUP : 0;
      default -> 0;
    };
  }

  private static Optional<String> sign(int role, String language) {
    return switch (language) {
      case "en" -> Optional.of(role == GROUP ? "," : ".");
      case "az" -> Optional.of(role == GROUP ? "." : ",");
      case "kk", "ru" -> Optional.of(role == GROUP ? "\u00A0" : ",");
      default -> Optional.empty();
    };
  }
}
