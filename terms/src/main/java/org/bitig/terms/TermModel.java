package org.bitig.terms;

import java.util.List;

/**
 * How likely a candidate is a term and two candidates translate each other: two logistic
 * regressions, learned from the term lists of the made corpora ({@code LearnTerms} in {@code eval},
 * figures in eval/reports/terms.md).
 *
 * @param termhood over {@link #termhoodFeatures()}
 * @param link over {@link #linkFeatures()}
 */
public record TermModel(Weights termhood, Weights link) {
  private static final class Holder {
    static final TermModel STANDARD =
        new TermModel(
            Weights.resource("termhood-model.tsv", TermhoodModel.NAMES),
            Weights.resource("link-model.tsv", LinkModel.NAMES));
  }

  /** Returns the model that comes with bitig. */
  public static TermModel standard() {
    return Holder.STANDARD;
  }

  /** Returns the names of a candidate's features, in order. */
  public static List<String> termhoodFeatures() {
    return TermhoodModel.NAMES;
  }

  /** Returns the names of a link's features, in order. */
  public static List<String> linkFeatures() {
    return LinkModel.NAMES;
  }

  /** Returns the probability that a terminologist would list the candidate. */
  public double probability(Candidate candidate) {
    return termhood.probability(candidate.features());
  }

  /** Returns the probability that the two candidates of a link mean the same. */
  public double probability(Link link) {
    return this.link.probability(link.features());
  }
}
