package org.bitig.eval.clean;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bitig.model.Language;

/**
 * The same lines in three languages, from interface texts; each English line once.
 *
 * @param lines as many in each language
 */
record Translations(Map<Language, List<String>> lines) {
  static final List<Language> LANGUAGES =
      List.of(Language.KAZAKH, Language.AZERBAIJANI, Language.ENGLISH);

  private static final List<String> TRAINING =
      List.of("ui-android/android-6plus-words", "ui-mozilla/tri-6plus-words");

  /**
   * Reads the texts, and returns every other block of a hundred lines: the even (0) or odd (1).
   * Lines whose Azerbaijani or Kazakh is English are left out: they are faults already.
   */
  static Translations read(Path train, int half) throws IOException {
    Map<Language, List<String>> lines = new EnumMap<>(Language.class);
    LANGUAGES.forEach(language -> lines.put(language, new ArrayList<>()));
    Set<String> seen = new HashSet<>();
    for (String name : TRAINING) {
      List<List<String>> columns = new ArrayList<>();
      for (Language language : LANGUAGES) {
        columns.add(Files.readAllLines(train.resolve(name + "." + language.tag())));
      }
      for (int i = 0; i < columns.getFirst().size(); i++) {
        int line = i;
        List<String> row = columns.stream().map(column -> column.get(line).strip()).toList();
        String english = row.getLast();
        boolean untranslated = row.stream().limit(2).anyMatch(text -> shares(text, english));
        // Blocks of a hundred lines go together: neighbours are of one program.
        if ((i / 100) % 2 == half && seen.add(english) && !untranslated) {
          for (int k = 0; k < row.size(); k++) {
            lines.computeIfAbsent(LANGUAGES.get(k), _ -> new ArrayList<>()).add(row.get(k));
          }
        }
      }
    }
    return new Translations(lines);
  }

  /** Whether most words of a text of four at least are in the other. */
  private static boolean shares(String text, String other) {
    Set<String> words = new HashSet<>(List.of(other.split("\\s+", -1)));
    List<String> own = List.of(text.split("\\s+", -1));
    return own.size() >= 4 && own.stream().filter(words::contains).count() > 0.7 * own.size();
  }

  List<String> in(Language language) {
    return lines.getOrDefault(language, List.of());
  }

  int size() {
    return in(Language.ENGLISH).size();
  }
}
