package org.bitig.exchange.report;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.bitig.model.Document;
import org.bitig.model.Match;
import org.bitig.model.Side;

/**
 * Where the matches of two documents lie: the first document from left to right, the second from
 * top to bottom. A translation runs down the diagonal; texts that only share passages scatter.
 */
final class DotPlot {
  private static final double SIZE = 300;
  private static final double MARGIN = 26;

  /** More dots than this hide each other. */
  private static final int MOST = 3000;

  private DotPlot() {}

  static void write(Html html, Document across, Document down, List<Match> matches) {
    double extent = SIZE + MARGIN + 8;
    String size = number(extent);
    html.open(
        "svg",
        "viewBox",
        "0 0 " + size + " " + size,
        "class",
        "plot",
        "role",
        "group",
        "aria-label",
        "Map of " + matches.size() + " matches between " + across.path() + " and " + down.path());
    html.shape(
        "rect",
        "class",
        "plane",
        "x",
        number(MARGIN),
        "y",
        number(MARGIN),
        "width",
        number(SIZE),
        "height",
        number(SIZE));
    for (int quarter = 1; quarter < 4; quarter++) {
      String at = number(MARGIN + SIZE * quarter / 4);
      html.shape(
          "line",
          "class",
          "grid",
          "x1",
          at,
          "x2",
          at,
          "y1",
          number(MARGIN),
          "y2",
          number(MARGIN + SIZE));
      html.shape(
          "line",
          "class",
          "grid",
          "y1",
          at,
          "y2",
          at,
          "x1",
          number(MARGIN),
          "x2",
          number(MARGIN + SIZE));
    }
    html.element(
        "text", across.path() + " \u2192", "class", "axis", "x", number(MARGIN), "y", "16");
    html.element(
        "text",
        down.path() + " \u2192",
        "class",
        "axis",
        "transform",
        "translate(12 " + number(MARGIN) + ") rotate(90)");
    // The surest on top.
    matches.stream()
        .sorted(Comparator.comparingDouble(Match::probability).reversed())
        .limit(MOST)
        .sorted(Comparator.comparingDouble(Match::probability).thenComparing(Match::id))
        .forEach(match -> dot(html, across, down, match));
    html.closeLine();
  }

  private static void dot(Html html, Document across, Document down, Match match) {
    boolean forward = match.source().document().equals(across.path());
    Side one = forward ? match.source() : match.target();
    Side other = forward ? match.target() : match.source();
    double x = MARGIN + SIZE * middle(one, across);
    double y = MARGIN + SIZE * middle(other, down);
    double radius = 2.5 + 4.5 * match.probability();
    String label =
        match.kind().label()
            + ", "
            + Report.probability(match.probability())
            + "\n"
            + Report.shortened(one.text(), 140)
            + "\n"
            + Report.shortened(other.text(), 140);
    html.open("a", "href", "#m-" + match.id(), "aria-label", label);
    String kind = match.kind().label();
    // A shape for each kind, for eyes that tell no colours apart.
    switch (match.kind()) {
      case TRANSLATION, RELATED ->
          html.open("circle", "class", kind, "cx", number(x), "cy", number(y), "r", number(radius));
      case PARTIAL ->
          html.open(
              "path",
              "class",
              kind,
              "d",
              "M"
                  + number(x)
                  + " "
                  + number(y - radius)
                  + "L"
                  + number(x + radius)
                  + " "
                  + number(y)
                  + "L"
                  + number(x)
                  + " "
                  + number(y + radius)
                  + "L"
                  + number(x - radius)
                  + " "
                  + number(y)
                  + "Z");
    }
    html.element("title", label).close().close();
  }

  private static double middle(Side side, Document document) {
    return Math.clamp(
        (side.span().start() + side.span().end()) / 2.0 / Math.max(1, document.length()), 0, 1);
  }

  static String number(double value) {
    String text = String.format(Locale.ROOT, "%.1f", value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
