package org.bitig.exchange.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.bitig.exchange.Shared;
import org.bitig.exchange.tmx.TmxReader;
import org.bitig.model.Code;
import org.bitig.model.Content;
import org.bitig.model.FormatException;
import org.bitig.model.TranslationUnit;
import org.bitig.model.Tuv;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(value = 240, unit = TimeUnit.SECONDS)
class TmxFixTest {
  private static final Set<Tool> ALL = EnumSet.allOf(Tool.class);

  /** What writing cannot and must not change. */
  private static final Set<Rule> STAY = EnumSet.of(Rule.REGION, Rule.UNCHECKED_PENALTY);

  @TempDir Path folder;

  private static TmxFix.Options options(Set<Tool> tools) {
    return new TmxFix.Options(tools, false, "", Instant.parse("2026-01-02T03:04:05Z"), "0.1.0");
  }

  private Path file(String units) throws IOException {
    return Files.writeString(
        folder.resolve("in.tmx"),
        "<tmx version='1.4b'><header srclang='kk' creationtool='Other' creationtoolversion='7'>"
            + "<note>hello</note></header><body>\n"
            + units
            + "\n</body></tmx>");
  }

  private static List<TranslationUnit> units(Path file) throws IOException {
    List<TranslationUnit> units = new ArrayList<>();
    TmxReader.read(file, (unit, _) -> units.add(unit));
    return units;
  }

  private static String unit(String attributes, String kazakh, String english) {
    return "<tu %s><tuv xml:lang='kk'><seg>%s</seg></tuv><tuv xml:lang='en'><seg>%s</seg></tuv></tu>%n"
        .formatted(attributes, kazakh, english);
  }

  static Stream<Arguments> faults() {
    return TmxCheckTest.faults();
  }

  @ParameterizedTest
  @MethodSource("faults")
  void noRuleIsBrokenAfterwards(String unit, Set<Rule> rules) throws IOException {
    FixResult result = TmxFix.fix(file(unit), folder.resolve("out.tmx"), options(ALL));

    assertThat(result.before().keySet()).containsAll(rules);
    assertThat(STAY).containsAll(result.after().keySet());
  }

  @Test
  void everyWildFileComesOutCleanWithEveryUnit() throws IOException {
    Shared.tmxWild("MANIFEST.tsv");
    int mended = 0;
    List<Path> wild;
    try (Stream<Path> files = Files.list(Shared.tmxWild("tmx"))) {
      wild = files.sorted().toList();
    }
    for (Path in : wild) {
      Path out = folder.resolve(in.getFileName() + ".d").resolve("out.tmx");
      FixResult result;
      try {
        result = TmxFix.fix(in, out, options(ALL));
      } catch (FormatException e) {
        assertThat(TmxCheck.check(in, ALL, _ -> {}).rules())
            .as("%s: %s", in, e.getMessage())
            .containsAnyOf(Rule.NOT_READABLE, Rule.NOT_TMX);
        continue;
      }
      mended++;
      assertThat(STAY).as(in.toString()).containsAll(result.after().keySet());
      List<TranslationUnit> all = new ArrayList<>();
      for (FixResult.Written file : result.files()) {
        all.addAll(units(file.file()));
      }
      if (result.apartFile().isPresent()) {
        all.addAll(units(result.apartFile().get()));
      }
      // No text of the original is in neither file.
      Set<String> texts = new java.util.HashSet<>();
      all.forEach(u -> u.variants().forEach(v -> texts.add(v.text())));
      for (TranslationUnit unit : units(in)) {
        for (Tuv side : unit.variants()) {
          String text = org.bitig.exchange.tmx.XmlText.clean(side.text());
          if (!org.bitig.exchange.tmx.XmlText.isBlank(text)) {
            assertThat(texts).as(in.toString()).contains(text);
          }
        }
      }
    }
    assertThat(mended).isGreaterThan(60);
  }

  @Test
  void theHeaderKeepsWhatItSaid() throws IOException {
    TmxFix.fix(file(unit("", "бір", "one")), folder.resolve("out.tmx"), options(ALL));

    assertThat(folder.resolve("out.tmx"))
        .content()
        .contains("creationtool=\"Other\" creationtoolversion=\"7\"", "<note>hello</note>")
        .contains("version=\"1.4\"", "creationdate=\"20260102T030405Z\"");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder("in.tmx", "out.tmx");
    }
  }

  @Test
  void theMostTrustedTargetStaysAndTheOthersAreSetApart() throws IOException {
    Path in =
        file(
            unit("changedate='20200101T000000Z'", "бір", "one")
                + unit("changedate='20220101T000000Z'", "бір", "One")
                + unit("changedate='20210101T000000Z'", "бір", "ONE")
                + unit("", "бір", "one"));
    FixResult result = TmxFix.fix(in, folder.resolve("out.tmx"), options(ALL));

    assertThat(units(folder.resolve("out.tmx")).stream().map(u -> u.in("en").orElseThrow().text()))
        .containsExactly("One");
    assertThat(units(result.apartFile().orElseThrow()))
        .hasSize(3)
        .allMatch(u -> u.property(TmxFix.APART).filter("targets-differ"::equals).isPresent());
    assertThat(result.apart().stream().map(FixResult.Apart::line)).containsExactly(2L, 4L, 5L);
  }

  @Test
  void uncheckedUnitsGoOnlyWhereAToolHasAPenalty() throws IOException {
    String unit =
        "<tu><prop type='x-tier'>probable</prop><tuv xml:lang='kk'><seg>бір</seg></tuv>"
            + "<tuv xml:lang='en'><seg>one</seg></tuv></tu>";
    FixResult weblate =
        TmxFix.fix(file(unit), folder.resolve("w.tmx"), options(EnumSet.of(Tool.WEBLATE)));
    FixResult trados =
        TmxFix.fix(file(unit), folder.resolve("t.tmx"), options(EnumSet.of(Tool.TRADOS)));

    assertThat(units(folder.resolve("w.tmx"))).isEmpty();
    assertThat(units(weblate.apartFile().orElseThrow())).hasSize(1);
    assertThat(trados.apartFile()).isEmpty();
    assertThat(units(folder.resolve("t.tmx")).getFirst().attributes())
        .isEqualTo(Map.of("creationid", "bitig-mined"));
  }

  @Test
  void languagesAndScriptsArePartedOnlyWhereAToolNeedsIt() throws IOException {
    String three =
        "<tu><tuv xml:lang='kk'><seg>бір</seg></tuv><tuv xml:lang='en'><seg>one</seg></tuv>"
            + "<tuv xml:lang='az'><seg>bir</seg></tuv></tu>";
    String latin = unit("", "Qazaqstannyń astanasy", "The capital");
    TmxFix.fix(file(three), folder.resolve("o.tmx"), options(EnumSet.of(Tool.OMEGAT)));
    assertThat(units(folder.resolve("o.tmx")).getFirst().variants()).hasSize(3);

    FixResult trados =
        TmxFix.fix(file(three + latin), folder.resolve("t.tmx"), options(EnumSet.of(Tool.TRADOS)));
    assertThat(trados.files().stream().map(f -> f.file().getFileName() + " " + f.units()))
        .containsExactly("t.kk-en.tmx 1", "t.kk-az.tmx 1", "t.kk-Latn-en.tmx 1");
  }

  @Test
  void bareTagsAreWrittenWhenAskedFor() throws IOException {
    Path in =
        file(
            "<tu srclang='KK-kz'><tuv xml:lang='KK-kz'><seg>бір</seg></tuv>"
                + "<tuv xml:lang='en_US'><seg>one</seg></tuv></tu>");
    TmxFix.fix(in, folder.resolve("r.tmx"), options(ALL));
    assertThat(units(folder.resolve("r.tmx")).getFirst().sourceLanguage()).isEqualTo("kk-KZ");

    TmxFix.fix(
        in, folder.resolve("b.tmx"), new TmxFix.Options(ALL, true, "", Instant.EPOCH, "0.1.0"));
    TranslationUnit bare = units(folder.resolve("b.tmx")).getFirst();
    assertThat(bare.sourceLanguage()).isEqualTo("kk");
    assertThat(bare.variants().stream().map(Tuv::language)).containsExactly("kk", "en");
  }

  @Test
  void theFileItselfIsNeverOverwrittenNorABrokenOneHalfWritten() throws IOException {
    Path in = file(unit("", "бір", "one"));
    assertThatThrownBy(() -> TmxFix.fix(in, in, options(ALL)))
        .hasMessageContaining("expected another name");

    Path broken = Files.writeString(folder.resolve("b.tmx"), "<tmx><body><tu></body>");
    assertThatThrownBy(() -> TmxFix.fix(broken, folder.resolve("out.tmx"), options(ALL)))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("b.tmx:1:");
    assertThat(folder.resolve("out.tmx")).doesNotExist();
  }

  @Test
  void codesInOrderStayAndOthersArePaired() throws IOException {
    Map<String, String> cases = new TreeMap<>();
    cases.put("a<bpt i='1'>x</bpt>b<ept i='1'>y</ept>", "a<bpt i=1>x</bpt>b<ept i=1>y</ept>");
    cases.put("<bpt/>b<ept/>", "<bpt i=1></bpt>b<ept i=1></ept>");
    cases.put("<bpt i='1'/>b", "<it pos=begin></it>b");
    cases.put("<ept i='1'/>b<bpt i='1'/>", "<it pos=end></it>b<it pos=begin></it>");
    cases.put(
        "<bpt i='2'/>a<ept i='2'/><bpt i='2'/>b<ept i='2'/>",
        "<bpt i=2></bpt>a<ept i=2></ept><bpt i=1></bpt>b<ept i=1></ept>");
    cases.put("<it/>b", "<it pos=begin></it>b");
    cases.put("a<sub>b</sub>c", "abc");
    cases.put("<ph>a<ph>b</ph><sub>c<ph/></sub></ph>d", "<ph>ab<sub>c<ph></ph></sub></ph>d");
    for (Map.Entry<String, String> entry : cases.entrySet()) {
      Path in = file(unit("", entry.getKey() + "k", "one"));
      List<Content> read = units(in).getFirst().variants().getFirst().content();
      List<Content> repaired = CodeRepair.repair(read);

      assertThat(shown(repaired)).as(entry.getKey()).isEqualTo(entry.getValue() + "k");
      assertThat(CodeRepair.repair(repaired)).isEqualTo(repaired);
    }
  }

  private static String shown(List<Content> content) {
    StringBuilder shown = new StringBuilder();
    for (Content piece : content) {
      switch (piece) {
        case Content.Text text -> shown.append(text.text());
        case Code code -> {
          shown.append('<').append(code.kind().element());
          code.attributes().forEach((k, v) -> shown.append(' ').append(k).append('=').append(v));
          shown.append('>').append(shown(code.content())).append("</");
          shown.append(code.kind().element()).append('>');
        }
      }
    }
    return shown.toString();
  }
}
