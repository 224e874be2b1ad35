/**
 * The folder a run writes into: all of a run's files appear together or not at all.
 *
 * <p>Start with {@link org.bitig.exchange.folder.OutputFolder}.
 */
@NullMarked
package org.bitig.exchange.folder;

import org.jspecify.annotations.NullMarked;
