/**
 * Readers of files as people have them: web pages, word-processor documents, bilingual files,
 * tables.
 *
 * <p>Start with {@link org.bitig.corpus.formats.Formats}. Okapi's filters, jsoup and the table
 * readers are known here and nowhere else.
 */
@NullMarked
package org.bitig.corpus.formats;

import org.jspecify.annotations.NullMarked;
