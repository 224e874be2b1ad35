package org.bitig.exchange.clean;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.bitig.lang.Scripts;
import org.bitig.model.Repair;

/** Rules about single characters and words. */
final class CharacterRules {
  private static final int REPLACEMENT = 0xFFFD;
  private static final List<Charset> MISTAKEN =
      List.of(
          Charset.forName("windows-1252"),
          Charset.forName("windows-1251"),
          StandardCharsets.ISO_8859_1);

  private CharacterRules() {}

  static final class Illegal implements PairRule {
    @Override
    public CleanRule rule() {
      return CleanRule.ILLEGAL_CHARACTERS;
    }

    @Override
    public Measurement measure(Pair pair) {
      List<String> found = new ArrayList<>();
      Stream.of(pair.sourceSide().text(), pair.targetSide().text())
          .flatMapToInt(String::codePoints)
          .filter(CharacterRules::isIllegal)
          .forEach(c -> found.add(String.format(Locale.ROOT, "U+%04X", c)));
      return new Measurement(rule(), found.size(), first(found));
    }
  }

  private static boolean isIllegal(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> c != '\t' && c != '\n' && c != '\r';
      case Character.PRIVATE_USE, Character.SURROGATE, Character.UNASSIGNED -> true;
      default -> c == REPLACEMENT;
    };
  }

  private static String first(List<String> found) {
    return String.join(", ", found.subList(0, Math.min(3, found.size())));
  }

  /**
   * Words that become other words, in UTF-8, when their letters are taken for bytes: É™ is ə read
   * in Windows-1252, Ð° is а. And words with question marks inside, where letters had no place.
   */
  static final class Mojibake implements PairRule {
    @Override
    public CleanRule rule() {
      return CleanRule.MOJIBAKE;
    }

    @Override
    public Measurement measure(Pair pair) {
      List<String> found = new ArrayList<>();
      for (Pair.Side side : List.of(pair.sourceSide(), pair.targetSide())) {
        for (String word : side.words().split("\\s+", -1)) {
          if (isMisread(word) || isLossy(word)) {
            found.add(word);
          }
        }
      }
      return new Measurement(rule(), found.size(), first(found));
    }
  }

  private static boolean isMisread(String word) {
    if (word.length() > 200 || word.chars().noneMatch(c -> c >= 0x80)) {
      return false;
    }
    for (Charset charset : MISTAKEN) {
      try {
        ByteBuffer bytes =
            charset
                .newEncoder()
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .encode(CharBuffer.wrap(word));
        CharBuffer meant =
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(bytes);
        if (meant.length() < word.length()) {
          return true;
        }
      } catch (CharacterCodingException e) {
        // Not misread in this way.
      }
    }
    return false;
  }

  /** Whether there are two question marks or more between letters: G?nc?, ?л?ем. */
  private static boolean isLossy(String word) {
    int marks = 0;
    for (int i = 0; i + 1 < word.length(); i++) {
      if (word.charAt(i) == '?' && Character.isLetter(word.charAt(i + 1))) {
        marks++;
      }
    }
    return marks >= 2 && word.chars().noneMatch(c -> c == '=' || c == '&' || c == '/');
  }

  static final class Symbols implements PairRule {
    @Override
    public CleanRule rule() {
      return CleanRule.SYMBOLS_ONLY;
    }

    @Override
    public Measurement measure(Pair pair) {
      double most = Math.max(share(pair.sourceSide().text()), share(pair.targetSide().text()));
      return new Measurement(rule(), most, "");
    }

    /** Share of what is no letter among what is no blank. */
    private static double share(String text) {
      long visible = text.codePoints().filter(c -> !Character.isWhitespace(c)).count();
      long letters = text.codePoints().filter(Character::isLetter).count();
      return visible == 0 ? 1 : 1 - (double) letters / visible;
    }
  }

  static final class Mixed implements PairRule {
    @Override
    public CleanRule rule() {
      return CleanRule.MIXED_SCRIPT;
    }

    @Override
    public Measurement measure(Pair pair) {
      List<String> found = new ArrayList<>();
      for (Pair.Side side : List.of(pair.sourceSide(), pair.targetSide())) {
        Scripts.repair(side.words(), side.language()).repairs().stream()
            .map(Repair::before)
            .forEach(found::add);
      }
      return new Measurement(rule(), found.size(), first(found));
    }
  }
}
