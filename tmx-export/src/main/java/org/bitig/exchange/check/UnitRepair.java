package org.bitig.exchange.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.bitig.exchange.tmx.Stamp;
import org.bitig.exchange.tmx.XmlText;
import org.bitig.model.Content;
import org.bitig.model.Property;
import org.bitig.model.TranslationUnit;
import org.bitig.model.Tuv;

/**
 * Puts right what can be put right inside one unit.
 *
 * @param tools that will read it
 * @param bareTags whether regions go
 * @param scriptsInTags whether a side in an unusual script says so in its tag
 */
record UnitRepair(Set<Tool> tools, boolean bareTags, boolean scriptsInTags) {
  UnitRepair {
    tools = Set.copyOf(tools);
  }

  /** A unit put right, and sides of it that had to go, with the rule for which. */
  record Repaired(TranslationUnit unit, List<Tuv> secondSides) {}

  /**
   * Returns the unit put right.
   *
   * @param fallback tag of the language to take for the source where the unit does not say
   */
  Repaired repair(TranslationUnit unit, String fallback) {
    List<Tuv> sides = new ArrayList<>();
    List<Tuv> second = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Tuv side : unit.variants()) {
      if (XmlText.isBlank(XmlText.clean(side.text()))) {
        continue;
      }
      Tuv repaired = side(side);
      (seen.add(repaired.language()) ? sides : second).add(repaired);
    }
    String source = source(unit, sides, fallback);
    List<Property> properties =
        unit.properties().stream()
            .map(p -> Properties.isOmegats(p.type()) ? new Property("x-" + p.type(), p.value()) : p)
            .toList();
    return new Repaired(
        new TranslationUnit(
            unit.id().strip().replaceAll("\\s+", "-"),
            source,
            sides,
            unitAttributes(unit, sides),
            properties,
            unit.notes()),
        second);
  }

  private Tuv side(Tuv side) {
    String text = side.text();
    String tag = Tags.canonical(side.language());
    if (bareTags) {
      tag = Tags.bare(tag);
    }
    if (scriptsInTags) {
      Optional<String> script = Tags.script(side.language(), text);
      if (script.isPresent()) {
        tag = Tags.withScript(tag, script.get());
      }
    }
    List<Content> content = CodeRepair.repair(side.content());
    if (Rule.HIGHLIGHTED_TEXT.concerns(tools)) {
      content = Contents.withoutHighlights(content);
    }
    return new Tuv(tag, content, attributes(side.attributes()), side.properties(), side.notes());
  }

  private static String source(TranslationUnit unit, List<Tuv> sides, String fallback) {
    for (String wanted : List.of(unit.sourceLanguage(), fallback)) {
      if (wanted.isEmpty()) {
        continue;
      }
      for (Tuv side : sides) {
        if (lower(side.language()).equals(lower(Tags.canonical(wanted)))) {
          return side.language();
        }
      }
      for (Tuv side : sides) {
        if (Tags.bare(side.language()).equals(Tags.bare(wanted))) {
          return side.language();
        }
      }
    }
    return sides.isEmpty() ? "" : sides.getFirst().language();
  }

  private static String lower(String tag) {
    return tag.toLowerCase(Locale.ROOT);
  }

  private Map<String, String> unitAttributes(TranslationUnit unit, List<Tuv> sides) {
    Map<String, String> attributes = attributes(unit.attributes());
    if (!attributes.containsKey("creationdate") && !attributes.containsKey("changedate")) {
      sides.stream()
          .flatMap(s -> Optional.ofNullable(s.attributes().get("creationdate")).stream())
          .min(String::compareTo)
          .ifPresent(date -> attributes.put("creationdate", date));
      sides.stream()
          .flatMap(s -> Optional.ofNullable(s.attributes().get("changedate")).stream())
          .max(String::compareTo)
          .ifPresent(date -> attributes.put("changedate", date));
    }
    if (Trust.isUnchecked(unit)
        && Rule.UNCHECKED_AUTHOR.concerns(tools)
        && attributes.getOrDefault("creationid", "").isBlank()
        && sides.stream().allMatch(s -> s.attributes().getOrDefault("creationid", "").isBlank())) {
      attributes.put("creationid", Stamp.MINED);
    }
    return attributes;
  }

  private static Map<String, String> attributes(Map<String, String> attributes) {
    Map<String, String> repaired = new TreeMap<>();
    attributes.forEach(
        (name, value) -> {
          if (name.endsWith("date")) {
            Dates.repaired(value).ifPresent(date -> repaired.put(name, date));
          } else if (Grammar.allowsValue(name, value)) {
            repaired.put(name, value);
          }
        });
    return repaired;
  }
}
