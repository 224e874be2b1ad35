/** What encoders find and cost. Start with {@link org.bitig.eval.encoder.EncoderReport}. */
@NullMarked
package org.bitig.eval.encoder;

import org.jspecify.annotations.NullMarked;
