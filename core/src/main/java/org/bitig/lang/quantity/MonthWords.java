package org.bitig.lang.quantity;

import java.time.Month;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bitig.lang.Casing;
import org.bitig.lang.Inflection;
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
    for (String stem : Inflection.stems(word, language)) {
      Month month = months.get(stem);
      // A possessive of the first or second person is another word: маусымым, mayın is fine.
      if (month != null) {
        return Optional.of(month);
      }
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
