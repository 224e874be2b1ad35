package org.bitig.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.bitig.corpus.Paragraph.Joint;
import org.bitig.model.SegmentKind;

/**
 * Guesses the paragraphs of a plain text from its lines.
 *
 * <p>Two lines are one paragraph when the first does not end as a sentence does and the second
 * opens in lower case; in a wrapped text also when the first word of the second had no room on the
 * first. Furniture and captions between two such lines are taken out of the sentence they divide
 * and stand after it in the order of paragraphs. Linear in the number of lines.
 */
final class PageLayout {
  /** So many lines of furniture and captions can stand in the middle of a sentence. */
  private static final int MAX_INTERPOSED = 10;

  /** Above this share of lines ending as sentences do, a long line that does not is unfinished. */
  private static final double STOPPED = 0.7;

  /** A title has no room for so many code points. */
  private static final int TOO_LONG_FOR_TITLE = 120;

  /** Words that no sentence or title of our languages ends with, and a stop inside a line. */
  private static final Pattern GOES_ON =
      Pattern.compile(
          "(?:^|\\s)(?:және|мен|бен|пен|немесе|әрі|мұндай|осындай|və|ilə|ya|həm|yaxud|hər"
              + "|and|or|of|the|a|an|as)$");

  private static final Pattern INNER_STOP = Pattern.compile("\\p{Ll}{2,}[.!?]\\s\\p{Lu}");

  private final List<SourceLine> lines;
  private final List<LineForm> forms;
  private final TextShape shape;
  private final boolean[] furniture;
  private final boolean[] references;
  private final Hyphenation hyphenation;

  /** The first line that is not furniture. */
  private final int first;

  private PageLayout(List<SourceLine> lines, Set<String> siteLines) {
    this.lines = lines;
    this.forms = lines.stream().map(LineForm::of).toList();
    this.shape = TextShape.of(lines, forms);
    this.references = References.find(lines, forms);
    this.furniture = Furniture.find(lines, forms, shape, siteLines);
    this.hyphenation = new Hyphenation(lines);
    for (int i = 0; i < furniture.length; i++) {
      furniture[i] &= !references[i];
    }
    int top = 0;
    while (top < furniture.length && furniture[top]) {
      top++;
    }
    this.first = top;
  }

  /**
   * Returns the paragraphs of a text, by where they begin.
   *
   * @param siteLines {@link Furniture#signature}s of lines known to be furniture
   */
  static List<Paragraph> paragraphs(List<SourceLine> lines, Set<String> siteLines) {
    return new PageLayout(lines, siteLines).paragraphs();
  }

  private List<Paragraph> paragraphs() {
    List<Paragraph> result = new ArrayList<>();
    boolean[] taken = new boolean[lines.size()];
    for (int i = 0; i < lines.size(); i++) {
      if (taken[i]) {
        continue;
      }
      if (furniture[i]) {
        result.add(Paragraph.of(SegmentKind.BOILERPLATE, lines.get(i)));
        continue;
      }
      List<Integer> members = new ArrayList<>(List.of(i));
      List<Joint> joints = new ArrayList<>();
      int at = i;
      while (true) {
        int next = successor(at, taken);
        if (next < 0) {
          break;
        }
        taken[next] = true;
        joints.add(joint(at, next));
        members.add(next);
        at = next;
      }
      result.add(new Paragraph(kind(members), members.stream().map(lines::get).toList(), joints));
    }
    result.sort(Comparator.comparingInt(Paragraph::start));
    return result;
  }

  /** The line that goes on where {@code at} stops, or -1. */
  private int successor(int at, boolean[] taken) {
    int next = at + 1;
    if (next < lines.size() && taken[next]) {
      return -1;
    }
    if (next < lines.size() && !furniture[next] && continues(at, next)) {
      return next;
    }
    if (forms.get(at).isFinal()
        || references[at]
        || (isShort(at) && forms.get(at).end() != LineForm.End.HYPHEN)) {
      return -1;
    }
    boolean onlyFurniture = true;
    for (int k = next; k < lines.size() && k - at <= MAX_INTERPOSED; k++) {
      if (furniture[k]) {
        continue;
      }
      boolean lower = forms.get(k).start() == LineForm.Start.LOWER;
      // A caption stands apart from the text it divides.
      boolean apart =
          onlyFurniture || lines.get(k).blankBefore() > (shape.wrapped() ? shape.gap() : 0);
      if (k > next
          && apart
          && (lower || (onlyFurniture && (!isShort(k) || forms.get(k).isFinal())))
          && !taken[k]
          && resumes(at, k)) {
        return k;
      }
      onlyFurniture = false;
      if (!isCaption(k)) {
        return -1;
      }
    }
    return -1;
  }

  /**
   * Whether line {@code next} goes on with the sentence of {@code at} behind what stands between.
   */
  private boolean resumes(int at, int next) {
    if (references[next] || (forms.get(next).dash() && forms.get(at).end() == LineForm.End.COLON)) {
      return false;
    }
    if (forms.get(next).start() == LineForm.Start.LOWER) {
      return !forms.get(next).marked() && !forms.get(next).bracketed();
    }
    return shape.wrapped() ? isFull(at, next) : shape.stopShare() >= STOPPED;
  }

  /** Whether a wrapped line is short and unfinished, and the next does not go on with it. */
  private boolean isTitleLike(int i) {
    return forms.get(i).isLabelWithin(shape.width())
        && forms.get(i).start() == LineForm.Start.UPPER
        && (i + 1 == lines.size() || forms.get(i + 1).start() != LineForm.Start.LOWER);
  }

  private boolean isCaption(int i) {
    LineForm form = forms.get(i);
    return !references[i]
        && form.end() != LineForm.End.HYPHEN
        && (form.isLabelWithin(shape.wrapped() ? shape.width() : 100) || form.bracketed());
  }

  private boolean isShort(int i) {
    int length = forms.get(i).length();
    return shape.wrapped() ? length < shape.width() * 6 / 10 : length < TextShape.SENTENCE_LENGTH;
  }

  private boolean continues(int at, int next) {
    LineForm a = forms.get(at);
    LineForm b = forms.get(next);
    if (references[at] != references[next]) {
      return false;
    }
    if (references[at]) {
      return continuesReference(at, next);
    }
    boolean apart = lines.get(next).blankBefore() > shape.gap();
    if ((b.marked()
            && (a.isFinal() || a.end() == LineForm.End.COLON || a.end() == LineForm.End.COMMA))
        || (b.bracketed() && apart)) {
      return false;
    }
    if (a.end() == LineForm.End.HYPHEN) {
      return b.start() != LineForm.Start.OTHER
          && (b.start() == LineForm.Start.LOWER || shape.wrapped() || !isShort(at));
    }
    if (!a.isFinal() && b.start() == LineForm.Start.LOWER && !b.marked()) {
      return !isListItem(at, next);
    }
    if (b.dash() && (a.isFinal() || a.end() == LineForm.End.COLON)) {
      return false;
    }
    if (shape.wrapped()) {
      return isFull(at, next)
          && (apart ? !a.isFinal() && !isShort(next) : !(a.isFinal() && isTitleLike(next)));
    }
    if (a.isFinal() || isShort(at)) {
      return false;
    }
    return a.end() == LineForm.End.COMMA
        || GOES_ON.matcher(lines.get(at).text()).find()
        || (a.end() == LineForm.End.OPEN
            && isParagraph(at)
            && shape.stopShare() >= STOPPED
            && !isShort(next)
            && forms.get(next).isFinal()
            && b.start() != LineForm.Start.OTHER
            && !b.dash()
            && !b.marked()
            && !endsQuotation(at));
  }

  /** Whether a line is too long for a title or holds more than a sentence. */
  private boolean isParagraph(int i) {
    return forms.get(i).length() > TOO_LONG_FOR_TITLE
        || INNER_STOP.matcher(lines.get(i).text()).find();
  }

  private boolean endsQuotation(int i) {
    String text = lines.get(i).text();
    return "\"»”)".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  /** An entry goes on in lower case, with its address or where a wrapped line was full. */
  private boolean continuesReference(int at, int next) {
    LineForm a = forms.get(at);
    LineForm b = forms.get(next);
    String text = lines.get(next).text();
    return !b.marked()
        && (text.startsWith("http")
            || text.startsWith("<http")
            || (!a.isFinal() && b.start() == LineForm.Start.LOWER)
            || (shape.wrapped() && isFull(at, next) && !a.isFinal()));
  }

  /** Short unfinished lines in lower case one below the other are a list, not a sentence. */
  private boolean isListItem(int at, int next) {
    LineForm a = forms.get(at);
    LineForm b = forms.get(next);
    return !shape.wrapped()
        && a.length() <= 40
        && b.length() <= 40
        && a.end() != LineForm.End.COMMA
        && !b.isFinal();
  }

  /**
   * Whether the first word of {@code next} had no room on line {@code at}. Letters differ in width,
   * so an unfinished line gets the benefit of the doubt.
   */
  private boolean isFull(int at, int next) {
    String text = lines.get(next).text();
    int blank = text.indexOf(' ');
    int word = blank < 0 ? text.length() : text.codePointCount(0, blank);
    int needed = forms.get(at).isFinal() ? shape.width() : shape.width() * 85 / 100;
    return forms.get(at).length() + 1 + Math.min(word, shape.width() / 3) >= needed;
  }

  private Joint joint(int at, int next) {
    if (forms.get(at).end() != LineForm.End.HYPHEN) {
      return Joint.BLANK;
    }
    return hyphenation.isWordDivided(lines.get(at).text(), lines.get(next).text())
        ? Joint.WORD
        : Joint.HYPHEN;
  }

  private SegmentKind kind(List<Integer> members) {
    if (references[members.getFirst()]) {
      return SegmentKind.BIBLIOGRAPHY;
    }
    LineForm opening = forms.get(members.getFirst());
    LineForm last = forms.get(members.getLast());
    int length = members.stream().mapToInt(i -> forms.get(i).length() + 1).sum() - 1;
    if (opening.bracketed() && members.size() == 1 && !last.isFinal() && length <= 60) {
      return SegmentKind.BOILERPLATE;
    }
    int at = members.getFirst();
    int next = members.getLast() + 1;
    boolean above = at == 0 || lines.get(at).blankBefore() > shape.gap();
    boolean below = next < lines.size() && lines.get(next).blankBefore() > shape.gap();
    boolean inList =
        (next < lines.size() && forms.get(next).marked()) || (at > 0 && forms.get(at - 1).marked());
    String text =
        members.size() == 1
            ? lines.get(at).text()
            : length > TextShape.MAX_WIDTH
                ? ""
                : String.join(" ", members.stream().map(i -> lines.get(i).text()).toList());
    Headings.Form form =
        new Headings.Form(text, length, at == first, below, above && below, inList, opening, last);
    return Headings.isHeading(form, shape) ? SegmentKind.HEADING : SegmentKind.BODY;
  }
}
