/** From segments and matches to concept entries. */
@NullMarked
package org.bitig.terms;

import org.jspecify.annotations.NullMarked;
