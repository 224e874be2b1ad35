package org.bitig.align.mine;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.bitig.model.Span;

/** Turns a candidate into the numbers its probability is made from. */
final class EvidenceReader {
  /** Names of the numbers, in the order of {@link #features}. */
  static final List<String> NAMES =
      List.of(
          "lead",
          "similarity",
          "whole-lead",
          "deviations",
          "rank",
          "answered-least",
          "answered-most",
          "unanswered",
          "shared-information",
          "words",
          "length-ratio",
          "numbers-agree",
          "numbers-clash",
          "numbers-unanswered");

  private final Pile source;
  private final Pile target;
  private final WordAlignment alignment;

  EvidenceReader(Pile source, Pile target) {
    this.source = source;
    this.target = target;
    alignment = new WordAlignment(source, target);
  }

  /** Returns the features of a candidate, one for each of {@link #NAMES}. */
  double[] features(Candidate c) {
    Span a = source.words(c.sourceSentence(), source.passages.get(c.sourcePassage()).span());
    Span b = target.words(c.targetSentence(), target.passages.get(c.targetPassage()).span());
    WordAlignment.Both both = alignment.align(a, b);
    Coverage one = Coverage.of(both.source(), source.information);
    Coverage other = Coverage.of(both.target(), target.information);
    String sourceText = source.passages.get(c.sourcePassage()).text();
    String targetText = target.passages.get(c.targetPassage()).text();
    Numbers numbers = Numbers.compare(sourceText, targetText);
    return new double[] {
      c.lead(),
      c.similarity(),
      c.wholeLead(),
      c.deviations(),
      Math.log1p(c.rank()),
      Math.min(one.answered(), other.answered()),
      Math.max(one.answered(), other.answered()),
      Math.max(one.unanswered(), other.unanswered()),
      Math.log1p(Math.min(one.shared(), other.shared())),
      Math.log(Math.max(1, Math.min(a.length(), b.length()))),
      Math.abs(
          Math.log((double) Math.max(1, sourceText.length()) / Math.max(1, targetText.length()))),
      Math.log1p(numbers.agree()),
      numbers.clash(),
      numbers.unanswered()
    };
  }

  /**
   * What of one side's information the other side answers.
   *
   * @param answered mean z-score of the words, each weighed by its information and counted from 0
   *     to 3
   * @param unanswered information of the words without an answer, in nats
   * @param shared information times z-score, summed
   */
  private record Coverage(double answered, double unanswered, double shared) {
    /** From here on a better answer is no stronger proof. */
    private static final double ENOUGH = 3;

    /** A word below is taken as having no answer. */
    private static final double LEAST = 0.5;

    static Coverage of(WordAlignment.Answers answers, double[] information) {
      double shared = 0;
      double all = 1e-6;
      double unanswered = 0;
      for (int i = 0; i < answers.scores().length; i++) {
        double weight = information[answers.first() + i];
        all += weight;
        shared += weight * Math.clamp(answers.scores()[i], 0, ENOUGH);
        if (answers.scores()[i] < LEAST) {
          unanswered += weight;
        }
      }
      return new Coverage(shared / all, unanswered, shared);
    }
  }

  private record Numbers(int agree, int clash, int unanswered) {
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    static Numbers compare(String one, String other) {
      List<String> a = digits(one);
      List<String> b = new ArrayList<>(digits(other));
      int agree = 0;
      int left = 0;
      for (String number : a) {
        if (b.remove(number)) {
          agree++;
        } else {
          left++;
        }
      }
      int clash = Math.min(left, b.size());
      return new Numbers(agree, clash, Math.max(left, b.size()) - clash);
    }

    private static List<String> digits(String text) {
      return DIGITS.matcher(text).results().map(MatchResult::group).toList();
    }
  }
}
