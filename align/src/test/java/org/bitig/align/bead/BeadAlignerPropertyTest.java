package org.bitig.align.bead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.bitig.align.BagOfWordsEncoder;
import org.bitig.align.Made;
import org.bitig.model.Bead;
import org.bitig.model.Language;
import org.bitig.model.Progress;
import org.bitig.model.SentenceEncoder;
import org.bitig.model.TokenVectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for any two documents whatever. */
class BeadAlignerPropertyTest {
  private static final SentenceEncoder ENCODER = new BagOfWordsEncoder(0.6);

  private static List<Bead> align(
      List<String> source, List<String> target, SentenceEncoder encoder) {
    return BeadAligner.align(
        Made.lines(Language.KAZAKH, source),
        Made.lines(Language.ENGLISH, target),
        encoder,
        Progress.NONE);
  }

  /** Two documents. */
  private record Pair(List<String> source, List<String> target) {}

  /** Lines of one text with all that befalls documents, each kind as often as {@code seed} says. */
  private static Pair made(long seed) {
    Random random = new Random(seed);
    List<String> text = Made.sentences(random.nextInt(1, 120), seed);
    return new Pair(disturbed(text, random), disturbed(text, random));
  }

  private static List<String> disturbed(List<String> sentences, Random random) {
    double[] shares = random.doubles(8, 0, .15).toArray();
    List<String> lines = new ArrayList<>();
    for (String sentence : sentences) {
      boolean isFirst = lines.isEmpty();
      double point = random.nextDouble();
      int kind = 0;
      while (kind < shares.length && point >= shares[kind]) {
        point -= shares[kind++];
      }
      switch (kind) {
        case 0 -> {}
        case 1 -> {
          lines.addAll(Made.sentences(random.nextInt(1, 4), random.nextLong()));
          lines.add(sentence);
        }
        case 2 -> lines.add(isFirst ? sentence : lines.removeLast() + " " + sentence);
        case 3 -> lines.add(isFirst ? sentence : fused(lines.removeLast(), sentence));
        case 4 -> {
          lines.add(sentence.substring(0, sentence.indexOf(' ', sentence.length() / 2)));
          lines.add(sentence.substring(sentence.indexOf(' ', sentence.length() / 2) + 1));
        }
        case 5 -> {
          lines.add("");
          lines.add(sentence);
        }
        case 6 -> {
          lines.add(sentence);
          lines.add(sentence);
        }
        case 7 -> lines.add(sentence.substring(0, sentence.indexOf(' ')));
        default -> lines.add(sentence);
      }
    }
    return lines;
  }

  private static String fused(String first, String second) {
    return first.replaceAll("[.]$", "") + " w" + second.substring(1);
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 60);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everySegmentIsInOneBeadAndBeadsAreInOrder(long seed) {
    Pair made = made(seed);
    assertCoverage(align(made.source, made.target, ENCODER), made);
  }

  private static void assertCoverage(List<Bead> beads, Pair made) {
    int i = 0;
    int j = 0;
    for (Bead bead : beads) {
      assertThat(bead.sourceStart()).as("source of %s", bead).isEqualTo(i);
      assertThat(bead.targetStart()).as("target of %s", bead).isEqualTo(j);
      assertThat(bead.sourceSize() + bead.targetSize()).as("size of %s", bead).isPositive();
      assertThat(bead.cost()).as("cost of %s", bead).isFinite().isNotNegative();
      i = bead.sourceEnd();
      j = bead.targetEnd();
    }
    assertThat(i).isEqualTo(made.source.size());
    assertThat(j).isEqualTo(made.target.size());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void swappingTheSidesMirrorsTheBeads(long seed) {
    // Lines given twice tie exactly: which of the two has the counterpart is for position to say.
    Pair made = made(seed);
    Pair distinct = new Pair(distinct(made.source), distinct(made.target));
    Map<String, Double> there = costs(align(distinct.source, distinct.target, ENCODER), false);
    Map<String, Double> back = costs(align(distinct.target, distinct.source, ENCODER), true);
    assertThat(back.keySet()).isEqualTo(there.keySet());
    there.forEach(
        (bead, cost) -> assertThat(back.get(bead)).as(bead).isCloseTo(cost, within(1e-3)));
  }

  private static List<String> distinct(List<String> lines) {
    return lines.stream().filter(line -> !line.isBlank()).distinct().toList();
  }

  /** Where among the other side's segments an empty side stands means nothing. */
  private static Map<String, Double> costs(List<Bead> beads, boolean mirrored) {
    Map<String, Double> costs = new TreeMap<>();
    for (Bead bead : beads) {
      List<Integer> source = range(bead.sourceStart(), bead.sourceEnd());
      List<Integer> target = range(bead.targetStart(), bead.targetEnd());
      costs.put(mirrored ? target + ":" + source : source + ":" + target, bead.cost());
    }
    return costs;
  }

  private static List<Integer> range(int from, int to) {
    return IntStream.range(from, to).boxed().toList();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void batchesAndThreadsChangeNothing(long seed) {
    Pair made = made(seed);
    List<Bead> beads = align(made.source, made.target, ENCODER);
    assertThat(align(made.source, made.target, new OneByOneEncoder(ENCODER))).isEqualTo(beads);
    assertThat(
            IntStream.range(0, 4)
                .parallel()
                .mapToObj(k -> align(made.source, made.target, ENCODER))
                .toList())
        .containsOnly(beads);
  }

  static Stream<Arguments> hostile() {
    String tenThousand = String.join(" ", Collections.nCopies(10_000, "w7"));
    List<String> text = Made.sentences(30, 4);
    return Stream.of(
        Arguments.of(List.of(), List.of("W1 w2.")),
        Arguments.of(List.of(""), List.of("")),
        Arguments.of(List.of("", " ", "\t", "\u00a0"), text),
        Arguments.of(List.of("w1"), List.of("w1")),
        Arguments.of(List.of("w1"), List.of("w2")),
        Arguments.of(List.of("w1", "w2", "w3"), List.of("w3", "w2", "w1")),
        Arguments.of(Collections.nCopies(700, "W1 w2 w3."), Collections.nCopies(900, "W1 w2 w3.")),
        Arguments.of(Collections.nCopies(50, "w1"), Collections.nCopies(3, "w1")),
        Arguments.of(Collections.nCopies(40, ""), Collections.nCopies(60, "")),
        Arguments.of(List.of(tenThousand), text),
        Arguments.of(List.of(tenThousand, "w1", tenThousand), List.of("w1", tenThousand, "")),
        Arguments.of(
            List.of("\ud83d\ude00", "...", "?!", "\u2014"), List.of("...", "\ud83d\ude00")),
        Arguments.of(List.of("x".repeat(100_000)), List.of("x".repeat(100_000))),
        Arguments.of(List.of(". ".repeat(20_000)), text),
        Arguments.of(text, text.reversed()));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void hostileTextIsCoveredAtFiniteCost(List<String> source, List<String> target) {
    Pair made = new Pair(source, target);
    assertCoverage(align(source, target, ENCODER), made);
    assertCoverage(align(target, source, ENCODER), new Pair(target, source));
    assertCoverage(align(source, target, new EmptyEncoder()), made);
  }

  @Test
  void cleanTextCostsNoMoreThanItsSentences() {
    List<String> text = Made.sentences(400, 21);
    CountingEncoder encoder = new CountingEncoder(ENCODER);
    align(text, text.stream().map(line -> line + " w1").toList(), encoder);
    assertThat(encoder.asked).isBetween(800, 1200);
  }

  @Test
  void joinsThatCrossAreFoundThoughNothingShowsThem() {
    List<String> text = Made.sentences(90, 22);
    List<String> source = new ArrayList<>(text);
    List<String> target = new ArrayList<>(text);
    List<String> crossed = new ArrayList<>();
    for (int at = 80; at >= 10; at -= 10) {
      source.set(at, fused(text.get(at), text.get(at + 1)));
      source.remove(at + 1);
      target.set(at + 1, fused(text.get(at + 1), text.get(at + 2)));
      target.remove(at + 2);
      // As many lines are gone before as there are joins before.
      int line = at - (at / 10 - 1);
      crossed.add(List.of(line, line + 1) + ":" + List.of(line, line + 1));
    }
    crossed.retainAll(costs(align(source, target, ENCODER), false).keySet());
    assertThat(crossed).as("of 8 beads").hasSizeGreaterThanOrEqualTo(7);
  }

  @Test
  void aStrangerIsNotTakenForHalfOfAJoinWhoseOtherHalfIsMissing() {
    List<String> text = Made.sentences(60, 23);
    List<String> source = new ArrayList<>(text);
    source.set(20, fused(text.get(20), text.get(21)));
    source.remove(21);
    List<String> target = new ArrayList<>(text);
    target.set(21, Made.sentences(1, 99).getFirst());
    assertThat(costs(align(source, target, ENCODER), false).keySet())
        .contains("[20]:[20]", "[]:[21]", "[21]:[22]");
  }

  /** Asks another encoder for each text by itself, last text first. */
  private record OneByOneEncoder(SentenceEncoder encoder) implements SentenceEncoder {
    @Override
    public String id() {
      return encoder.id();
    }

    @Override
    public int dimensions() {
      return encoder.dimensions();
    }

    @Override
    public float[][] encode(List<String> texts, Progress progress) {
      float[][] vectors = new float[texts.size()][];
      for (int i = vectors.length - 1; i >= 0; i--) {
        vectors[i] = encoder.encode(List.of(texts.get(i)), progress)[0];
      }
      return vectors;
    }

    @Override
    public List<TokenVectors> tokens(List<String> texts, Progress progress) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
  }

  /** Finds no content in anything. */
  private record EmptyEncoder() implements SentenceEncoder {
    @Override
    public String id() {
      return "empty";
    }

    @Override
    public int dimensions() {
      return 3;
    }

    @Override
    public float[][] encode(List<String> texts, Progress progress) {
      return new float[texts.size()][3];
    }

    @Override
    public List<TokenVectors> tokens(List<String> texts, Progress progress) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
  }

  private static final class CountingEncoder implements SentenceEncoder {
    private final SentenceEncoder encoder;
    private int asked;

    CountingEncoder(SentenceEncoder encoder) {
      this.encoder = encoder;
    }

    @Override
    public String id() {
      return encoder.id();
    }

    @Override
    public int dimensions() {
      return encoder.dimensions();
    }

    @Override
    public float[][] encode(List<String> texts, Progress progress) {
      asked += texts.size();
      return encoder.encode(texts, progress);
    }

    @Override
    public List<TokenVectors> tokens(List<String> texts, Progress progress) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
  }
}
