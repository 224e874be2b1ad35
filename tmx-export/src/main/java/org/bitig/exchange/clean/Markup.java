package org.bitig.exchange.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bitig.model.Code;
import org.bitig.model.Content;
import org.bitig.model.Tuv;

/**
 * Finds what is not language in a text: addresses, placeholders of programs, tags.
 *
 * <p>Known are the forms of printf ({@code %s}, {@code %1$d}, {@code %(name)s}), Qt ({@code %1}),
 * ICU and Fluent ({@code {name}}, {@code {count, plural, …}}, {@code { -brand }}), shells ({@code
 * ${name}}), Chrome ({@code $NAME$}), XML entities, HTML tags. Linear in the length of the text.
 */
final class Markup {
  private static final Pattern FOUND =
      Pattern.compile(
          "(?<url>(?:https?|ftp)://[^\\s<>\"«»“”{}]{1,2000}|www\\.[^\\s<>\"«»“”{}]{1,2000})"
              + "|(?<mail>[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}-]{1,64}(?:\\.[\\p{L}\\p{N}-]{1,64}){1,4})"
              + "|(?<tag></?[A-Za-z][A-Za-z0-9:-]{0,30}(?:\\s[^<>]{0,300})?/?>)"
              + "|(?<printf>(?<![\\p{N}%])%(?:\\d{1,2}\\$)?[-+#0]?\\d{0,3}(?:\\.\\d{1,2})?(?:ll?|hh?)?[sdiufxXcgeS@](?![\\p{L}])"
              + "|(?<![\\p{N}%])%[({][\\w.-]{1,60}[)}][sd]?|(?<![\\p{N}%])%\\d{1,2}(?![\\p{N}.,]))"
              + "|(?<dollar>\\$[A-Za-z_][A-Za-z0-9_]{0,60}\\$)|(?<caret>\\^\\d)"
              + "|(?<entity>&(?:[A-Za-z][A-Za-z0-9.-]{0,40}|#x?[0-9A-Fa-f]{1,6});)");

  /** What sentences put after an address, and suffixes hung onto it. */
  private static final Pattern AFTER_ADDRESS =
      Pattern.compile("[.,;:!?)\\]}'’…]+$|[-’'][\\p{L}]{1,6}[.,;:!?)\\]]*$");

  private Markup() {}

  /** Returns the side with what is not language found and taken out. */
  static Pair.Side side(Tuv tuv) {
    String text = tuv.text();
    List<String> placeholders = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    codes(tuv.content(), tags);
    String withoutBraces = braces(text, placeholders);
    StringBuilder words = new StringBuilder(text.length());
    Matcher matcher = FOUND.matcher(withoutBraces);
    int copied = 0;
    while (matcher.find()) {
      String found = matcher.group();
      int end = matcher.end();
      if (matcher.group("url") != null) {
        String address = AFTER_ADDRESS.matcher(found).replaceFirst("");
        end = matcher.start() + address.length();
        placeholders.add(address);
      } else if (matcher.group("mail") != null) {
        placeholders.add(AFTER_ADDRESS.matcher(found).replaceFirst(""));
      } else if (matcher.group("tag") != null) {
        tags.add(found.replaceFirst("^(</?[A-Za-z0-9:-]+).*", "$1"));
      } else if (matcher.group("printf") != null) {
        // Languages put arguments in another order: %s and %1$s are the same.
        placeholders.add(found.replaceFirst("\\d{1,2}\\$", ""));
      } else {
        placeholders.add(found);
      }
      words.append(withoutBraces, copied, matcher.start()).append(' ');
      copied = end;
    }
    words.append(withoutBraces, copied, withoutBraces.length());
    return new Pair.Side(Pair.language(tuv.language()), text, placeholders, tags, words.toString());
  }

  private static void codes(List<Content> content, List<String> tags) {
    for (Content piece : content) {
      if (piece instanceof Code code) {
        tags.add(code.kind().element());
        if (code.kind().holdsText()) {
          codes(code.content(), tags);
        }
      }
    }
  }

  /**
   * Returns the text with a blank for each passage in braces, whose names are added. Of a choice of
   * forms ({@code {n, plural, one {…} other {…}}}) the words of the last one stay: languages have
   * different numbers of forms, and all have the last.
   */
  private static String braces(String text, List<String> placeholders) {
    if (text.indexOf('{') < 0) {
      return text;
    }
    StringBuilder rest = new StringBuilder(text.length());
    int depth = 0;
    int begin = 0;
    int lastForm = -1;
    int lastFormEnd = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '{') {
        depth++;
        if (depth == 1) {
          begin = i;
          lastForm = -1;
        } else if (depth == 2) {
          lastForm = i + 1;
        }
      } else if (c == '}' && depth > 0) {
        depth--;
        if (depth == 1) {
          lastFormEnd = i;
        } else if (depth == 0) {
          placeholders.add("{" + name(text.substring(begin + 1, i)) + "}");
          if (rest.length() > 0 && rest.charAt(rest.length() - 1) == '$') {
            rest.setLength(rest.length() - 1);
          }
          rest.append(' ');
          if (lastForm >= 0 && lastFormEnd >= lastForm && text.charAt(begin + 1) != '{') {
            rest.append(text, lastForm, lastFormEnd).append(' ');
          }
        }
      } else if (depth == 0) {
        rest.append(c);
      }
    }
    if (depth > 0) {
      rest.append(text, begin, text.length());
    }
    return rest.toString();
  }

  private static String name(String inside) {
    String inner = inside.replace("{", "").strip();
    int end = 0;
    while (end < inner.length() && ",} \n".indexOf(inner.charAt(end)) < 0) {
      end++;
    }
    return inner.substring(0, end);
  }
}
