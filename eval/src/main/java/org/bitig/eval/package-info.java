/** Quality measured: the standards, the sets, the reports. */
@NullMarked
package org.bitig.eval;

import org.jspecify.annotations.NullMarked;
