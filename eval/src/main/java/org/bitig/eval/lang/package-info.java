/**
 * Measures what {@code org.bitig.lang} knows of the languages. Start with {@link
 * org.bitig.eval.lang.LanguageReport}.
 */
@NullMarked
package org.bitig.eval.lang;

import org.jspecify.annotations.NullMarked;
