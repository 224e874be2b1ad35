package org.bitig.memory.merge;

import org.bitig.model.TranslationUnit;

/**
 * A unit and where it was.
 *
 * @param ordinal its number among all units of all files, from 0
 * @param file number of its file, from 0
 * @param line of the file, from 1
 * @param unit the unit
 */
record Located(long ordinal, int file, long line, TranslationUnit unit) {}
