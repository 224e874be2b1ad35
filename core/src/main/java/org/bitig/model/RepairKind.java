package org.bitig.model;

import java.util.Locale;

/** What was wrong with a text and mended, or noticed and left. */
public enum RepairKind {
  /** A line break inside a sentence became a blank. */
  HARD_WRAP,
  /** A word divided at a line end was made whole. */
  SPLIT_WORD,
  /** A blank that was missing after a full stop was put in. */
  MISSING_BLANK,
  /** No-break, double or exotic blanks became one blank. */
  BLANK,
  /** A no-break or soft hyphen became a plain one, or went. */
  HYPHEN,
  /** Letters of another script inside a word were replaced by their look-alikes, for comparison. */
  HOMOGLYPH,
  /** A letter and its marks were composed (NFC). */
  COMPOSED,
  /** A control character, byte order mark or other invisible character went. */
  INVISIBLE;

  /** Returns the name as it stands in files: lower case, hyphens. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
