/**
 * Gives our files to the tools people use and says what these make of them.
 *
 * <p>Start with {@link org.bitig.eval.interop.InteropReport}.
 */
@NullMarked
package org.bitig.eval.interop;

import org.jspecify.annotations.NullMarked;
