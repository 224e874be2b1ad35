package org.bitig.lang.morph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.bitig.model.Language;
import org.jspecify.annotations.Nullable;

/**
 * Takes noun forms of Kazakh and Azerbaijani apart, and puts them together.
 *
 * <p>Both languages order the suffixes of a noun alike: stem, plural, possessive, case, then an
 * attributive or the copula. A form is analysed by synthesis: from the outermost slot inwards, each
 * suffix is taken off only if attaching it to what remains gives the form back, under vowel
 * harmony, assimilation and the consonant changes of the stem. So an analysis never breaks the
 * sound rules, and {@link #attach} of its suffixes in turn gives the form again.
 *
 * <p>Words are read in lower case, NFC; stems come back in lower case. No word list is used:
 * whether a stem exists is for the caller to judge (see {@link CitationForms}). Immutable and safe
 * for several threads; an analysis costs some tens of microseconds and does not grow with the
 * language's vocabulary.
 *
 * <p>English, and any other language, has no suffixes here: each word is its own only analysis.
 */
public final class Morphology {
  private static final Morphology KAZAKH = kazakh();
  private static final Morphology AZERBAIJANI = azerbaijani();
  private static final Morphology NONE =
      new Morphology(new AzerbaijaniPhonology(), List.of(), List.of(), Locale.ROOT);

  /** Longest word that is analysed, UTF-16 units; longer ones are strings of symbols, not nouns. */
  private static final int LONGEST = 48;

  /** What a suffix may directly follow. */
  private enum Host {
    ANY,
    NOT_POSSESSIVE_3,
    POSSESSIVE_3,
    /** Neither the third nor the first and second person singular. */
    PLAIN_DATIVE,
    PERSONAL_SINGULAR,
    LOCATIVE;

    boolean allows(Suffix inner) {
      return switch (this) {
        case ANY -> true;
        case NOT_POSSESSIVE_3 -> inner != Suffix.POSSESSIVE_3;
        case POSSESSIVE_3 -> inner == Suffix.POSSESSIVE_3;
        case PLAIN_DATIVE ->
            inner != Suffix.POSSESSIVE_3
                && inner != Suffix.POSSESSIVE_1SG
                && inner != Suffix.POSSESSIVE_2SG;
        case PERSONAL_SINGULAR -> inner == Suffix.POSSESSIVE_1SG || inner == Suffix.POSSESSIVE_2SG;
        case LOCATIVE -> inner == Suffix.LOCATIVE;
      };
    }

    /** Whether the suffix may stand on the bare stem as well. */
    boolean allowsStem() {
      return this == ANY || this == NOT_POSSESSIVE_3 || this == PLAIN_DATIVE;
    }
  }

  private record Rule(Suffix suffix, String template, int slot, Host host) {}

  private record Ending(Rule rule, String text) {}

  private final Phonology phonology;
  private final List<Rule> rules;
  private final List<String> derivations;
  private final Locale locale;
  private final Map<String, List<Ending>> endings = new HashMap<>();
  private final int longestEnding;

  private Morphology(
      Phonology phonology, List<Rule> rules, List<String> derivations, Locale locale) {
    this.phonology = phonology;
    this.rules = rules;
    this.derivations = derivations;
    this.locale = locale;
    int longest = 0;
    for (Rule rule : rules) {
      for (String text : phonology.variants(rule.template())) {
        endings.computeIfAbsent(text, t -> new ArrayList<>()).add(new Ending(rule, text));
        longest = Math.max(longest, text.length());
      }
    }
    longestEnding = longest;
  }

  /**
   * Returns the morphology of {@code language}; that of a language without one leaves words alone.
   */
  public static Morphology of(Language language) {
    return switch (language) {
      case KAZAKH -> KAZAKH;
      case AZERBAIJANI -> AZERBAIJANI;
      default -> NONE;
    };
  }

  private static Morphology kazakh() {
    List<Rule> rules =
        List.of(
            new Rule(Suffix.PLURAL, "LAр", 1, Host.ANY),
            new Rule(Suffix.POSSESSIVE_1SG, "(Y)м", 2, Host.ANY),
            new Rule(Suffix.POSSESSIVE_2SG, "(Y)ң", 2, Host.ANY),
            new Rule(Suffix.POSSESSIVE_2PL, "(Y)ңYз", 2, Host.ANY),
            new Rule(Suffix.POSSESSIVE_3, "(с)Y", 2, Host.ANY),
            new Rule(Suffix.POSSESSIVE_1PL, "(Y)мYз", 2, Host.ANY),
            new Rule(Suffix.GENITIVE, "NYң", 3, Host.ANY),
            new Rule(Suffix.DATIVE, "GA", 3, Host.PLAIN_DATIVE),
            new Rule(Suffix.DATIVE, "нA", 3, Host.POSSESSIVE_3),
            new Rule(Suffix.DATIVE, "A", 3, Host.PERSONAL_SINGULAR),
            new Rule(Suffix.ACCUSATIVE, "WY", 3, Host.NOT_POSSESSIVE_3),
            new Rule(Suffix.ACCUSATIVE, "н", 3, Host.POSSESSIVE_3),
            new Rule(Suffix.LOCATIVE, "DA", 3, Host.NOT_POSSESSIVE_3),
            new Rule(Suffix.LOCATIVE, "нDA", 3, Host.POSSESSIVE_3),
            new Rule(Suffix.ABLATIVE, "JAн", 3, Host.NOT_POSSESSIVE_3),
            new Rule(Suffix.ABLATIVE, "нAн", 3, Host.POSSESSIVE_3),
            new Rule(Suffix.INSTRUMENTAL, "Mен", 3, Host.ANY),
            new Rule(Suffix.ATTRIBUTIVE, "QY", 4, Host.LOCATIVE));
    return new Morphology(
        new KazakhPhonology(), rules, List.of("LYқ", "LYк", "шY", "сYз", "ша", "ше"), Locale.ROOT);
  }

  private static Morphology azerbaijani() {
    List<Rule> rules =
        List.of(
            new Rule(Suffix.PLURAL, "lAr", 1, Host.ANY),
            new Rule(Suffix.POSSESSIVE_1SG, "(I)m", 2, Host.ANY),
            new Rule(Suffix.POSSESSIVE_2SG, "(I)n", 2, Host.ANY),
            new Rule(Suffix.POSSESSIVE_3, "(s)I", 2, Host.ANY),
            new Rule(Suffix.POSSESSIVE_1PL, "(I)mIz", 2, Host.ANY),
            new Rule(Suffix.POSSESSIVE_2PL, "(I)nIz", 2, Host.ANY),
            new Rule(Suffix.GENITIVE, "(n)In", 3, Host.ANY),
            new Rule(Suffix.DATIVE, "(y)A", 3, Host.NOT_POSSESSIVE_3),
            new Rule(Suffix.DATIVE, "nA", 3, Host.POSSESSIVE_3),
            new Rule(Suffix.ACCUSATIVE, "(n)I", 3, Host.ANY),
            new Rule(Suffix.LOCATIVE, "dA", 3, Host.NOT_POSSESSIVE_3),
            new Rule(Suffix.LOCATIVE, "ndA", 3, Host.POSSESSIVE_3),
            new Rule(Suffix.ABLATIVE, "dAn", 3, Host.NOT_POSSESSIVE_3),
            new Rule(Suffix.ABLATIVE, "ndAn", 3, Host.POSSESSIVE_3),
            new Rule(Suffix.INSTRUMENTAL, "(y)lA", 3, Host.ANY),
            new Rule(Suffix.INSTRUMENTAL, "lA", 3, Host.POSSESSIVE_3),
            new Rule(Suffix.ATTRIBUTIVE, "kI", 4, Host.LOCATIVE),
            new Rule(Suffix.COPULA, "dIr", 5, Host.ANY));
    return new Morphology(
        new AzerbaijaniPhonology(),
        rules,
        List.of("lIq", "lIk", "çI", "sIz", "lI", "cA"),
        Locale.forLanguageTag("az"));
  }

  /**
   * Returns every way to take {@code word} apart, the untouched word first, the others likeliest
   * first by {@link #plausibility}; ties in a fixed order. The empty word has no analysis.
   */
  public List<Analysis> analyses(String word) {
    String lower = word.toLowerCase(locale);
    if (lower.isEmpty()) {
      return List.of();
    }
    return scored(lower).stream().map(Scored::analysis).toList();
  }

  /** An analysis and its plausibility in nats above the untouched word. */
  record Scored(Analysis analysis, double worth) {}

  /** Returns the analyses of a word in lower case, the untouched word first, others by worth. */
  List<Scored> scored(String lower) {
    Map<Analysis, Double> found = new LinkedHashMap<>();
    if (lower.length() <= LONGEST) {
      take(lower, 6, null, new ArrayList<>(), 0, found);
    }
    Analysis whole = new Analysis(lower, List.of());
    found.remove(whole);
    List<Scored> ordered = new ArrayList<>();
    found.forEach((analysis, worth) -> ordered.add(new Scored(analysis, worth)));
    ordered.sort(
        Comparator.comparingDouble((Scored a) -> -a.worth())
            .thenComparing(a -> a.analysis().toString()));
    ordered.addFirst(new Scored(whole, 0));
    return ordered;
  }

  private void take(
      String surface,
      int slot,
      @Nullable Host outer,
      List<Suffix> outwards,
      double worth,
      Map<Analysis, Double> found) {
    if (outer == null || outer.allowsStem()) {
      OptionalDouble penalty = stemPenalty(surface);
      if (penalty.isPresent()) {
        List<Suffix> suffixes = new ArrayList<>(outwards);
        Collections.reverse(suffixes);
        found.merge(new Analysis(surface, suffixes), worth - penalty.getAsDouble(), Math::max);
      }
    }
    for (int length = 1; length <= Math.min(longestEnding, surface.length() - 2); length++) {
      int cut = surface.length() - length;
      List<Ending> here = endings.get(surface.substring(cut));
      if (here == null) {
        continue;
      }
      String rest = surface.substring(0, cut);
      for (Ending ending : here) {
        Rule rule = ending.rule();
        if (rule.slot() >= slot || (outer != null && !outer.allows(rule.suffix()))) {
          continue;
        }
        double restored = 0.25;
        for (String stem : phonology.stemsBehind(rest, ending.text())) {
          // The commoner stem comes first; a quarter of a nat each only settles ties.
          restored -= 0.25;
          if (phonology.attach(stem, rule.template()).contains(surface)) {
            outwards.add(rule.suffix());
            take(
                stem,
                rule.slot(),
                rule.host(),
                outwards,
                worth + worth(rule.suffix(), ending.text(), stem, !stem.equals(rest)) + restored,
                found);
            outwards.removeLast();
          }
        }
      }
    }
  }

  /**
   * Returns how much, in nats, the sight of a suffix speaks for taking it off {@code stem}. Longer
   * suffixes are rarely chance; bare personal endings look like the ends of many stems and are rare
   * in the prose bitig reads. A consonant that may belong to the stem or to the suffix is given to
   * the stem after a narrow vowel (облыс+ы, not облы+сы) and to the suffix otherwise. Set by hand,
   * checked on lists of headwords and of forms with their citation forms
   * (eval/reports/morphology.md).
   */
  private double worth(Suffix suffix, String ending, String stem, boolean changed) {
    char last = stem.charAt(stem.length() - 1);
    int length = ending.length();
    // A voiced last consonant is itself a trace of the suffix.
    double voiced = changed ? 0.5 : 0;
    boolean narrow = "ыіıiuü".indexOf(last) >= 0;
    boolean vowel = phonology.isVowel(last);
    return switch (suffix) {
      case POSSESSIVE_3 -> {
        // The agent's -шы, -çı ends in the same vowel.
        boolean agent = last == 'ш' || last == 'ç';
        yield length == 1 ? (agent ? 0.1 : 0.9) + voiced : narrow ? 0.6 : 1.3;
      }
      case POSSESSIVE_1SG -> 0.8 * length - 2.5;
      case POSSESSIVE_2SG -> 0.8 * length - 4;
      case POSSESSIVE_2PL -> 0.8 * length - 2;
      case PLURAL -> 1.8;
      case GENITIVE -> narrow || last == 'a' ? 1.7 : 2;
      case ACCUSATIVE -> vowel ? (last == 'a' ? 0.6 : 1.2) : 0.5 * length + 0.2;
      // Many stems end in the vowel of a short dative.
      case DATIVE -> length == 1 ? voiced - 0.1 : 0.7 * length;
      case COPULA -> 1.9;
      default -> 0.75 * length;
    };
  }

  /** Returns what speaks against a stem by its shape, in nats; empty if it cannot be one. */
  private OptionalDouble stemPenalty(String stem) {
    boolean vowel = false;
    for (int i = 0; i < stem.length(); i++) {
      vowel |= phonology.isVowel(stem.charAt(i));
    }
    if (!vowel || stem.length() < 2) {
      return OptionalDouble.empty();
    }
    double penalty =
        switch (stem.length()) {
          case 2 -> 1.6;
          case 3 -> 1.2;
          case 4 -> 0.3;
          default -> 0;
        };
    return OptionalDouble.of(penalty + (endsInOddCluster(stem) ? 0.8 : 0));
  }

  /** Whether it ends in two consonants of which the first is not a usual head of a final pair. */
  private boolean endsInOddCluster(String stem) {
    int end = stem.length() - 1;
    char last = stem.charAt(end);
    if (phonology.isVowel(last) || last == 'ь' || phonology.isVowel(stem.charAt(end - 1))) {
      return false;
    }
    boolean usual =
        "рлнйсrlnysxf".indexOf(stem.charAt(end - 1)) >= 0
            && "тпқкдгсшtpkqdsşfzc".indexOf(last) >= 0;
    return !usual && stem.charAt(end - 1) != last;
  }

  /**
   * Returns how likely an analysis of {@code word} is by its shape alone, in nats above the
   * untouched word; empty if it is none of its analyses.
   */
  public OptionalDouble plausibility(String word, Analysis analysis) {
    String lower = word.toLowerCase(locale);
    if (lower.isEmpty()) {
      return OptionalDouble.empty();
    }
    return scored(lower).stream()
        .filter(scored -> scored.analysis().equals(analysis))
        .mapToDouble(Scored::worth)
        .findFirst();
  }

  /**
   * Returns the likeliest analysis by shape alone; that of the untouched word if none is better.
   */
  public Analysis likeliest(String word) {
    String lower = word.toLowerCase(locale);
    if (lower.isEmpty()) {
      throw new IllegalArgumentException("Word '' must not be empty");
    }
    List<Scored> all = scored(lower);
    Scored best = all.get(Math.min(1, all.size() - 1));
    return best.worth() > all.getFirst().worth() ? best.analysis() : all.getFirst().analysis();
  }

  /**
   * Returns a stem to compare and search words by: without plural, possessive and case, and without
   * a last vowel, which a dative or possessive could have been (hadisə and hadisələri both give
   * {@code hadis}). Not always a word. Words of fewer than four letters stay whole; a word without
   * letters comes back in lower case.
   */
  public String stem(String word) {
    String lower = word.toLowerCase(locale);
    if (rules.isEmpty() || lower.length() < 3) {
      return lower;
    }
    return withoutLastVowel(likeliest(lower).stem());
  }

  private String withoutLastVowel(String stem) {
    int end = stem.length() - 1;
    return stem.length() >= 5 && phonology.isVowel(stem.charAt(end))
        ? stem.substring(0, end)
        : stem;
  }

  /**
   * Returns a stem without suffixes that make nouns and adjectives from nouns either (-лық, -шы,
   * -сыз; -lıq, -çı, -sız, -lı, -ca): groups a word with what it was made from. Coarser than {@link
   * #stem}.
   */
  public String root(String word) {
    String lower = word.toLowerCase(locale);
    if (rules.isEmpty() || lower.length() < 3) {
      return lower;
    }
    String root = likeliest(lower).stem();
    boolean again = true;
    while (again) {
      again = false;
      for (String template : derivations) {
        for (String ending : phonology.variants(template)) {
          int cut = root.length() - ending.length();
          if (cut >= 4
              && root.endsWith(ending)
              && phonology.attach(root.substring(0, cut), template).contains(root)) {
            root = root.substring(0, cut);
            again = true;
            break;
          }
        }
      }
    }
    return withoutLastVowel(root);
  }

  /**
   * Returns the forms of {@code stem} with one suffix, the regular one first; several where loans
   * vary. Meant for a suffix on the bare stem or on the plural.
   *
   * @throws IllegalArgumentException if the language has no such suffix
   */
  public List<String> attach(String stem, Suffix suffix) {
    Optional<Rule> rule =
        rules.stream().filter(r -> r.suffix() == suffix && r.host().allowsStem()).findFirst();
    if (rule.isEmpty()) {
      throw new IllegalArgumentException("Suffix " + suffix + " must be one of the language's");
    }
    return phonology.attach(stem.toLowerCase(locale), rule.get().template());
  }

  /** Whether {@code text}, in lower case, is a chain of suffixes, as written after a hyphen. */
  boolean isSuffixes(String text) {
    if (text.isEmpty() || endings.containsKey(text)) {
      return !text.isEmpty();
    }
    for (int cut = 1; cut < text.length(); cut++) {
      if (endings.containsKey(text.substring(cut)) && isSuffixes(text.substring(0, cut))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the language inflects nouns by suffixes this class knows. */
  public boolean isInflecting() {
    return !rules.isEmpty();
  }
}
