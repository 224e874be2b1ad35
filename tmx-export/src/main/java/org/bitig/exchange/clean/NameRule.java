package org.bitig.exchange.clean;

import java.util.ArrayList;
import java.util.List;
import org.bitig.lang.FunctionWords;
import org.bitig.lang.Word;
import org.bitig.lang.Words;
import org.bitig.lang.lexicon.Lexicon;
import org.bitig.lang.name.CldrNames;
import org.bitig.lang.name.CognateMatcher;
import org.bitig.lang.name.SoundForm;
import org.bitig.model.Language;

/**
 * Names on either side that nothing on the other side answers.
 *
 * <p>A name is a word with a capital inside a sentence; texts in which most words have one (titles)
 * have no names to tell. It is answered by a word that sounds alike or that the lexicon gives for
 * it. A word the lexicon knows as a common word, and no table of names knows, is none. What counts
 * is the lesser of both sides' unanswered names: one side may leave a name out, but if each has one
 * the other lacks, one was put for another.
 */
final class NameRule implements PairRule {
  private static final int SHORTEST = 3;

  /** Of the words of a text, so many have a capital at most if capitals are to mean names. */
  private static final double MOST_CAPITALS = 0.5;

  private final Lexicon lexicon;

  NameRule(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  @Override
  public CleanRule rule() {
    return CleanRule.NAMES;
  }

  @Override
  public Measurement measure(Pair pair) {
    Pair.Side source = pair.sourceSide();
    Pair.Side target = pair.targetSide();
    if (!source.language().isWorking()
        || !target.language().isWorking()
        || source.language() == target.language()) {
      return Measurement.fine(rule());
    }
    List<Word> sourceWords = Words.of(source.words());
    List<Word> targetWords = Words.of(target.words());
    List<String> sourceNames = names(source, sourceWords);
    List<String> targetNames = names(target, targetWords);
    if (sourceNames.isEmpty() || targetNames.isEmpty()) {
      return Measurement.fine(rule());
    }
    List<String> unsaid = unanswered(sourceNames, source.language(), targetWords, target);
    List<String> added = unanswered(targetNames, target.language(), sourceWords, source);
    int value = Math.min(unsaid.size(), added.size());
    return value == 0
        ? Measurement.fine(rule())
        : new Measurement(
            rule(), value, String.join(" ", unsaid) + " ≠ " + String.join(" ", added));
  }

  private static List<String> names(Pair.Side side, List<Word> words) {
    List<String> names = new ArrayList<>();
    long capitals = words.stream().filter(w -> isCapital(w.text())).count();
    if (capitals > MOST_CAPITALS * words.size() + 1) {
      return names;
    }
    String text = side.words();
    int unit = 0;
    int index = 0;
    for (Word word : words) {
      int start = text.offsetByCodePoints(unit, word.span().start() - index);
      boolean opens = opensSentence(text, start);
      unit = start;
      index = word.span().start();
      if (!opens
          && isCapital(word.text())
          && word.text().length() >= SHORTEST
          && word.text().codePoints().allMatch(c -> Character.isLetter(c) || c == '\'' || c == '’')
          && !FunctionWords.contains(word.text(), side.language())) {
        names.add(word.text());
      }
    }
    return names;
  }

  private static boolean isCapital(String word) {
    return Character.isUpperCase(word.codePointAt(0));
  }

  /** Whether a word at this place has a capital for its place alone. */
  private static boolean opensSentence(String text, int start) {
    int i = start - 1;
    while (i >= 0
        && (Character.isWhitespace(text.charAt(i)) || "\"'“«‘(".indexOf(text.charAt(i)) >= 0)) {
      i--;
    }
    return i < 0 || ".!?:…•|/-–—".indexOf(text.charAt(i)) >= 0;
  }

  private List<String> unanswered(
      List<String> names, Language language, List<Word> others, Pair.Side other) {
    List<SoundForm> sounds =
        others.stream().map(w -> SoundForm.of(w.text(), other.language())).toList();
    List<Lexicon.Item> items = lexicon.read(other.words(), other.language());
    List<String> unanswered = new ArrayList<>();
    for (String name : names) {
      boolean heard = soundsLike(name, language, sounds);
      boolean known =
          items.stream()
              .anyMatch(i -> lexicon.answers(lexicon.senses(name, language), i.senses()) > 0);
      if (!heard && !known && isName(name, language)) {
        unanswered.add(name);
      }
    }
    return unanswered;
  }

  private static boolean soundsLike(String name, Language language, List<SoundForm> others) {
    return !CognateMatcher.standard()
        .match(List.of(SoundForm.of(name, language)), others)
        .isEmpty();
  }

  private boolean isName(String word, Language language) {
    return lexicon.senses(word, language).isEmpty()
        || !CldrNames.get().lookUp(word, language).isEmpty();
  }
}
