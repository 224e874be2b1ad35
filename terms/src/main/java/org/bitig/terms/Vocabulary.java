package org.bitig.terms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bitig.lang.FunctionWords;
import org.bitig.model.Language;

/**
 * The words that the candidates of one language are made of.
 *
 * @param language theirs
 * @param words each once, as first written
 * @param ofCandidate for each candidate the positions of its words in {@code words}, function words
 *     left out; the last is its head in Kazakh and Azerbaijani; not copied
 */
@SuppressWarnings("ArrayRecordComponent")
record Vocabulary(Language language, List<String> words, int[][] ofCandidate) {
  Vocabulary {
    words = List.copyOf(words);
  }

  static Vocabulary of(Language language, List<Candidate> candidates) {
    Map<String, Integer> index = new HashMap<>();
    List<String> words = new ArrayList<>();
    int[][] ofCandidate = new int[candidates.size()][];
    for (int c = 0; c < ofCandidate.length; c++) {
      List<Integer> own = new ArrayList<>();
      for (Word word : WordSplitter.split(candidates.get(c).citation(), language)) {
        if (!FunctionWords.contains(word.lower(), language)) {
          Integer known = index.putIfAbsent(word.lower(), words.size());
          if (known == null) {
            known = words.size();
            words.add(word.text());
          }
          own.add(known);
        }
      }
      ofCandidate[c] = own.stream().mapToInt(Integer::intValue).toArray();
    }
    return new Vocabulary(language, words, ofCandidate);
  }
}
