package org.bitig.corpus;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds lists of references by the form of their entries: years, page counts, volumes, publishers
 * after places, initials after surnames, addresses.
 */
final class References {
  private static final Pattern[] SIGNS = {
    Pattern.compile("(?<!\\d)(?:1[5-9]|20)\\d\\d(?!\\d)"),
    Pattern.compile(
        "(?<!\\p{L})(?:pp?|[сcбs]|səh|бб|стр)\\.\\s?\\d+(?:\\s?\\p{Pd}\\s?\\d+)?"
            + "|(?<![\\d-])\\d{1,4}\\s?(?:pp?|[сcбs]|səh|бб|стр)\\.(?!\\p{L})"),
    Pattern.compile("https?://|www\\.|\\bdoi:"),
    Pattern.compile(
        "<[^>\\s]+\\.[^>\\s]+>|\\[[^\\]]*(?:\\d{2}\\.\\d{2}\\.\\d{4}|URL|online)[^\\]]*\\]"),
    Pattern.compile(
        "\\u2116\\s?\\d|(?<!\\p{L})(?:Vol|No|Т|Том|Cild|C|Вып|Б)\\.\\s?\\d|\\d\\s?\\(\\d{1,3}\\)"),
    Pattern.compile(
        "\\p{Lu}[\\p{L}.]+\\s?:\\s\\p{Lu}[^:]{2,60}?,\\s?(?:1[5-9]|20)\\d\\d"
            + "|[.,\\u2013\\u2014-]\\s\\p{Lu}\\p{L}{2,},\\s(?:1[5-9]|20)\\d\\d"),
    Pattern.compile("\\s//\\s|\\s[\\u2013\\u2014]\\s\\d"),
    Pattern.compile(
        "^\\P{L}*\\p{Lu}[\\p{L}\\u2019'-]+,?\\s(?:\\p{Lu}\\.\\s?){1,3}|\\bet"
            + " al\\.|\\bISBN\\b|\\bISSN\\b"),
    Pattern.compile("^\\[?\\d{1,3}[\\].)]\\s")
  };

  /**
   * What such a list is called, in whole words at the start of its title. Only the title; entries
   * are known by form.
   */
  private static final Pattern TITLE =
      Pattern.compile(
          "^(?:[\\dIVX]+[.)]\\s?)?(?:(?:пайдаланылған|қолданылған|пайдаланған|istifadə\\s(?:olunmuş|edilmiş)|selected|использованная|список)\\s)?"
              + "(?:әдебиет|дереккөздер|сілтемелер|ədəbiyyat|mənbələr|istinadlar|references|bibliography|works\\scited|literature|sources|литератур|источник|библиография|kaynakça|kaynaklar|notes|ескертулер)"
              + "\\p{L}*(?:\\s\\p{L}+)?\\s?:?$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** From so many signs a line is an entry wherever it stands. */
  private static final int SURE = 3;

  /** Longest line, in code points, that can belong to an entry without showing any sign of it. */
  private static final int MAX_UNSIGNED = 160;

  /** Longest line, in code points, that one sign makes part of an entry inside a list. */
  private static final int MAX_SIGNED = 240;

  private References() {}

  /** Returns for each line whether it belongs to an entry of a list of references. */
  static boolean[] find(List<SourceLine> lines, List<LineForm> forms) {
    int n = lines.size();
    boolean[] result = new boolean[n];
    int[] signs = new int[n];
    for (int i = 0; i < n; i++) {
      signs[i] = signs(lines.get(i).text());
    }
    for (int i = 0; i < n; i++) {
      if (result[i]) {
        continue;
      }
      boolean titled =
          i > 0 && TITLE.matcher(lines.get(i - 1).text()).find() && forms.get(i - 1).length() <= 60;
      boolean pair =
          i >= n / 2
              && i + 1 < n
              && signs[i] >= SURE
              && (signs[i + 1] >= SURE || (i + 2 < n && signs[i + 2] >= SURE));
      if (titled || pair) {
        Arrays.fill(result, i, end(signs, forms, i), true);
      } else if (signs[i] >= 5) {
        result[i] = true;
      }
    }
    return result;
  }

  /** Where a list that begins at {@code from} ends: after its last line with signs. */
  private static int end(int[] signs, List<LineForm> forms, int from) {
    int end = from;
    int entries = 0;
    int plain = 0;
    for (int i = from; i < signs.length; i++) {
      if (signs[i] >= 2 || (signs[i] == 1 && forms.get(i).length() <= MAX_SIGNED)) {
        entries++;
        plain = 0;
        end = i + 1;
      } else if (forms.get(i).length() > MAX_UNSIGNED || ++plain > 3) {
        break;
      }
    }
    return entries >= 1 ? end : from;
  }

  private static int signs(String line) {
    String text = line.length() > 1000 ? line.substring(0, 1000) : line;
    int count = 0;
    for (Pattern sign : SIGNS) {
      count += sign.matcher(text).find() ? 1 : 0;
    }
    return count;
  }
}
