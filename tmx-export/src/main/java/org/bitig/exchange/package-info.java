/** Readers and writers of what bitig exchanges with people and other tools. */
@NullMarked
package org.bitig.exchange;

import org.jspecify.annotations.NullMarked;
