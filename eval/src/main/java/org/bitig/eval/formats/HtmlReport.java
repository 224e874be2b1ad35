package org.bitig.eval.formats;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.bitig.corpus.SourceText;
import org.bitig.corpus.formats.HtmlReader;
import org.bitig.eval.formats.PageMaker.Layout;
import org.bitig.lang.Word;
import org.bitig.lang.Words;
import org.bitig.model.Language;
import org.bitig.model.SegmentKind;

/**
 * Reads pages made of clean text with planted menus, and says how much of the text was kept and how
 * much else with it: {@code HtmlReport DATA/dev OUT.md}.
 */
public final class HtmlReport {
  private static final int PAGES = 60;

  private HtmlReport() {}

  /** Words kept rightly, kept wrongly and missed, and pages read without a fault. */
  private static final class Score {
    long right;
    long wrong;
    long missed;
    int faultless;
    int pages;

    double precision() {
      return right / (double) Math.max(1, right + wrong);
    }

    double recall() {
      return right / (double) Math.max(1, right + missed);
    }

    double f1() {
      return 2 * precision() * recall() / (precision() + recall());
    }
  }

  public static void main(String[] arguments) throws IOException {
    Map<Layout, Score> byLayout = new EnumMap<>(Layout.class);
    Map<Language, Score> byLanguage = new EnumMap<>(Language.class);
    Score longBlocks = new Score();
    Score everything = new Score();
    HtmlReader reader = new HtmlReader();
    for (Language language : List.of(Language.KAZAKH, Language.AZERBAIJANI, Language.ENGLISH)) {
      List<String> sentences = sentences(Path.of(arguments[0]), language);
      Random random = new Random(17);
      PageMaker maker = new PageMaker(sentences, language, random);
      for (Layout layout : Layout.values()) {
        for (int i = 0; i < PAGES; i++) {
          PageMaker.Page page = maker.make(layout);
          SourceText text =
              reader.read("page.html", page.html().getBytes(StandardCharsets.UTF_8)).getFirst();
          List<String> kept = new ArrayList<>();
          List<String> all = new ArrayList<>();
          List<String> lengthy = new ArrayList<>();
          for (SourceText.Block block : text.blocks()) {
            String words = block.span().of(text.text());
            all.add(words);
            if (block.kind() != SegmentKind.BOILERPLATE) {
              kept.add(words);
            }
            if (words.length() >= 80) {
              lengthy.add(words);
            }
          }
          add(byLayout.computeIfAbsent(layout, _ -> new Score()), page.main(), kept);
          add(byLanguage.computeIfAbsent(language, _ -> new Score()), page.main(), kept);
          add(everything, page.main(), all);
          add(longBlocks, page.main(), lengthy);
        }
      }
    }
    StringBuilder report = new StringBuilder();
    report.append(
        String.format(
            Locale.ROOT,
            """
            # Main text of web pages

            Written by `org.bitig.eval.formats.HtmlReport`; do not edit. %d pages made of clean sentences, with
            menus, teasers, comments, notices and footers around them, in five ways of building a page. Words:
            precision is the share of the words kept that are the article's, recall the share of the article's
            that are kept.

            | pages | number | precision | recall | F1 | without a fault |
            |---|---|---|---|---|---|
            """,
            PAGES * Layout.values().length * 3));
    byLayout.forEach((layout, score) -> report.append(row(layout.label(), score)));
    byLanguage.forEach((language, score) -> report.append(row(language.tag(), score)));
    report.append(row("for comparison: blocks of 80 characters", longBlocks));
    report.append(row("for comparison: everything", everything));
    Files.writeString(Path.of(arguments[1]), report.toString());
  }

  private static String row(String label, Score score) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %.3f | %.3f | %.3f | %d |%n",
        label,
        score.pages,
        score.precision(),
        score.recall(),
        score.f1(),
        score.faultless);
  }

  private static List<String> sentences(Path dev, Language language) throws IOException {
    List<String> sentences = new ArrayList<>();
    for (String file : List.of("flores-dev/floresdev-part.", "udhr/udhr.")) {
      for (String line : Files.readAllLines(dev.resolve(file + language.tag()))) {
        if (line.strip().length() > 30) {
          sentences.add(line.strip().replace("&", "&amp;").replace("<", "&lt;"));
        }
      }
    }
    Collections.shuffle(sentences, new Random(1));
    return sentences;
  }

  private static void add(Score score, List<String> main, List<String> kept) {
    Map<String, Integer> wanted = counts(main);
    long right = 0;
    long wrong = 0;
    for (Map.Entry<String, Integer> word : counts(kept).entrySet()) {
      int shared = Math.min(word.getValue(), wanted.getOrDefault(word.getKey(), 0));
      right += shared;
      wrong += word.getValue() - shared;
    }
    long all = wanted.values().stream().mapToInt(Integer::intValue).sum();
    score.right += right;
    score.wrong += wrong;
    score.missed += all - right;
    score.faultless += wrong == 0 && right == all ? 1 : 0;
    score.pages++;
  }

  private static Map<String, Integer> counts(List<String> texts) {
    Map<String, Integer> counts = new HashMap<>();
    for (String text : texts) {
      for (Word word : Words.of(text.replace("&amp;", "&").replace("&lt;", "<"))) {
        counts.merge(word.text(), 1, Integer::sum);
      }
    }
    return counts;
  }
}
