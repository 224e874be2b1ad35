package org.bitig.exchange.tbx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.transform.stream.StreamSource;
import org.bitig.exchange.Samples;
import org.bitig.exchange.Shared;
import org.bitig.exchange.tmx.Schemas;
import org.bitig.model.ConceptEntry;
import org.bitig.model.ConceptType;
import org.bitig.model.Language;
import org.bitig.model.PartOfSpeech;
import org.bitig.model.Span;
import org.bitig.model.Term;
import org.bitig.model.TermContext;
import org.bitig.model.TermSection;
import org.bitig.model.TermStatus;
import org.junit.jupiter.api.Test;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

class TbxWriterTest {
  @Test
  void versionTwoIsValidAgainstTheSchemaOfOmegat() throws Exception {
    Schemas.xsd(Shared.tmxWild("schemas/tbx.xsd"))
        .newValidator()
        .validate(new StreamSource(new StringReader(write(TbxWriter.Version.TWO))));
  }

  @Test
  void versionThreeIsValidAgainstTheCoreStructure() throws Exception {
    Path schema = Shared.tmxWild("schemas/TBXcoreStructV03.rng");
    List<String> errors = new ArrayList<>();
    PropertyMapBuilder properties = new PropertyMapBuilder();
    properties.put(ValidateProperty.ERROR_HANDLER, collecting(errors));
    ValidationDriver driver = new ValidationDriver(properties.toPropertyMap());
    assertThat(driver.loadSchema(new InputSource(schema.toUri().toString()))).isTrue();
    boolean valid =
        driver.validate(new InputSource(new StringReader(write(TbxWriter.Version.THREE))));

    assertThat(errors).isEmpty();
    assertThat(valid).isTrue();
  }

  /** The rules of TBX-Basic beyond the structure, from its Schematron. */
  @Test
  void versionThreeKeepsToTbxBasic() throws IOException {
    String file = write(TbxWriter.Version.THREE);

    assertThat(all(file, "<termNote type=\"([^\"]+)\""))
        .isSubsetOf("administrativeStatus", "partOfSpeech", "termType");
    assertThat(all(file, "<termNote type=\"partOfSpeech\">([^<]+)"))
        .isSubsetOf("adjective", "noun", "other", "verb", "adverb");
    assertThat(all(file, "<termNote type=\"administrativeStatus\">([^<]+)"))
        .isSubsetOf("admittedTerm-admn-sts", "deprecatedTerm-admn-sts", "preferredTerm-admn-sts")
        .hasSize(3);
    assertThat(all(file, "<descrip type=\"([^\"]+)\"")).isSubsetOf("subjectField", "context");
    assertThat(all(file, "<admin type=\"([^\"]+)\"")).isSubsetOf("source");
    assertThat(file).doesNotContain("reliabilityCode");
  }

  @Test
  void thePreferredTermComesFirst() throws IOException {
    for (TbxWriter.Version version : TbxWriter.Version.values()) {
      assertThat(all(write(version), "<term>([^<]+)").indexOf("library"))
          .isLessThan(all(write(version), "<term>([^<]+)").indexOf("book house"));
    }
  }

  @Test
  void versionTwoHasTheReliabilityCode() throws IOException {
    assertThat(all(write(TbxWriter.Version.TWO), "reliabilityCode\">([^<]+)"))
        .contains("9", "6", "1");
  }

  @Test
  void idsAreNamesThatXmlTakesAndAllDifferent() throws IOException {
    List<String> ids = all(write(TbxWriter.Version.TWO), "termEntry id=\"([^\"]+)\"");

    assertThat(ids).contains("c9_a_b", "c9_a_b.2").doesNotHaveDuplicates();
  }

  @Test
  void anEmptyGlossaryIsNone() {
    assertThatThrownBy(
            () -> TbxWriter.write(new ByteArrayOutputStream(), List.of(), TbxWriter.Version.TWO))
        .hasMessage("TbxWriter concepts [] must not be empty");
  }

  private static List<ConceptEntry> concepts() {
    List<ConceptEntry> concepts = new ArrayList<>(Samples.concepts());
    for (String id : List.of("9 a/b", "9_a b")) {
      concepts.add(
          new ConceptEntry(
              id,
              ConceptType.ABBREVIATION,
              0.01,
              List.of(
                  new TermSection(
                      Language.AZERBAIJANI,
                      List.of(
                          new Term(
                              "A & B <c>\u0001",
                              PartOfSpeech.PROPER_NOUN,
                              TermStatus.PREFERRED,
                              List.of()),
                          new Term("d", PartOfSpeech.VERB, TermStatus.ADMITTED, List.of()),
                          new Term("e", PartOfSpeech.OTHER, TermStatus.DEPRECATED, List.of())),
                      List.of(new TermContext("a & b.txt", new Span(1, 2), "\"<'>\uFFFF")))),
              List.of(),
              List.of(),
              "note <&>"));
    }
    return concepts;
  }

  private static String write(TbxWriter.Version version) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TbxWriter.write(out, concepts(), version);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static List<String> all(String file, String pattern) {
    List<String> found =
        Pattern.compile(pattern).matcher(file).results().map(r -> r.group(1)).toList();
    return pattern.contains("administrativeStatus") ? List.copyOf(Set.copyOf(found)) : found;
  }

  private static ErrorHandler collecting(List<String> errors) {
    return new ErrorHandler() {
      @Override
      public void warning(SAXParseException e) {
        errors.add(e.getMessage());
      }

      @Override
      public void error(SAXParseException e) {
        errors.add(e.getLineNumber() + ": " + e.getMessage());
      }

      @Override
      public void fatalError(SAXParseException e) {
        errors.add(e.getLineNumber() + ": " + e.getMessage());
      }
    };
  }
}
