package org.bitig.align.mine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bitig.lang.Word;
import org.bitig.lang.lexicon.Lexicon;
import org.bitig.lang.name.CognateMatcher;
import org.bitig.lang.name.SoundForm;
import org.bitig.lang.quantity.Quantities;
import org.bitig.model.Span;

/**
 * Which words of two sentences answer each other for a reason that can be told: they stand in the
 * dictionary, sound alike, or are the same number or date.
 *
 * <p>The encoder finds what is close in meaning; this says what is named on both sides. Weighed by
 * how rare a word is and held against what chance brings, it tells true pairs from pairs on the
 * same subject better than any other single measure (eval/reports/mining-attempts.md).
 */
final class ConfirmedWords {
  /**
   * Words of a sentence that are listened to for likeness in sound: every word is held against
   * every other, and a "sentence" of thousands is a table that lost its stops.
   */
  private static final int MOST_HEARD = 300;

  /** Weight of a number or date that agrees in part only. */
  private static final double IN_PART = 0.5;

  private final Pile source;
  private final Pile target;
  private final Lexicon lexicon;

  ConfirmedWords(Pile source, Pile target, Lexicon lexicon) {
    this.source = source;
    this.target = target;
    this.lexicon = lexicon;
  }

  /**
   * A word of one sentence and a word of the other.
   *
   * @param a position among the words of the source sentence
   * @param b position among the words of the target sentence
   * @param weight in (0, 1]
   */
  record Link(int a, int b, double weight) {}

  /** Returns the links of two sentences, by position; of equal words the heaviest. */
  List<Link> links(int sourceSentence, int targetSentence) {
    Map<Long, Link> links = new TreeMap<>();
    List<Word> first = source.words.get(sourceSentence);
    List<Word> second = target.words.get(targetSentence);
    for (CognateMatcher.Cognate cognate :
        CognateMatcher.standard()
            .match(
                heard(source.soundsOf(sourceSentence)), heard(target.soundsOf(targetSentence)))) {
      put(links, cognate.a(), cognate.b(), cognate.similarity());
    }
    List<Lexicon.Item> a = source.items.get(sourceSentence);
    List<Lexicon.Item> b = target.items.get(targetSentence);
    for (Lexicon.Answer answer : lexicon.match(a, b)) {
      putAll(
          links, first, a.get(answer.a()).span(), second, b.get(answer.b()).span(), answer.score());
    }
    for (Quantities.Pair pair :
        Quantities.compare(
                source.quantities.get(sourceSentence), target.quantities.get(targetSentence))
            .agreeing()) {
      putAll(
          links,
          first,
          pair.source().span(),
          second,
          pair.target().span(),
          pair.agreement() == Quantities.Agreement.EXACT ? 1 : IN_PART);
    }
    return List.copyOf(links.values());
  }

  /** Returns as many of the words as are listened to. */
  static List<SoundForm> heard(List<SoundForm> sounds) {
    return sounds.subList(0, Math.min(sounds.size(), MOST_HEARD));
  }

  private static void put(Map<Long, Link> links, int a, int b, double weight) {
    links.merge(
        ((long) a << 32) | b,
        new Link(a, b, weight),
        (old, fresh) -> fresh.weight() > old.weight() ? fresh : old);
  }

  private static void putAll(
      Map<Long, Link> links, List<Word> first, Span a, List<Word> second, Span b, double weight) {
    for (int i : within(first, a)) {
      for (int j : within(second, b)) {
        put(links, i, j, weight);
      }
    }
  }

  private static List<Integer> within(List<Word> words, Span span) {
    List<Integer> within = new ArrayList<>();
    for (int w = 0; w < words.size(); w++) {
      Span word = words.get(w).span();
      if (word.start() < span.end() && word.end() > span.start()) {
        within.add(w);
      }
    }
    return within;
  }

  /**
   * Returns what each two passages of two sentences confirm, in nats: the information of the words
   * that are linked, on the side where it is less.
   *
   * @return source passages × target passages
   */
  float[][] confirmed(int sourceSentence, int targetSentence, List<Link> links) {
    List<Span> a = passages(source, sourceSentence);
    List<Span> b = passages(target, targetSentence);
    float[][] confirmed = new float[a.size()][b.size()];
    if (links.isEmpty()) {
      return confirmed;
    }
    int sourceWord = source.wordStart[sourceSentence];
    int targetWord = target.wordStart[targetSentence];
    double[] heaviestOfSource = new double[source.words.get(sourceSentence).size()];
    double[] heaviestOfTarget = new double[target.words.get(targetSentence).size()];
    for (int p = 0; p < a.size(); p++) {
      for (int q = 0; q < b.size(); q++) {
        double forward = 0;
        double backward = 0;
        for (Link link : links) {
          if (a.get(p).contains(sourceWord + link.a())
              && b.get(q).contains(targetWord + link.b())) {
            // A word with several links counts by its heaviest.
            double more = link.weight() - heaviestOfSource[link.a()];
            if (more > 0) {
              forward += more * source.information[sourceWord + link.a()];
              heaviestOfSource[link.a()] = link.weight();
            }
            more = link.weight() - heaviestOfTarget[link.b()];
            if (more > 0) {
              backward += more * target.information[targetWord + link.b()];
              heaviestOfTarget[link.b()] = link.weight();
            }
          }
        }
        for (Link link : links) {
          heaviestOfSource[link.a()] = 0;
          heaviestOfTarget[link.b()] = 0;
        }
        confirmed[p][q] = (float) Math.min(forward, backward);
      }
    }
    return confirmed;
  }

  private static List<Span> passages(Pile pile, int sentence) {
    return pile.passageWords.subList(pile.passageStart[sentence], pile.passageStart[sentence + 1]);
  }
}
