package org.bitig.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.bitig.model.Document;
import org.bitig.model.OffsetMap;
import org.bitig.model.Repair;
import org.bitig.model.Segment;
import org.bitig.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every text, however broken. */
class DocumentPropertiesTest {
  private static final List<String> SCRAPS =
      List.of(
          "Су тасыды.",
          "Körpü uçdu!",
          "The mill stood",
          "и вот",
          "және",
          "və s.",
          "e.ə. VI",
          "«Ал-",
          "баниясы»",
          "1969-",
          "cu ildə",
          "47",
          "\n",
          "\n\n",
          "\r\n",
          "\n\n\n",
          "\f",
          "\t",
          " ",
          "\u00A0",
          "\u2011",
          "\u00AD",
          "\uFEFF",
          "\u200B",
          "i\u0307",
          "и\u0306",
          "\uD83D\uDE00",
          "\uD83D",
          "\u0301\u0301",
          "12.04.2024 10:15",
          "www.qala.kz",
          "a@b.kz",
          "|",
          "»",
          "• бір",
          "1) bir",
          "...",
          "…",
          "?!",
          "(ардақ)",
          "Арман.Жол",
          "Каspi",
          "№ 5",
          "— деді",
          "\u2028");

  private static final DocumentAssembler BY_SENTENCE = new DocumentAssembler(Segmentation.SENTENCE);
  private static final DocumentAssembler BY_LINE = new DocumentAssembler(Segmentation.LINE);

  private static String random(long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    int n = 1 + random.nextInt(80);
    for (int i = 0; i < n; i++) {
      text.append(SCRAPS.get(random.nextInt(SCRAPS.size())))
          .append(random.nextBoolean() ? " " : "");
    }
    return text.toString();
  }

  private static Document read(String text, Segmentation segmentation) {
    return (segmentation == Segmentation.LINE ? BY_LINE : BY_SENTENCE)
        .assemble("t.txt", SourceText.plain("UTF-8", text), "", Optional.empty());
  }

  private static List<String> samples() throws IOException {
    List<String> texts = new ArrayList<>();
    Path made = Path.of(System.getProperty("bitig.root", ".."), "samples/made");
    for (String name : List.of("kk1", "kk2", "az1", "az2", "en1")) {
      texts.add(Files.readString(made.resolve(name + ".txt")));
    }
    return texts;
  }

  @ParameterizedTest
  @EnumSource(Segmentation.class)
  void nothingVisibleIsLostAndEverythingStandsWhereItCameFrom(Segmentation segmentation)
      throws IOException {
    for (long seed = 0; seed < 400; seed++) {
      assertSound("seed " + seed, random(seed), segmentation);
    }
    for (String sample : samples()) {
      assertSound(sample.substring(0, 30), sample, segmentation);
    }
  }

  private static void assertSound(String name, String text, Segmentation segmentation) {
    int[] source = text.codePoints().toArray();
    Document document = read(text, segmentation);
    BitSet repaired = new BitSet();
    for (Repair repair : document.repairs()) {
      repaired.set(repair.span().start(), repair.span().end());
      assertThat(repair.before()).as(name).isEqualTo(repair.span().of(text));
    }
    BitSet covered = new BitSet();
    for (Segment segment : document.segments()) {
      int[] clean = segment.text().codePoints().toArray();
      OffsetMap offsets = segment.offsets();
      for (int i = 0; i < clean.length; i++) {
        int start = offsets.start(i);
        assertThat(covered.get(start) && offsets.end(i) > start)
            .as("%s: code point %d stands in two segments of%n%s", name, start, text)
            .isFalse();
        covered.set(start, offsets.end(i));
        if (offsets.end(i) == start + 1 && !repaired.get(start)) {
          boolean same =
              clean[i] == source[start] || (clean[i] == ' ' && CleanText.isBlank(source[start]));
          assertThat(same).as("%s: code point %d of the source", name, start).isTrue();
        }
      }
    }
    for (int i = 0; i < source.length; i++) {
      boolean kept = covered.get(i) || repaired.get(i) || CleanText.isBlank(source[i]);
      // White space and invisible characters at the ends of lines are layout, not text.
      assertThat(kept || CleanText.isInvisible(source[i]) || source[i] == 0xAD)
          .as("%s: code point %d (U+%04X) was lost", name, i, source[i])
          .isTrue();
    }
    assertInOrder(name, document.segments());
  }

  private static void assertInOrder(String name, List<Segment> segments) {
    for (int i = 1; i < segments.size(); i++) {
      Segment before = segments.get(i - 1);
      Segment after = segments.get(i);
      if (before.length() == 0 || after.length() == 0) {
        continue;
      }
      Span a = before.span();
      Span b = after.span();
      assertThat(b.start()).as(name).isGreaterThanOrEqualTo(a.start());
      assertThat(after.paragraph()).as(name).isGreaterThanOrEqualTo(before.paragraph());
      // Only a sentence divided by furniture or a caption encloses others, and whole ones.
      assertThat(a.overlap(b) == 0 || a.contains(b) || before.paragraph() != after.paragraph())
          .as("%s: %s meets %s", name, a, b)
          .isTrue();
    }
  }

  @Test
  void textsMayBeCutAnywhere() throws IOException {
    for (String sample : samples()) {
      int length = sample.codePointCount(0, sample.length());
      // Every place near the start, where a text changes its nature fastest; then samples.
      for (int cut = 0; cut < length; cut += cut < 300 ? 1 : 23) {
        String part = sample.substring(0, sample.offsetByCodePoints(0, cut));
        assertThat(read(part, Segmentation.SENTENCE).length()).isEqualTo(cut);
      }
    }
  }

  @Test
  void readingTwiceGivesTheSame() throws IOException {
    for (String sample : samples()) {
      assertThat(read(sample, Segmentation.SENTENCE))
          .isEqualTo(read(sample, Segmentation.SENTENCE));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "ы ",
        ".",
        ". ",
        "? A",
        "A. ",
        "1. ",
        "1) A ",
        "- ",
        "\n",
        "a\n",
        "A\n\n",
        "-\n",
        "а-\n",
        "|",
        " | ",
        "(",
        "\"",
        "\u0301",
        "...",
        "т.б. ",
        "və s. A",
        "http://",
        "a@",
        "12:00\n",
        "12.04.2024\n",
        "#a ",
        "+1 ",
        "№ 5 ",
        "<a.b> ",
        "A B ",
        "\u00AD",
        "\uD83D\uDE00",
        "\u200B"
      })
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void pathologicalTextsTakeLinearTime(String unit) {
    int size = List.of("a", ".", "\n", "а-\n").contains(unit) ? 1_000_000 : 100_000;
    String text = unit.repeat(size / unit.length());
    Document document = read(text, Segmentation.SENTENCE);
    assertThat(document.length()).isEqualTo(text.codePointCount(0, text.length()));
  }
}
