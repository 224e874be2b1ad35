package org.bitig.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An inline code of a segment, kept as TMX 1.4 has it.
 *
 * @param kind which element
 * @param attributes by name, in alphabetical order; {@code i} pairs the beginning and the end of a
 *     code inside a segment, {@code x} the same code over the languages of a unit
 * @param content native code as text; for {@link Kind#HIGHLIGHT} and {@link Kind#SUBFLOW} text for
 *     people, in which further codes may stand
 */
public record Code(Kind kind, Map<String, String> attributes, List<Content> content)
    implements Content {
  /** The elements of TMX 1.4 that stand inside a segment. */
  public enum Kind {
    BEGIN_PAIRED("bpt"),
    END_PAIRED("ept"),
    ISOLATED("it"),
    PLACEHOLDER("ph"),
    HIGHLIGHT("hi"),
    SUBFLOW("sub"),
    /** Deprecated since TMX 1.4, still met. */
    UNKNOWN("ut");

    private final String element;

    Kind(String element) {
      this.element = element;
    }

    /** Returns the name of the element in TMX. */
    public String element() {
      return element;
    }

    /** Whether the content is text for people rather than native code. */
    public boolean holdsText() {
      return this == HIGHLIGHT || this == SUBFLOW;
    }
  }

  public Code {
    attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
    content = List.copyOf(content);
  }
}
