/** From files to clean, segmented documents whose every code point leads back to its source. */
@NullMarked
package org.bitig.corpus;

import org.jspecify.annotations.NullMarked;
