/**
 * Which words of two languages answer each other, from word lists. Start with {@link
 * org.bitig.lang.lexicon.Lexicon}.
 */
@NullMarked
package org.bitig.lang.lexicon;

import org.jspecify.annotations.NullMarked;
