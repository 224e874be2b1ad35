/** Learns the weights of the terms module from the made corpora and judges them. */
@NullMarked
package org.bitig.eval.terms;

import org.jspecify.annotations.NullMarked;
