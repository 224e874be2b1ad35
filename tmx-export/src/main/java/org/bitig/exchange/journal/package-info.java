/**
 * What reviewers decided, and what follows from it.
 *
 * <p>Start with {@link org.bitig.exchange.journal.Journal} and {@link
 * org.bitig.exchange.journal.Verdicts}.
 */
@NullMarked
package org.bitig.exchange.journal;

import org.jspecify.annotations.NullMarked;
