/**
 * Tables and term bases that people edited, back into decisions.
 *
 * <p>Start with {@link org.bitig.exchange.edited.EditedFiles}.
 */
@NullMarked
package org.bitig.exchange.edited;

import org.jspecify.annotations.NullMarked;
