package org.bitig.exchange.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bitig.lang.Folding;
import org.bitig.lang.LanguageIdentifier;
import org.bitig.lang.Word;
import org.bitig.lang.Words;
import org.bitig.model.Language;

/** Rules about the words of the sides. */
final class WordRules {
  private WordRules() {}

  /** The target is a copy: names alone may be one, a sentence may not. */
  static final class Untranslated implements PairRule {
    /** Longer texts are compared by their beginnings. */
    private static final int LONGEST = 600;

    @Override
    public CleanRule rule() {
      return CleanRule.UNTRANSLATED;
    }

    @Override
    public Measurement measure(Pair pair) {
      if (pair.source().language().equals(pair.target().language())
          || !isSentence(pair.sourceSide().words())
          || !isSentence(pair.targetSide().words())) {
        return Measurement.fine(rule());
      }
      String source = Folding.key(pair.sourceSide().words());
      String target = Folding.key(pair.targetSide().words());
      return new Measurement(rule(), likeness(source, target), "");
    }

    /** Two words at least, and one in small letters behind the first. */
    private static boolean isSentence(String text) {
      List<Word> words =
          Words.of(text).stream()
              .filter(w -> w.text().codePoints().filter(Character::isLetter).count() >= 2)
              .toList();
      return words.stream()
          .skip(1)
          .anyMatch(w -> Character.isLowerCase(w.text().codePointAt(0)) && w.text().length() > 2);
    }

    /** 1 less the edit distance (Levenshtein 1966) over the longer length, in code points. */
    static double likeness(String a, String b) {
      if (a.equals(b)) {
        return 1;
      }
      int[] s = a.codePoints().limit(LONGEST).toArray();
      int[] t = b.codePoints().limit(LONGEST).toArray();
      int longer = Math.max(s.length, t.length);
      if (longer == 0 || Math.abs(s.length - t.length) > longer / 2) {
        return 0;
      }
      int[] above = new int[t.length + 1];
      int[] row = new int[t.length + 1];
      for (int j = 0; j <= t.length; j++) {
        above[j] = j;
      }
      for (int i = 1; i <= s.length; i++) {
        row[0] = i;
        for (int j = 1; j <= t.length; j++) {
          int change = above[j - 1] + (s[i - 1] == t[j - 1] ? 0 : 1);
          row[j] = Math.min(change, Math.min(above[j], row[j - 1]) + 1);
        }
        int[] swap = above;
        above = row;
        row = swap;
      }
      return 1 - (double) above[t.length] / longer;
    }
  }

  /**
   * A side in another language than its tag says: by its words, or, where these say nothing for it,
   * by letters it lacks. A Kazakh text of forty letters has some of қ ғ ұ і, which Kyrgyz, Tatar
   * and Russian do not have; an Azerbaijani one some ə, which Turkish does not have: each is met in
   * about one letter of ten.
   */
  static final class WrongLanguage implements PairRule {
    private static final int ENOUGH_LETTERS = 40;
    private static final int ENOUGH_WORDS = 3;
    private final LanguageIdentifier identifier = new LanguageIdentifier();

    @Override
    public CleanRule rule() {
      return CleanRule.LANGUAGE;
    }

    @Override
    public Measurement measure(Pair pair) {
      Measurement source = measure(pair.sourceSide());
      Measurement target = measure(pair.targetSide());
      return source.value() >= target.value() ? source : target;
    }

    private Measurement measure(Pair.Side side) {
      if (side.language() == Language.UNDETERMINED) {
        return Measurement.fine(rule());
      }
      long words =
          Words.of(side.words()).stream()
              .filter(w -> w.text().codePoints().filter(Character::isLetter).count() >= 2)
              .count();
      if (words < ENOUGH_WORDS) {
        return Measurement.fine(rule());
      }
      Language found = identifier.identify(side.words(), side.language());
      if (found != side.language() && found != Language.UNDETERMINED) {
        return new Measurement(
            rule(), 1, found.tag() + " where " + side.language().tag() + " should be");
      }
      String lower = side.words().toLowerCase(Locale.ROOT);
      long letters = lower.codePoints().filter(Character::isLetter).count();
      String telling =
          switch (side.language()) {
            case KAZAKH -> "қғұі";
            case AZERBAIJANI -> "ə";
            default -> "";
          };
      boolean lacking =
          !telling.isEmpty()
              && letters >= ENOUGH_LETTERS
              && identifier.identify(side.words()) != side.language()
              && lower.codePoints().noneMatch(c -> telling.indexOf(c) >= 0);
      return lacking
          ? new Measurement(rule(), 0.7, "none of " + telling + " in " + letters + " letters")
          : Measurement.fine(rule());
    }
  }

  /** The same words over and over, as translation machines that have lost the thread write them. */
  static final class Repeated implements PairRule {
    private static final int LONGEST_PHRASE = 5;

    @Override
    public CleanRule rule() {
      return CleanRule.REPEATED_WORDS;
    }

    @Override
    public Measurement measure(Pair pair) {
      Run source = longest(pair.sourceSide().words());
      Run target = longest(pair.targetSide().words());
      if (source.times == target.times) {
        return Measurement.fine(rule()); // what is repeated in the source may be so in the target
      }
      Run worse = source.times > target.times ? source : target;
      return new Measurement(rule(), worse.times, worse.words);
    }

    /**
     * The phrase most often repeated.
     *
     * @param times in a row; a phrase of three words or more counts once more, for three words
     *     twice in a row are as odd as one word three times
     */
    private record Run(int times, String words) {}

    private static Run longest(String text) {
      List<String> words =
          Words.of(text).stream().map(w -> Folding.key(w.text())).limit(2000).toList();
      Run longest = new Run(0, "");
      for (int n = 1; n <= LONGEST_PHRASE; n++) {
        for (int i = 0; i + 2 * n <= words.size(); i++) {
          List<String> phrase = words.subList(i, i + n);
          int times = 1;
          while (i + (times + 1) * n <= words.size()
              && words.subList(i + times * n, i + (times + 1) * n).equals(phrase)) {
            times++;
          }
          int weight = times == 1 ? 0 : times + (n > 2 ? 1 : 0);
          if (weight > longest.times) {
            longest = new Run(weight, String.join(" ", phrase));
          }
          i += (times - 1) * n;
        }
      }
      return longest;
    }
  }

  static final class Punctuation implements PairRule {
    /** Deviations by which a text that ends without a mark is too short to be whole. */
    private static final double CUT_OFF = 1;

    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";
    private static final String DOUBLE_QUOTES = "\"“”„«»";

    @Override
    public CleanRule rule() {
      return CleanRule.PUNCTUATION;
    }

    @Override
    public Measurement measure(Pair pair) {
      String source = pair.sourceSide().words().strip();
      String target = pair.targetSide().words().strip();
      List<String> found = new ArrayList<>();
      double value = 0;
      Optional<Character> sourceEnd = end(source);
      Optional<Character> targetEnd = end(target);
      if (!sourceEnd.equals(targetEnd)) {
        boolean question = sourceEnd.orElse(' ') == '?' || targetEnd.orElse(' ') == '?';
        value += question || isCutOff(pair, sourceEnd, targetEnd) ? 1 : 0.5;
        found.add(named(sourceEnd) + " and " + named(targetEnd) + " at the end");
      }
      if (balance(source) != balance(target)) {
        value += 1;
        found.add("brackets left open");
      }
      if (count(source, DOUBLE_QUOTES) % 2 != count(target, DOUBLE_QUOTES) % 2) {
        value += 0.5;
        found.add("a quote left open");
      }
      return new Measurement(rule(), value, String.join(", ", found));
    }

    /** Whether the side without a mark at its end is shorter than most are. */
    private static boolean isCutOff(
        Pair pair, Optional<Character> sourceEnd, Optional<Character> targetEnd) {
      double deviations = LengthRule.deviations(pair);
      return targetEnd.isEmpty()
          ? deviations < -CUT_OFF
          : sourceEnd.isEmpty() && deviations > CUT_OFF;
    }

    private static String named(Optional<Character> mark) {
      return mark.map(Object::toString).orElse("no mark");
    }

    /** The mark a text ends in, behind quotes and brackets; an ellipsis is a full stop. */
    private static Optional<Character> end(String text) {
      int i = text.length() - 1;
      while (i >= 0 && (DOUBLE_QUOTES + CLOSING + "'’ ").indexOf(text.charAt(i)) >= 0) {
        i--;
      }
      if (i < 0) {
        return Optional.empty();
      }
      return switch (text.charAt(i)) {
        case '.', '…', '。' -> Optional.of('.');
        case '?', '？' -> Optional.of('?');
        case '!', '！' -> Optional.of('!');
        case ':', '：' -> Optional.of(':');
        default -> Optional.empty();
      };
    }

    private static int balance(String text) {
      return count(text, OPENING) - count(text, CLOSING);
    }

    private static int count(String text, String marks) {
      return (int) text.chars().filter(c -> marks.indexOf(c) >= 0).count();
    }
  }
}
