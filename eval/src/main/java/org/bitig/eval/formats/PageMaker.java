package org.bitig.eval.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.bitig.model.Language;

/**
 * Makes web pages of clean text: an article with menus, teasers, comments and footers around it, in
 * one of the ways sites are built.
 */
final class PageMaker {
  /** How a page is built. */
  enum Layout {
    /** header, nav, main, article, aside, footer. */
    SEMANTIC,
    /** div elements whose classes say what they are. */
    CLASSES,
    /** div elements whose classes say nothing. */
    NAMELESS,
    /** Nested tables, as pages of the nineties and many official sites. */
    TABLES,
    /** Everything below body, no containers. */
    FLAT;

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A page.
   *
   * @param html of it
   * @param main text of its article, a paragraph, heading or item each
   */
  record Page(Layout layout, String html, List<String> main) {}

  private final List<String> sentences;
  private final List<String> labels;
  private final Random random;
  private final List<String> main = new ArrayList<>();
  private int next;

  /**
   * Makes a maker.
   *
   * @param sentences to fill pages with, used in turn
   */
  PageMaker(List<String> sentences, Language language, Random random) {
    this.sentences = sentences;
    this.labels = labels(language);
    this.random = random;
  }

  /** Menu entries and notices as sites have them. */
  private static List<String> labels(Language language) {
    return switch (language) {
      case KAZAKH ->
          List.of(
              "Басты бет",
              "Жаңалықтар",
              "Саясат",
              "Мәдениет",
              "Спорт",
              "Біз туралы",
              "Байланыс",
              "Іздеу",
              "Кіру",
              "Тіркелу",
              "Бөлісу",
              "Толығырақ",
              "Пікір қалдыру",
              "Архив");
      case AZERBAIJANI ->
          List.of(
              "Ana səhifə",
              "Xəbərlər",
              "Siyasət",
              "Mədəniyyət",
              "İdman",
              "Haqqımızda",
              "Əlaqə",
              "Axtarış",
              "Daxil ol",
              "Qeydiyyat",
              "Paylaş",
              "Ətraflı",
              "Şərh yaz",
              "Arxiv");
      default ->
          List.of(
              "Home",
              "News",
              "Politics",
              "Culture",
              "Sport",
              "About us",
              "Contact",
              "Search",
              "Log in",
              "Sign up",
              "Share",
              "Read more",
              "Leave a comment",
              "Archive");
    };
  }

  Page make(Layout layout) {
    main.clear();
    String article = article();
    String top = menu() + (random.nextBoolean() ? menu() : "");
    String side = teasers() + (random.nextBoolean() ? menu() : "");
    String comments = random.nextInt(3) > 0 ? comments() : "";
    String bottom = menu() + "<p>© 2024 " + label() + ". " + shortSentence() + "</p>";
    String notice = random.nextInt(3) == 0 ? "<p>" + sentence() + "</p><button>OK</button>" : "";
    String html =
        switch (layout) {
          case SEMANTIC ->
              "<header>"
                  + top
                  + "</header><nav>"
                  + menu()
                  + "</nav><main><article>"
                  + article
                  + (random.nextBoolean() ? "<footer>" + share() + "</footer>" : "")
                  + "</article>"
                  + wrap("section", "comments", comments)
                  + "</main><aside>"
                  + side
                  + "</aside><footer>"
                  + bottom
                  + "</footer>"
                  + wrap("div", "cookie-notice", notice);
          case CLASSES ->
              wrap("div", "topbar menu", top)
                  + "<div class=\"wrapper has-sidebar\"><div class=\"content\">"
                  + wrap("div", "breadcrumbs", trail())
                  + article
                  + wrap("div", "social-share", share())
                  + wrap("div", "comments", comments)
                  + "</div>"
                  + wrap("div", "sidebar", side)
                  + "</div>"
                  + wrap("div", "site-footer", bottom)
                  + wrap("div", "cookie-notice", notice);
          case NAMELESS ->
              wrap("div", "c1", top)
                  + "<div class=\"c2\"><div class=\"c3\">"
                  + article
                  + "</div>"
                  + wrap("div", "c4", share())
                  + wrap("div", "c5", side)
                  + "</div>"
                  + wrap("div", "c6", bottom);
          case TABLES ->
              "<table><tr><td colspan=3>"
                  + top
                  + "</td></tr><tr><td>"
                  + menu()
                  + teasers()
                  + "</td><td><table><tr><td>"
                  + trail()
                  + "</td></tr><tr><td>"
                  + article
                  + "</td></tr></table></td><td>"
                  + side
                  + "</td></tr><tr><td colspan=3>"
                  + bottom
                  + "</td></tr></table>";
          case FLAT -> top + article + share() + menu() + bottom;
        };
    return new Page(
        layout,
        "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>"
            + label()
            + "</title><script>var a = 1;</script></head><body>"
            + html
            + "</body></html>",
        List.copyOf(main));
  }

  private static String wrap(String element, String name, String inner) {
    return inner.isEmpty()
        ? ""
        : "<" + element + " class=\"" + name + "\">" + inner + "</" + element + ">";
  }

  // The article

  private String article() {
    StringBuilder html = new StringBuilder();
    html.append("<h1>").append(kept(heading())).append("</h1>");
    boolean breaks = random.nextInt(6) == 0;
    int paragraphs = 1 + random.nextInt(14);
    for (int i = 0; i < paragraphs; i++) {
      int kind = random.nextInt(14);
      if (kind == 0 && i > 0) {
        html.append("<h2>").append(kept(heading())).append("</h2>");
      }
      switch (kind) {
        case 1 -> {
          html.append("<ul>");
          for (int k = 2 + random.nextInt(4); k > 0; k--) {
            html.append("<li>").append(kept(shortSentence())).append("</li>");
          }
          html.append("</ul>");
        }
        case 2 ->
            html.append("<blockquote><p>").append(kept(sentence())).append("</p></blockquote>");
        case 3 ->
            html.append("<figure><img src=\"a.jpg\"><figcaption>")
                .append(kept(heading()))
                .append("</figcaption></figure>");
        case 4 -> html.append("<p>").append(kept("– " + shortSentence())).append("</p>");
        default -> {
          // A paragraph alone.
        }
      }
      String paragraph = paragraph();
      main.add(paragraph);
      String linked = random.nextInt(3) == 0 ? withLink(paragraph) : paragraph;
      html.append(breaks ? linked + "<br><br>" : "<p>" + linked + "</p>");
    }
    return html.toString();
  }

  private String kept(String text) {
    main.add(text);
    return text;
  }

  private String paragraph() {
    StringBuilder text = new StringBuilder(sentence());
    for (int k = random.nextInt(4); k > 0; k--) {
      text.append(' ').append(sentence());
    }
    return text.toString();
  }

  /** Makes two or three words a link. */
  private String withLink(String text) {
    List<String> words = List.of(text.split(" ", -1));
    int from = random.nextInt(words.size());
    int to = Math.min(words.size(), from + 2 + random.nextInt(2));
    return String.join(" ", words.subList(0, from))
        + " <a href=\"/x\">"
        + String.join(" ", words.subList(from, to))
        + "</a> "
        + String.join(" ", words.subList(to, words.size()));
  }

  private String sentence() {
    return sentences.get(next++ % sentences.size());
  }

  /** The first words of a sentence, up to some sixty characters. */
  private String heading() {
    String text = sentence();
    int end = text.indexOf(' ', Math.min(text.length() - 1, 25 + random.nextInt(35)));
    return (end < 0 ? text : text.substring(0, end)).replaceAll("[.,;:]+$", "");
  }

  private String shortSentence() {
    return heading() + ".";
  }

  // What stands around it

  private String label() {
    return labels.get(random.nextInt(labels.size()));
  }

  /** A list of links; or, as sites driven by scripts have it, of words that are none. */
  private String menu() {
    StringBuilder html = new StringBuilder("<ul>");
    boolean links = random.nextInt(4) > 0;
    for (int k = 4 + random.nextInt(12); k > 0; k--) {
      html.append(links ? "<li><a href=\"/m\">" : "<li onclick=\"go()\"><span>");
      html.append(label()).append(links ? "</a></li>" : "</span></li>");
    }
    return html.append("</ul>").toString();
  }

  private String trail() {
    return "<a href=\"/\">" + label() + "</a> » <a href=\"/a\">" + label() + "</a> » " + label();
  }

  private String share() {
    return "<span>"
        + label()
        + ":</span> <a href=\"#\">Facebook</a> <a href=\"#\">Telegram</a>"
        + " <a href=\"#\">WhatsApp</a>";
  }

  /** News of the day: linked headlines, some with a sentence below. */
  private String teasers() {
    StringBuilder html = new StringBuilder("<h3>").append(label()).append("</h3>");
    for (int k = 3 + random.nextInt(6); k > 0; k--) {
      html.append("<div><a href=\"/t\">").append(heading()).append("</a>");
      if (random.nextInt(3) == 0) {
        html.append("<p>").append(random.nextBoolean() ? shortSentence() : sentence());
        html.append("</p>");
      }
      html.append("</div>");
    }
    return html.toString();
  }

  private String comments() {
    StringBuilder html = new StringBuilder("<h3>").append(label()).append("</h3>");
    for (int k = 1 + random.nextInt(4); k > 0; k--) {
      html.append("<div><b>user").append(k).append("</b> 12.03.2024 <p>");
      html.append(sentence()).append("</p><a href=\"#\">").append(label()).append("</a></div>");
    }
    return html.toString();
  }
}
