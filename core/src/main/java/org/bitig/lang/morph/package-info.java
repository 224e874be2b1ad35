/**
 * The morphology of Kazakh and Azerbaijani nouns: what a form is built from, the stem to search by
 * and the form to cite.
 *
 * <p>Start with {@link org.bitig.lang.morph.Morphology}; {@link org.bitig.lang.morph.CitationForms}
 * builds on it, {@link org.bitig.lang.morph.KazakhAnalyzer} and {@link
 * org.bitig.lang.morph.AzerbaijaniAnalyzer} put it into Lucene.
 */
@NullMarked
package org.bitig.lang.morph;

import org.jspecify.annotations.NullMarked;
