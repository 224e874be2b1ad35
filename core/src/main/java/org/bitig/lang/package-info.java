/**
 * What is particular to Kazakh, Azerbaijani and English on the level of letters and words: casing,
 * folding, scripts, words and function words. Start with {@link org.bitig.lang.Folding}.
 */
@NullMarked
package org.bitig.lang;

import org.jspecify.annotations.NullMarked;
