package org.bitig.exchange.check;

import java.util.Map;
import java.util.Set;

/**
 * What TMX 1.4 allows where: the tables of the specification (LISA OSCAR, 2005), as OmegaT 6.1
 * holds files against them.
 */
final class Grammar {
  private static final Set<String> CODES = Set.of("bpt", "ept", "it", "ph", "hi", "ut");
  private static final Set<String> NATIVE = Set.of("sub");

  private static final Map<String, Set<String>> CHILDREN =
      Map.ofEntries(
          Map.entry("tmx", Set.of("header", "body")),
          Map.entry("header", Set.of("note", "prop", "ude")),
          Map.entry("ude", Set.of("map")),
          Map.entry("body", Set.of("tu")),
          Map.entry("tu", Set.of("note", "prop", "tuv")),
          Map.entry("tuv", Set.of("note", "prop", "seg")),
          Map.entry("seg", CODES),
          Map.entry("hi", CODES),
          Map.entry("sub", CODES),
          Map.entry("bpt", NATIVE),
          Map.entry("ept", NATIVE),
          Map.entry("it", NATIVE),
          Map.entry("ph", NATIVE),
          Map.entry("ut", NATIVE));

  private static final Map<String, Set<String>> REQUIRED =
      Map.ofEntries(
          Map.entry("tmx", Set.of("version")),
          Map.entry(
              "header",
              Set.of(
                  "creationtool",
                  "creationtoolversion",
                  "segtype",
                  "o-tmf",
                  "adminlang",
                  "srclang",
                  "datatype")),
          Map.entry("ude", Set.of("name")),
          Map.entry("map", Set.of("unicode")),
          Map.entry("prop", Set.of("type")),
          Map.entry("bpt", Set.of("i")),
          Map.entry("ept", Set.of("i")),
          Map.entry("it", Set.of("pos")));

  private static final Map<String, Set<String>> OPTIONAL =
      Map.ofEntries(
          Map.entry(
              "header",
              Set.of("o-encoding", "creationdate", "creationid", "changedate", "changeid")),
          Map.entry("note", Set.of("o-encoding", "xml:lang", "lang")),
          Map.entry("prop", Set.of("o-encoding", "xml:lang", "lang")),
          Map.entry("ude", Set.of("base")),
          Map.entry("map", Set.of("code", "ent", "subst")),
          Map.entry(
              "tu",
              Set.of(
                  "tuid",
                  "o-encoding",
                  "datatype",
                  "usagecount",
                  "lastusagedate",
                  "creationtool",
                  "creationtoolversion",
                  "creationdate",
                  "creationid",
                  "changedate",
                  "segtype",
                  "changeid",
                  "o-tmf",
                  "srclang")),
          Map.entry(
              "tuv",
              Set.of(
                  "xml:lang",
                  "lang",
                  "o-encoding",
                  "datatype",
                  "usagecount",
                  "lastusagedate",
                  "creationtool",
                  "creationtoolversion",
                  "creationdate",
                  "creationid",
                  "changedate",
                  "o-tmf",
                  "changeid")),
          Map.entry("bpt", Set.of("x", "type")),
          Map.entry("sub", Set.of("datatype", "type")),
          Map.entry("it", Set.of("x", "type")),
          Map.entry("ph", Set.of("x", "assoc", "type")),
          Map.entry("hi", Set.of("x", "type")),
          Map.entry("ut", Set.of("x")));

  private static final Set<String> SEGMENT_TYPES =
      Set.of("block", "paragraph", "sentence", "phrase");
  private static final Set<String> POSITIONS = Set.of("begin", "end");

  private Grammar() {}

  /** Whether the element may stand in the other. */
  static boolean allows(String parent, String element) {
    return CHILDREN.getOrDefault(parent, Set.of()).contains(element);
  }

  /** Whether TMX has such an element at all. */
  static boolean knows(String element) {
    return CHILDREN.values().stream().anyMatch(c -> c.contains(element)) || element.equals("tmx");
  }

  /**
   * Returns the attributes the element must have. The language of a side is looked at elsewhere.
   */
  static Set<String> required(String element) {
    return REQUIRED.getOrDefault(element, Set.of());
  }

  /** Whether the element may have the attribute. */
  static boolean allowsAttribute(String element, String attribute) {
    return required(element).contains(attribute)
        || OPTIONAL.getOrDefault(element, Set.of()).contains(attribute);
  }

  /** Whether the attribute may have the value. */
  static boolean allowsValue(String attribute, String value) {
    return switch (attribute) {
      case "segtype" -> SEGMENT_TYPES.contains(value);
      case "pos" -> POSITIONS.contains(value);
      default -> true;
    };
  }
}
