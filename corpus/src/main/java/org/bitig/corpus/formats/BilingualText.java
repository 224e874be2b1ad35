package org.bitig.corpus.formats;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a bilingual file says, unit by unit.
 *
 * @param tags of the languages, as they stand in the file, in the order they are met
 * @param rows in order
 */
public record BilingualText(List<String> tags, List<Row> rows) {
  /**
   * One unit: the same text in several languages.
   *
   * @param id of the unit in its file, or its line; for people
   * @param texts by language tag, in the order of the file; none is blank
   */
  public record Row(String id, Map<String, String> texts) {
    public Row {
      texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }
  }

  public BilingualText {
    tags = List.copyOf(tags);
    rows = List.copyOf(rows);
  }

  /** Returns the text with the languages its rows have. */
  static BilingualText of(List<Row> rows) {
    Set<String> tags = new LinkedHashSet<>();
    rows.forEach(row -> tags.addAll(row.texts().keySet()));
    return new BilingualText(List.copyOf(tags), rows);
  }
}
