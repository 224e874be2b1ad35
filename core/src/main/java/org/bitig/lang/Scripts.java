package org.bitig.lang;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitig.model.Language;
import org.bitig.model.Repair;
import org.bitig.model.RepairKind;

/**
 * Tells Latin from Cyrillic words, and puts right words in which letters of the one stand for
 * look-alikes of the other.
 *
 * <p>A word is mixed if it has letters of both scripts. Its script is settled by the letters that
 * exist in one of them only (ы, л, қ; ş, n, d); if there are none, by the greater number of
 * letters; if they are equal, by the language and then by the other words of the text. Each letter
 * of the other script is then replaced by its look-alike, one code point for one.
 *
 * <p>Left alone are words with letters of both scripts that have no look-alike, and a Latin stem
 * with a Cyrillic suffix written onto it (Facebookта): both are meant as they stand. Words in one
 * script are not changed, with one exception: the turned e (U+01DD), which some old Azerbaijani
 * fonts put for the schwa (U+0259), becomes the schwa.
 *
 * <p>The pairs are those of Unicode's confusables (UTS 39) that occur in Kazakh, Russian and
 * Azerbaijani writing. Lower-case к м т resemble their Latin counterparts only in some typefaces:
 * they are replaced, but also taken as a sign of their script. Lower-case в and н resemble nothing.
 */
public final class Scripts {
  private static final int SCHWA = 0x259;
  private static final int TURNED_E = 0x1DD;
  private static final int CAPITAL_SCHWA = 0x18F;
  private static final int CAPITAL_REVERSED_E = 0x18E;

  private static final Map<Integer, Integer> TO_LATIN = new HashMap<>();
  private static final Map<Integer, Integer> TO_CYRILLIC = new HashMap<>();

  /** Replaced like the others, but a sign of their script all the same. */
  private static final String TELLING = "кмтkmt";

  static {
    String cyrillic = "аеорсхуіһәАВЕКМНОРСТУХІӘёЁкмт";
    String latin = "aeopcxyihəABEKMHOPCTYXIƏëËkmt";
    int[] c = cyrillic.codePoints().toArray();
    int[] l = latin.codePoints().toArray();
    for (int i = 0; i < c.length; i++) {
      TO_LATIN.put(c[i], l[i]);
      TO_CYRILLIC.put(l[i], c[i]);
    }
    // One way only: letters that no language of ours would want back.
    TO_LATIN.put((int) 'Һ', (int) 'H');
    TO_LATIN.put((int) 'ѕ', (int) 's');
    TO_LATIN.put((int) 'Ѕ', (int) 'S');
    TO_LATIN.put((int) 'ј', (int) 'j');
    TO_LATIN.put((int) 'Ј', (int) 'J');
    TO_CYRILLIC.put(TURNED_E, (int) 'ә');
    TO_CYRILLIC.put(CAPITAL_REVERSED_E, (int) 'Ә');
  }

  private Scripts() {}

  /** What script the letters of a word are of. */
  public enum Script {
    LATIN,
    CYRILLIC,
    /** Latin and Cyrillic letters together. */
    MIXED,
    /** Letters of other scripts only, or no letters. */
    OTHER
  }

  /**
   * A text with its homoglyphs put right.
   *
   * @param text as many code points as the text it was made from
   * @param repairs one for each changed word, in order; spans are code points of the text
   */
  public record Repaired(String text, List<Repair> repairs) {
    public Repaired {
      repairs = List.copyOf(repairs);
    }
  }

  /** Returns the script of the letters in {@code text}. */
  public static Script of(String text) {
    boolean latin = false;
    boolean cyrillic = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      latin |= isLatin(c);
      cyrillic |= isCyrillic(c);
    }
    if (latin) {
      return cyrillic ? Script.MIXED : Script.LATIN;
    }
    return cyrillic ? Script.CYRILLIC : Script.OTHER;
  }

  /** Whether {@code c} is a Latin letter. */
  public static boolean isLatin(int c) {
    return c < 128
        ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
        : Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
  }

  /** Whether {@code c} is a Cyrillic letter. */
  public static boolean isCyrillic(int c) {
    return c >= 128
        && Character.isLetter(c)
        && Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC;
  }

  /** Returns the script {@code language} is written in here; empty if no language is known. */
  public static Optional<Script> of(Language language) {
    return switch (language) {
      case KAZAKH, RUSSIAN -> Optional.of(Script.CYRILLIC);
      case AZERBAIJANI, ENGLISH, TURKISH -> Optional.of(Script.LATIN);
      case UNDETERMINED -> Optional.empty();
    };
  }

  /** Returns the words of {@code text} that are in both scripts, in order. */
  public static List<Word> mixed(String text) {
    return Words.of(text).stream().filter(word -> of(word.text()) == Script.MIXED).toList();
  }

  /** Returns {@code text} with each mixed word put right where its script can be told. */
  public static Repaired repair(String text) {
    return repair(text, Language.UNDETERMINED);
  }

  /**
   * Returns {@code text} with each mixed word put right where its script can be told.
   *
   * @param language of the text; settles words whose letters leave it open
   */
  public static Repaired repair(String text, Language language) {
    if (!mayNeedRepair(text)) {
      return new Repaired(text, List.of());
    }
    List<Repair> repairs = new ArrayList<>();
    StringBuilder repaired = new StringBuilder(text.length());
    int copied = 0;
    int copiedIndex = 0;
    for (Word word : Words.of(text)) {
      String right = repairWord(word.text(), language, text);
      if (!right.equals(word.text())) {
        int unit = text.offsetByCodePoints(copied, word.span().start() - copiedIndex);
        repaired.append(text, copied, unit).append(right);
        copied = unit + word.text().length();
        copiedIndex = word.span().end();
        repairs.add(new Repair(RepairKind.HOMOGLYPH, word.span(), word.text(), right));
      }
    }
    repaired.append(text, copied, text.length());
    return new Repaired(repaired.toString(), repairs);
  }

  private static boolean mayNeedRepair(String text) {
    boolean turned = text.indexOf(TURNED_E) >= 0 || text.indexOf(CAPITAL_REVERSED_E) >= 0;
    return turned || of(text) == Script.MIXED;
  }

  private static String repairWord(String word, Language language, String text) {
    Script script = of(word);
    if (script == Script.LATIN) {
      return word.replace((char) TURNED_E, (char) SCHWA)
          .replace((char) CAPITAL_REVERSED_E, (char) CAPITAL_SCHWA);
    }
    if (script != Script.MIXED || isLatinStemWithCyrillicSuffix(word)) {
      return word;
    }
    Optional<Script> meant = meant(word, language, text);
    if (meant.isEmpty()) {
      return word;
    }
    Map<Integer, Integer> replacements = meant.get() == Script.LATIN ? TO_LATIN : TO_CYRILLIC;
    StringBuilder right = new StringBuilder(word.length());
    word.codePoints().map(c -> replacements.getOrDefault(c, c)).forEach(right::appendCodePoint);
    return right.toString();
  }

  /** Returns the script a mixed word is meant to be in, or empty if it is to be left alone. */
  private static Optional<Script> meant(String word, Language language, String text) {
    int latin = 0;
    int cyrillic = 0;
    int onlyLatin = 0;
    int onlyCyrillic = 0;
    int tellingLatin = 0;
    int tellingCyrillic = 0;
    for (int i = 0; i < word.length(); ) {
      int c = word.codePointAt(i);
      i += Character.charCount(c);
      if (isLatin(c)) {
        latin++;
        onlyLatin += TO_CYRILLIC.containsKey(c) ? 0 : 1;
        tellingLatin += TELLING.indexOf(c) >= 0 ? 1 : 0;
      } else if (isCyrillic(c)) {
        cyrillic++;
        onlyCyrillic += TO_LATIN.containsKey(c) ? 0 : 1;
        tellingCyrillic += TELLING.indexOf(c) >= 0 ? 1 : 0;
      }
    }
    if (onlyLatin > 0 || onlyCyrillic > 0) {
      return onlyLatin > 0 && onlyCyrillic > 0
          ? Optional.empty()
          : Optional.of(onlyLatin > 0 ? Script.LATIN : Script.CYRILLIC);
    }
    Optional<Script> byLetters =
        tellingLatin != tellingCyrillic
            ? greater(tellingLatin, tellingCyrillic)
            : greater(latin, cyrillic);
    return byLetters.or(() -> of(language)).or(() -> prevailing(text));
  }

  private static Optional<Script> greater(long latin, long cyrillic) {
    return latin == cyrillic
        ? Optional.empty()
        : Optional.of(latin > cyrillic ? Script.LATIN : Script.CYRILLIC);
  }

  /** Returns the script most letters of {@code text} are of; empty if both have as many. */
  private static Optional<Script> prevailing(String text) {
    long latin = text.codePoints().filter(Scripts::isLatin).count();
    long cyrillic = text.codePoints().filter(Scripts::isCyrillic).count();
    return greater(latin, cyrillic);
  }

  /**
   * Whether the word is Latin letters, at least two and one of them without a Cyrillic look-alike,
   * and then Cyrillic ones, at least two and one of them a sign of Cyrillic.
   */
  private static boolean isLatinStemWithCyrillicSuffix(String word) {
    int latin = 0;
    int cyrillic = 0;
    boolean onlyLatin = false;
    boolean tellsCyrillic = false;
    for (int i = 0; i < word.length(); ) {
      int c = word.codePointAt(i);
      i += Character.charCount(c);
      if (isCyrillic(c)) {
        cyrillic++;
        tellsCyrillic |= TELLING.indexOf(c) >= 0 || !TO_LATIN.containsKey(c);
      } else if (isLatin(c)) {
        if (cyrillic > 0) {
          return false;
        }
        latin++;
        onlyLatin |= !TO_CYRILLIC.containsKey(c);
      }
    }
    return latin >= 2 && cyrillic >= 2 && onlyLatin && tellsCyrillic;
  }
}
