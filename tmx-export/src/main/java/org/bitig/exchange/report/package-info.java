/**
 * {@code report.html}: what a run read, found and set aside, for people.
 *
 * <p>Start with {@link org.bitig.exchange.report.Report}.
 */
@NullMarked
package org.bitig.exchange.report;

import org.jspecify.annotations.NullMarked;
