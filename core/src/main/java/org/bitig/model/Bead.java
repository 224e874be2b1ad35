package org.bitig.model;

/**
 * Neighbouring segments of both sides that stand for each other; one side may be empty.
 *
 * @param sourceStart first source segment
 * @param sourceEnd one past the last source segment; equal to {@code sourceStart} for an insertion
 * @param targetStart first target segment
 * @param targetEnd one past the last target segment; equal to {@code targetStart} for a deletion
 * @param cost −ln of the bead's probability, in nats, at least 0: lower is better
 */
public record Bead(int sourceStart, int sourceEnd, int targetStart, int targetEnd, double cost) {
  public Bead {
    if (sourceStart < 0 || sourceEnd < sourceStart || targetStart < 0 || targetEnd < targetStart) {
      throw new IllegalArgumentException(
          "Bead ["
              + sourceStart
              + ", "
              + sourceEnd
              + "):["
              + targetStart
              + ", "
              + targetEnd
              + ") must not run backwards");
    }
    if (!(cost >= 0)) {
      throw new IllegalArgumentException("Bead cost " + cost + " must be >= 0");
    }
  }

  /** Returns the number of source segments. */
  public int sourceSize() {
    return sourceEnd - sourceStart;
  }

  /** Returns the number of target segments. */
  public int targetSize() {
    return targetEnd - targetStart;
  }

  /** Whether both sides have segments. */
  public boolean isLink() {
    return sourceSize() > 0 && targetSize() > 0;
  }
}
