/**
 * Measures what {@code tm clean} takes out, on translations with planted faults.
 *
 * <p>Start with {@link org.bitig.eval.clean.CleanReport}.
 */
@NullMarked
package org.bitig.eval.clean;

import org.jspecify.annotations.NullMarked;
