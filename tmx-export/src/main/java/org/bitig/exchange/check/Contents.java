package org.bitig.exchange.check;

import java.util.ArrayList;
import java.util.List;
import org.bitig.exchange.tmx.XmlText;
import org.bitig.model.Code;
import org.bitig.model.Content;

/** Forms of a segment's content by which repeated units are told. */
public final class Contents {
  /** Stands around names of codes; no XML file can hold it, so no text looks like a code. */
  private static final char MARK = '\u0001';

  private Contents() {}

  /** Adds the mark of a code to a form. */
  static void mark(StringBuilder form, String element) {
    form.append(MARK).append(element).append(MARK);
  }

  /** Returns text and codes as they would be told apart in the file that is written. */
  public static String form(List<Content> content) {
    StringBuilder form = new StringBuilder();
    append(content, form);
    return form.toString();
  }

  private static void append(List<Content> content, StringBuilder form) {
    for (Content piece : content) {
      switch (piece) {
        case Content.Text text -> form.append(XmlText.clean(text.text()));
        case Code code -> {
          mark(form, code.kind().element());
          append(code.content(), form);
        }
      }
    }
  }

  /** Returns the hash of a source in one direction. */
  public static long key(String from, String to, CharSequence form) {
    return HashTable.hash(from + MARK + to + MARK + form);
  }

  /** Returns the content with the words of highlighted passages in place of these. */
  static List<Content> withoutHighlights(List<Content> content) {
    List<Content> plain = new ArrayList<>();
    for (Content piece : content) {
      switch (piece) {
        case Code code when code.kind() == Code.Kind.HIGHLIGHT ->
            plain.addAll(withoutHighlights(code.content()));
        case Code code ->
            plain.add(new Code(code.kind(), code.attributes(), withoutHighlights(code.content())));
        case Content.Text text -> plain.add(text);
      }
    }
    return joined(plain);
  }

  /** Returns the content with neighbouring texts made one. */
  static List<Content> joined(List<Content> content) {
    List<Content> joined = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (Content piece : content) {
      switch (piece) {
        case Content.Text words -> text.append(words.text());
        case Code code -> {
          flush(text, joined);
          joined.add(code);
        }
      }
    }
    flush(text, joined);
    return joined;
  }

  private static void flush(StringBuilder text, List<Content> content) {
    if (!text.isEmpty()) {
      content.add(new Content.Text(text.toString()));
      text.setLength(0);
    }
  }
}
