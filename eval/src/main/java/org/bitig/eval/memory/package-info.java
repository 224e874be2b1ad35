/** Measures the translation memory. */
@NullMarked
package org.bitig.eval.memory;

import org.jspecify.annotations.NullMarked;
