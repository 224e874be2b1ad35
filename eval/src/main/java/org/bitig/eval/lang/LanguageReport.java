package org.bitig.eval.lang;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.bitig.lang.Casing;
import org.bitig.lang.Folding;
import org.bitig.lang.FunctionWords;
import org.bitig.lang.Word;
import org.bitig.lang.Words;
import org.bitig.lang.lexicon.Lexicon;
import org.bitig.lang.name.CldrNames;
import org.bitig.lang.name.CognateMatcher;
import org.bitig.lang.name.SoundForm;
import org.bitig.lang.name.WordSimilarity;
import org.bitig.lang.quantity.Quantities;
import org.bitig.lang.quantity.Quantities.Agreement;
import org.bitig.lang.quantity.Quantities.Comparison;
import org.bitig.lang.quantity.Quantity;
import org.bitig.model.Language;

/**
 * Prints how well names, numbers and words answer each other across languages, as Markdown.
 *
 * <p>Names: one-word names of places in CLDR, each against its own counterpart and against all
 * others. Texts: line-aligned translations, each line against its own counterpart and against the
 * line a third of the text further on.
 *
 * <p>Argument: the stem of three files of lines, {@code STEM.kk}, {@code STEM.az}, {@code STEM.en}.
 */
public final class LanguageReport {
  private static final Language[][] PAIRS = {
    {Language.KAZAKH, Language.AZERBAIJANI},
    {Language.KAZAKH, Language.ENGLISH},
    {Language.AZERBAIJANI, Language.ENGLISH}
  };

  private LanguageReport() {}

  /** Prints the report. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 1) {
      throw new IllegalArgumentException(
          "arguments " + Arrays.toString(arguments) + " must be the stem of the files of lines");
    }
    System.out.println("## Names by sound");
    System.out.println();
    System.out.println(
        "| threshold | kk-az kept | kk-az chance | kk-en kept | kk-en chance | az-en kept"
            + " | az-en chance |");
    System.out.println("|---|---|---|---|---|---|---|");
    List<Curve> curves = Arrays.stream(PAIRS).map(pair -> curve(pair[0], pair[1])).toList();
    for (int percent = 50; percent <= 85; percent += 5) {
      StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "| .%02d |", percent));
      for (Curve curve : curves) {
        row.append(
            String.format(
                Locale.ROOT,
                " %.3f | %.5f |",
                share(curve.same(), percent / 100.0),
                share(curve.other(), percent / 100.0)));
      }
      System.out.println(row);
    }
    System.out.printf(
        Locale.ROOT,
        "%nNames: %d, %d, %d; chance pairs: all others.%n%n",
        curves.get(0).same().size(),
        curves.get(1).same().size(),
        curves.get(2).same().size());
    texts(arguments[0]);
  }

  /** Similarities of names with their counterparts and with all others. */
  private record Curve(List<Double> same, List<Double> other) {}

  private static double share(List<Double> values, double threshold) {
    return values.stream().filter(v -> v >= threshold).count() / (double) values.size();
  }

  private static Curve curve(Language a, Language b) {
    List<String> namesA = new ArrayList<>();
    List<String> namesB = new ArrayList<>();
    for (CldrNames.Name name : CldrNames.get().all()) {
      boolean place = name.kind() == CldrNames.Kind.TERRITORY || name.kind() == CldrNames.Kind.CITY;
      if (!place || name.in(a).isEmpty() || name.in(b).isEmpty()) {
        continue;
      }
      String first = name.in(a).getFirst();
      String second = name.in(b).getFirst();
      boolean single = Words.of(first).size() == 1 && Words.of(second).size() == 1;
      if (single && !namesA.contains(first) && !namesB.contains(second)) {
        namesA.add(first);
        namesB.add(second);
      }
    }
    List<SoundForm> formsA = namesA.stream().map(n -> SoundForm.of(n, a)).toList();
    List<SoundForm> formsB = namesB.stream().map(n -> SoundForm.of(n, b)).toList();
    int n = formsA.size();
    List<Double> same = new ArrayList<>();
    List<Double> other = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double similarity = WordSimilarity.of(formsA.get(i), formsB.get(j));
        (i == j ? same : other).add(similarity);
      }
    }
    return new Curve(same, other);
  }

  /** What is known of one line. */
  private record Line(
      Language language,
      List<Quantity> quantities,
      List<Lexicon.Item> items,
      List<SoundForm> names) {}

  private static List<Line> lines(String stem, Language language) throws IOException {
    List<Line> lines = new ArrayList<>();
    for (String text : Files.readAllLines(Path.of(stem + "." + language.tag()))) {
      List<SoundForm> names = new ArrayList<>();
      List<Word> words = Words.of(text);
      // The first word is capitalised whatever it is.
      for (Word word : words.subList(Math.min(1, words.size()), words.size())) {
        if (Casing.startsWithCapital(word.text()) && word.span().length() > 2) {
          names.add(SoundForm.of(word.text(), language));
        }
      }
      lines.add(
          new Line(
              language,
              Quantities.find(text, language),
              Lexicon.standard().read(text, language),
              names));
    }
    return lines;
  }

  private static void texts(String stem) throws IOException {
    System.out.println("## Lines of a text and their translations");
    System.out.println();
    System.out.println(
        "| | quantities agree | clash | unanswered | of lines with quantities, all agree | some"
            + " clash | names matched | words answered |");
    System.out.println("|---|---|---|---|---|---|---|---|");
    for (Language[] pair : PAIRS) {
      List<Line> a = lines(stem, pair[0]);
      List<Line> b = lines(stem, pair[1]);
      row(pair[0].tag() + "-" + pair[1].tag() + ", translations", a, b, 0);
      row(pair[0].tag() + "-" + pair[1].tag() + ", chance", a, b, a.size() / 3);
    }
    System.out.println();
    System.out.println("| | content words known to the lexicon |");
    System.out.println("|---|---|");
    for (Language language : List.of(Language.KAZAKH, Language.AZERBAIJANI, Language.ENGLISH)) {
      int words = 0;
      int known = 0;
      for (String text : Files.readAllLines(Path.of(stem + "." + language.tag()))) {
        for (Word word : Words.of(text)) {
          boolean content =
              !FunctionWords.contains(word.text(), language)
                  && !Character.isDigit(Folding.key(word.text()).charAt(0));
          words += content ? 1 : 0;
          known += content && !Lexicon.standard().senses(word.text(), language).isEmpty() ? 1 : 0;
        }
      }
      System.out.printf(Locale.ROOT, "| %s | %.2f |%n", language.tag(), known / (double) words);
    }
  }

  private static void row(String label, List<Line> a, List<Line> b, int shift) {
    int agree = 0;
    int clash = 0;
    int unanswered = 0;
    int lines = 0;
    int allAgree = 0;
    int someClash = 0;
    int names = 0;
    int namesMatched = 0;
    int items = 0;
    int itemsAnswered = 0;
    for (int i = 0; i < a.size(); i++) {
      Line source = a.get(i);
      Line target = b.get((i + shift) % b.size());
      Comparison comparison = Quantities.compare(source.quantities(), target.quantities());
      int exact = (int) (comparison.count(Agreement.EXACT) + comparison.count(Agreement.PARTIAL));
      agree += exact;
      clash += comparison.clashing().size();
      int left = comparison.unansweredSource().size() + comparison.unansweredTarget().size();
      unanswered += left;
      if (!source.quantities().isEmpty() && !target.quantities().isEmpty()) {
        lines++;
        allAgree += left == 0 && comparison.clashing().isEmpty() ? 1 : 0;
        someClash += comparison.clashing().isEmpty() ? 0 : 1;
      }
      names += Math.min(source.names().size(), target.names().size());
      namesMatched += CognateMatcher.standard().match(source.names(), target.names()).size();
      items += Math.min(source.items().size(), target.items().size());
      itemsAnswered += Lexicon.standard().match(source.items(), target.items()).size();
    }
    System.out.printf(
        Locale.ROOT,
        "| %s | %d | %d | %d | %.2f of %d | %.2f | %.2f of %d | %.2f of %d |%n",
        label,
        agree,
        clash,
        unanswered,
        allAgree / (double) lines,
        lines,
        someClash / (double) lines,
        namesMatched / (double) names,
        names,
        itemsAnswered / (double) items,
        items);
  }
}
