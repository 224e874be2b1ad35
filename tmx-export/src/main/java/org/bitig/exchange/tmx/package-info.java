/**
 * Translation memories in TMX 1.4: a strict writer, a liberal reader.
 *
 * <p>Start with {@link org.bitig.exchange.tmx.TmxWriter} and, for what goes into which file, {@link
 * org.bitig.exchange.tmx.MemoryPack}.
 */
@NullMarked
package org.bitig.exchange.tmx;

import org.jspecify.annotations.NullMarked;
