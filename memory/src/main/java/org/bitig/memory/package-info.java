/**
 * A translation memory: an index of translation units on disk.
 *
 * <p>Start with {@link org.bitig.memory.MemoryWriter}, which takes units, and {@link
 * org.bitig.memory.Memory}, which finds them. Lucene is known here and nowhere else.
 */
@NullMarked
package org.bitig.memory;

import org.jspecify.annotations.NullMarked;
