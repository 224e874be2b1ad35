package org.bitig.align.mine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bitig.lang.Casing;
import org.bitig.model.Language;
import org.bitig.model.Passage;
import org.bitig.model.Segment;
import org.bitig.model.Span;

/**
 * Cuts a sentence into the passages that another text might share: the whole of it, its clauses,
 * and neighbouring clauses together.
 *
 * <p>A clause ends where punctuation, a conjunction or, in Kazakh and Azerbaijani, the ending of a
 * converb, participle or verbal noun says so. The endings are those of the grammars (Kazakh
 * -ып/-іп, -ған/-ген, -у; Azerbaijani -araq/-ərək, -ıb, -dıq, -ma, -mış, -an); they also cut after
 * some nouns that only look like verbs, which costs a passage more and loses none.
 */
final class PassageCutter {
  /** Words of the shortest passage. Two words say too little to be a translation by themselves. */
  static final int LEAST_WORDS = 3;

  /** Words of the longest passage that is not the whole sentence. */
  static final int MOST_WORDS = 24;

  /** Clauses that are joined at most. */
  private static final int MOST_CLAUSES = 6;

  /** Passages of one sentence at most; those of fewer clauses go first. */
  private static final int MOST_PASSAGES = 160;

  private static final Map<Language, Set<String>> CONJUNCTIONS =
      Map.of(
          Language.KAZAKH,
          Set.of("және", "мен", "пен", "бен", "ал", "бірақ", "сондай-ақ", "әрі", "яғни"),
          Language.AZERBAIJANI,
          Set.of("və", "ilə", "isə", "lakin", "amma", "ki", "həm", "yəni", "habelə"),
          Language.ENGLISH,
          Set.of("and", "but", "which", "who", "that", "where", "when", "while", "whose", "as"));

  private static final Map<Language, List<String>> ENDINGS =
      Map.of(
          Language.KAZAKH,
          List.of(
              "ып", "іп", "ғаннан", "геннен", "қаннан", "кеннен", "ғанда", "генде", "қанда",
              "кенде", "ған", "ген", "қан", "кен", "тын", "тін", "уы", "уі", "уына", "уіне", "уын",
              "уін", "уымен", "уімен"),
          Language.AZERBAIJANI,
          List.of(
              "araq",
              "ərək",
              "ıb",
              "ib",
              "ub",
              "üb",
              "dıqdan",
              "dikdən",
              "duqdan",
              "dükdən",
              "ması",
              "məsi",
              "masına",
              "məsinə",
              "masında",
              "məsində",
              "masından",
              "məsindən",
              "masının",
              "məsinin",
              "masını",
              "məsini",
              "mış",
              "miş",
              "muş",
              "müş",
              "an",
              "ən",
              "dığı",
              "diyi",
              "duğu",
              "düyü"),
          Language.ENGLISH,
          List.of());

  private static final String CLOSING = ",;:»”\")";
  private static final String OPENING = "«“\"(–—-";
  private static final String EDGES = " ,;:–—-«»“”\"()";

  private PassageCutter() {}

  /** A run of characters without blanks. */
  private record Chunk(String text, int start, int end) {}

  /**
   * Returns the passages of a segment, the whole of it first, the others in order; none for one
   * without letters or digits.
   */
  static List<Passage> cut(Segment segment) {
    List<Chunk> chunks = chunks(segment.text());
    int n = chunks.size();
    if (segment.text().codePoints().noneMatch(Character::isLetterOrDigit)) {
      return List.of();
    }
    List<Integer> cuts = new ArrayList<>(cuts(chunks, segment.language()));
    Map<Span, Integer> clauses = new TreeMap<>();
    for (int i = 0; i < cuts.size(); i++) {
      int from = cuts.get(i);
      // A conjunction joins the clause to what is left out.
      if (from < n && isConjunction(chunks.get(from), segment.language())) {
        from++;
      }
      for (int k = i + 1; k < cuts.size() && k - i <= MOST_CLAUSES; k++) {
        int words = cuts.get(k) - from;
        if (words >= LEAST_WORDS && words <= MOST_WORDS && words < n) {
          clauses.putIfAbsent(new Span(from, cuts.get(k)), k - i);
        }
      }
    }
    List<Span> chosen =
        clauses.entrySet().stream()
            .sorted(
                Map.Entry.<Span, Integer>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
            .limit(MOST_PASSAGES)
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    List<Passage> passages = new ArrayList<>();
    passages.add(Passage.whole(segment));
    for (Span words : chosen) {
      Span trimmed =
          trim(
              segment.text(), chunks.get(words.start()).start(), chunks.get(words.end() - 1).end());
      if (trimmed.length() > 0) {
        passages.add(new Passage(segment, trimmed));
      }
    }
    return Collections.unmodifiableList(passages);
  }

  private static boolean isConjunction(Chunk chunk, Language language) {
    return CONJUNCTIONS
        .getOrDefault(language, Set.of())
        .contains(Casing.lower(strip(chunk.text()), language));
  }

  private static Set<Integer> cuts(List<Chunk> chunks, Language language) {
    TreeSet<Integer> cuts = new TreeSet<>();
    cuts.add(0);
    cuts.add(chunks.size());
    for (int i = 0; i < chunks.size(); i++) {
      String text = chunks.get(i).text();
      if (CLOSING.indexOf(text.charAt(text.length() - 1)) >= 0) {
        cuts.add(i + 1);
      }
      if (OPENING.indexOf(text.charAt(0)) >= 0) {
        cuts.add(text.length() == 1 ? i + 1 : i);
      }
      String word = Casing.lower(strip(text), language);
      if (isConjunction(chunks.get(i), language)) {
        cuts.add(i);
      }
      for (String ending : ENDINGS.getOrDefault(language, List.of())) {
        // A stem of two letters at least, or every short word would end a clause.
        if (word.endsWith(ending) && word.length() >= ending.length() + 2) {
          cuts.add(i + 1);
          break;
        }
      }
    }
    return cuts;
  }

  private static List<Chunk> chunks(String text) {
    List<Chunk> chunks = new ArrayList<>();
    int index = 0;
    int start = -1;
    int startUnit = 0;
    for (int unit = 0; unit <= text.length(); ) {
      boolean blank = unit == text.length() || Character.isWhitespace(text.codePointAt(unit));
      if (blank && start >= 0) {
        chunks.add(new Chunk(text.substring(startUnit, unit), start, index));
        start = -1;
      } else if (!blank && start < 0) {
        start = index;
        startUnit = unit;
      }
      if (unit == text.length()) {
        break;
      }
      unit += Character.charCount(text.codePointAt(unit));
      index++;
    }
    return chunks;
  }

  private static String strip(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && EDGES.indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && (EDGES.indexOf(text.charAt(to - 1)) >= 0 || text.charAt(to - 1) == '.')) {
      to--;
    }
    return text.substring(from, to);
  }

  /** Returns the span without the punctuation at its edges. */
  private static Span trim(String text, int start, int end) {
    int[] codePoints = text.codePoints().toArray();
    int from = start;
    int to = end;
    while (from < to && EDGES.indexOf(codePoints[from]) >= 0) {
      from++;
    }
    while (to > from && EDGES.indexOf(codePoints[to - 1]) >= 0) {
      to--;
    }
    return new Span(from, to);
  }
}
