package org.bitig.exchange.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.bitig.exchange.tmx.XmlText;

/**
 * Writes HTML in which every text and every attribute is escaped: there is no way to write markup
 * but by its element.
 */
public final class Html {
  private static final Set<String> VOID = Set.of("meta", "input", "br");

  private final Writer writer;
  private final Deque<String> open = new ArrayDeque<>();

  public Html(Writer writer) {
    this.writer = writer;
  }

  /**
   * Opens an element.
   *
   * @param attributes names and values in turn; a value that is empty is left out, name and all,
   *     and one that is the name itself is written as a bare name
   */
  public Html open(String name, String... attributes) {
    if (VOID.contains(name)) {
      throw new IllegalArgumentException("Html element '" + name + "' must be empty");
    }
    start(name, attributes).raw(">");
    open.push(name);
    return this;
  }

  /** Writes an HTML element that can have no content. */
  public Html empty(String name, String... attributes) {
    return start(name, attributes).raw(">");
  }

  /** Writes a shape of SVG without content. */
  Html shape(String name, String... attributes) {
    return start(name, attributes).raw("/>");
  }

  /** Writes an element with a text in it. */
  public Html element(String name, String text, String... attributes) {
    return open(name, attributes).text(text).close();
  }

  /** Writes text. */
  public Html text(String text) {
    return raw(escape(text));
  }

  /** Closes the element that was opened last. */
  public Html close() {
    raw("</" + open.pop() + ">");
    return this;
  }

  /** Closes the element that was opened last and begins a new line of the file. */
  public Html closeLine() {
    return close().raw("\n");
  }

  /** Writes what is markup already: our own style sheet and script, and nothing else. */
  public Html own(String markup) {
    return raw(markup);
  }

  private Html start(String name, String... attributes) {
    raw("<" + name);
    for (int i = 0; i + 1 < attributes.length; i += 2) {
      if (attributes[i + 1].isEmpty()) {
        continue;
      }
      raw(" " + attributes[i]);
      if (!attributes[i + 1].equals(attributes[i])) {
        raw("=\"" + escape(attributes[i + 1]) + "\"");
      }
    }
    return this;
  }

  private Html raw(String markup) {
    try {
      writer.write(markup);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String escape(String text) {
    String clean = XmlText.clean(text);
    StringBuilder escaped = new StringBuilder(clean.length() + 16);
    for (int i = 0; i < clean.length(); i++) {
      char c = clean.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
