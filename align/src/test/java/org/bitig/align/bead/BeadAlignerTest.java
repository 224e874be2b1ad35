package org.bitig.align.bead;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bitig.align.BagOfWordsEncoder;
import org.bitig.align.Made;
import org.bitig.model.Bead;
import org.bitig.model.Language;
import org.bitig.model.Progress;
import org.bitig.model.Segment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BeadAlignerTest {
  private static final BagOfWordsEncoder ENCODER = new BagOfWordsEncoder(0.6);

  private static List<Bead> align(List<String> source, List<String> target) {
    List<Segment> left = Made.lines(Language.KAZAKH, source);
    List<Segment> right = Made.lines(Language.ENGLISH, target);
    List<Bead> beads = BeadAligner.align(left, right, ENCODER, Progress.NONE);
    assertCoverage(beads, source.size(), target.size());
    return beads;
  }

  private static void assertCoverage(List<Bead> beads, int n, int m) {
    int i = 0;
    int j = 0;
    for (Bead bead : beads) {
      assertThat(bead.sourceStart()).as("start of %s", bead).isEqualTo(i);
      assertThat(bead.targetStart()).as("start of %s", bead).isEqualTo(j);
      assertThat(bead.sourceSize() + bead.targetSize()).as("size of %s", bead).isPositive();
      assertThat(bead.cost()).as("cost of %s", bead).isFinite();
      i = bead.sourceEnd();
      j = bead.targetEnd();
    }
    assertThat(i).isEqualTo(n);
    assertThat(j).isEqualTo(m);
  }

  private static List<String> shapes(List<Bead> beads) {
    return beads.stream()
        .map(
            b ->
                b.sourceStart() + "-" + b.sourceEnd() + ":" + b.targetStart() + "-" + b.targetEnd())
        .toList();
  }

  private static List<String> oneToOne(int n) {
    List<String> shapes = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      shapes.add(i + "-" + (i + 1) + ":" + i + "-" + (i + 1));
    }
    return shapes;
  }

  /** Lines with some sentences joined, some lost and some foreign ones put in. */
  private static List<String> disturbed(List<String> sentences, long seed) {
    Random random = new Random(seed);
    List<String> lines = new ArrayList<>();
    List<String> foreign = Made.sentences(sentences.size(), seed + 1000);
    for (int i = 0; i < sentences.size(); i++) {
      switch (random.nextInt(10)) {
        case 0 -> {}
        case 1 -> {
          lines.add(foreign.get(i));
          lines.add(sentences.get(i));
        }
        case 2 -> {
          if (lines.isEmpty()) {
            lines.add(sentences.get(i));
          } else {
            lines.add(lines.removeLast() + " " + sentences.get(i));
          }
        }
        default -> lines.add(sentences.get(i));
      }
    }
    return lines;
  }

  @ParameterizedTest
  @CsvSource({"0,0", "0,3", "4,0"})
  void anEmptySideLeavesEachSegmentOfTheOtherAlone(int n, int m) {
    List<Bead> beads = align(Made.sentences(n, 1), Made.sentences(m, 2));
    assertThat(beads).hasSize(n + m).allMatch(b -> !b.isLink());
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 5, 40, 700})
  void aDocumentWithItselfIsOneToOne(int n) {
    List<String> sentences = Made.sentences(n, n);
    assertThat(shapes(align(sentences, sentences))).isEqualTo(oneToOne(n));
  }

  @Test
  void oneLineWithItselfIsOneBead() {
    assertThat(shapes(align(List.of("W1 w2 w3."), List.of("W1 w2 w3.")))).isEqualTo(oneToOne(1));
  }

  @Test
  void repeatedLinesWithThemselvesAreOneToOne() {
    List<String> lines = Collections.nCopies(30, "W1 w2 w3 w4.");
    assertThat(shapes(align(lines, lines))).isEqualTo(oneToOne(30));
  }

  @Test
  void oneWordLinesWithThemselvesAreOneToOne() {
    List<String> lines = List.of("w1", "w2", "w3", "w4", "w5", "w6");
    assertThat(shapes(align(lines, lines))).isEqualTo(oneToOne(6));
  }

  @Test
  void blankLinesAreCoveredAndJoinedToNothing() {
    List<String> source = List.of("", "W1 w2 w3 w4.", "", "", "W5 w6 w7 w8.", "W9 w10 w11.");
    List<String> target = List.of("W1 w2 w3 w4.", "", "W5 w6 w7 w8.", "W9 w10 w11.", "");
    List<Bead> beads = align(source, target);
    for (Bead bead : beads) {
      if (bead.isLink()) {
        assertThat(source.get(bead.sourceStart()).isBlank())
            .as("blank meets blank in %s", bead)
            .isEqualTo(target.get(bead.targetStart()).isBlank());
      }
    }
    assertThat(shapes(beads)).contains("1-2:0-1", "4-5:2-3", "5-6:3-4");
  }

  @Test
  void foreignAndMissingSentencesAreLeftOut() {
    List<String> text = Made.sentences(60, 5);
    List<String> foreign = Made.sentences(4, 6);
    List<String> target = new ArrayList<>(text);
    target.remove(40);
    target.addAll(20, foreign);
    List<Bead> beads = align(text, target);
    assertThat(shapes(beads))
        .contains("20-20:20-21", "20-20:21-22", "20-20:22-23", "20-20:23-24", "40-41:44-44")
        .contains("19-20:19-20", "20-21:24-25", "39-40:43-44", "41-42:44-45")
        .hasSize(64);
  }

  @Test
  void joinedLinesAreFoundWithAndWithoutAStopBetween() {
    List<String> text = Made.sentences(60, 7);
    List<String> target = new ArrayList<>(text);
    target.set(10, text.get(10) + " " + text.get(11));
    target.remove(11);
    String fused = text.get(31).replace(".", "") + " w" + text.get(32).substring(1);
    target.set(30, fused);
    target.remove(31);
    assertThat(shapes(align(text, target)))
        .contains("10-12:10-11", "31-33:30-31", "30-31:29-30", "33-34:31-32");
  }

  @Test
  void crossedJoinsMakeOneLongBead() {
    List<String> text = Made.sentences(40, 8);
    List<String> source = new ArrayList<>(text);
    source.set(10, text.get(10) + " " + text.get(11));
    source.set(12, text.get(12) + " " + text.get(13));
    source.remove(13);
    source.remove(11);
    List<String> target = new ArrayList<>(text);
    target.set(11, text.get(11) + " " + text.get(12));
    target.remove(12);
    assertThat(shapes(align(source, target))).contains("10-12:10-13", "9-10:9-10", "12-13:13-14");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void swappingTheSidesMirrorsTheBeads(long seed) {
    List<String> text = Made.sentences(80, seed);
    List<String> source = disturbed(text, seed + 100);
    List<String> target = disturbed(text, seed + 200);
    List<Bead> there = align(source, target);
    List<Bead> back = align(target, source).stream().map(BeadAlignerTest::mirrored).toList();
    assertThat(back).anyMatch(b -> !b.isLink());
    assertThat(members(back)).isEqualTo(members(there));
  }

  @SuppressWarnings("ArgumentSelectionDefectChecker")
  private static Bead mirrored(Bead b) {
    return new Bead(b.targetStart(), b.targetEnd(), b.sourceStart(), b.sourceEnd(), b.cost());
  }

  /** The segments of each bead; where among the other side's an empty side stands means nothing. */
  private static Set<String> members(List<Bead> beads) {
    return beads.stream()
        .map(
            b ->
                IntStream.range(b.sourceStart(), b.sourceEnd()).boxed().toList()
                    + ":"
                    + IntStream.range(b.targetStart(), b.targetEnd()).boxed().toList())
        .collect(Collectors.toSet());
  }

  @Test
  void aLongDocumentIsAlignedNearItsPath() {
    List<String> text = Made.sentences(3000, 9);
    List<String> target = new ArrayList<>(text);
    target.subList(1000, 1120).clear();
    List<String> shapes = shapes(align(text, target));
    assertThat(shapes).contains("999-1000:999-1000", "1050-1051:1000-1000", "1120-1121:1000-1001");
    assertThat(shapes).hasSize(3000);
  }

  @Test
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void aSegmentOfTenThousandWordsIsOneSegment() {
    List<String> text = Made.sentences(800, 10);
    List<String> whole = List.of(String.join(" ", text));
    assertThat(shapes(align(text, whole))).contains("0-800:0-1");
    assertThat(shapes(align(whole, whole))).isEqualTo(oneToOne(1));
  }

  @Test
  void probabilitiesAreHighOnCleanTextAndLowerWhereTheTextIsNot() {
    List<String> text = Made.sentences(60, 11);
    List<Bead> clean = align(text, text);
    assertThat(clean).allMatch(b -> b.cost() < 0.05);
  }

  @Test
  void theSameInputGivesTheSameBeads() {
    List<String> source = disturbed(Made.sentences(80, 12), 1);
    List<String> target = disturbed(Made.sentences(80, 12), 2);
    assertThat(align(source, target)).isEqualTo(align(source, target));
  }
}
