/**
 * Takes out of translation memories what does not belong in them, and keeps what was taken out.
 *
 * <p>Start with {@link org.bitig.exchange.clean.Cleaner}; {@link
 * org.bitig.exchange.clean.CleanRule} lists what is looked for and from which value on it counts,
 * {@link org.bitig.exchange.clean.Restorer} puts units back.
 */
@NullMarked
package org.bitig.exchange.clean;

import org.jspecify.annotations.NullMarked;
