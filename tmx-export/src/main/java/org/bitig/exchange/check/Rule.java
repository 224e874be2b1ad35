package org.bitig.exchange.check;

import static org.bitig.exchange.check.Tool.LOKALIZE;
import static org.bitig.exchange.check.Tool.MEMOQ;
import static org.bitig.exchange.check.Tool.OMEGAT;
import static org.bitig.exchange.check.Tool.POEDIT;
import static org.bitig.exchange.check.Tool.TRADOS;
import static org.bitig.exchange.check.Tool.WEBLATE;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Something a translation memory should not have, whom it hurts, how, and what to do.
 *
 * <p>Gathered from the TMX 1.4 specification, the sources of OmegaT, Poedit, Lokalize and
 * translate-toolkit (which Weblate reads TMX with), and trials of OmegaT. What is said of Trados
 * and memoQ comes from their documentation.
 */
public enum Rule {
  NOT_READABLE(
      Level.ERROR,
      EnumSet.allOf(Tool.class),
      "nothing after this line is read",
      "open the file at this line in an editor and mend it, or export it again",
      "cannot be mended by machine"),
  NOT_TMX(
      Level.ERROR,
      EnumSet.allOf(Tool.class),
      "the file is refused",
      "export the memory as TMX",
      "cannot be mended by machine"),
  FORBIDDEN_CHARACTER(
      Level.ERROR,
      EnumSet.allOf(Tool.class),
      "one character that XML forbids costs the whole file",
      "take it out",
      "left out"),
  PACKED(
      Level.ERROR,
      EnumSet.complementOf(EnumSet.of(OMEGAT)),
      "the file is not unpacked before it is read",
      "unpack it",
      "written unpacked"),
  ENCODING(
      Level.WARNING,
      EnumSet.allOf(Tool.class),
      "some parsers take UTF-8 without byte order mark only",
      "save the file as UTF-8 without byte order mark",
      "written in UTF-8 without byte order mark"),
  DOCTYPE(
      Level.WARNING,
      EnumSet.allOf(Tool.class),
      "careful parsers refuse a document type declaration",
      "take the <!DOCTYPE ...> out",
      "left out"),
  VERSION(
      Level.ERROR,
      EnumSet.of(OMEGAT),
      "OmegaT 6.1 refuses the whole file",
      "write version=\"1.4\" and nothing else",
      "written as 1.4"),
  CASE(
      Level.ERROR,
      EnumSet.allOf(Tool.class),
      "names of elements in capitals are not recognised",
      "write element names in lower case",
      "written in lower case"),
  ELEMENT(
      Level.ERROR,
      EnumSet.of(OMEGAT),
      "OmegaT 6.1 refuses the whole file",
      "take the element out; keep its text where it is the sentence's",
      "left out, its text kept inside segments"),
  ORDER(
      Level.ERROR,
      EnumSet.of(OMEGAT),
      "OmegaT 6.1 refuses the whole file",
      "put <note> and <prop> before the first <tuv> and before <seg>",
      "put in the order TMX has"),
  ATTRIBUTE(
      Level.ERROR,
      EnumSet.of(OMEGAT),
      "OmegaT 6.1 refuses the whole file",
      "take the attribute out, or make it a <prop>",
      "left out"),
  MISSING_ATTRIBUTE(
      Level.ERROR,
      EnumSet.of(OMEGAT),
      "OmegaT 6.1 refuses the whole file",
      "add the attribute",
      "added"),
  VALUE(
      Level.ERROR,
      EnumSet.of(OMEGAT),
      "OmegaT 6.1 refuses the whole file",
      "give the attribute one of the values TMX knows",
      "left out, or replaced where one is needed"),
  SOURCE_LANGUAGE_OPEN(
      Level.ERROR,
      EnumSet.of(WEBLATE, POEDIT),
      "Weblate gives up at *all* in the header, Poedit imports nothing",
      "name the language in srclang, on the header and on each unit",
      "the language of the first side, or the one asked for"),
  SOURCE_LANGUAGE_ABSENT(
      Level.ERROR,
      EnumSet.of(WEBLATE, POEDIT),
      "no side has exactly the tag in srclang, so the unit is not imported",
      "write srclang letter by letter as the source side's xml:lang",
      "written like the source side's"),
  LANGUAGE_ABSENT(
      Level.ERROR,
      EnumSet.allOf(Tool.class),
      "a side whose language nobody knows is not imported",
      "add xml:lang",
      "the side is left out"),
  LANGUAGE_ATTRIBUTE(
      Level.ERROR,
      EnumSet.of(OMEGAT, WEBLATE, LOKALIZE),
      "the attribute lang is that of TMX 1.1, without it there is no language",
      "write xml:lang",
      "written as xml:lang"),
  LANGUAGE_TAG(
      Level.WARNING,
      EnumSet.of(WEBLATE, POEDIT, TRADOS, MEMOQ),
      "tags are compared letter by letter, or have to be valid",
      "write the tag as BCP 47 has it, as in kk or en-US",
      "written as BCP 47 has it"),
  REGION(
      Level.WARNING,
      EnumSet.of(WEBLATE, LOKALIZE),
      "tags are compared letter by letter with the project's language",
      "set the project to the same tag, or write the bare language (--fix OUT --bare does)",
      "left as it is unless bare tags are asked for"),
  SIDES_MANY(
      Level.ERROR,
      EnumSet.of(TRADOS, WEBLATE),
      "one target is kept, the others are lost",
      "make one file of each pair of languages",
      "one file for each pair of languages"),
  SIDES_FEW(
      Level.WARNING,
      EnumSet.allOf(Tool.class),
      "a unit with text in less than two languages translates nothing",
      "take the unit out, or complete it",
      "set apart"),
  LANGUAGE_TWICE(
      Level.WARNING,
      EnumSet.allOf(Tool.class),
      "one of the sides in this language is kept, which one differs",
      "keep one side a language",
      "the first one is kept, the other set apart"),
  EMPTY(
      Level.ERROR,
      EnumSet.allOf(Tool.class),
      "OmegaT inserts the empty translation over the text",
      "take the side out",
      "left out"),
  TOO_LONG(
      Level.WARNING,
      EnumSet.allOf(Tool.class),
      "no sentence, paragraph or page is as long",
      "cut the unit, or take it out",
      "left out"),
  TWO_SCRIPTS(
      Level.ERROR,
      EnumSet.allOf(Tool.class),
      "OmegaT ignores the script: a translation in the wrong one is offered",
      "make one file a script, with the script in the tag, as in kk-Latn",
      "the script put in the tag, one file a script"),
  PROPERTY_NAME(
      Level.ERROR,
      EnumSet.of(OMEGAT),
      "OmegaT takes the unit for an alternative translation and does not insert it",
      "rename the property, as in x-file",
      "renamed with x- before it"),
  UNIT_ID_TWICE(
      Level.WARNING,
      EnumSet.allOf(Tool.class),
      "one of the units may replace the other",
      "give each unit its own tuid",
      "the later one loses its tuid"),
  UNIT_ID_BLANK(
      Level.WARNING,
      EnumSet.allOf(Tool.class),
      "TMX allows no white space in tuid",
      "write the tuid without white space",
      "hyphens for white space"),
  DATE(
      Level.WARNING,
      EnumSet.of(OMEGAT, POEDIT, TRADOS),
      "the date is not understood",
      "write YYYYMMDDThhmmssZ in UTC",
      "rewritten where the time can be told, else left out"),
  DATE_ON_SIDE_ONLY(
      Level.WARNING,
      EnumSet.of(POEDIT),
      "Poedit reads the unit's date and not the side's",
      "write the date on the <tu> too",
      "the dates of the sides put on the unit"),
  CODES(
      Level.WARNING,
      EnumSet.of(TRADOS, MEMOQ),
      "a unit with unbalanced inline codes is passed over or loses them",
      "pair each bpt with an ept by i, unique in the segment",
      "paired anew; what has no partner becomes <it>"),
  HIGHLIGHTED_TEXT(
      Level.ERROR,
      EnumSet.of(POEDIT),
      "Poedit drops the words inside <hi>",
      "take the <hi> out and keep its words",
      "the words kept without <hi>"),
  NOT_COMPOSED(
      Level.WARNING,
      EnumSet.allOf(Tool.class),
      "the text is not NFC: it looks like typed text and does not match it",
      "compose it (NFC)",
      "composed"),
  INNER_MARK(
      Level.WARNING,
      EnumSet.allOf(Tool.class),
      "an invisible U+FEFF inside a text keeps it from matching",
      "take it out",
      "left out"),
  TARGETS_DIFFER(
      Level.WARNING,
      EnumSet.allOf(Tool.class),
      "the same source has two targets: most tools keep the last and say nothing",
      "keep one",
      "the most trusted one is kept, the others set apart"),
  DUPLICATE(
      Level.WARNING,
      EnumSet.allOf(Tool.class),
      "the unit is there already",
      "keep one",
      "the first one is kept, the others set apart"),
  UNCHECKED(
      Level.ERROR,
      EnumSet.of(WEBLATE, POEDIT, LOKALIZE),
      "the tool knows no penalty, so what nobody has checked is offered as a full match",
      "import only what a person has accepted",
      "set apart"),
  UNCHECKED_PENALTY(
      Level.WARNING,
      EnumSet.of(OMEGAT),
      "what nobody has checked is offered as a full match",
      "put the file into tm/penalty-NNN, never into tm/auto or tm/enforce",
      "left as it is: where the file goes decides"),
  UNCHECKED_AUTHOR(
      Level.WARNING,
      EnumSet.of(TRADOS, MEMOQ),
      "there is no author to hang a penalty on for what nobody has checked",
      "give the unit a fixed creationid, as in bitig-mined",
      "creationid added");

  /** How bad it is. */
  public enum Level {
    /** A tool refuses the file, or text is lost, or something wrong is inserted. */
    ERROR,
    /** It works, but less well than it could. */
    WARNING;

    /** Returns the name in lower case. */
    public String label() {
      return this == ERROR ? "error" : "warning";
    }
  }

  private final Level level;

  @SuppressWarnings("ImmutableEnumChecker") // Set.copyOf
  private final Set<Tool> tools;

  private final String effect;
  private final String remedy;
  private final String change;

  Rule(Level level, Set<Tool> tools, String effect, String remedy, String change) {
    this.level = level;
    this.tools = Set.copyOf(tools);
    this.effect = effect;
    this.remedy = remedy;
    this.change = change;
  }

  /** Returns the stable name: lower case with hyphens. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns how bad it is for the tools concerned. */
  public Level level() {
    return level;
  }

  /** Whether it concerns one of these tools at least. */
  public boolean concerns(Set<Tool> asked) {
    return tools.stream().anyMatch(asked::contains);
  }

  /** Returns those of these tools that it concerns, in the order of {@link Tool}. */
  public Set<Tool> concerned(Set<Tool> asked) {
    EnumSet<Tool> concerned = EnumSet.noneOf(Tool.class);
    Arrays.stream(Tool.values())
        .filter(tool -> tools.contains(tool) && asked.contains(tool))
        .forEach(concerned::add);
    return concerned;
  }

  /** Returns what happens, in words. */
  public String effect() {
    return effect;
  }

  /** Returns what to do, in words. */
  public String remedy() {
    return remedy;
  }

  /** Returns what {@link TmxFix} does about it, in words. */
  public String change() {
    return change;
  }
}
