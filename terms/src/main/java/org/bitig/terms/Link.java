package org.bitig.terms;

/**
 * A possible translation: one candidate of each of two languages.
 *
 * @param source index of the first among its language's candidates
 * @param target index of the second among its language's
 * @param probability that they mean the same, in [0, 1]
 * @param count matches in which they answer each other
 * @param features what the probability was made from, as {@link LinkModel} names them; not copied
 */
@SuppressWarnings("ArrayRecordComponent")
record Link(int source, int target, double probability, int count, double[] features) {}
