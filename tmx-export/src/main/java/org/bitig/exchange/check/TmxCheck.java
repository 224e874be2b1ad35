package org.bitig.exchange.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.bitig.exchange.tmx.SafeXml;
import org.bitig.exchange.tmx.XmlSource;
import org.bitig.exchange.tmx.XmlText;
import org.bitig.model.FormatException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a translation memory as it stands and says what some tools will stumble over.
 *
 * <p>Other than {@link org.bitig.exchange.tmx.TmxReader}, which puts right what it can, this looks
 * at the elements themselves. One pass; memory grows by some fifty bytes a unit, for the hashes by
 * which repeated units are told.
 */
public final class TmxCheck {
  /** Text of one unit, in UTF-16 units, as in TmxReader. */
  private static final int LONGEST_UNIT = 4_000_000;

  /** Lines kept of what can be judged at the end of the file only. */
  private static final int MOST_HELD = 1000;

  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private final String name;
  private final Set<Tool> tools;
  private final Consumer<Finding> taker;
  private final XmlSource source;
  private final XMLStreamReader xml;
  private final Map<Rule, Long> counts = new EnumMap<>(Rule.class);
  private final Map<String, Long> languages = new TreeMap<>();
  private final Map<String, String> header = new TreeMap<>();
  private final Deque<String> open = new ArrayDeque<>();
  private final Set<String> saidOfTags = new HashSet<>();
  private final Set<String> saidOfCase = new HashSet<>();
  private final HashTable ids = new HashTable();
  private final HashTable whole = new HashTable();
  private final HashTable targets = new HashTable();
  private final Map<String, Scripts> scripts = new TreeMap<>();
  private final StringBuilder description = new StringBuilder();
  private String descriptionType = "";
  private String version = "";
  private boolean headerSeen;
  private boolean stopped;
  private long units;
  private @Nullable Unit unit;

  /** What stands on a unit while it is open. */
  private static final class Unit {
    final long line;
    final String sourceLanguage;
    final boolean dated;
    final boolean authored;
    final List<Side> sides = new ArrayList<>();
    @Nullable Side side;
    boolean sideDated;
    boolean sideAuthored;
    boolean unchecked;
    int size;

    Unit(long line, String sourceLanguage, boolean dated, boolean authored) {
      this.line = line;
      this.sourceLanguage = sourceLanguage;
      this.dated = dated;
      this.authored = authored;
    }
  }

  /** What stands on a side while it is open. */
  private static final class Side {
    final String language;
    final long line;

    /** What people read. */
    final StringBuilder text = new StringBuilder();

    /** That, and the codes in it: by this, repeated units are told. */
    final StringBuilder whole = new StringBuilder();

    final Map<String, Integer> begun = new HashMap<>();
    boolean segment;
    boolean highlighted;
    boolean unbalanced;
    int inNative;

    Side(String language, long line) {
      this.language = language;
      this.line = line;
    }
  }

  /** The scripts one language is met in. */
  private static final class Scripts {
    long usual;
    String unusualScript = "";
    final List<Long> unusual = new ArrayList<>();
  }

  private TmxCheck(
      String name,
      Set<Tool> tools,
      Consumer<Finding> taker,
      XmlSource source,
      XMLStreamReader xml) {
    this.name = name;
    this.tools = tools;
    this.taker = taker;
    this.source = source;
    this.xml = xml;
  }

  /**
   * Reads a file.
   *
   * @param tools that will read it
   * @param taker of each finding that concerns one of them, as it is met
   */
  public static CheckResult check(Path file, Set<Tool> tools, Consumer<Finding> taker)
      throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return check(in, file.toString(), tools, taker);
    }
  }

  /**
   * Reads a stream, which is not closed.
   *
   * @param name to name in errors
   * @param tools that will read it
   * @param taker of each finding that concerns one of them, as it is met
   */
  public static CheckResult check(
      InputStream in, String name, Set<Tool> tools, Consumer<Finding> taker) throws IOException {
    XmlSource source;
    try {
      source = XmlSource.open(in, name);
    } catch (FormatException e) {
      return unreadable(e, name, taker);
    }
    @Nullable XMLStreamReader xml = null;
    try {
      xml = SafeXml.open(source);
      return new TmxCheck(name, tools, taker, source, xml).run();
    } catch (XMLStreamException e) {
      return unreadable(asFormat(SafeXml.asIoException(e, name, xml)), name, taker);
    } catch (CharacterCodingException e) {
      return unreadable(SafeXml.wrongEncoding(name, xml, source), name, taker);
    } finally {
      SafeXml.close(xml);
    }
  }

  /** What is to be said of a file of which not even the beginning is XML. */
  private static CheckResult unreadable(
      FormatException broken, String name, Consumer<Finding> taker) {
    taker.accept(new Finding(Rule.NOT_READABLE, 1, said(broken, name)));
    return new CheckResult("", "", 0, Map.of(), Map.of(Rule.NOT_READABLE, 1L), Optional.of(broken));
  }

  private CheckResult run() throws IOException {
    Optional<FormatException> broken = Optional.empty();
    if (!source.packing().isEmpty()) {
      find(Rule.PACKED, 1, "the file is packed (" + source.packing() + ")");
    }
    if (!source.charset().equals(StandardCharsets.UTF_8) || source.isMarked()) {
      find(
          Rule.ENCODING,
          1,
          "the file is in "
              + source.charset()
              + (source.isMarked() ? " with a byte order mark" : ""));
    }
    try {
      while (!stopped && xml.hasNext()) {
        event(xml.next());
      }
    } catch (XMLStreamException e) {
      broken = Optional.of(asFormat(SafeXml.asIoException(e, name, xml)));
    } catch (CharacterCodingException e) {
      broken = Optional.of(SafeXml.wrongEncoding(name, xml, source));
    } catch (FormatException e) {
      broken = Optional.of(e);
    }
    broken.ifPresent(e -> find(Rule.NOT_READABLE, line(), said(e, name)));
    if (broken.isEmpty() && !stopped && !headerSeen) {
      find(Rule.MISSING_ATTRIBUTE, 1, "there is no <header>");
    }
    atTheEnd();
    return new CheckResult(version, source.charset().name(), units, languages, counts, broken);
  }

  /** Returns the failure if it is the file's, and throws it if it is the disk's. */
  private static FormatException asFormat(IOException e) throws IOException {
    if (e instanceof FormatException format) {
      return format;
    }
    throw e;
  }

  /** Returns the message without the file and line it begins with. */
  private static String said(FormatException e, String name) {
    String message = String.valueOf(e.getMessage());
    return message.startsWith(name)
        ? message.substring(name.length()).replaceFirst("^(:\\d+)?: ", "")
        : message;
  }

  private void find(Rule rule, long line, String found) {
    if (rule.concerns(tools)) {
      counts.merge(rule, 1L, Long::sum);
      taker.accept(new Finding(rule, Math.max(1, line), found));
    }
  }

  private long line() {
    return Math.max(1, xml.getLocation().getLineNumber());
  }

  private void event(int event) throws XMLStreamException, IOException {
    switch (event) {
      case XMLStreamConstants.DTD -> {
        find(Rule.DOCTYPE, line(), "there is a document type declaration");
        SafeXml.refuseLongEntities(xml, name);
      }
      case XMLStreamConstants.START_ELEMENT -> start();
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
          text();
      case XMLStreamConstants.END_ELEMENT -> end();
      default -> {
        // Comments and processing instructions are for others.
      }
    }
  }

  private void start() {
    String written = xml.getLocalName();
    String element = written.toLowerCase(Locale.ROOT);
    Map<String, String> attributes = attributes();
    String parent = open.isEmpty() ? "" : open.peek();
    open.push(element);
    if (parent.isEmpty() && !element.equals("tmx")) {
      find(Rule.NOT_TMX, line(), "<" + written + "> where <tmx> should be");
      stopped = true;
      return;
    }
    if (!written.equals(element) && Grammar.knows(element) && saidOfCase.add(written)) {
      find(Rule.CASE, line(), "<" + written + "> is not in lower case");
    }
    if (!parent.isEmpty() && !Grammar.allows(parent, element)) {
      find(Rule.ELEMENT, line(), "<" + written + "> inside <" + parent + ">");
    } else {
      attributes(element, attributes);
    }
    switch (element) {
      case "tmx" -> {
        version = attributes.getOrDefault("version", "");
        if (!version.isEmpty() && !version.equals("1.4")) {
          find(Rule.VERSION, line(), "version=\"" + version + "\"");
        }
      }
      case "header" -> {
        headerSeen = true;
        header.putAll(attributes);
        if (attributes.getOrDefault("srclang", "").contains("*")) {
          find(
              Rule.SOURCE_LANGUAGE_OPEN,
              line(),
              "srclang=\"" + attributes.get("srclang") + "\" in the header");
        }
      }
      case "tu" -> startUnit(attributes);
      case "tuv" -> startSide(attributes, parent);
      case "seg" -> {
        Side side = side();
        if (side != null && parent.equals("tuv")) {
          if (side.segment) {
            find(Rule.ELEMENT, line(), "a second <seg> in one side");
          }
          side.segment = true;
        }
      }
      case "prop", "note" -> startDescription(element, attributes, parent);
      default -> startCode(element, attributes);
    }
  }

  private @Nullable Side side() {
    return unit == null ? null : unit.side;
  }

  private Map<String, String> attributes() {
    Map<String, String> attributes = new TreeMap<>();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String prefix = xml.getAttributePrefix(i);
      String own = xml.getAttributeLocalName(i);
      boolean prefixed = prefix != null && !prefix.isEmpty() && !own.contains(":");
      attributes.put(
          (prefixed ? prefix + ":" + own : own).toLowerCase(Locale.ROOT), xml.getAttributeValue(i));
    }
    return attributes;
  }

  private void attributes(String element, Map<String, String> attributes) {
    for (Map.Entry<String, String> entry : attributes.entrySet()) {
      String attribute = entry.getKey();
      String value = entry.getValue();
      if (attribute.startsWith("xmlns:") || attribute.startsWith("xsi:")) {
        continue;
      }
      if (!Grammar.allowsAttribute(element, attribute)) {
        find(Rule.ATTRIBUTE, line(), attribute + " on <" + element + ">");
      } else if (!Grammar.allowsValue(attribute, value)) {
        find(Rule.VALUE, line(), attribute + "=\"" + shortened(value) + "\" on <" + element + ">");
      } else if (attribute.endsWith("date") && !Dates.isTmx(value)) {
        find(Rule.DATE, line(), attribute + "=\"" + shortened(value) + "\"");
      }
    }
    for (String required : Grammar.required(element)) {
      if (!attributes.containsKey(required)) {
        find(Rule.MISSING_ATTRIBUTE, line(), "no " + required + " on <" + element + ">");
      }
    }
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= 60
        ? text
        : text.substring(0, text.offsetByCodePoints(0, 60)) + "…";
  }

  private void startUnit(Map<String, String> attributes) {
    units++;
    String srclang = attributes.getOrDefault("srclang", header.getOrDefault("srclang", ""));
    if (attributes.getOrDefault("srclang", "").contains("*")) {
      find(Rule.SOURCE_LANGUAGE_OPEN, line(), "srclang=\"" + srclang + "\" on a unit");
    }
    unit =
        new Unit(
            line(),
            srclang.contains("*") ? "" : srclang,
            attributes.containsKey("creationdate") || attributes.containsKey("changedate"),
            !attributes.getOrDefault("creationid", "").isBlank());
    String id = attributes.getOrDefault("tuid", "");
    if (!id.isEmpty()) {
      if (id.chars().anyMatch(Character::isWhitespace)) {
        find(Rule.UNIT_ID_BLANK, line(), "tuid=\"" + shortened(id) + "\"");
      }
      if (!ids.add(HashTable.hash(id))) {
        find(Rule.UNIT_ID_TWICE, line(), "tuid=\"" + shortened(id) + "\" once more");
      }
    }
  }

  private void startSide(Map<String, String> attributes, String parent) {
    Unit in = unit;
    if (in == null || !parent.equals("tu")) {
      return;
    }
    String tag = attributes.getOrDefault("xml:lang", "");
    if (tag.isBlank()) {
      tag = attributes.getOrDefault("lang", "");
      if (tag.isBlank()) {
        find(Rule.LANGUAGE_ABSENT, line(), "a side without xml:lang");
      } else {
        find(Rule.LANGUAGE_ATTRIBUTE, line(), "lang=\"" + tag + "\" without xml:lang");
      }
    }
    if (!tag.isBlank() && saidOfTags.add(tag)) {
      if (!Tags.isCanonical(tag)) {
        find(
            Rule.LANGUAGE_TAG,
            line(),
            "the tag " + tag + ", which should be " + Tags.canonical(tag) + " (said once)");
      } else if (!tag.equals(Tags.bare(tag))) {
        find(Rule.REGION, line(), "the tag " + tag + " (said once)");
      }
    }
    in.sideDated |= attributes.containsKey("creationdate") || attributes.containsKey("changedate");
    in.sideAuthored |= !attributes.getOrDefault("creationid", "").isBlank();
    in.side = new Side(tag, line());
    in.sides.add(in.side);
  }

  private void startDescription(String element, Map<String, String> attributes, String parent) {
    Unit in = unit;
    description.setLength(0);
    descriptionType = attributes.getOrDefault("type", "");
    if (in != null && parent.equals("tu") && !in.sides.isEmpty()) {
      find(Rule.ORDER, line(), "<" + element + "> after a <tuv>");
    } else if (in != null && parent.equals("tuv") && in.side != null && in.side.segment) {
      find(Rule.ORDER, line(), "<" + element + "> after <seg>");
    }
    if (element.equals("prop") && parent.equals("tu") && Properties.isOmegats(descriptionType)) {
      find(Rule.PROPERTY_NAME, line(), "<prop type=\"" + descriptionType + "\">");
    }
  }

  private void startCode(String element, Map<String, String> attributes) {
    Side side = side();
    if (side == null || !open.contains("seg")) {
      return;
    }
    Contents.mark(side.whole, element);
    switch (element) {
      case "hi" -> side.highlighted = true;
      case "bpt" -> {
        String i = attributes.getOrDefault("i", "");
        if (side.begun.putIfAbsent(i, 1) != null) {
          unbalanced(side, "two <bpt> with i=\"" + i + "\"");
        }
        side.inNative++;
      }
      case "ept" -> {
        String i = attributes.getOrDefault("i", "");
        Integer begun = side.begun.put(i, 2);
        if (begun == null || begun != 1) {
          unbalanced(side, "an <ept> with i=\"" + i + "\" and no <bpt> before it");
        }
        side.inNative++;
      }
      case "it", "ph", "ut", "sub" -> side.inNative++;
      default -> {
        // A foreign element: its text is the sentence's.
      }
    }
  }

  private void unbalanced(Side side, String found) {
    if (!side.unbalanced) {
      side.unbalanced = true;
      find(Rule.CODES, line(), found);
    }
  }

  private void text() {
    int length = xml.getTextLength();
    String inside = open.isEmpty() ? "" : open.peek();
    if (inside.equals("prop") || inside.equals("note")) {
      if (description.length() < LONGEST_UNIT) {
        description.append(xml.getTextCharacters(), xml.getTextStart(), length);
      }
      return;
    }
    Unit in = unit;
    Side side = side();
    if (in == null || side == null || !side.segment || !open.contains("seg")) {
      return;
    }
    in.size += length;
    if (in.size > LONGEST_UNIT) {
      return;
    }
    side.whole.append(xml.getTextCharacters(), xml.getTextStart(), length);
    if (side.inNative == 0) {
      side.text.append(xml.getTextCharacters(), xml.getTextStart(), length);
    }
  }

  private void end() {
    String element = open.pop();
    Unit in = unit;
    switch (element) {
      case "tu" -> {
        if (in != null) {
          endUnit(in);
          unit = null;
        }
      }
      case "tuv" -> {
        if (in != null && in.side != null) {
          endSide(in.side);
          in.side = null;
        }
      }
      case "prop", "note" -> endDescription(element);
      case "bpt", "ept", "it", "ph", "ut", "sub" -> {
        Side side = side();
        if (side != null && side.inNative > 0) {
          side.inNative--;
        }
      }
      default -> {
        // Nothing was begun at its start.
      }
    }
  }

  private void endDescription(String element) {
    String value = description.toString();
    Unit in = unit;
    if (in != null) {
      in.unchecked |= element.equals("prop") && Properties.saysUnchecked(descriptionType, value);
    }
  }

  private void endSide(Side side) {
    if (!side.language.isBlank()) {
      languages.merge(side.language, 1L, Long::sum);
    }
    for (Map.Entry<String, Integer> code : side.begun.entrySet()) {
      if (code.getValue() == 1) {
        unbalanced(side, "a <bpt> with i=\"" + code.getKey() + "\" and no <ept> after it");
      }
    }
    String text = side.text.toString();
    if (XmlText.isBlank(text)) {
      find(
          Rule.EMPTY,
          side.line,
          side.segment
              ? "no text in " + named(side.language)
              : "no <seg> in " + named(side.language));
      return;
    }
    if (side.highlighted) {
      find(Rule.HIGHLIGHTED_TEXT, side.line, "<hi> in " + named(side.language));
    }
    if (text.indexOf(BYTE_ORDER_MARK) >= 0) {
      find(Rule.INNER_MARK, side.line, "U+FEFF in " + named(side.language));
    }
    if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
      find(Rule.NOT_COMPOSED, side.line, "not NFC in " + named(side.language));
    }
    script(side, text);
  }

  private static String named(String language) {
    return language.isBlank() ? "a side without language" : language;
  }

  private void script(Side side, String text) {
    Optional<String> script = Tags.script(side.language, text);
    if (script.isEmpty()) {
      return;
    }
    Scripts seen = scripts.computeIfAbsent(Tags.bare(side.language), _ -> new Scripts());
    if (script.equals(Tags.usualScript(side.language))) {
      seen.usual++;
    } else {
      seen.unusualScript = script.get();
      if (seen.unusual.size() < MOST_HELD) {
        seen.unusual.add(side.line);
      }
    }
  }

  private void endUnit(Unit in) {
    if (in.size > LONGEST_UNIT) {
      find(Rule.TOO_LONG, in.line, "a unit of more than " + LONGEST_UNIT + " characters");
      return;
    }
    List<Side> full =
        in.sides.stream()
            .filter(s -> !s.language.isBlank() && !XmlText.isBlank(s.text.toString()))
            .toList();
    Set<String> distinct = new HashSet<>();
    for (Side side : full) {
      if (!distinct.add(side.language)) {
        find(Rule.LANGUAGE_TWICE, side.line, "a second side in " + side.language);
      }
    }
    if (full.size() < 2) {
      find(Rule.SIDES_FEW, in.line, full.size() + " sides with text");
      return;
    }
    if (in.sides.size() > 2) {
      find(Rule.SIDES_MANY, in.line, in.sides.size() + " sides");
    }
    if (!in.sourceLanguage.isEmpty() && !distinct.contains(in.sourceLanguage)) {
      find(
          Rule.SOURCE_LANGUAGE_ABSENT,
          in.line,
          "srclang is " + in.sourceLanguage + ", the sides are in " + String.join(", ", distinct));
    }
    if (in.sideDated && !in.dated) {
      find(Rule.DATE_ON_SIDE_ONLY, in.line, "dates on the sides, none on the unit");
    }
    if (in.unchecked) {
      find(Rule.UNCHECKED, in.line, "a unit that says it was not checked");
      find(Rule.UNCHECKED_PENALTY, in.line, "a unit that says it was not checked");
      if (!in.authored && !in.sideAuthored) {
        find(Rule.UNCHECKED_AUTHOR, in.line, "an unchecked unit without creationid");
      }
    }
    repeated(in, full);
  }

  private void repeated(Unit in, List<Side> full) {
    Side from =
        full.stream()
            .filter(s -> s.language.equals(in.sourceLanguage))
            .findFirst()
            .orElse(full.getFirst());
    Set<String> seen = new HashSet<>();
    seen.add(from.language);
    for (Side to : full) {
      if (!seen.add(to.language)) {
        continue;
      }
      long source = Contents.key(from.language, to.language, from.whole);
      long target = HashTable.hash(to.whole);
      long before = targets.get(source, target);
      if (!whole.add(source * 31 + target)) {
        find(Rule.DUPLICATE, in.line, "the same " + from.language + " and " + to.language);
      } else if (before != target) {
        find(
            Rule.TARGETS_DIFFER,
            in.line,
            "the same " + from.language + " as before with another " + to.language);
      }
      targets.put(source, target);
    }
  }

  private void atTheEnd() {
    for (XmlSource.Forbidden place : source.places()) {
      find(
          Rule.FORBIDDEN_CHARACTER,
          place.line(),
          String.format(Locale.ROOT, "the character U+%04X", place.codePoint()));
    }
    long more = source.forbidden() - source.places().size();
    if (more > 0) {
      find(Rule.FORBIDDEN_CHARACTER, line(), more + " more such characters");
    }
    scripts.forEach(
        (language, seen) -> {
          if (seen.usual > 0) {
            for (long line : seen.unusual) {
              find(
                  Rule.TWO_SCRIPTS,
                  line,
                  language + " in " + seen.unusualScript + ", elsewhere in the usual script");
            }
          }
        });
  }
}
