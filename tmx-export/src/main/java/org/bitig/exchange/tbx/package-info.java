/**
 * Glossaries in TBX, the terminology exchange format: version 2, which most tools read, and version
 * 3 (TBX-Basic).
 */
@NullMarked
package org.bitig.exchange.tbx;

import org.jspecify.annotations.NullMarked;
