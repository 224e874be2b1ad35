package org.bitig.exchange.clean;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A reason to take a pair out of a memory: what is measured, and from which value on it counts.
 *
 * <p>Each measure is 0 for a pair with nothing wrong and rises with what is wrong. Thresholds that
 * are {@link #OFF} are never reached. Where they come from: eval/reports/clean.md.
 */
public enum CleanRule {
  EMPTY(1, "a side has no text", "sides without text", false, 1, 1, 1),
  ILLEGAL_CHARACTERS(
      2,
      "characters no text has: controls, replacements, private ones",
      "such characters",
      false,
      1,
      1,
      1),
  MOJIBAKE(3, "text that was read in the wrong encoding", "such words", false, 1, 1, 1),
  UNTRANSLATED(
      4, "the target is the source, or nearly so", "likeness, 0 to 1", false, 0.98, 0.85, 0.75),
  LENGTH_RATIO(
      5,
      "one side is too long for the other",
      "deviations from the usual ratio of code points",
      true,
      4.5,
      3,
      2.5),
  NUMBERS(
      6,
      "numbers, dates or units of the sides disagree",
      "1 a clash, 0.5 something only one side says",
      true,
      2,
      1,
      0.5),
  PLACEHOLDERS(
      7,
      "web addresses, e-mail addresses or placeholders of the sides differ",
      "placeholders without counterpart",
      false,
      2,
      1,
      1),
  TAGS(8, "inline codes or tags of the sides differ", "tags without counterpart", false, 2, 1, 1),
  LANGUAGE(
      9,
      "a side is in another language than it says",
      "1 by its words, 0.7 by letters it lacks",
      false,
      1,
      0.7,
      0.7),
  MIXED_SCRIPT(
      10,
      "words with Latin and Cyrillic letters mixed up",
      "such words",
      false,
      CleanRule.OFF,
      1,
      1),
  SYMBOLS_ONLY(11, "hardly any letters", "share of other characters, 0 to 1", false, 1, 0.85, 0.6),
  PUNCTUATION(
      12,
      "final punctuation, brackets or quotes of the sides disagree",
      "1 a question mark, bracket or cut-off end, 0.5 another mark",
      true,
      CleanRule.OFF,
      1,
      0.5),
  REPEATED_WORDS(13, "the same words over and over on one side", "times in a row", false, 4, 3, 3),
  DUPLICATE(14, "the pair is there already", "1", false, 1, 1, 1),
  NEAR_DUPLICATE(
      15,
      "the pair is there already but for case, blanks and punctuation marks' shapes",
      "1",
      false,
      CleanRule.OFF,
      1,
      1),
  SAME_TARGET(
      16,
      "one target for several sources",
      "further sources with it",
      true,
      CleanRule.OFF,
      CleanRule.OFF,
      2),
  TARGETS_DIFFER(
      17,
      "the same source has a target more to be trusted",
      "1",
      true,
      CleanRule.OFF,
      CleanRule.OFF,
      1),
  LOW_SCORE(18, "the file itself says the pair is unsure", "1 less its score", true, 0.7, 0.5, 0.2),
  NAMES(
      19,
      "names of the sides disagree",
      "names without counterpart",
      true,
      CleanRule.OFF,
      0.75,
      0.5),
  GLOSSARY(
      20,
      "a term of the glossary is translated otherwise",
      "terms without their translation",
      true,
      CleanRule.OFF,
      1,
      1),
  BOILERPLATE(
      21,
      "the pair is repeated from document to document",
      "documents",
      true,
      CleanRule.OFF,
      10,
      4),
  SIMILARITY(
      22,
      "the sides do not mean the same",
      "1 less the probability that they do",
      true,
      CleanRule.OFF,
      0.9,
      0.6);

  /** A value that is never reached. */
  public static final double OFF = Double.POSITIVE_INFINITY;

  /** How much is taken out. */
  public enum Preset {
    /** What is broken beyond doubt. */
    LENIENT,
    /** What most people would not want in their memory. */
    BALANCED,
    /** Everything suspicious: for training data rather than for translators. */
    STRICT;

    /** Returns the name in lower case. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final int number;
  private final String meaning;
  private final String unit;
  private final boolean judgement;
  private final double lenient;
  private final double balanced;
  private final double strict;

  CleanRule(
      int number,
      String meaning,
      String unit,
      boolean judgement,
      double lenient,
      double balanced,
      double strict) {
    this.number = number;
    this.meaning = meaning;
    this.unit = unit;
    this.judgement = judgement;
    this.lenient = lenient;
    this.balanced = balanced;
    this.strict = strict;
  }

  /** Returns the stable name: lower case with hyphens. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the stable number, from 1. */
  public int number() {
    return number;
  }

  /** Returns what is wrong, in words. */
  public String meaning() {
    return meaning;
  }

  /** Returns what the value counts, in words. */
  public String unit() {
    return unit;
  }

  /** Whether it is a guess about meaning: such a rule never overrules a person's acceptance. */
  public boolean isJudgement() {
    return judgement;
  }

  /** Returns the value from which on a pair is taken out; {@link #OFF} if none is. */
  public double threshold(Preset preset) {
    return switch (preset) {
      case LENIENT -> lenient;
      case BALANCED -> balanced;
      case STRICT -> strict;
    };
  }

  /** Returns the rule with this code, or empty if there is none. */
  public static Optional<CleanRule> ofCode(String code) {
    return Arrays.stream(values()).filter(rule -> rule.code().equals(code.strip())).findFirst();
  }
}
