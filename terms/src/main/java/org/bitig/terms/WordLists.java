package org.bitig.terms;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bitig.model.ConceptType;
import org.bitig.model.Language;

/**
 * The word lists of one language that ship with bitig; their sources are in the README beside them.
 *
 * @param plain words that neither begin nor end a term, lower case
 * @param heads what kind of thing a name with this head names, by the head in citation form
 * @param general counts of words in general text, lower case
 * @param generalTotal running words those counts were taken over
 */
record WordLists(
    Set<String> plain,
    Map<String, ConceptType> heads,
    Map<String, Integer> general,
    long generalTotal) {
  private static final Map<Language, WordLists> ALL = new EnumMap<>(Language.class);

  static {
    for (Language language : List.of(Language.KAZAKH, Language.AZERBAIJANI, Language.ENGLISH)) {
      ALL.put(language, load(language));
    }
  }

  /** Returns the lists of a working language. */
  static WordLists of(Language language) {
    WordLists lists = ALL.get(language);
    if (lists == null) {
      throw new IllegalArgumentException(
          "Language " + language.tag() + " must be one of kk, az, en");
    }
    return lists;
  }

  /**
   * Returns how rare a word is in general text: 0 for one of ten in a thousand words or more, 1 for
   * one that was not seen, logarithmic between.
   */
  double rarity(String lower) {
    int count = general.getOrDefault(lower, 0);
    if (count == 0) {
      return 1;
    }
    double perThousand = 1000.0 * count / generalTotal;
    double floor = 1000.0 * 1 / generalTotal;
    double rarity = (Math.log(10) - Math.log(perThousand)) / (Math.log(10) - Math.log(floor));
    return Math.clamp(rarity, 0.0, 1.0);
  }

  private static WordLists load(Language language) {
    Set<String> plain =
        lines("plain-" + language.tag() + ".txt").stream()
            .flatMap(line -> List.of(line.strip().split("\\s+")).stream())
            .collect(Collectors.toUnmodifiableSet());
    Map<String, ConceptType> heads = new HashMap<>();
    for (String line : lines("heads.txt")) {
      String[] fields = line.split(" ", -1);
      if (fields[0].equals(language.tag())) {
        ConceptType type =
            switch (fields[1]) {
              case "organisation" -> ConceptType.ORGANISATION;
              case "place" -> ConceptType.PLACE;
              case "event" -> ConceptType.EVENT;
              default -> ConceptType.DOCUMENT;
            };
        for (int i = 2; i < fields.length; i++) {
          heads.putIfAbsent(fields[i], type);
        }
      }
    }
    Map<String, Integer> general = new LinkedHashMap<>();
    long total = 1;
    for (String line : raw("background-" + language.tag() + ".tsv")) {
      String[] fields = line.split("\t", -1);
      if (line.startsWith("#total")) {
        total = Long.parseLong(fields[1]);
      } else if (!line.startsWith("#")) {
        general.put(fields[0], Integer.parseInt(fields[1]));
      }
    }
    return new WordLists(plain, Map.copyOf(heads), Map.copyOf(general), total);
  }

  private static List<String> lines(String name) {
    return raw(name).stream().filter(line -> !line.startsWith("#") && !line.isBlank()).toList();
  }

  private static List<String> raw(String name) {
    try (InputStream in = WordLists.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("Resource " + name + " must be beside " + WordLists.class);
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Resource " + name + " could not be read", e);
    }
  }
}
