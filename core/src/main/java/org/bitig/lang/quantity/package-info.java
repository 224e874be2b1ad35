/**
 * Numbers and dates: found in a text with their values, and compared between two texts. Start with
 * {@link org.bitig.lang.quantity.Quantities}.
 */
@NullMarked
package org.bitig.lang.quantity;

import org.jspecify.annotations.NullMarked;
