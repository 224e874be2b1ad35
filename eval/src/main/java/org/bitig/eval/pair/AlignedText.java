package org.bitig.eval.pair;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.bitig.align.vector.VectorMatrix;
import org.bitig.model.Language;
import org.bitig.model.OffsetMap;
import org.bitig.model.Progress;
import org.bitig.model.Segment;
import org.bitig.model.SegmentKind;
import org.bitig.model.SentenceEncoder;

/**
 * The same text in three languages, line by line.
 *
 * @param name of the source
 * @param lines for each language as many lines
 */
public record AlignedText(String name, Map<Language, List<String>> lines) {
  /** The languages, in the order of pairs. */
  static final List<Language> LANGUAGES =
      List.of(Language.KAZAKH, Language.AZERBAIJANI, Language.ENGLISH);

  public AlignedText {
    lines = Map.copyOf(lines);
    Set<Integer> sizes = new HashSet<>();
    lines.values().forEach(side -> sizes.add(side.size()));
    if (sizes.size() != 1) {
      throw new IllegalArgumentException(
          "AlignedText " + name + " has sides of " + sizes + " lines, must be equal");
    }
  }

  /** Reads {@code prefix.kk}, {@code prefix.az} and {@code prefix.en}. */
  public static AlignedText read(String name, Path prefix) throws IOException {
    Map<Language, List<String>> lines = new EnumMap<>(Language.class);
    for (Language language : LANGUAGES) {
      Path file = prefix.resolveSibling(prefix.getFileName() + "." + language.tag());
      lines.put(language, Files.readAllLines(file).stream().map(String::strip).toList());
    }
    return new AlignedText(name, lines);
  }

  int size() {
    return of(Language.ENGLISH).size();
  }

  private List<String> of(Language language) {
    return lines.getOrDefault(language, List.of());
  }

  private AlignedText at(List<Integer> chosen, String newName) {
    Map<Language, List<String>> kept = new EnumMap<>(Language.class);
    lines.forEach((language, side) -> kept.put(language, chosen.stream().map(side::get).toList()));
    return new AlignedText(newName, kept);
  }

  /**
   * Returns the lines of at least so many English words of which no two are nearer than {@code
   * nearest} in any language (cosine of centred vectors), the longest first to be kept. Interface
   * strings repeat each other with a word changed, as prose does not.
   */
  AlignedText diverse(double nearest, int leastWords, SentenceEncoder encoder) {
    Map<Language, VectorMatrix> vectors = new EnumMap<>(Language.class);
    lines.forEach(
        (language, side) ->
            vectors.put(language, VectorMatrix.encode(side, encoder, Progress.NONE).centred()));
    List<String> english = of(Language.ENGLISH);
    List<Integer> byLength =
        IntStream.range(0, size())
            .filter(i -> english.get(i).split(" ", -1).length >= leastWords)
            .boxed()
            .sorted(Comparator.<Integer>comparingInt(i -> -english.get(i).length()))
            .toList();
    List<Integer> kept = new ArrayList<>();
    for (int i : byLength) {
      boolean isNew =
          vectors.values().stream()
              .allMatch(v -> kept.stream().allMatch(k -> v.dot(i, v, k) < nearest));
      if (isNew) {
        kept.add(i);
      }
    }
    Collections.sort(kept);
    return at(kept, name + "-" + nearest);
  }

  /**
   * Two piles drawn from a text.
   *
   * @param source shuffled segments
   * @param target shuffled segments
   * @param gold for each source segment the position of its counterpart, or -1
   * @param density share of the segments of a side that have one
   */
  // A record for its shape: never compared, the array never written.
  @SuppressWarnings("ArrayRecordComponent")
  record Draw(List<Segment> source, List<Segment> target, int[] gold, double density) {
    boolean isPair(int i, int j) {
      return gold[i] == j;
    }

    int pairs() {
      return (int) IntStream.of(gold).filter(j -> j >= 0).count();
    }
  }

  /**
   * Returns piles of at most {@code side} different segments each, of which a share has a
   * counterpart; smaller ones if the text does not yield so many.
   */
  Draw draw(Language from, Language to, int side, double density, long seed) {
    Random random = new Random(seed);
    List<Integer> order = new ArrayList<>(IntStream.range(0, size()).boxed().toList());
    Collections.shuffle(order, random);
    Set<String> seenSource = new HashSet<>();
    Set<String> seenTarget = new HashSet<>();
    List<Integer> kept = new ArrayList<>();
    for (int i : order) {
      String a = of(from).get(i);
      String b = of(to).get(i);
      if (!seenSource.contains(a) && !seenTarget.contains(b)) {
        seenSource.add(a);
        seenTarget.add(b);
        kept.add(i);
      }
    }
    int size = Math.min(side, (int) (kept.size() / (2 - density)));
    int shared = Math.max(1, (int) Math.round(density * size));
    List<Integer> left = new ArrayList<>(kept.subList(0, size));
    List<Integer> right = new ArrayList<>(kept.subList(0, shared));
    right.addAll(kept.subList(size, 2 * size - shared));
    Collections.shuffle(left, random);
    Collections.shuffle(right, random);
    int[] gold = left.stream().mapToInt(right::indexOf).toArray();
    return new Draw(segments(left, from), segments(right, to), gold, shared / (double) size);
  }

  private List<Segment> segments(List<Integer> chosen, Language language) {
    List<Segment> segments = new ArrayList<>();
    for (int i = 0; i < chosen.size(); i++) {
      String text = of(language).get(chosen.get(i));
      segments.add(
          new Segment(
              name,
              i,
              i,
              language,
              SegmentKind.BODY,
              text,
              OffsetMap.identity(0, text.codePointCount(0, text.length()))));
    }
    return segments;
  }
}
