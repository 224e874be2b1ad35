/**
 * What is wrong with a translation memory in the eyes of the tools that will read it, and how to
 * put it right.
 *
 * <p>Start with {@link org.bitig.exchange.check.TmxCheck}; {@link org.bitig.exchange.check.Rule}
 * lists what is looked for, {@link org.bitig.exchange.check.TmxFix} writes a corrected file.
 */
@NullMarked
package org.bitig.exchange.check;

import org.jspecify.annotations.NullMarked;
