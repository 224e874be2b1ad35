package org.bitig.align.pair;

/**
 * Two segments that are near each other, and the numbers to judge them by.
 *
 * @param source position in the source list
 * @param target position in the target list
 * @param features one for each of {@link PairFeatures#NAMES}; not copied, treat as read-only
 */
// A record for its shape: it is never compared.
@SuppressWarnings("ArrayRecordComponent")
public record PairCandidate(int source, int target, double[] features) {}
