package org.bitig.corpus.formats;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.bitig.corpus.formats.HtmlBlocks.Block;
import org.jsoup.nodes.Element;

/**
 * Tells the main text of a page from what its site puts around it.
 *
 * <p>Four steps. Prose is told by length, sentence end and few links (after Kohlschütter,
 * Fankhauser and Nejdl 2010, "Boilerplate Detection using Shallow Text Features"). What stands in
 * an element that says of itself that it is navigation, by its name, its role or the words of its
 * class, is the site's, unless it holds most of the page's prose. Of the rest, the main text is
 * inside the element that says it is the main one, or else inside the deepest that holds most of
 * the prose. There, short blocks go with the prose around them, unless they are lists at its edges
 * (after Pomikálek 2011, "Removing Boilerplate and Duplicate Content from Web Corpora").
 *
 * <p>Deviates from both: no words of any language are looked at, and elements are. Linear in the
 * number of blocks times their depth. Figures: eval/reports/html.md.
 */
final class MainText {
  /** Code points of a block that is prose whatever it ends in. */
  private static final int LONG = 80;

  /** Code points of a block that is prose if it ends as a sentence does. */
  private static final int SENTENCE = 35;

  /** Code points of a sentence that is the text's if it stands beside prose. */
  private static final int SHORTEST = 15;

  /** Share of a block inside links from which on it is no prose. */
  private static final double LINKED = 0.35;

  /** What prose below a headline that is a link counts. */
  private static final double TEASER = 0.25;

  /** Share of the prose the main text holds at least. */
  private static final double MOST = 0.7;

  /** Share of the prose that an element which calls itself the main one has to hold. */
  private static final double ENOUGH = 0.35;

  /** Blocks between a short block and the prose it goes with. */
  private static final int NEAR = 3;

  private static final Set<String> FURNITURE = Set.of("nav", "footer", "aside", "menu", "dialog");
  private static final Set<String> ROLES =
      Set.of(
          "navigation",
          "banner",
          "contentinfo",
          "search",
          "complementary",
          "menu",
          "menubar",
          "toolbar",
          "dialog",
          "alertdialog",
          "alert");

  /** Words of classes and ids that say that an element is not the main text. */
  private static final Set<String> WORDS =
      Set.of(
          "nav",
          "navbar",
          "navigation",
          "navi",
          "menu",
          "submenu",
          "sidebar",
          "breadcrumb",
          "breadcrumbs",
          "footer",
          "cookie",
          "cookies",
          "consent",
          "gdpr",
          "banner",
          "comment",
          "comments",
          "disqus",
          "share",
          "sharing",
          "social",
          "related",
          "recommended",
          "recommendations",
          "advert",
          "advertisement",
          "ads",
          "promo",
          "sponsor",
          "sponsored",
          "popup",
          "modal",
          "overlay",
          "pagination",
          "pager",
          "paging",
          "tags",
          "tagcloud",
          "widget",
          "widgets",
          "subscribe",
          "subscription",
          "newsletter",
          "login",
          "signup",
          "toolbar",
          "search",
          "copyright",
          "toc",
          "masthead",
          "topbar",
          "skip",
          "feedback",
          "rating",
          "languages",
          "langs",
          "print",
          "teaser",
          "teasers",
          "trending",
          "popular");

  /** Of these, an element is furniture however much prose it holds. */
  private static final Set<String> ALWAYS =
      Set.of("comment", "comments", "disqus", "cookie", "cookies", "consent", "gdpr", "related");

  /** A notice of rights: no sentence begins so. */
  private static final Pattern NOTICE = Pattern.compile("^(?:©|®|\\([cC]\\) ?\\d{4}|Copyright\\b)");

  private static final Pattern LETTERS_END = Pattern.compile("[^A-Za-z]+");
  private static final Pattern CAPITALS = Pattern.compile("(?<=[a-z])(?=[A-Z])");

  private final List<Block> blocks;
  private final boolean[] prose;
  private final Map<Element, Double> proseIn = new HashMap<>();
  private final Map<Element, Optional<Boolean>> furniture = new HashMap<>();
  private double allProse;

  private MainText(List<Block> blocks) {
    this.blocks = blocks;
    this.prose = new boolean[blocks.size()];
  }

  /** Returns for each block whether it belongs to the main text. */
  static boolean[] of(List<Block> blocks) {
    return new MainText(blocks).find();
  }

  private boolean[] find() {
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      prose[i] = isProse(block);
      if (prose[i]) {
        allProse += block.length();
        for (Element e = block.element(); e != null; e = e.parent()) {
          proseIn.merge(e, (double) block.length(), Double::sum);
        }
      }
    }
    boolean[] main = new boolean[blocks.size()];
    double left = 0;
    for (int i = 0; i < main.length; i++) {
      main[i] =
          !isFurniture(blocks.get(i).element()) && !NOTICE.matcher(blocks.get(i).text()).find();
      left += main[i] && prose[i] ? blocks.get(i).length() : 0;
    }
    if (left == 0) {
      return shortPage(main);
    }
    Optional<Set<Element>> roots = roots(main, left);
    if (roots.isPresent()) {
      for (int i = 0; i < main.length; i++) {
        main[i] &= isInside(blocks.get(i).element(), roots.get()) || isTitleOf(i, roots.get());
      }
    }
    return withNeighbours(main);
  }

  private static boolean isProse(Block block) {
    if (block.heading() || NOTICE.matcher(block.text()).find() || block.linkDensity() >= LINKED) {
      return false;
    }
    int length = block.length();
    return length >= LONG || (length >= SENTENCE && endsSentence(block.text()));
  }

  private static boolean endsSentence(String text) {
    int i = text.length() - 1;
    while (i > 0 && "\"'”’»)] ".indexOf(text.charAt(i)) >= 0) {
      i--;
    }
    return ".!?…".indexOf(text.charAt(i)) >= 0;
  }

  // Furniture

  private boolean isFurniture(Element element) {
    for (Element e = element; e != null; e = e.parent()) {
      if (furniture.computeIfAbsent(e, this::says).orElse(false)) {
        return true;
      }
    }
    return false;
  }

  /** What an element says of itself: furniture, or nothing. */
  private Optional<Boolean> says(Element element) {
    String name = element.normalName();
    if (name.equals("body") || name.equals("html") || name.equals("main")) {
      return Optional.empty();
    }
    Set<String> words = words(element);
    if (words.stream().anyMatch(ALWAYS::contains) && !name.equals("article")) {
      return Optional.of(true);
    }
    boolean role = ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT));
    boolean siteHeader = name.equals("header") && !hasAncestor(element, "article", "main");
    boolean furnished =
        FURNITURE.contains(name) || role || siteHeader || words.stream().anyMatch(WORDS::contains);
    if (!furnished) {
      return Optional.empty();
    }
    // Some sites wrap the whole page in an element called a widget, or in a form.
    return Optional.of(proseIn.getOrDefault(element, 0.0) < 0.5 * Math.max(1, allProse));
  }

  private static Set<String> words(Element element) {
    String names = element.className() + " " + element.id();
    if (names.isBlank() || names.length() > 1000) {
      return Set.of();
    }
    Set<String> words = new HashSet<>();
    for (String name : LETTERS_END.split(names, -1)) {
      words.add(name.toLowerCase(Locale.ROOT));
      for (String part : CAPITALS.split(name, -1)) {
        words.add(part.toLowerCase(Locale.ROOT));
      }
    }
    return words;
  }

  private static boolean hasAncestor(Element element, String... names) {
    for (Element e = element.parent(); e != null; e = e.parent()) {
      if (Arrays.asList(names).contains(e.normalName())) {
        return true;
      }
    }
    return false;
  }

  // The main element

  /** Returns the elements that hold the main text, or empty if the whole page does. */
  private Optional<Set<Element>> roots(boolean[] main, double left) {
    Map<Element, Double> said = new HashMap<>();
    Map<Element, Double> own = new HashMap<>();
    for (int i = 0; i < main.length; i++) {
      if (main[i] && prose[i]) {
        double weight = blocks.get(i).length() * (isTeaser(i) ? TEASER : 1);
        for (Element e = blocks.get(i).element(); e != null; e = e.parent()) {
          own.merge(e, weight, Double::sum);
          if (saysMain(e)) {
            said.merge(e, weight, Double::sum);
          }
        }
      }
    }
    Optional<Map.Entry<Element, Double>> greatest =
        said.entrySet().stream().max(Map.Entry.comparingByValue());
    if (greatest.isPresent() && greatest.get().getValue() >= ENOUGH * left) {
      return Optional.of(Set.of(inner(greatest.get().getKey(), own)));
    }
    Element root = blocks.getFirst().element().root();
    Element inner = inner(root, own);
    return inner.equals(root) ? Optional.empty() : Optional.of(Set.of(inner));
  }

  /** Whether a block stands below a link of its own, as the first words of another article do. */
  private boolean isTeaser(int i) {
    return i > 0 && blocks.get(i - 1).linkDensity() > 1 - LINKED && blocks.get(i - 1).length() > 15;
  }

  /** Returns the deepest element inside that holds most of its prose. */
  private static Element inner(Element outer, Map<Element, Double> own) {
    Element element = outer;
    double all = own.getOrDefault(outer, 0.0);
    while (true) {
      Element next = null;
      for (Element child : element.children()) {
        if (own.getOrDefault(child, 0.0) >= MOST * all && !isParagraph(child)) {
          next = child;
        }
      }
      if (next == null) {
        return element;
      }
      element = next;
    }
  }

  /** One long paragraph is not the element that holds the text. */
  private static boolean isParagraph(Element element) {
    return Set.of("p", "li", "blockquote", "td", "th", "dd", "pre").contains(element.normalName())
        && element.children().stream().noneMatch(Element::isBlock);
  }

  private static boolean saysMain(Element element) {
    return element.normalName().equals("main")
        || element.normalName().equals("article")
        || element.attr("role").equals("main")
        || element.attr("itemprop").equals("articleBody");
  }

  private static boolean isInside(Element element, Set<Element> roots) {
    for (Element e = element; e != null; e = e.parent()) {
      if (roots.contains(e)) {
        return true;
      }
    }
    return false;
  }

  /** Whether block i is the page's first heading, right before the main text. */
  private boolean isTitleOf(int i, Set<Element> roots) {
    if (!blocks.get(i).element().normalName().equals("h1")) {
      return false;
    }
    for (int k = i + 1; k < Math.min(blocks.size(), i + 1 + 2 * NEAR); k++) {
      if (isInside(blocks.get(k).element(), roots)) {
        return true;
      }
    }
    return false;
  }

  // Short blocks

  /** Lets short blocks go with the prose around them. */
  private boolean[] withNeighbours(boolean[] main) {
    boolean[] kept = new boolean[main.length];
    int i = 0;
    while (i < main.length) {
      if (!main[i] || prose[i] || blocks.get(i).heading()) {
        kept[i] = main[i] && (prose[i] || isHeadingOfProse(main, i));
        i++;
        continue;
      }
      int end = i;
      while (end < main.length && main[end] && !prose[end] && !blocks.get(end).heading()) {
        end++;
      }
      for (int k = i; k < end; k++) {
        kept[k] = goesWithProse(main, i, k, end);
      }
      i = end;
    }
    return kept;
  }

  private boolean isHeadingOfProse(boolean[] main, int i) {
    return blocks.get(i).linkDensity() < 1 - LINKED && nextProse(main, i, 2 * NEAR) > 0;
  }

  /**
   * Whether block k of the short blocks from {@code start} to {@code end} is of the text: between
   * prose all are, be they few or a list; at its end those that are sentences, or a list that is
   * announced by a colon; at its beginning those that are sentences.
   */
  private boolean goesWithProse(boolean[] main, int start, int k, int end) {
    Block block = blocks.get(k);
    if (block.linkDensity() >= LINKED) {
      return false;
    }
    boolean before = start > 0 && lastProse(main, start, NEAR) > 0;
    boolean after = nextProse(main, end - 1, NEAR) > 0;
    if (before && after) {
      return end - start <= NEAR || isItem(block) || endsSentence(block.text());
    }
    if (before && announces(main, start)) {
      return isItem(block) || k == start;
    }
    return (before || after) && endsSentence(block.text()) && block.length() >= SHORTEST;
  }

  /** Whether the prose before a place ends in a colon. */
  private boolean announces(boolean[] main, int start) {
    int last = start - lastProse(main, start, NEAR);
    return last < start && blocks.get(last).text().endsWith(":");
  }

  /** Whether the block is a cell or an item of a list. */
  private static boolean isItem(Block block) {
    for (Element e = block.element(); e != null; e = e.parent()) {
      if (Set.of("li", "td", "th", "dd", "dt").contains(e.normalName())) {
        return true;
      }
    }
    return false;
  }

  private int nextProse(boolean[] main, int i, int within) {
    for (int k = i + 1; k < main.length && k <= i + within; k++) {
      if (main[k] && prose[k]) {
        return k - i;
      }
    }
    return 0;
  }

  private int lastProse(boolean[] main, int i, int within) {
    for (int k = i - 1; k >= 0 && k >= i - within; k--) {
      if (main[k] && prose[k]) {
        return i - k;
      }
    }
    return 0;
  }

  /** A page without prose: whatever is no link and no furniture. */
  private boolean[] shortPage(boolean[] main) {
    boolean[] kept = new boolean[main.length];
    for (int i = 0; i < main.length; i++) {
      kept[i] = main[i] && blocks.get(i).linkDensity() < LINKED;
    }
    return kept;
  }
}
