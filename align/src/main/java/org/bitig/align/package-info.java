/**
 * From segments to matches: beads of parallel texts, mined pairs of comparable ones, their evidence
 * and probability.
 */
@NullMarked
package org.bitig.align;

import org.jspecify.annotations.NullMarked;
