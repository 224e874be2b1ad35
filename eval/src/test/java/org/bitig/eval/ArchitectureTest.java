package org.bitig.eval;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds what ARCHITECTURE.md says of who may depend on whom. */
class ArchitectureTest {
  private static JavaClasses bitig;

  @BeforeAll
  static void load() {
    bitig =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.bitig");
    assertThat(bitig).as("classes of bitig on the test's class path").isNotEmpty();
  }

  @Test
  void theRecordsNeedNothingButTheJdk() {
    mayUse("org.bitig.model..", "java..", "org.jspecify..");
  }

  @Test
  void languageKnowledgeKnowsNoDocumentAndNoAligner() {
    mayUse(
        "org.bitig.lang..",
        "java..",
        "org.jspecify..",
        "org.bitig.model..",
        "com.ibm.icu..",
        "org.apache.lucene..",
        "org.apache.commons..");
  }

  @Test
  void eachStageUsesOnlyWhatComesBeforeIt() {
    notUse(
        "org.bitig.corpus..", "align", "encoder", "terms", "exchange", "memory", "review", "cli");
    notUse(
        "org.bitig.encoder..", "align", "corpus", "terms", "exchange", "memory", "review", "cli");
    notUse(
        "org.bitig.align..", "corpus", "encoder", "terms", "exchange", "memory", "review", "cli");
    notUse("org.bitig.terms..", "corpus", "encoder", "exchange", "memory", "review", "cli");
    notUse(
        "org.bitig.exchange..", "corpus", "encoder", "align", "terms", "memory", "review", "cli");
    notUse("org.bitig.memory..", "encoder", "align", "terms", "review", "cli");
    notUse("org.bitig.review..", "encoder", "align", "corpus", "cli");
  }

  @Test
  void theAlignerUsesNothingHeavy() {
    mayUse(
        "org.bitig.align..",
        "java..",
        "org.jspecify..",
        "org.bitig.model..",
        "org.bitig.lang..",
        "org.bitig.align..");
  }

  @Test
  void noPackagesGoRoundInCircles() {
    slices().matching("org.bitig.(**)").should().beFreeOfCycles().check(bitig);
  }

  @Test
  void onlyTheCommandsAndTheMeasurementsWriteToTheTerminal() {
    noClasses()
        .that(
            resideInAnyPackage("org.bitig..")
                .and(resideInAnyPackage("org.bitig.cli..", "org.bitig.eval..").negate()))
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(bitig);
  }

  @Test
  void nobodyChangesCaseInTheLocaleOfTheMachine() {
    noClasses()
        .should()
        .callMethod(String.class, "toLowerCase")
        .orShould()
        .callMethod(String.class, "toUpperCase")
        .because("i and dotless i change places in Turkish and Azerbaijani locales")
        .check(bitig);
  }

  @Test
  void namesSayWhatAThingIs() {
    classes().should().haveNameNotMatching(".*(Util|Utils|Helper|Manager|Impl)").check(bitig);
  }

  @Test
  void everyPackageSaysWhatItHolds() throws IOException {
    Path root = Path.of(System.getProperty("bitig.root", "..")).toAbsolutePath().normalize();
    List<String> bare = new ArrayList<>();
    try (Stream<Path> files = Files.walk(root)) {
      files
          .filter(Files::isDirectory)
          .filter(
              folder -> folder.toString().replace('\\', '/').contains("/src/main/java/org/bitig"))
          .filter(ArchitectureTest::hasSources)
          .filter(folder -> !isDocumented(folder.resolve("package-info.java")))
          .forEach(folder -> bare.add(root.relativize(folder).toString()));
    }
    assertThat(bare).as("packages without a package-info.java that is @NullMarked").isEmpty();
  }

  private static boolean hasSources(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".java"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static boolean isDocumented(Path info) {
    try {
      return Files.exists(info) && Files.readString(info).contains("@NullMarked");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void mayUse(String from, String... allowed) {
    String[] all = Stream.concat(Stream.of(allowed), Stream.of(from)).toArray(String[]::new);
    classes()
        .that()
        .resideInAPackage(from)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(all)
        .check(bitig);
  }

  private static void notUse(String from, String... packages) {
    String[] later =
        Stream.of(packages).map(name -> "org.bitig." + name + "..").toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage(from)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(later)
        .allowEmptyShould(true)
        .check(bitig);
  }
}
