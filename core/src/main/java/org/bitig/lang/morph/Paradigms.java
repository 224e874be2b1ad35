package org.bitig.lang.morph;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.bitig.model.Language;

/**
 * Which stems the words of a text support: a stem that is attested bare, or under several different
 * suffixes, is likelier than one that a single form suggests.
 *
 * <p>The support of a stem is the expected number of different word forms built on it, each form
 * sharing its one vote among its analyses: first by their plausibility (the softmax of {@link
 * Morphology#plausibility}), then once more by the support so found. This is two rounds of
 * expectation-maximisation over paradigms, after the idea of Goldsmith (2001), "Unsupervised
 * Learning of the Morphology of a Natural Language", with the suffixes given rather than learned.
 *
 * <p>Immutable; cost linear in the number of different words.
 */
public final class Paradigms {
  /** Endings of agents and adjectives, whose last vowel is no suffix. */
  private static final Pattern DERIVED =
      Pattern.compile("(шы|ші|лы|лі|çı|çi|çu|çü|lı|li|lu|lü|cı|ci|cu|cü|vi)$");

  /** What a word is part of, which makes some suffixes likelier. */
  public enum Role {
    /** A word of running text. */
    WORD,
    /** A name by itself: of one thing, and hardly ever possessed. */
    NAME,
    /** The last word of a compound, tied to the noun before it by the possessive. */
    HEAD
  }

  private final Language language;
  private final Locale locale;
  private final Map<String, Integer> words;
  private final Map<String, Double> support;

  private Paradigms(
      Language language, Locale locale, Map<String, Integer> words, Map<String, Double> support) {
    this.language = language;
    this.locale = locale;
    this.words = words;
    this.support = support;
  }

  /** Returns what nothing is known from. */
  public static Paradigms none(Language language) {
    return of(language, Map.of());
  }

  /**
   * Returns the support that word counts give.
   *
   * @param counts words as they stand in texts, in any case, and how often each does
   */
  public static Paradigms of(Language language, Map<String, Integer> counts) {
    Locale locale = language == Language.AZERBAIJANI ? Locale.forLanguageTag("az") : Locale.ROOT;
    Morphology morphology = Morphology.of(language);
    // Sorted, so that sums of doubles come out the same whatever the order of the counts.
    Map<String, Integer> words = new TreeMap<>();
    counts.forEach((word, count) -> words.merge(word.toLowerCase(locale), count, Integer::sum));
    Map<String, Double> support = Map.of();
    if (morphology.isInflecting()) {
      support = vote(morphology, words, Map.of());
      support = vote(morphology, words, support);
    }
    return new Paradigms(language, locale, Map.copyOf(words), Map.copyOf(support));
  }

  private static Map<String, Double> vote(
      Morphology morphology, Map<String, Integer> words, Map<String, Double> before) {
    Map<String, Double> support = new HashMap<>();
    for (String word : words.keySet()) {
      if (word.isEmpty()) {
        continue;
      }
      List<Morphology.Scored> all = morphology.scored(word);
      double total = 0;
      double[] shares = new double[all.size()];
      for (int i = 0; i < shares.length; i++) {
        Morphology.Scored scored = all.get(i);
        shares[i] =
            Math.exp(scored.worth()) * (0.1 + before.getOrDefault(scored.analysis().stem(), 0.0));
        total += shares[i];
      }
      for (int i = 0; i < shares.length; i++) {
        support.merge(all.get(i).analysis().stem(), shares[i] / total, Double::sum);
      }
    }
    return support;
  }

  /** Returns how often the word, in lower case, stands in the texts in exactly this form. */
  public int count(String word) {
    return words.getOrDefault(word.toLowerCase(locale), 0);
  }

  /** Returns the expected number of different forms built on {@code stem}, at least 0. */
  public double support(String stem) {
    return support.getOrDefault(stem.toLowerCase(locale), 0.0);
  }

  /**
   * Returns the analysis of {@code word} that its shape and the texts make likeliest. In nats, the
   * plausibility and the logarithm of the stem's support by other words count in full, a bare
   * occurrence of the stem as 1.5; a possessive or plural of a name, and a lone vowel taken from
   * the ending of an agent or an adjective, count against it with 2, the possessive of a compound's
   * head for it with 1.2. The constants were set on the made corpora.
   *
   * @param role what the word is part of
   * @throws IllegalArgumentException if the word is empty
   */
  public Analysis analyse(String word, Role role) {
    String lower = word.toLowerCase(locale);
    if (lower.isEmpty()) {
      throw new IllegalArgumentException("Word '' must not be empty");
    }
    List<Morphology.Scored> all = Morphology.of(language).scored(lower);
    Analysis best = all.getFirst().analysis();
    double highest = Double.NEGATIVE_INFINITY;
    for (Morphology.Scored scored : all) {
      String stem = scored.analysis().stem();
      boolean whole = scored.analysis().suffixes().isEmpty();
      double others = Math.max(0, support(stem) - (whole || words.containsKey(lower) ? 0.5 : 0));
      double score = scored.worth() + Math.log(1 + 4 * others);
      if (!whole && words.containsKey(stem)) {
        score += 1.5;
      }
      Analysis analysis = scored.analysis();
      if (role == Role.NAME && (analysis.isPossessed() || analysis.has(Suffix.PLURAL))) {
        score -= 2;
      }
      if (role == Role.HEAD && analysis.has(Suffix.POSSESSIVE_3)) {
        score += 1.2;
      }
      if (!whole && StopWords.of(language).contains(stem)) {
        score -= 4;
      }
      if (analysis.suffixes().size() == 1
          && lower.length() - stem.length() <= 1
          && DERIVED.matcher(lower).find()) {
        score -= 2;
      }
      if (score > highest) {
        highest = score;
        best = analysis;
      }
    }
    return best;
  }
}
