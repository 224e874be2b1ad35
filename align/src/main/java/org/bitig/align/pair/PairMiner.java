package org.bitig.align.pair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.bitig.model.Evidence;
import org.bitig.model.Feature;
import org.bitig.model.Progress;
import org.bitig.model.Segment;
import org.bitig.model.SentenceEncoder;

/**
 * Finds the pairs of two piles of segments that are translations of each other, when it is not
 * known how many have a counterpart.
 *
 * <p>Candidates get a score from weights learned on other text ({@link PairModel}). Each segment is
 * then given to at most one of the other side, so that the sum of the scores is greatest ({@link
 * SparseAssignment}), and the scores of what was assigned are taken apart into translations and
 * chance ({@link ScoreMixture}). So the probability already knows how many counterparts there are
 * and how large the piles are, and one half is the threshold whatever they are.
 *
 * <p>Contract: no segment is in two pairs; swapping the sides swaps the pairs, up to exact ties;
 * blank segments are in none; the result depends on nothing but the texts, their order among equal
 * ones, the encoder and the model. Both piles pass through the encoder twice, for the vectors of
 * the whole and of the pieces.
 */
public final class PairMiner {
  /** Pairs below are not worth listing. */
  private static final double LEAST_PROBABILITY = 0.05;

  /** Score, in nats, below which a segment rather stays alone: no probability is left there. */
  private static final double LEAST_SCORE = -6;

  private PairMiner() {}

  /**
   * Returns the pairs with a probability of at least .05, by falling probability, then by position.
   *
   * @param source segments of one language
   * @param target segments of another
   * @param encoder gives the vectors
   * @param progress told how far the encoder has come
   */
  public static List<ScoredPair> mine(
      List<Segment> source, List<Segment> target, SentenceEncoder encoder, Progress progress) {
    return decide(
        source.size(),
        target.size(),
        PairFeatures.candidates(source, target, encoder, progress),
        PairModel.learned());
  }

  /**
   * Returns the pairs among these candidates, as {@link #mine} does.
   *
   * @param sources number of source segments
   * @param targets number of target segments
   * @param candidates as {@link PairFeatures#candidates} gives them
   * @param model weights
   */
  public static List<ScoredPair> decide(
      int sources, int targets, List<PairCandidate> candidates, PairModel model) {
    double[] scores = scores(candidates, model);
    List<Integer> assigned = assigned(sources, targets, candidates, scores);
    ScoreMixture mixture =
        ScoreMixture.fit(
            assigned.stream().mapToDouble(c -> scores[c]).toArray(), ScoreMixture.usual(model));
    List<ScoredPair> pairs = new ArrayList<>();
    for (int c : assigned) {
      double probability = mixture.probability(scores[c]);
      if (probability >= LEAST_PROBABILITY) {
        PairCandidate candidate = candidates.get(c);
        pairs.add(
            new ScoredPair(
                candidate.source(), candidate.target(), probability, evidence(candidate, model)));
      }
    }
    pairs.sort(
        Comparator.comparingDouble(ScoredPair::probability)
            .reversed()
            .thenComparingInt(ScoredPair::sourceIndex));
    return List.copyOf(pairs);
  }

  private static double[] scores(List<PairCandidate> candidates, PairModel model) {
    return candidates.stream().mapToDouble(c -> model.score(c.features())).toArray();
  }

  private static List<Integer> assigned(
      int sources, int targets, List<PairCandidate> candidates, double[] scores) {
    double[] gains = new double[scores.length];
    for (int c = 0; c < gains.length; c++) {
      gains[c] = scores[c] - LEAST_SCORE;
    }
    int[] columnOf = SparseAssignment.greatest(sources, targets, candidates, gains);
    List<Integer> assigned = new ArrayList<>();
    for (int c = 0; c < scores.length; c++) {
      if (gains[c] > 0 && columnOf[candidates.get(c).source()] == candidates.get(c).target()) {
        assigned.add(c);
      }
    }
    return assigned;
  }

  /** Tells which candidates of two piles are translations. */
  @FunctionalInterface
  public interface Truth {
    /** Whether source segment {@code i} and target segment {@code j} are translations. */
    boolean isPair(int i, int j);
  }

  /**
   * Two piles of which the truth is known.
   *
   * @param sources number of source segments
   * @param targets number of target segments
   * @param candidates of these piles
   * @param truth about them
   */
  public record Judged(int sources, int targets, List<PairCandidate> candidates, Truth truth) {
    public Judged {
      candidates = List.copyOf(candidates);
    }
  }

  /**
   * Returns what the scores of assigned pairs are like in these piles, by the names {@link
   * PairModel} has for it.
   */
  public static Map<String, Double> usual(PairModel weights, List<Judged> piles) {
    List<Double> right = new ArrayList<>();
    List<Double> wrong = new ArrayList<>();
    for (Judged pile : piles) {
      double[] scores = scores(pile.candidates, weights);
      for (int c : assigned(pile.sources, pile.targets, pile.candidates, scores)) {
        PairCandidate candidate = pile.candidates.get(c);
        (pile.truth.isPair(candidate.source(), candidate.target()) ? right : wrong).add(scores[c]);
      }
    }
    return ScoreMixture.describe(right, wrong);
  }

  private static Evidence evidence(PairCandidate candidate, PairModel model) {
    double[] weights = model.featureWeights();
    List<Feature> features = new ArrayList<>();
    for (int f = 0; f < weights.length; f++) {
      features.add(new Feature(PairFeatures.NAMES.get(f), candidate.features()[f], weights[f]));
    }
    return new Evidence(model.version(), model.get("bias"), features, List.of());
  }
}
