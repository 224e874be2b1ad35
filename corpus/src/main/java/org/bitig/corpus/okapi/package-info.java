/**
 * Sentence rules in SRX, run by Okapi's engine; nothing of Okapi leaves this package. Start with
 * {@link org.bitig.corpus.okapi.SrxSentenceSplitter}.
 */
@NullMarked
package org.bitig.corpus.okapi;

import org.jspecify.annotations.NullMarked;
