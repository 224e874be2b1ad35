package org.bitig.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.bitig.lang.lexicon.Lexicon;
import org.bitig.memory.match.Comparison;
import org.bitig.memory.match.TextAnalyzer;
import org.bitig.model.Code;
import org.bitig.model.Content;
import org.bitig.model.FormatException;
import org.bitig.model.Property;
import org.bitig.model.Tier;
import org.bitig.model.TranslationUnit;
import org.bitig.model.Tuv;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryTest {
  private static final String FILE = "texts/first.tmx";

  @TempDir Path temporary;
  private Path folder;

  @BeforeEach
  void folder() {
    folder = temporary.resolve("memory");
  }

  private static TranslationUnit unit(String... sides) {
    List<Tuv> variants = new ArrayList<>();
    for (int i = 0; i < sides.length; i += 2) {
      variants.add(Tuv.of(sides[i], sides[i + 1]));
    }
    return new TranslationUnit("", "", variants, Map.of(), List.of(), List.of());
  }

  private static TranslationUnit with(TranslationUnit unit, String tier, String changed) {
    return new TranslationUnit(
        unit.id(),
        unit.sourceLanguage(),
        unit.variants(),
        changed.isEmpty() ? Map.of() : Map.of("changedate", changed),
        tier.isEmpty() ? List.of() : List.of(new Property("x-tier", tier)),
        unit.notes());
  }

  private static final TranslationUnit OPENS =
      unit(
          "en", "The library opens at 9.",
          "kk", "Кітапхана сағат 9-да ашылады.",
          "az", "Kitabxana saat 9-da açılır.");

  private static final TranslationUnit BOOKS =
      unit("kk", "Балалар кітаптарын қайтарды.", "en", "The children returned their books.");

  private static final TranslationUnit RIVER =
      unit("az", "Çay dəniz səviyyəsindən axır.", "en", "The river flows above the sea.");

  private List<MemoryWriter.Taken> take(String origin, TranslationUnit... units)
      throws IOException {
    List<MemoryWriter.Taken> taken = new ArrayList<>();
    try (MemoryWriter writer = MemoryWriter.open(folder)) {
      for (TranslationUnit unit : units) {
        taken.add(writer.take(unit, origin));
      }
      writer.commit();
    }
    return taken;
  }

  private List<MemoryMatch> search(String text, String from) throws IOException {
    try (Memory memory = Memory.open(folder)) {
      return memory.search(text, from, Optional.empty(), 60, 5);
    }
  }

  private List<ConcordanceHit> concordance(String typed) throws IOException {
    try (Memory memory = Memory.open(folder)) {
      return memory.concordance(typed, Optional.empty(), 20, Lexicon.standard());
    }
  }

  private List<StoredUnit> units(UnitFilter filter) throws IOException {
    List<StoredUnit> units = new ArrayList<>();
    try (Memory memory = Memory.open(folder)) {
      memory.units(filter, units::add);
    }
    return units;
  }

  @Test
  void whatIsTakenInIsFoundFromEveryLanguageWithItsOthers() throws IOException {
    take(FILE, OPENS, BOOKS, RIVER);

    for (Tuv side : OPENS.variants()) {
      List<MemoryMatch> matches = search(side.text(), side.language());
      assertThat(matches).hasSize(1);
      assertThat(matches.getFirst().percent()).isEqualTo(100);
      assertThat(matches.getFirst().translations())
          .extracting(MemoryMatch.Translation::language)
          .containsExactlyElementsOf(
              OPENS.variants().stream()
                  .map(Tuv::language)
                  .filter(l -> !l.equals(side.language()))
                  .toList());
    }
  }

  @Test
  void percentagesAreOfWords() throws IOException {
    take(FILE, OPENS, BOOKS, RIVER);

    assertThat(search("the library opens at 9!", "en").getFirst().percent()).isEqualTo(99);
    assertThat(search("The library opens at 11.", "en").getFirst().percent()).isEqualTo(99);
    assertThat(search("The library opens at 11.", "en").getFirst().translations().getFirst().text())
        .isEqualTo("Кітапхана сағат 11-да ашылады.");
    assertThat(search("The museum opens at 9.", "en").getFirst().percent()).isEqualTo(80);
    assertThat(search("Балалар кітаптарды қайтарды.", "kk").getFirst().percent()).isEqualTo(83);
    assertThat(search("Nothing of the kind.", "en")).isEmpty();
    assertThat(search("…", "en")).isEmpty();
  }

  /** Of thousands that differ in a number only, the very sentence comes first. */
  @Test
  void theSameSentenceIsFoundAmongManyThatDifferInANumberOrPlaceable() throws IOException {
    TranslationUnit[] units = new TranslationUnit[2000];
    for (int i = 0; i < units.length; i++) {
      units[i] =
          unit(
              "en",
              "Store number " + i + " stands at {place" + i + "}.",
              "kk",
              i + " нөмірлі қойма {place" + i + "} орнында тұр.");
    }
    take(FILE, units);

    for (int i : List.of(0, 299, 1000, 1234, 1999)) {
      String asked = units[i].variants().getFirst().text();
      MemoryMatch best = search(asked, "en").getFirst();
      assertThat(best.percent()).as(asked).isEqualTo(100);
      assertThat(best.text()).isEqualTo(asked);
    }
  }

  /** What the index leaves out must be what comparing every sentence would leave out. */
  @Test
  void noSentenceAlikeEnoughIsMissed() throws IOException {
    long seed = 11;
    Random random = new Random(seed);
    List<String> sentences = new ArrayList<>();
    for (int i = 0; i < 250; i++) {
      sentences.add(sentence(random));
    }
    TranslationUnit[] units = new TranslationUnit[sentences.size()];
    for (int i = 0; i < units.length; i++) {
      units[i] = unit("en", sentences.get(i), "kk", "мәтін");
    }
    take(FILE, units);
    TextAnalyzer english = TextAnalyzer.of("en");
    try (Memory memory = Memory.open(folder)) {
      for (int i = 0; i < 400; i++) {
        String asked = i % 2 == 0 ? sentence(random) : altered(random, sentences);
        int least = 30 + random.nextInt(71);
        List<String> expected =
            sentences.stream()
                .distinct()
                .filter(
                    known -> {
                      Comparison c = Comparison.of(english.analyze(asked), english.analyze(known));
                      return 100 * (c.length() - c.distance()) >= least * c.length();
                    })
                .filter(known -> least < 99 || known.equals(asked))
                .toList();
        assertThat(memory.search(asked, "en", Optional.empty(), least, 1000))
            .as("seed %d, %d %% of: %s", seed, least, asked)
            .extracting(MemoryMatch::text)
            .containsExactlyInAnyOrderElementsOf(expected);
      }
    }
  }

  /** Words of few, so that some repeat and many sentences are alike; no numbers. */
  private static String sentence(Random random) {
    List<String> words = new ArrayList<>();
    for (int n = 1 + random.nextInt(24); n > 0; n--) {
      String word = "w" + (char) ('a' + random.nextInt(26)) + "b";
      words.add(random.nextInt(4) == 0 ? word + "s" : word);
    }
    return String.join(" ", words);
  }

  private static String altered(Random random, List<String> sentences) {
    List<String> words =
        new ArrayList<>(List.of(sentences.get(random.nextInt(sentences.size())).split(" ")));
    for (int n = random.nextInt(1 + words.size() / 2); n > 0; n--) {
      words.set(random.nextInt(words.size()), "new" + (char) ('a' + random.nextInt(26)) + "x");
    }
    return String.join(" ", words);
  }

  @Test
  void aTargetLanguageThatAUnitLacksLeavesItOut() throws IOException {
    take(FILE, OPENS, RIVER);
    try (Memory memory = Memory.open(folder)) {
      assertThat(memory.search("The river flows above the sea.", "en", Optional.of("kk"), 60, 5))
          .isEmpty();
      assertThat(memory.search("The river flows above the sea.", "en", Optional.of("az"), 60, 5))
          .hasSize(1);
      assertThat(memory.search("The library opens at 9.", "EN_us", Optional.of("kk-KZ"), 60, 5))
          .hasSize(1);
    }
  }

  @Test
  void whatNobodyCheckedIsWorthLessAndComesAfter() throws IOException {
    TranslationUnit other = unit("en", "The library opens at 9.", "kk", "Кітапхана 9-да ашық.");
    take(FILE, with(OPENS, "possible", ""), with(other, "verified", ""));

    assertThat(search("The library opens at 9.", "en"))
        .extracting(MemoryMatch::percent)
        .containsExactly(100, 60);
    take(FILE, with(OPENS, "probable", ""));
    assertThat(search("The library opens at 9.", "en"))
        .extracting(MemoryMatch::percent)
        .containsExactly(100, 85);
  }

  @Test
  void theSameUnitTwiceIsOne() throws IOException {
    assertThat(take(FILE, OPENS, BOOKS))
        .containsExactly(MemoryWriter.Taken.NEW, MemoryWriter.Taken.NEW);
    // Order of the languages, blanks and composition make no other unit.
    TranslationUnit turned =
        unit(
            "az", "Kitabxana  saat 9-da ac\u0327ılır.",
            "kk", "Кітапхана сағат\u00A09-да ашылады.",
            "EN", "The library opens at 9.");
    assertThat(take(FILE, turned, BOOKS))
        .containsExactly(MemoryWriter.Taken.CHANGED, MemoryWriter.Taken.KNOWN);
    assertThat(take(FILE, OPENS, OPENS, BOOKS)).doesNotContain(MemoryWriter.Taken.NEW);
    assertThat(units(UnitFilter.ALL)).hasSize(2);
  }

  @Test
  void ofTwoTheLaterIsKeptWithTheBetterTierAndBothOrigins() throws IOException {
    take(FILE, with(OPENS, "verified", "20260301T000000Z"));
    take("texts/second.tmx", with(OPENS, "probable", "20260101T000000Z"));

    StoredUnit kept = units(UnitFilter.ALL).getFirst();
    assertThat(kept.tier()).isEqualTo(Tier.VERIFIED);
    assertThat(kept.origins()).containsExactly(FILE, "texts/second.tmx");
    assertThat(kept.unit().attributes()).containsEntry("changedate", "20260301T000000Z");
  }

  @Test
  void forgettingAFileKeepsWhatOthersHaveToo() throws IOException {
    take(FILE, OPENS, BOOKS);
    take("texts/second.tmx", BOOKS, RIVER);
    try (MemoryWriter writer = MemoryWriter.open(folder)) {
      writer.forget(FILE);
      writer.commit();
    }

    assertThat(units(UnitFilter.ALL))
        .extracting(StoredUnit::unit)
        .containsExactlyInAnyOrder(BOOKS, RIVER);
  }

  @Test
  void withoutACommitNothingHasHappened() throws IOException {
    take(FILE, OPENS);
    try (MemoryWriter writer = MemoryWriter.open(folder)) {
      writer.take(BOOKS, FILE);
      writer.forget(FILE);
    }

    assertThat(units(UnitFilter.ALL)).extracting(StoredUnit::unit).containsExactly(OPENS);
  }

  /** A process that is killed leaves the files as they are at that moment. */
  @Test
  void whatAKilledImportLeavesIsTheLastCommit() throws IOException {
    take(FILE, OPENS);
    Path copy = temporary.resolve("copy");
    try (MemoryWriter writer = MemoryWriter.open(folder)) {
      for (int i = 0; i < 25_000; i++) {
        writer.take(unit("en", "Mill number " + i, "kk", i + " диірмен"), FILE);
      }
      Files.createDirectories(copy);
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.copy(file, copy.resolve(file.getFileName()));
        }
      }
    }
    folder = copy;
    assertThat(units(UnitFilter.ALL)).extracting(StoredUnit::unit).containsExactly(OPENS);
    take(FILE, BOOKS);
    assertThat(units(UnitFilter.ALL)).hasSize(2);
  }

  @Test
  void citationFormsFindInflectedOnesAndBothSidesAreMarked() throws IOException {
    take(FILE, OPENS, BOOKS, RIVER);

    ConcordanceHit hit = concordance("кітап").getFirst();
    ConcordanceHit.Side kazakh = hit.sides().getFirst();
    ConcordanceHit.Side english = hit.sides().getLast();
    assertThat(kazakh.found()).hasSize(1);
    assertThat(kazakh.found().getFirst().of(kazakh.text())).isEqualTo("кітаптарын");
    assertThat(english.answers()).hasSize(1);
    assertThat(english.answers().getFirst().of(english.text())).isEqualTo("books");
    assertThat(concordance("dəniz səviyyəsi")).hasSize(1);
  }

  @Test
  void phrasesPrefixesAndNumbersAreFound() throws IOException {
    take(FILE, OPENS, BOOKS, RIVER);

    assertThat(concordance("\"opens at 9\"")).hasSize(1);
    assertThat(concordance("\"at opens\"")).isEmpty();
    assertThat(concordance("9")).hasSize(1);
    assertThat(concordance("10")).isEmpty();
    assertThat(concordance("libr* open*")).hasSize(1);
    assertThat(concordance("libr* river")).isEmpty();
    for (String nothing : List.of("", "*", "\"\"", "\"", "  ", "?!", "* *")) {
      assertThat(concordance(nothing)).as(nothing).isEmpty();
    }
  }

  @Test
  void filtersChooseByLanguageTierTimeOriginAndText() throws IOException {
    take(FILE, with(OPENS, "probable", "20260301T000000Z"), BOOKS);
    take("texts/second.tmx", with(RIVER, "", "20250101T000000Z"));

    assertThat(units(filter(Set.of("az", "en"), Optional.empty(), Optional.empty()))).hasSize(2);
    assertThat(units(filter(Set.of("az", "kk"), Optional.empty(), Optional.empty()))).hasSize(1);
    assertThat(units(filter(Set.of(), Optional.of("texts/second.tmx"), Optional.empty())))
        .hasSize(1);
    assertThat(units(filter(Set.of(), Optional.empty(), Optional.of("book"))))
        .extracting(StoredUnit::unit)
        .containsExactly(BOOKS);
    UnitFilter late =
        new UnitFilter(
            Set.of(),
            EnumSet.allOf(Tier.class),
            Optional.of(Instant.parse("2026-01-01T00:00:00Z")),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    assertThat(units(late)).hasSize(1);
    UnitFilter checked =
        new UnitFilter(
            Set.of(),
            EnumSet.of(Tier.VERIFIED),
            Optional.empty(),
            Optional.of(Instant.parse("2025-06-01T00:00:00Z")),
            Optional.empty(),
            Optional.empty());
    assertThat(units(checked)).hasSize(1);
  }

  private static UnitFilter filter(
      Set<String> languages, Optional<String> origin, Optional<String> text) {
    return new UnitFilter(
        languages, EnumSet.allOf(Tier.class), Optional.empty(), Optional.empty(), origin, text);
  }

  @Test
  void statisticsCountWhatIsThere() throws IOException {
    take(FILE, with(OPENS, "probable", ""), BOOKS, RIVER);
    try (Memory memory = Memory.open(folder)) {
      MemoryStatistics statistics = memory.statistics();
      assertThat(statistics.units()).isEqualTo(3);
      assertThat(statistics.languages()).isEqualTo(Map.of("az", 2L, "en", 3L, "kk", 2L));
      assertThat(statistics.pairs()).isEqualTo(Map.of("az-en", 2L, "az-kk", 1L, "en-kk", 2L));
      assertThat(statistics.tiers()).isEqualTo(Map.of(Tier.VERIFIED, 2L, Tier.PROBABLE, 1L));
      assertThat(statistics.origins()).isEqualTo(Map.of(FILE, 3L));
      assertThat(statistics.words()).containsEntry("en", 16L);
      assertThat(statistics.bytes()).isPositive();
    }
  }

  @Test
  void codesPropertiesAndNotesComeBackAsTheyWere() throws IOException {
    Map<String, TranslationUnit> units = new LinkedHashMap<>();
    Random random = new Random(5);
    for (int i = 0; i < 200; i++) {
      TranslationUnit unit = random(random, i);
      units.put(UnitKey.of(unit), unit);
    }
    take(FILE, units.values().toArray(TranslationUnit[]::new));

    assertThat(units(UnitFilter.ALL))
        .extracting(StoredUnit::unit)
        .containsExactlyElementsOf(units.values());
  }

  private static final List<Code.Kind> KINDS = List.of(Code.Kind.values());

  private static TranslationUnit random(Random random, int number) {
    List<Tuv> sides = new ArrayList<>();
    for (String language : List.of("kk-KZ", "az", "en-GB")) {
      List<Content> content = new ArrayList<>();
      content.add(new Content.Text("text " + number + " \uD83D\uDE00 "));
      for (int piece = random.nextInt(4); piece > 0; piece--) {
        Code.Kind kind = KINDS.get(random.nextInt(KINDS.size()));
        content.add(
            new Code(
                kind,
                Map.of("x", String.valueOf(random.nextInt(9))),
                List.of(new Content.Text("<b" + random.nextInt(9) + ">"))));
        content.add(new Content.Text("more" + random.nextInt(99)));
      }
      sides.add(
          new Tuv(
              language,
              content,
              Map.of("changeid", "somebody"),
              List.of(new Property("p", "v" + random.nextInt(9))),
              List.of("a note")));
    }
    return new TranslationUnit(
        "id" + number, "en-GB", sides, Map.of("usagecount", "3"), List.of(), List.of("note"));
  }

  @Test
  void onlyOneWritesAtATimeWhileOthersRead() throws IOException {
    take(FILE, OPENS);
    try (MemoryWriter writer = MemoryWriter.open(folder)) {
      writer.take(BOOKS, FILE);
      assertThatThrownBy(() -> MemoryWriter.open(folder))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("another bitig is writing to this memory");
      assertThat(search("The library opens at 9.", "en")).hasSize(1);
      writer.commit();
    }
    assertThat(units(UnitFilter.ALL)).hasSize(2);
  }

  @Test
  void otherFoldersAreRefusedAndStayAsTheyAre() throws IOException {
    Path other = Files.createDirectories(temporary.resolve("other"));
    Files.writeString(other.resolve("letter.txt"), "x");

    assertThatThrownBy(() -> MemoryWriter.open(other))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("found other files there and no memory");
    assertThatThrownBy(() -> Memory.open(other))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("found no memory there");
    assertThat(other).isDirectoryContaining(file -> file.endsWith("letter.txt"));
    try (Stream<Path> files = Files.list(other)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void aDamagedMemoryIsSaidToBeOne() throws IOException {
    take(FILE, OPENS);
    try (Stream<Path> files = Files.list(folder)) {
      Path commit =
          files
              .filter(f -> f.getFileName().toString().startsWith("segments_"))
              .findFirst()
              .orElseThrow();
      byte[] bytes = Files.readAllBytes(commit);
      Files.write(commit, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    }

    assertThatThrownBy(() -> Memory.open(folder))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining(folder.toString())
        .hasMessageContaining("damaged");
  }

  @Test
  void longTextsAndLongWordsAreTakenAndFound() throws IOException {
    String longText = "word ".repeat(9_000) + "end";
    String longWord = "z".repeat(40_000);
    take(
        FILE,
        unit("en", longText, "kk", "ұзын мәтін"),
        unit("en", longWord + " mill", "kk", "диірмен"));

    assertThat(search(longText, "en").getFirst().percent()).isEqualTo(100);
    assertThat(search(longWord + " mill", "en").getFirst().percent()).isEqualTo(100);
  }
}
