package org.bitig.terms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bitig.lang.Scripts;
import org.bitig.lang.lexicon.Lexicon;
import org.bitig.lang.morph.Analysis;
import org.bitig.lang.morph.CitationForms;
import org.bitig.lang.morph.Paradigms;
import org.bitig.lang.morph.Suffix;
import org.bitig.model.AttestedForm;
import org.bitig.model.ConceptType;
import org.bitig.model.Language;
import org.bitig.model.Segment;
import org.bitig.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words and phrases of one language that may be terms: names, quoted titles and noun
 * phrases of up to five words.
 *
 * <p>No tagger is at hand for Kazakh or Azerbaijani, so phrases are recognised by what morphology
 * shows: a phrase has no punctuation and no plain word in it, its words before the head bear no
 * case (or a genitive, if the head is possessed), and its head is no verb. All such phrases are
 * candidates, nested ones too; {@link TermhoodModel} ranks them.
 */
final class CandidateFinder {
  private static final int LONGEST = 5;

  private static final Pattern QUOTED =
      Pattern.compile("«([^«»]{2,60})»|“([^“”]{2,60})”|\"([^\"]{2,60})\"|„([^„“”]{2,60})[“”]");

  private static final Pattern KAZAKH_VERB =
      Pattern.compile(
          ".{2,}([ыіа-яәөүұ]п|ады|еді|йды|йді|ған|ген|қан|кен|атын|етін|йтын|йтін|мақ|мек|пақ|пек|баған|беген|маған|меген|ғалы|гелі|са|се|сын|сін|йық|йік|ған(ын|ы|да|дай|нан|дықтан)|ген(ін|і|де|дей|нен|діктен)|қан(ын|ы|да)|кен(ін|і|де))$");

  private static final Pattern KAZAKH_PAST = Pattern.compile(".{2,}(ды|ді|ты|ті)$");

  private static final Pattern AZERBAIJANI_VERB =
      Pattern.compile(
          ".{2,}(ıb|ib|ub|üb|[aə]caq|[aə]c[aə]y|mış|miş|muş|müş|araq|ərək|dıqda|dikdə|duqda|dükdə|dığı|diyi|duğu|düyü|dıq.*|malı|məli|arkən|ərkən|ır|ir|ur|ür|ırdı|irdi|urdu|ürdü|ırlar|irlər|urlar|ürlər|ıblar|iblər|ublar|üblər|maqla|məklə|sa|sə|maqdır|məkdir|mayıb|məyib|[aə]caqdır|[aə]cəkdir|acağı.*|əcəyi.*)$");

  private static final Pattern AZERBAIJANI_PAST =
      Pattern.compile(".{2,}(dı|di|du|dü|dılar|dilər|dular|dülər)$");

  private static final Pattern ENGLISH_NO_HEAD = Pattern.compile(".{2,}(ly|ed|est)$");

  private static final Set<String> NUMBERS =
      Set.of(
          "бір", "екі", "үш", "төрт", "бес", "алты", "жеті", "сегіз", "тоғыз", "он", "көп", "bir",
          "iki", "üç", "dörd", "beş", "altı", "yeddi", "səkkiz", "doqquz", "on", "çox");

  private static final Pattern SURNAME =
      Pattern.compile(
          ".{2,}(ов|ев|ова|ева|ин|ина|ұлы|қызы|ский|бек|бай|хан|ov|ova|yev|yeva|ev|eva|zadə|zade|oğlu|qızı|skiy)$");

  private final Language language;
  private final Lexicon lexicon;
  private final WordLists lists;
  private final Locale locale;

  CandidateFinder(Language language, Lexicon lexicon) {
    this.language = language;
    this.lexicon = lexicon;
    this.lists = WordLists.of(language);
    this.locale = WordSplitter.locale(language);
  }

  /** What is gathered for one candidate while reading. */
  private static final class Found {
    final Map<String, Integer> forms = new TreeMap<>();
    final Map<String, Integer> citations = new TreeMap<>();
    final List<Candidate.Place> places = new ArrayList<>();
    final Map<ConceptType, Integer> types = new TreeMap<>();
    final Set<String> documents = new HashSet<>();

    /** Longer candidates it stands in, by key, and how often in each. */
    final Map<String, Integer> longer = new HashMap<>();

    int words;
    int independent;
    int capitals;
    boolean quoted;
  }

  /** A candidate met in the text that is being read. */
  private record At(String key, Found entry, Span span) {}

  private record Text(Segment segment, List<Word> words) {}

  /** How a word is written away from the beginnings of sentences. */
  private record Casing(int capital, int lower) {}

  /**
   * Returns the candidates of the segments, which are all in this finder's language, by citation
   * form; empty if there are none.
   */
  List<Candidate> find(List<Segment> segments) {
    List<Text> texts = new ArrayList<>();
    Map<String, Integer> counts = new HashMap<>(lists.general());
    Map<String, Casing> casing = new HashMap<>();
    for (Segment segment : segments) {
      List<Word> words =
          WordSplitter.split(Scripts.repair(segment.text(), language).text(), language);
      texts.add(new Text(segment, words));
      for (Word word : words) {
        counts.merge(word.lower(), 1, Integer::sum);
      }
    }
    Paradigms paradigms = Paradigms.of(language, counts);
    CitationForms citations = new CitationForms(language, paradigms);
    Map<String, Analysis> analyses = new HashMap<>();
    for (Text text : texts) {
      for (Word word : text.words()) {
        Analysis analysis = analyses.computeIfAbsent(word.text(), citations::analyse);
        if (!word.first()) {
          Casing one = word.isCapital() ? new Casing(1, 0) : new Casing(0, 1);
          for (String key : new TreeSet<>(List.of(word.lower(), analysis.stem()))) {
            casing.merge(
                key, one, (a, b) -> new Casing(a.capital() + b.capital(), a.lower() + b.lower()));
          }
        }
      }
    }
    Map<String, Found> found = new TreeMap<>();
    Reading reading = new Reading(paradigms, citations, analyses, casing, found);
    texts.forEach(reading::read);
    return reading.candidates();
  }

  private final class Reading {
    private final Paradigms paradigms;
    private final CitationForms citations;
    private final Map<String, Analysis> analyses;
    private final Map<String, Casing> casing;
    private final Map<String, Found> found;
    private final List<At> here = new ArrayList<>();

    Reading(
        Paradigms paradigms,
        CitationForms citations,
        Map<String, Analysis> analyses,
        Map<String, Casing> casing,
        Map<String, Found> found) {
      this.paradigms = paradigms;
      this.citations = citations;
      this.analyses = analyses;
      this.casing = casing;
      this.found = found;
    }

    void read(Text text) {
      List<Word> words = text.words();
      int[] runs = nameRuns(words);
      readQuoted(text);
      for (int from = 0; from < words.size(); from++) {
        for (int to = from + 1; to <= Math.min(words.size(), from + LONGEST + 1); to++) {
          if (to > from + 1 && !words.get(to - 1).joined()) {
            break;
          }
          List<Word> phrase = words.subList(from, to);
          if (isPhrase(phrase)) {
            Span span = new Span(phrase.getFirst().span().start(), phrase.getLast().span().end());
            add(text.segment(), phrase, span, !isInsideName(words, runs, from, to), false);
          }
        }
        readParts(text.segment(), words.get(from));
      }
      countInLonger();
    }

    /** Counts for what was found in the text just read in which longer candidates it stands. */
    private void countInLonger() {
      for (At one : here) {
        for (At other : here) {
          if (other.span().length() > one.span().length() && other.span().contains(one.span())) {
            one.entry().longer.merge(other.key(), 1, Integer::sum);
          }
        }
      }
      here.clear();
    }

    /** Returns for each word a number that neighbours in one name share; 0 outside names. */
    private int[] nameRuns(List<Word> words) {
      int[] runs = new int[words.size()];
      int run = 0;
      for (int w = 0; w < runs.length; w++) {
        if (isName(words.get(w))) {
          boolean goesOn = w > 0 && words.get(w).joined() && runs[w - 1] > 0;
          runs[w] = goesOn ? runs[w - 1] : ++run;
        }
      }
      return runs;
    }

    /**
     * Whether the words are a part of a longer name; what follows a title or another common word at
     * the beginning of a name stands by itself.
     */
    private boolean isInsideName(List<Word> words, int[] runs, int from, int to) {
      int run = runs[from];
      if (run == 0 || runs[to - 1] != run) {
        return false;
      }
      if (to < runs.length && runs[to] == run) {
        return true;
      }
      for (int before = from - 1; before >= 0 && runs[before] == run; before--) {
        if (!isCommon(words.get(before))) {
          return true;
        }
      }
      return false;
    }

    /** Whether the lexicon has it as a word and not only as a name: President, Academy. */
    private boolean isCommon(Word word) {
      return lexicon.translations(word.lower(), language, Language.ENGLISH).stream()
          .anyMatch(english -> Character.isLowerCase(english.codePointAt(0)));
    }

    /** Reads the names that a hyphen ties together: Baku-Tbilisi-Kars. */
    private void readParts(Segment segment, Word word) {
      String[] parts = word.text().split("[-‑–]", -1);
      if (parts.length < 2) {
        return;
      }
      int at = word.span().start();
      List<Word> names = new ArrayList<>();
      for (String part : parts) {
        int length = part.codePointCount(0, part.length());
        if (length >= 3) {
          names.add(
              new Word(part, part.toLowerCase(locale), new Span(at, at + length), false, false));
        }
        at += length + 1;
      }
      if (names.size() == parts.length && names.stream().allMatch(Word::isCapital)) {
        names.forEach(name -> add(segment, List.of(name), name.span(), true, false));
      }
    }

    private void readQuoted(Text text) {
      String clean = text.segment().text();
      Matcher matcher = QUOTED.matcher(clean);
      while (matcher.find()) {
        for (int group = 1; group <= 4; group++) {
          if (matcher.group(group) == null) {
            continue;
          }
          int start = clean.codePointCount(0, matcher.start(group));
          int end = start + clean.codePointCount(matcher.start(group), matcher.end(group));
          Span span = new Span(start, end);
          List<Word> inside = text.words().stream().filter(w -> span.contains(w.span())).toList();
          if (!inside.isEmpty()
              && inside.size() <= LONGEST
              && inside.getFirst().isCapital()
              && inside.getFirst().span().start() == start
              && inside.getLast().span().end() == end) {
            add(text.segment(), inside, span, true, true);
          }
        }
      }
    }

    private boolean isName(Word word) {
      if (!word.isCapital() || !word.hasLetters()) {
        return false;
      }
      if (!word.first()) {
        return true;
      }
      Casing seen = casing.get(word.lower());
      Analysis analysis = analyses.get(word.text());
      Casing stem = analysis == null ? null : casing.get(analysis.stem());
      int capital = (seen == null ? 0 : seen.capital()) + (stem == null ? 0 : stem.capital());
      int lower = (seen == null ? 0 : seen.lower()) + (stem == null ? 0 : stem.lower());
      return capital > lower
          || (capital == 0
              && lower == 0
              && lists.rarity(word.lower()) == 1
              && SURNAME.matcher(word.lower()).matches());
    }

    private boolean isPhrase(List<Word> phrase) {
      Word head = phrase.getLast();
      Word first = phrase.getFirst();
      boolean counted = phrase.size() > 2 && isCounted(first, phrase.get(1));
      if (!(isContent(first) || counted) || !isContent(head)) {
        return false;
      }
      boolean allCapital = phrase.stream().allMatch(w -> isName(w) || isLink(w));
      if (phrase.size() > LONGEST && !allCapital) {
        return false;
      }
      if (language == Language.ENGLISH) {
        return isEnglishPhrase(phrase, allCapital);
      }
      if (isVerb(head) && !(allCapital && phrase.size() > 1)) {
        return false;
      }
      boolean possessed = analysis(head).has(Suffix.POSSESSIVE_3);
      for (Word word : phrase.subList(0, phrase.size() - 1)) {
        Analysis analysis = analysis(word);
        boolean genitive = analysis.has(Suffix.GENITIVE);
        if (!(isContent(word) || (counted && word.equals(first)))
            || isVerb(word)
            || analysis.has(Suffix.ATTRIBUTIVE)
            || analysis.has(Suffix.COPULA)
            || (genitive && !possessed)
            || (!genitive && analysis.isInflectedForCase() && !isAdjective(word, analysis))) {
          return false;
        }
      }
      return phrase.size() == 1 || !isAdjectiveHead(head) || allCapital;
    }

    /** Whether a number and an adjective after it make one: екі жақты, iki dilli. */
    private boolean isCounted(Word number, Word next) {
      return language != Language.ENGLISH
          && NUMBERS.contains(number.lower())
          && isAdjective(next, analysis(next));
    }

    private boolean isEnglishPhrase(List<Word> phrase, boolean allCapital) {
      for (Word word : phrase) {
        if (!isContent(word) && !(allCapital && isLink(word)) && !word.lower().equals("of")) {
          return false;
        }
        if (!word.equals(phrase.getLast())
            && word.lower().endsWith("'s")
            && phrase.size() == 2
            && !word.isCapital()) {
          return false;
        }
      }
      return allCapital
          || (!ENGLISH_NO_HEAD.matcher(phrase.getLast().lower()).matches()
              && !phrase.getFirst().lower().matches(".{2,}ly"));
    }

    /** Whether it may join the capitalised parts of an English name. */
    private boolean isLink(Word word) {
      return language == Language.ENGLISH
          && Set.of("of", "the", "and", "for").contains(word.lower());
    }

    private boolean isContent(Word word) {
      return word.hasLetters()
          && !word.hasDigits()
          && !lists.plain().contains(word.lower())
          && (word.text().codePointCount(0, word.text().length()) > 1);
    }

    private Analysis analysis(Word word) {
      return analyses.computeIfAbsent(word.text(), citations::analyse);
    }

    private boolean isVerb(Word word) {
      if (isName(word)) {
        return false;
      }
      String lower = word.lower();
      Analysis noun = analysis(word);
      if (!noun.suffixes().isEmpty() && isNoun(noun.stem())) {
        return false;
      }
      boolean kazakh = language == Language.KAZAKH;
      boolean attested = paradigms.support(lower) > 1.5;
      if ((kazakh ? KAZAKH_VERB : AZERBAIJANI_VERB).matcher(lower).matches()) {
        return !attested;
      }
      if ((kazakh ? KAZAKH_PAST : AZERBAIJANI_PAST).matcher(lower).matches()) {
        Analysis analysis = analysis(word);
        return analysis.suffixes().isEmpty()
            ? !kazakh && !attested
            : paradigms.count(analysis.stem()) == 0 && paradigms.support(analysis.stem()) < 1.5;
      }
      return false;
    }

    /** Whether the lexicon translates it with a noun or adjective, that is not with a verb. */
    private boolean isNoun(String stem) {
      Set<String> english = lexicon.translations(stem, language, Language.ENGLISH);
      return !english.isEmpty() && lists.general().containsKey(stem);
    }

    private boolean isAdjective(Word word, Analysis analysis) {
      String lower = word.lower();
      return analysis.suffixes().size() <= 1
          && (language == Language.KAZAKH
              ? lower.matches(".{3,}(лы|лі|ды|ді|ты|ті|сыз|сіз|дағы|дегі|тағы|тегі)")
              : lower.matches(".{3,}(lı|li|lu|lü|sız|siz|suz|süz|dakı|dəki|əvi)"));
    }

    /** Whether the last word is an adjective: -ты and -ді there are rather the accusative. */
    private boolean isAdjectiveHead(Word head) {
      Analysis analysis = analysis(head);
      return isAdjective(head, analysis) && !analysis.has(Suffix.ACCUSATIVE);
    }

    private void add(
        Segment segment, List<Word> phrase, Span span, boolean independent, boolean quoted) {
      Word first = phrase.getFirst();
      boolean allNames = phrase.stream().allMatch(w -> isName(w) || isLink(w));
      boolean firstName = isName(first);
      String surface = surface(phrase);
      ConceptType type = quoted ? ConceptType.DOCUMENT : type(phrase, allNames, firstName);
      String citation =
          quoted || isCited(phrase)
              ? surface
              : citations.cite(surface, allNames && type != ConceptType.TERM);
      if (citation.isBlank() || citation.codePointCount(0, citation.length()) < 2) {
        return;
      }
      if (!quoted && !firstName && first.isCapital()) {
        citation = lowerFirst(citation);
      }
      String key = citation.toLowerCase(locale);
      Found entry = found.computeIfAbsent(key, k -> new Found());
      boolean again =
          entry.places.stream()
              .anyMatch(p -> p.segment().equals(segment) && p.span().overlap(span) > 0);
      if (again) {
        entry.quoted |= quoted;
        return;
      }
      here.add(new At(key, entry, span));
      entry.words = phrase.size();
      entry.forms.merge(surface, 1, Integer::sum);
      entry.citations.merge(citation, 1, Integer::sum);
      entry.places.add(new Candidate.Place(segment, span));
      entry.types.merge(type, 1, Integer::sum);
      entry.documents.add(segment.document());
      entry.quoted |= quoted;
      entry.independent += independent ? 1 : 0;
      entry.capitals += phrase.stream().anyMatch(this::isName) ? 1 : 0;
    }

    /** Whether a single word stands in the lexicon as it is, so that no ending is one. */
    private boolean isCited(List<Word> phrase) {
      return phrase.size() == 1 && lexicon.isEntry(phrase.getFirst().lower(), language);
    }

    private String surface(List<Word> phrase) {
      StringBuilder out = new StringBuilder();
      for (Word word : phrase) {
        out.append(out.isEmpty() ? "" : " ").append(word.text());
      }
      return out.toString();
    }

    private String lowerFirst(String text) {
      int end = text.offsetByCodePoints(0, 1);
      return text.substring(0, end).toLowerCase(locale) + text.substring(end);
    }

    private ConceptType type(List<Word> phrase, boolean allNames, boolean firstName) {
      Word head = phrase.getLast();
      if (phrase.size() == 1) {
        if (head.isAllCapitals() && head.text().length() <= 6) {
          return ConceptType.ABBREVIATION;
        }
        if (!firstName) {
          return ConceptType.TERM;
        }
        return SURNAME.matcher(analysis(head).stem()).matches()
            ? ConceptType.PERSON
            : ConceptType.PLACE;
      }
      ConceptType byHead = headType(phrase);
      boolean named = firstName || isName(head);
      if (byHead != null && named) {
        return byHead;
      }
      if (allNames) {
        return phrase.size() <= 3 ? ConceptType.PERSON : ConceptType.ORGANISATION;
      }
      return ConceptType.TERM;
    }

    private @Nullable ConceptType headType(List<Word> phrase) {
      if (language != Language.ENGLISH) {
        return lists.heads().get(analysis(phrase.getLast()).stem());
      }
      ConceptType last = lists.heads().get(phrase.getLast().lower());
      if (last != null) {
        return last;
      }
      for (Word word : phrase) {
        ConceptType type = lists.heads().get(word.lower());
        if (type != null) {
          return type;
        }
      }
      return null;
    }

    List<Candidate> candidates() {
      List<Candidate> all = new ArrayList<>();
      for (Map.Entry<String, Found> each : found.entrySet()) {
        Found entry = each.getValue();
        String citation = commonest(entry.citations);
        ConceptType type = commonest(entry.types);
        all.add(
            new Candidate(
                language,
                citation,
                type,
                entry.words,
                entry.places,
                entry.forms.entrySet().stream()
                    .sorted(
                        Comparator.comparingInt((Map.Entry<String, Integer> e) -> -e.getValue())
                            .thenComparing(Map.Entry::getKey))
                    .map(e -> new AttestedForm(e.getKey(), e.getValue()))
                    .toList(),
                features(citation, type, entry)));
      }
      return all;
    }

    private List<Double> features(String citation, ConceptType type, Found entry) {
      List<Word> words = WordSplitter.split(citation, language);
      double rarest = 0;
      double commonest = 1;
      for (Word word : words) {
        double rarity = Math.min(lists.rarity(word.lower()), lists.rarity(analysis(word).stem()));
        rarest = Math.max(rarest, rarity);
        commonest = Math.min(commonest, rarity);
      }
      Word head = words.getLast();
      boolean inflects = language != Language.ENGLISH;
      double places = entry.places.size();
      int inLonger = entry.longer.values().stream().mapToInt(Integer::intValue).max().orElse(0);
      return new TermhoodModel.Traits(
              entry.words,
              entry.places.size(),
              Math.max(0, 1 - inLonger / places),
              entry.independent / places,
              entry.documents.size(),
              entry.capitals / places,
              rarest,
              commonest,
              entry.quoted,
              inflects && isVerb(head),
              inflects && isAdjectiveHead(head),
              entry.forms.size(),
              type.isName(),
              !lexicon.senses(citation, language).isEmpty(),
              lists.heads().containsKey(inflects ? analysis(head).stem() : head.lower()))
          .features();
    }
  }

  private static <K> K commonest(Map<K, Integer> counts) {
    return counts.entrySet().stream()
        .max(Comparator.comparing((Map.Entry<K, Integer> e) -> e.getValue()))
        .orElseThrow()
        .getKey();
  }
}
