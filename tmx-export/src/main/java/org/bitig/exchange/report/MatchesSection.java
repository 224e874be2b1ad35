package org.bitig.exchange.report;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.bitig.exchange.journal.Decision;
import org.bitig.exchange.json.MatchFile;
import org.bitig.model.Clue;
import org.bitig.model.Evidence;
import org.bitig.model.Feature;
import org.bitig.model.Match;
import org.bitig.model.MatchKind;
import org.bitig.model.MatchStatus;
import org.bitig.model.Occurrence;
import org.bitig.model.Side;

/** The matches, side by side, with what speaks for and against each. */
final class MatchesSection {
  /** Matches shown; a browser finds thousands hard to lay out. */
  private static final int MOST = 2000;

  /** A contribution this large, in nats, fills its half of the scale. */
  private static final double FULL_SCALE = 4;

  private final Html html;
  private final ReportData data;
  private final Surroundings surroundings;

  MatchesSection(Html html, ReportData data) {
    this.html = html;
    this.data = data;
    this.surroundings = new Surroundings(data.run().documents());
  }

  void write() {
    List<MatchFile.Entry> entries = data.verdicts().entries();
    html.open("section", "id", "matches").own("\n");
    html.element("h2", "Matches");
    if (entries.isEmpty()) {
      html.element("p", "No two texts were found to say the same.").closeLine();
      return;
    }
    html.open("p", "class", "lead");
    html.text(
        "The surest first. A translation is all of both sentences; a partial match is the marked"
            + " passage; a related one speaks of the same fact and claims something else. The"
            + " number is the probability that both sides, exactly as marked, can stand for each"
            + " other.");
    html.closeLine();
    filter(entries);
    entries.stream().limit(MOST).forEach(this::match);
    if (entries.size() > MOST) {
      html.element(
          "p",
          "… and "
              + Report.grouped(entries.size() - MOST)
              + " more, less sure ones: all of them are in matches.jsonl.");
    }
    if (!data.verdicts().revived().isEmpty()) {
      html.element("h3", "Kept from earlier runs");
      html.element(
          "p",
          "People vouched for these; this run did not find them again. They stay in the memory.");
      data.verdicts().revived().forEach(m -> match(MatchFile.Entry.of(m)));
    }
    html.closeLine();
  }

  /** Hidden until the script is there to act on it. */
  private void filter(List<MatchFile.Entry> entries) {
    html.open("form", "id", "filter", "hidden", "hidden", "aria-label", "Filter the matches");
    html.open("label").text("Search ");
    html.empty("input", "type", "search", "name", "text", "placeholder", "words in either text");
    html.close();
    html.open("fieldset").element("legend", "Kind");
    for (MatchKind kind : MatchKind.values()) {
      html.open("label", "class", "key " + kind.label());
      html.empty(
          "input", "type", "checkbox", "name", "kind", "value", kind.label(), "checked", "checked");
      html.text(kind.label()).close();
    }
    html.close();
    TreeSet<String> pairs = new TreeSet<>();
    entries.forEach(e -> pairs.add(pair(e.match())));
    html.open("label").text("Languages ");
    html.open("select", "name", "pair");
    html.element("option", "all", "value", "all");
    pairs.forEach(p -> html.element("option", p, "value", p));
    html.close().close();
    html.open("label").text("Status ");
    html.open("select", "name", "status");
    html.element("option", "all", "value", "all");
    for (MatchStatus status : MatchStatus.values()) {
      html.element("option", status.label(), "value", status.label());
    }
    html.close().close();
    html.open("label").text("At least ");
    html.empty(
        "input", "type", "range", "name", "least", "min", "0", "max", "1", "step", "0.05", "value",
        "0");
    html.element("output", "0.00").close();
    html.open("p", "class", "hint", "aria-live", "polite");
    html.element("span", "", "id", "shown");
    html.text(" Keys: / search, j and k next and previous, e evidence.");
    html.close().closeLine();
  }

  private static String pair(Match match) {
    return match.source().language().tag() + "–" + match.target().language().tag();
  }

  private void match(MatchFile.Entry entry) {
    Match match = entry.match();
    html.open(
        "article",
        "id",
        "m-" + match.id(),
        "class",
        "match " + match.kind().label() + " " + match.status().label(),
        "tabindex",
        "-1",
        "data-kind",
        match.kind().label(),
        "data-pair",
        pair(match),
        "data-status",
        match.status().label(),
        "data-probability",
        Report.probability(match.probability()));
    html.open("h3");
    html.element("span", Report.probability(match.probability()), "class", "probability");
    html.text(" ").element("span", match.kind().label(), "class", "key " + match.kind().label());
    html.text(" ").element("span", pair(match), "class", "langs");
    if (match.status() != MatchStatus.PROPOSED) {
      html.text(" ").element("span", match.status().label(), "class", "status");
    }
    html.text(" ").element("a", match.id(), "class", "id", "href", "#m-" + match.id());
    html.close();
    html.open("div", "class", "sides");
    side(entry.proposed().source(), match.source());
    side(entry.proposed().target(), match.target());
    html.close();
    decision(match);
    evidence(match.evidence());
    occurrences(match.occurrences());
    html.closeLine();
  }

  private void side(Side found, Side now) {
    Surroundings.Marked marked = surroundings.around(found);
    html.open("div", "class", "side");
    html.open("p", "lang", found.language().tag());
    if (marked.isCutOut()) {
      html.text(marked.before()).element("mark", marked.passage()).text(marked.after());
    } else {
      html.text(marked.passage());
    }
    html.close();
    if (!now.text().equals(found.text())) {
      html.open("p", "class", "change", "lang", now.language().tag());
      html.element("span", "edited to ", "lang", "en").text(now.text()).close();
    }
    html.element(
        "cite", found.document() + " · " + found.span().start() + "–" + found.span().end());
    html.close();
  }

  private void decision(Match match) {
    Decision decision = data.verdicts().inForce().get(match.id());
    if (decision != null) {
      html.element("p", told(decision), "class", "decision");
    }
    Decision earlier = data.verdicts().earlier().get(match.id());
    if (earlier != null) {
      html.element(
          "p",
          "A similar passage was judged before: "
              + told(earlier)
              + ". Please judge this one"
              + " again.",
          "class",
          "decision again");
    }
  }

  private static String told(Decision decision) {
    String done =
        switch (decision.action()) {
          case ACCEPT -> "accepted";
          case REJECT -> "rejected";
          case EDIT -> "edited";
          case UNDO -> "undone";
          case NOTE -> "noted";
        };
    return done
        + " by "
        + (decision.reviewer().isBlank() ? "a person" : decision.reviewer())
        + ", "
        + decision.time().toString().substring(0, 10)
        + (decision.note().isBlank() ? "" : ": " + decision.note());
  }

  private void evidence(Evidence evidence) {
    if (evidence.features().isEmpty() && evidence.clues().isEmpty()) {
      return;
    }
    html.open("details", "class", "evidence");
    html.open("summary");
    html.text("Why");
    long agree = count(evidence, Clue.Stand.AGREES);
    long clash = count(evidence, Clue.Stand.CLASHES);
    long open = count(evidence, Clue.Stand.UNANSWERED);
    if (agree + clash + open > 0) {
      html.text(": ");
      html.element("span", agree + " agree", "class", "agrees").text(", ");
      html.element("span", clash + " clash", "class", "clashes").text(", ");
      html.element("span", open + " unanswered", "class", "unanswered");
    }
    html.close();
    if (!evidence.clues().isEmpty()) {
      html.open("ul", "class", "clues");
      for (Clue clue : evidence.clues()) {
        clue(clue);
      }
      html.close();
    }
    if (!evidence.features().isEmpty()) {
      html.open("table", "class", "features");
      html.element(
          "caption",
          "What the probability adds up from (model "
              + evidence.model()
              + "): log-odds, in nats, before later correction");
      html.open("tbody");
      feature("where it starts", "", evidence.bias());
      for (Feature feature : evidence.features()) {
        feature(
            feature.name(),
            String.format(Locale.ROOT, "%.3f", feature.value()),
            feature.weight() * feature.value());
      }
      feature("sum", "", evidence.logOdds());
      html.close().close();
    }
    html.close();
  }

  private static long count(Evidence evidence, Clue.Stand stand) {
    return evidence.clues().stream().filter(c -> c.stand() == stand).count();
  }

  private void clue(Clue clue) {
    html.open("li", "class", clue.stand().label());
    html.element("span", clue.kind().label(), "class", "what").text(" ");
    String sign =
        switch (clue.stand()) {
          case AGREES -> " = ";
          case CLASHES -> " ≠ ";
          case UNANSWERED -> " ∅ ";
        };
    html.text(clue.source().isEmpty() ? "" : clue.source());
    html.text(clue.source().isEmpty() || clue.target().isEmpty() ? " – nothing answers " : sign);
    html.text(clue.target());
    html.close();
  }

  private void feature(String name, String value, double nats) {
    html.open("tr").element("th", name, "scope", "row").element("td", value, "class", "number");
    html.open("td").open("svg", "viewBox", "-50 0 100 8", "class", "bar", "aria-hidden", "true");
    double width = Math.min(50, 50 * Math.abs(nats) / FULL_SCALE);
    html.shape(
        "rect",
        "class",
        nats < 0 ? "against" : "for",
        "x",
        DotPlot.number(nats < 0 ? -width : 0),
        "width",
        DotPlot.number(width),
        "height",
        "8");
    html.shape("line", "x1", "0", "x2", "0", "y1", "0", "y2", "8");
    html.close().close();
    html.element("td", signed(nats), "class", "number");
    html.close();
  }

  /** Returns two decimals with a sign; zero has none. */
  private static String signed(double nats) {
    String text = String.format(Locale.ROOT, "%+.2f", nats);
    return text.equals("-0.00") || text.equals("+0.00") ? "0.00" : text;
  }

  private void occurrences(List<Occurrence> occurrences) {
    if (occurrences.isEmpty()) {
      return;
    }
    html.open("details")
        .element("summary", "Also in " + Report.plural(occurrences.size(), "place"));
    html.open("ul");
    for (Occurrence occurrence : occurrences) {
      html.element("li", place(occurrence.source()) + " and " + place(occurrence.target()));
    }
    html.close().close();
  }

  private static String place(Side side) {
    return side.document() + " · " + side.span().start() + "–" + side.span().end();
  }
}
