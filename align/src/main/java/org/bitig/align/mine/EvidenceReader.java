package org.bitig.align.mine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.bitig.lang.FunctionWords;
import org.bitig.lang.name.CognateMatcher;
import org.bitig.lang.quantity.Quantities;
import org.bitig.lang.quantity.Quantity;
import org.bitig.model.Clue;
import org.bitig.model.Span;

/** Turns a candidate into the numbers its probability is made from. */
final class EvidenceReader {
  /** Names of the numbers, in the order of {@link #features}. */
  static final List<String> NAMES =
      List.of(
          "lead",
          "similarity",
          "whole-lead",
          "deviations",
          "rank",
          "answered-least",
          "answered-most",
          "unanswered",
          "shared-information",
          "words",
          "length-ratio",
          "numbers-agree",
          "numbers-clash",
          "numbers-unanswered",
          "cognates",
          "names-answered",
          "names-unanswered");

  private final Pile source;
  private final Pile target;
  private final WordAlignment alignment;

  EvidenceReader(Pile source, Pile target) {
    this.source = source;
    this.target = target;
    alignment = new WordAlignment(source, target);
  }

  /** Returns the features of a candidate, one for each of {@link #NAMES}. */
  double[] features(Candidate c) {
    Span a = source.words(c.sourceSentence(), source.passages.get(c.sourcePassage()).span());
    Span b = target.words(c.targetSentence(), target.passages.get(c.targetPassage()).span());
    WordAlignment.Both both = alignment.align(a, b);
    Coverage one = Coverage.of(both.source(), source.information);
    Coverage other = Coverage.of(both.target(), target.information);
    String sourceText = source.passages.get(c.sourcePassage()).text();
    String targetText = target.passages.get(c.targetPassage()).text();
    Mentions mentions = mentions(a, b, both);
    Quantities.Comparison numbers = quantities(c);
    int unsaid =
        (int)
            Stream.concat(numbers.unansweredSource().stream(), numbers.unansweredTarget().stream())
                .filter(q -> q.strength() == Quantity.Strength.FIRM)
                .count();
    return new double[] {
      c.lead(),
      c.similarity(),
      c.wholeLead(),
      c.deviations(),
      Math.log1p(c.rank()),
      Math.min(one.answered(), other.answered()),
      Math.max(one.answered(), other.answered()),
      Math.max(one.unanswered(), other.unanswered()),
      Math.log1p(Math.min(one.shared(), other.shared())),
      Math.log(Math.max(1, Math.min(a.length(), b.length()))),
      Math.abs(
          Math.log((double) Math.max(1, sourceText.length()) / Math.max(1, targetText.length()))),
      Math.log1p(
          numbers.count(Quantities.Agreement.EXACT)
              + numbers.count(Quantities.Agreement.PARTIAL) / 2.0),
      Math.min(numbers.clashing().size(), MOST_CLASHES),
      Math.log1p(unsaid),
      Math.log1p(mentions.cognates()),
      Math.log1p(mentions.answered()),
      Math.log1p(mentions.unanswered())
    };
  }

  /** Two clashes are as bad as ten. */
  private static final int MOST_CLASHES = 2;

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

  /**
   * Words without an answer that are worth telling a person: each of them says this much at least,
   * in nats.
   */
  private static final double TELLING = 2;

  /** Of those, so many. */
  private static final int MOST_WORDS = 4;

  /**
   * Returns what a person would look at: names and words that answer each other, numbers and dates,
   * and what nothing answers.
   */
  List<Clue> clues(Candidate c) {
    Span a = source.words(c.sourceSentence(), source.passages.get(c.sourcePassage()).span());
    Span b = target.words(c.targetSentence(), target.passages.get(c.targetPassage()).span());
    WordAlignment.Both both = alignment.align(a, b);
    List<Clue> clues = new ArrayList<>(quantities(c).clues());
    boolean[] sourceMatched = new boolean[a.length()];
    boolean[] targetMatched = new boolean[b.length()];
    for (CognateMatcher.Cognate cognate :
        CognateMatcher.standard()
            .match(
                source.sounds.subList(a.start(), a.end()),
                target.sounds.subList(b.start(), b.end()))) {
      sourceMatched[cognate.a()] = true;
      targetMatched[cognate.b()] = true;
      boolean name = source.name[a.start() + cognate.a()] || target.name[b.start() + cognate.b()];
      if (name || source.information[a.start() + cognate.a()] >= TELLING) {
        clues.add(
            new Clue(
                name ? Clue.Kind.NAME : Clue.Kind.COGNATE,
                Clue.Stand.AGREES,
                source.word(a.start() + cognate.a()),
                target.word(b.start() + cognate.b())));
      }
    }
    unanswered(both.source(), source, sourceMatched)
        .forEach(word -> clues.add(new Clue(word.kind(), Clue.Stand.UNANSWERED, word.text(), "")));
    unanswered(both.target(), target, targetMatched)
        .forEach(word -> clues.add(new Clue(word.kind(), Clue.Stand.UNANSWERED, "", word.text())));
    return List.copyOf(clues);
  }

  private record Unanswered(Clue.Kind kind, String text, double information) {}

  private static List<Unanswered> unanswered(
      WordAlignment.Answers answers, Pile pile, boolean[] matched) {
    List<Unanswered> words = new ArrayList<>();
    for (int i = 0; i < matched.length; i++) {
      int w = answers.first() + i;
      String text = pile.word(w);
      double enough = pile.name[w] ? ANSWERS_NAME : Coverage.LEAST;
      if (!matched[i]
          && answers.scores()[i] < enough
          && pile.information[w] >= TELLING
          && text.codePoints().allMatch(Character::isLetter)
          && !FunctionWords.contains(text, pile.language)) {
        words.add(
            new Unanswered(
                pile.name[w] ? Clue.Kind.NAME : Clue.Kind.WORD, text, pile.information[w]));
      }
    }
    return words.stream()
        .sorted(Comparator.comparingDouble((Unanswered u) -> -u.information()))
        .limit(MOST_WORDS)
        .toList();
  }

  /**
   * Names and words that sound alike.
   *
   * @param cognates information of the source words that sound like a target word, in nats
   * @param answered names on either side that have a cognate or a strong answer on the other
   * @param unanswered names on either side that have neither
   */
  private record Mentions(double cognates, int answered, int unanswered) {}

  /**
   * A name may be translated rather than sounded out: then its answer has to be this good, a
   * z-score.
   */
  private static final double ANSWERS_NAME = 2;

  private Mentions mentions(Span a, Span b, WordAlignment.Both both) {
    boolean[] sourceMatched = new boolean[a.length()];
    boolean[] targetMatched = new boolean[b.length()];
    double cognates = 0;
    for (CognateMatcher.Cognate cognate :
        CognateMatcher.standard()
            .match(
                source.sounds.subList(a.start(), a.end()),
                target.sounds.subList(b.start(), b.end()))) {
      sourceMatched[cognate.a()] = true;
      targetMatched[cognate.b()] = true;
      cognates +=
          cognate.similarity()
              * Math.min(
                  source.information[a.start() + cognate.a()],
                  target.information[b.start() + cognate.b()]);
    }
    int answered = 0;
    int unanswered = 0;
    for (int i = 0; i < a.length(); i++) {
      if (source.name[a.start() + i]) {
        boolean has = sourceMatched[i] || both.source().scores()[i] >= ANSWERS_NAME;
        answered += has ? 1 : 0;
        unanswered += has ? 0 : 1;
      }
    }
    for (int j = 0; j < b.length(); j++) {
      if (target.name[b.start() + j]) {
        boolean has = targetMatched[j] || both.target().scores()[j] >= ANSWERS_NAME;
        answered += has ? 1 : 0;
        unanswered += has ? 0 : 1;
      }
    }
    return new Mentions(cognates, answered, unanswered);
  }

  /**
   * What of one side's information the other side answers.
   *
   * @param answered mean z-score of the words, each weighed by its information and counted from 0
   *     to 3
   * @param unanswered information of the words without an answer, in nats
   * @param shared information times z-score, summed
   */
  private record Coverage(double answered, double unanswered, double shared) {
    /** From here on a better answer is no stronger proof. */
    private static final double ENOUGH = 3;

    /** A word below is taken as having no answer. */
    private static final double LEAST = 0.5;

    static Coverage of(WordAlignment.Answers answers, double[] information) {
      double shared = 0;
      double all = 1e-6;
      double unanswered = 0;
      for (int i = 0; i < answers.scores().length; i++) {
        double weight = information[answers.first() + i];
        all += weight;
        shared += weight * Math.clamp(answers.scores()[i], 0, ENOUGH);
        if (answers.scores()[i] < LEAST) {
          unanswered += weight;
        }
      }
      return new Coverage(shared / all, unanswered, shared);
    }
  }
}
