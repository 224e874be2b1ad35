package org.bitig.lang.name;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.MeasureFormat;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.Measure;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.Region;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.bitig.lang.Casing;
import org.bitig.lang.Folding;
import org.bitig.lang.Inflection;
import org.bitig.lang.Scripts;
import org.bitig.lang.Word;
import org.bitig.lang.Words;
import org.bitig.model.Language;
import org.bitig.model.Span;

/**
 * The names of countries, languages, currencies, cities, months, weekdays and units in Kazakh,
 * Azerbaijani and English, from the tables of Unicode's CLDR inside ICU4J.
 *
 * <p>Names are found in running text in any inflected form: the last word of a name may carry
 * suffixes. Names of places, languages and, in English, of months must be capitalised;
 * abbreviations (US, АҚШ) must be written as they are, so that no pronoun is taken for one. Made
 * once, on first use, in some hundred milliseconds; immutable.
 */
public final class CldrNames {
  private static final List<Language> LANGUAGES =
      List.of(Language.KAZAKH, Language.AZERBAIJANI, Language.ENGLISH);

  /** First letters of a word that names are filed under. */
  private static final int PREFIX = 3;

  /** Codes that English uses as words, which ICU takes for want of a name. */
  private static final Set<String> USED_CODES = Set.of("US", "EU", "UN");

  /** What a name names. */
  public enum Kind {
    TERRITORY,
    CITY,
    LANGUAGE,
    CURRENCY,
    MONTH,
    WEEKDAY,
    UNIT
  }

  /**
   * One thing and its names.
   *
   * @param kind what it is
   * @param key CLDR's code for it, unique within the kind
   * @param forms its names in each working language CLDR has some in, the usual one first
   */
  public record Name(Kind kind, String key, Map<Language, List<String>> forms) {
    public Name {
      Map<Language, List<String>> copy = new EnumMap<>(Language.class);
      forms.forEach((language, names) -> copy.put(language, List.copyOf(names)));
      forms = Collections.unmodifiableMap(copy);
    }

    /** Returns the names in {@code language}, the usual one first; none if CLDR has none. */
    public List<String> in(Language language) {
      return forms.getOrDefault(language, List.of());
    }
  }

  /**
   * A name where it stands in a text.
   *
   * @param span where, in code points
   * @param names what it may name; several if CLDR uses one word for them (Грузия, Georgia)
   */
  public record Mention(Span span, List<Name> names) {
    public Mention {
      names = List.copyOf(names);
    }
  }

  /** A name's words, folded, filed for look-up. */
  private record Filed(List<String> words, String written, Name name) {}

  private static final class Holder {
    static final CldrNames INSTANCE = new CldrNames();
  }

  private final List<Name> names;
  private final Map<Language, Map<String, List<Filed>>> files = new EnumMap<>(Language.class);

  private CldrNames() {
    List<Name> collected = new ArrayList<>();
    territories(collected);
    languages(collected);
    currencies(collected);
    cities(collected);
    calendar(collected);
    units(collected);
    names = List.copyOf(collected);
    for (Language language : LANGUAGES) {
      Map<String, List<Filed>> file = new HashMap<>();
      for (Name name : names) {
        for (String form : name.in(language)) {
          List<String> words = Words.of(form).stream().map(w -> Folding.key(w.text())).toList();
          if (!words.isEmpty()) {
            file.computeIfAbsent(prefix(words.getFirst()), k -> new ArrayList<>())
                .add(new Filed(words, form, name));
          }
        }
      }
      files.put(language, file);
    }
  }

  /** Returns the names, read from ICU4J on the first call. */
  public static CldrNames get() {
    return Holder.INSTANCE;
  }

  /** Returns all names that CLDR has in at least two of the languages, in a fixed order. */
  public List<Name> all() {
    return names;
  }

  /** Returns the names in {@code text}, the longest at each place, in order, without overlaps. */
  public List<Mention> find(String text, Language language) {
    return find(Words.of(text), language);
  }

  /** Returns the names among {@code words}; spans are those of the words. */
  public List<Mention> find(List<Word> words, Language language) {
    List<Mention> mentions = new ArrayList<>();
    List<String> keys = words.stream().map(word -> Folding.key(word.text())).toList();
    int i = 0;
    while (i < words.size()) {
      int longest = 0;
      Set<Name> found = new LinkedHashSet<>();
      for (Filed filed : candidates(keys.get(i), language)) {
        int length = filed.words().size();
        if (length >= longest && matches(filed, words, keys, i, language)) {
          if (length > longest) {
            found.clear();
          }
          longest = length;
          found.add(filed.name());
        }
      }
      if (longest == 0) {
        i++;
        continue;
      }
      Span span = new Span(words.get(i).span().start(), words.get(i + longest - 1).span().end());
      mentions.add(new Mention(span, List.copyOf(found)));
      i += longest;
    }
    return mentions;
  }

  /** Returns the names all of {@code phrase}, which may be inflected, may stand for. */
  public List<Name> lookUp(String phrase, Language language) {
    List<Word> words = Words.of(phrase);
    return find(words, language).stream()
        .filter(
            mention ->
                mention.span().start() == words.getFirst().span().start()
                    && mention.span().end() == words.getLast().span().end())
        .findFirst()
        .map(Mention::names)
        .orElse(List.of());
  }

  /** Returns the names in {@code to} of what {@code phrase} names in {@code from}. */
  public Set<String> translations(String phrase, Language from, Language to) {
    Set<String> translations = new LinkedHashSet<>();
    lookUp(phrase, from).forEach(name -> translations.addAll(name.in(to)));
    return translations;
  }

  private List<Filed> candidates(String key, Language language) {
    return files.getOrDefault(language, Map.of()).getOrDefault(prefix(key), List.of());
  }

  private static boolean matches(
      Filed filed, List<Word> words, List<String> keys, int i, Language language) {
    int length = filed.words().size();
    if (i + length > words.size()) {
      return false;
    }
    for (int k = 0; k < length - 1; k++) {
      if (!filed.words().get(k).equals(keys.get(i + k))) {
        return false;
      }
    }
    String last = filed.words().getLast();
    String key = keys.get(i + length - 1);
    if (!key.equals(last) && !isForm(key, last, language)) {
      return false;
    }
    String written = words.get(i).text();
    if (length == 1 && isAbbreviation(filed.written())) {
      return written.startsWith(filed.written());
    }
    return !mustBeCapitalised(filed.name().kind(), language) || Casing.startsWithCapital(written);
  }

  /**
   * Whether the folded word may be a form of the folded name. Folding takes ı to i, which is as
   * good a harmonic variant in a suffix.
   */
  private static boolean isForm(String key, String name, Language language) {
    if (name.length() < 2 || key.length() <= name.length() - 1) {
      return false;
    }
    if (key.startsWith(name)) {
      return Inflection.tail(key.substring(name.length()), language) == Inflection.Tail.INFLECTION;
    }
    // A changed last consonant: қазақ тілі has none, but қыркүйек → қыркүйегі.
    return key.startsWith(name.substring(0, name.length() - 1))
        && Inflection.stems(key, language).contains(name);
  }

  private static boolean isAbbreviation(String form) {
    return form.length() <= 4
        && Casing.pattern(form).filter(p -> p == Casing.Pattern.UPPER).isPresent();
  }

  private static boolean mustBeCapitalised(Kind kind, Language language) {
    return switch (kind) {
      case TERRITORY, CITY -> true;
      case LANGUAGE, MONTH, WEEKDAY -> language == Language.ENGLISH;
      case CURRENCY, UNIT -> false;
    };
  }

  private static String prefix(String word) {
    return word.substring(0, Math.min(PREFIX, word.length()));
  }

  // Reading ICU

  private static ULocale locale(Language language) {
    return new ULocale(language.tag());
  }

  /** Makes one of ICU's formatters for each language; they are slow to make. */
  private static <T> Map<Language, T> perLanguage(Function<ULocale, T> make) {
    Map<Language, T> made = new EnumMap<>(Language.class);
    LANGUAGES.forEach(language -> made.put(language, make.apply(locale(language))));
    return made;
  }

  private static <T> void add(
      List<Name> names,
      Kind kind,
      String key,
      Map<Language, T> tables,
      BiFunction<Language, T, List<String>> read) {
    Map<Language, List<String>> forms = new EnumMap<>(Language.class);
    for (Map.Entry<Language, T> table : tables.entrySet()) {
      Language language = table.getKey();
      Set<String> clean = new LinkedHashSet<>();
      List<String> given = read.apply(language, table.getValue());
      // Where CLDR has no name ICU gives the code.
      boolean missing =
          given.isEmpty() || (kind != Kind.UNIT && Folding.same(given.getFirst(), key));
      for (String form : missing ? List.<String>of() : given) {
        clean.addAll(variants(form, kind, language));
      }
      if (!clean.isEmpty()) {
        forms.put(language, List.copyOf(clean));
      }
    }
    if (forms.size() >= 2) {
      names.add(new Name(kind, key, forms));
    }
  }

  /** Returns a name without what is in brackets, and that apart; nothing if it is no name. */
  private static List<String> variants(String form, Kind kind, Language language) {
    if (Scripts.of(language).filter(script -> Scripts.of(form) == script).isEmpty()) {
      return List.of();
    }
    List<String> variants = new ArrayList<>();
    int open = form.indexOf('(');
    int close = form.indexOf(')', open + 1);
    if (open > 0 && close > open && kind != Kind.TERRITORY) {
      // Swiss German is not German: what is in brackets tells things of one name apart.
      return List.of();
    } else if (open > 0 && close > open) {
      variants.add(form.substring(0, open).strip());
      variants.add(form.substring(open + 1, close).strip());
    } else {
      variants.add(form.strip());
    }
    return variants;
  }

  private static LocaleDisplayNames displayNames(ULocale locale, DisplayContext length) {
    return LocaleDisplayNames.getInstance(
        locale, length, DisplayContext.NO_SUBSTITUTE, DisplayContext.CAPITALIZATION_NONE);
  }

  private static void territories(List<Name> names) {
    Set<String> codes = new TreeSet<>();
    for (Region.RegionType type :
        List.of(
            Region.RegionType.TERRITORY,
            Region.RegionType.CONTINENT,
            Region.RegionType.SUBCONTINENT,
            Region.RegionType.WORLD,
            Region.RegionType.GROUPING)) {
      Region.getAvailable(type).forEach(region -> codes.add(region.toString()));
    }
    record Tables(LocaleDisplayNames full, LocaleDisplayNames brief) {}
    Map<Language, Tables> tables =
        perLanguage(
            locale ->
                new Tables(
                    displayNames(locale, DisplayContext.LENGTH_FULL),
                    displayNames(locale, DisplayContext.LENGTH_SHORT)));
    for (String code : codes) {
      add(
          names,
          Kind.TERRITORY,
          code,
          tables,
          (language, table) ->
              present(
                  table.full().regionDisplayName(code),
                  language == Language.ENGLISH && USED_CODES.contains(code)
                      ? code
                      : table.brief().regionDisplayName(code)));
    }
  }

  private static void languages(List<Name> names) {
    Map<Language, LocaleDisplayNames> tables =
        perLanguage(locale -> displayNames(locale, DisplayContext.LENGTH_FULL));
    Set<String> countries = new HashSet<>();
    names.forEach(name -> name.in(Language.KAZAKH).forEach(n -> countries.add(Folding.key(n))));
    for (String code : new TreeSet<>(List.of(ULocale.getISOLanguages()))) {
      add(
          names,
          Kind.LANGUAGE,
          code,
          tables,
          (language, table) -> {
            String name = table.languageDisplayName(code);
            if (language != Language.KAZAKH || name == null) {
              return present(name);
            }
            // Kazakh says қазақ тілі where the others say Kazakh; but швейцария is the country.
            boolean called = name.endsWith(" тілі");
            String people = called ? name.substring(0, name.length() - 5) : name;
            boolean country = countries.contains(Folding.key(people));
            return country
                ? called ? List.of(name) : List.of()
                : called ? List.of(name, people) : List.of(name);
          });
    }
  }

  private static void currencies(List<Name> names) {
    Map<String, Currency> currencies = new HashMap<>();
    Currency.getAvailableCurrencies().forEach(c -> currencies.put(c.getCurrencyCode(), c));
    for (String code : new TreeSet<>(currencies.keySet())) {
      add(
          names,
          Kind.CURRENCY,
          code,
          perLanguage(locale -> locale),
          (language, locale) ->
              present(
                  Optional.ofNullable(currencies.get(code))
                      .map(c -> c.getName(locale, Currency.LONG_NAME, new boolean[1]))
                      .orElse("")));
    }
  }

  private static void cities(List<Name> names) {
    Map<Language, TimeZoneNames> tables = perLanguage(TimeZoneNames::getInstance);
    for (String zone :
        new TreeSet<>(
            TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, null, null))) {
      add(
          names,
          Kind.CITY,
          zone,
          tables,
          (language, table) -> present(table.getExemplarLocationName(zone)));
    }
  }

  private static void calendar(List<Name> names) {
    Map<Language, DateFormatSymbols> tables = perLanguage(DateFormatSymbols::new);
    for (int i = 0; i < 12; i++) {
      int month = i;
      add(
          names,
          Kind.MONTH,
          String.format(Locale.ROOT, "%02d", month + 1),
          tables,
          (language, table) ->
              present(
                  table.getMonths(DateFormatSymbols.STANDALONE, DateFormatSymbols.WIDE)[month],
                  table.getMonths(DateFormatSymbols.FORMAT, DateFormatSymbols.WIDE)[month]));
    }
    for (int i = 1; i <= 7; i++) {
      int day = i;
      add(
          names,
          Kind.WEEKDAY,
          Integer.toString(day),
          tables,
          (language, table) ->
              present(
                  table.getWeekdays(DateFormatSymbols.STANDALONE, DateFormatSymbols.WIDE)[day]));
    }
  }

  private static void units(List<Name> names) {
    Map<String, MeasureUnit> units = new HashMap<>();
    for (MeasureUnit unit : MeasureUnit.getAvailable()) {
      String id = unit.getIdentifier();
      boolean simple = id != null && !id.contains("-per-") && !id.matches(".*\\d.*");
      if (simple && !unit.getType().equals("currency")) {
        units.put(id, unit);
      }
    }
    Map<Language, MeasureFormat> tables =
        perLanguage(locale -> MeasureFormat.getInstance(locale, MeasureFormat.FormatWidth.WIDE));
    for (String id : new TreeSet<>(units.keySet())) {
      add(
          names,
          Kind.UNIT,
          id,
          tables,
          (language, table) ->
              Optional.ofNullable(units.get(id)).map(u -> unitNames(u, table)).orElse(List.of()));
    }
  }

  /** Returns the name of a unit beside the number one, and by itself. */
  private static List<String> unitNames(MeasureUnit unit, MeasureFormat table) {
    try {
      String one = table.format(new Measure(1, unit)).replaceAll("[\\d\\h]*1\\h*", "").strip();
      return present(one, table.getUnitDisplayName(unit));
    } catch (IllegalArgumentException hasNoName) {
      // ICU throws where CLDR lacks a name for a rare unit; there is no way to ask first.
      return List.of();
    }
  }

  /** Returns what ICU gave, leaving out what it has no word for. */
  private static List<String> present(String... forms) {
    List<String> present = new ArrayList<>();
    for (String form : forms) {
      if (form != null) {
        present.add(form);
      }
    }
    return present;
  }
}
