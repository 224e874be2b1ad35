package org.bitig.lang;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bitig.model.Language;

/**
 * Tells Kazakh, Azerbaijani, English, Russian and Turkish apart, and each from anything else.
 *
 * <p>Every word speaks for languages by the letters particular to them, by being one of their
 * function words and by its ending; the language with the greatest sum wins if the sum is worthy of
 * a text of that many words and clearly above the next. The lists are general knowledge of the
 * languages, weights round numbers in the order of how much a sign excludes the others. Kazakh is
 * expected in Cyrillic, Azerbaijani in Latin. Linear in the length of the text, of which the first
 * {@value #MAX_LENGTH} UTF-16 units count. Without state, for any number of threads.
 */
public final class LanguageIdentifier {
  private static final int MAX_LENGTH = 20_000;

  /** No word is longer in UTF-16 units; bounds the work on hostile input. */
  private static final int MAX_WORD = 60;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\u2019'-]+");

  /** Addresses are in no language. */
  private static final Pattern ADDRESS =
      Pattern.compile("(?<!\\S)\\S{0,40}?(?:https?://|www\\.|@)\\S+");

  private static final Set<String> KAZAKH =
      Set.of(
          "және", "мен", "бен", "пен", "бұл", "бір", "екі", "үшін", "туралы", "деп", "деген",
          "болып", "болды", "болған", "бар", "жоқ", "да", "де", "та", "те", "ол", "оның", "осы",
          "сол", "бірақ", "немесе", "ең", "әр", "сондай", "кейін", "дейін", "жылы", "қазақ", "біз",
          "олар", "ал", "ғана", "емес", "еді", "екен", "арқылы", "бойынша", "мұнда", "барлық");
  private static final Set<String> RUSSIAN =
      Set.of(
          "и", "в", "во", "не", "на", "что", "с", "со", "по", "как", "это", "из", "у", "за", "от",
          "для", "до", "же", "но", "был", "была", "были", "его", "её", "их", "он", "она", "они",
          "мы", "я", "или", "при", "о", "об", "к", "ко", "так", "также", "который", "которые",
          "года", "году", "если", "только", "уже", "под", "над", "между", "после", "этого", "все");
  private static final Set<String> AZERBAIJANI =
      Set.of(
          "və", "bu", "ilə", "bir", "üçün", "də", "da", "ki", "olan", "o", "onun", "isə", "daha",
          "ən", "hər", "həm", "kimi", "sonra", "əvvəl", "edir", "edib", "olub", "idi", "deyil",
          "var", "yox", "amma", "lakin", "ancaq", "görə", "qədər", "üzrə", "çox", "yalnız", "artıq",
          "həmin", "belə", "öz", "ya", "və ya", "biz", "onlar", "bütün", "ildə", "il", "ötrü");
  private static final Set<String> TURKISH =
      Set.of(
          "ve", "bu", "ile", "bir", "için", "de", "da", "ki", "olan", "o", "onun", "ise", "daha",
          "en", "her", "hem", "gibi", "sonra", "önce", "değil", "var", "yok", "ama", "ancak",
          "göre", "kadar", "çok", "sadece", "olarak", "çünkü", "veya", "ya", "biz", "onlar",
          "bütün", "tüm", "yılında", "yıl", "diye", "şey", "mi", "mı", "ben", "sen", "olduğu");
  private static final Set<String> ENGLISH =
      Set.of(
          "the", "of", "and", "to", "in", "a", "an", "is", "are", "was", "were", "be", "been",
          "for", "on", "with", "as", "by", "at", "from", "that", "this", "it", "its", "or", "not",
          "but", "have", "has", "had", "which", "who", "their", "they", "he", "she", "his", "her",
          "you", "we", "i", "all", "there", "one", "no", "so", "if", "about", "into", "than", "can",
          "will", "would", "do", "does", "did", "what", "when", "how", "my", "your", "our", "these",
          "those");

  private static final Pattern RUSSIAN_END =
      Pattern.compile(
          ".{2,}(?:ого|его|ому|ему|ами|ями|ость|ости|ение|ения|ться|тся|ых|их|ый|ий|ая|ое|ые|ой|ей|ов|ев|ах|ях|ет|ют|ал|ала|али|ом|ем|ию|ия)$");
  private static final Pattern KAZAKH_END =
      Pattern.compile(
          ".{2,}(?:лар|дар|тар|ларды|дың|тың|ның|дан|тан|нан|да|та|ға|ды|ты|лы|сы|ып|ған|мен|атын|айды|лық)$");
  private static final Pattern AZERBAIJANI_END =
      Pattern.compile(
          ".{2,}(?:lar|lər|dır|dir|dur|dür|nın|nin|ların|lərin|ında|ində|ib|ıb|ub|üb|mış|miş|acaq|ır|ir|maq|lıq|çı)$");
  private static final Pattern TURKISH_END =
      Pattern.compile(
          ".{2,}(?:lar|ler|dır|dir|ların|lerin|ında|inde|yor|mak|mek|mış|miş|acak|ecek|lık|lik|tır|tir|den|dan)$");
  private static final Pattern ENGLISH_END =
      Pattern.compile(
          ".{2,}(?:ing|tion|tions|ed|ly|ness|ment|ments|ous|ity|ies|able|ical|ship|ish|ers|'s)$");

  /** A text of a language has at least this sum for each of its words. */
  private static final double WORTHY = 0.55;

  /** The winner's sum over the next, at least. */
  private static final double CLEAR = 1.2;

  /** Fewer words than this are judged by their surroundings unless their sum is this sure. */
  private static final int FEW_WORDS = 5;

  private static final double SURE = 4;

  private record Verdict(Language language, double sum, int words, int cyrillic, int latin) {}

  /** Returns the language of a text, {@link Language#UNDETERMINED} if it cannot be told. */
  public Language identify(String text) {
    return judge(text).language;
  }

  /**
   * Returns the language of a passage in a text mostly in {@code context}: what it is by itself if
   * that is sure, otherwise {@code context} unless its letters exclude that.
   */
  public Language identify(String text, Language context) {
    Verdict verdict = judge(text);
    if (verdict.language == context || context == Language.UNDETERMINED) {
      return verdict.language;
    }
    boolean few = verdict.words < FEW_WORDS;
    boolean sure = verdict.language != Language.UNDETERMINED && (!few || verdict.sum >= SURE);
    if (sure) {
      return verdict.language;
    }
    boolean cyrillicContext = context == Language.KAZAKH || context == Language.RUSSIAN;
    boolean fits =
        cyrillicContext ? verdict.latin <= verdict.cyrillic : verdict.cyrillic <= verdict.latin;
    return fits ? context : verdict.language;
  }

  private static Verdict judge(String text) {
    String part = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
    Map<Language, Double> sums = new EnumMap<>(Language.class);
    int words = 0;
    int cyrillic = 0;
    int latin = 0;
    Matcher matcher = WORD.matcher(ADDRESS.matcher(part).replaceAll(" "));
    while (matcher.find()) {
      String word = lower(matcher.group());
      Character.UnicodeScript script = Character.UnicodeScript.of(word.codePointAt(0));
      if (word.length() == 1 || word.length() > MAX_WORD) {
        // Letter-spaced words and initials say nothing, nor do strings that are no words.
        continue;
      }
      words++;
      if (script == Character.UnicodeScript.CYRILLIC) {
        cyrillic += word.length();
        cyrillic(word, sums);
      } else if (script == Character.UnicodeScript.LATIN) {
        latin += word.length();
        latin(word, sums);
      }
    }
    Language best = Language.UNDETERMINED;
    double first = 0;
    double second = 0;
    for (Map.Entry<Language, Double> entry : sums.entrySet()) {
      if (entry.getValue() > first) {
        second = first;
        first = entry.getValue();
        best = entry.getKey();
      } else {
        second = Math.max(second, entry.getValue());
      }
    }
    boolean told = first >= WORTHY * words && first >= CLEAR * second && first > 0;
    return new Verdict(told ? best : Language.UNDETERMINED, first, words, cyrillic, latin);
  }

  private static void cyrillic(String word, Map<Language, Double> sums) {
    int own = count(word, "әғқңөұүһі");
    boolean foreign = count(word, "їєґў") > 0;
    double kazakh = foreign ? -1 : own > 0 ? 1.5 + 0.2 * (own - 1) : 0.1;
    double russian = own > 0 || foreign ? -1 : 0.4 + 0.3 * Math.min(2, count(word, "щъэёцфь"));
    // Kyrgyz and Tatar share ө, ү and ң, and lack these four.
    if (own > 0 && count(word, "ғқұі") == 0) {
      kazakh -= 0.6;
    }
    kazakh += KAZAKH.contains(word) ? 2.5 : own == 0 && KAZAKH_END.matcher(word).find() ? 0.7 : 0;
    russian +=
        RUSSIAN.contains(word) ? 2.5 : own == 0 && RUSSIAN_END.matcher(word).find() ? 0.8 : 0;
    sums.merge(Language.KAZAKH, kazakh, Double::sum);
    sums.merge(Language.RUSSIAN, russian, Double::sum);
  }

  private static void latin(String word, Map<Language, Double> sums) {
    int schwa = count(word, "ə");
    int turkic = count(word, "ığşçöü");
    int plain = count(word, "ßäåæøœñéèêàâîôûõãáíóúýžščřąęłżźćńěůő");
    double azerbaijani = schwa > 0 ? 2 : turkic > 0 ? 0.8 : 0.15;
    double turkish = schwa > 0 ? -1.5 : turkic > 0 ? 0.8 : 0.2;
    double english = schwa + turkic > 0 ? -1 : 0.35;
    if (plain > 0) {
      azerbaijani -= 1;
      turkish -= 0.7;
      english -= 1;
    }
    if (count(word, "qx") > 0) {
      azerbaijani += 0.7;
      turkish -= 1;
    }
    if (count(word, "w") > 0) {
      azerbaijani -= 1;
      turkish -= 1;
      english += 0.4;
    }
    if (word.contains("th") || word.contains("sh") || word.contains("ck")) {
      english += 0.5;
    }
    azerbaijani += AZERBAIJANI.contains(word) ? 2 : AZERBAIJANI_END.matcher(word).find() ? 0.6 : 0;
    turkish += TURKISH.contains(word) ? 2 : TURKISH_END.matcher(word).find() ? 0.6 : 0;
    english += ENGLISH.contains(word) ? 2.5 : ENGLISH_END.matcher(word).find() ? 0.9 : 0;
    sums.merge(Language.AZERBAIJANI, azerbaijani, Double::sum);
    sums.merge(Language.TURKISH, turkish, Double::sum);
    sums.merge(Language.ENGLISH, english, Double::sum);
  }

  private static int count(String word, String letters) {
    int count = 0;
    for (int i = 0; i < word.length(); i++) {
      count += letters.indexOf(word.charAt(i)) >= 0 ? 1 : 0;
    }
    return count;
  }

  /**
   * Lower case without a language, which is not known yet: capital I stays i, so that English words
   * are found, and capital dotted I becomes i as in Azerbaijani and Turkish.
   */
  private static String lower(String word) {
    return word.replace('\u0130', 'i').toLowerCase(Locale.ROOT);
  }
}
