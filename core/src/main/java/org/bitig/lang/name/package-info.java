/**
 * Names and words that sound alike in Kazakh, Azerbaijani and English, and the names CLDR knows.
 * Start with {@link org.bitig.lang.name.WordSimilarity}.
 */
@NullMarked
package org.bitig.lang.name;

import org.jspecify.annotations.NullMarked;
