package org.bitig.lang;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.bitig.model.Language;

/**
 * Tells whether what follows a stem may be its suffixes, loosely: for look-up and comparison, where
 * missing a form costs more than taking a chance ending for one.
 *
 * <p>Suffixes are chained by the order of their slots, in all their harmonic variants whether or
 * not these suit the stem, since names and loans often break harmony. The strict counterpart, which
 * does check sound rules but knows nouns only, is {@link org.bitig.lang.morph.Morphology}. Texts
 * are lower case, NFC.
 */
public final class Inflection {
  private static final Grammar KAZAKH = kazakh();
  private static final Grammar AZERBAIJANI = azerbaijani();
  private static final Grammar ENGLISH = english();
  private static final Grammar NONE = new Grammar("", "", "(?!)");

  private static final Map<String, String> IRREGULAR = irregular();

  /** Longest run of suffixes looked at, UTF-16 units. */
  private static final int LONGEST_TAIL = 16;

  private Inflection() {}

  /** What follows a stem. */
  public enum Tail {
    /** Nothing. */
    NONE,
    /** Plural, possessive, case, copula. */
    INFLECTION,
    /** Suffixes that make another word of the same root, and inflection after them. */
    DERIVATION,
    /** Not suffixes of the language. */
    IMPLAUSIBLE
  }

  /** The suffix chains of one language, as patterns that match a whole tail. */
  private record Grammar(Pattern inflection, Pattern derivation, Pattern verbal) {
    Grammar(String inflection, String derivation, String verbal) {
      this(Pattern.compile(inflection), Pattern.compile(derivation), Pattern.compile(verbal));
    }
  }

  private static Grammar of(Language language) {
    return switch (language) {
      case KAZAKH -> KAZAKH;
      case AZERBAIJANI -> AZERBAIJANI;
      case ENGLISH -> ENGLISH;
      default -> NONE;
    };
  }

  private static Grammar kazakh() {
    String plural = "(?:[лдт][ае]р)";
    String possessive = "(?:с?[ыі]|[ыі]?м|[ыі]?ң|[ыі]?м[ыі]з|[ыі]?ң[ыі]з)";
    String caseEnding =
        "(?:[ндт][ыі]ң|[ндт][ыі]|н|[ғгқк][ае]|н?[ае]|н?[дт][ае]|[дтн][ае]н|[мбп]ен)";
    String attributive = "(?:н?[дт][ае][ғг][ыі])";
    String copula = "(?:[дт][ыі]р|м[ыі]н|с[ыі]ң|с[ыі]з|[мбп][ыі]з)";
    String inflection =
        plural
            + "?"
            + possessive
            + "?(?:"
            + caseEnding
            + "|"
            + attributive
            + plural
            + "?"
            + possessive
            + "?"
            + caseEnding
            + "?)?"
            + copula
            + "?";
    String derived =
        "(?:[лдт][ыі][қкғг]|ш[ыі]|с[ыі]з|[лдт][ыі]|[дт][ае]й|ш[ае]|[ғгқк][ыі]|л[ае][нс]|ист|изм"
            + "|шыл|шіл|ндік|стан)";
    String derivation = derived + "{1,3}" + inflection;
    String voice = "(?:[ыі]?[лнст]|[дт][ыі]р|[ғгқк][ыі]з)";
    String negation = "(?:[мбп][ае])";
    String tense =
        "(?:[дт][ыі](?:[мңқк]|ң[ыі]з)?|[ғгқк][ае]н|[ыі]?п(?:т[ыі])?|[аей]|(?:[ае]|й)т[ыі]н|[ыіае]?р"
            + "|[мбп][ае][қк]|у(?:ш[ыі])?|с[ае][мңқк]?|с[ыі]н|[ғгқк][ыіае]|[ғгқк][ае]л[ыі]"
            + "|[ғгқк][ыі]ш|й[ыі][қк]|й?[ыі]н|м|ма|ме|уда)";
    String person = "(?:м[ыі]н|м|с[ыі]ң|с[ыі]з|[дт][ыі]|[мбп][ыі]з)";
    return new Grammar(
        inflection,
        derivation,
        voice + "{0,3}" + negation + "?" + tense + person + "?" + inflection);
  }

  private static Grammar azerbaijani() {
    String plural = "(?:l[aə]r)";
    String possessive = "(?:s?[ıiuü]|[ıiuü]?m|[ıiuü]?n|[ıiuü]?m[ıiuü]z|[ıiuü]?n[ıiuü]z)";
    String caseEnding =
        "(?:n?[ıiuü]n|[yn]?[aə]|n?[ıiuü]|n?d[aə]|n?d[aə]n|y?l[aə]|[aə]d[aə]k|d[aə]k|[aə]c[aə]n)";
    String attributive = "(?:n?d[aə]k[ıi])";
    String copula = "(?:[dt][ıiuü]r(?:l[aə]r)?|y?[dm][ıiuü]ş?)";
    String inflection =
        plural
            + "?"
            + possessive
            + "?(?:"
            + caseEnding
            + "|"
            + attributive
            + plural
            + "?"
            + possessive
            + "?"
            + caseEnding
            + "?)?"
            + copula
            + "?";
    String derived =
        "(?:l[ıiuü][qkğy]|l[ıiuü]|ç[ıiuü]|s[ıiuü]z|c[aə]|v[iı]|[iı]y?y[aə]|ist|izm|l[aə][nş]|stan)";
    String derivation = derived + "{1,3}" + inflection;
    String voice = "(?:[ıiuü]?[lnşt]|[dt][ıiuü]r)";
    String negation = "(?:m[aə]|m)";
    String tense =
        "(?:[dt][ıiuü](?:[mnqk]|n[ıiuü]z)?|m[ıiuü]ş|y?[ıiuü]r|y?[aə]r|y?[aə]c[aə][qkğy]|y?[ıiuü]b"
            + "|y?[aə]n|m[aə][qkğy]|m[aə]|s[aə][mnqk]?|s[ıiuü]n|y?[aə]rk[aə]n|y?[aə]r[aə]q"
            + "|y?[aə]r[aə]k|y?[aə]|m[aə]l[ıi]|[dt][ıiuü][qkğy]|[ıiuü]ş|m[aə]d[aə]n|y?[ıiuü]nc[aə])";
    String person = "(?:[dt][ıiuü]r|y?[aə]m|s[aə]n|y?[ıiuü][qk]|s[ıiuü]n[ıiuü]z)";
    return new Grammar(
        inflection,
        derivation,
        voice + "{0,3}" + negation + "?" + tense + person + "?" + inflection);
  }

  private static Grammar english() {
    return new Grammar(
        "(?:e?s|['’]s|s['’])?",
        "(?:i?an|n|i|ese|ish|ic|ical|ist|ism|al|y|ly|er|or|ity|ness|less|ful)(?:e?s|['’]s)?",
        "(?:e?s|e?d|ing|ings|er|ers)?");
  }

  /**
   * Returns what {@code tail}, the end of a word from a stem on, may be in {@code language}; for a
   * language without a grammar here everything but the empty tail is implausible.
   */
  public static Tail tail(String tail, Language language) {
    if (tail.isEmpty()) {
      return Tail.NONE;
    }
    if (tail.length() > LONGEST_TAIL) {
      return Tail.IMPLAUSIBLE;
    }
    Grammar grammar = of(language);
    if (grammar.inflection().matcher(tail).matches()) {
      return Tail.INFLECTION;
    }
    return grammar.derivation().matcher(tail).matches() ? Tail.DERIVATION : Tail.IMPLAUSIBLE;
  }

  /** Whether {@code tail} may be the endings of a verb after its stem. */
  public static boolean isVerbal(String tail, Language language) {
    return tail.isEmpty()
        || (tail.length() <= LONGEST_TAIL && of(language).verbal().matcher(tail).matches());
  }

  /**
   * Returns what {@code word} may be a form of, as nouns and adjectives are cited, longest first
   * and starting with the word itself; a consonant or vowel that suffixes change is put back
   * (кітабы → кітап, халқы → халық, ürəyi → ürək, oğlu → oğul). Stems have at least two letters.
   * English returns the singular, and an irregular form's base.
   */
  public static List<String> stems(String word, Language language) {
    Set<String> stems = new LinkedHashSet<>();
    stems.add(word);
    if (language == Language.ENGLISH) {
      addEnglishStems(word, stems);
      return new ArrayList<>(stems);
    }
    Pattern pattern = of(language).inflection();
    for (int cut = word.length() - 1; cut >= Math.max(2, word.length() - LONGEST_TAIL); cut--) {
      if (pattern.matcher(word).region(cut, word.length()).matches()) {
        String stem = word.substring(0, cut);
        stems.add(stem);
        if (Phonetic.isVowel(word.charAt(cut))) {
          stems.addAll(restored(stem, language));
        }
      }
    }
    return new ArrayList<>(stems);
  }

  /**
   * Returns what {@code word} may be a form of as a verb: bare stems (жасады → жаса, gəlmişdi →
   * gəl), longest first; English returns infinitives. The word itself is the first.
   */
  public static List<String> verbStems(String word, Language language) {
    Set<String> stems = new LinkedHashSet<>();
    stems.add(word);
    if (language == Language.ENGLISH) {
      addEnglishStems(word, stems);
      return new ArrayList<>(stems);
    }
    String spelt = language == Language.KAZAKH ? spellOutGlides(word) : word;
    Pattern pattern = of(language).verbal();
    for (int cut = spelt.length() - 1; cut >= Math.max(2, spelt.length() - LONGEST_TAIL); cut--) {
      if (pattern.matcher(spelt).region(cut, spelt.length()).matches()) {
        String stem = spelt.substring(0, cut);
        stems.add(stem);
        if (Phonetic.isVowel(spelt.charAt(cut))) {
          stems.addAll(restored(stem, language));
        }
      }
    }
    return new ArrayList<>(stems);
  }

  /** Returns a Kazakh word with the letters я and ю taken apart, so that a stem in й shows. */
  public static String spellOutGlides(String word) {
    return word.replace("я", "йа").replace("ю", "йу");
  }

  /** Whether {@code word} may be a form of the noun, adjective or name {@code citation}. */
  public static boolean mayBeFormOf(String word, String citation, Language language) {
    if (word.equals(citation)) {
      return true;
    }
    if (word.startsWith(citation)
        && tail(word.substring(citation.length()), language) == Tail.INFLECTION) {
      return true;
    }
    return stems(word, language).contains(citation);
  }

  private static List<String> restored(String stem, Language language) {
    List<String> stems = new ArrayList<>();
    String before = stem.substring(0, stem.length() - 1);
    char last = stem.charAt(stem.length() - 1);
    char previous = stem.charAt(stem.length() - 2);
    if (language == Language.KAZAKH) {
      switch (last) {
        case 'ғ' -> stems.add(before + 'қ');
        case 'г' -> stems.add(before + 'к');
        case 'б' -> stems.add(before + 'п');
        default -> {}
      }
    } else if (language == Language.AZERBAIJANI) {
      switch (last) {
        case 'ğ' -> stems.add(before + 'q');
        case 'y' -> stems.add(before + 'k');
        case 'd' -> stems.add(before + 't');
        default -> {}
      }
    }
    if (!Phonetic.isVowel(last) && !Phonetic.isVowel(previous)) {
      String vowels = language == Language.KAZAKH ? "ыі" : "ıiuü";
      vowels.chars().forEach(vowel -> stems.add(before + (char) vowel + last));
    }
    return stems;
  }

  private static void addEnglishStems(String word, Set<String> stems) {
    String bare = word;
    if (bare.endsWith("'s") || bare.endsWith("\u2019s")) {
      bare = bare.substring(0, bare.length() - 2);
      stems.add(bare);
    }
    String base = IRREGULAR.get(bare);
    if (base != null) {
      stems.add(base);
    }
    int n = bare.length();
    if (n > 4 && bare.endsWith("ies")) {
      stems.add(bare.substring(0, n - 3) + "y");
    }
    if (n > 3 && bare.endsWith("s") && !bare.endsWith("ss") && !bare.endsWith("us")) {
      stems.add(bare.substring(0, n - 1));
      if (bare.endsWith("es")) {
        stems.add(bare.substring(0, n - 2));
      }
    }
    if (n > 4 && bare.endsWith("ied")) {
      stems.add(bare.substring(0, n - 3) + "y");
    }
    if (n > 4 && bare.endsWith("ed")) {
      addEnglishBases(bare.substring(0, n - 2), stems);
    }
    if (n > 5 && bare.endsWith("ing")) {
      addEnglishBases(bare.substring(0, n - 3), stems);
    }
  }

  /** Adds the verbs that {@code cut}, a form without -ed or -ing, may come from. */
  private static void addEnglishBases(String cut, Set<String> stems) {
    int n = cut.length();
    stems.add(cut);
    stems.add(cut + "e");
    if (n > 2 && cut.charAt(n - 1) == cut.charAt(n - 2)) {
      stems.add(cut.substring(0, n - 1));
    }
  }

  private static Map<String, String> irregular() {
    String forms =
        """
        be am is are was were been being
        have has had
        do does did done
        go goes went gone
        become became
        begin began begun
        break broke broken
        bring brought
        build built
        buy bought
        catch caught
        choose chose chosen
        come came
        deal dealt
        draw drew drawn
        drink drank drunk
        drive drove driven
        eat ate eaten
        fall fell fallen
        feed fed
        feel felt
        fight fought
        find found
        flee fled
        fly flew flown
        forget forgot forgotten
        freeze froze frozen
        get got gotten
        give gave given
        grow grew grown
        hang hung
        hear heard
        hide hid hidden
        hold held
        keep kept
        know knew known
        lay laid
        lead led
        leave left
        lend lent
        lie lay lain
        lose lost
        make made
        mean meant
        meet met
        pay paid
        ride rode ridden
        rise rose risen
        run ran
        say said
        see saw seen
        seek sought
        sell sold
        send sent
        shake shook shaken
        shoot shot
        show showed shown
        sing sang sung
        sink sank sunk
        sit sat
        sleep slept
        speak spoke spoken
        spend spent
        stand stood
        steal stole stolen
        strike struck
        swim swam swum
        take took taken
        teach taught
        tell told
        think thought
        throw threw thrown
        understand understood
        wake woke woken
        wear wore worn
        weave wove woven
        win won
        write wrote written
        man men
        woman women
        child children
        person people
        foot feet
        tooth teeth
        goose geese
        mouse mice
        ox oxen
        life lives
        wife wives
        knife knives
        half halves
        leaf leaves
        wolf wolves
        analysis analyses
        crisis crises
        basis bases
        phenomenon phenomena
        criterion criteria
        datum data
        medium media
        good better best
        bad worse worst
        """;
    Map<String, String> bases = new TreeMap<>();
    forms
        .lines()
        .map(line -> line.split(" ", -1))
        .forEach(
            words -> {
              for (int i = 1; i < words.length; i++) {
                bases.putIfAbsent(words[i], words[0]);
              }
            });
    return bases;
  }
}
