package org.bitig.corpus.formats;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.bitig.model.FormatException;
import org.bitig.model.Language;

/**
 * Which columns of a table hold which languages, by their names: language tags ({@code kk}, {@code
 * az-AZ}, {@code eng}), the names of the languages in English and in themselves, or what the user
 * says.
 *
 * @param given languages of columns the user named, by name
 */
record TableColumns(Map<String, Language> given) {
  private static final Map<String, Language> KNOWN = new TreeMap<>();

  static {
    for (Language language : List.of(Language.KAZAKH, Language.AZERBAIJANI, Language.ENGLISH)) {
      KNOWN.put(language.tag(), language);
      KNOWN.put(key(language.englishName()), language);
    }
    for (String name : List.of("kaz", "қазақша", "қазақ тілі", "казахский")) {
      KNOWN.put(name, Language.KAZAKH);
    }
    for (String name :
        List.of("aze", "azərbaycanca", "azərbaycan dili", "azerbaijani", "азербайджанский")) {
      KNOWN.put(key(name), Language.AZERBAIJANI);
    }
    for (String name : List.of("eng", "ағылшынша", "ağılşınca", "ingiliscə", "английский")) {
      KNOWN.put(key(name), Language.ENGLISH);
    }
  }

  TableColumns {
    Map<String, Language> copy = new TreeMap<>();
    given.forEach((name, language) -> copy.put(key(name), language));
    given = copy;
  }

  /**
   * Returns the language of each column that has one, by number.
   *
   * @param file name, for messages
   * @param header names of the columns
   * @throws FormatException if less than two columns have a language
   */
  Map<Integer, String> of(String file, List<String> header) throws FormatException {
    Map<Integer, String> columns = new LinkedHashMap<>();
    for (int i = 0; i < header.size(); i++) {
      String name = key(header.get(i));
      Language language = given.get(name);
      if (language == null && given.isEmpty()) {
        language = KNOWN.get(name);
        if (language == null && name.matches("[a-z]{2,3}[-_][a-z]{2,4}([-_][a-z]{2,4})?")) {
          language = KNOWN.get(name.replaceFirst("[-_].*", ""));
        }
      }
      if (language != null && !columns.containsValue(language.tag())) {
        columns.put(i, language.tag());
      }
    }
    if (columns.size() < 2) {
      throw new FormatException(
          file,
          1,
          "found the columns "
              + shown(header)
              + ", expected two named by their language (kk, az, en, or its name); name them with"
              + " --columns NAME=kk,NAME=en");
    }
    return columns;
  }

  private static String shown(List<String> header) {
    String names =
        String.join(", ", header.stream().limit(12).map(h -> "'" + h.strip() + "'").toList());
    return names.length() > 300 ? names.substring(0, 300) + "…" : names;
  }

  private static String key(String name) {
    return name.replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT);
  }
}
