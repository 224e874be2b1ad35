package org.bitig.exchange.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.bitig.exchange.Samples;
import org.bitig.exchange.journal.ConceptVerdicts;
import org.bitig.exchange.journal.Decision;
import org.bitig.exchange.journal.Verdicts;
import org.bitig.model.Document;
import org.bitig.model.Dropped;
import org.bitig.model.Language;
import org.bitig.model.Match;
import org.bitig.model.MatchKind;
import org.bitig.model.OffsetMap;
import org.bitig.model.PairMode;
import org.bitig.model.Run;
import org.bitig.model.Segment;
import org.bitig.model.SegmentKind;
import org.bitig.model.Side;
import org.bitig.model.Span;
import org.junit.jupiter.api.Test;

class ReportTest {
  private static final String HOSTILE =
      "\"><script>alert('x')</script><img src=x onerror=y>&amp;\u0000";

  @Test
  void hostileTextStaysText() {
    Document one = Samples.document(HOSTILE + "1", Language.KAZAKH, "t", HOSTILE + " end");
    Document two = Samples.document(HOSTILE + "2", Language.ENGLISH, "t", HOSTILE + " end");
    Match match =
        Samples.match(
            HOSTILE,
            MatchKind.PARTIAL,
            0.9,
            Samples.side(one, 1, HOSTILE),
            Samples.side(two, 1, HOSTILE));
    Run run =
        new Run(
            HOSTILE,
            Samples.STARTED,
            Map.of(HOSTILE, HOSTILE),
            HOSTILE,
            List.of(one, two),
            List.of(new PairMode(one.path(), two.path(), PairMode.Mode.COMPARABLE, HOSTILE)),
            List.of(match),
            List.of(),
            List.of(new Dropped(HOSTILE, HOSTILE, 1, List.of(HOSTILE))),
            Map.of(HOSTILE, Duration.ofSeconds(1)));

    String page = page(run, List.of());

    assertThat(page).doesNotContain("<script>alert", "<img", "\u0000");
    assertThat(page.split("<script", -1)).hasSize(2);
    assertThat(page).contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;");
  }

  @Test
  void asksForNothingFromOutside() {
    String page = page(Samples.run(), List.of());

    assertThat(page).doesNotContain("http://", "https://", "@import", "url(", " src=", " style=");
    assertThat(page).contains("default-src 'none'".replace("'", "&#39;"));
  }

  @Test
  void everyElementThatOpensCloses() {
    String page = page(Samples.run(), List.of());
    String body =
        page.replaceAll("(?s)<(style|script)>.*?</\\1>", "").replace("<!DOCTYPE html>", "");
    List<String> open = new ArrayList<>();
    Matcher tags = Pattern.compile("<(/?)([a-z0-9]+)([^<>]*?)(/?)>").matcher(body);
    while (tags.find()) {
      String name = tags.group(2);
      if (List.of("meta", "input", "br").contains(name) || tags.group(4).equals("/")) {
        continue;
      }
      if (tags.group(1).isEmpty()) {
        open.add(name);
      } else {
        assertThat(open).as("before </%s> at %d", name, tags.start()).isNotEmpty();
        assertThat(name).isEqualTo(open.removeLast());
      }
    }
    assertThat(open).isEmpty();
  }

  @Test
  void everyLinkLeadsSomewhereAndEveryIdIsTheOnlyOne() {
    String page = page(Samples.run(), List.of());
    List<String> ids = all(page, " id=\"([^\"]+)\"");
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(ids).containsAll(all(page, "href=\"#([^\"]+)\""));
  }

  @Test
  void aSharedPassageIsMarkedInsideItsSentence() {
    assertThat(page(Samples.run(), List.of()))
        .contains(
            "<p lang=\"kk\"><mark>Кітапхана 1912 жылы ашылды</mark>, ал оның алғашқы",
            "<p lang=\"az\">Kitabxana 1912-ci ildə açılıb.</p>");
  }

  @Test
  void decisionsAndOldDecisionsAreTold() {
    Run run = Samples.run();
    Match first = run.matches().get(1);
    Match second = run.matches().get(2);
    Side half =
        new Side(
            second.source().language(),
            second.source().document(),
            new Span(second.source().span().start(), second.source().span().start() + 8),
            "Қазір мұ");
    String page =
        page(
            run,
            List.of(
                decision(
                    first.id(),
                    Decision.Action.EDIT,
                    first.source(),
                    first.target(),
                    Map.of(Language.AZERBAIJANI, "Burada 82 min kitab var.")),
                decision("gone", Decision.Action.REJECT, half, second.target(), Map.of())));

    assertThat(page)
        .contains(
            "edited by Dana &lt;b&gt;, 2026-02-03: why",
            "edited to </span>Burada 82 min kitab var.")
        .contains("A similar passage was judged before: rejected by Dana &lt;b&gt;");
  }

  @Test
  void anEmptyRunIsAPageToo() {
    Run empty =
        new Run(
            "1",
            Samples.STARTED,
            Map.of(),
            "",
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Map.of());

    assertThat(page(empty, List.of()))
        .contains("Nothing in common was found in 0 texts.", "No terms were found.");
  }

  @Test
  void aFullDiskIsAnIoException() {
    Writer full =
        new Writer() {
          @Override
          public void write(char[] buffer, int offset, int length) throws IOException {
            throw new IOException("No space left on device");
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Assertions.assertThatThrownBy(() -> Report.write(full, data(Samples.run(), List.of())))
        .isInstanceOf(IOException.class)
        .hasMessage("No space left on device");
  }

  @Test
  void passagesAreFoundThroughRepairs() {
    // The source has a line break and a blank where the clean text has one blank.
    String text = "Бір үй бар";
    OffsetMap offsets =
        OffsetMap.of(
            new int[] {5, 6, 7, 8, 10, 11, 12, 13, 14, 15},
            new int[] {6, 7, 8, 10, 11, 12, 13, 14, 15, 16});
    Segment segment = new Segment("d", 0, 0, Language.KAZAKH, SegmentKind.BODY, text, offsets);
    Document document =
        new Document("d", Language.KAZAKH, "UTF-8", "", 20, List.of(segment), List.of());
    Surroundings surroundings = new Surroundings(List.of(document));

    assertThat(surroundings.around(new Side(Language.KAZAKH, "d", new Span(10, 12), "үй")))
        .isEqualTo(new Surroundings.Marked("Бір ", "үй", " бар"));
    assertThat(surroundings.around(new Side(Language.KAZAKH, "d", new Span(5, 16), text)))
        .isEqualTo(new Surroundings.Marked("", text, ""));
    assertThat(surroundings.around(new Side(Language.KAZAKH, "other", new Span(0, 2), "x")))
        .isEqualTo(new Surroundings.Marked("", "x", ""));
    assertThat(surroundings.around(new Side(Language.KAZAKH, "d", new Span(0, 2), "x")))
        .isEqualTo(new Surroundings.Marked("", "x", ""));
  }

  @Test
  void aPassageOverTwoSentencesShowsBoth() {
    Document document = Samples.document("d", Language.ENGLISH, "One two.", "Three four.", "Five.");
    Surroundings.Marked marked =
        new Surroundings(List.of(document))
            .around(new Side(Language.ENGLISH, "d", new Span(4, 14), "two. Three"));

    assertThat(marked).isEqualTo(new Surroundings.Marked("One ", "two. Three", " four."));
  }

  @Test
  void whatCannotBeSeenIsShownByItsCode() {
    assertThat(Report.visible("a\u00AD\n\u00A0 b")).isEqualTo("a[U+00AD][U+000A][U+00A0]␣b");
    assertThat(Report.visible("і")).isEqualTo("і (Cyrillic)");
    assertThat(Report.visible("i")).isEqualTo("i (Latin)");
    assertThat(Report.visible("")).isEqualTo("(nothing)");
  }

  private static Decision decision(
      String id, Decision.Action action, Side one, Side other, Map<Language, String> text) {
    return new Decision(
        Samples.STARTED,
        "Dana <b>",
        Decision.Subject.MATCH,
        id,
        action,
        List.of(one, other),
        Optional.empty(),
        Map.of(),
        text,
        "why");
  }

  private static List<String> all(String page, String pattern) {
    return Pattern.compile(pattern).matcher(page).results().map(r -> r.group(1)).toList();
  }

  private static ReportData data(Run run, List<Decision> decisions) {
    return new ReportData(
        run,
        Verdicts.apply(run.matches(), decisions),
        ConceptVerdicts.apply(run.concepts(), decisions),
        List.of(),
        Map.of("probable", 4L),
        List.of());
  }

  private static String page(Run run, List<Decision> decisions) {
    StringWriter page = new StringWriter();
    try {
      Report.write(page, data(run, decisions));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return page.toString();
  }
}
