package org.bitig.align.bead;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.bitig.model.Progress;
import org.bitig.model.SentenceEncoder;
import org.jspecify.annotations.Nullable;

/**
 * Units that may be two sentences joined without a trace, and where.
 *
 * <p>A sentence half of which stands for one sentence of the other side and half for another is
 * like neither: all that beads of whole units can do is to take both or to lose one. So units whose
 * place is in doubt are cut where their two parts, each encoded by itself, are most like units of
 * the other side, in order, and more so than the whole is. Whether a cut is made use of is for the
 * {@link Lattice} to say, which may leave the parts together.
 *
 * <p>Only units are looked at whose bead is in doubt, that are left out, or whose bead of several
 * stands beside such, and of these not what is like a unit near it as translations are, or like
 * none: clean text costs few vectors.
 *
 * @param source cuts by unit of the source
 * @param target cuts by unit of the target
 */
record HiddenJoins(SortedMap<Integer, Units.Cut> source, SortedMap<Integer, Units.Cut> target) {
  /** Probability from which a bead of one unit a side is beyond doubt. */
  private static final double SURE = 0.99;

  /** Fewer UTF-16 units are no sentence. */
  private static final int SHORTEST = 12;

  /** More UTF-16 units without a sentence's end are no two sentences, but another kind of text. */
  private static final int LONGEST = 1000;

  /** Units of the other side, before and after a unit's place, that its parts are held against. */
  private static final int NEAR = 3;

  /**
   * Share of a translation's likeness that a unit must have with one near its place: what a tenth
   * of it, all that is said there, would give. Without it there is nothing near to be found.
   */
  private static final double LEAST_SHARE = 0.3;

  /** Places a search begins with, at the most. */
  private static final int SPREAD = 4;

  /** Units looked at together: enough to keep an encoder busy, few enough to be held. */
  private static final int AT_ONCE = 200;

  /** Returns the joins that {@code lattice}, laid over {@code similarities}, leaves room for. */
  static HiddenJoins find(
      Similarities similarities,
      Lattice lattice,
      BeadModel model,
      SentenceEncoder encoder,
      Progress progress) {
    Doubt doubt = Doubt.of(similarities, lattice);
    return new HiddenJoins(
        new Side(similarities.source(), similarities.sourceChance(), doubt.source())
            .joins(similarities.target(), similarities.targetChance(), model, encoder, progress),
        new Side(similarities.target(), similarities.targetChance(), doubt.target())
            .joins(similarities.source(), similarities.sourceChance(), model, encoder, progress));
  }

  boolean isEmpty() {
    return source.isEmpty() && target.isEmpty();
  }

  /**
   * Where on the other side the units of both sides belong that are in doubt: a distance from the
   * other side's beginning, in units; NaN for those that are not.
   */
  @SuppressWarnings("ArrayRecordComponent") // made, read and dropped within the package
  private record Doubt(double[] source, double[] target) {
    static Doubt of(Similarities similarities, Lattice lattice) {
      int n = similarities.source().count();
      int m = similarities.target().count();
      Doubt doubt = new Doubt(new double[n], new double[m]);
      Arrays.fill(doubt.source, Double.NaN);
      Arrays.fill(doubt.target, Double.NaN);
      List<Lattice.Step> links = new ArrayList<>();
      links.add(new Lattice.Step(0, 0, 0, 0));
      lattice.best().stream().filter(step -> step.k() > 0 && step.l() > 0).forEach(links::add);
      links.add(new Lattice.Step(n, m, 0, 0));
      boolean[] sure = new boolean[links.size()];
      Arrays.fill(sure, true);
      for (int s = 1; s < sure.length - 1; s++) {
        sure[s] = lattice.probability(links.get(s)) >= SURE;
      }
      boolean open = false;
      for (int s = 1; s < sure.length; s++) {
        Lattice.Step before = links.get(s - 1);
        Lattice.Step link = links.get(s);
        boolean openBefore = open;
        open = doubt.put(before.i() + before.k(), link.i(), before.j() + before.l(), link.j());
        // A sure bead of several units may lack a part of what stands open beside it.
        boolean beside = openBefore || open || (s > 1 && !sure[s - 2]) || !sure[s];
        if (s > 1 && (!sure[s - 1] || (beside && before.k() + before.l() > 2))) {
          doubt.put(before.i(), before.i() + before.k(), before.j(), before.j() + before.l());
        }
      }
      return doubt;
    }

    /** Places units of both sides over each other, evenly; returns whether there are any. */
    private boolean put(int i, int k, int j, int l) {
      for (int a = i; a < k; a++) {
        source[a] = j + (a - i + .5) / (k - i) * (l - j);
      }
      for (int b = j; b < l; b++) {
        target[b] = i + (b - j + .5) / (l - j) * (k - i);
      }
      return k > i || l > j;
    }
  }

  /**
   * One side, and how it was aligned.
   *
   * @param places for each unit that is in doubt where among the other side's it belongs, else NaN
   */
  @SuppressWarnings("ArrayRecordComponent") // made, read and dropped within the package
  private record Side(Units units, Chance chance, double[] places) {
    SortedMap<Integer, Units.Cut> joins(
        Units other,
        Chance otherChance,
        BeadModel model,
        SentenceEncoder encoder,
        Progress progress) {
      SortedMap<Integer, Units.Cut> cuts = new TreeMap<>();
      List<Search> searches = new ArrayList<>();
      for (int i = 0; i < units.count() && other.count() > 0; i++) {
        int[] blanks = Double.isNaN(places[i]) ? new int[0] : blanks(units.texts().get(i));
        if (blanks.length > 0) {
          double[] z = z(units, chance, i, places[i], other, otherChance);
          double most = Arrays.stream(z).max().orElse(0);
          if (most >= LEAST_SHARE * model.trueMean()
              && most <= model.trueMean() + model.trueDeviation()) {
            searches.add(new Search(i, blanks, Math.max(0, model.similarityOdds(most))));
          }
        }
      }
      for (int from = 0; from < searches.size(); from += AT_ONCE) {
        List<Search> block = searches.subList(from, Math.min(searches.size(), from + AT_ONCE));
        for (List<Candidate> asked = next(block); !asked.isEmpty(); asked = next(block)) {
          List<String> texts = new ArrayList<>();
          for (Candidate candidate : asked) {
            String text = units.texts().get(candidate.search().unit);
            int at = candidate.search().blanks[candidate.index()];
            texts.add(text.substring(0, at).strip());
            texts.add(text.substring(at).strip());
          }
          Units parts = units.passages(texts, encoder, progress);
          Chance partChance = chance.ofSingles(parts);
          for (int c = 0; c < asked.size(); c++) {
            Search search = asked.get(c).search();
            double at = places[search.unit];
            double both =
                inOrder(
                    z(parts, partChance, 2 * c, at, other, otherChance),
                    z(parts, partChance, 2 * c + 1, at, other, otherChance),
                    model);
            if (both > search.bestOdds) {
              search.bestOdds = both;
              search.best = asked.get(c).index();
              search.cut = cut(parts, partChance, c);
            }
          }
        }
        for (Search search : block) {
          if (search.cut != null && search.bestOdds > search.wholeOdds) {
            cuts.put(search.unit, search.cut);
          }
        }
      }
      return cuts;
    }

    private static List<Candidate> next(List<Search> searches) {
      List<Candidate> candidates = new ArrayList<>();
      for (Search search : searches) {
        for (int index : search.next()) {
          candidates.add(new Candidate(search, index));
        }
      }
      return candidates;
    }

    private static Units.Cut cut(Units parts, Chance partChance, int c) {
      return new Units.Cut(
          parts.texts().get(2 * c),
          parts.texts().get(2 * c + 1),
          parts.vectors().row(2 * c),
          parts.vectors().row(2 * c + 1),
          partChance.seen(2 * c),
          partChance.seen(2 * c + 1));
    }

    /** Returns the greatest sum of the odds of a first part and of a second that is not before. */
    private static double inOrder(double[] first, double[] second, BeadModel model) {
      double firstOdds = 0;
      double bothOdds = 0;
      for (int j = 0; j < first.length; j++) {
        firstOdds = Math.max(firstOdds, model.similarityOdds(first[j]));
        bothOdds = Math.max(bothOdds, firstOdds + Math.max(0, model.similarityOdds(second[j])));
      }
      return bothOdds;
    }

    /** Returns similarities with the units of the other side near a place, in deviations. */
    private static double[] z(
        Units own, Chance ownChance, int i, double at, Units other, Chance otherChance) {
      int from = Math.max(0, (int) Math.ceil(at - NEAR - 1));
      int to = Math.min(other.count(), (int) Math.floor(at + NEAR) + 1);
      double[] z = new double[to - from];
      for (int j = from; j < to; j++) {
        double similarity = own.vectors().dot(i, other.vectors(), j);
        z[j - from] = Chance.z(similarity, ownChance, i, 1, otherChance, j, 1);
      }
      return z;
    }
  }

  /** Returns where {@code text} may be cut: blanks with enough text before and after them. */
  private static int[] blanks(String text) {
    if (text.length() > LONGEST) {
      return new int[0];
    }
    return IntStream.rangeClosed(SHORTEST, text.length() - SHORTEST)
        .filter(at -> text.charAt(at) == ' ')
        .toArray();
  }

  /** A place to try. */
  private record Candidate(Search search, int index) {}

  /**
   * The search for the place to cut a unit at: a few places spread over it, then from the best so
   * far half as far to either side, and half of that. Likeness changes little from word to word.
   */
  private static final class Search {
    final int unit;
    final int[] blanks;
    final double wholeOdds;
    double bestOdds;
    int best = -1;
    Units.@Nullable Cut cut;

    private static final int OVER = -1;

    /** Distance of the places tried last; 0 before the first. */
    private int step;

    Search(int unit, int[] blanks, double wholeOdds) {
      this.unit = unit;
      this.blanks = blanks;
      this.wholeOdds = wholeOdds;
    }

    /** Returns the places to try next; none when the search is over. */
    int[] next() {
      if (step == OVER) {
        return new int[0];
      }
      if (step == 0) {
        step = 1;
        while (blanks.length > SPREAD * step) {
          step *= 2;
        }
        int first = (blanks.length - 1) % step / 2;
        return IntStream.iterate(first, p -> p < blanks.length, p -> p + step).toArray();
      }
      step = step == 1 ? OVER : step / 2;
      // Not far from where two sentences meet, their parts are nearly as alike as at it.
      if (step == OVER || best < 0 || bestOdds <= wholeOdds) {
        step = OVER;
        return new int[0];
      }
      return IntStream.of(best - step, best + step)
          .filter(p -> p >= 0 && p < blanks.length)
          .toArray();
    }
  }
}
