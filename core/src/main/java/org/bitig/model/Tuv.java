package org.bitig.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One language of a translation unit ("translation unit variant").
 *
 * @param language BCP 47 tag as it stands in the file: other people's memories have any
 * @param content of the segment, in order; empty if the file has nothing there
 * @param attributes of TMX other than the language ({@code creationdate}, {@code changeid} …), in
 *     alphabetical order
 * @param properties in order
 * @param notes for people, in order
 */
public record Tuv(
    String language,
    List<Content> content,
    Map<String, String> attributes,
    List<Property> properties,
    List<String> notes) {
  public Tuv {
    content = List.copyOf(content);
    attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
    properties = List.copyOf(properties);
    notes = List.copyOf(notes);
  }

  /** Returns the side that is plain text and nothing else. */
  public static Tuv of(String language, String text) {
    return new Tuv(
        language,
        text.isEmpty() ? List.of() : List.of(new Content.Text(text)),
        Map.of(),
        List.of(),
        List.of());
  }

  /**
   * Returns the text for people: without native codes, with what is highlighted, without subflows
   * (footnotes and the like, which stand for themselves).
   */
  public String text() {
    StringBuilder text = new StringBuilder();
    append(content, text);
    return text.toString();
  }

  private static void append(List<Content> content, StringBuilder text) {
    for (Content piece : content) {
      switch (piece) {
        case Content.Text words -> text.append(words.text());
        case Code code when code.kind() == Code.Kind.HIGHLIGHT -> append(code.content(), text);
        case Code _ -> {
          // Native code is no text, and a subflow none of this sentence.
        }
      }
    }
  }

  /** Returns the value of the first property with this type, or empty if there is none. */
  public Optional<String> property(String type) {
    return properties.stream().filter(p -> p.type().equals(type)).map(Property::value).findFirst();
  }
}
