/**
 * Learns and measures one-to-one mining: {@link org.bitig.eval.pair.PairTraining} writes the
 * weights of {@link org.bitig.align.pair.PairModel}, {@link org.bitig.eval.pair.PairReport}
 * measures what they give beside margins.
 */
@NullMarked
package org.bitig.eval.pair;

import org.jspecify.annotations.NullMarked;
