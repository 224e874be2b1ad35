package org.bitig.exchange.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bitig.model.FormatException;
import org.bitig.model.Language;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object of a file, which knows the line it stands in, so that what is wrong with a field
 * can be said where it is.
 */
public final class JsonRecord {
  private static final String REMEDY =
      "; restore the line from a copy, or run `bitig align` again to make the file anew";

  private final JsonObject object;
  private final String file;
  private final long line;
  private final String path;

  private JsonRecord(JsonObject object, String file, long line, String path) {
    this.object = object;
    this.file = file;
    this.line = line;
    this.path = path;
  }

  /**
   * Returns the object that is all of {@code text}.
   *
   * @param file to name in errors
   * @param line of the file, from 1, to name in errors
   * @throws FormatException if the text is not one JSON object (RFC 8259, strictly)
   */
  public static JsonRecord parse(String text, String file, long line) throws FormatException {
    JsonElement element;
    try {
      JsonReader reader = new JsonReader(new StringReader(text));
      reader.setStrictness(Strictness.STRICT);
      element = JsonParser.parseReader(reader);
      if (reader.peek() != com.google.gson.stream.JsonToken.END_DOCUMENT) {
        throw new FormatException(
            file, line, "found more text after a JSON object, expected one object a line" + REMEDY);
      }
    } catch (FormatException e) {
      throw e;
    } catch (JsonParseException | java.io.IOException | StackOverflowError e) {
      throw new FormatException(
          file, line, "found " + excerpt(text) + ", expected one JSON object" + REMEDY);
    }
    if (!element.isJsonObject()) {
      throw new FormatException(
          file, line, "found " + excerpt(text) + ", expected one JSON object" + REMEDY);
    }
    return new JsonRecord(element.getAsJsonObject(), file, line, "");
  }

  private static String excerpt(String text) {
    int length = text.codePointCount(0, text.length());
    String start = length <= 40 ? text : text.substring(0, text.offsetByCodePoints(0, 40)) + "…";
    return text.isBlank() ? "an empty line" : "'" + start + "'";
  }

  /** Returns an error about field {@code name} of this object. */
  public FormatException error(String name, String problem) {
    return new FormatException(file, line, "\"" + path + name + "\": " + problem + REMEDY);
  }

  /** Whether there is a field with this name that is not {@code null}. */
  public boolean has(String name) {
    return object.has(name) && !object.get(name).isJsonNull();
  }

  /** Returns the names of the fields, in the order of the file. */
  public List<String> names() {
    return List.copyOf(object.keySet());
  }

  /** Returns a string. */
  public String text(String name) throws FormatException {
    JsonPrimitive value = primitive(name, "a string");
    if (!value.isString()) {
      throw error(name, "found " + value + ", expected a string");
    }
    return value.getAsString();
  }

  /** Returns a string, or empty if there is no such field. */
  public Optional<String> optionalText(String name) throws FormatException {
    return has(name) ? Optional.of(text(name)) : Optional.empty();
  }

  /** Returns a finite number. */
  public double number(String name) throws FormatException {
    JsonPrimitive value = primitive(name, "a number");
    if (!value.isNumber()) {
      throw error(name, "found " + value + ", expected a number");
    }
    double number = value.getAsDouble();
    if (!Double.isFinite(number)) {
      throw error(name, "found " + value + ", expected a number that is not so large");
    }
    return number;
  }

  /** Returns a number in [0, 1]. */
  public double probability(String name) throws FormatException {
    double number = number(name);
    if (!(number >= 0 && number <= 1)) {
      throw error(name, "found " + number + ", expected a number in [0, 1]");
    }
    return number;
  }

  /** Returns a whole number that is not negative. */
  public int count(String name) throws FormatException {
    double number = number(name);
    if (number != Math.rint(number) || number < 0 || number > Integer.MAX_VALUE) {
      throw error(name, "found " + object.get(name) + ", expected a whole number from 0");
    }
    return (int) number;
  }

  /** Returns the language whose tag the field holds. */
  public Language language(String name) throws FormatException {
    String tag = text(name);
    return Language.ofTag(tag)
        .orElseThrow(() -> error(name, "found '" + tag + "', expected kk, az, en, ru, tr or und"));
  }

  /**
   * Returns the constant whose name in lower case, with hyphens or underscores, the field holds.
   */
  public <E extends Enum<E>> E choice(String name, Class<E> type) throws FormatException {
    String label = text(name);
    List<String> labels = new ArrayList<>();
    for (E constant : type.getEnumConstants()) {
      String own = constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
      if (own.equals(label.replace('_', '-'))) {
        return constant;
      }
      labels.add(own);
    }
    throw error(name, "found '" + label + "', expected one of " + String.join(", ", labels));
  }

  /** Returns an object inside this one. */
  public JsonRecord object(String name) throws FormatException {
    JsonElement element = required(name, "an object");
    return nested(element, name);
  }

  /** Returns the objects of an array, none if there is no such field. */
  public List<JsonRecord> objects(String name) throws FormatException {
    List<JsonRecord> records = new ArrayList<>();
    int i = 0;
    for (JsonElement element : array(name)) {
      records.add(nested(element, name + "[" + i++ + "]"));
    }
    return records;
  }

  /** Returns the strings of an array, none if there is no such field. */
  public List<String> texts(String name) throws FormatException {
    List<String> texts = new ArrayList<>();
    for (JsonElement element : array(name)) {
      if (!element.isJsonPrimitive() || !element.getAsJsonPrimitive().isString()) {
        throw error(name, "found " + element + ", expected strings only");
      }
      texts.add(element.getAsString());
    }
    return texts;
  }

  /** Returns the whole numbers of an array, none if there is no such field. */
  public int[] counts(String name) throws FormatException {
    JsonArray array = array(name);
    int[] counts = new int[array.size()];
    for (int i = 0; i < counts.length; i++) {
      JsonElement element = array.get(i);
      try {
        counts[i] = element.getAsInt();
      } catch (NumberFormatException | UnsupportedOperationException | IllegalStateException e) {
        throw error(name, "found " + element + ", expected whole numbers only");
      }
    }
    return counts;
  }

  /** Whether the field is an array. */
  public boolean isArray(String name) {
    return has(name) && object.get(name).isJsonArray();
  }

  /** Whether the field is an object. */
  public boolean isObject(String name) {
    return has(name) && object.get(name).isJsonObject();
  }

  /** Returns an object's fields, all strings, in the order of the file; none if it is missing. */
  public Map<String, String> textMap(String name) throws FormatException {
    Map<String, String> map = new java.util.LinkedHashMap<>();
    if (has(name)) {
      JsonRecord inner = object(name);
      for (String key : inner.names()) {
        map.put(key, inner.text(key));
      }
    }
    return map;
  }

  private JsonArray array(String name) throws FormatException {
    if (!has(name)) {
      return new JsonArray();
    }
    JsonElement element = object.get(name);
    if (!element.isJsonArray()) {
      throw error(name, "found " + element + ", expected an array");
    }
    return element.getAsJsonArray();
  }

  private JsonRecord nested(JsonElement element, String name) throws FormatException {
    if (!element.isJsonObject()) {
      throw error(name, "found " + element + ", expected an object");
    }
    return new JsonRecord(element.getAsJsonObject(), file, line, path + name + ".");
  }

  private JsonPrimitive primitive(String name, String expected) throws FormatException {
    JsonElement element = required(name, expected);
    if (!element.isJsonPrimitive()) {
      throw error(name, "found " + element + ", expected " + expected);
    }
    return element.getAsJsonPrimitive();
  }

  private JsonElement required(String name, String expected) throws FormatException {
    @Nullable JsonElement element = object.get(name);
    if (element == null || element.isJsonNull()) {
      throw error(name, "found nothing, expected " + expected);
    }
    return element;
  }
}
