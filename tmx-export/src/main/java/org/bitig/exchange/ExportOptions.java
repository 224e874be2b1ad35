package org.bitig.exchange;

import java.util.List;
import org.bitig.exchange.tmx.Direction;
import org.bitig.exchange.tmx.LanguageTags;

/**
 * How the files of a run are to be written.
 *
 * @param directions asked for, as in {@code en-kk}; a pair of languages that none of them joins
 *     gets the usual direction
 * @param tags of the languages in memories
 * @param byteOrderMark whether {@code glossary.csv} begins with one, for Excel
 */
public record ExportOptions(List<Direction> directions, LanguageTags tags, boolean byteOrderMark) {
  /** Usual directions, bare tags, no byte order mark. */
  public static final ExportOptions USUAL = new ExportOptions(List.of(), LanguageTags.BARE, false);

  public ExportOptions {
    directions = List.copyOf(directions);
  }
}
