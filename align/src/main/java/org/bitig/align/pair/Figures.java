package org.bitig.align.pair;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers a text gives in figures, and how often.
 *
 * @param counts how often each is given, written without separators of thousands
 */
record Figures(Map<String, Integer> counts) {
  private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)[ .,\u00a0](?=\\d{3}(?!\\d))");
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)?");

  Figures {
    counts = Map.copyOf(counts);
  }

  static Figures of(String text) {
    Map<String, Integer> counts = new HashMap<>();
    Matcher number = NUMBER.matcher(THOUSANDS.matcher(text).replaceAll(""));
    while (number.find()) {
      counts.merge(number.group().replace(',', '.'), 1, Integer::sum);
    }
    return new Figures(counts);
  }

  /** Returns how many numbers both texts give. */
  int shared(Figures other) {
    int shared = 0;
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      shared += Math.min(entry.getValue(), other.counts.getOrDefault(entry.getKey(), 0));
    }
    return shared;
  }

  /** Returns how many numbers this text gives. */
  int total() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
