/**
 * How much alike two sentences are, as translators count it.
 *
 * <p>Start with {@link org.bitig.memory.match.TextAnalyzer}, which makes words of a sentence, and
 * {@link org.bitig.memory.match.Comparison}, which counts what would have to be changed. Nothing
 * here knows of files or of an index.
 */
@NullMarked
package org.bitig.memory.match;

import org.jspecify.annotations.NullMarked;
