package org.bitig.exchange.json;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bitig.model.Document;
import org.bitig.model.FormatException;
import org.bitig.model.OffsetMap;
import org.bitig.model.Repair;
import org.bitig.model.RepairKind;
import org.bitig.model.Segment;
import org.bitig.model.SegmentKind;
import org.bitig.model.Span;

/**
 * {@code documents.jsonl}: what was read, one document a line, with its segments and repairs, so
 * that report and review page can show the sentence around a passage without the input files.
 *
 * <p>A segment's {@code "offsets"} are runs of {@code start, width, count}: so many code points of
 * its text stand for so many code points each of the source, one behind the other from there.
 */
public final class DocumentFile {
  private DocumentFile() {}

  /** Writes the documents, one a line. */
  public static void write(Writer writer, List<Document> documents) throws IOException {
    for (Document document : documents) {
      JsonLines.write(writer, json -> fields(json, document));
    }
  }

  /**
   * Returns the documents of a file, in its order.
   *
   * @throws FormatException naming file, line and field, if a line is not a document
   */
  public static List<Document> read(Path file) throws IOException {
    List<Document> documents = new ArrayList<>();
    JsonLines.read(file, record -> documents.add(document(record)));
    return documents;
  }

  private static void fields(JsonWriter json, Document document) throws IOException {
    json.name("document").value(document.path());
    json.name("lang").value(document.language().tag());
    json.name("charset").value(document.charset());
    json.name("sha256").value(document.sha256());
    json.name("length").value(document.length());
    json.name("segments").beginArray();
    for (Segment segment : document.segments()) {
      json.beginObject();
      json.name("paragraph").value(segment.paragraph());
      json.name("lang").value(segment.language().tag());
      json.name("kind").value(segment.kind().label());
      json.name("text").value(segment.text());
      json.name("offsets").beginArray();
      for (int number : OffsetRuns.of(segment.offsets())) {
        json.value(number);
      }
      json.endArray();
      json.endObject();
    }
    json.endArray();
    json.name("repairs").beginArray();
    for (Repair repair : document.repairs()) {
      json.beginObject();
      json.name("kind").value(repair.kind().label());
      json.name("start").value(repair.span().start());
      json.name("end").value(repair.span().end());
      json.name("before").value(repair.before());
      json.name("after").value(repair.after());
      json.endObject();
    }
    json.endArray();
  }

  private static Document document(JsonRecord record) throws FormatException {
    String path = record.text("document");
    List<Segment> segments = new ArrayList<>();
    for (JsonRecord segment : record.objects("segments")) {
      String text = segment.text("text");
      segments.add(
          new Segment(
              path,
              segments.size(),
              segment.count("paragraph"),
              segment.language("lang"),
              segment.choice("kind", SegmentKind.class),
              text,
              offsets(segment, text.codePointCount(0, text.length()))));
    }
    List<Repair> repairs = new ArrayList<>();
    for (JsonRecord repair : record.objects("repairs")) {
      int start = repair.count("start");
      int end = repair.count("end");
      if (end < start) {
        throw repair.error("end", "found " + end + ", expected at least the start, " + start);
      }
      repairs.add(
          new Repair(
              repair.choice("kind", RepairKind.class),
              new Span(start, end),
              repair.text("before"),
              repair.text("after")));
    }
    return new Document(
        path,
        record.language("lang"),
        record.text("charset"),
        record.text("sha256"),
        record.count("length"),
        segments,
        repairs);
  }

  private static OffsetMap offsets(JsonRecord segment, int length) throws FormatException {
    int[] runs = segment.counts("offsets");
    try {
      return OffsetRuns.map(runs, length);
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw segment.error(
          "offsets",
          "found runs that do not fit, expected start, width, count for "
              + length
              + " code points");
    }
  }
}
