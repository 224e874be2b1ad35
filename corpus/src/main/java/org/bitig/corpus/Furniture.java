package org.bitig.corpus;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the lines of a text that are not text but furniture of the page or site: page headers and
 * numbers, navigation, time stamps, link lists, notices. It goes by form alone: what a line looks
 * like, where it stands and whether it comes again, never by what its words are.
 */
final class Furniture {
  private static final Pattern FIGURES = Pattern.compile("\\d+");

  /** A line that comes again this often is furniture; titles come twice (page and section). */
  private static final int REPEATED = 3;

  /** In this many code points a running header or a menu entry has room. */
  private static final int MAX_REPEATED = 80;

  /** So many labels in a row are a menu, not titles. */
  private static final int MENU = 4;

  private final List<SourceLine> lines;
  private final List<LineForm> forms;
  private final TextShape shape;
  private final Set<String> siteLines;
  private final boolean[] furniture;

  private Furniture(
      List<SourceLine> lines, List<LineForm> forms, TextShape shape, Set<String> siteLines) {
    this.lines = lines;
    this.forms = forms;
    this.shape = shape;
    this.siteLines = siteLines;
    this.furniture = new boolean[lines.size()];
  }

  /**
   * Returns for each line whether it is furniture.
   *
   * @param siteLines {@link #signature}s of lines known to stand in many documents of the same kind
   */
  static boolean[] find(
      List<SourceLine> lines, List<LineForm> forms, TextShape shape, Set<String> siteLines) {
    Furniture search = new Furniture(lines, forms, shape, siteLines);
    search.byForm();
    search.byPageNumber();
    search.byRepetition();
    search.byTitle();
    search.menus();
    search.tail();
    return search.furniture;
  }

  /** Returns what a line has in common with its like: its text with figures made alike. */
  static String signature(SourceLine line) {
    return FIGURES.matcher(line.text()).replaceAll("0");
  }

  private void byForm() {
    for (int i = 0; i < lines.size(); i++) {
      LineForm form = forms.get(i);
      boolean insideText =
          shape.wrapped()
              && form.length() >= shape.width() * 8 / 10
              && i > 0
              && !forms.get(i - 1).isFinal()
              && !forms.get(i - 1).isLabel();
      furniture[i] =
          (form.furniture() && !insideText)
              || (form.pageNumber() && !isListMarker(i))
              || (SiteLines.isEdge(i, lines.size())
                  && !siteLines.isEmpty()
                  && siteLines.contains(signature(lines.get(i))));
    }
  }

  /** A figure on a line of its own numbers what follows when more follow, one by one. */
  private boolean isListMarker(int i) {
    return !shape.wrapped()
        && forms.get(i).start() == LineForm.Start.DIGIT
        && lines.get(i).text().endsWith(".")
        && i + 1 < lines.size();
  }

  /**
   * Lines that stand with a page number: short unfinished ones right before it, and after it where
   * the sentence before the block goes on behind it. What they say is furniture wherever it comes.
   */
  private void byPageNumber() {
    Set<String> headers = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!forms.get(i).pageNumber() || !furniture[i]) {
        continue;
      }
      int first = i;
      while (first > 0 && i - first < 6 && isHeaderLike(first - 1)) {
        first--;
      }
      if (first == 0) {
        // A title page: the title stands above the number.
        continue;
      }
      int last = i;
      while (last + 1 < lines.size() && last - i < 4 && isHeaderLike(last + 1)) {
        last++;
      }
      boolean runsOn =
          last + 1 < lines.size()
              && !forms.get(first - 1).isFinal()
              && forms.get(last + 1).start() == LineForm.Start.LOWER;
      for (int k = first; k <= (runsOn ? last : i); k++) {
        furniture[k] = true;
        if (!forms.get(k).pageNumber()) {
          headers.add(signature(lines.get(k)));
        }
      }
    }
    for (int i = 0; i < lines.size(); i++) {
      furniture[i] |=
          i > 0
              && forms.get(i).isLabelWithin(shape.width())
              && headers.contains(signature(lines.get(i)));
    }
  }

  private boolean isHeaderLike(int i) {
    LineForm form = forms.get(i);
    return furniture[i]
        || (!form.isFinal()
            && form.end() != LineForm.End.HYPHEN
            && form.end() != LineForm.End.COMMA
            && form.isLabelWithin(shape.width()));
  }

  private void byRepetition() {
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      if (forms.get(i).length() <= MAX_REPEATED) {
        counts.merge(signature(lines.get(i)), 1, Integer::sum);
      }
    }
    for (int i = 0; i < lines.size(); i++) {
      LineForm form = forms.get(i);
      furniture[i] |=
          form.length() <= MAX_REPEATED
              && !form.isFinal()
              && counts.getOrDefault(signature(lines.get(i)), 0) >= REPEATED;
    }
  }

  /**
   * A page's title stands twice near its top, the second time with the name of the site after it.
   * The second, and all above the first, belongs to the site.
   */
  private void byTitle() {
    int top = Math.min(lines.size(), 8);
    for (int i = 0; i < top; i++) {
      String title = lines.get(i).text();
      boolean eligible = !forms.get(i).furniture() && !furniture[i] && title.length() >= 8;
      for (int k = i + 1; k < Math.min(i + 4, lines.size()) && eligible; k++) {
        String other = lines.get(k).text();
        if (other.length() > title.length() + 3
            && other.length() < title.length() + 60
            && other.startsWith(title)
            && other.substring(title.length()).matches("\\s*[\\p{Pd}|\\u00BB\\u203A\\u2022:].*")) {
          furniture[k] = true;
          for (int above = 0; above < i; above++) {
            furniture[above] = true;
          }
        }
      }
    }
  }

  /** Runs of labels before the first or after the last sentence are menus. */
  private void menus() {
    int first = 0;
    while (first < lines.size() && !isText(first)) {
      first++;
    }
    int last = lines.size() - 1;
    while (last >= 0 && !isText(last)) {
      last--;
    }
    int run = 0;
    int labels = 0;
    for (int i = 0; i <= lines.size(); i++) {
      boolean outside = i < lines.size() && (i < first || i > last);
      LineForm form = i < lines.size() ? forms.get(i) : forms.isEmpty() ? null : forms.getLast();
      if (outside && form != null && (furniture[i] || (form.isLabel() && form.words() <= 3))) {
        run++;
        labels += furniture[i] ? 0 : 1;
        continue;
      }
      if (labels >= MENU && i < lines.size()) {
        // The last label above the text is its title.
        boolean title = i <= first && !furniture[i - 1];
        mark(i - run, title ? i - 1 : i);
      } else if (labels >= MENU) {
        mark(i - run, i);
      }
      run = 0;
      labels = 0;
    }
  }

  private void mark(int from, int to) {
    for (int k = from; k < to; k++) {
      furniture[k] = true;
    }
  }

  private boolean isText(int i) {
    return !furniture[i] && (forms.get(i).isFinal() || forms.get(i).length() > 60);
  }

  /**
   * The tail of a page is the suffix with the greatest sum of weights, if that is positive and
   * holds lines whose form is beyond doubt. Lines of doubtful form in it, as notices are, go with
   * it; the name of the author between text and tail does not.
   */
  private void tail() {
    int best = -1;
    double bestSum = 0;
    double sum = 0;
    int sure = 0;
    int sureAtBest = 0;
    for (int i = lines.size() - 1; i > 0; i--) {
      sum += weight(i);
      sure += furniture[i] && !forms.get(i).pageNumber() ? 1 : 0;
      if (sum >= bestSum && weight(i) > 0) {
        bestSum = sum;
        best = i;
        sureAtBest = sure;
      }
      if (sum < bestSum - 12) {
        break;
      }
    }
    if (best < 0 || sureAtBest < 2 || bestSum < 5) {
      return;
    }
    int from = best;
    while (from < lines.size() && !furniture[from] && isByline(from, best)) {
      from++;
    }
    mark(from, lines.size());
  }

  private boolean isByline(int i, int first) {
    LineForm form = forms.get(i);
    return i - first < 2
        && form.start() == LineForm.Start.UPPER
        && (i == first ? isName(lines.get(i).text()) : form.words() >= 3);
  }

  /** Two to four words, each with a capital. */
  static boolean isName(String line) {
    String[] words = line.replaceAll("[,:;]$", "").split(" ", -1);
    if (words.length < 2 || words.length > 4) {
      return false;
    }
    for (String word : words) {
      if (word.isEmpty()
          || !Character.isUpperCase(word.codePointAt(0))
          || FIGURES.matcher(word).find()) {
        return false;
      }
    }
    return true;
  }

  private double weight(int i) {
    LineForm form = forms.get(i);
    if (furniture[i]) {
      return form.pageNumber() ? 1 : 3;
    }
    if (form.isFinal()) {
      return form.length() <= 80 ? -1 : -form.length() / 20.0;
    }
    if (form.dated()) {
      return 2;
    }
    return form.length() <= 40 ? 1 : form.length() <= 80 ? -0.5 : -form.length() / 20.0;
  }
}
