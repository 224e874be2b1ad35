package org.bitig.corpus;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Decodes a text in an unknown single-byte encoding by the one whose letters look most like text.
 *
 * <p>Each candidate is judged on the bytes above 0x7F alone, the rest being the same in all. A
 * letter counts by how frequent it is in Kazakh, Russian, Azerbaijani and Turkish; a capital inside
 * a word, a letter beside one of another script and a character that text rarely has count against
 * it. Of equals the first in the list wins, which puts the common encodings before the rare.
 */
final class SingleByteGuess {
  private static final int SAMPLE_BYTES = 1 << 16;

  /** Most frequent first, after letter counts any corpus of the languages gives. */
  private static final String CYRILLIC = "аеоинтрсылдкмбпзйгшқуәвөғіңяьүжхұчцюэфщъһё";

  private static final String LATIN = "əıüşöçğİŞÇÖÜĞƏâîéè";
  private static final String MARKS = "«»“”„‘’–—…№§°©•\u00A0";

  /**
   * Where the Kazakh standard STRK 1048-2002 (KZ-1048) differs from windows-1251. The Java library
   * does not have it.
   */
  private static final Map<Integer, Character> KZ_1048 =
      Map.ofEntries(
          Map.entry(0x8D, 'Қ'),
          Map.entry(0x8E, 'Һ'),
          Map.entry(0x9D, 'қ'),
          Map.entry(0x9E, 'һ'),
          Map.entry(0xA1, 'Ұ'),
          Map.entry(0xA2, 'ұ'),
          Map.entry(0xA3, 'Ә'),
          Map.entry(0xA5, 'Ө'),
          Map.entry(0xAA, 'Ғ'),
          Map.entry(0xAF, 'Ү'),
          Map.entry(0xB4, 'ө'),
          Map.entry(0xBA, 'ғ'),
          Map.entry(0xBC, 'ә'),
          Map.entry(0xBD, 'Ң'),
          Map.entry(0xBE, 'ң'),
          Map.entry(0xBF, 'ү'));

  private static final class Candidate {
    private final String name;
    private final char[] table;

    Candidate(String name, char[] table) {
      this.name = name;
      this.table = table;
    }

    String decode(byte[] bytes, int length) {
      char[] text = new char[length];
      for (int i = 0; i < length; i++) {
        text[i] = table[bytes[i] & 0xFF];
      }
      return new String(text);
    }
  }

  private final List<Candidate> candidates = candidates();

  /** Returns the text in the most plausible encoding. */
  SourceText decode(byte[] bytes) {
    int sample = Math.min(bytes.length, SAMPLE_BYTES);
    Candidate best = candidates.getFirst();
    double bestScore = Double.NEGATIVE_INFINITY;
    for (Candidate candidate : candidates) {
      double score = plausibility(candidate.decode(bytes, sample));
      if (score > bestScore) {
        bestScore = score;
        best = candidate;
      }
    }
    return SourceText.plain(best.name, best.decode(bytes, bytes.length));
  }

  private static List<Candidate> candidates() {
    List<Candidate> result = new ArrayList<>();
    for (String name :
        List.of(
            "windows-1252", "windows-1251", "windows-1254", "KOI8-R", "IBM866", "x-MacCyrillic")) {
      if (Charset.isSupported(name)) {
        result.add(new Candidate(name, table(Charset.forName(name))));
      }
    }
    char[] kazakh = table(Charset.forName("windows-1251"));
    KZ_1048.forEach((at, letter) -> kazakh[at] = letter);
    result.add(2, new Candidate("KZ-1048", kazakh));
    return List.copyOf(result);
  }

  private static char[] table(Charset charset) {
    byte[] all = new byte[256];
    for (int i = 0; i < 256; i++) {
      all[i] = (byte) i;
    }
    return new String(all, charset).toCharArray();
  }

  private static double plausibility(String text) {
    double score = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        continue;
      }
      char before = i == 0 ? ' ' : text.charAt(i - 1);
      score += worth(c);
      if (Character.isLetter(c) && Character.isLetter(before)) {
        if (Character.isUpperCase(c) && Character.isLowerCase(before)) {
          score -= 2;
        }
        if (isCyrillic(c) != isCyrillic(before)) {
          score -= 2;
        }
      }
    }
    return score;
  }

  private static double worth(char c) {
    if (MARKS.indexOf(c) >= 0) {
      return 0.5;
    }
    if (LATIN.indexOf(c) >= 0) {
      return 1;
    }
    int rank = CYRILLIC.indexOf(Character.toLowerCase(c));
    if (rank >= 0) {
      return (Character.isUpperCase(c) ? 0.7 : 1) * (1 - 0.6 * rank / CYRILLIC.length());
    }
    return Character.isLetter(c) ? -0.5 : -1.5;
  }

  private static boolean isCyrillic(char c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC;
  }
}
