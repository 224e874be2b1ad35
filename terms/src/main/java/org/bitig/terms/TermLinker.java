package org.bitig.terms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bitig.model.ConceptType;
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

  /** Neighbours over which the density of a candidate's surroundings is measured (CSLS). */
  private static final int NEIGHBOURS = 10;

  private final List<Candidate> sources;
  private final List<Candidate> targets;
  private final TermVectors sourceVectors;
  private final TermVectors targetVectors;
  private final List<Match> matches;

  TermLinker(
      List<Candidate> sources,
      List<Candidate> targets,
      TermVectors sourceVectors,
      TermVectors targetVectors,
      List<Match> matches) {
    this.sources = sources;
    this.targets = targets;
    this.sourceVectors = sourceVectors;
    this.targetVectors = targetVectors;
    this.matches = matches;
  }

  /** Returns the possible translations by source, then target. */
  List<Link> link() {
    int n = sources.size();
    int m = targets.size();
    if (n == 0 || m == 0) {
      return List.of();
    }
    float[][] alone = new float[n][m];
    float[][] context = new float[n][m];
    float[][] sounds = new float[n][m];
    float[][] score = new float[n][m];
    List<String> sourceSounds =
        sources.stream().map(c -> Sounds.of(c.citation(), c.language())).toList();
    List<String> targetSounds =
        targets.stream().map(c -> Sounds.of(c.citation(), c.language())).toList();
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < m; j++) {
        alone[i][j] = TermVectors.dot(sourceVectors.alone()[i], targetVectors.alone()[j]);
        context[i][j] = TermVectors.dot(sourceVectors.context()[i], targetVectors.context()[j]);
        sounds[i][j] = sounds(sourceSounds.get(i), targetSounds.get(j));
        score[i][j] = alone[i][j] + context[i][j] + sounds[i][j];
      }
    }
    double[] aloneRows = density(alone, false);
    double[] aloneColumns = density(alone, true);
    double[] contextRows = density(context, false);
    double[] contextColumns = density(context, true);
    int[][] forward = best(score, false);
    int[][] backward = best(score, true);
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
          double[] features = {
            alone[i][j],
            2 * alone[i][j] - aloneRows[i] - aloneColumns[j],
            context[i][j],
            2 * context[i][j] - contextRows[i] - contextColumns[j],
            sounds[i][j],
            nameA && nameB ? 1 : 0,
            nameA != nameB ? 1 : 0,
            a.type() == b.type() ? 1 : 0,
            Math.abs(Math.log((double) a.frequency() / b.frequency())),
            Math.abs(a.words() - b.words()),
            Math.abs(
                Math.log(
                    (double) a.citation().codePointCount(0, a.citation().length())
                        / b.citation().codePointCount(0, b.citation().length()))),
            1.0 / (1 + ranks[0]),
            1.0 / (1 + ranks[1]),
            Math.log1p(shared[0]),
            sentenceSimilarity(a, b),
            0,
          };
          links.add(new Link(i, j, LinkModel.probability(features), (int) shared[1], features));
        });
    return links;
  }

  /** Returns a score for sounding alike that chance rarely reaches: 0 below a similarity of .5. */
  private static float sounds(String one, String other) {
    if (one.length() < 3 || other.length() < 3) {
      return one.equals(other) && one.length() > 1 ? 0.5f : 0;
    }
    return (float) Math.max(0, 2 * Sounds.similarity(one, other) - 1);
  }

  /** Returns the mean of the {@value #NEIGHBOURS} highest values of each row or column. */
  private static double[] density(float[][] values, boolean columns) {
    int n = columns ? values[0].length : values.length;
    int m = columns ? values.length : values[0].length;
    int k = Math.min(NEIGHBOURS, m);
    double[] means = new double[n];
    float[] line = new float[m];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < m; j++) {
        line[j] = columns ? values[j][i] : values[i][j];
      }
      Arrays.sort(line);
      double sum = 0;
      for (int t = m - k; t < m; t++) {
        sum += line[t];
      }
      means[i] = sum / k;
    }
    return means;
  }

  /** Returns the indices of the highest values of each row or column, best first. */
  private static int[][] best(float[][] values, boolean columns) {
    int n = columns ? values[0].length : values.length;
    int m = columns ? values.length : values[0].length;
    int k = Math.min(WIDTH, m);
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

  /** Orders links by falling probability; ties by their candidates. */
  static Comparator<Link> byProbability() {
    return Comparator.comparingDouble((Link l) -> -l.probability())
        .thenComparingInt(Link::source)
        .thenComparingInt(Link::target);
  }
}
