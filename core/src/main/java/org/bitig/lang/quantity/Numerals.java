package org.bitig.lang.quantity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.bitig.lang.FunctionWords;
import org.bitig.lang.Inflection;
import org.bitig.model.Language;

/** The words of one language that numbers are spelled with, in the forms they take. */
final class Numerals {
  /** What a word of a numeral does. */
  enum Type {
    /** 1 to 9, and in English to 19. */
    UNIT,
    /** 10 to 90. */
    TEN,
    HUNDRED,
    /** 1000 and above. */
    SCALE,
    /** A half added to what goes before, or on its own. */
    HALF
  }

  /** What the ending of a numeral says about its place in a range or fraction. */
  enum Ending {
    NONE,
    /** From. */
    ABLATIVE,
    /** To, up to. */
    DATIVE,
    OTHER
  }

  /**
   * One word of a numeral.
   *
   * @param value 0 for a half
   * @param ordinal whether it makes the numeral an ordinal
   */
  record Numeral(Type type, long value, boolean ordinal, Ending ending) {}

  private static final Numerals KAZAKH = kazakh();
  private static final Numerals AZERBAIJANI = azerbaijani();
  private static final Numerals ENGLISH = english();
  private static final Numerals NONE =
      new Numerals(Language.UNDETERMINED, Map.of(), Set.of(), "(?!)", "(?!)", "(?!)");

  private final Language language;
  private final Map<String, Numeral> words;
  private final Set<String> denied;
  private final Pattern tail;
  private final Pattern ablative;
  private final Pattern dative;

  private Numerals(
      Language language,
      Map<String, Numeral> words,
      Set<String> denied,
      String tail,
      String ablative,
      String dative) {
    this.language = language;
    this.words = words;
    this.denied = denied;
    this.tail = Pattern.compile(tail);
    this.ablative = Pattern.compile(ablative);
    this.dative = Pattern.compile(dative);
  }

  static Numerals of(Language language) {
    return switch (language) {
      case KAZAKH -> KAZAKH;
      case AZERBAIJANI -> AZERBAIJANI;
      case ENGLISH -> ENGLISH;
      default -> NONE;
    };
  }

  /** Returns what {@code word}, in lower case, says in a numeral; empty if it is none. */
  Optional<Numeral> read(String word) {
    Numeral whole = words.get(word);
    if (whole != null) {
      return Optional.of(whole);
    }
    if (language == Language.ENGLISH
        || denied.contains(word)
        || FunctionWords.of(language).contains(word)) {
      return Optional.empty();
    }
    for (int cut = word.length() - 1; cut >= 2; cut--) {
      Numeral stem = words.get(word.substring(0, cut));
      String ending = word.substring(cut);
      if (stem != null && tail.matcher(ending).matches()) {
        return Optional.of(new Numeral(stem.type(), stem.value(), stem.ordinal(), ending(ending)));
      }
    }
    return Optional.empty();
  }

  /** Returns what the written-out ending of a numeral says, after a hyphen or on a word. */
  Ending ending(String ending) {
    if (ending.isEmpty()) {
      return Ending.NONE;
    }
    if (ablative.matcher(ending).matches()) {
      return Ending.ABLATIVE;
    }
    return dative.matcher(ending).matches() ? Ending.DATIVE : Ending.OTHER;
  }

  /** Whether {@code ending}, written after figures, makes them an ordinal. */
  boolean isOrdinalEnding(String ending) {
    return switch (language) {
      case KAZAKH ->
          ending.matches("[ыі]?н?ш[ыі].*") && isSuffix(ending.replaceFirst("^[ыі]?н?ш[ыі]", ""));
      case AZERBAIJANI ->
          ending.matches("(?:[ıiuü]?n)?c[ıiuü].*")
              && isSuffix(ending.replaceFirst("^(?:[ıiuü]?n)?c[ıiuü]", ""));
      case ENGLISH -> ending.matches("st|nd|rd|th");
      default -> false;
    };
  }

  /** Whether {@code ending} may be a case or other suffix of figures. */
  boolean isSuffix(String ending) {
    return ending.isEmpty()
        || (language != Language.ENGLISH
            && Inflection.tail(ending, language) == Inflection.Tail.INFLECTION)
        || (language == Language.AZERBAIJANI && ending.matches("l[ıiuü][kq].*|[aə]d[aə]k"));
  }

  private static void put(Map<String, Numeral> map, Type type, long value, String word) {
    map.put(word, new Numeral(type, value, false, Ending.NONE));
  }

  private static void ordinal(Map<String, Numeral> map, Type type, long value, String word) {
    map.put(word, new Numeral(type, value, true, Ending.NONE));
  }

  /** Adds words for 1 to 9, 10 to 90, 100 and the powers of a thousand, cardinal and ordinal. */
  private static Map<String, Numeral> regular(
      List<String> units, List<String> unitOrdinals, List<String> tens, List<String> tenOrdinals) {
    Map<String, Numeral> map = new HashMap<>();
    for (int i = 0; i < 9; i++) {
      put(map, Type.UNIT, i + 1, units.get(i));
      ordinal(map, Type.UNIT, i + 1, unitOrdinals.get(i));
      put(map, Type.TEN, 10L * (i + 1), tens.get(i));
      ordinal(map, Type.TEN, 10L * (i + 1), tenOrdinals.get(i));
    }
    return map;
  }

  private static List<String> list(String words) {
    return List.of(words.split(" ", -1));
  }

  private static Numerals kazakh() {
    Map<String, Numeral> map =
        regular(
            list("бір екі үш төрт бес алты жеті сегіз тоғыз"),
            list("бірінші екінші үшінші төртінші бесінші алтыншы жетінші сегізінші тоғызыншы"),
            list("он жиырма отыз қырық елу алпыс жетпіс сексен тоқсан"),
            list(
                "оныншы жиырмасыншы отызыншы қырқыншы елуінші алпысыншы жетпісінші сексенінші"
                    + " тоқсаныншы"));
    int collective = 2;
    for (String word : list("екеу үшеу төртеу бесеу алтау жетеу")) {
      put(map, Type.UNIT, collective++, word);
    }
    put(map, Type.HUNDRED, 100, "жүз");
    ordinal(map, Type.HUNDRED, 100, "жүзінші");
    put(map, Type.SCALE, 1_000, "мың");
    ordinal(map, Type.SCALE, 1_000, "мыңыншы");
    scales(map, "миллион", "млн", "миллиард", "млрд", "триллион", "трлн");
    put(map, Type.HALF, 0, "жарым");
    put(map, Type.HALF, 0, "жарты");
    return new Numerals(
        Language.KAZAKH,
        map,
        Set.of(
            "алтын", "бесін", "жүзі", "жүзін", "жүзінде", "жүзіне", "жүзінен", "жүзінің", "онын",
            "отызын", "үшін", "елде", "жүзді", "ондағы"),
        "(?:с?[ыі]|еу[іи]?)?(?:[ндт][ыі]ң|[ндт][ыі]|н|[ғгқк][ае]|н[ае]|н?[дт][ае]|[дтн][ае]н"
            + "|[мбп]ен|[дт][ае][ғг][ыі])?",
        "(?:[сыі]{0,2}н)?[дтн][ае]н",
        "[сыі]{0,2}(?:[ғгқк][ае]|н[ае])");
  }

  private static Numerals azerbaijani() {
    Map<String, Numeral> map =
        regular(
            list("bir iki üç dörd beş altı yeddi səkkiz doqquz"),
            list("birinci ikinci üçüncü dördüncü beşinci altıncı yeddinci səkkizinci doqquzuncu"),
            list("on iyirmi otuz qırx əlli altmış yetmiş səksən doxsan"),
            list(
                "onuncu iyirminci otuzuncu qırxıncı əllinci altmışıncı yetmişinci səksəninci"
                    + " doxsanıncı"));
    put(map, Type.HUNDRED, 100, "yüz");
    ordinal(map, Type.HUNDRED, 100, "yüzüncü");
    put(map, Type.SCALE, 1_000, "min");
    ordinal(map, Type.SCALE, 1_000, "mininci");
    scales(map, "milyon", "mln", "milyard", "mlrd", "trilyon", "trln");
    put(map, Type.HALF, 0, "yarım");
    return new Numerals(
        Language.AZERBAIJANI,
        map,
        Set.of(
            "altında",
            "altından",
            "altına",
            "altını",
            "altının",
            "altındakı",
            "altın",
            "üçün",
            "onu",
            "ona",
            "onda",
            "ondan",
            "onun",
            "onunla",
            "onlar",
            "minə",
            "mini",
            "yüzü",
            "yüzə",
            "ondadır",
            "onundur",
            "ondakı"),
        "(?:s?[ıiuü])?(?:n?[ıiuü]n|[yn]?[aə]|n?[ıiuü]|n?d[aə]|n?d[aə]n|y?l[aə]|y?[aə]d[aə]k"
            + "|d[aə]k|d[ıiuü]r|d[aə]k[ıi])?",
        "(?:s?[ıiuü]n)?d[aə]n",
        "(?:s?[ıiuü]n?)?(?:y?[aə](?:d[aə]k)?|d[aə]k)");
  }

  private static Numerals english() {
    Map<String, Numeral> map =
        regular(
            list("one two three four five six seven eight nine"),
            list("first second third fourth fifth sixth seventh eighth ninth"),
            list("ten twenty thirty forty fifty sixty seventy eighty ninety"),
            list(
                "tenth twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth"
                    + " ninetieth"));
    int teen = 11;
    for (String word :
        list("eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen")) {
      put(map, Type.TEN, teen, word);
      ordinal(map, Type.TEN, teen, teen == 12 ? "twelfth" : word + "th");
      teen++;
    }
    put(map, Type.TEN, 12, "dozen");
    put(map, Type.HUNDRED, 100, "hundred");
    ordinal(map, Type.HUNDRED, 100, "hundredth");
    put(map, Type.SCALE, 1_000, "thousand");
    ordinal(map, Type.SCALE, 1_000, "thousandth");
    scales(map, "million", "mln", "billion", "bn", "trillion", "trn");
    put(map, Type.HALF, 0, "half");
    return new Numerals(Language.ENGLISH, map, Set.of(), "(?!)", "(?!)", "(?!)");
  }

  private static void scales(Map<String, Numeral> map, String... words) {
    long value = 1_000_000;
    for (int i = 0; i < words.length; i += 2) {
      put(map, Type.SCALE, value, words[i]);
      put(map, Type.SCALE, value, words[i + 1]);
      value *= 1_000;
    }
  }
}
