package org.bitig.exchange.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bitig.exchange.tmx.MemoryPack;
import org.bitig.model.ConceptEntry;
import org.bitig.model.Document;
import org.bitig.model.Dropped;
import org.bitig.model.Language;
import org.bitig.model.Match;
import org.bitig.model.MatchKind;
import org.bitig.model.PairMode;
import org.bitig.model.Repair;
import org.bitig.model.RepairKind;
import org.bitig.model.Run;
import org.bitig.model.SegmentKind;
import org.bitig.model.Sha256;
import org.bitig.model.Term;
import org.bitig.model.TermSection;

/**
 * Writes the report: one file that needs no other, in light and dark, that works without script.
 *
 * <p>Its content security policy allows nothing but its own style sheet and script, by their hash;
 * texts of documents cannot become markup (see {@link Html}). Long runs are cut where a browser
 * would tire; the report says so and where the rest is.
 */
public final class Report {
  /** Examples of repairs a document. */
  private static final int REPAIRS = 12;

  /** Rows of the glossary preview. */
  private static final int CONCEPTS = 300;

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final Html html;
  private final ReportData data;
  private final Run run;

  private Report(Writer writer, ReportData data) {
    this.html = new Html(writer);
    this.data = data;
    this.run = data.run();
  }

  /** Writes the report; {@code writer} is not closed. The same data give the same bytes. */
  public static void write(Writer writer, ReportData data) throws IOException {
    try {
      new Report(writer, data).page();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void page() {
    String style = resource("report.css");
    String script = resource("report.js");
    html.own("<!DOCTYPE html>\n").open("html", "lang", "en").own("\n");
    html.open("head").empty("meta", "charset", "utf-8").own("\n");
    html.empty(
            "meta",
            "http-equiv",
            "Content-Security-Policy",
            "content",
            "default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'sha256-"
                + hash(style)
                + "'; script-src 'sha256-"
                + hash(script)
                + "'")
        .own("\n");
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
        .empty("meta", "name", "color-scheme", "content", "light dark")
        .own("\n");
    html.element("title", "bitig report: " + title()).own("\n");
    html.open("style").own(style).closeLine();
    html.closeLine().open("body").own("\n");
    html.element("a", "Skip to the matches", "class", "skip", "href", "#matches").own("\n");
    header();
    navigation();
    html.open("main").own("\n");
    texts();
    maps();
    new MatchesSection(html, data).write();
    glossary();
    setAside();
    details();
    html.closeLine();
    html.open("footer");
    html.text("Written by bitig " + run.version() + ". Everything here is in ");
    html.element("code", "matches.jsonl").text(", ").element("code", "concepts.jsonl");
    html.text(" and ").element("code", "run.json").text(" too, for programs.");
    html.closeLine();
    html.open("script").own(script).closeLine();
    html.closeLine().closeLine();
  }

  private String title() {
    return run.documents().size() + " texts, " + data.verdicts().entries().size() + " matches";
  }

  // Head of the page ------------------------------------------------------------------------

  private void header() {
    html.open("header", "class", "top").own("\n");
    html.open("p", "class", "name").text("bitig").close();
    html.element("h1", headline());
    html.open("p", "class", "when");
    html.text(DATE.format(run.started()) + " · version " + run.version());
    html.closeLine();
    html.open("dl", "class", "tiles");
    tile("verified", data.count("verified"), "accepted or edited by a person", "tier-verified");
    tile("probable", data.count("probable"), "nobody has looked; ≥ 0.8", "tier-probable");
    tile("possible", data.count("possible"), "nobody has looked; ≥ 0.5", "tier-possible");
    tile(
        "related", data.count("related"), "same fact, another claim: in no memory", "tier-related");
    tile("concepts", data.concepts().concepts().size(), "in the glossary", "tier-concepts");
    html.closeLine();
    histogram();
    if (!data.problems().isEmpty()) {
      html.open("div", "class", "warning", "role", "note");
      html.element("h2", "Lines of the journal that could not be read");
      html.open("ul");
      data.problems().forEach(problem -> html.element("li", problem));
      html.close().closeLine();
    }
    html.closeLine();
  }

  private String headline() {
    List<Match> matches = data.verdicts().matches();
    if (matches.isEmpty()) {
      return "Nothing in common was found in " + plural(run.documents().size(), "text") + ".";
    }
    long use = data.count("verified") + data.count("probable") + data.count("possible");
    List<String> names =
        run.documents().stream()
            .map(Document::language)
            .distinct()
            .sorted()
            .map(Language::englishName)
            .toList();
    String languages =
        names.size() < 2
            ? String.join("", names)
            : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    return plural(run.documents().size(), "text")
        + (languages.isEmpty() ? "" : " in " + languages)
        + " have "
        + plural(use, "passage")
        + " in common that can serve as translations.";
  }

  private void tile(String name, long count, String meaning, String style) {
    html.open("div", "class", "tile " + style);
    html.element("dt", name);
    html.open("dd");
    html.element("strong", grouped(count)).element("span", meaning);
    html.close().close();
  }

  /** How sure the matches are: bars of a tenth each, by kind. */
  private void histogram() {
    List<Map<MatchKind, Long>> bins = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      bins.add(new EnumMap<>(MatchKind.class));
    }
    for (Match match : data.verdicts().matches()) {
      bins.get(Math.min(9, (int) (match.probability() * 10))).merge(match.kind(), 1L, Long::sum);
    }
    long most =
        bins.stream()
            .mapToLong(bin -> bin.values().stream().mapToLong(Long::longValue).sum())
            .max()
            .orElse(0);
    html.open("figure", "class", "histogram");
    html.open(
        "svg",
        "viewBox",
        "0 0 420 132",
        "role",
        "img",
        "aria-label",
        "How many matches have which probability, by kind");
    for (int i = 0; i < 10; i++) {
      double y = 108;
      StringBuilder told = new StringBuilder();
      html.open("g");
      for (MatchKind kind : MatchKind.values()) {
        long count = bins.get(i).getOrDefault(kind, 0L);
        if (count > 0) {
          double height = Math.max(2, 96.0 * count / most);
          y -= height;
          html.shape(
              "rect",
              "class",
              kind.label(),
              "x",
              DotPlot.number(10 + i * 40.0),
              "y",
              DotPlot.number(y),
              "width",
              "34",
              "height",
              DotPlot.number(height));
          told.append(told.isEmpty() ? "" : ", ").append(count).append(' ').append(kind.label());
        }
      }
      html.element(
          "title",
          "0."
              + i
              + "–"
              + (i == 9 ? "1" : "0." + (i + 1))
              + ": "
              + (told.isEmpty() ? "none" : told));
      html.close();
      html.element(
          "text", "0." + i, "class", "tick", "x", DotPlot.number(10 + i * 40.0), "y", "124");
    }
    html.element("text", "1", "class", "tick", "x", "410", "y", "124");
    html.close();
    html.open("figcaption").text("How sure: matches by probability. ");
    for (MatchKind kind : MatchKind.values()) {
      html.element("span", kind.label(), "class", "key " + kind.label()).text(" ");
    }
    html.close().closeLine();
  }

  private void navigation() {
    html.open("nav", "aria-label", "Sections").own("\n");
    link("texts", "Texts");
    link("maps", "Maps");
    link("matches", "Matches");
    link("glossary", "Glossary");
    link("aside", "Set aside");
    link("run", "The run");
    html.closeLine();
  }

  private void link(String id, String name) {
    html.element("a", name, "href", "#" + id);
  }

  // What was read ---------------------------------------------------------------------------

  private void texts() {
    html.open("section", "id", "texts").own("\n");
    html.element("h2", "What was read");
    html.open("div", "class", "wide").open("table");
    html.open("thead").open("tr");
    for (String name :
        List.of(
            "text",
            "language",
            "encoding",
            "characters",
            "sentences",
            "headings",
            "boilerplate",
            "references",
            "other languages",
            "repairs")) {
      boolean number = !List.of("text", "language", "encoding").contains(name);
      html.element("th", name, "scope", "col", "class", number ? "number" : "");
    }
    html.close().close().open("tbody").own("\n");
    for (Document document : run.documents()) {
      html.open("tr");
      html.element("th", document.path(), "scope", "row");
      html.element("td", document.language().englishName());
      html.element("td", document.charset());
      number(document.length());
      number(kind(document, SegmentKind.BODY));
      number(kind(document, SegmentKind.HEADING));
      number(kind(document, SegmentKind.BOILERPLATE));
      number(kind(document, SegmentKind.BIBLIOGRAPHY));
      number(
          document.segments().stream()
              .filter(s -> s.language() != document.language())
              .filter(s -> s.language() != Language.UNDETERMINED)
              .count());
      number(document.repairs().size());
      html.closeLine();
    }
    html.close().close().closeLine();
    for (Document document : run.documents()) {
      repairs(document);
    }
    html.closeLine();
  }

  private static long kind(Document document, SegmentKind kind) {
    return document.segments().stream().filter(s -> s.kind() == kind).count();
  }

  private void repairs(Document document) {
    if (document.repairs().isEmpty()) {
      return;
    }
    Map<RepairKind, Long> counts =
        document.repairs().stream()
            .collect(Collectors.groupingBy(Repair::kind, TreeMap::new, Collectors.counting()));
    html.open("details", "class", "repairs");
    html.open("summary");
    html.text("Repaired in ").element("strong", document.path()).text(": ");
    html.text(
        counts.entrySet().stream()
            .map(e -> meaning(e.getKey()) + " (" + e.getValue() + ")")
            .collect(Collectors.joining(", ")));
    html.close();
    html.open("ul");
    List<Repair> examples = new ArrayList<>();
    int each = Math.max(2, REPAIRS / counts.size());
    for (RepairKind kind : counts.keySet()) {
      document.repairs().stream().filter(r -> r.kind() == kind).limit(each).forEach(examples::add);
    }
    for (Repair repair : examples) {
      html.open("li");
      html.text(meaning(repair.kind()) + " at " + repair.span().start() + ": ");
      html.element("code", visible(repair.before())).text(" → ");
      html.element("code", visible(repair.after()));
      html.close();
    }
    if (document.repairs().size() > examples.size()) {
      html.element(
          "li",
          "… and "
              + grouped(document.repairs().size() - examples.size())
              + " more, in documents.jsonl");
    }
    html.close().closeLine();
  }

  private static String meaning(RepairKind kind) {
    return switch (kind) {
      case HARD_WRAP -> "line break inside a sentence";
      case SPLIT_WORD -> "word divided at a line end";
      case MISSING_BLANK -> "blank missing after a full stop";
      case BLANK -> "odd blanks";
      case HYPHEN -> "odd hyphen";
      case HOMOGLYPH -> "letter of another script that looks the same";
      case COMPOSED -> "letter and mark composed";
      case INVISIBLE -> "invisible character";
    };
  }

  /** Shows characters that cannot be seen by their code, and says when there is nothing. */
  static String visible(String text) {
    if (text.isEmpty()) {
      return "(nothing)";
    }
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              int type = Character.getType(c);
              if (c == ' ') {
                shown.append('␣');
              } else if (Character.isISOControl(c)
                  || Character.isSpaceChar(c)
                  || type == Character.FORMAT
                  || type == Character.SURROGATE
                  || type == Character.NON_SPACING_MARK) {
                shown.append(String.format(Locale.ROOT, "[U+%04X]", c));
              } else if (Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC
                  && text.codePointCount(0, text.length()) == 1) {
                shown.appendCodePoint(c).append(" (Cyrillic)");
              } else if (Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN
                  && text.codePointCount(0, text.length()) == 1) {
                shown.appendCodePoint(c).append(" (Latin)");
              } else {
                shown.appendCodePoint(c);
              }
            });
    return shown.toString();
  }

  // Where the matches lie -------------------------------------------------------------------

  private void maps() {
    html.open("section", "id", "maps").own("\n");
    html.element("h2", "Where the matches lie");
    html.open("p", "class", "lead");
    html.text(
        "One map for each pair of texts that was compared: the first from left to right, the second"
            + " from top to bottom. Each mark is a match and leads to it; the larger, the surer.");
    html.closeLine();
    html.open("p", "class", "keys");
    for (MatchKind kind : MatchKind.values()) {
      html.open("span", "class", "key " + kind.label()).text(kind.label()).close().text(" ");
    }
    html.closeLine();
    Map<String, List<Match>> byPair =
        data.verdicts().matches().stream().collect(Collectors.groupingBy(Report::pairKey));
    html.open("div", "class", "plots").own("\n");
    List<PairMode> skipped = new ArrayList<>();
    for (PairMode pair : run.pairs()) {
      Optional<Document> across = document(pair.source());
      Optional<Document> down = document(pair.target());
      if (pair.mode() == PairMode.Mode.SKIPPED || across.isEmpty() || down.isEmpty()) {
        skipped.add(pair);
        continue;
      }
      List<Match> matches = byPair.getOrDefault(pairKey(pair.source(), pair.target()), List.of());
      html.open("figure");
      DotPlot.write(html, across.get(), down.get(), matches);
      html.open("figcaption");
      html.element("strong", pair.source() + " – " + pair.target());
      html.empty("br");
      html.text(plural(matches.size(), "match") + ", " + pair.mode().label());
      html.text(pair.reason().isBlank() ? "" : ": " + pair.reason());
      html.close().closeLine();
    }
    html.closeLine();
    if (!skipped.isEmpty()) {
      html.open("details").element("summary", plural(skipped.size(), "pair") + " not compared");
      html.open("ul");
      for (PairMode pair : skipped) {
        html.element("li", pair.source() + " – " + pair.target() + ": " + pair.reason());
      }
      html.close().closeLine();
    }
    html.closeLine();
  }

  private Optional<Document> document(String path) {
    return run.documents().stream().filter(d -> d.path().equals(path)).findFirst();
  }

  private static String pairKey(Match match) {
    return pairKey(match.source().document(), match.target().document());
  }

  private static String pairKey(String one, String other) {
    return one.compareTo(other) <= 0 ? one + '\n' + other : other + '\n' + one;
  }

  // Glossary --------------------------------------------------------------------------------

  private void glossary() {
    List<ConceptEntry> concepts = data.concepts().concepts();
    html.open("section", "id", "glossary").own("\n");
    html.element("h2", "Glossary");
    html.open("p", "class", "lead");
    html.text(
        concepts.isEmpty()
            ? "No terms were found."
            : "The best of "
                + plural(concepts.size(), "concept")
                + ". All of them, with sentences"
                + " to judge by, are in ");
    if (!concepts.isEmpty()) {
      html.element("code", "glossary.xlsx").text(", ").element("code", "glossary.csv");
      html.text(" and ").element("code", "glossary.tbx").text(".");
    }
    html.closeLine();
    if (!concepts.isEmpty()) {
      html.open("div", "class", "wide").open("table", "class", "glossary");
      html.open("thead").open("tr");
      for (String name : List.of("Kazakh", "Azerbaijani", "English", "kind", "probability", "")) {
        html.element(
            "th", name, "scope", "col", "class", name.equals("probability") ? "number" : "");
      }
      html.close().close().open("tbody").own("\n");
      concepts.stream().limit(CONCEPTS).forEach(this::concept);
      html.close().close().closeLine();
    }
    if (concepts.size() > CONCEPTS) {
      html.element("p", "… and " + grouped(concepts.size() - CONCEPTS) + " more.");
    }
    if (!data.concepts().rejected().isEmpty()) {
      html.element(
          "p",
          plural(data.concepts().rejected().size(), "concept") + " rejected by people left out.");
    }
    html.closeLine();
  }

  private void concept(ConceptEntry concept) {
    html.open("tr");
    for (Language language : List.of(Language.KAZAKH, Language.AZERBAIJANI, Language.ENGLISH)) {
      List<Term> terms = concept.in(language).map(TermSection::terms).orElse(List.of());
      html.open("td", "lang", language.tag());
      for (int i = 0; i < terms.size(); i++) {
        if (i > 0) {
          html.text("; ");
        }
        html.element(
            i == 0 ? "strong" : "span",
            terms.get(i).text(),
            "title",
            terms.get(i).forms().stream()
                .map(form -> form.text() + " ×" + form.count())
                .collect(Collectors.joining(", ")));
      }
      html.close();
    }
    html.element("td", concept.type().label());
    html.element("td", probability(concept.probability()), "class", "number");
    html.element(
        "td",
        data.concepts().inForce().containsKey(concept.id()) ? "checked" : "",
        "class",
        "checked");
    html.closeLine();
  }

  // What was not used -----------------------------------------------------------------------

  private void setAside() {
    html.open("section", "id", "aside").own("\n");
    html.element("h2", "What was set aside, and why");
    if (run.dropped().isEmpty() && data.alternatives().isEmpty()) {
      html.element("p", "Nothing.");
    }
    if (!run.dropped().isEmpty()) {
      html.open("div", "class", "wide").open("table").open("thead").open("tr");
      for (String name : List.of("reason", "meaning", "how many", "examples")) {
        html.element("th", name, "scope", "col");
      }
      html.close().close().open("tbody").own("\n");
      for (Dropped dropped : run.dropped()) {
        html.open("tr");
        html.open("th", "scope", "row").element("code", dropped.reason()).close();
        html.element("td", dropped.meaning());
        number(dropped.count());
        html.open("td").open("ul");
        for (String example : dropped.examples()) {
          html.element("li", shortened(example, 300));
        }
        html.close().close().closeLine();
      }
      html.close().close().closeLine();
    }
    if (!data.alternatives().isEmpty()) {
      html.element("h3", "The same source with another target");
      html.open("p");
      html.text(
          "Tools take one of several targets without a word, so one was kept and the others are"
              + " in ");
      html.element("code", "memory/alternatives/").text(".");
      html.close();
      html.open("ul", "class", "plain");
      for (MemoryPack.Alternative alternative : data.alternatives()) {
        html.open("li").text(alternative.direction().label() + ": kept ");
        html.element("a", alternative.kept(), "href", "#m-" + alternative.kept());
        html.text(", not ");
        html.element("a", alternative.other(), "href", "#m-" + alternative.other());
        html.close();
      }
      html.close();
    }
    html.closeLine();
  }

  // How it was done -------------------------------------------------------------------------

  private void details() {
    html.open("section", "id", "run").own("\n");
    html.element("h2", "The run");
    html.open("div", "class", "halves");
    html.open("div").element("h3", "Options");
    html.open("dl", "class", "pairs");
    row("version", run.version());
    row("sentence encoder", run.encoder().isBlank() ? "none" : run.encoder());
    run.options().forEach(this::row);
    html.close().close();
    html.open("div").element("h3", "Time");
    double longest = run.timings().values().stream().mapToDouble(Report::seconds).max().orElse(1);
    html.open("table", "class", "timings").open("tbody");
    run.timings()
        .forEach(
            (stage, time) -> {
              html.open("tr").element("th", stage, "scope", "row");
              html.open("td");
              html.open("svg", "viewBox", "0 0 100 8", "class", "bar", "aria-hidden", "true");
              html.shape(
                  "rect",
                  "width",
                  DotPlot.number(Math.max(0.5, 100 * seconds(time) / Math.max(1e-9, longest))),
                  "height",
                  "8",
                  "rx",
                  "2");
              html.close().close();
              html.element(
                  "td", String.format(Locale.ROOT, "%.2f s", seconds(time)), "class", "number");
              html.close();
            });
    html.close().close().close();
    html.close();
    html.element("h3", "Hashes of the texts (SHA-256)");
    html.open("dl", "class", "pairs hashes");
    for (Document document : run.documents()) {
      row(document.path(), document.sha256());
    }
    html.close();
    html.closeLine();
  }

  private void row(String name, String value) {
    html.element("dt", name).element("dd", value.isEmpty() ? "–" : value);
  }

  private void number(long number) {
    html.element("td", grouped(number), "class", number == 0 ? "number none" : "number");
  }

  private static double seconds(Duration time) {
    return time.toNanos() / 1e9;
  }

  // Words and numbers for people ------------------------------------------------------------

  static String probability(double probability) {
    return String.format(Locale.ROOT, "%.2f", Math.floor(probability * 100 + 1e-9) / 100);
  }

  static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  static String plural(long number, String noun) {
    String ending = noun.endsWith("ch") ? "es" : "s";
    return grouped(number) + " " + noun + (number == 1 ? "" : ending);
  }

  /** Returns the text cut after so many code points, with a sign that it was. */
  static String shortened(String text, int codePoints) {
    return text.codePointCount(0, text.length()) <= codePoints
        ? text
        : text.substring(0, text.offsetByCodePoints(0, codePoints)) + "…";
  }

  private static String resource(String name) {
    try (InputStream in = Objects.requireNonNull(Report.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(String text) {
    return Base64.getEncoder().encodeToString(Sha256.of(text));
  }
}
