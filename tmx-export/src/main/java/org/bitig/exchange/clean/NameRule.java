package org.bitig.exchange.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitig.lang.Casing;
import org.bitig.lang.Folding;
import org.bitig.lang.FunctionWords;
import org.bitig.lang.Word;
import org.bitig.lang.Words;
import org.bitig.lang.lexicon.Lexicon;
import org.bitig.lang.lexicon.Senses;
import org.bitig.lang.name.CldrNames;
import org.bitig.lang.name.CognateMatcher;
import org.bitig.lang.name.SoundForm;
import org.bitig.model.Language;

/**
 * Names on either side that nothing on the other side answers.
 *
 * <p>A name is a word with a capital inside a sentence, or one at its beginning that no dictionary
 * knows; texts in which most words have one (titles) have no names to tell. It is answered by a
 * word that is the same, that sounds alike, each used once, or that the lexicon gives for it. A
 * word the lexicon knows as a common word, and no table of names knows, is none. What counts is the
 * lesser of both sides' unanswered names: one side may leave a name out, but if each has one the
 * other lacks, one was put for another.
 */
final class NameRule implements PairRule {
  private static final int SHORTEST = 3;

  /** UTF-16 units that may be written onto a name. */
  private static final int LONGEST_SUFFIX = 5;

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
    if (value == 0) {
      return Measurement.fine(rule());
    }
    String found = String.join(" ", unsaid) + " ≠ " + String.join(" ", added);
    boolean sourceSure = unsaid.stream().anyMatch(n -> !opens(source, n));
    boolean targetSure = added.stream().anyMatch(n -> !opens(target, n));
    return new Measurement(
        rule(), sourceSure && targetSure ? value : sourceSure || targetSure ? 0.75 : 0.5, found);
  }

  /** Whether the word stands at the beginning of the text and nowhere else. */
  private static boolean opens(Pair.Side side, String word) {
    String text = side.words().strip();
    int last = text.lastIndexOf(word);
    return last >= 0 && opensSentence(text, last);
  }

  private List<String> names(Pair.Side side, List<Word> words) {
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
      // What opens a sentence has a capital anyway: it is a name if no dictionary knows it.
      if ((!opens || lexicon.senses(word.text(), side.language()).isEmpty())
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
    List<String> left = new ArrayList<>();
    List<Word> free = new ArrayList<>(others);
    for (String name : names) {
      // Short names (CSS) have too few sounds to be told by these.
      Optional<Word> same = free.stream().filter(w -> isSame(name, w.text())).findFirst();
      if (same.isPresent()) {
        free.remove(same.get());
      } else {
        left.add(name);
      }
    }
    List<SoundForm> sounds =
        free.stream().map(w -> SoundForm.of(w.text(), other.language())).toList();
    List<Integer> heard =
        CognateMatcher.standard()
            .match(left.stream().map(name -> SoundForm.of(name, language)).toList(), sounds)
            .stream()
            .map(CognateMatcher.Cognate::a)
            .toList();
    List<Lexicon.Item> items = lexicon.read(other.words(), other.language());
    List<String> unanswered = new ArrayList<>();
    for (int i = 0; i < left.size(); i++) {
      String name = left.get(i);
      Senses senses = lexicon.senses(name, language);
      boolean known = items.stream().anyMatch(item -> lexicon.answers(senses, item.senses()) > 0);
      if (!heard.contains(i) && !known && isName(name, language)) {
        unanswered.add(name);
      }
    }
    return unanswered;
  }

  /** Whether a word is the name, with a suffix written onto it or without. */
  private static boolean isSame(String name, String word) {
    String a = Folding.key(name);
    String b = Folding.key(word);
    return b.startsWith(a) && b.length() <= a.length() + LONGEST_SUFFIX;
  }

  private boolean isName(String word, Language language) {
    return lexicon.senses(word, language).isEmpty()
        || Casing.pattern(word).filter(Casing.Pattern.UPPER::equals).isPresent()
        || !CldrNames.get().lookUp(word, language).isEmpty();
  }
}
