package org.bitig.eval.memory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.bitig.lang.lexicon.Lexicon;
import org.bitig.memory.Memory;
import org.bitig.memory.MemoryMatch;
import org.bitig.memory.MemoryWriter;
import org.bitig.memory.match.Comparison;
import org.bitig.memory.match.TextAnalyzer;
import org.bitig.model.TranslationUnit;
import org.bitig.model.Tuv;

/**
 * Times look-ups in memories of growing size: {@code MemoryReport DATA/train OUT.md [SIZE...]}.
 *
 * <p>Real translations of interface texts there are some thousands of; a unit is two of them in a
 * row, and a number, so that a million are different and yet share their words as real ones do.
 */
public final class MemoryReport {
  private static final int QUERIES = 300;
  private static final int LEAST = 70;
  private static final int MOST = 5;

  private record Line(String english, String kazakh, String azerbaijani) {}

  private MemoryReport() {}

  /** Measures and writes the report. */
  public static void main(String[] arguments) throws IOException {
    List<Line> lines = lines(Path.of(arguments[0]));
    List<Integer> sizes =
        arguments.length > 2
            ? Arrays.stream(arguments).skip(2).map(Integer::valueOf).toList()
            : List.of(10_000, 100_000, 1_000_000);
    StringBuilder report =
        new StringBuilder(
            "# Time of a look-up in a memory\n\nWritten by `eval/run --only memory`; do not edit."
                + "\n\nUnits in three languages of "
                + lines.size()
                + " real translations of interface texts, two in a row and a number. "
                + QUERIES
                + " sentences are looked up after as many to warm up: half are of the memory with"
                + " one word and the number changed, half are not in it. *As good as its own*: of"
                + " the former, those for which nothing less alike than their sentence of the"
                + " memory was found first. Times in milliseconds, one thread.\n\n"
                + "| units | taken in a second | MB on disk | search: median | 95 % | slowest |"
                + " found | as good as its own | concordance, a word: median | 95 % | a phrase:"
                + " median | 95 % | stats: seconds |\n"
                + "|---|---|---|---|---|---|---|---|---|---|---|---|---|\n");
    for (int size : sizes) {
      String row = row(lines, size);
      System.out.print(row);
      report.append(row);
    }
    Files.writeString(Path.of(arguments[1]), report);
  }

  private static List<Line> lines(Path train) throws IOException {
    Path android = train.resolve("ui-android");
    Path mozilla = train.resolve("ui-mozilla");
    List<Line> lines = new ArrayList<>(lines(android, "android-6plus-words"));
    lines.addAll(lines(mozilla, "tri-6plus-words"));
    return lines;
  }

  private static List<Line> lines(Path folder, String name) throws IOException {
    List<String> english = Files.readAllLines(folder.resolve(name + ".en"));
    List<String> kazakh = Files.readAllLines(folder.resolve(name + ".kk"));
    List<String> azerbaijani = Files.readAllLines(folder.resolve(name + ".az"));
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < english.size(); i++) {
      lines.add(new Line(english.get(i), kazakh.get(i), azerbaijani.get(i)));
    }
    return lines;
  }

  private static Line line(List<Line> lines, long number, Random random) {
    Line first = lines.get(random.nextInt(lines.size()));
    Line second = lines.get(random.nextInt(lines.size()));
    return new Line(
        first.english() + " " + second.english() + " " + number,
        first.kazakh() + " " + second.kazakh() + " " + number,
        first.azerbaijani() + " " + second.azerbaijani() + " " + number);
  }

  private static String row(List<Line> lines, int size) throws IOException {
    Path folder = Files.createTempDirectory("bitig-memory");
    try {
      Random random = new Random(1);
      List<Line> known = new ArrayList<>();
      long begun = System.nanoTime();
      try (MemoryWriter writer = MemoryWriter.open(folder)) {
        for (int i = 0; i < size; i++) {
          Line line = line(lines, i, random);
          if (i % (size / QUERIES) == 0) {
            known.add(line);
          }
          writer.take(
              new TranslationUnit(
                  "",
                  "en",
                  List.of(
                      Tuv.of("en", line.english()),
                      Tuv.of("kk", line.kazakh()),
                      Tuv.of("az", line.azerbaijani())),
                  Map.of(),
                  List.of(),
                  List.of()),
              "made");
        }
        writer.commit();
      }
      double rate = size / seconds(begun);
      try (Memory memory = Memory.open(folder)) {
        List<String> asked = new ArrayList<>();
        for (int q = 0; q < QUERIES; q++) {
          Line line = q % 2 == 0 ? known.get(q) : line(lines, size + q, random);
          String[] words = line.kazakh().split(" ", -1);
          words[words.length / 2] = "диірмен";
          words[words.length - 1] = String.valueOf(size + q);
          asked.add(String.join(" ", words));
        }
        List<String> words = asked.stream().map(text -> text.split(" ", -1)[1]).toList();
        List<String> phrases =
            asked.stream()
                .map(text -> text.split(" ", -1))
                .map(text -> "\"" + text[0] + " " + text[1] + "\"")
                .toList();
        int own = own(memory, asked, known);
        int[] found = new int[1];
        double[] search = new double[0];
        double[] word = new double[0];
        double[] phrase = new double[0];
        for (int round = 0; round < 2; round++) {
          found[0] = 0;
          search =
              times(
                  asked,
                  text ->
                      found[0] +=
                          memory.search(text, "kk", Optional.of("en"), LEAST, MOST).isEmpty()
                              ? 0
                              : 1);
          word =
              times(
                  words,
                  text -> memory.concordance(text, Optional.empty(), 20, Lexicon.standard()));
          phrase =
              times(
                  phrases,
                  text -> memory.concordance(text, Optional.empty(), 20, Lexicon.standard()));
        }
        long stats = System.nanoTime();
        long bytes = memory.statistics().bytes();
        return String.format(
            Locale.ROOT,
            "| %,d | %,.0f | %d | %.1f | %.1f | %.1f | %d of %d | %d of %d | %.1f | %.1f | %.1f |"
                + " %.1f | %.1f |%n",
            size,
            rate,
            bytes >> 20,
            at(search, 0.5),
            at(search, 0.95),
            at(search, 1),
            found[0],
            QUERIES,
            own,
            QUERIES / 2,
            at(word, 0.5),
            at(word, 0.95),
            at(phrase, 0.5),
            at(phrase, 0.95),
            seconds(stats));
      }
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  /** Returns for how many sentences taken from the memory something as much alike is found. */
  private static int own(Memory memory, List<String> asked, List<Line> known) throws IOException {
    TextAnalyzer kazakh = TextAnalyzer.of("kk");
    int own = 0;
    for (int q = 0; q < QUERIES; q += 2) {
      int percent =
          Comparison.of(kazakh.analyze(asked.get(q)), kazakh.analyze(known.get(q).kazakh()))
              .percent();
      List<MemoryMatch> found = memory.search(asked.get(q), "kk", Optional.of("en"), LEAST, MOST);
      if (!found.isEmpty() && found.getFirst().percent() >= percent) {
        own++;
      }
    }
    return own;
  }

  /** Something done to a text. */
  @FunctionalInterface
  private interface Work {
    void on(String text) throws IOException;
  }

  /** Returns the milliseconds that each text takes, rising. */
  private static double[] times(List<String> texts, Work work) throws IOException {
    double[] times = new double[texts.size()];
    for (int i = 0; i < times.length; i++) {
      long begun = System.nanoTime();
      work.on(texts.get(i));
      times[i] = seconds(begun) * 1000;
    }
    Arrays.sort(times);
    return times;
  }

  private static double at(double[] rising, double share) {
    return rising[(int) Math.min(rising.length - 1L, Math.round(share * (rising.length - 1)))];
  }

  private static double seconds(long begun) {
    return (System.nanoTime() - begun) / 1e9;
  }
}
