/**
 * Mining of comparable texts: which passages of documents in different languages say the same.
 *
 * <p>Start with {@link org.bitig.align.mine.Miner}. Sentences are cut into passages ({@code
 * PassageCutter}); passages that are unusually close become candidates ({@code CandidateSearch});
 * each candidate's evidence ({@code EvidenceReader}) becomes a probability ({@code MiningModel});
 * the best candidate of each two sentences becomes a match.
 */
@NullMarked
package org.bitig.align.mine;

import org.jspecify.annotations.NullMarked;
