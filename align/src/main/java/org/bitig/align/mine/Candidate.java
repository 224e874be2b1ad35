package org.bitig.align.mine;

/**
 * Two passages that may say the same.
 *
 * @param sourceSentence sentence of the source pile
 * @param sourcePassage passage of the source pile
 * @param targetSentence sentence of the target pile
 * @param targetPassage passage of the target pile
 * @param similarity cosine of the centred vectors, in [−1, 1]
 * @param lead similarity above the mean of what both passages reach with their nearest sentences of
 *     the other document: CSLS
 * @param wholeLead the same for the two whole sentences
 * @param deviations the lesser of the two passages' z-scores: similarity above the mean over all
 *     sentences of the other document, in standard deviations
 * @param rank how many other partners of either sentence lead by more, counted on both sides
 */
record Candidate(
    int sourceSentence,
    int sourcePassage,
    int targetSentence,
    int targetPassage,
    double similarity,
    double lead,
    double wholeLead,
    double deviations,
    int rank) {}
