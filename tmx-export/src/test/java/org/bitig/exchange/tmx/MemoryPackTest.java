package org.bitig.exchange.tmx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.bitig.exchange.Samples;
import org.bitig.model.Language;
import org.bitig.model.Match;
import org.bitig.model.MatchKind;
import org.bitig.model.MatchStatus;
import org.bitig.model.Tier;
import org.bitig.model.TranslationUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemoryPackTest {
  private static final Language KK = Language.KAZAKH;
  private static final Language AZ = Language.AZERBAIJANI;
  private static final Language EN = Language.ENGLISH;

  @ParameterizedTest
  @CsvSource({
    "TRANSLATION, 0.8, PROPOSED, PROBABLE",
    "PARTIAL, 0.79999, PROPOSED, POSSIBLE",
    "PARTIAL, 0.5, PROPOSED, POSSIBLE",
    "TRANSLATION, 0.49, PROPOSED, ",
    "TRANSLATION, 0.1, ACCEPTED, VERIFIED",
    "PARTIAL, 0.1, EDITED, VERIFIED",
    "TRANSLATION, 0.99, REJECTED, ",
    "RELATED, 0.99, PROPOSED, ",
    "RELATED, 0.99, ACCEPTED, "
  })
  void eachMatchHasItsTier(MatchKind kind, double probability, MatchStatus status, Tier tier) {
    Match match = match("m", kind, probability, "а", "b").withStatus(status);

    assertThat(Tier.of(match)).isEqualTo(Optional.ofNullable(tier));
    assertThat(files(List.of(match)).isEmpty()).isEqualTo(tier == null);
  }

  @Test
  void everyBilingualFileHasTwoSidesAUnit() {
    files(Samples.run().matches())
        .forEach(
            (path, units) -> {
              if (!path.contains("archive")) {
                assertThat(units).as(path).allMatch(unit -> unit.variants().size() == 2);
              }
            });
  }

  @Test
  void ofTwoTargetsOfOneSourceTheBestIsKeptAndTheOtherIsSetApart() {
    Match sure = match("sure", MatchKind.TRANSLATION, 0.95, "бір", "one");
    Match checked =
        match("checked", MatchKind.TRANSLATION, 0.6, "бір", "a single one")
            .withStatus(MatchStatus.ACCEPTED);
    Match unsure = match("unsure", MatchKind.TRANSLATION, 0.7, "бір", "once");

    MemoryPack pack = pack(List.of(sure, checked, unsure), Direction.USUAL);

    assertThat(ids(pack, "memory/verified/kk-en.tmx")).containsExactly("checked");
    assertThat(ids(pack, "memory/alternatives/kk-en.tmx")).containsExactly("sure", "unsure");
    assertThat(ids(pack, "memory/probable/kk-en.tmx")).isEmpty();
    assertThat(pack.alternatives())
        .containsExactly(
            new MemoryPack.Alternative("checked", "sure", new Direction(KK, EN)),
            new MemoryPack.Alternative("checked", "unsure", new Direction(KK, EN)));
    assertThat(ids(pack, "memory/archive.tmx")).containsExactly("checked");
  }

  @Test
  void theSameTwoTextsAreWrittenOnce() {
    MemoryPack pack =
        pack(
            List.of(
                match("a", MatchKind.TRANSLATION, 0.9, "бір", "one"),
                match("b", MatchKind.TRANSLATION, 0.8, "бір\u0001", "one")),
            Direction.USUAL);

    assertThat(ids(pack, "memory/probable/kk-en.tmx")).containsExactly("a");
    assertThat(pack.repeated()).isEqualTo(1);
    assertThat(pack.alternatives()).isEmpty();
  }

  @Test
  void aMatchWithoutVisibleTextIsCounted() {
    MemoryPack pack =
        pack(List.of(match("a", MatchKind.TRANSLATION, 0.9, "\u200B", "one")), Direction.USUAL);

    assertThat(pack.files()).isEmpty();
    assertThat(pack.blank()).isEqualTo(1);
  }

  @Test
  void aTriangleThatClosesIsOneUnitAndAsSureAsItsWeakestSide() {
    MemoryPack pack = pack(Samples.run().matches(), Direction.USUAL);
    List<TranslationUnit> archive = units(pack, "memory/archive.tmx");

    List<TranslationUnit> joined = archive.stream().filter(u -> u.variants().size() == 3).toList();
    assertThat(joined).hasSize(1);
    assertThat(joined.getFirst().variants().stream().map(v -> v.language()))
        .containsExactly("kk", "az", "en");
    assertThat(joined.getFirst().property("x-confidence")).hasValue("0.900");
    assertThat(archive.stream().map(TranslationUnit::id))
        .doesNotContain("m2", "m3", "m4")
        .hasSize(4);
  }

  @Test
  void aTriangleThatDoesNotCloseStaysInPairs() {
    MemoryPack pack =
        pack(
            List.of(
                Samples.match("1", 0.9, KK, "бір", AZ, "bir"),
                Samples.match("2", 0.9, AZ, "bir", EN, "one"),
                Samples.match("3", 0.9, KK, "бір", EN, "a one")),
            Direction.USUAL);

    assertThat(units(pack, "memory/archive.tmx"))
        .hasSize(3)
        .allMatch(u -> u.variants().size() == 2);
  }

  @Test
  void directionsThatAreAskedForReplaceTheUsualOneOfTheirPair() {
    List<Match> matches = Samples.run().matches();

    assertThat(pack(matches, Direction.complete(List.of(Direction.parse("en-kk")))).files())
        .extracting(MemoryPack.File::path)
        .contains(
            "memory/probable/en-kk.tmx",
            "memory/probable/kk-az.tmx",
            "memory/omegat/en-kk/tm/penalty-015/bitig-probable.tmx")
        .doesNotContain("memory/probable/kk-en.tmx");
    TranslationUnit turned =
        units(pack(matches, List.of(new Direction(EN, KK))), "memory/probable/en-kk.tmx")
            .getFirst();
    assertThat(turned.sourceLanguage()).isEqualTo("en");
    assertThat(turned.variants().getFirst().text()).isEqualTo("It now holds 82 thousand books.");
    assertThat(Direction.complete(List.of(Direction.parse("en-kk"), Direction.parse("kk-en"))))
        .hasSize(4);
    assertThatThrownBy(() -> Direction.parse("kk-ru"))
        .hasMessage("Direction 'kk-ru' must be two different ones of kk, az, en, as in en-kk");
  }

  @Test
  void twoScriptsNeverShareAFile() {
    MemoryPack pack =
        pack(
            List.of(
                Samples.match("1", 0.9, KK, "Біздің ауылда жаңа мектеп", EN, "A new school"),
                Samples.match("2", 0.9, KK, "Bizdiń aýylda jańa mektep", EN, "A new school here")),
            Direction.USUAL);

    assertThat(ids(pack, "memory/probable/kk-en.tmx")).containsExactly("1");
    assertThat(ids(pack, "memory/probable/kk-Latn-en.tmx")).containsExactly("2");
    assertThat(units(pack, "memory/probable/kk-Latn-en.tmx").getFirst().sourceLanguage())
        .isEqualTo("kk-Latn");
    assertThat(ids(pack, "memory/archive.tmx")).containsExactly("1");
    assertThat(ids(pack, "memory/archive.kk-Latn.tmx")).containsExactly("2");
  }

  @Test
  void tagsMayHaveRegionsAndScripts() {
    LanguageTags tags = new LanguageTags(Map.of(KK, "kk-KZ", AZ, "az-Latn-AZ", EN, "en-GB"));

    assertThat(tags.tag(KK, "Біздің ауыл")).isEqualTo("kk-KZ");
    assertThat(tags.tag(KK, "Bizdiń aýylda jańa mektep")).isEqualTo("kk-Latn-KZ");
    assertThat(tags.tag(KK, "Windows 11")).isEqualTo("kk-KZ");
    assertThat(tags.tag(AZ, "Бизим кәнддә тәзә мәктәб")).isEqualTo("az-Latn-AZ");
    assertThat(LanguageTags.BARE.tag(AZ, "Бизим кәнддә тәзә мәктәб")).isEqualTo("az-Cyrl");
    assertThat(LanguageTags.BARE.tag(KK, "ءبىزدىڭ اۋىلدا جاڭا مەكتەپ")).isEqualTo("kk-Arab");
    assertThatThrownBy(() -> new LanguageTags(Map.of(KK, "ru")))
        .hasMessage("LanguageTags form 'ru' must begin with kk, as in kk-XX");
  }

  @Test
  void nothingUncheckedLooksChecked() {
    files(Samples.run().matches())
        .forEach(
            (path, units) ->
                assertThat(units)
                    .as(path)
                    .allMatch(u -> u.property("x-ConfirmationLevel").orElse("").equals("Draft"))
                    .allMatch(u -> u.property("x-approved").orElse("").equals("no"))
                    .allMatch(u -> "bitig-mined".equals(u.attributes().get("creationid")))
                    .allMatch(u -> u.notes().getFirst().startsWith("NOT CHECKED")));
    assertThat(pack(Samples.run().matches(), Direction.USUAL).files())
        .extracting(MemoryPack.File::path)
        .noneMatch(
            path ->
                path.contains("/auto/")
                    || path.contains("/enforce/")
                    || path.matches(".*/tm/[^/]*"));
  }

  @Test
  void whoVouchedForAUnitIsItsAuthor() {
    Match match =
        match("a", MatchKind.TRANSLATION, 0.2, "бір", "one").withStatus(MatchStatus.ACCEPTED);
    MemoryPack pack =
        MemoryPack.of(
            List.of(match),
            Map.of("a", new Stamp("Айгүл", Instant.parse("2026-05-06T07:08:09Z"))),
            options(Direction.USUAL));

    TranslationUnit unit = units(pack, "memory/omegat/kk-en/tm/bitig-verified.tmx").getFirst();
    assertThat(unit.attributes())
        .containsEntry("changeid", "Айгүл")
        .containsEntry("creationid", "Айгүл")
        .containsEntry("changedate", "20260506T070809Z");
    assertThat(unit.property("x-approved")).hasValue("yes");
  }

  @Test
  void theOrderOfTheMatchesMakesNoDifference() throws IOException {
    List<Match> matches = new ArrayList<>(Samples.run().matches());
    matches.add(match("x", MatchKind.TRANSLATION, 0.9, "бір", "one"));
    matches.add(match("y", MatchKind.TRANSLATION, 0.9, "бір", "1"));
    Map<String, String> first = bytes(matches);
    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(matches, new Random(seed));
      assertThat(bytes(matches)).as("seed %d", seed).isEqualTo(first);
    }
  }

  @Test
  void probabilityIsNeverRoundedUpToCertainty() {
    assertThat(MatchUnits.confidence(0.99999)).isEqualTo("0.999");
    assertThat(MatchUnits.confidence(0.7)).isEqualTo("0.700");
    assertThat(MatchUnits.confidence(1)).isEqualTo("1.000");
  }

  private static Match match(String id, MatchKind kind, double probability, String kk, String en) {
    Match plain = Samples.match(id, probability, KK, kk, EN, en);
    return Samples.match(id, kind, probability, plain.source(), plain.target());
  }

  private static MemoryPack.Options options(List<Direction> directions) {
    return new MemoryPack.Options(directions, LanguageTags.BARE, "0.1.0", Samples.STARTED);
  }

  private static MemoryPack pack(List<Match> matches, List<Direction> directions) {
    return MemoryPack.of(matches, Map.of(), options(directions));
  }

  private static List<TranslationUnit> units(MemoryPack pack, String path) {
    return pack.files().stream()
        .filter(f -> f.path().equals(path))
        .findFirst()
        .map(MemoryPack.File::units)
        .orElse(List.of());
  }

  private static List<String> ids(MemoryPack pack, String path) {
    return units(pack, path).stream().map(TranslationUnit::id).toList();
  }

  private static Map<String, List<TranslationUnit>> files(List<Match> matches) {
    Map<String, List<TranslationUnit>> files = new TreeMap<>();
    pack(matches, Direction.USUAL).files().forEach(f -> files.put(f.path(), f.units()));
    return files;
  }

  private static Map<String, String> bytes(List<Match> matches) throws IOException {
    Map<String, String> bytes = new TreeMap<>();
    for (MemoryPack.File file : pack(matches, Direction.USUAL).files()) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      file.write(out);
      bytes.put(file.path(), out.toString(java.nio.charset.StandardCharsets.UTF_8));
    }
    return bytes;
  }
}
