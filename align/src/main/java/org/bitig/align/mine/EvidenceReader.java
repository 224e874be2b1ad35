package org.bitig.align.mine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bitig.lang.lexicon.Lexicon;
import org.bitig.lang.name.CognateMatcher;
import org.bitig.lang.quantity.Quantities;
import org.bitig.lang.quantity.Quantity;
import org.bitig.model.Clue;
import org.bitig.model.Span;

/**
 * Turns a candidate into the numbers its probability is made from.
 *
 * <p>Only numbers that are held against chance or against the whole are used: sums over words grow
 * with the length of a sentence and make the longest sentences of a text look like each other's
 * translation.
 */
final class EvidenceReader {
  /** Names of the numbers, in the order of {@link #features}. */
  static final List<String> NAMES =
      List.of(
          "lead",
          "lead-capped",
          "confirmed-lead",
          "rank",
          "confirmed-rank",
          "words-capped",
          "unanswered-share",
          "names-unanswered",
          "numbers-clash",
          "numbers-of-one-thing-differ",
          "numbers-unanswered");

  /** From here on more lead is no stronger proof. */
  private static final double ENOUGH_LEAD = 0.15;

  /** From here on more words are no stronger proof: ln 10. */
  private static final double ENOUGH_WORDS = 2.3;

  /** Two clashes are as bad as ten. */
  private static final int MOST_CLASHES = 2;

  /** A word whose best answer is a lesser z-score, and that nothing confirms, has no answer. */
  private static final double LEAST_ANSWER = 0.8;

  /**
   * A name may be translated rather than sounded out: then its answer has to be this good, a
   * z-score.
   */
  private static final double ANSWERS_NAME = 2;

  /** How sure it must be that two numbers count the same thing: weight of a link, or a z-score. */
  private static final double SAME_THING = 0.5;

  private static final double SAME_THING_ANSWER = 2.5;

  /** A number counts one of the next words; so many are looked at, function words left out. */
  private static final int COUNTED_WITHIN = 3;

  private static final int COUNTED = 2;

  private final Pile source;
  private final Pile target;
  private final Lexicon lexicon;
  private final WordAlignment alignment;

  EvidenceReader(Pile source, Pile target, Lexicon lexicon) {
    this.source = source;
    this.target = target;
    this.lexicon = lexicon;
    alignment = new WordAlignment(source, target);
  }

  /** Returns the value with its size on a logarithmic scale and its sign kept. */
  static double damped(double value) {
    return Math.signum(value) * Math.log1p(Math.abs(value));
  }

  /** Returns the features of a candidate, one for each of {@link #NAMES}. */
  double[] features(Candidate c) {
    Span a = source.passageWords.get(c.sourcePassage());
    Span b = target.passageWords.get(c.targetPassage());
    WordAlignment.Both both = alignment.align(a, b);
    List<ConfirmedWords.Link> links = links(c, a, b);
    Answered one = Answered.of(both.source(), source, linked(links, a, true));
    Answered other = Answered.of(both.target(), target, linked(links, b, false));
    Quantities.Comparison numbers = quantities(c);
    return new double[] {
      c.lead(),
      Math.min(c.lead(), ENOUGH_LEAD),
      damped(c.confirmedLead()),
      Math.log1p(c.rank()),
      Math.log1p(c.confirmedRank()),
      Math.min(Math.log(Math.max(1, Math.min(a.length(), b.length()))), ENOUGH_WORDS),
      Math.max(one.unansweredShare(), other.unansweredShare()),
      Math.log1p(Math.min(one.unansweredNames(), other.unansweredNames())),
      Math.min(numbers.clashing().size(), MOST_CLASHES),
      Math.min(differing(c, numbers, links, both).size(), MOST_CLASHES),
      Math.max(firm(numbers.unansweredSource()).size(), firm(numbers.unansweredTarget()).size())
    };
  }

  /** Returns the links within the passages, by rows of the piles' words. */
  private List<ConfirmedWords.Link> links(Candidate c, Span a, Span b) {
    int first = source.wordStart[c.sourceSentence()];
    int second = target.wordStart[c.targetSentence()];
    return c.links().stream()
        .map(link -> new ConfirmedWords.Link(first + link.a(), second + link.b(), link.weight()))
        .filter(link -> a.contains(link.a()) && b.contains(link.b()))
        .toList();
  }

  private static boolean[] linked(List<ConfirmedWords.Link> links, Span rows, boolean ofSource) {
    boolean[] linked = new boolean[rows.length()];
    links.forEach(link -> linked[(ofSource ? link.a() : link.b()) - rows.start()] = true);
    return linked;
  }

  private Quantities.Comparison quantities(Candidate c) {
    return Quantities.compare(
        within(
            source.quantities.get(c.sourceSentence()),
            source.passages.get(c.sourcePassage()).span()),
        within(
            target.quantities.get(c.targetSentence()),
            target.passages.get(c.targetPassage()).span()));
  }

  private static List<Quantity> within(List<Quantity> all, Span passage) {
    return all.stream().filter(q -> passage.contains(q.span())).toList();
  }

  private static List<Quantity> firm(List<Quantity> quantities) {
    return quantities.stream().filter(q -> q.strength() == Quantity.Strength.FIRM).toList();
  }

  /** Two numbers that count the same thing and differ. */
  private record Differing(Quantity source, Quantity target) {}

  private List<Differing> differing(
      Candidate c,
      Quantities.Comparison numbers,
      List<ConfirmedWords.Link> links,
      WordAlignment.Both both) {
    List<Differing> differing = new ArrayList<>();
    for (Quantity a : leftOver(numbers.unansweredSource(), numbers.clashing(), true)) {
      List<Integer> counted = counted(source, c.sourceSentence(), a);
      for (Quantity b : leftOver(numbers.unansweredTarget(), numbers.clashing(), false)) {
        List<Integer> countedToo = counted(target, c.targetSentence(), b);
        if (counted.stream()
            .anyMatch(w -> countedToo.stream().anyMatch(v -> isOneThing(w, v, links, both)))) {
          differing.add(new Differing(a, b));
        }
      }
    }
    return differing;
  }

  private static List<Quantity> leftOver(
      List<Quantity> unanswered, List<Quantities.Pair> clashing, boolean ofSource) {
    return firm(
        Stream.concat(
                unanswered.stream(),
                clashing.stream().map(pair -> ofSource ? pair.source() : pair.target()))
            .toList());
  }

  private static List<Integer> counted(Pile pile, int sentence, Quantity quantity) {
    List<Integer> counted = new ArrayList<>();
    int looked = 0;
    for (int w = pile.wordStart[sentence];
        w < pile.wordStart[sentence + 1] && looked < COUNTED_WITHIN && counted.size() < COUNTED;
        w++) {
      if (pile.wordSpan(w).start() >= quantity.span().end()) {
        looked++;
        if (!pile.function[w]) {
          counted.add(w);
        }
      }
    }
    return counted;
  }

  private boolean isOneThing(
      int a, int b, List<ConfirmedWords.Link> links, WordAlignment.Both both) {
    return links.stream()
            .anyMatch(link -> link.a() == a && link.b() == b && link.weight() >= SAME_THING)
        || (both.source().answers(a, b) && both.source().score(a) >= SAME_THING_ANSWER);
  }

  /**
   * What of one side's words has an answer on the other.
   *
   * @param unansweredShare of the words that say something, in [0, 1]
   * @param unansweredNames information of the names without an answer, in nats
   */
  private record Answered(double unansweredShare, double unansweredNames) {
    static Answered of(WordAlignment.Answers answers, Pile pile, boolean[] linked) {
      int telling = 0;
      int unanswered = 0;
      double names = 0;
      for (int k = 0; k < linked.length; k++) {
        int w = answers.first() + k;
        double score = answers.scores()[k];
        if (!pile.function[w]) {
          telling++;
          unanswered += score < LEAST_ANSWER && !linked[k] ? 1 : 0;
        }
        if (pile.name[w] && score < ANSWERS_NAME && !linked[k]) {
          names += pile.information[w];
        }
      }
      return new Answered((double) unanswered / Math.max(1, telling), names);
    }
  }

  /** Words worth telling a person say this much at least, in nats. */
  private static final double TELLING = 2;

  /** Of the words without an answer, so many are told a side. */
  private static final int MOST_WORDS = 4;

  /**
   * Returns what a person would look at: names and words that answer each other, numbers and dates,
   * and what nothing answers.
   */
  List<Clue> clues(Candidate c) {
    Span a = source.passageWords.get(c.sourcePassage());
    Span b = target.passageWords.get(c.targetPassage());
    WordAlignment.Both both = alignment.align(a, b);
    List<ConfirmedWords.Link> links = links(c, a, b);
    Quantities.Comparison numbers = quantities(c);
    Set<Clue> clues = new java.util.LinkedHashSet<>(numbers.clues());
    for (Differing pair : differing(c, numbers, links, both)) {
      clues.add(
          new Clue(
              Clue.Kind.NUMBER, Clue.Stand.CLASHES, pair.source().text(), pair.target().text()));
    }
    clues.addAll(agreeing(c, a, b));
    clues.addAll(unanswered(both.source(), source, linked(links, a, true), true));
    clues.addAll(unanswered(both.target(), target, linked(links, b, false), false));
    return List.copyOf(clues);
  }

  private List<Clue> agreeing(Candidate c, Span a, Span b) {
    List<Clue> clues = new ArrayList<>();
    Set<Integer> told = new HashSet<>();
    for (CognateMatcher.Cognate cognate :
        CognateMatcher.standard()
            .match(
                ConfirmedWords.heard(source.sounds.subList(a.start(), a.end())),
                ConfirmedWords.heard(target.sounds.subList(b.start(), b.end())))) {
      int w = a.start() + cognate.a();
      int v = b.start() + cognate.b();
      boolean name = source.name[w] || target.name[v];
      if (name || source.information[w] >= TELLING) {
        told.add(w);
        clues.add(
            new Clue(
                name ? Clue.Kind.NAME : Clue.Kind.COGNATE,
                Clue.Stand.AGREES,
                source.word(w),
                target.word(v)));
      }
    }
    List<Lexicon.Item> first =
        itemsWithin(source, c.sourceSentence(), source.passages.get(c.sourcePassage()).span());
    List<Lexicon.Item> second =
        itemsWithin(target, c.targetSentence(), target.passages.get(c.targetPassage()).span());
    for (Lexicon.Answer answer : lexicon.match(first, second)) {
      Lexicon.Item item = first.get(answer.a());
      boolean telling = false;
      for (int w = a.start(); w < a.end(); w++) {
        Span word = source.wordSpan(w);
        boolean inside = word.start() >= item.span().start() && word.end() <= item.span().end();
        telling |= inside && source.information[w] >= TELLING && !told.contains(w);
      }
      if (telling) {
        clues.add(
            new Clue(
                Clue.Kind.DICTIONARY,
                Clue.Stand.AGREES,
                item.text(),
                second.get(answer.b()).text()));
      }
    }
    return clues;
  }

  private static List<Lexicon.Item> itemsWithin(Pile pile, int sentence, Span passage) {
    return pile.items.get(sentence).stream().filter(item -> passage.contains(item.span())).toList();
  }

  private record Unanswered(Clue.Kind kind, String text, double information) {}

  private static List<Clue> unanswered(
      WordAlignment.Answers answers, Pile pile, boolean[] linked, boolean ofSource) {
    List<Unanswered> words = new ArrayList<>();
    for (int i = 0; i < linked.length; i++) {
      int w = answers.first() + i;
      String text = pile.word(w);
      double enough = pile.name[w] ? ANSWERS_NAME : LEAST_ANSWER;
      if (!linked[i]
          && !pile.function[w]
          && answers.scores()[i] < enough
          && pile.information[w] >= TELLING
          && text.codePoints().allMatch(Character::isLetter)) {
        words.add(
            new Unanswered(
                pile.name[w] ? Clue.Kind.NAME : Clue.Kind.WORD, text, pile.information[w]));
      }
    }
    return words.stream()
        .sorted(Comparator.comparingDouble((Unanswered u) -> -u.information()))
        .limit(MOST_WORDS)
        .map(
            word ->
                new Clue(
                    word.kind(),
                    Clue.Stand.UNANSWERED,
                    ofSource ? word.text() : "",
                    ofSource ? "" : word.text()))
        .toList();
  }
}
