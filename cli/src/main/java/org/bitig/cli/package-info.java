/** The commands, and the only place where the parts are put together. */
@NullMarked
package org.bitig.cli;

import org.jspecify.annotations.NullMarked;
