package org.bitig.lang.lexicon;

import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.bitig.lang.Casing;
import org.bitig.lang.FunctionWords;
import org.bitig.lang.Inflection;
import org.bitig.lang.Word;
import org.bitig.lang.Words;
import org.bitig.lang.name.Assignment;
import org.bitig.lang.name.CldrNames;
import org.bitig.model.Language;
import org.bitig.model.Span;

/**
 * A dictionary between Kazakh, Azerbaijani and English that finds words in any of their forms.
 *
 * <p>It joins CLDR's names, the project's own list of common words, Wiktionary's Kazakh-English and
 * Azerbaijani-English lists and a glossary of the user's. A word is looked up by the longest stem
 * that what follows it may be suffixes of ({@link Inflection}), as a noun and as a verb; phrases of
 * up to four words as wholes before their parts. Function words stand for nothing on their own.
 *
 * <p>Two words answer each other by the weight of the concept they share: 1 for the project's list,
 * CLDR and the glossary, .8 for Wiktionary. A Kazakh and an Azerbaijani word that share no concept
 * but English words of theirs answer with {@value #PIVOT}, or {@value #PIVOT_TWICE} if they share
 * two or more, since English words have many senses. Where only a derivation of an entry was found
 * (-лық, -lıq, -ness), the weight is multiplied by {@value #DERIVED}. The figures are set by hand,
 * to order the sources by how often they mislead.
 *
 * <p>Safe for several threads; what it answers never changes. A first look-up of a word costs some
 * tens of microseconds, later ones next to nothing; making the standard lexicon takes about a
 * second.
 */
public final class Lexicon {
  static final double PIVOT = 0.5;
  static final double PIVOT_TWICE = 0.65;
  static final double DERIVED = 0.6;

  private static final int LONGEST_PHRASE = 4;

  /** Shortest stem that derivational suffixes may be taken off, UTF-16 units. */
  private static final int SHORTEST_ROOT = 4;

  /** Look-ups remembered for a language before all are forgotten. */
  private static final int RECENT = 50_000;

  private static final List<Language> LANGUAGES =
      List.of(Language.KAZAKH, Language.AZERBAIJANI, Language.ENGLISH);

  private static final class Holder {
    static final Lexicon STANDARD = new Lexicon(bundled());
  }

  /** The entries of one language. */
  private static final class Index {
    final Map<String, int[]> words = new HashMap<>();

    /** Stems of verbs, alone or after the words before them. */
    final Map<String, int[]> verbs = new HashMap<>();

    /** First words of phrases. */
    final Set<String> openings = new TreeSet<>();

    /** What was looked up lately: texts repeat their words. */
    final Map<String, Senses> recent = new ConcurrentHashMap<>();
  }

  /**
   * A word or phrase of a text that the lexicon knows.
   *
   * @param span where it stands, in code points
   * @param text as written
   * @param senses what it may mean
   */
  public record Item(Span span, String text, Senses senses) {}

  /**
   * Two items that answer each other.
   *
   * @param a position in the first list
   * @param b position in the second list
   * @param score in (0, 1]
   */
  public record Answer(int a, int b, double score) {}

  private final List<Concept> concepts;
  private final Map<Language, Index> indices = new EnumMap<>(Language.class);
  private final int[][] englishOf;
  private final double[] weights;

  private Lexicon(List<Concept> concepts) {
    this.concepts = List.copyOf(concepts);
    this.weights = concepts.stream().mapToDouble(c -> c.source().weight()).toArray();
    this.englishOf = new int[concepts.size()][];
    Map<String, Integer> english = new HashMap<>();
    LANGUAGES.forEach(language -> indices.put(language, new Index()));
    for (int c = 0; c < concepts.size(); c++) {
      Concept concept = concepts.get(c);
      Set<Integer> numbers = new TreeSet<>();
      for (String word : concept.in(Language.ENGLISH)) {
        numbers.add(
            english.computeIfAbsent(key(bare(word), Language.ENGLISH), k -> english.size()));
      }
      englishOf[c] = numbers.stream().mapToInt(Integer::intValue).toArray();
      boolean verb = concept.in(Language.ENGLISH).stream().anyMatch(word -> word.startsWith("to "));
      for (Language language : LANGUAGES) {
        for (String word : concept.in(language)) {
          file(indices.computeIfAbsent(language, l -> new Index()), word, language, verb, c);
        }
      }
    }
  }

  /** Returns the lexicon of the bundled sources, made on the first call. */
  public static Lexicon standard() {
    return Holder.STANDARD;
  }

  /** Returns a lexicon of these concepts only. */
  public static Lexicon of(List<Concept> concepts) {
    return new Lexicon(concepts);
  }

  /** Returns this lexicon with these concepts before all others. */
  public Lexicon with(List<Concept> glossary) {
    List<Concept> all = new ArrayList<>(glossary);
    all.addAll(concepts);
    return new Lexicon(all);
  }

  private static List<Concept> bundled() {
    List<Concept> all = new ArrayList<>();
    try {
      String folder = "/org/bitig/lang/";
      all.addAll(ConceptReader.resource(folder + "lexicon/general.tsv", Concept.Source.GENERAL));
      all.addAll(ConceptReader.resource(folder + "cldr/pictures.tsv", Concept.Source.CLDR));
      for (String list : List.of("kk-en", "az-en")) {
        all.addAll(
            ConceptReader.resource(
                folder + "wiktionary/" + list + ".tsv", Concept.Source.WIKTIONARY));
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    for (CldrNames.Name name : CldrNames.get().all()) {
      // Two-letter codes would be met as words.
      Map<Language, List<String>> words = new EnumMap<>(Language.class);
      name.forms()
          .forEach(
              (language, forms) ->
                  words.put(language, forms.stream().filter(f -> f.length() > 2).toList()));
      words.values().removeIf(List::isEmpty);
      if (words.size() >= 2) {
        all.add(new Concept(words, Concept.Source.CLDR));
      }
    }
    return all;
  }

  // Filing

  private static String bare(String english) {
    return english.startsWith("to ") ? english.substring(3) : english;
  }

  /** Returns the words of a phrase in lower case, one blank between them; hyphens part words. */
  private static String key(String phrase, Language language) {
    List<Word> words = Words.of(Normalizer2.getNFCInstance().normalize(phrase));
    return Casing.lower(String.join(" ", words.stream().map(Word::text).toList()), language);
  }

  private static void file(Index index, String word, Language language, boolean verb, int concept) {
    String key = key(bare(word), language);
    if (key.isEmpty()) {
      return;
    }
    add(index.words, key, concept);
    int blank = key.indexOf(' ');
    if (blank > 0) {
      index.openings.add(key.substring(0, blank));
    }
    for (String stem : infinitiveStems(key, language, verb)) {
      add(index.verbs, stem, concept);
    }
  }

  /** Returns the stems of an infinitive, with the words before it; none if it is no infinitive. */
  private static List<String> infinitiveStems(String key, Language language, boolean verb) {
    int n = key.length();
    if (language == Language.AZERBAIJANI && (key.endsWith("maq") || key.endsWith("mək"))) {
      return n > 4 ? List.of(key.substring(0, n - 3)) : List.of();
    }
    if (language == Language.KAZAKH && verb && n > 2) {
      String stem = key.substring(0, n - 1);
      if (key.endsWith("ю")) {
        return List.of(stem + "й");
      }
      if (key.endsWith("у")) {
        // оқу is оқы-, беру is бер-: the vowel before the ending has gone.
        return isVowel(stem.charAt(stem.length() - 1))
            ? List.of(stem)
            : List.of(stem, stem + "ы", stem + "і");
      }
    }
    return List.of();
  }

  private static boolean isVowel(char letter) {
    return "аәеёиоөұүыіэюя".indexOf(letter) >= 0;
  }

  private static void add(Map<String, int[]> map, String key, int concept) {
    int[] old = map.get(key);
    if (old == null) {
      map.put(key, new int[] {concept});
    } else if (old[old.length - 1] != concept) {
      int[] longer = Arrays.copyOf(old, old.length + 1);
      longer[old.length] = concept;
      map.put(key, longer);
    }
  }

  // Looking up

  /** Returns the concepts of the lexicon, glossary first. */
  public List<Concept> concepts() {
    return concepts;
  }

  /** Whether {@code phrase} stands in the lexicon just so, but for case: it is not inflected. */
  public boolean isEntry(String phrase, Language language) {
    Index index = indices.get(language);
    return index != null && index.words.containsKey(key(phrase, language));
  }

  /** Returns what {@code phrase}, all of it and in any form, may mean. */
  public Senses senses(String phrase, Language language) {
    Index index = indices.get(language);
    String key = index == null ? "" : key(phrase, language);
    if (index == null || key.isEmpty()) {
      return Senses.NONE;
    }
    Senses known = index.recent.get(key);
    if (known != null) {
      return known;
    }
    Senses senses = lookUp(index, key, language);
    if (index.recent.size() >= RECENT) {
      index.recent.clear();
    }
    index.recent.put(key, senses);
    return senses;
  }

  private Senses lookUp(Index index, String key, Language language) {
    boolean single = key.indexOf(' ') < 0;
    if (single && FunctionWords.of(language).contains(key)) {
      return Senses.NONE;
    }
    Set<Integer> found = new TreeSet<>();
    collect(index, key, language, found);
    if (!found.isEmpty()) {
      return senses(language, found, 1);
    }
    if (single) {
      collectDerived(index, key, language, found);
    }
    return found.isEmpty() ? Senses.NONE : senses(language, found, DERIVED);
  }

  private Senses senses(Language language, Set<Integer> found, double certainty) {
    Set<Integer> english = new TreeSet<>();
    for (int concept : found) {
      Arrays.stream(englishOf[concept]).forEach(english::add);
    }
    return new Senses(
        language,
        found.stream().mapToInt(Integer::intValue).toArray(),
        english.stream().mapToInt(Integer::intValue).toArray(),
        certainty);
  }

  private static void collect(Index index, String key, Language language, Set<Integer> found) {
    int blank = key.lastIndexOf(' ') + 1;
    String before = key.substring(0, blank);
    String last = key.substring(blank);
    List<String> stems = Inflection.stems(last, language);
    if (language == Language.ENGLISH) {
      // A few forms only, and lists have plurals beside singulars.
      stems.forEach(stem -> addAll(index.words, before + stem, found));
      int first = key.indexOf(' ');
      if (first > 0) {
        // carried out: the first word of an English phrase is inflected.
        String after = key.substring(first);
        for (String stem : Inflection.stems(key.substring(0, first), language)) {
          addAll(index.words, stem + after, found);
        }
      }
    } else {
      addFirst(index.words, before, stems, found);
      addFirst(index.verbs, before, Inflection.verbStems(last, language), found);
    }
  }

  /** Adds the concepts of the first stem that has any; stems come longest first. */
  private static void addFirst(
      Map<String, int[]> map, String before, List<String> stems, Set<Integer> found) {
    for (String stem : stems) {
      int[] concepts = map.get(before.isEmpty() ? stem : before + stem);
      if (concepts != null) {
        Arrays.stream(concepts).forEach(found::add);
        return;
      }
    }
  }

  private static void addAll(Map<String, int[]> map, String key, Set<Integer> found) {
    int[] concepts = map.get(key);
    if (concepts != null) {
      Arrays.stream(concepts).forEach(found::add);
    }
  }

  private static void collectDerived(
      Index index, String word, Language language, Set<Integer> found) {
    for (int cut = word.length() - 1; cut >= SHORTEST_ROOT && found.isEmpty(); cut--) {
      String root = word.substring(0, cut);
      if (index.words.containsKey(root)
          && Inflection.tail(word.substring(cut), language) == Inflection.Tail.DERIVATION) {
        addAll(index.words, root, found);
      }
    }
  }

  /**
   * Returns the words and phrases of {@code text} that the lexicon knows, in order, the longest
   * phrase at each place; they do not overlap.
   */
  public List<Item> read(String text, Language language) {
    Index index = indices.get(language);
    List<Item> items = new ArrayList<>();
    if (index == null) {
      return items;
    }
    List<Word> words = Words.of(text);
    int i = 0;
    while (i < words.size()) {
      int length = opens(index, words.get(i).text(), language) ? LONGEST_PHRASE : 1;
      length = Math.min(length, words.size() - i);
      boolean known = false;
      while (length >= 1 && !known) {
        Span span = new Span(words.get(i).span().start(), words.get(i + length - 1).span().end());
        String phrase =
            String.join(" ", words.subList(i, i + length).stream().map(Word::text).toList());
        Senses senses = senses(phrase, language);
        known = !senses.isEmpty();
        if (known) {
          items.add(new Item(span, span.of(text), senses));
        } else {
          length--;
        }
      }
      i += Math.max(1, length);
    }
    return List.copyOf(items);
  }

  private static boolean opens(Index index, String word, Language language) {
    String lower = Casing.lower(word, language);
    return index.openings.contains(lower)
        || (language == Language.ENGLISH
            && Inflection.stems(lower, language).stream().anyMatch(index.openings::contains));
  }

  // Comparing

  /** Returns how well a word or phrase of one language answers one of another, in [0, 1]. */
  public double answers(String a, Language languageA, String b, Language languageB) {
    return answers(senses(a, languageA), senses(b, languageB));
  }

  /** Returns how well two words of different languages answer each other, in [0, 1]. Symmetric. */
  public double answers(Senses a, Senses b) {
    if (a.isEmpty() || b.isEmpty() || a.language == b.language) {
      return 0;
    }
    // Derived on both sides (ally, alliance), the derivations answer each other as the roots do.
    double certainty = Math.min(a.certainty, b.certainty);
    double best = 0;
    int i = 0;
    int j = 0;
    while (i < a.concepts.length && j < b.concepts.length) {
      if (a.concepts[i] == b.concepts[j]) {
        best = Math.max(best, weights[a.concepts[i]]);
        i++;
        j++;
      } else if (a.concepts[i] < b.concepts[j]) {
        i++;
      } else {
        j++;
      }
    }
    if (best == 0) {
      int shared = shared(a.english, b.english);
      best = shared == 0 ? 0 : shared == 1 ? PIVOT : PIVOT_TWICE;
    }
    return best * certainty;
  }

  private static int shared(int[] a, int[] b) {
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < a.length && j < b.length) {
      if (a[i] == b[j]) {
        shared++;
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return shared;
  }

  /**
   * Returns which items of two texts answer each other, each at most once, so that the sum of the
   * scores is greatest; by position in the first.
   */
  public List<Answer> match(List<Item> a, List<Item> b) {
    double[][] scores = new double[a.size()][b.size()];
    for (int i = 0; i < a.size(); i++) {
      for (int j = 0; j < b.size(); j++) {
        scores[i][j] = answers(a.get(i).senses(), b.get(j).senses());
      }
    }
    int[] assigned = Assignment.greatest(scores);
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < assigned.length; i++) {
      if (assigned[i] >= 0 && scores[i][assigned[i]] > 0) {
        answers.add(new Answer(i, assigned[i], scores[i][assigned[i]]));
      }
    }
    return List.copyOf(answers);
  }

  /**
   * Returns the words in {@code to} that a word or phrase in {@code from} may be translated by, in
   * citation form, English verbs without "to"; those of surer sources first, and those found by way
   * of English only if there are no others.
   */
  public Set<String> translations(String phrase, Language from, Language to) {
    Senses senses = senses(phrase, from);
    Set<String> translations = new LinkedHashSet<>();
    Arrays.stream(senses.concepts)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer c) -> -weights[c]))
        .forEach(c -> concepts.get(c).in(to).forEach(word -> translations.add(bare(word))));
    if (translations.isEmpty() && from != to && to != Language.ENGLISH) {
      Arrays.stream(senses.concepts)
          .boxed()
          .flatMap(c -> concepts.get(c).in(Language.ENGLISH).stream())
          .map(word -> senses(bare(word), Language.ENGLISH))
          .flatMapToInt(english -> Arrays.stream(english.concepts))
          .forEach(c -> translations.addAll(concepts.get(c).in(to)));
    }
    return translations;
  }
}
