package org.bitig.lang.quantity;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bitig.lang.Inflection;
import org.bitig.model.Language;

/** What a number counts or measures, as far as the next word says; a closed list. */
public enum Unit {
  /** No unit of this list: people's nouns, or nothing. */
  NONE("", "", ""),
  PERCENT("пайыз процент", "faiz", "percent pct percentage"),
  YEAR("жыл жылдық", "il illik", "year"),
  /** Years of age; answers {@link #YEAR}. */
  AGE("жас жасар", "yaş yaşlı yaşında", ""),
  MONTH("ай айлық", "ay aylıq", "month"),
  WEEK("апта", "həftə", "week"),
  DAY("күн тәулік күндік", "gün sutka günlük", "day"),
  HOUR("сағат", "saat", "hour"),
  MINUTE("минут", "dəqiqə", "minute min"),
  SECOND("секунд", "saniyə", "second sec"),
  TENGE("теңге тг", "tenge", "tenge kzt"),
  MANAT("манат", "manat azn", "manat azn"),
  DOLLAR("доллар", "dollar", "dollar usd"),
  EURO("еуро евро", "avro", "euro eur"),
  ROUBLE("рубль", "rubl", "rouble ruble"),
  MILLIMETRE("миллиметр мм", "millimetr mm", "millimetre millimeter mm"),
  CENTIMETRE("сантиметр см", "santimetr sm", "centimetre centimeter cm"),
  METRE("метр м", "metr m", "metre meter m"),
  KILOMETRE("километр шақырым км", "kilometr km", "kilometre kilometer km"),
  HECTARE("гектар га", "hektar ha", "hectare ha"),
  GRAM("грамм г", "qram q", "gram gramme g"),
  KILOGRAM("килограмм келі кг", "kiloqram kq", "kilogram kilogramme kg"),
  TONNE("тонна т", "ton", "tonne ton"),
  LITRE("литр л", "litr", "litre liter l"),
  DEGREE("градус", "dərəcə", "degree"),
  PERSON("адам кісі", "nəfər adam insan", "people person");

  private static final Map<Language, Map<String, Unit>> WORDS = words();

  private final String kazakh;
  private final String azerbaijani;
  private final String english;

  Unit(String kazakh, String azerbaijani, String english) {
    this.kazakh = kazakh;
    this.azerbaijani = azerbaijani;
    this.english = english;
  }

  /** Whether numbers with these units may speak of the same thing. */
  public boolean mayBe(Unit other) {
    return this == other
        || this == NONE
        || other == NONE
        || (this == YEAR && other == AGE)
        || (this == AGE && other == YEAR);
  }

  /** Returns the unit {@code word}, in lower case, is a form of; {@link #NONE} if of none. */
  static Unit of(String word, Language language) {
    Map<String, Unit> words = WORDS.getOrDefault(language, Map.of());
    Unit whole = words.get(word);
    if (whole != null) {
      return whole;
    }
    for (String stem : Inflection.stems(word, language)) {
      Unit unit = words.get(stem);
      // Abbreviations are not inflected, and short stems would be met by chance.
      if (unit != null && (stem.length() > 2 || unit == YEAR || unit == MONTH)) {
        return unit;
      }
    }
    return NONE;
  }

  /** Returns the unit of a currency or percent sign; {@link #NONE} of another character. */
  static Unit ofSign(int sign) {
    return switch (sign) {
      case '%' -> PERCENT;
      case '$' -> DOLLAR;
      case '€' -> EURO;
      case '₸' -> TENGE;
      case '₼' -> MANAT;
      case '₽' -> ROUBLE;
      case '°' -> DEGREE;
      default -> NONE;
    };
  }

  private static List<String> split(String words) {
    return words.isEmpty() ? List.of() : Arrays.asList(words.split(" ", -1));
  }

  private static Map<Language, Map<String, Unit>> words() {
    Map<Language, Map<String, Unit>> words = new HashMap<>();
    for (Unit unit : values()) {
      for (String word : split(unit.kazakh)) {
        words.computeIfAbsent(Language.KAZAKH, l -> new HashMap<>()).put(word, unit);
      }
      for (String word : split(unit.azerbaijani)) {
        words.computeIfAbsent(Language.AZERBAIJANI, l -> new HashMap<>()).put(word, unit);
      }
      for (String word : split(unit.english)) {
        words.computeIfAbsent(Language.ENGLISH, l -> new HashMap<>()).put(word, unit);
      }
    }
    return words;
  }
}
