package org.bitig.corpus.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Cuts a page into blocks of text: what a browser shows as one paragraph, cell or line. */
final class HtmlBlocks implements NodeVisitor {
  /**
   * Text that a browser shows as one block.
   *
   * @param text with single blanks
   * @param linked code points of it inside links, blanks not counted
   * @param element that holds it
   * @param heading whether it is a heading or a caption
   */
  record Block(String text, int linked, Element element, boolean heading) {
    int length() {
      return text.codePointCount(0, text.length());
    }

    /** Share of the text inside links, 0 to 1. */
    double linkDensity() {
      long visible = text.codePoints().filter(c -> !Character.isWhitespace(c)).count();
      return visible == 0 ? 0 : Math.min(1, linked / (double) visible);
    }
  }

  /** What is no text for readers. */
  private static final Set<String> SKIPPED =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "math",
          "iframe",
          "object",
          "canvas",
          "video",
          "audio",
          "head",
          "button",
          "select",
          "textarea",
          "datalist",
          "rt",
          "rp");

  private static final Set<String> HEADINGS =
      Set.of("h1", "h2", "h3", "h4", "h5", "h6", "figcaption", "caption");

  private static final Pattern HIDDEN =
      Pattern.compile("(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)");

  /** A reference mark: [12]. */
  private static final Pattern REFERENCE = Pattern.compile("\\[?\\d{1,3}\\]?");

  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int linked;
  private int links;
  private int headings;
  private @Nullable Node skipped;
  private @Nullable Element holder;
  private boolean broken;

  private HtmlBlocks() {}

  /** Returns the blocks of a page, in order. */
  static List<Block> of(Document page) {
    HtmlBlocks blocks = new HtmlBlocks();
    page.body().traverse(blocks);
    blocks.flush();
    return blocks.blocks;
  }

  @Override
  public void head(Node node, int depth) {
    if (skipped != null) {
      return;
    }
    if (node instanceof TextNode words) {
      append(words);
      return;
    }
    if (!(node instanceof Element element)) {
      return;
    }
    String name = element.normalName();
    if (SKIPPED.contains(name) || isHidden(element) || isReference(element)) {
      skipped = node;
      return;
    }
    if (name.equals("br")) {
      lineBreak();
      return;
    }
    if (isBlock(element)) {
      flush();
    }
    links += name.equals("a") ? 1 : 0;
    headings += HEADINGS.contains(name) ? 1 : 0;
  }

  @Override
  public void tail(Node node, int depth) {
    if (skipped != null) {
      if (skipped.equals(node)) {
        skipped = null;
      }
      return;
    }
    if (node instanceof Element element) {
      if (isBlock(element)) {
        flush();
      }
      links -= element.normalName().equals("a") ? 1 : 0;
      headings -= HEADINGS.contains(element.normalName()) ? 1 : 0;
    }
  }

  private static boolean isBlock(Element element) {
    String name = element.normalName();
    // A custom element or one styled by class may be a block; jsoup knows those of HTML.
    return element.isBlock() || name.equals("td") || name.equals("th") || name.equals("option");
  }

  private static boolean isHidden(Element element) {
    return element.hasAttr("hidden")
        || element.attr("aria-hidden").equals("true")
        || HIDDEN.matcher(element.attr("style").toLowerCase(Locale.ROOT)).find();
  }

  private static boolean isReference(Element element) {
    return element.normalName().equals("sup")
        && element.childrenSize() > 0
        && REFERENCE.matcher(element.text().strip()).matches();
  }

  private void append(TextNode node) {
    String words = node.getWholeText();
    if (broken && !words.isBlank()) {
      if (!TextBuilder.goesOn(text.toString(), words)) {
        flush();
      }
      broken = false;
    }
    if (holder == null && !words.isBlank()) {
      holder = holder(node);
    }
    text.append(words);
    if (links > 0) {
      linked += (int) words.codePoints().filter(c -> !Character.isWhitespace(c)).count();
    }
  }

  /** Returns the nearest element around a text that is a block. */
  private static @Nullable Element holder(Node node) {
    @Nullable Element element = node.parent() instanceof Element parent ? parent : null;
    while (element != null && !isBlock(element) && element.parent() != null) {
      element = element.parent();
    }
    return element;
  }

  private void lineBreak() {
    if (broken) {
      flush(); // two of them part paragraphs
    } else {
      text.append(' ');
      broken = true;
    }
  }

  private void flush() {
    String block = TextBuilder.singleBlanks(text.toString());
    Element in = holder;
    if (!block.isEmpty() && in != null) {
      blocks.add(new Block(block, linked, in, headings > 0));
    }
    text.setLength(0);
    linked = 0;
    holder = null;
    broken = false;
  }
}
