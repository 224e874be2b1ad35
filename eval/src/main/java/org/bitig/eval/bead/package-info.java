/**
 * Measures the alignment of parallel documents: {@link org.bitig.eval.bead.BeadReport} says which
 * beads are lost and how.
 */
@NullMarked
package org.bitig.eval.bead;

import org.jspecify.annotations.NullMarked;
