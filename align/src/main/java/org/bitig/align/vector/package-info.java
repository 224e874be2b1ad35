/**
 * Arithmetic on many sentence vectors at once: centring, products, exact nearest neighbours.
 *
 * <p>Start with {@link org.bitig.align.vector.VectorMatrix} and {@link
 * org.bitig.align.vector.Neighbours}. Every sum is taken in the order of the dimensions, whatever
 * the blocking or the number of threads, so that results are the same bit for bit and {@code
 * a.dot(i, b, j) == b.dot(j, a, i)}.
 */
@NullMarked
package org.bitig.align.vector;

import org.jspecify.annotations.NullMarked;
