package org.bitig.terms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bitig.align.vector.VectorMatrix;
import org.bitig.lang.lexicon.Lexicon;
import org.bitig.lang.lexicon.Senses;
import org.bitig.model.ConceptType;
import org.bitig.model.Language;
import org.bitig.model.Match;
import org.bitig.model.Segment;
import org.bitig.model.Side;
import org.bitig.model.Span;

/**
 * Finds which candidates of two languages may translate each other.
 *
 * <p>Every candidate of one side is compared with every one of the other by a cheap score (vectors
 * alone and in context, sounds); the best {@value #WIDTH} of each, in both directions, get all
 * features and a probability. O(n·m) in the numbers of candidates.
 */
final class TermLinker {
  /** How many partners of each candidate are looked at closely. */
  static final int WIDTH = 8;

  /** What words that answer each other add to the cheap score, where both vectors add up to 1. */
  private static final float ANSWERED = 1;

  /**
   * By how much two words that translate each other are closer than their neighbours, both measures
   * together: seven in ten of the words in the made corpora's lists are less.
   */
  private static final double CLOSE = 1.2;

  /** Neighbours over which the density of a candidate's surroundings is measured (CSLS). */
  private static final int NEIGHBOURS = 10;

  private final List<Candidate> sources;
  private final List<Candidate> targets;
  private final TermVectors sourceVectors;
  private final TermVectors targetVectors;
  private final List<Match> matches;
  private final Lexicon lexicon;

  TermLinker(
      List<Candidate> sources,
      List<Candidate> targets,
      TermVectors sourceVectors,
      TermVectors targetVectors,
      List<Match> matches,
      Lexicon lexicon) {
    this.sources = sources;
    this.targets = targets;
    this.sourceVectors = sourceVectors;
    this.targetVectors = targetVectors;
    this.matches = matches;
    this.lexicon = lexicon;
  }

  /** Returns the possible translations by source, then target. */
  List<Link> link() {
    int n = sources.size();
    int m = targets.size();
    if (n == 0 || m == 0) {
      return List.of();
    }
    Language from = sources.getFirst().language();
    Language to = targets.getFirst().language();
    Vocabulary sourceWords = Vocabulary.of(from, sources);
    Vocabulary targetWords = Vocabulary.of(to, targets);
    WordAnswers answers = WordAnswers.between(sourceWords, targetWords, lexicon);
    List<Senses> sourceSenses = senses(sources);
    List<Senses> targetSenses = senses(targets);
    float[][] alone = products(sourceVectors.alone(), targetVectors.alone());
    float[][] context = products(sourceVectors.context(), targetVectors.context());
    float[][] score = answered(sourceWords, targetWords, answers);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < m; j++) {
        score[i][j] = alone[i][j] + context[i][j] + ANSWERED * score[i][j];
      }
    }
    double[] aloneRows = density(alone, false);
    double[] aloneColumns = density(alone, true);
    double[] contextRows = density(context, false);
    double[] contextColumns = density(context, true);
    int[] sourceAlone = single(sourceWords);
    int[] targetAlone = single(targetWords);
    WordAnswers.Meaning meaning =
        (a, b) -> {
          int i = sourceAlone[a];
          int j = targetAlone[b];
          if (i < 0 || j < 0) {
            return 0;
          }
          double above =
              2 * (alone[i][j] + context[i][j])
                  - aloneRows[i]
                  - aloneColumns[j]
                  - contextRows[i]
                  - contextColumns[j];
          return Math.clamp(above / CLOSE, 0, 1);
        };
    int[][] forward = best(score, false, WIDTH);
    int[][] backward = best(score, true, WIDTH);
    Map<Long, int[]> pairs = new TreeMap<>();
    for (int i = 0; i < n; i++) {
      for (int r = 0; r < forward[i].length; r++) {
        pairs.computeIfAbsent((long) i * m + forward[i][r], k -> new int[] {WIDTH, WIDTH})[0] = r;
      }
    }
    for (int j = 0; j < m; j++) {
      for (int r = 0; r < backward[j].length; r++) {
        pairs.computeIfAbsent((long) backward[j][r] * m + j, k -> new int[] {WIDTH, WIDTH})[1] = r;
      }
    }
    Map<Segment, List<Integer>> matchesOf = matchesBySegment();
    List<Link> links = new ArrayList<>();
    pairs.forEach(
        (key, ranks) -> {
          int i = (int) (key / m);
          int j = (int) (key % m);
          Candidate a = sources.get(i);
          Candidate b = targets.get(j);
          boolean nameA = a.type() != ConceptType.TERM;
          boolean nameB = b.type() != ConceptType.TERM;
          double[] shared = shared(a, b, matchesOf);
          WordAnswers.Covered covered = answers.covered(i, j, meaning);
          List<Double> features =
              List.of(
                  (double) alone[i][j],
                  2 * alone[i][j] - aloneRows[i] - aloneColumns[j],
                  (double) context[i][j],
                  2 * context[i][j] - contextRows[i] - contextColumns[j],
                  nameA && nameB ? 1.0 : 0,
                  nameA != nameB ? 1.0 : 0,
                  a.type() == b.type() ? 1.0 : 0,
                  Math.abs(Math.log((double) a.frequency() / b.frequency())),
                  (double) Math.abs(a.words() - b.words()),
                  Math.abs(
                      Math.log(
                          (double) a.citation().codePointCount(0, a.citation().length())
                              / b.citation().codePointCount(0, b.citation().length()))),
                  1.0 / (1 + ranks[0]),
                  1.0 / (1 + ranks[1]),
                  Math.log1p(shared[0]),
                  sentenceSimilarity(a, b),
                  lexicon.answers(sourceSenses.get(i), targetSenses.get(j)),
                  Math.min(covered.source(), covered.target()),
                  Math.max(covered.source(), covered.target()),
                  covered.head(),
                  covered.dictionary(),
                  covered.sound());
          links.add(new Link(i, j, (int) shared[1], features));
        });
    return links;
  }

  private List<Senses> senses(List<Candidate> candidates) {
    return candidates.stream().map(c -> lexicon.senses(c.citation(), c.language())).toList();
  }

  /** Returns for each word the candidate that it is all of, or -1. */
  private static int[] single(Vocabulary vocabulary) {
    int[] single = new int[vocabulary.words().size()];
    Arrays.fill(single, -1);
    for (int c = 0; c < vocabulary.ofCandidate().length; c++) {
      int[] words = vocabulary.ofCandidate()[c];
      if (words.length == 1) {
        single[words[0]] = c;
      }
    }
    return single;
  }

  private static float[][] products(float[][] rows, float[][] columns) {
    float[][] products = new float[rows.length][columns.length];
    int dimensions = rows[0].length;
    VectorMatrix.of(rows, dimensions)
        .products(
            0,
            rows.length,
            VectorMatrix.of(columns, dimensions),
            0,
            columns.length,
            (row, height, column, width, block, stride) -> {
              for (int i = 0; i < height; i++) {
                System.arraycopy(block, i * stride, products[row + i], column, width);
              }
            });
    return products;
  }

  /**
   * Returns for each two candidates about which share of their words answer each other, in [0, 1]:
   * a word that answers two counts twice here.
   */
  private static float[][] answered(Vocabulary source, Vocabulary target, WordAnswers answers) {
    List<List<Integer>> with = new ArrayList<>();
    target.words().forEach(w -> with.add(new ArrayList<>()));
    for (int j = 0; j < target.ofCandidate().length; j++) {
      for (int word : target.ofCandidate()[j]) {
        with.get(word).add(j);
      }
    }
    float[][] shares = new float[source.ofCandidate().length][target.ofCandidate().length];
    for (int i = 0; i < shares.length; i++) {
      int[] words = source.ofCandidate()[i];
      for (int word : words) {
        for (WordAnswers.Answer answer : answers.of(word)) {
          for (int j : with.get(answer.word())) {
            shares[i][j] +=
                (float) (2 * answer.best()) / (words.length + target.ofCandidate()[j].length);
          }
        }
      }
      for (int j = 0; j < shares[i].length; j++) {
        shares[i][j] = Math.min(1, shares[i][j]);
      }
    }
    return shares;
  }

  /** Returns the mean of the {@value #NEIGHBOURS} highest values of each row or column. */
  private static double[] density(float[][] values, boolean columns) {
    int n = columns ? values[0].length : values.length;
    int m = columns ? values.length : values[0].length;
    int k = Math.min(NEIGHBOURS, m);
    double[] means = new double[n];
    int[][] nearest = best(values, columns, k);
    for (int i = 0; i < n; i++) {
      for (int j : nearest[i]) {
        means[i] += (columns ? values[j][i] : values[i][j]) / k;
      }
    }
    return means;
  }

  /** Returns the indices of the highest values of each row or column, best first. */
  private static int[][] best(float[][] values, boolean columns, int most) {
    int n = columns ? values[0].length : values.length;
    int m = columns ? values.length : values[0].length;
    int k = Math.min(most, m);
    int[][] best = new int[n][k];
    for (int i = 0; i < n; i++) {
      int filled = 0;
      for (int j = 0; j < m; j++) {
        float value = columns ? values[j][i] : values[i][j];
        int at = filled;
        while (at > 0) {
          int before = best[i][at - 1];
          if ((columns ? values[before][i] : values[i][before]) >= value) {
            break;
          }
          at--;
        }
        if (at >= k) {
          continue;
        }
        filled = Math.min(k, filled + 1);
        System.arraycopy(best[i], at, best[i], at + 1, filled - at - 1);
        best[i][at] = j;
      }
    }
    return best;
  }

  private double sentenceSimilarity(Candidate a, Candidate b) {
    double best = -1;
    for (Candidate.Place one : a.places().subList(0, Math.min(8, a.frequency()))) {
      float[] vector = sourceVectors.sentences().get(one.segment());
      for (Candidate.Place other : b.places().subList(0, Math.min(8, b.frequency()))) {
        float[] answer = targetVectors.sentences().get(other.segment());
        if (vector != null && answer != null) {
          best = Math.max(best, TermVectors.dot(vector, answer));
        }
      }
    }
    return best;
  }

  private Map<Segment, List<Integer>> matchesBySegment() {
    Map<String, List<Segment>> byDocument = new HashMap<>();
    for (TermVectors side : List.of(sourceVectors, targetVectors)) {
      for (Segment segment : side.sentences().keySet()) {
        byDocument.computeIfAbsent(segment.document(), d -> new ArrayList<>()).add(segment);
      }
    }
    IdentityHashMap<Segment, List<Integer>> found = new IdentityHashMap<>();
    for (int k = 0; k < matches.size(); k++) {
      for (Side side : List.of(matches.get(k).source(), matches.get(k).target())) {
        for (Segment segment : byDocument.getOrDefault(side.document(), List.of())) {
          if (segment.span().overlap(side.span()) > 0) {
            found.computeIfAbsent(segment, s -> new ArrayList<>()).add(k);
          }
        }
      }
    }
    return found;
  }

  /** Returns the sum of probabilities of the matches both stand in, and how many these are. */
  private double[] shared(Candidate a, Candidate b, Map<Segment, List<Integer>> matchesOf) {
    Map<Integer, Boolean> ofA = new HashMap<>();
    for (Candidate.Place place : a.places()) {
      for (int k : matchesOf.getOrDefault(place.segment(), List.of())) {
        if (covers(matches.get(k), place)) {
          ofA.put(k, true);
        }
      }
    }
    double sum = 0;
    int count = 0;
    if (!ofA.isEmpty()) {
      for (Candidate.Place place : b.places()) {
        for (int k : matchesOf.getOrDefault(place.segment(), List.of())) {
          if (ofA.remove(k) != null) {
            if (covers(matches.get(k), place)) {
              sum += matches.get(k).probability();
              count++;
            }
          }
        }
      }
    }
    return new double[] {sum, count};
  }

  private static boolean covers(Match match, Candidate.Place place) {
    Span span = place.segment().offsets().toSource(place.span());
    String document = place.segment().document();
    return List.of(match.source(), match.target()).stream()
        .anyMatch(s -> s.document().equals(document) && s.span().contains(span));
  }
}
