package org.bitig.eval.bead;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bitig.model.Language;
import org.bitig.model.OffsetMap;
import org.bitig.model.Segment;
import org.bitig.model.SegmentKind;

/**
 * Two parallel documents whose beads are known.
 *
 * @param name of the pair of languages, such as {@code kk-en}
 * @param source segments
 * @param target segments
 * @param gold the beads, those with an empty side included
 */
record BeadSet(String name, List<Segment> source, List<Segment> target, List<Group> gold) {
  BeadSet {
    source = List.copyOf(source);
    target = List.copyOf(target);
    gold = List.copyOf(gold);
  }

  /**
   * Segments of both sides that belong together, by position.
   *
   * @param source positions in the source document
   * @param target positions in the target document
   */
  record Group(Set<Integer> source, Set<Integer> target) {
    Group {
      source = Set.copyOf(source);
      target = Set.copyOf(target);
    }

    boolean isLink() {
      return !source.isEmpty() && !target.isEmpty();
    }

    boolean meets(Group other) {
      return source.stream().anyMatch(other.source::contains)
          || target.stream().anyMatch(other.target::contains);
    }

    boolean holds(Group other) {
      return source.containsAll(other.source) && target.containsAll(other.target);
    }

    /** Returns its sizes, the larger first: 1-2 and 2-1 are one type. */
    String type() {
      int more = Math.max(source.size(), target.size());
      int less = Math.min(source.size(), target.size());
      return more > 3 ? "longer" : less + "-" + more;
    }
  }

  /** Reads {@code source.txt}, {@code target.txt} and {@code gold.json} of a folder. */
  static BeadSet read(Path folder) throws IOException {
    String name = folder.getFileName().toString();
    String[] languages = name.split("-", 2);
    JsonObject json =
        JsonParser.parseString(Files.readString(folder.resolve("gold.json"))).getAsJsonObject();
    List<Group> gold = new ArrayList<>();
    for (JsonElement bead : json.getAsJsonArray("beads")) {
      gold.add(new Group(positions(bead, 0), positions(bead, 1)));
    }
    return new BeadSet(
        name,
        segments(folder.resolve("source.txt"), languages[0]),
        segments(folder.resolve("target.txt"), languages[1]),
        gold);
  }

  private static Set<Integer> positions(JsonElement bead, int side) {
    JsonArray array = bead.getAsJsonArray().get(side).getAsJsonArray();
    Set<Integer> positions = new TreeSet<>();
    array.forEach(p -> positions.add(p.getAsInt()));
    return positions;
  }

  private static List<Segment> segments(Path file, String tag) throws IOException {
    Language language = Language.ofTag(tag).orElseThrow();
    List<String> lines = Files.readAllLines(file);
    List<Segment> segments = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      segments.add(segment(lines.get(i), i, language));
    }
    return segments;
  }

  static Segment segment(String text, int position, Language language) {
    return new Segment(
        language.tag(),
        position,
        position,
        language,
        SegmentKind.BODY,
        text,
        OffsetMap.identity(0, text.codePointCount(0, text.length())));
  }
}
