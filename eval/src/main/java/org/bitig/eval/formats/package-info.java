/**
 * Measures how well formats are read.
 *
 * <p>Start with {@link org.bitig.eval.formats.HtmlReport}.
 */
@NullMarked
package org.bitig.eval.formats;

import org.jspecify.annotations.NullMarked;
