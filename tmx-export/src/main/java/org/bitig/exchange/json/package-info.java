/**
 * The JSON files of an output folder: matches, documents, concepts and the account of the run.
 *
 * <p>Start with {@link org.bitig.exchange.json.MatchFile}. Fields may be added to a file, never
 * renamed; readers pass over fields they do not know.
 */
@NullMarked
package org.bitig.exchange.json;

import org.jspecify.annotations.NullMarked;
