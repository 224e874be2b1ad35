/**
 * Glossaries as tables: for people (CSV, XLSX) and for OmegaT.
 *
 * <p>Start with {@link org.bitig.exchange.table.GlossaryRow}.
 */
@NullMarked
package org.bitig.exchange.table;

import org.jspecify.annotations.NullMarked;
