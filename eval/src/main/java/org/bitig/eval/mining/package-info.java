/**
 * Learns and judges the mining of comparable texts.
 *
 * <p>Start with {@link org.bitig.eval.mining.LearnMining}.
 */
@NullMarked
package org.bitig.eval.mining;

import org.jspecify.annotations.NullMarked;
