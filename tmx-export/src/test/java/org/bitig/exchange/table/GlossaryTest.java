package org.bitig.exchange.table;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bitig.exchange.Samples;
import org.bitig.model.AttestedForm;
import org.bitig.model.ConceptEntry;
import org.bitig.model.ConceptType;
import org.bitig.model.Language;
import org.bitig.model.PartOfSpeech;
import org.bitig.model.Term;
import org.bitig.model.TermLink;
import org.bitig.model.TermSection;
import org.bitig.model.TermStatus;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GlossaryTest {
  private static final Language KK = Language.KAZAKH;
  private static final Language EN = Language.ENGLISH;

  @Test
  void theFirstColumnsAreIdAndTheThreeLanguages() {
    List<CsvRecord> records = csv(Samples.concepts(), false);

    assertThat(records.getFirst().getFields()).startsWith("id", "kk", "az", "en");
    assertThat(records.get(1).getFields()).startsWith("c1", "кітапхана", "kitabxana", "library");
    assertThat(records).allMatch(r -> r.getFieldCount() == records.getFirst().getFieldCount());
  }

  @Test
  void synonymsAreRowsOfTheSameConcept() {
    List<CsvRecord> records = csv(Samples.concepts(), false);

    assertThat(records.stream().skip(1).map(r -> r.getField(0) + " " + r.getField(3)))
        .containsExactly("c1 library", "c2 Aktau", "c1 book house");
  }

  @Test
  void everyCombinationIsThereOnceAndTheBestComeFirst() {
    List<ConceptEntry> concepts = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      concepts.add(
          concept(
              "c" + i,
              1 - i / 1000.0,
              List.of("а" + i, "ә" + i, "б" + i),
              List.of("x" + i, "y" + i)));
    }
    List<GlossaryRow> rows = GlossaryRow.of(concepts);

    assertThat(rows).hasSize(400 * 6).doesNotHaveDuplicates();
    List<GlossaryRow> preferred =
        rows.stream().filter(r -> r.score() == r.concept().probability()).toList();
    assertThat(preferred)
        .allMatch(r -> r.in(KK).orElseThrow().text().startsWith("а"))
        .allMatch(r -> r.in(EN).orElseThrow().text().startsWith("x"))
        .extracting(GlossaryRow::concept)
        .isEqualTo(concepts);
    // A row of other terms, worth half, stands where a concept twice as far down would.
    assertThat(rows.indexOf(preferred.get(22)))
        .isGreaterThan(
            rows.indexOf(
                rows.stream()
                    .filter(r -> r.concept().id().equals("c10") && r.score() < 0.6)
                    .findFirst()
                    .orElseThrow()))
        .isLessThan(23 + 11 * 5);
  }

  @Test
  void conceptsKeepTheirOrderEvenIfALaterOneIsMoreProbable() {
    List<ConceptEntry> concepts =
        List.of(
            concept("term", 0.6, List.of("а"), List.of("x")),
            concept("word", 0.9, List.of("б"), List.of("y")));

    assertThat(GlossaryRow.of(concepts).stream().map(r -> r.concept().id()))
        .containsExactly("term", "word");
  }

  @Test
  void aSynonymWithALinkOfItsOwnRanksAboveOneWithout() {
    ConceptEntry plain = concept("c", 0.9, List.of("а"), List.of("x", "y", "z"));
    ConceptEntry linked =
        new ConceptEntry(
            "c",
            ConceptType.TERM,
            0.9,
            plain.sections(),
            List.of(new TermLink(EN, "z", KK, "а", 0.85, 2, "")),
            List.of(),
            "");

    assertThat(GlossaryRow.of(List.of(linked)).stream().map(r -> r.in(EN).orElseThrow().text()))
        .containsExactly("x", "z", "y");
  }

  @Test
  void whatPeopleVouchedForComesFirstAndDeprecatedTermsAreLeftOut() {
    ConceptEntry checked =
        new ConceptEntry(
            "checked",
            ConceptType.TERM,
            0.1,
            List.of(
                new TermSection(
                    KK,
                    List.of(term("а", TermStatus.PREFERRED), term("ескі", TermStatus.DEPRECATED)),
                    List.of()),
                new TermSection(EN, List.of(term("x", TermStatus.PREFERRED)), List.of())),
            List.of(),
            List.of(),
            "");
    List<GlossaryRow> rows =
        GlossaryRow.of(List.of(concept("sure", 0.99, List.of("б"), List.of("y")), checked));

    assertThat(rows.stream().map(r -> r.concept().id())).containsExactly("checked", "sure");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1"})
  void noValueIsAFormula(String value) {
    ConceptEntry concept = concept("c", 0.9, List.of("x" + value), List.of(value));

    assertThat(csv(List.of(concept), false).get(1).getField(3)).isEqualTo("'" + value);
    assertThat(csv(List.of(concept), false).get(1).getField(1)).isEqualTo("x" + value);
  }

  @Test
  void quotesCommasAndLineEndsSurvive() {
    String awkward = "a \"quoted\", and\nbroken; «term»";
    byte[] bytes = bytes(List.of(concept("c", 0.9, List.of("а"), List.of(awkward))), true);

    assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
    assertThat(
            csv(List.of(concept("c", 0.9, List.of("а"), List.of(awkward))), false)
                .get(1)
                .getField(3))
        .isEqualTo(awkward);
    assertThat(bytes(Samples.concepts(), false)).doesNotContain('\r').startsWith('i', 'd');
  }

  @Test
  void theSpreadsheetHoldsTheSameRowsAndSaysWhatTheColumnsAre() throws IOException {
    byte[] bytes = xlsx(Samples.concepts());

    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
      List<Row> rows = book.getFirstSheet().read();
      assertThat(rows).hasSize(4);
      assertThat(rows.getFirst().getCellText(0)).isEqualTo("id");
      assertThat(rows.get(1).getCellText(1)).isEqualTo("кітапхана");
      assertThat(rows.get(1).getCellAsNumber(6).orElseThrow().doubleValue()).isEqualTo(0.92);
      List<Row> columns = book.getSheet(1).orElseThrow().read();
      assertThat(columns).hasSize(GlossaryColumn.ALL.size() + 1);
      assertThat(columns).allMatch(r -> !r.getCellText(1).isBlank());
    }
    String sheet = entry(bytes, "xl/worksheets/sheet1.xml");
    assertThat(sheet).contains("state=\"frozen\"", "<autoFilter ref=\"A1:");
  }

  @Test
  void theSpreadsheetDoesNotTellTheHour() throws Exception {
    byte[] first = xlsx(Samples.concepts());
    Thread.sleep(2100); // the times of a ZIP file have steps of two seconds
    assertThat(xlsx(Samples.concepts())).isEqualTo(first);
  }

  @Test
  void aCellHoldsNoMoreThanASpreadsheetTakesAndNoForbiddenCharacter() throws IOException {
    String longer = "\uD83D\uDE00".repeat(20_000) + "end";
    byte[] bytes = xlsx(List.of(concept("c", 0.9, List.of("\u0001а\uFFFF"), List.of(longer))));

    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
      Row row = book.getFirstSheet().read().get(1);
      assertThat(row.getCellText(1)).isEqualTo("а");
      assertThat(row.getCellText(3)).hasSize(32_766).endsWith("\uD83D\uDE00");
    }
  }

  @Test
  void omegatGetsThreeColumnsAndARowForEachForm() {
    ConceptEntry concept =
        new ConceptEntry(
            "c",
            ConceptType.TERM,
            0.9,
            List.of(
                new TermSection(
                    KK,
                    List.of(
                        new Term(
                            "кітапхана",
                            PartOfSpeech.NOUN,
                            TermStatus.PROPOSED,
                            List.of(
                                new AttestedForm("кітапханада", 2),
                                new AttestedForm("кітапхана", 1)))),
                    List.of()),
                new TermSection(
                    EN, List.of(term("library\tor\nso", TermStatus.PROPOSED)), List.of())),
            List.of(),
            List.of(),
            "a\tnote");

    assertThat(OmegatGlossary.rows(List.of(concept), KK, EN))
        .containsExactly(
            "кітапхана\tlibrary or so\tterm, NOT CHECKED, probability 0.90; a note",
            "кітапханада\tlibrary or so\tform of кітапхана; term, NOT CHECKED, probability 0.90; a"
                + " note");
    assertThat(OmegatGlossary.rows(List.of(concept), KK, Language.AZERBAIJANI)).isEmpty();
    assertThat(OmegatGlossary.rows(List.of(concept("c", 0.4, List.of("а"), List.of("x"))), KK, EN))
        .isEmpty();
    assertThat(OmegatGlossary.rows(List.of(concept("c", 0.9, List.of("#а"), List.of("x"))), KK, EN))
        .isEmpty();
  }

  private static ConceptEntry concept(
      String id, double probability, List<String> kazakh, List<String> english) {
    return new ConceptEntry(
        id,
        ConceptType.TERM,
        probability,
        List.of(
            new TermSection(
                KK, kazakh.stream().map(t -> term(t, TermStatus.PROPOSED)).toList(), List.of()),
            new TermSection(
                EN, english.stream().map(t -> term(t, TermStatus.PROPOSED)).toList(), List.of())),
        List.of(),
        List.of(),
        "");
  }

  private static Term term(String text, TermStatus status) {
    return new Term(text, PartOfSpeech.NOUN, status, List.of());
  }

  private static byte[] bytes(List<ConceptEntry> concepts, boolean mark) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      GlossaryCsv.write(out, GlossaryRow.of(concepts), mark);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static List<CsvRecord> csv(List<ConceptEntry> concepts, boolean mark) {
    return CsvReader.builder()
        .ofCsvRecord(new String(bytes(concepts, mark), StandardCharsets.UTF_8))
        .stream()
        .toList();
  }

  private static byte[] xlsx(List<ConceptEntry> concepts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    GlossaryXlsx.write(out, GlossaryRow.of(concepts));
    return out.toByteArray();
  }

  private static String entry(byte[] zip, String name) throws IOException {
    try (var in = new java.util.zip.ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new IllegalArgumentException("zip has no " + name);
  }
}
