/**
 * Measures the alignment of parallel documents: {@link org.bitig.eval.bead.BeadReport} says which
 * beads are lost and how, {@link org.bitig.eval.bead.BeadCost} how time and memory grow.
 */
@NullMarked
package org.bitig.eval.bead;

import org.jspecify.annotations.NullMarked;
