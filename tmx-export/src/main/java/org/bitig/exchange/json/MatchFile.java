package org.bitig.exchange.json;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitig.model.Clue;
import org.bitig.model.Evidence;
import org.bitig.model.Feature;
import org.bitig.model.FormatException;
import org.bitig.model.Match;
import org.bitig.model.MatchKind;
import org.bitig.model.MatchStatus;
import org.bitig.model.Occurrence;
import org.bitig.model.Side;
import org.bitig.model.Span;

/**
 * {@code matches.jsonl}: one match a line, in the order given.
 *
 * <p>A match that a person changed stands as they left it; what the program had proposed stays
 * beside it in {@code "proposed"}, so that the change can be taken back.
 */
public final class MatchFile {
  private MatchFile() {}

  /**
   * A match as it stands and as it was proposed.
   *
   * @param match with the status and the texts people gave it
   * @param proposed before any decision; equal to {@code match} if there is none
   */
  public record Entry(Match match, Match proposed) {
    /** Returns the entry of a match nobody has decided on. */
    public static Entry of(Match match) {
      return new Entry(match, match);
    }
  }

  /** Writes the matches, one a line. */
  public static void write(Writer writer, List<Entry> entries) throws IOException {
    for (Entry entry : entries) {
      JsonLines.write(writer, json -> fields(json, entry));
    }
  }

  /**
   * Returns the matches of a file, in its order.
   *
   * @throws FormatException naming file, line and field, if a line is not a match
   */
  public static List<Entry> read(Path file) throws IOException {
    List<Entry> entries = new ArrayList<>();
    JsonLines.read(file, record -> entries.add(entry(record)));
    return entries;
  }

  private static void fields(JsonWriter json, Entry entry) throws IOException {
    Match match = entry.match();
    json.name("id").value(match.id());
    json.name("kind").value(match.kind().label());
    json.name("probability").value(match.probability());
    sides(json, match.source(), match.target());
    json.name("occurrences").beginArray();
    for (Occurrence occurrence : match.occurrences()) {
      json.beginObject();
      sides(json, occurrence.source(), occurrence.target());
      json.endObject();
    }
    json.endArray();
    json.name("evidence").beginObject();
    evidence(json, match.evidence());
    json.endObject();
    json.name("status").value(match.status().label());
    Match proposed = entry.proposed();
    if (!proposed.equals(match.withStatus(proposed.status()))) {
      json.name("proposed").beginObject();
      json.name("kind").value(proposed.kind().label());
      sides(json, proposed.source(), proposed.target());
      json.endObject();
    }
  }

  private static void sides(JsonWriter json, Side source, Side target) throws IOException {
    json.name("sides").beginArray();
    side(json, source);
    side(json, target);
    json.endArray();
  }

  /** Writes one side as an object. */
  public static void side(JsonWriter json, Side side) throws IOException {
    json.beginObject();
    json.name("lang").value(side.language().tag());
    json.name("document").value(side.document());
    json.name("start").value(side.span().start());
    json.name("end").value(side.span().end());
    json.name("text").value(side.text());
    json.endObject();
  }

  private static void evidence(JsonWriter json, Evidence evidence) throws IOException {
    json.name("model").value(evidence.model());
    json.name("bias").value(evidence.bias());
    json.name("features").beginArray();
    for (Feature feature : evidence.features()) {
      json.beginObject();
      json.name("name").value(feature.name());
      json.name("value").value(feature.value());
      json.name("weight").value(feature.weight());
      json.endObject();
    }
    json.endArray();
    json.name("clues").beginArray();
    for (Clue clue : evidence.clues()) {
      json.beginObject();
      json.name("kind").value(clue.kind().label());
      json.name("stand").value(clue.stand().label());
      json.name("source").value(clue.source());
      json.name("target").value(clue.target());
      json.endObject();
    }
    json.endArray();
  }

  private static Entry entry(JsonRecord record) throws FormatException {
    List<Side> sides = bothSides(record);
    List<Occurrence> occurrences = new ArrayList<>();
    for (JsonRecord occurrence : record.objects("occurrences")) {
      List<Side> both = bothSides(occurrence);
      occurrences.add(new Occurrence(both.getFirst(), both.getLast()));
    }
    Match match =
        new Match(
            record.text("id"),
            record.choice("kind", MatchKind.class),
            record.probability("probability"),
            sides.getFirst(),
            sides.getLast(),
            occurrences,
            evidence(record),
            record.has("status")
                ? record.choice("status", MatchStatus.class)
                : MatchStatus.PROPOSED);
    if (!record.has("proposed")) {
      return new Entry(match, match.withStatus(MatchStatus.PROPOSED));
    }
    JsonRecord before = record.object("proposed");
    List<Side> both = bothSides(before);
    return new Entry(
        match,
        new Match(
            match.id(),
            before.choice("kind", MatchKind.class),
            match.probability(),
            both.getFirst(),
            both.getLast(),
            match.occurrences(),
            match.evidence(),
            MatchStatus.PROPOSED));
  }

  /** Returns the two sides of a record's {@code "sides"}, in two languages. */
  public static List<Side> bothSides(JsonRecord record) throws FormatException {
    List<JsonRecord> records = record.objects("sides");
    if (records.size() != 2) {
      throw record.error("sides", "found " + records.size() + " sides, expected two");
    }
    Side source = side(records.getFirst());
    Side target = side(records.getLast());
    if (source.language() == target.language()) {
      throw record.error(
          "sides", "found " + source.language().tag() + " twice, expected two languages");
    }
    return List.of(source, target);
  }

  private static Side side(JsonRecord record) throws FormatException {
    int start = record.count("start");
    int end = record.count("end");
    if (end < start) {
      throw record.error("end", "found " + end + ", expected at least the start, " + start);
    }
    return new Side(
        record.language("lang"),
        record.text("document"),
        new Span(start, end),
        record.text("text"));
  }

  private static Evidence evidence(JsonRecord record) throws FormatException {
    Optional<JsonRecord> found =
        record.has("evidence") ? Optional.of(record.object("evidence")) : Optional.empty();
    if (found.isEmpty()) {
      return new Evidence("", 0, List.of(), List.of());
    }
    JsonRecord evidence = found.get();
    List<Feature> features = new ArrayList<>();
    for (JsonRecord feature : evidence.objects("features")) {
      features.add(
          new Feature(feature.text("name"), feature.number("value"), feature.number("weight")));
    }
    List<Clue> clues = new ArrayList<>();
    for (JsonRecord clue : evidence.objects("clues")) {
      clues.add(
          new Clue(
              clue.choice("kind", Clue.Kind.class),
              clue.choice("stand", Clue.Stand.class),
              clue.text("source"),
              clue.text("target")));
    }
    return new Evidence(
        evidence.optionalText("model").orElse(""),
        evidence.has("bias") ? evidence.number("bias") : 0,
        features,
        clues);
  }
}
