package org.bitig.align.pair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.bitig.lang.Word;
import org.bitig.lang.Words;
import org.bitig.lang.name.Romanizer;
import org.bitig.model.Segment;

/**
 * How many letters two sides share: cosine of romanised four-letter sequences within words,
 * weighted by rarity. Finds names, loan words and abbreviations in two scripts, with whatever
 * suffixes.
 *
 * <p>Weight of a sequence: ln(N / n) with N segments on both sides and n of them that hold it.
 * O(sum over sequences of the product of its frequencies) time.
 */
final class Letters {
  private static final int LENGTH = 4;

  private final int[][] sequences;
  private final double[] norms;
  private final double[] weights;
  private final int[][] holders;
  private final double[] targetNorms;

  Letters(List<Segment> source, List<Segment> target) {
    Map<String, Integer> ids = new HashMap<>();
    sequences = source.stream().map(s -> ids(s, ids)).toArray(int[][]::new);
    int[][] others = target.stream().map(s -> ids(s, ids)).toArray(int[][]::new);
    int[] frequency = new int[ids.size()];
    List<List<Integer>> where = new ArrayList<>();
    for (int id = 0; id < ids.size(); id++) {
      where.add(new ArrayList<>());
    }
    for (int[] one : sequences) {
      for (int id : one) {
        frequency[id]++;
      }
    }
    for (int j = 0; j < others.length; j++) {
      for (int id : others[j]) {
        frequency[id]++;
        where.get(id).add(j);
      }
    }
    weights = new double[frequency.length];
    double all = source.size() + target.size();
    for (int id = 0; id < weights.length; id++) {
      weights[id] = Math.log(all / frequency[id]);
    }
    holders =
        where.stream()
            .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
    norms = norms(sequences);
    targetNorms = norms(others);
  }

  // In the order of the alphabet, so that sums do not depend on a hash.
  private static int[] ids(Segment segment, Map<String, Integer> ids) {
    TreeSet<String> found = new TreeSet<>();
    for (Word word : Words.of(segment.text())) {
      String romanised = Romanizer.romanise(word.text(), segment.language());
      if (romanised.length() >= LENGTH && romanised.chars().noneMatch(Character::isDigit)) {
        String marked = "^" + romanised;
        for (int i = 0; i + LENGTH <= marked.length(); i++) {
          found.add(marked.substring(i, i + LENGTH));
        }
      }
    }
    return found.stream().mapToInt(s -> ids.computeIfAbsent(s, k -> ids.size())).toArray();
  }

  private double[] norms(int[][] side) {
    return Arrays.stream(side)
        .mapToDouble(
            one -> Math.sqrt(Arrays.stream(one).mapToDouble(id -> weights[id] * weights[id]).sum()))
        .toArray();
  }

  /** Adds to {@code row} what source segment {@code i} shares with each target segment. */
  void add(int i, float factor, float[] row, int at) {
    for (int id : sequences[i]) {
      double weight = weights[id] * weights[id];
      for (int j : holders[id]) {
        row[at + j] += (float) (factor * weight / (norms[i] * targetNorms[j]));
      }
    }
  }
}
