/**
 * One-to-one mining of two piles of segments of which an unknown part have counterparts.
 *
 * <p>Start with {@link org.bitig.align.pair.PairMiner}.
 */
@NullMarked
package org.bitig.align.pair;

import org.jspecify.annotations.NullMarked;
