package org.bitig.exchange.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.bitig.exchange.clean.CleanRule.Preset;
import org.bitig.exchange.tmx.TmxHeader;
import org.bitig.exchange.tmx.TmxReader;
import org.bitig.exchange.tmx.TmxWriter;
import org.bitig.lang.lexicon.Concept;
import org.bitig.lang.lexicon.Lexicon;
import org.bitig.model.Language;
import org.bitig.model.Progress;
import org.bitig.model.Property;
import org.bitig.model.TranslationUnit;
import org.bitig.model.Tuv;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(value = 120, unit = TimeUnit.SECONDS)
class CleanerTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  /** Translations with nothing wrong: our own sentences. */
  private static final List<List<String>> GOOD =
      List.of(
          List.of("en", "The library opens at nine.", "kk", "Кітапхана сағат тоғызда ашылады."),
          List.of(
              "en", "We bought 3 apples and 12 pears.", "kk", "Біз 3 алма мен 12 алмұрт алдық."),
          List.of("en", "Where does the old road lead?", "az", "Köhnə yol hara aparır?"),
          List.of("kk", "Ол кеше хат жазды.", "az", "O, dünən məktub yazdı."),
          List.of(
              "en",
              "Send it to info@example.org, please.",
              "az",
              "Zəhmət olmasa, info@example.org ünvanına göndərin."),
          List.of("en", "Open {file} in %s.", "kk", "%s ішінде {file} ашу."),
          List.of("en", "Wi-Fi", "kk", "Wi-Fi"),
          List.of("en", "The river froze in 1932.", "kk", "Өзен 1932 жылы қатып қалды."));

  @TempDir Path folder;

  private static TranslationUnit unit(
      String from, String source, String to, String target, Property... properties) {
    return new TranslationUnit(
        "",
        from,
        List.of(Tuv.of(from, source), Tuv.of(to, target)),
        Map.of(),
        Arrays.asList(properties),
        List.of());
  }

  private Path write(String name, Collection<TranslationUnit> units) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(file);
        TmxWriter writer =
            TmxWriter.open(out, new TmxHeader("t", "1", "en", NOW, "t", List.of(), List.of()))) {
      for (TranslationUnit unit : units) {
        writer.archive(unit);
      }
    }
    return file;
  }

  private static List<TranslationUnit> read(Path file) throws IOException {
    List<TranslationUnit> units = new ArrayList<>();
    TmxReader.read(
        file,
        new TmxReader.Taker() {
          @Override
          public void take(TranslationUnit unit, long line) {
            units.add(unit);
          }

          @Override
          public void takeIncomplete(TranslationUnit unit, long line) {
            units.add(unit);
          }
        });
    return units;
  }

  private static Cleaner.Options options(Preset preset, CleanRule... off) {
    return new Cleaner.Options(
        preset, Set.copyOf(Arrays.asList(off)), Optional.empty(), Optional.empty(), NOW, "0.1.0");
  }

  private CleanResult clean(Preset preset, TranslationUnit... units) throws IOException {
    return Cleaner.clean(
        List.of(write("in.tmx", List.of(units))),
        folder.resolve("out"),
        options(preset),
        Progress.NONE);
  }

  private static List<TranslationUnit> good() {
    return GOOD.stream().map(g -> unit(g.get(0), g.get(1), g.get(2), g.get(3))).toList();
  }

  @Test
  void nothingIsTakenOutOfGoodTranslations() throws IOException {
    for (Preset preset : Preset.values()) {
      CleanResult result = clean(preset, good().toArray(TranslationUnit[]::new));
      assertThat(result.tallies()).as("%s", preset).isEmpty();
      assertThat(result.kept()).isEqualTo(GOOD.size());
    }
    assertThat(read(folder.resolve("out/in.tmx"))).isEqualTo(good());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "illegal-characters | en | The old mill\uFFFDstands. | kk | Ескі диірмен тұр.",
        "illegal-characters | en | The old mill stands. | kk | Ескі\u0085 диірмен тұр.",
        "mojibake | en | The young man reads. | az | GÉ™nc oÄŸlan oxuyur.",
        "mojibake | en | The old mill stands. | kk | Ð•ÑÐºÑ– Ð´Ð¸Ñ–Ñ€Ð¼ÐµÐ½ Ñ‚Ò±Ñ€.",
        "mojibake | en | The young man reads a book. | az | G?nc o?lan kitab oxuy?r?m.",
        "untranslated | en | Save the file now. | kk | Save the file now.",
        "untranslated | en | Save the file now. | az | Save the files now",
        "length-ratio | en | The old mill on the river was built by the villagers long ago. | kk |"
            + " Диірмен",
        "length-ratio | en | Mill | kk | Ескі диірменді ауыл тұрғындары баяғыда өзен бойына салып"
            + " кеткен екен.",
        "numbers | en | It cost 45 coins. | kk | Ол 54 теңге тұрды.",
        "numbers | en | It was built in 1932. | az | O, 1942-ci ildə tikilib.",
        "placeholders | en | Open {file} now. | kk | {name} қазір ашу.",
        "placeholders | en | See https://example.org/a for more. | az | Ətraflı:"
            + " https://example.org/b",
        "placeholders | en | Delete %s? | kk | Жою керек пе?",
        "tags | en | The <b>old</b> mill. | kk | Ескі диірмен.",
        "language | en | The old mill stands by the river. | kk | Старая мельница стоит на берегу"
            + " реки.",
        "language | en | The old mill stands by the river. | az | Eski değirmen nehrin kıyısında"
            + " duruyor ve çok güzel.",
        "language | en | The old mill stood by the river for many years. | kk | Эски тегирмен"
            + " дарыянын жээгинде көп жылдар бою турган эле.",
        "mixed-script | en | The old mill. | kk | Еcкi диіpмeн.",
        "symbols-only | en | --- | kk | ***",
        "punctuation | en | Where is the mill? | kk | Диірмен қайда (ескі.",
        "repeated-words | en | The old mill by the river stands still. | kk | Ескі диірмен диірмен"
            + " диірмен өзен бойында тұр.",
        "names | en | We met Karlsson near the mill. | kk | Біз диірмен жанында Петровпен"
            + " кездестік.",
      })
  void eachFaultIsTakenOutByItsRule(
      String rule, String from, String source, String to, String target) throws IOException {
    TranslationUnit bad = unit(from, source, to, target);
    List<TranslationUnit> all = new ArrayList<>(good());
    all.add(3, bad);
    CleanResult result = clean(Preset.BALANCED, all.toArray(TranslationUnit[]::new));

    assertThat(result.tallies().keySet()).contains(CleanRule.ofCode(rule).orElseThrow());
    assertThat(result.removed()).isEqualTo(1);
    assertThat(read(folder.resolve("out/in.tmx"))).isEqualTo(good());
    TranslationUnit removed = read(folder.resolve("out/removed.tmx")).getFirst();
    assertThat(Removal.unmark(removed)).isEqualTo(bad);
    assertThat(removed.properties())
        .anyMatch(p -> p.type().equals("x-removed") && p.value().matches(rule + "=[0-9.]+"))
        .contains(new Property("x-removed-from", "in.tmx"));
    assertThat(Files.readString(folder.resolve("out/clean.html")))
        .contains(">" + rule + "<", "in.tmx:");
  }

  @Test
  void pairsAreHeldAgainstEachOther() throws IOException {
    TranslationUnit mill = unit("en", "The mill", "kk", "Диірмен");
    TranslationUnit shouted = unit("en", "THE MILL", "kk", "ДИІРМЕН");
    TranslationUnit other = unit("en", "The mill", "kk", "Тегірмен");
    CleanResult result = clean(Preset.BALANCED, mill, mill, shouted, other);
    assertThat(result.tallies().keySet())
        .containsExactly(CleanRule.DUPLICATE, CleanRule.NEAR_DUPLICATE);
    assertThat(result.kept()).isEqualTo(2);

    TranslationUnit trusted =
        unit("en", "The mill", "kk", "Тегірмен", new Property("x-confidence", "0.990"));
    result = clean(Preset.STRICT, mill, trusted);
    assertThat(result.tallies().keySet()).containsExactly(CleanRule.TARGETS_DIFFER);
    assertThat(read(folder.resolve("out/in.tmx"))).containsExactly(trusted);

    result =
        clean(
            Preset.STRICT,
            unit("en", "The road", "kk", "Көрсету"),
            unit("en", "The bridge", "kk", "Көрсету"),
            unit("en", "The house", "kk", "Көрсету"));
    assertThat(result.tallies().keySet()).containsExactly(CleanRule.SAME_TARGET);
  }

  @Test
  void boilerplateIsWhatDocumentsRepeat() throws IOException {
    List<TranslationUnit> units = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      units.add(
          unit(
              "en",
              "All rights stay with the mill.",
              "kk",
              "Барлық құқықтар диірменде қалады.",
              new Property("x-document", "d" + i)));
    }
    CleanResult result = clean(Preset.STRICT, units.toArray(TranslationUnit[]::new));
    assertThat(result.tallies().keySet()).containsExactly(CleanRule.BOILERPLATE);
    assertThat(result.kept()).isZero();
  }

  @Test
  void theFilesOwnDoubtsAndTheGlossaryCount() throws IOException {
    CleanResult result =
        clean(
            Preset.BALANCED,
            unit("en", "The mill", "kk", "Диірмен", new Property("x-confidence", "0.310")));
    assertThat(result.tallies().keySet()).containsExactly(CleanRule.LOW_SCORE);

    Lexicon glossary =
        Lexicon.of(
            List.of(
                new Concept(
                    Map.of(Language.ENGLISH, List.of("mill"), Language.KAZAKH, List.of("диірмен")),
                    Concept.Source.GLOSSARY)));
    Path in =
        write(
            "g.tmx",
            List.of(
                unit("en", "The mills are old.", "kk", "Диірмендер ескі."),
                unit("en", "The mill is old.", "kk", "Зауыт ескі.")));
    result =
        Cleaner.clean(
            List.of(in),
            folder.resolve("out"),
            new Cleaner.Options(
                Preset.BALANCED, Set.of(), Optional.of(glossary), Optional.empty(), NOW, "1"),
            Progress.NONE);
    assertThat(result.tallies().keySet()).containsExactly(CleanRule.GLOSSARY);
    assertThat(result.kept()).isEqualTo(1);
  }

  @Test
  void meaningIsJudgedAmongNeighboursAndOnlyOfPairsNothingElseIsWrongWith() throws IOException {
    List<String> asked = new ArrayList<>();
    PairScorer scorer =
        neighbours -> {
          neighbours.forEach(p -> asked.add(p.targetSide().text()));
          return neighbours.stream()
              .mapToDouble(p -> p.targetSide().text().startsWith("Көрші") ? 0.01 : 0.99)
              .toArray();
        };
    Path in =
        write(
            "s.tmx",
            List.of(
                unit("en", "The mill is old.", "kk", "Диірмен ескі."),
                unit("en", "The mill is old.", "kk", "Көрші үйде болды."),
                unit("en", "Save the file now.", "kk", "Save the file now.")));
    CleanResult result =
        Cleaner.clean(
            List.of(in),
            folder.resolve("out"),
            new Cleaner.Options(
                Preset.BALANCED, Set.of(), Optional.empty(), Optional.of(scorer), NOW, "1"),
            Progress.NONE);
    assertThat(asked).containsExactly("Диірмен ескі.", "Көрші үйде болды.");
    assertThat(result.tallies().keySet())
        .containsExactly(CleanRule.UNTRANSLATED, CleanRule.LANGUAGE, CleanRule.SIMILARITY);
  }

  @Test
  void whatAPersonAcceptedIsNotOverruledByAGuess() throws IOException {
    Property verified = new Property("x-tier", "verified");
    CleanResult result =
        clean(
            Preset.STRICT,
            unit("en", "It cost 45 coins.", "kk", "Ол 54 теңге тұрды", verified),
            unit("en", "Save the file now.", "kk", "Save the file now.", verified));
    assertThat(result.tallies().keySet())
        .containsExactly(CleanRule.UNTRANSLATED, CleanRule.LANGUAGE);
    assertThat(result.kept()).isEqualTo(1);
  }

  @Test
  void aUnitOfThreeLanguagesMayStayInPart() throws IOException {
    TranslationUnit three =
        new TranslationUnit(
            "t",
            "en",
            List.of(
                Tuv.of("en", "Save the file now."),
                Tuv.of("kk", "Файлды қазір сақтау."),
                Tuv.of("az", "Save the file now.")),
            Map.of(),
            List.of(),
            List.of());
    CleanResult result = clean(Preset.BALANCED, three);
    assertThat(result.kept()).isEqualTo(1);
    assertThat(result.removed()).isEqualTo(1);
    assertThat(read(folder.resolve("out/in.tmx")).getFirst().variants().stream().map(Tuv::language))
        .containsExactly("en", "kk");
    assertThat(
            read(folder.resolve("out/removed.tmx")).getFirst().variants().stream()
                .map(Tuv::language))
        .containsExactly("en", "az");
  }

  @Test
  void nothingIsLostAndRestoringAllRulesGivesEverythingBack() throws IOException {
    Random random = new Random(7);
    List<String> english = GOOD.stream().map(g -> g.get(1)).toList();
    List<String> other = GOOD.stream().map(g -> g.get(3)).toList();
    for (int round = 0; round < 20; round++) {
      List<TranslationUnit> units = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        String source = english.get(random.nextInt(english.size()));
        String target = other.get(random.nextInt(other.size()));
        units.add(
            unit(
                "en",
                random.nextInt(5) == 0 ? source + " " + source : source,
                random.nextBoolean() ? "kk" : "az",
                random.nextInt(5) == 0 ? source : target,
                new Property("x-n", Integer.toString(i))));
      }
      Path in = write("in.tmx", units);
      Path out = folder.resolve("out" + round);
      CleanResult result = Cleaner.clean(List.of(in), out, options(Preset.STRICT), Progress.NONE);
      assertThat(result.kept() + result.removed()).as("round %d", round).isEqualTo(units.size());

      List<TranslationUnit> before = read(out.resolve("in.tmx"));
      Map<String, Long> one = Restorer.restore(out, EnumSet.of(CleanRule.LANGUAGE), NOW, "1");
      assertThat(read(out.resolve("in.tmx")))
          .hasSize(before.size() + (int) (long) one.getOrDefault("in.tmx", 0L));
      assertThat(one.getOrDefault("in.tmx", 0L))
          .isEqualTo(
              Optional.ofNullable(result.tallies().get(CleanRule.LANGUAGE))
                  .map(CleanResult.Tally::alone)
                  .orElse(0L));

      Restorer.restore(out, EnumSet.allOf(CleanRule.class), NOW, "1");
      assertThat(read(out.resolve("in.tmx"))).containsExactlyInAnyOrderElementsOf(units);
      assertThat(read(out.resolve("removed.tmx"))).isEmpty();
    }
  }

  @Test
  void unitsWithOneSideAreKeptAmongTheRemoved() throws IOException {
    TranslationUnit half =
        new TranslationUnit(
            "h", "en", List.of(Tuv.of("en", "The mill")), Map.of(), List.of(), List.of());
    List<TranslationUnit> units = new ArrayList<>(good());
    units.add(half);
    CleanResult result =
        Cleaner.clean(
            List.of(write("in.tmx", units)),
            folder.resolve("out"),
            options(Preset.LENIENT),
            Progress.NONE);
    assertThat(result.tallies().keySet()).containsExactly(CleanRule.EMPTY);
    assertThat(Removal.unmark(read(folder.resolve("out/removed.tmx")).getFirst())).isEqualTo(half);
    assertThat(Restorer.restore(folder.resolve("out"), EnumSet.of(CleanRule.EMPTY), NOW, "1"))
        .isEmpty();
    assertThat(read(folder.resolve("out/removed.tmx"))).hasSize(1);
  }

  @Test
  void filesOfOneNameDoNotOverwriteEachOtherNorTheirSources() throws IOException {
    Path a = Files.createDirectories(folder.resolve("a")).resolve("m.tmx");
    Path b = Files.createDirectories(folder.resolve("b")).resolve("m.tmx");
    Files.move(write("m.tmx", good().subList(0, 2)), a);
    Files.move(write("m.tmx", good().subList(2, 4)), b);
    CleanResult result =
        Cleaner.clean(
            List.of(a, b), folder.resolve("out"), options(Preset.BALANCED), Progress.NONE);
    assertThat(result.files().stream().map(k -> k.output().getFileName().toString()))
        .containsExactly("m.tmx", "m-2.tmx");
    assertThatThrownBy(
            () ->
                Cleaner.clean(
                    List.of(a), folder.resolve("a"), options(Preset.BALANCED), Progress.NONE))
        .hasMessageContaining("expected another folder");
    try (var files = Files.list(folder.resolve("out"))) {
      assertThat(files.map(f -> f.getFileName().toString()).toList())
          .containsExactlyInAnyOrder("m.tmx", "m-2.tmx", "removed.tmx", "clean.html");
    }
  }

  @Test
  void hostileTextsTakeNoLonger() throws IOException {
    List<TranslationUnit> units = new ArrayList<>();
    for (String piece :
        List.of(
            "{",
            "<a ",
            "%",
            "((",
            "https://",
            "a@a.",
            "а a ",
            "?a?",
            "1.",
            "\u0085",
            "\uD83D\uDE00")) {
      units.add(unit("en", piece.repeat(20_000), "kk", piece.repeat(19_000)));
      units.add(unit("az", piece.repeat(20_000), "en", "x"));
    }
    CleanResult result = clean(Preset.STRICT, units.toArray(TranslationUnit[]::new));
    // The pair of controls alone is not even written: no text is in it.
    assertThat(result.kept() + result.removed()).isEqualTo(units.size() - 1);
  }

  @Test
  void rulesHaveStableNamesAndNumbers() {
    Set<Integer> numbers = new HashSet<>();
    for (CleanRule rule : CleanRule.values()) {
      assertThat(numbers.add(rule.number())).isTrue();
      assertThat(CleanRule.ofCode(rule.code())).hasValue(rule);
      assertThat(rule.threshold(Preset.LENIENT))
          .isGreaterThanOrEqualTo(rule.threshold(Preset.BALANCED));
      assertThat(rule.threshold(Preset.BALANCED))
          .isGreaterThanOrEqualTo(rule.threshold(Preset.STRICT));
    }
  }
}
