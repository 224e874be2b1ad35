/**
 * The records that flow through bitig, from files to translation units and concept entries.
 *
 * <p>Start with {@link org.bitig.model.Document}, {@link org.bitig.model.Segment} and {@link
 * org.bitig.model.Match}. Everything here is immutable and needs nothing but the JDK. Positions and
 * lengths are in Unicode code points unless a name says otherwise; ranges are half-open.
 */
@NullMarked
package org.bitig.model;

import org.jspecify.annotations.NullMarked;
