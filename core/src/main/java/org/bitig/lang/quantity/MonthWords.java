package org.bitig.lang.quantity;

import java.time.Month;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bitig.lang.Casing;
import org.bitig.model.Language;

/** The names of the months, in the forms they take. */
final class MonthWords {
  private static final Map<String, Month> KAZAKH =
      months("қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан");
  private static final Map<String, Month> AZERBAIJANI =
      months("yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr");
  private static final Map<String, Month> ENGLISH =
      months(
          "january february march april may june july august september october november december");
  private static final Map<String, Month> ENGLISH_SHORT =
      months("jan feb mar apr may jun jul aug sep oct nov dec");

  /** Case endings, after the third person's possessive or not, in both languages. */
  private static final Pattern ENDING =
      Pattern.compile(
          "(?:с?[ыі])?(?:[ндт][ыі]ң|[ндт][ыі]|н|[ғгқк][ае]|н[ае]|н?[дт][ае]|[дтн][ае]н|[мбп]ен"
              + "|н?[дт][ае][ғг][ыі])?"
              + "|(?:s?[ıiuü])?(?:n?[ıiuü]n|[yn]?[aə]|n?[ıiuü]|n?d[aə]|n?d[aə]n|y?l[aə]"
              + "|n?d[aə]k[ıi]|y?[aə]d[aə]k|d[aə]k)?");

  private MonthWords() {}

  /** Returns the month a word names; in English only if it is capitalised. */
  static Optional<Month> of(Token token, Language language) {
    if (!token.isWord()) {
      return Optional.empty();
    }
    String lower = token.lower();
    return switch (language) {
      case KAZAKH -> inflected(lower, KAZAKH, language);
      case AZERBAIJANI -> inflected(lower, AZERBAIJANI, language);
      case ENGLISH -> {
        if (!Casing.startsWithCapital(token.text())) {
          yield Optional.empty();
        }
        Month month = ENGLISH.get(lower);
        if (month == null) {
          month = lower.equals("sept") ? Month.SEPTEMBER : ENGLISH_SHORT.get(lower);
        }
        yield Optional.ofNullable(month);
      }
      default -> Optional.empty();
    };
  }

  private static Optional<Month> inflected(
      String word, Map<String, Month> months, Language language) {
    Month whole = months.get(word);
    if (whole != null) {
      return Optional.of(whole);
    }
    for (int cut = word.length() - 1; cut >= 3; cut--) {
      Month month = months.get(word.substring(0, cut));
      if (month != null && ENDING.matcher(word.substring(cut)).matches()) {
        return Optional.of(month);
      }
    }
    // The one name whose last letter changes: қыркүйегінде.
    if (language == Language.KAZAKH && word.startsWith("қыркүйегі")) {
      return Optional.of(Month.SEPTEMBER);
    }
    return Optional.empty();
  }

  /** Whether the word names other things as well, so that alone it is no sure month. */
  static boolean isAlsoAnother(Month month, Language language) {
    return switch (language) {
      case ENGLISH -> month == Month.MAY || month == Month.MARCH || month == Month.AUGUST;
      case KAZAKH ->
          month == Month.JUNE
              || month == Month.OCTOBER
              || month == Month.MARCH
              || month == Month.NOVEMBER
              || month == Month.AUGUST;
      default -> false;
    };
  }

  private static Map<String, Month> months(String names) {
    Map<String, Month> months = new HashMap<>();
    int number = 1;
    for (String name : names.split(" ", -1)) {
      months.put(name, Month.of(number++));
    }
    return months;
  }
}
