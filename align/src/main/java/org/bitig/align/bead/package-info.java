/**
 * Alignment of parallel documents: which neighbouring segments of one side stand for which of the
 * other, and which stand for none.
 *
 * <p>Start with {@link org.bitig.align.bead.BeadAligner}. Lines are split at sentence ends into
 * <em>units</em>; units are aligned; beads of units that share a line are united.
 */
@NullMarked
package org.bitig.align.bead;

import org.jspecify.annotations.NullMarked;
