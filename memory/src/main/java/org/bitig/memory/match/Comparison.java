package org.bitig.memory.match;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What sets two sentences of one language apart, counted in words.
 *
 * <p>The distance is Levenshtein's over tokens ("Binary codes capable of correcting deletions,
 * insertions, and reversals", 1966): a word put in, taken out or replaced costs 1, a word in
 * another form of the same stem {@value #OTHER_FORM}. A number costs nothing against another
 * number, nor a placeable against a placeable: they are {@link #replaceable} and it is for the
 * caller to see whether the translation lets itself be changed accordingly. The half for another
 * form is ours: tools that compare letters call such words near, tools that compare words call them
 * different, and a translator has to touch the ending only.
 *
 * <p>O(n·m) time and memory, n and m the numbers of tokens.
 *
 * @param distance in words, a multiple of one half
 * @param length number of tokens of the longer sentence; 0 if neither has any
 * @param otherCase whether words differ in upper and lower case
 * @param otherSigns whether punctuation differs
 * @param sameText whether the sentences are the same but for blanks
 * @param replaceable numbers and placeables that differ, in order
 */
public record Comparison(
    double distance,
    int length,
    boolean otherCase,
    boolean otherSigns,
    boolean sameText,
    List<Replacement> replaceable) {
  /** What a word in another form of the same stem costs, of a word. */
  public static final double OTHER_FORM = 0.5;

  private static final int WORD = 2;
  private static final int FORM = 1;

  /**
   * A number or placeable that stands in place of another.
   *
   * @param old as the memory has it
   * @param now as the sentence that is looked up has it
   */
  public record Replacement(String old, String now) {}

  public Comparison {
    replaceable = List.copyOf(replaceable);
  }

  /**
   * Compares a sentence with one from the memory.
   *
   * @param asked the sentence that is looked up
   * @param known the sentence of the memory
   */
  public static Comparison of(AnalyzedText asked, AnalyzedText known) {
    List<Token> a = asked.tokens();
    List<Token> b = known.tokens();
    int n = a.size();
    int m = b.size();
    int[][] cost = costs(a, b);
    boolean otherCase = false;
    List<Replacement> replaceable = new ArrayList<>();
    int i = n;
    int j = m;
    // Backwards along a cheapest path; pairs before gaps, so that equal words stay together.
    while (i > 0 && j > 0) {
      int step = substitution(a.get(i - 1), b.get(j - 1));
      if (cost[i][j] == cost[i - 1][j - 1] + step) {
        Token one = a.get(--i);
        Token other = b.get(--j);
        if (step == 0 && !one.text().equals(other.text())) {
          if (one.kind() == Token.Kind.WORD) {
            otherCase = true;
          } else {
            replaceable.add(new Replacement(other.text(), one.text()));
          }
        }
      } else if (cost[i][j] == cost[i - 1][j] + WORD) {
        i--;
      } else {
        j--;
      }
    }
    Collections.reverse(replaceable);
    return new Comparison(
        cost[n][m] / (double) WORD,
        Math.max(n, m),
        otherCase,
        !asked.signs().equals(known.signs()),
        squeezed(asked.text()).equals(squeezed(known.text())),
        replaceable);
  }

  private static int[][] costs(List<Token> a, List<Token> b) {
    int n = a.size();
    int m = b.size();
    Numbering numbering = new Numbering();
    int[][] one = numbering.of(a);
    int[][] other = numbering.of(b);
    int[][] cost = new int[n + 1][m + 1];
    for (int j = 1; j <= m; j++) {
      cost[0][j] = WORD * j;
    }
    for (int i = 1; i <= n; i++) {
      cost[i][0] = WORD * i;
      int form = one[0][i - 1];
      int stem = one[1][i - 1];
      for (int j = 1; j <= m; j++) {
        int step = form == other[0][j - 1] ? 0 : stem == other[1][j - 1] ? FORM : WORD;
        int best = cost[i - 1][j - 1] + step;
        best = Math.min(best, cost[i - 1][j] + WORD);
        cost[i][j] = Math.min(best, cost[i][j - 1] + WORD);
      }
    }
    return cost;
  }

  private static int substitution(Token a, Token b) {
    if (key(a).equals(key(b))) {
      return 0;
    }
    return a.stem().equals(b.stem()) ? FORM : WORD;
  }

  /** Numbers are all alike, and so are placeables. */
  private static String key(Token token) {
    return token.kind() == Token.Kind.WORD ? token.form() : token.stem();
  }

  /** Gives equal strings equal numbers, which compare faster. */
  private static final class Numbering {
    private final Map<String, Integer> numbers = new HashMap<>();

    /** Returns the numbers of the forms, and those of the stems. */
    int[][] of(List<Token> tokens) {
      int[][] result = new int[2][tokens.size()];
      for (int i = 0; i < tokens.size(); i++) {
        result[0][i] = number(key(tokens.get(i)));
        result[1][i] = number(tokens.get(i).stem());
      }
      return result;
    }

    private int number(String text) {
      return numbers.computeIfAbsent(text, _ -> numbers.size());
    }
  }

  private static String squeezed(String text) {
    return text.strip().replaceAll("[\\s\\u00A0\\u202F]+", " ");
  }

  /**
   * Returns the share of words that need not be touched in percent, rounded down; 100 if there are
   * no words.
   */
  public int percent() {
    // In half words, so that no rounding of fractions takes one off.
    int halves = (int) (WORD * distance);
    return length == 0 ? 100 : 100 * (WORD * length - halves) / (WORD * length);
  }

  /** Returns the same with so many words more to be changed. */
  Comparison with(int further, List<Replacement> left) {
    return new Comparison(
        Math.min(length, distance + further), length, otherCase, otherSigns, sameText, left);
  }
}
