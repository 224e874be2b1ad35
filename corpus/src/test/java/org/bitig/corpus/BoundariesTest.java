package org.bitig.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitig.model.Document;
import org.bitig.model.SegmentKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Sentence ends of whole, messy texts against a standard: F1 of the ends of body segments, in code
 * points of the source, with a grace of two.
 */
class BoundariesTest {
  private static final Path ROOT = Path.of(System.getProperty("bitig.root", ".."));
  private static final Path SHARED = ROOT.resolve("../shared");
  private static final int GRACE = 2;

  @ParameterizedTest
  @ValueSource(strings = {"kk1", "kk2", "az1", "az2", "en1"})
  void sentencesOfTheMadeTextsEndWhereTheyShould(String name) throws IOException {
    Path made = ROOT.resolve("samples/made");
    double f1 = f1(made.resolve(name + ".txt"), made.resolve("sentences/" + name + ".tsv"));
    assertThat(f1).as("F1 of sentence ends in %s", name).isGreaterThanOrEqualTo(0.97);
  }

  @Test
  void sentencesOfTheRealTextsEndWhereTheyShould() throws IOException {
    Path standard = SHARED.resolve("gold/sentences");
    assumeTrue(Files.isDirectory(standard), () -> "no shared data at " + standard);
    List<Path> tables;
    try (Stream<Path> files = Files.list(standard)) {
      tables = files.sorted().toList();
    }
    double sum = 0;
    for (Path table : tables) {
      String id = table.getFileName().toString().replace(".tsv", "");
      double f1 = f1(seed(id), table);
      assertThat(f1).as("F1 of sentence ends in %s", id).isGreaterThanOrEqualTo(0.97);
      sum += f1;
    }
    assertThat(sum / tables.size()).as("mean F1").isGreaterThanOrEqualTo(0.985);
  }

  private static Path seed(String id) throws IOException {
    try (Stream<Path> files = Files.list(SHARED.resolve("seeds"))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(id))
          .findFirst()
          .orElseThrow(() -> new IOException("no text for " + id));
    }
  }

  private static double f1(Path text, Path table) throws IOException {
    Document document = new CorpusReader(CorpusOptions.defaults()).read(text);
    Set<Integer> found =
        document.segments().stream()
            .filter(segment -> segment.kind() == SegmentKind.BODY)
            .map(segment -> segment.span().end())
            .collect(Collectors.toCollection(TreeSet::new));
    Set<Integer> right = new TreeSet<>();
    for (String line : Files.readAllLines(table).stream().skip(1).toList()) {
      List<String> fields = List.of(line.split("\t", 5));
      if (fields.get(3).equals("body")) {
        right.add(Integer.valueOf(fields.get(2)));
      }
    }
    double precision = share(found, right);
    double recall = share(right, found);
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  /** Share of the first that has one of the second within the grace. */
  private static double share(Set<Integer> ends, Set<Integer> others) {
    long near =
        ends.stream()
            .filter(end -> others.stream().anyMatch(other -> Math.abs(end - other) <= GRACE))
            .count();
    return ends.isEmpty() ? 0 : (double) near / ends.size();
  }
}
