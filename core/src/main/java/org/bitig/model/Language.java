package org.bitig.model;

import java.util.Optional;

/** A language bitig works in, or one it recognises only to set text in it aside. */
public enum Language {
  KAZAKH("kk", "Kazakh", true),
  AZERBAIJANI("az", "Azerbaijani", true),
  ENGLISH("en", "English", true),
  RUSSIAN("ru", "Russian", false),
  TURKISH("tr", "Turkish", false),
  /** No language could be told: too short, figures only, or none of ours. */
  UNDETERMINED("und", "undetermined", false);

  private final String tag;
  private final String englishName;
  private final boolean working;

  Language(String tag, String englishName, boolean working) {
    this.tag = tag;
    this.englishName = englishName;
    this.working = working;
  }

  /** Returns the BCP 47 tag, a bare language subtag. */
  public String tag() {
    return tag;
  }

  /** Returns the name for people, in English. */
  public String englishName() {
    return englishName;
  }

  /** Whether texts in this language are aligned and mined, rather than set aside. */
  public boolean isWorking() {
    return working;
  }

  /** Returns the language with exactly this tag, or empty if there is none. */
  public static Optional<Language> ofTag(String tag) {
    for (Language language : values()) {
      if (language.tag.equals(tag)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }
}
