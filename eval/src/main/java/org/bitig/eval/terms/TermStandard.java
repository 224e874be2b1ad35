package org.bitig.eval.terms;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.bitig.model.Language;

/**
 * A list of terms with their translations, as {@code terms.jsonl} beside a made corpus.
 *
 * @param rows in the order of the file
 */
record TermStandard(List<Row> rows) {
  /** Rows of this rank and below are counted; beyond are everyday words. */
  static final int DOMAIN = 2;

  static final List<Language> LANGUAGES =
      List.of(Language.KAZAKH, Language.AZERBAIJANI, Language.ENGLISH);

  /**
   * A concept.
   *
   * @param rank 1 a name or term of the domain, 2 general vocabulary of the domain, 3 everyday
   *     words
   * @param forms citation forms, synonyms and attested forms in each language that has it, as
   *     {@link #fold} leaves them
   */
  record Row(int rank, Map<Language, Set<String>> forms) {
    boolean has(Language language) {
      return forms.containsKey(language);
    }

    boolean holds(Language language, String term) {
      return forms.getOrDefault(language, Set.of()).contains(fold(term));
    }
  }

  static TermStandard read(Path file) throws IOException {
    List<Row> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (line.isBlank()) {
        continue;
      }
      JsonObject row = JsonParser.parseString(line).getAsJsonObject();
      Map<Language, Set<String>> forms = new EnumMap<>(Language.class);
      for (Language language : LANGUAGES) {
        String tag = language.tag();
        if (row.has(tag) && !row.get(tag).isJsonNull() && !row.get(tag).getAsString().isEmpty()) {
          Set<String> all = new HashSet<>();
          all.add(fold(row.get(tag).getAsString()));
          for (String more : List.of(tag + "_forms", tag + "_synonyms")) {
            JsonArray list = row.has(more) ? row.getAsJsonArray(more) : new JsonArray();
            for (JsonElement form : list) {
              all.add(fold(form.getAsString()));
            }
          }
          forms.put(language, all);
        }
      }
      rows.add(new Row(row.get("rank").getAsInt(), forms));
    }
    return new TermStandard(List.copyOf(rows));
  }

  /** Returns a term as the measure compares it: NFC, lower case, all sorts of i one. */
  static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .toLowerCase(Locale.ROOT)
        .replace("i\u0307", "i")
        .replace('ı', 'i')
        .replaceAll("\\s+", " ")
        .strip();
  }
}
