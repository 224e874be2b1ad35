package org.bitig.lang.morph;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bitig.model.Language;

/**
 * Gives a word or a term the form a dictionary cites it in.
 *
 * <p>A single word loses plural, possessive and case (кітаптарымызды → кітап, şəhərlərində →
 * şəhər). In a term of several words only the last, its head, changes; the possessive that ties the
 * head of a compound to the noun before it stays (ауыл шаруашылығын → ауыл шаруашылығы, dil
 * komissiyasında → dil komissiyası), while one that points outside the term goes, as after an
 * adjective (siyasi əlaqələrinin → siyasi əlaqə). Heads of names keep their plural. In English the
 * head becomes singular.
 *
 * <p>The case of the letters is kept. Immutable.
 */
public final class CitationForms {
  /** Endings of Kazakh adjectives, participles and ordinals. */
  private static final List<String> KAZAKH_ADJECTIVE_ENDINGS =
      List.of(
          "лық", "лік", "дық", "дік", "тық", "тік", "лы", "лі", "ды", "ді", "ты", "ті", "сыз",
          "сіз", "дағы", "дегі", "тағы", "тегі", "ған", "ген", "қан", "кен", "атын", "етін", "ншы",
          "нші", "и", "шыл", "шіл");

  /** Endings among these that make nouns of qualities and relations instead. */
  private static final List<String> KAZAKH_NOUN_ENDINGS =
      List.of("шылық", "шілік", "тастық", "тестік", "достық");

  private static final Set<String> KAZAKH_ADJECTIVES =
      Set.of(
          "жаңа",
          "үлкен",
          "ескі",
          "ұлы",
          "орта",
          "жоғары",
          "төменгі",
          "бас",
          "жас",
          "ақ",
          "қара",
          "қызыл",
          "көк",
          "кіші",
          "жалпы",
          "барлық",
          "көп",
          "бірінші",
          "заманауи",
          "қазіргі",
          "негізгі",
          "алғашқы",
          "соңғы",
          "сирек",
          "кең",
          "биік",
          "терең",
          "таза",
          "ерекше");

  /** Endings of Azerbaijani adjectives, participles and ordinals. */
  private static final List<String> AZERBAIJANI_ADJECTIVE_ENDINGS =
      List.of(
          "lı", "li", "lu", "lü", "sız", "siz", "suz", "süz", "dakı", "dəki", "mış", "miş", "muş",
          "müş", "ıncı", "inci", "uncu", "üncü", "əvi", "avi", "oji", "tik", "mik", "arası",
          "duğu");

  /** Adjectives without such an ending, most of them Arabic in -i. */
  private static final Set<String> AZERBAIJANI_ADJECTIVES =
      Set.of(
          "siyasi",
          "tarixi",
          "milli",
          "rəsmi",
          "mədəni",
          "iqtisadi",
          "elmi",
          "ədəbi",
          "dini",
          "hərbi",
          "ictimai",
          "xarici",
          "daxili",
          "ali",
          "ümumi",
          "xüsusi",
          "əsas",
          "beynəlxalq",
          "regional",
          "müasir",
          "yeni",
          "böyük",
          "kiçik",
          "qədim",
          "köhnə",
          "ilk",
          "son",
          "uzun",
          "qısa",
          "ağ",
          "qara",
          "qırmızı",
          "yaşıl",
          "gözəl",
          "orta",
          "yüksək",
          "aşağı",
          "yuxarı",
          "müxtəlif",
          "digər",
          "bütün",
          "hər",
          "bir",
          "qarşılıqlı",
          "ikitərəfli",
          "müstəqil",
          "sərbəst",
          "nadir",
          "geniş",
          "dərin",
          "birgə",
          "ortaq",
          "hüquqi",
          "inzibati",
          "kütləvi",
          "fərdi",
          "maddi",
          "daimi",
          "təbii",
          "süni",
          "texniki",
          "tibbi",
          "coğrafi",
          "riyazi",
          "peşəkar",
          "elektron",
          "rəqəmsal",
          "gənc",
          "qoca",
          "zəngin",
          "sadə",
          "mühüm",
          "vacib",
          "əlavə");

  private static final Pattern HYPHENATED =
      Pattern.compile("^(.*[\\p{Lu}\\p{Nd}»”\"])['’ʼ-](\\p{Ll}+)$");
  private static final Pattern APOSTROPHE = Pattern.compile("^(\\p{L}{2,})['’ʼ](\\p{Ll}{2,5})$");

  private final Language language;
  private final Morphology morphology;
  private final Paradigms paradigms;
  private final Locale locale;

  /**
   * @param paradigms what is attested, in the same language
   */
  public CitationForms(Language language, Paradigms paradigms) {
    this.language = language;
    this.morphology = Morphology.of(language);
    this.paradigms = paradigms;
    this.locale = language == Language.AZERBAIJANI ? Locale.forLanguageTag("az") : Locale.ROOT;
  }

  /** Returns citation forms from the shape of words alone. */
  public static CitationForms of(Language language) {
    return new CitationForms(language, Paradigms.none(language));
  }

  /** Returns the likeliest analysis of a word, in lower case. */
  public Analysis analyse(String word) {
    return paradigms.analyse(bare(word), Paradigms.Role.WORD);
  }

  /**
   * Returns the citation form of a term.
   *
   * @param term words with single blanks between them, at least one
   * @param name whether it names one thing, so that the plural of its head belongs to it
   */
  public String cite(String term, boolean name) {
    String[] words = term.split(" ", -1);
    int last = words.length - 1;
    if (term.isBlank()) {
      return term;
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < last; i++) {
      out.append(words[i]).append(' ');
    }
    String before = last == 0 ? "" : words[last - 1];
    return out.append(head(words[last], before, name)).toString();
  }

  /** Returns the citation form of a single word. */
  public String cite(String word) {
    return cite(word, false);
  }

  private String head(String word, String before, boolean name) {
    if (language == Language.ENGLISH) {
      boolean plural = name && !before.isEmpty();
      return plural ? word.replaceFirst("['\u2019]s?$", "") : EnglishNouns.singular(word);
    }
    if (!morphology.isInflecting()) {
      return word;
    }
    String bare = bare(word);
    if (bare.isEmpty() || !Character.isLetter(bare.codePointBefore(bare.length()))) {
      return bare;
    }
    boolean compound = !before.isEmpty() && (name || !isAdjective(before));
    Paradigms.Role alone = name && before.isEmpty() ? Paradigms.Role.NAME : Paradigms.Role.WORD;
    Analysis analysis = paradigms.analyse(bare, compound ? Paradigms.Role.HEAD : alone);
    boolean possessive = compound && analysis.has(Suffix.POSSESSIVE_3);
    if (compound
        && !possessive
        && language == Language.AZERBAIJANI
        && analysis.has(Suffix.ACCUSATIVE)) {
      possessive = isPossessiveToo(bare, analysis);
    }
    boolean plural = analysis.has(Suffix.PLURAL) && name && !before.isEmpty();
    String form = analysis.stem();
    if (plural) {
      form = morphology.attach(form, Suffix.PLURAL).getFirst();
    }
    if (possessive) {
      form = closest(morphology.attach(form, Suffix.POSSESSIVE_3), bare.toLowerCase(locale));
    }
    return withCaseOf(bare, form);
  }

  /**
   * Whether an Azerbaijani accusative could as well be the possessive of a compound: same letters.
   */
  private boolean isPossessiveToo(String word, Analysis accusative) {
    List<Suffix> other = new ArrayList<>(accusative.suffixes());
    other.set(other.indexOf(Suffix.ACCUSATIVE), Suffix.POSSESSIVE_3);
    return morphology.analyses(word).contains(new Analysis(accusative.stem(), other));
  }

  /** Returns the form that shares the longest beginning with {@code word}; the first of equals. */
  private static String closest(List<String> forms, String word) {
    String best = forms.getFirst();
    for (String form : forms) {
      if (shared(form, word) > shared(best, word)) {
        best = form;
      }
    }
    return best;
  }

  private static int shared(String one, String other) {
    int i = 0;
    while (i < one.length() && i < other.length() && one.charAt(i) == other.charAt(i)) {
      i++;
    }
    return i;
  }

  /** Whether the ending of {@code word} is one that adjectives and participles have. */
  boolean isAdjective(String word) {
    String lower = word.toLowerCase(locale);
    if (Character.isUpperCase(word.codePointAt(0)) && !lower.matches(".*([лдт](ық|ік)|сыз|сіз)")) {
      return false;
    }
    boolean kazakh = language == Language.KAZAKH;
    if ((kazakh ? KAZAKH_ADJECTIVES : AZERBAIJANI_ADJECTIVES).contains(lower)) {
      return true;
    }
    if (kazakh && endsWithOne(lower, KAZAKH_NOUN_ENDINGS, 0)) {
      return false;
    }
    return endsWithOne(lower, kazakh ? KAZAKH_ADJECTIVE_ENDINGS : AZERBAIJANI_ADJECTIVE_ENDINGS, 3);
  }

  /** Whether the word ends in one of the endings and has {@code more} letters before it. */
  private static boolean endsWithOne(String word, List<String> endings, int more) {
    return endings.stream().anyMatch(e -> word.endsWith(e) && word.length() >= e.length() + more);
  }

  /** Returns the word without a suffix set off by a hyphen or apostrophe: SSRİ-nin → SSRİ. */
  private String bare(String word) {
    Matcher hyphenated = HYPHENATED.matcher(word);
    if (hyphenated.matches() && isEnding(hyphenated.group(2))) {
      return hyphenated.group(1);
    }
    Matcher apostrophe = APOSTROPHE.matcher(word);
    if (apostrophe.matches() && isEnding(apostrophe.group(2))) {
      return apostrophe.group(1);
    }
    return word;
  }

  private boolean isEnding(String text) {
    return morphology.isSuffixes(text);
  }

  private String withCaseOf(String word, String form) {
    String lower = word.toLowerCase(locale);
    if (lower.length() != word.length()) {
      return form;
    }
    int same = shared(lower, form);
    boolean capitals = word.length() > 1 && word.equals(word.toUpperCase(locale));
    String rest = form.substring(same);
    return word.substring(0, same) + (capitals ? rest.toUpperCase(locale) : rest);
  }
}
