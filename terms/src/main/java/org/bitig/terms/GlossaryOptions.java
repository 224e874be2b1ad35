package org.bitig.terms;

/**
 * What to put into a glossary.
 *
 * @param minProbability concepts less probable than this are left out, in [0, 1]
 * @param most concepts at most, the best ones, at least 1
 * @param candidates candidate terms of each language that are compared, the likeliest by their form
 *     and frequency, at least 1; the comparison grows with its square
 */
public record GlossaryOptions(double minProbability, int most, int candidates) {
  /** What bitig uses unless told otherwise. */
  public static final GlossaryOptions DEFAULT = new GlossaryOptions(0.05, 5000, 3000);

  public GlossaryOptions {
    if (!(minProbability >= 0 && minProbability <= 1)) {
      throw new IllegalArgumentException(
          "GlossaryOptions minProbability " + minProbability + " must be in [0, 1]");
    }
    if (most < 1 || candidates < 1) {
      throw new IllegalArgumentException(
          "GlossaryOptions most " + most + ", candidates " + candidates + " must be at least 1");
    }
  }
}
