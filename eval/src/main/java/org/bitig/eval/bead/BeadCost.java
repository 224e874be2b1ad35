package org.bitig.eval.bead;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.bitig.align.bead.BeadAligner;
import org.bitig.model.Bead;
import org.bitig.model.Language;
import org.bitig.model.Progress;
import org.bitig.model.Segment;
import org.bitig.model.SentenceEncoder;
import org.bitig.model.TokenVectors;

/**
 * Measures what alignment costs beside encoding: {@code BeadCost OUT.md}. Each size runs in a
 * process of its own, with vectors that cost nothing to speak of and the time they do cost taken
 * off. Texts are made: a tenth of the sentences has no counterpart, a twentieth is joined.
 */
public final class BeadCost {
  private static final List<Integer> SIZES = List.of(5_000, 10_000, 20_000, 40_000);
  private static final int DIMENSIONS = 384;
  private static final String HEAP = "-Xmx700m";

  private BeadCost() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length == 2) {
      measure(Integer.parseInt(arguments[1]), arguments[0]);
      return;
    }
    StringBuilder table =
        new StringBuilder(
            """
            | segments a side | noise | CPU s | wall s | peak MiB | vectors a segment | links right |
            |---|---|---|---|---|---|---|
            """);
    for (String noise : List.of("clean", "noisy")) {
      for (int size : SIZES) {
        ProcessBuilder process =
            new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                HEAP,
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                BeadCost.class.getName(),
                noise,
                Integer.toString(size));
        process.redirectError(ProcessBuilder.Redirect.INHERIT);
        Process running = process.start();
        table.append(new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        if (running.waitFor() != 0) {
          throw new IOException("Alignment of " + size + " segments failed");
        }
      }
    }
    Files.writeString(Path.of(arguments[0]), table);
  }

  private static void measure(int size, String noise) throws IOException {
    Random random = new Random(size);
    boolean noisy = noise.equals("noisy");
    List<String> sentences = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      sentences.add(sentence(random));
    }
    List<List<Integer>> left = side(size, noisy, random);
    List<List<Integer>> right = side(size, noisy, random);
    WordEncoder encoder = new WordEncoder();
    List<Segment> source = segments(left, sentences, Language.KAZAKH);
    List<Segment> target = segments(right, sentences, Language.ENGLISH);
    long begun = System.nanoTime();
    long cpu = cpu();
    List<Bead> beads = BeadAligner.align(source, target, encoder, Progress.NONE);
    double seconds = (cpu() - cpu - encoder.cpu) / 1e9;
    double wall = (System.nanoTime() - begun - encoder.wall) / 1e9;
    int right1 = 0;
    int links = 0;
    for (Bead bead : beads) {
      if (bead.isLink()) {
        links++;
        List<Integer> a = new ArrayList<>();
        List<Integer> b = new ArrayList<>();
        left.subList(bead.sourceStart(), bead.sourceEnd()).forEach(a::addAll);
        right.subList(bead.targetStart(), bead.targetEnd()).forEach(b::addAll);
        right1 += a.stream().anyMatch(b::contains) ? 1 : 0;
      }
    }
    System.out.printf(
        Locale.ROOT,
        "| %d | %s | %.1f | %.1f | %d | %.2f | %.3f |%n",
        size,
        noise,
        seconds,
        wall,
        peakMebibytes(),
        encoder.asked / (double) (left.size() + right.size()),
        right1 / (double) links);
  }

  private static long cpu() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
  }

  private static int peakMebibytes() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .map(line -> line.replaceAll("\\D", ""))
        .mapToInt(digits -> Integer.parseInt(digits) / 1024)
        .findFirst()
        .orElse(0);
  }

  private static List<List<Integer>> side(int size, boolean noisy, Random random) {
    List<List<Integer>> lines = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      if (noisy && random.nextInt(20) == 0) {
        continue;
      }
      if (noisy && random.nextInt(20) == 0 && i + 1 < size) {
        lines.add(List.of(i, i + 1));
        i++;
      } else {
        lines.add(List.of(i));
      }
    }
    return lines;
  }

  private static String sentence(Random random) {
    int words = 8 + random.nextInt(12);
    return random
        .ints(words, 0, WordEncoder.WORDS)
        .mapToObj(w -> "w" + w)
        .collect(Collectors.joining(" ", "W", ""))
        .concat(".");
  }

  private static List<Segment> segments(
      List<List<Integer>> lines, List<String> sentences, Language language) {
    // The words of one language are not those of another, or whole lines were the same.
    String word = language == Language.ENGLISH ? "e" : "k";
    List<Segment> segments = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String text =
          lines.get(i).stream()
              .map(sentences::get)
              .collect(Collectors.joining(" "))
              .replace("w", word);
      segments.add(BeadSet.segment(text, i, language));
    }
    return segments;
  }

  /** A text is the sum of its words, a word a fixed direction; each text has noise of its own. */
  private static final class WordEncoder implements SentenceEncoder {
    static final int WORDS = 2000;
    private static final float NOISE = 4;
    private final float[][] words = new float[WORDS + 1][];
    long cpu;
    long wall;
    int asked;

    WordEncoder() {
      for (int w = 0; w <= WORDS; w++) {
        words[w] = direction(w);
      }
    }

    private static float[] direction(long seed) {
      Random random = new Random(seed * 0x9E3779B97F4A7C15L);
      float[] vector = new float[DIMENSIONS];
      for (int k = 0; k < DIMENSIONS; k++) {
        vector[k] = (float) random.nextGaussian();
      }
      return vector;
    }

    @Override
    public String id() {
      return "words";
    }

    @Override
    public int dimensions() {
      return DIMENSIONS;
    }

    @Override
    public float[][] encode(List<String> texts, Progress progress) {
      long begun = System.nanoTime();
      long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      float[][] vectors = new float[texts.size()][];
      for (int i = 0; i < vectors.length; i++) {
        vectors[i] = encode(texts.get(i));
      }
      asked += texts.size();
      cpu += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
      wall += System.nanoTime() - begun;
      return vectors;
    }

    private float[] encode(String text) {
      float[] sum = new float[DIMENSIONS];
      for (String word : text.split("[^0-9]+", -1)) {
        if (!word.isEmpty()) {
          add(sum, words[Integer.parseInt(word)], 1);
        }
      }
      add(sum, words[WORDS], 5);
      // As far apart as a sentence and its translation are: a cosine of about .7, centred.
      int state = text.hashCode();
      for (int k = 0; k < DIMENSIONS; k++) {
        state = state * 1664525 + 1013904223;
        sum[k] += NOISE * state / Integer.MAX_VALUE;
      }
      double square = 0;
      for (float x : sum) {
        square += x * x;
      }
      for (int k = 0; k < DIMENSIONS; k++) {
        sum[k] /= (float) Math.sqrt(square);
      }
      return sum;
    }

    private static void add(float[] sum, float[] vector, float factor) {
      for (int k = 0; k < DIMENSIONS; k++) {
        sum[k] += factor * vector[k];
      }
    }

    @Override
    public List<TokenVectors> tokens(List<String> texts, Progress progress) {
      throw new UnsupportedOperationException("Alignment asks for no words");
    }

    @Override
    public void close() {}
  }
}
