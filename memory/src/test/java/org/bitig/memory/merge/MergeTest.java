package org.bitig.memory.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bitig.exchange.tmx.StagedTmx;
import org.bitig.exchange.tmx.TmxHeader;
import org.bitig.exchange.tmx.TmxReader;
import org.bitig.memory.UnitKey;
import org.bitig.model.Code;
import org.bitig.model.Content;
import org.bitig.model.FormatException;
import org.bitig.model.Progress;
import org.bitig.model.Property;
import org.bitig.model.TranslationUnit;
import org.bitig.model.Tuv;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MergeTest {
  private static final Merge.Options OPTIONS =
      new Merge.Options(Map.of(), Instant.parse("2026-01-01T00:00:00Z"), "test");

  @TempDir Path folder;
  private Path out;

  @BeforeEach
  void out() {
    out = folder.resolve("out.tmx");
  }

  private static TranslationUnit unit(String... sides) {
    List<Tuv> variants = new ArrayList<>();
    for (int i = 0; i < sides.length; i += 2) {
      variants.add(Tuv.of(sides[i], sides[i + 1]));
    }
    return new TranslationUnit("", "en", variants, Map.of(), List.of(), List.of());
  }

  private static TranslationUnit with(
      TranslationUnit unit, Map<String, String> attributes, Property... properties) {
    return new TranslationUnit(
        unit.id(),
        unit.sourceLanguage(),
        unit.variants(),
        attributes,
        List.of(properties),
        unit.notes());
  }

  private Path file(String name, TranslationUnit... units) throws IOException {
    Path file = folder.resolve(name);
    TmxHeader header =
        new TmxHeader("test", "1", "en", OPTIONS.now(), "test", List.of(), List.of());
    try (StagedTmx tmx = StagedTmx.open(file, header)) {
      for (TranslationUnit unit : units) {
        tmx.write(unit);
      }
      tmx.commit();
    }
    return file;
  }

  private static List<TranslationUnit> read(Path file) throws IOException {
    List<TranslationUnit> units = new ArrayList<>();
    if (Files.exists(file)) {
      TmxReader.read(file, (unit, line) -> units.add(unit));
    }
    return units;
  }

  private static List<String> texts(Path file) throws IOException {
    return read(file).stream()
        .map(
            unit ->
                String.join(
                    " = ",
                    unit.variants().stream().map(v -> v.language() + " " + v.text()).toList()))
        .toList();
  }

  private Merge.Outcome merge(MergePolicy policy, Path... files) throws IOException {
    return Merge.merge(List.of(files), out, Optional.of("en"), policy, OPTIONS, Progress.NONE);
  }

  private Merge.Outcome dedupe(boolean oneTarget, Path... files) throws IOException {
    return Merge.dedupe(List.of(files), out, oneTarget, OPTIONS, Progress.NONE);
  }

  @Test
  void unitsThatShareATextBecomeOneOfAllTheirLanguages() throws IOException {
    Path one =
        file("one.tmx", unit("en", "mill", "kk", "диірмен"), unit("en", "sea", "kk", "теңіз"));
    Path two =
        file("two.tmx", unit("az", "dəyirman", "en", "mill"), unit("az", "ay", "en", "moon"));
    Merge.Outcome outcome = merge(MergePolicy.KEEP_ALL, one, two);

    assertThat(texts(out))
        .containsExactly(
            "en mill = kk диірмен = az dəyirman", "en sea = kk теңіз", "az ay = en moon");
    assertThat(outcome.joined()).isEqualTo(1);
    assertThat(outcome.conflicts()).isZero();
    assertThat(Merge.apart(out)).doesNotExist();
    assertThat(Merge.conflicts(out)).doesNotExist();
  }

  @Test
  void thePolicyDecidesWhereTranslationsDisagree() throws IOException {
    TranslationUnit old =
        with(
            unit("en", "mill", "kk", "тегірмен"),
            Map.of("changedate", "20200101T000000Z", "usagecount", "9"));
    TranslationUnit fresh =
        with(
            unit("en", "mill", "kk", "диірмен"),
            Map.of("changedate", "20250101T000000Z", "usagecount", "2"));
    Path one = file("one.tmx", old);
    Path two = file("two.tmx", fresh);

    merge(MergePolicy.KEEP_ALL, one, two);
    assertThat(texts(out)).containsExactly("en mill = kk тегірмен", "en mill = kk диірмен");
    merge(MergePolicy.FIRST, two, one);
    assertThat(texts(out)).containsExactly("en mill = kk диірмен");
    merge(MergePolicy.NEWEST, one, two);
    assertThat(texts(out)).containsExactly("en mill = kk диірмен");
    merge(MergePolicy.MOST_USED, two, one);
    assertThat(texts(out)).containsExactly("en mill = kk тегірмен");
    Merge.Outcome outcome = merge(MergePolicy.BEST, one, two);
    assertThat(texts(out)).containsExactly("en mill = kk диірмен");
    assertThat(outcome.conflicts()).isEqualTo(1);
    assertThat(texts(Merge.apart(out))).containsExactly("en mill = kk тегірмен");
    assertThat(read(Merge.apart(out)).getFirst().property("x-removed")).contains("conflict");
    assertThat(Files.readAllLines(Merge.conflicts(out)))
        .hasSize(2)
        .last()
        .asString()
        .startsWith("mill,kk,диірмен," + two + ":")
        .contains(",тегірмен," + one + ":");
  }

  @Test
  void whatNobodyCheckedIsNotJoinedToWhatSomebodyDid() throws IOException {
    Path one =
        file(
            "one.tmx",
            with(unit("en", "mill", "kk", "диірмен"), Map.of(), new Property("x-tier", "verified")),
            with(
                unit("en", "mill", "az", "dəyirman"),
                Map.of(),
                new Property("x-tier", "probable")));
    merge(MergePolicy.KEEP_ALL, one);

    assertThat(texts(out)).containsExactly("en mill = kk диірмен", "en mill = az dəyirman");
  }

  @Test
  void codesTellTextsApartAndStay() throws IOException {
    Code bold =
        new Code(Code.Kind.PLACEHOLDER, Map.of("x", "1"), List.of(new Content.Text("<b/>")));
    TranslationUnit coded =
        new TranslationUnit(
            "",
            "en",
            List.of(
                new Tuv(
                    "en", List.of(bold, new Content.Text("mill")), Map.of(), List.of(), List.of()),
                Tuv.of("kk", "диірмен")),
            Map.of(),
            List.of(),
            List.of());
    Path one = file("one.tmx", coded, coded, unit("en", "mill", "kk", "диірмен"));
    dedupe(false, one);

    assertThat(read(out)).hasSize(2);
    assertThat(read(out).getFirst().variants().getFirst().content().getFirst())
        .isInstanceOf(Code.class);
  }

  @Test
  void ofRepetitionsTheMostTrustedStays() throws IOException {
    TranslationUnit plain = unit("en", "mill", "kk", "диірмен");
    TranslationUnit checked = with(plain, Map.of(), new Property("x-tier", "verified"));
    Path one = file("one.tmx", plain, unit("en", "sea", "kk", "теңіз"), checked);
    Merge.Outcome outcome = dedupe(false, one);

    assertThat(texts(out)).containsExactly("en sea = kk теңіз", "en mill = kk диірмен");
    assertThat(read(out).getLast().property("x-tier")).contains("verified");
    assertThat(outcome.apart()).isEqualTo(1);
    assertThat(read(Merge.apart(out)).getFirst().property("x-removed")).contains("duplicate");
  }

  @Test
  void oneTargetLeavesOneTargetOfASource() throws IOException {
    Path one =
        file(
            "one.tmx",
            unit("en", "mill", "kk", "диірмен"),
            unit("en", "mill", "kk", "тегірмен"),
            unit("en", "mill", "az", "dəyirman"));
    dedupe(true, one);

    assertThat(texts(out)).containsExactly("en mill = kk диірмен", "en mill = az dəyirman");
    assertThat(read(Merge.apart(out)).getFirst().property("x-removed")).contains("targets-differ");
    dedupe(false, one);
    assertThat(texts(out)).hasSize(3);
    assertThat(Merge.apart(out)).doesNotExist();
  }

  private static TranslationUnit[] random(long seed, int count) {
    Random random = new Random(seed);
    TranslationUnit[] units = new TranslationUnit[count];
    for (int i = 0; i < count; i++) {
      List<String> sides = new ArrayList<>(List.of("en", "mill " + random.nextInt(40)));
      if (random.nextInt(3) > 0) {
        sides.addAll(List.of("kk", "диірмен " + random.nextInt(6)));
      }
      if (random.nextInt(3) > 0 || sides.size() == 2) {
        sides.addAll(List.of("az", "dəyirman " + random.nextInt(6)));
      }
      TranslationUnit unit = unit(sides.toArray(String[]::new));
      units[i] =
          with(
              unit,
              Map.of(
                  "changedate",
                  "202" + random.nextInt(6) + "0101T000000Z",
                  "usagecount",
                  "" + random.nextInt(5)),
              new Property("x-tier", random.nextBoolean() ? "verified" : "probable"));
    }
    return units;
  }

  /** Translations as source text, language, text. */
  private static Set<String> translations(Path... files) throws IOException {
    Set<String> all = new TreeSet<>();
    for (Path file : files) {
      for (TranslationUnit unit : read(file)) {
        String source = unit.in("en").orElseThrow().text();
        unit.variants().stream()
            .filter(v -> !v.language().equals("en"))
            .forEach(v -> all.add(source + "|" + v.language() + "|" + v.text()));
      }
    }
    return all;
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsLostAndASecondMergeChangesNothing(MergePolicy policy) throws IOException {
    Path one = file("one.tmx", random(1, 150));
    Path two = file("two.tmx", random(2, 150));
    Merge.Outcome first = merge(policy, one, two);
    assertThat(translations(out, Merge.apart(out))).isEqualTo(translations(one, two));
    assertThat(first.units()).isEqualTo(300);
    List<TranslationUnit> merged = read(out);

    Path again = folder.resolve("again.tmx");
    Files.move(out, again);
    Merge.Outcome second = merge(policy, again);
    assertThat(read(out)).isEqualTo(merged);
    assertThat(second.joined()).isZero();
    assertThat(second.apart()).isZero();
  }

  @Test
  void dedupingTwiceChangesNothingAndLosesNothing() throws IOException {
    Path one = file("one.tmx", random(3, 400));
    dedupe(false, one);
    List<TranslationUnit> once = read(out);
    Set<String> keys = new HashSet<>();
    once.forEach(unit -> assertThat(keys.add(UnitKey.of(unit))).isTrue());
    assertThat(once.size() + read(Merge.apart(out)).size()).isEqualTo(400);
    Path again = folder.resolve("again.tmx");
    Files.move(out, again);
    dedupe(false, again);

    assertThat(read(out)).isEqualTo(once);
  }

  @Test
  void aBrokenFileLeavesTheOldResult() throws IOException {
    Path one = file("one.tmx", unit("en", "mill", "kk", "диірмен"));
    merge(MergePolicy.FIRST, one);
    byte[] before = Files.readAllBytes(out);
    Path broken =
        Files.writeString(
            folder.resolve("broken.tmx"), "<tmx version=\"1.4\"><header/><body><tu><tuv");

    assertThatThrownBy(() -> merge(MergePolicy.FIRST, one, broken))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining(broken.toString());
    assertThatThrownBy(() -> merge(MergePolicy.FIRST, one, out))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("is one of the files to be read");
    assertThat(Files.readAllBytes(out)).isEqualTo(before);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.filter(f -> f.getFileName().toString().startsWith("."))).isEmpty();
    }
  }
}
