package org.bitig.exchange.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.bitig.exchange.Samples;
import org.bitig.exchange.Shared;
import org.bitig.exchange.tmx.Direction;
import org.bitig.exchange.tmx.LanguageTags;
import org.bitig.exchange.tmx.MemoryPack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(value = 120, unit = TimeUnit.SECONDS)
class TmxCheckTest {
  private static final Set<Tool> ALL = EnumSet.allOf(Tool.class);
  private static final String HEADER =
      "<header creationtool=\"t\" creationtoolversion=\"1\" segtype=\"sentence\" o-tmf=\"t\""
          + " adminlang=\"en\" srclang=\"kk\" datatype=\"plaintext\"/>";
  private static final String UNIT =
      "<tu tuid=\"1\"><tuv xml:lang=\"kk\"><seg>бір</seg></tuv>"
          + "<tuv xml:lang=\"en\"><seg>one</seg></tuv></tu>";

  private final List<Finding> findings = new ArrayList<>();

  private static String file(String header, String units) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tmx version=\"1.4\">\n"
        + header
        + "\n<body>\n"
        + units
        + "\n</body>\n</tmx>\n";
  }

  private CheckResult check(byte[] bytes, Set<Tool> tools) throws IOException {
    findings.clear();
    return TmxCheck.check(new ByteArrayInputStream(bytes), "m.tmx", tools, findings::add);
  }

  private CheckResult check(String text) throws IOException {
    return check(text.getBytes(StandardCharsets.UTF_8), ALL);
  }

  @Test
  void nothingIsWrongWithAGoodFile() throws IOException {
    CheckResult result = check(file(HEADER, UNIT));

    assertThat(findings).isEmpty();
    assertThat(result.units()).isEqualTo(1);
    assertThat(result.languages()).isEqualTo(Map.of("kk", 1L, "en", 1L));
    assertThat(result.version()).isEqualTo("1.4");
  }

  /** What our own writer makes is held against the rules, tool by tool as IMPORT.md sends it. */
  @Test
  void nothingIsWrongWithWhatWeWrite() throws IOException {
    MemoryPack pack =
        MemoryPack.of(
            Samples.run().matches(),
            Map.of(),
            new MemoryPack.Options(Direction.USUAL, LanguageTags.BARE, "0.1.0", Samples.STARTED));
    assertThat(pack.files()).isNotEmpty();
    for (MemoryPack.File file : pack.files()) {
      if (file.path().endsWith("archive.tmx") || file.path().contains("alternatives")) {
        continue; // more than two languages, the same source twice: said so in IMPORT.md
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      file.write(bytes);
      boolean verified = file.path().contains("verified");
      check(bytes.toByteArray(), verified ? ALL : EnumSet.of(Tool.OMEGAT, Tool.TRADOS, Tool.MEMOQ));
      assertThat(findings)
          .as(file.path())
          .allMatch(f -> f.rule() == Rule.UNCHECKED_PENALTY && !verified);
    }
  }

  static Stream<Arguments> faults() {
    String two = "<tuv xml:lang='kk'><seg>бір</seg></tuv><tuv xml:lang='en'><seg>one</seg></tuv>";
    String kazakh = "<tuv xml:lang='kk'><seg>";
    String english = "</seg></tuv><tuv xml:lang='en'><seg>one</seg></tuv></tu>";
    return Stream.of(
        unit("<tu>" + kazakh + "a\u0001b" + english, Rule.FORBIDDEN_CHARACTER),
        unit("<tu>" + kazakh + "a&#x1;b" + english, Rule.FORBIDDEN_CHARACTER),
        unit("<tu>" + kazakh + "a\uFFFEb" + english, Rule.FORBIDDEN_CHARACTER),
        unit("<tu>" + kazakh + "\u00A0" + english, Rule.EMPTY, Rule.SIDES_FEW),
        unit("<tu>" + kazakh + "a\uFEFFb" + english, Rule.INNER_MARK),
        unit("<tu>" + kazakh + "и\u0306" + english, Rule.NOT_COMPOSED),
        unit("<tu>" + kazakh + "<b>a</b>" + english, Rule.ELEMENT),
        unit("<tu>" + kazakh + "<hi>a</hi>" + english, Rule.HIGHLIGHTED_TEXT),
        unit("<tu>" + kazakh + "a<bpt i='1'/>" + english, Rule.CODES),
        unit("<tu>" + kazakh + "a<ept i='1'/>" + english, Rule.CODES),
        unit(
            "<tu>" + kazakh + "a<bpt i='1'/><ept i='1'/><bpt i='1'/><ept i='1'/>" + english,
            Rule.CODES),
        unit("<tu>" + kazakh + "a<it pos='middle'/>" + english, Rule.VALUE),
        unit("<tu>" + kazakh + "a<it/>" + english, Rule.MISSING_ATTRIBUTE),
        unit("<tu>" + kazakh + "a<sub>b</sub>" + english, Rule.ELEMENT),
        unit("<tu score='1'>" + two + "</tu>", Rule.ATTRIBUTE),
        unit("<tu segtype='line'>" + two + "</tu>", Rule.VALUE),
        unit("<tu creationdate='2020-01-01'>" + two + "</tu>", Rule.DATE),
        unit("<tu creationdate='20200231T000000Z'>" + two + "</tu>", Rule.DATE),
        unit("<tu srclang='*all*'>" + two + "</tu>", Rule.SOURCE_LANGUAGE_OPEN),
        unit("<tu srclang='KK'>" + two + "</tu>", Rule.SOURCE_LANGUAGE_ABSENT),
        unit("<tu tuid='a b'>" + two + "</tu>", Rule.UNIT_ID_BLANK),
        unit("<tu>" + two + "<note>n</note></tu>", Rule.ORDER),
        unit(
            "<tu>"
                + kazakh
                + "a</seg><prop type='x-a'>b</prop></tuv>"
                + "<tuv xml:lang='en'><seg>one</seg></tuv></tu>",
            Rule.ORDER),
        unit("<tu><prop>b</prop>" + two + "</tu>", Rule.MISSING_ATTRIBUTE),
        unit("<tu><prop type='file'>b</prop>" + two + "</tu>", Rule.PROPERTY_NAME),
        unit("<tu>" + two + "<tuv xml:lang='az'><seg>bir</seg></tuv></tu>", Rule.SIDES_MANY),
        unit(
            "<tu>" + two + "<tuv xml:lang='en'><seg>1</seg></tuv></tu>",
            Rule.SIDES_MANY,
            Rule.LANGUAGE_TWICE),
        unit("<tu><tuv xml:lang='kk'><seg>a</seg></tuv></tu>", Rule.SIDES_FEW),
        unit("<tu/>", Rule.SIDES_FEW),
        unit(
            "<tu>" + two + "<tuv><seg>bir</seg></tuv></tu>", Rule.LANGUAGE_ABSENT, Rule.SIDES_MANY),
        unit(
            "<tu><tuv lang='kk'><seg>а</seg></tuv><tuv xml:lang='en'><seg>one</seg></tuv></tu>",
            Rule.LANGUAGE_ATTRIBUTE),
        unit(
            "<tu srclang='kk_KZ'><tuv xml:lang='kk_KZ'><seg>а</seg></tuv>"
                + "<tuv xml:lang='en'><seg>one</seg></tuv></tu>",
            Rule.LANGUAGE_TAG),
        unit(
            "<tu srclang='kk-KZ'><tuv xml:lang='kk-KZ'><seg>а</seg></tuv>"
                + "<tuv xml:lang='en'><seg>one</seg></tuv></tu>",
            Rule.REGION),
        unit(
            "<tu><tuv xml:lang='kk' creationdate='20200101T000000Z'><seg>a</seg></tuv>"
                + "<tuv xml:lang='en'><seg>one</seg></tuv></tu>",
            Rule.DATE_ON_SIDE_ONLY),
        unit(
            "<tu><prop type='x-tier'>probable</prop>" + two + "</tu>",
            Rule.UNCHECKED,
            Rule.UNCHECKED_PENALTY,
            Rule.UNCHECKED_AUTHOR),
        unit(
            "<tu creationid='m'><prop type='x-approved'>no</prop>" + two + "</tu>",
            Rule.UNCHECKED,
            Rule.UNCHECKED_PENALTY),
        unit("<TU>" + two + "</TU>", Rule.CASE));
  }

  private static Arguments unit(String unit, Rule... rules) {
    return Arguments.of(unit, Set.of(rules));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void aFaultIsFoundWhereItStandsAndNothingElse(String unit, Set<Rule> rules) throws IOException {
    check(file(HEADER, "\n" + unit));

    assertThat(findings.stream().map(Finding::rule)).hasSameElementsAs(rules);
    assertThat(findings).as("%s", findings).allMatch(f -> f.line() == 6);
  }

  @Test
  void theFrameOfTheFileIsLookedAt() throws IOException {
    check("<tmx version='1.4b'><header srclang='*all*'/><body>" + UNIT + "</body></tmx>");
    assertThat(findings.stream().map(Finding::rule))
        .contains(Rule.VERSION, Rule.SOURCE_LANGUAGE_OPEN, Rule.MISSING_ATTRIBUTE);

    check("<!DOCTYPE tmx SYSTEM 'tmx14.dtd'>" + file(HEADER, UNIT).substring(39));
    assertThat(findings.stream().map(Finding::rule)).containsExactly(Rule.DOCTYPE);

    check("<html/>");
    assertThat(findings.stream().map(Finding::rule)).containsExactly(Rule.NOT_TMX);

    CheckResult broken = check("<tmx version='1.4'>\n<body>\n<tu></body></tmx>");
    assertThat(findings.stream().map(Finding::rule)).containsExactly(Rule.NOT_READABLE);
    assertThat(findings.getFirst().line()).isEqualTo(3);
    assertThat(broken.broken()).isPresent();
  }

  @Test
  void anotherEncodingOrPackingIsSaid() throws IOException {
    check(("\uFEFF" + file(HEADER, UNIT)).getBytes(StandardCharsets.UTF_16LE), ALL);
    assertThat(findings.stream().map(Finding::rule)).containsExactly(Rule.ENCODING);

    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(file(HEADER, UNIT).getBytes(StandardCharsets.UTF_8));
    }
    check(packed.toByteArray(), ALL);
    assertThat(findings.stream().map(Finding::rule)).containsExactly(Rule.PACKED);
    check(packed.toByteArray(), EnumSet.of(Tool.OMEGAT));
    assertThat(findings).isEmpty();
  }

  @Test
  void repeatedUnitsAreFoundInEachDirection() throws IOException {
    String third =
        "<tu><tuv xml:lang='kk'><seg>бір</seg></tuv><tuv xml:lang='en'><seg>1</seg></tuv></tu>";
    String code =
        "<tu><tuv xml:lang='kk'><seg>бір<ph/></seg></tuv>"
            + "<tuv xml:lang='en'><seg>one</seg></tuv></tu>";
    check(file(HEADER, UNIT + "\n" + UNIT + "\n" + third + "\n" + code));

    assertThat(findings.stream().map(f -> f.line() + " " + f.rule()))
        .containsExactly("6 UNIT_ID_TWICE", "6 DUPLICATE", "7 TARGETS_DIFFER");
  }

  @Test
  void kazakhInTwoScriptsIsFoundWhateverTheTags() throws IOException {
    String latin =
        "<tu srclang='kk-Latn'><tuv xml:lang='kk-Latn'><seg>Qazaqstannyń astanasy</seg></tuv><tuv"
            + " xml:lang='en'><seg>The capital of Kazakhstan</seg></tuv></tu>";
    check(file(HEADER, latin).getBytes(StandardCharsets.UTF_8), EnumSet.of(Tool.OMEGAT));
    assertThat(findings).as("one script only").isEmpty();

    check(
        file(HEADER, latin + "\n" + UNIT).getBytes(StandardCharsets.UTF_8),
        EnumSet.of(Tool.OMEGAT));
    assertThat(findings.stream().map(f -> f.line() + " " + f.rule()))
        .containsExactly("5 TWO_SCRIPTS");
  }

  @Test
  void onlyWhatConcernsTheToolsIsSaid() throws IOException {
    byte[] file =
        file(HEADER, "<tu score='1'>" + UNIT.substring(13)).getBytes(StandardCharsets.UTF_8);
    for (Tool tool : Tool.values()) {
      CheckResult result = check(file, EnumSet.of(tool));
      assertThat(result.counts().keySet())
          .isEqualTo(tool == Tool.OMEGAT ? Set.of(Rule.ATTRIBUTE) : Set.of());
    }
  }

  @Test
  void aFileCutAnywhereEndsInAFindingNeverInAFailure() throws IOException {
    byte[] whole =
        file(HEADER, UNIT + "<tu><tuv xml:lang='kk'><seg>a<bpt i='1'>&lt;</bpt></seg></tuv></tu>")
            .getBytes(StandardCharsets.UTF_8);
    for (int length = 0; length < whole.length - 1; length++) {
      CheckResult result = check(Arrays.copyOf(whole, length), ALL);
      assertThat(result.counts()).as("cut at %d", length).containsKey(Rule.NOT_READABLE);
    }
  }

  @Test
  void hostileFilesEndInAFinding() throws IOException {
    String entities =
        "<!DOCTYPE tmx [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
            + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
    check(entities + file(HEADER, UNIT.replace("бір", "&c;".repeat(10_000))).substring(39));
    assertThat(findings.stream().map(Finding::rule)).contains(Rule.NOT_READABLE);

    check(
        "<!DOCTYPE tmx [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
            + file(HEADER, UNIT.replace("бір", "a&e;")).substring(39));
    assertThat(findings).noneMatch(f -> f.found().contains("root"));

    check(file(HEADER, "<tu><tuv xml:lang='kk'><seg>" + "<hi>".repeat(5_000)));
    assertThat(findings.stream().map(Finding::rule)).contains(Rule.NOT_READABLE);

    check(file(HEADER, "<tu/>\n".repeat(300_000)));
    assertThat(findings).hasSize(300_000);

    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
      gzip.write(file(HEADER, "").substring(0, 150).getBytes(StandardCharsets.UTF_8));
      byte[] blanks = new byte[1 << 20];
      Arrays.fill(blanks, (byte) ' ');
      for (int i = 0; i < 200; i++) {
        gzip.write(blanks);
      }
    }
    check(bomb.toByteArray(), ALL);
    assertThat(findings.stream().map(Finding::rule)).contains(Rule.NOT_READABLE);
  }

  @Test
  void everyWildFileIsCheckedAndTheDtdsVerdictShared() throws IOException {
    Path manifest = Shared.tmxWild("MANIFEST.tsv");
    int invalid = 0;
    for (String row : Files.readAllLines(manifest)) {
      String[] cells = row.split("\t", -1);
      if (!cells[0].startsWith("tmx/")) {
        continue;
      }
      try (InputStream in = Files.newInputStream(Shared.tmxWild(cells[0]))) {
        findings.clear();
        CheckResult result = TmxCheck.check(in, cells[0], ALL, findings::add);
        Set<Rule> grammar = EnumSet.copyOf(GRAMMAR);
        grammar.retainAll(result.rules());
        if (cells[4].contains("; DTD-valid") && cells[4].contains("v1.4")) {
          assertThat(grammar).as(cells[0]).isEmpty();
        } else if (cells[4].contains("DTD-INVALID") || cells[4].contains("NOT-WELLFORMED")) {
          invalid++;
          assertThat(grammar).as(cells[0]).isNotEmpty();
        }
      }
    }
    assertThat(invalid).isPositive();
  }

  private static final Set<Rule> GRAMMAR =
      EnumSet.of(
          Rule.NOT_READABLE,
          Rule.NOT_TMX,
          Rule.VERSION,
          Rule.CASE,
          Rule.ELEMENT,
          Rule.ORDER,
          Rule.ATTRIBUTE,
          Rule.MISSING_ATTRIBUTE,
          Rule.VALUE,
          Rule.LANGUAGE_ATTRIBUTE,
          Rule.LANGUAGE_ABSENT);
}
