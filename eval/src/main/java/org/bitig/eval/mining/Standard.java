package org.bitig.eval.mining;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.bitig.lang.Casing;
import org.bitig.lang.Word;
import org.bitig.lang.Words;
import org.bitig.model.Document;
import org.bitig.model.Language;
import org.bitig.model.OffsetMap;
import org.bitig.model.Segment;
import org.bitig.model.SegmentKind;
import org.bitig.model.Side;

/**
 * Documents with a standard of what they share: a folder with {@code sentences/*.tsv}, {@code
 * overlaps.jsonl} and {@code lookalikes.jsonl}.
 *
 * @param name of the folder
 * @param documents from the sentences of the standard, so that segmentation plays no part
 * @param overlaps graded pairs, 3 a near-translation, 2 a shared clause, 1 the same fact with
 *     another claim
 * @param lookalikes pairs that only look alike
 */
record Standard(String name, List<Document> documents, List<Row> overlaps, List<Row> lookalikes) {

  /** One side of a row: where a sentence stands. */
  record Place(String document, int start, int end) {}

  /**
   * A pair of sentences.
   *
   * @param leastA length of the shortest passage marked on side a, or of the sentence
   * @param leastB the same for side b
   */
  record Row(String id, Place a, Place b, int grade, int leastA, int leastB) {
    /**
     * Whether a match of these sides stands for this row, by the rule of the standard: half in it,
     * and half of it covered.
     */
    boolean isMetBy(Side one, Side other) {
      return (covers(one, a, leastA) && covers(other, b, leastB))
          || (covers(one, b, leastB) && covers(other, a, leastA));
    }

    private static boolean covers(Side side, Place place, int least) {
      int common =
          Math.min(side.span().end(), place.end()) - Math.max(side.span().start(), place.start());
      return side.document().equals(place.document())
          && common > 0
          && common >= 0.5 * side.span().length()
          && common >= 0.5 * least;
    }
  }

  static Standard read(Path folder) throws IOException {
    List<Document> documents = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder.resolve("sentences"))) {
      for (Path file : files.sorted().toList()) {
        documents.add(document(file));
      }
    }
    return new Standard(
        folder.getFileName().toString(),
        List.copyOf(documents),
        rows(folder.resolve("overlaps.jsonl")),
        rows(folder.resolve("lookalikes.jsonl")));
  }

  /** Sentences run together into one at most. */
  private static final int MOST_JOINED = 4;

  /** Blanks that fill a gap between sentences run together; across a longer one none are joined. */
  private static final int WIDEST_GAP = 5;

  /**
   * Returns the standard with neighbouring sentences run together by chance, commas for stops: what
   * two sentences share is then a clause of longer ones, as in prose that runs on. Offsets are
   * kept, so the same rows hold.
   *
   * @param seed of the chance; the same seed gives the same sentences
   */
  Standard joined(long seed) {
    List<Document> joined = new ArrayList<>();
    for (Document document : documents) {
      joined.add(joined(document, new Random(seed * 31 + document.path().hashCode())));
    }
    return new Standard(name, List.copyOf(joined), overlaps, lookalikes);
  }

  private static Document joined(Document document, Random random) {
    List<Segment> sentences = document.segments();
    List<Segment> joined = new ArrayList<>();
    int at = 0;
    while (at < sentences.size()) {
      Segment first = sentences.get(at);
      // A third stay as they are.
      int wanted = random.nextInt(3) == 0 ? 1 : 1 + random.nextInt(MOST_JOINED);
      StringBuilder text = new StringBuilder(first.text());
      int start = first.offsets().start(0);
      int end = last(first);
      int next = at + 1;
      while (next < sentences.size()
          && next < at + wanted
          && sentences.get(next).kind() == first.kind()
          && first.kind() == SegmentKind.BODY
          && sentences.get(next).offsets().start(0) - end <= WIDEST_GAP) {
        Segment segment = sentences.get(next);
        if (".!?".indexOf(text.charAt(text.length() - 1)) >= 0) {
          text.setCharAt(text.length() - 1, ',');
        }
        int gap = segment.offsets().start(0) - start - length(text.toString());
        text.append(" ".repeat(Math.max(1, gap)));
        text.append(lowered(segment));
        end = last(segment);
        next++;
      }
      String all = text.toString();
      joined.add(
          new Segment(
              document.path(),
              joined.size(),
              joined.size(),
              first.language(),
              first.kind(),
              all,
              offsets(start, end, length(all))));
      at = next;
    }
    return new Document(
        document.path(),
        document.language(),
        document.charset(),
        document.sha256(),
        document.length(),
        joined,
        List.of());
  }

  private static int last(Segment segment) {
    return segment.offsets().end(segment.length() - 1);
  }

  /** Returns the text with a small first letter, unless a second capital makes it look a name. */
  private static String lowered(Segment segment) {
    List<Word> words = Words.of(segment.text());
    if (words.size() < 2 || Casing.startsWithCapital(words.get(1).text())) {
      return segment.text();
    }
    int first = segment.text().offsetByCodePoints(0, 1);
    return Casing.lower(segment.text().substring(0, first), segment.language())
        + segment.text().substring(first);
  }

  /** Whether the standard says anything about this pair of documents. */
  boolean judges(String one, String other) {
    Set<Set<String>> judged = new HashSet<>();
    overlaps.forEach(row -> judged.add(Set.of(row.a().document(), row.b().document())));
    return !one.equals(other) && judged.contains(Set.of(one, other));
  }

  /** Returns the highest grade of a row that the sides stand for; 0 if there is none. */
  int grade(Side one, Side other) {
    return overlaps.stream()
        .filter(row -> row.isMetBy(one, other))
        .mapToInt(Row::grade)
        .max()
        .orElse(0);
  }

  private static Document document(Path file) throws IOException {
    String name = file.getFileName().toString().replace(".tsv", "");
    Language language =
        Language.ofTag(name.substring(0, 2))
            .orElseThrow(() -> new IOException(file + ": its name must begin with kk, az or en"));
    List<Segment> segments = new ArrayList<>();
    for (String line : Files.readAllLines(file).stream().skip(1).toList()) {
      String[] fields = line.split("\t", 5);
      SegmentKind kind = SegmentKind.valueOf(fields[3].toUpperCase(java.util.Locale.ROOT));
      int start = Integer.parseInt(fields[1]);
      int end = Integer.parseInt(fields[2]);
      int length = fields[4].codePointCount(0, fields[4].length());
      segments.add(
          new Segment(
              name + ".txt",
              segments.size(),
              segments.size(),
              language,
              kind,
              fields[4],
              offsets(start, end, length)));
    }
    return new Document(name + ".txt", language, "UTF-8", "", 0, segments, List.of());
  }

  /** Returns a map that runs evenly from start to end: exact where the source has no repairs. */
  private static OffsetMap offsets(int start, int end, int length) {
    int[] starts = new int[length];
    int[] ends = new int[length];
    for (int i = 0; i < length; i++) {
      starts[i] = Math.min(start + i, end);
      ends[i] = i == length - 1 ? end : Math.min(start + i + 1, end);
    }
    return OffsetMap.of(starts, ends);
  }

  private static List<Row> rows(Path file) throws IOException {
    List<Row> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      if (line.isBlank()) {
        continue;
      }
      JsonObject row = JsonParser.parseString(line).getAsJsonObject();
      Place a = place(row, "a");
      Place b = place(row, "b");
      int leastA = a.end() - a.start();
      int leastB = b.end() - b.start();
      JsonArray spans = row.has("spans") ? row.getAsJsonArray("spans") : new JsonArray();
      for (JsonElement span : spans) {
        leastA = Math.min(leastA, length(span.getAsJsonObject().get("a").getAsString()));
        leastB = Math.min(leastB, length(span.getAsJsonObject().get("b").getAsString()));
      }
      rows.add(
          new Row(
              row.get("a").getAsString() + "–" + row.get("b").getAsString(),
              a,
              b,
              row.get("grade").getAsInt(),
              leastA,
              leastB));
    }
    return List.copyOf(rows);
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static Place place(JsonObject row, String side) {
    return new Place(
        row.get(side + "_document").getAsString(),
        row.get(side + "_start").getAsInt(),
        row.get(side + "_end").getAsInt());
  }
}
