package org.bitig.exchange.clean;

import java.io.Writer;
import java.util.Locale;
import java.util.Map;
import org.bitig.exchange.report.Html;

/** {@value Cleaner#PAGE}: what was taken out and why, with examples. */
final class CleanPage {
  private static final String STYLE =
      """
      body { font: 16px/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; color: #222; }
      table { border-collapse: collapse; width: 100%; }
      th, td { text-align: left; vertical-align: top; padding: .3rem .6rem; border-bottom: 1px solid #ddd; }
      td.n { text-align: right; font-variant-numeric: tabular-nums; }
      h2 { margin-top: 2.5rem; }
      code { background: #f2f2f2; padding: 0 .2rem; }
      .where { color: #666; font-size: .85rem; }
      @media (prefers-color-scheme: dark) { body { background: #181818; color: #ddd; } code { background: #333; } th, td { border-color: #444; } }
      """;

  private CleanPage() {}

  static void write(Writer writer, CleanResult result) {
    Html html = new Html(writer);
    html.own("<!DOCTYPE html>\n").open("html", "lang", "en").open("head");
    html.empty("meta", "charset", "utf-8");
    html.empty("meta", "name", "viewport", "content", "width=device-width");
    html.element("title", "What was taken out");
    html.open("style").own(STYLE).closeLine().closeLine().open("body");
    html.element("h1", "What was taken out");
    html.element(
        "p",
        "Of "
            + result.read()
            + " units "
            + result.kept()
            + " were kept and "
            + result.removed()
            + " taken out (preset "
            + result.preset().label()
            + "). They are in "
            + Cleaner.REMOVED
            + " with the rule and the value; bitig tm clean --restore RULE --out FOLDER puts back"
            + " what only that rule took out.");
    if (result.unread() > 0) {
      html.element("p", result.unread() + " units without any text are in no file.");
    }
    table(html, result);
    for (Map.Entry<CleanRule, CleanResult.Tally> entry : result.tallies().entrySet()) {
      examples(html, entry.getKey(), entry.getValue());
    }
    html.closeLine().closeLine();
  }

  private static void table(Html html, CleanResult result) {
    html.open("table").open("tr");
    for (String head :
        new String[] {"no.", "rule", "what is wrong", "from value", "pairs", "by it alone"}) {
      html.element("th", head);
    }
    html.closeLine();
    for (CleanRule rule : CleanRule.values()) {
      CleanResult.Tally tally = result.tallies().get(rule);
      Double threshold = result.thresholds().get(rule);
      html.open("tr");
      html.element("td", Integer.toString(rule.number()), "class", "n");
      html.open("td").element("code", rule.code()).close();
      html.element("td", rule.meaning());
      html.element("td", threshold == null ? "off" : number(threshold) + " (" + rule.unit() + ")");
      html.element("td", Long.toString(tally == null ? 0 : tally.count()), "class", "n");
      html.element("td", Long.toString(tally == null ? 0 : tally.alone()), "class", "n");
      html.closeLine();
    }
    html.closeLine();
  }

  private static void examples(Html html, CleanRule rule, CleanResult.Tally tally) {
    html.element("h2", rule.number() + " " + rule.code() + ": " + rule.meaning());
    html.open("table");
    for (CleanResult.Example example : tally.examples()) {
      html.open("tr");
      html.open("td")
          .element("code", number(example.measurement().value()))
          .text(" " + example.measurement().detail())
          .close();
      html.element("td", example.source());
      html.element("td", example.target());
      html.element("td", example.file() + ":" + example.line(), "class", "where");
      html.closeLine();
    }
    html.closeLine();
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? Long.toString(Math.round(value))
        : String.format(Locale.ROOT, "%.2f", value);
  }
}
