/**
 * Memories made one: repetitions out, languages joined, conflicts decided by a named policy.
 *
 * <p>Start with {@link org.bitig.memory.merge.Merge} and {@link org.bitig.memory.merge.Dedupe}.
 * Units that belong together are brought together on disk ({@link
 * org.bitig.memory.merge.UnitBuckets}), so memory does not grow with the files.
 */
@NullMarked
package org.bitig.memory.merge;

import org.jspecify.annotations.NullMarked;
