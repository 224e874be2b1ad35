package org.bitig.exchange.json;

import com.google.gson.stream.JsonWriter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bitig.model.FormatException;

/** Files with one JSON object a line. */
public final class JsonLines {
  private JsonLines() {}

  /** Writes the fields of one object. */
  @FunctionalInterface
  public interface Fields {
    /** Writes names and values into the object that is open. */
    void write(JsonWriter json) throws IOException;
  }

  /** Takes one object of a file. */
  @FunctionalInterface
  public interface Taker {
    /** Takes the object that stands in the next line. */
    void take(JsonRecord record) throws IOException;
  }

  /** Returns one object on one line, without a line end. */
  public static String object(Fields fields) {
    StringWriter text = new StringWriter();
    try (JsonWriter json = new JsonWriter(text)) {
      json.beginObject();
      fields.write(json);
      json.endObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a StringWriter cannot fail", e);
    }
    return text.toString();
  }

  /** Appends one object and a line feed. */
  public static void write(Writer writer, Fields fields) throws IOException {
    writer.write(object(fields));
    writer.write('\n');
  }

  /**
   * Hands every line of a file to {@code taker}, in order; blank lines are passed over.
   *
   * @throws FormatException naming file and line, if a line is not an object, or the file not UTF-8
   */
  public static void read(Path file, Taker taker) throws IOException {
    String name = file.toString();
    long line = 0;
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      for (String text = reader.readLine(); text != null; text = reader.readLine()) {
        line++;
        if (line == 1 && text.startsWith("\uFEFF")) {
          text = text.substring(1);
        }
        if (!text.isBlank()) {
          taker.take(JsonRecord.parse(text, name, line));
        }
      }
    } catch (CharacterCodingException e) {
      throw new FormatException(
          name,
          line + 1,
          "found bytes that are not UTF-8, expected UTF-8; save the file as UTF-8 or make it anew");
    }
  }
}
