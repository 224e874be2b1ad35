package org.bitig.exchange.json;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bitig.exchange.folder.FileRecord;
import org.bitig.model.Document;
import org.bitig.model.Dropped;
import org.bitig.model.FormatException;
import org.bitig.model.PairMode;
import org.bitig.model.Run;

/**
 * {@code run.json}, the account of a run: what with, what from, how much of what, how long, and
 * which files it wrote. Written last: a folder without it holds no finished run.
 *
 * @param run without documents, matches and concepts, which have files of their own
 * @param files all that bitig wrote into the folder
 */
public record RunFile(Run run, List<FileRecord> files) {
  /** Name of the file in an output folder. */
  public static final String NAME = "run.json";

  /** Raised when a reader of the version before could not make sense of a folder. */
  private static final int FORMAT = 1;

  /** Timings are written in seconds. */
  private static final double NANOS = 1e9;

  public RunFile {
    files = List.copyOf(files);
  }

  /**
   * Writes the account.
   *
   * @param counts how many of what, by name, in a stable order
   */
  public static void write(Writer writer, Run run, Map<String, Long> counts, List<FileRecord> files)
      throws IOException {
    JsonWriter json = new JsonWriter(writer);
    json.setIndent("  ");
    json.beginObject();
    json.name("format").value(FORMAT);
    json.name("version").value(run.version());
    json.name("started").value(run.started().toString());
    json.name("model").value(run.encoder());
    json.name("options").beginObject();
    for (Map.Entry<String, String> option : run.options().entrySet()) {
      json.name(option.getKey()).value(option.getValue());
    }
    json.endObject();
    json.name("inputs").beginArray();
    for (Document document : run.documents()) {
      json.beginObject();
      json.name("document").value(document.path());
      json.name("lang").value(document.language().tag());
      json.name("charset").value(document.charset());
      json.name("sha256").value(document.sha256());
      json.name("length").value(document.length());
      json.name("segments").value(document.segments().size());
      json.endObject();
    }
    json.endArray();
    json.name("pairs").beginArray();
    for (PairMode pair : run.pairs()) {
      json.beginObject();
      json.name("source").value(pair.source());
      json.name("target").value(pair.target());
      json.name("mode").value(pair.mode().label());
      json.name("reason").value(pair.reason());
      json.endObject();
    }
    json.endArray();
    json.name("counts").beginObject();
    for (Map.Entry<String, Long> count : counts.entrySet()) {
      json.name(count.getKey()).value(count.getValue());
    }
    json.endObject();
    json.name("dropped").beginArray();
    for (Dropped dropped : run.dropped()) {
      json.beginObject();
      json.name("reason").value(dropped.reason());
      json.name("meaning").value(dropped.meaning());
      json.name("count").value(dropped.count());
      json.name("examples").beginArray();
      for (String example : dropped.examples()) {
        json.value(example);
      }
      json.endArray();
      json.endObject();
    }
    json.endArray();
    json.name("timings").beginObject();
    for (Map.Entry<String, Duration> timing : run.timings().entrySet()) {
      json.name(timing.getKey()).value(timing.getValue().toNanos() / NANOS);
    }
    json.endObject();
    json.name("files").beginArray();
    for (FileRecord file : files) {
      json.beginObject();
      json.name("path").value(file.path());
      json.name("bytes").value(file.bytes());
      json.name("sha256").value(file.sha256());
      json.endObject();
    }
    json.endArray();
    json.endObject();
    json.flush();
    writer.write('\n');
  }

  /**
   * Returns the account in a file.
   *
   * @throws FormatException if it is not one, or of a bitig newer than this one
   */
  public static RunFile read(Path file) throws IOException {
    JsonRecord record =
        JsonRecord.parse(
            new String(Files.readAllBytes(file), StandardCharsets.UTF_8), file.toString(), 1);
    if (record.has("format") && record.count("format") > FORMAT) {
      throw new FormatException(
          file.toString(),
          "found format "
              + record.count("format")
              + ", expected at most "
              + FORMAT
              + "; it was written by a newer bitig: use that one");
    }
    List<PairMode> pairs = new ArrayList<>();
    for (JsonRecord pair : record.objects("pairs")) {
      pairs.add(
          new PairMode(
              pair.text("source"),
              pair.text("target"),
              pair.choice("mode", PairMode.Mode.class),
              pair.text("reason")));
    }
    List<Dropped> dropped = new ArrayList<>();
    for (JsonRecord drop : record.objects("dropped")) {
      dropped.add(
          new Dropped(
              drop.text("reason"),
              drop.text("meaning"),
              (long) drop.number("count"),
              drop.texts("examples")));
    }
    Map<String, Duration> timings = new LinkedHashMap<>();
    List<FileRecord> files = new ArrayList<>();
    for (JsonRecord written : record.objects("files")) {
      files.add(
          new FileRecord(
              written.text("path"), (long) written.number("bytes"), written.text("sha256")));
    }
    try {
      if (record.has("timings")) {
        JsonRecord seconds = record.object("timings");
        for (String stage : seconds.names()) {
          timings.put(stage, Duration.ofNanos(Math.round(seconds.number(stage) * NANOS)));
        }
      }
      return new RunFile(
          new Run(
              record.text("version"),
              Instant.parse(record.text("started")),
              record.textMap("options"),
              record.text("model"),
              List.of(),
              pairs,
              List.of(),
              List.of(),
              dropped,
              timings),
          files);
    } catch (DateTimeException e) {
      throw record.error("started", "found no time, expected one as in 2026-01-31T12:00:00Z");
    }
  }
}
