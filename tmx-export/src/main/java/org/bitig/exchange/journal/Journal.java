package org.bitig.exchange.journal;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitig.exchange.json.JsonLines;
import org.bitig.exchange.json.JsonRecord;
import org.bitig.exchange.json.MatchFile;
import org.bitig.model.FormatException;
import org.bitig.model.Language;
import org.bitig.model.MatchKind;
import org.bitig.model.Side;
import org.bitig.model.TermStatus;

/**
 * {@code decisions.jsonl}, the reviewers' journal: lines are added at its end and never changed.
 *
 * <p>A line that cannot be read (cut short by a crash, spoilt by a merge) is reported and passed
 * over: what else was decided stays in force.
 *
 * @param decisions by time; at the same time in the order of the file
 * @param problems what could not be read, each {@code file:line: found, expected}
 */
public record Journal(List<Decision> decisions, List<String> problems) {
  /** Name of the file in an output folder. */
  public static final String NAME = "decisions.jsonl";

  public Journal {
    decisions = decisions.stream().sorted(Comparator.comparing(Decision::time)).toList();
    problems = List.copyOf(problems);
  }

  /** Returns the journal of a file; an empty one if there is no such file. */
  public static Journal read(Path file) throws IOException {
    List<Decision> decisions = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    if (!Files.exists(file)) {
      return new Journal(decisions, problems);
    }
    // Malformed bytes become U+FFFD, so that one bad line costs no other.
    String all = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    long number = 0;
    for (String line : all.split("\n", -1)) {
      number++;
      String text = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
      if (text.isBlank()) {
        continue;
      }
      try {
        decisions.add(decision(JsonRecord.parse(text.strip(), file.toString(), number)));
      } catch (FormatException e) {
        String message = String.valueOf(e.getMessage());
        int remedy = message.indexOf("; restore the line");
        problems.add(
            (remedy < 0 ? message : message.substring(0, remedy))
                + "; the line is passed over, decide again or mend it");
      }
    }
    return new Journal(decisions, problems);
  }

  /**
   * Adds decisions at the end of a file, in one piece, and returns when they are on the disk. Safe
   * for several processes: they wait for each other.
   */
  public static void append(Path file, List<Decision> decisions) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (Decision decision : decisions) {
      lines.append(JsonLines.object(json -> fields(json, decision))).append('\n');
    }
    synchronized (Journal.class) {
      try (FileChannel channel =
              FileChannel.open(
                  file,
                  StandardOpenOption.CREATE,
                  StandardOpenOption.READ,
                  StandardOpenOption.WRITE);
          FileLock _ = channel.lock()) {
        long size = channel.size();
        ByteBuffer last = ByteBuffer.allocate(1);
        boolean torn = size > 0 && channel.read(last, size - 1) == 1 && last.get(0) != '\n';
        // A line cut short by a crash must not swallow the next one.
        ByteBuffer bytes =
            ByteBuffer.wrap(((torn ? "\n" : "") + lines).getBytes(StandardCharsets.UTF_8));
        long position = size;
        while (bytes.hasRemaining()) {
          position += channel.write(bytes, position);
        }
        channel.force(true);
      }
    }
  }

  private static void fields(JsonWriter json, Decision decision) throws IOException {
    json.name("time").value(decision.time().toString());
    json.name("reviewer").value(decision.reviewer());
    json.name(decision.subject().label()).value(decision.id());
    json.name("action").value(decision.action().label());
    if (decision.kind().isPresent()) {
      json.name("kind").value(decision.kind().get().label());
    }
    if (!decision.sides().isEmpty()) {
      json.name("sides").beginArray();
      for (Side side : decision.sides()) {
        MatchFile.side(json, side);
      }
      json.endArray();
    }
    if (decision.subject() == Decision.Subject.CONCEPT) {
      json.name("terms").beginObject();
      for (Map.Entry<Language, List<String>> entry : decision.terms().entrySet()) {
        json.name(entry.getKey().tag()).beginArray();
        for (String term : entry.getValue()) {
          json.value(term);
        }
        json.endArray();
      }
      json.endObject();
    }
    if (!decision.text().isEmpty()) {
      json.name("text").beginObject();
      for (Map.Entry<Language, String> entry : decision.text().entrySet()) {
        json.name(entry.getKey().tag()).value(entry.getValue());
      }
      json.endObject();
    }
    if (!decision.becomes().isEmpty()) {
      json.name("becomes").beginObject();
      for (Map.Entry<Language, List<Decision.StatedTerm>> entry : decision.becomes().entrySet()) {
        json.name(entry.getKey().tag()).beginArray();
        for (Decision.StatedTerm term : entry.getValue()) {
          json.beginObject();
          json.name("text").value(term.text());
          json.name("status").value(term.status().label());
          json.endObject();
        }
        json.endArray();
      }
      json.endObject();
    }
    if (!decision.note().isEmpty()) {
      json.name("note").value(decision.note());
    }
  }

  private static Decision decision(JsonRecord record) throws FormatException {
    boolean match = record.has("match");
    if (match == record.has("concept")) {
      throw record.error(
          "match",
          match
              ? "found \"concept\" as well, expected one of the two"
              : "found nothing, expected the id of a match (or of a concept, as \"concept\")");
    }
    Decision.Action action = record.choice("action", Decision.Action.class);
    List<Side> sides = record.has("sides") ? MatchFile.bothSides(record) : List.of();
    Map<Language, List<String>> terms = terms(record);
    Map<Language, String> text = text(record, sides, terms);
    String id = record.text(match ? "match" : "concept");
    if (id.isBlank()) {
      throw record.error(match ? "match" : "concept", "found a blank, expected an id");
    }
    if (action == Decision.Action.EDIT && text.values().stream().allMatch(String::isBlank)) {
      throw record.error("text", "found nothing, expected what an edit changes the text to");
    }
    return new Decision(
        time(record),
        record.optionalText("reviewer").orElse(""),
        match ? Decision.Subject.MATCH : Decision.Subject.CONCEPT,
        id,
        action,
        sides,
        record.has("kind") ? Optional.of(record.choice("kind", MatchKind.class)) : Optional.empty(),
        terms,
        text,
        becomes(record),
        record.optionalText("note").orElse(""));
  }

  private static Instant time(JsonRecord record) throws FormatException {
    String time = record.text("time");
    try {
      return java.time.OffsetDateTime.parse(time).toInstant();
    } catch (DateTimeParseException e) {
      throw record.error(
          "time", "found '" + time + "', expected a time as in 2026-01-31T12:00:00Z");
    }
  }

  private static Map<Language, List<String>> terms(JsonRecord record) throws FormatException {
    Map<Language, List<String>> terms = new LinkedHashMap<>();
    if (record.has("terms")) {
      JsonRecord inner = record.object("terms");
      for (String tag : inner.names()) {
        terms.put(
            language(record, "terms", tag),
            inner.isArray(tag) ? inner.texts(tag) : List.of(inner.text(tag)));
      }
    }
    return terms;
  }

  private static Map<Language, List<Decision.StatedTerm>> becomes(JsonRecord record)
      throws FormatException {
    Map<Language, List<Decision.StatedTerm>> becomes = new LinkedHashMap<>();
    if (record.has("becomes")) {
      JsonRecord inner = record.object("becomes");
      for (String tag : inner.names()) {
        List<Decision.StatedTerm> terms = new ArrayList<>();
        for (JsonRecord term : inner.objects(tag)) {
          if (term.text("text").isBlank()) {
            throw term.error("text", "found a blank, expected a term");
          }
          terms.add(
              new Decision.StatedTerm(term.text("text"), term.choice("status", TermStatus.class)));
        }
        becomes.put(language(record, "becomes", tag), terms);
      }
    }
    return becomes;
  }

  /** An object by language; or an array, one text a side; or one text, which is the target's. */
  private static Map<Language, String> text(
      JsonRecord record, List<Side> sides, Map<Language, List<String>> terms)
      throws FormatException {
    Map<Language, String> text = new LinkedHashMap<>();
    if (!record.has("text")) {
      return text;
    }
    if (record.isObject("text")) {
      JsonRecord inner = record.object("text");
      for (String tag : inner.names()) {
        text.put(language(record, "text", tag), inner.text(tag));
      }
      return text;
    }
    List<Language> languages =
        sides.isEmpty() ? List.copyOf(terms.keySet()) : sides.stream().map(Side::language).toList();
    List<String> texts =
        record.isArray("text") ? record.texts("text") : List.of(record.text("text"));
    if (languages.isEmpty() || texts.size() > languages.size()) {
      throw record.error(
          "text", "found text without a language, expected an object as in {\"en\": \"…\"}");
    }
    int skipped = languages.size() - texts.size();
    for (int i = 0; i < texts.size(); i++) {
      text.put(languages.get(i + skipped), texts.get(i));
    }
    return text;
  }

  private static Language language(JsonRecord record, String field, String tag)
      throws FormatException {
    return Language.ofTag(tag)
        .orElseThrow(
            () -> record.error(field, "found the language '" + tag + "', expected kk, az or en"));
  }
}
