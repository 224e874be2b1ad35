package org.bitig.align.mine;

import java.util.List;

/**
 * Two passages that may say the same.
 *
 * @param sourceSentence sentence of the source pile
 * @param sourcePassage passage of the source pile
 * @param targetSentence sentence of the target pile
 * @param targetPassage passage of the target pile
 * @param lead similarity above what both passages reach with their nearest sentences of the other
 *     document, as a cosine
 * @param confirmedLead what the passages confirm, in nats, above what both confirm with their
 *     nearest sentences of the other document
 * @param rank how many other partners of either sentence lead by more, counted on both sides
 * @param confirmedRank the same by confirmed words
 * @param links confirmed words of the two sentences, by position in them
 */
record Candidate(
    int sourceSentence,
    int sourcePassage,
    int targetSentence,
    int targetPassage,
    double lead,
    double confirmedLead,
    int rank,
    int confirmedRank,
    List<ConfirmedWords.Link> links) {}
