/** Sentence vectors: the embedded model, models of the user's, and their cache on disk. */
@NullMarked
package org.bitig.encoder;

import org.jspecify.annotations.NullMarked;
