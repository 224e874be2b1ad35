package org.bitig.memory;

/**
 * The fields of the index. One document is one unit; the fields of a text end in the language it is
 * in, as {@link org.bitig.memory.match.TextAnalyzer#language} gives it.
 */
final class Fields {
  /** Hash of the texts of a unit: two units with the same texts are one. */
  static final String KEY = "key";

  /** The unit itself, as {@link UnitCodec} writes it. */
  static final String UNIT = "unit";

  /** Where it came from: names of files, any number. */
  static final String ORIGIN = "origin";

  static final String TIER = "tier";
  static final String LANGUAGE = "language";

  /** Seconds since 1970 of its last change; missing if it does not say. */
  static final String CHANGED = "changed";

  /** The version of this layout, in what is committed. */
  static final String LAYOUT = "bitig-memory";

  static final String LAYOUT_VERSION = "1";

  private Fields() {}

  /** Stems of the words in order. */
  static String stems(String language) {
    return "stem." + language;
  }

  /** Words as written, in lower case, in order. */
  static String forms(String language) {
    return "form." + language;
  }

  /** How many words there are. */
  static String size(String language) {
    return "size." + language;
  }
}
