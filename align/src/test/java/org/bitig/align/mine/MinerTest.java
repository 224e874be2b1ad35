package org.bitig.align.mine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.bitig.align.BagOfWordsEncoder;
import org.bitig.align.Made;
import org.bitig.model.Document;
import org.bitig.model.Language;
import org.bitig.model.Match;
import org.bitig.model.MatchKind;
import org.bitig.model.OffsetMap;
import org.bitig.model.Progress;
import org.bitig.model.Segment;
import org.bitig.model.SegmentKind;
import org.junit.jupiter.api.Test;

class MinerTest {
  private final Miner miner = new Miner(new BagOfWordsEncoder(0.2));

  private static Document document(String name, Language language, List<String> texts) {
    List<Segment> segments = new ArrayList<>();
    int at = 0;
    for (String text : texts) {
      int length = text.codePointCount(0, text.length());
      segments.add(
          new Segment(
              name,
              segments.size(),
              segments.size(),
              language,
              SegmentKind.BODY,
              text,
              OffsetMap.identity(at, length)));
      at += length + 1;
    }
    return new Document(name, language, "UTF-8", "", at, segments, List.of());
  }

  private List<Match> mine(Document... documents) {
    return miner.mine(List.of(documents), (a, b) -> true, Progress.NONE).matches();
  }

  @Test
  void ranksTheSentencesThatShareTheirWordsFirst() {
    List<String> kazakh = new ArrayList<>(Made.sentences(30, 1));
    List<String> azerbaijani = new ArrayList<>(Made.sentences(30, 2));
    azerbaijani.set(4, kazakh.get(17));
    azerbaijani.set(21, kazakh.get(3));

    List<Match> matches =
        mine(
            document("kk.txt", Language.KAZAKH, kazakh),
            document("az.txt", Language.AZERBAIJANI, azerbaijani));

    assertThat(matches.subList(0, 2))
        .extracting(m -> m.source().text())
        .containsExactlyInAnyOrder(kazakh.get(17), kazakh.get(3));
    assertThat(matches.subList(0, 2))
        .allSatisfy(m -> assertThat(m.source().text()).isEqualTo(m.target().text()));
    assertThat(matches.subList(0, 2)).extracting(Match::kind).containsOnly(MatchKind.TRANSLATION);
  }

  @Test
  void cutsTheSharedClauseOutOfLongerSentences() {
    List<String> kazakh = new ArrayList<>(Made.sentences(25, 3));
    List<String> azerbaijani = new ArrayList<>(Made.sentences(25, 4));
    String shared = "w10001 w10002 w10003 w10004 w10005 w10006 w10007 w10008";
    kazakh.set(5, "W9001 w9002 w9003 w9004 w9005, " + shared + ", w9006 w9007 w9008 w9009 w9010.");
    azerbaijani.set(9, "W9101 w9102 w9103 w9104, " + shared + ", w9105 w9106 w9107 w9108.");

    Match first =
        mine(
                document("kk.txt", Language.KAZAKH, kazakh),
                document("az.txt", Language.AZERBAIJANI, azerbaijani))
            .getFirst();

    assertThat(first.source().text()).isEqualTo(shared);
    assertThat(first.target().text()).isEqualTo(shared);
    assertThat(first.kind()).isEqualTo(MatchKind.PARTIAL);
    assertThat(first.source().span().start()).isEqualTo(spanStart(kazakh, 5, shared));
  }

  private static int spanStart(List<String> texts, int index, String part) {
    int at = 0;
    for (int i = 0; i < index; i++) {
      at += texts.get(i).length() + 1;
    }
    return at + texts.get(index).indexOf(part);
  }

  @Test
  void doesNotDependOnTheOrderOfTheDocuments() {
    List<Document> documents =
        new ArrayList<>(
            List.of(
                document("b.kk.txt", Language.KAZAKH, Made.sentences(12, 5)),
                document("a.kk.txt", Language.KAZAKH, Made.sentences(12, 6)),
                document("c.az.txt", Language.AZERBAIJANI, Made.sentences(12, 5)),
                document("d.en.txt", Language.ENGLISH, Made.sentences(12, 6))));
    List<Match> expected = miner.mine(documents, (a, b) -> true, Progress.NONE).matches();
    for (int seed = 0; seed < 3; seed++) {
      Collections.shuffle(documents, new Random(seed));
      assertThat(miner.mine(documents, (a, b) -> true, Progress.NONE).matches())
          .isEqualTo(expected);
    }
  }

  @Test
  void givesTheEvidenceItsProbabilityIsMadeFrom() {
    List<String> texts = Made.sentences(15, 7);
    List<Match> matches =
        mine(
            document("kk.txt", Language.KAZAKH, texts),
            document("en.txt", Language.ENGLISH, texts));

    assertThat(matches).isNotEmpty();
    assertThat(matches)
        .allSatisfy(
            m ->
                assertThat(1 / (1 + Math.exp(-m.evidence().logOdds())))
                    .isCloseTo(m.probability(), within(1e-9)));
  }

  @Test
  void makesOneMatchAtMostOfEachTwoSentences() {
    List<String> texts = Made.sentences(15, 8);
    List<Match> matches =
        mine(
            document("kk.txt", Language.KAZAKH, texts),
            document("en.txt", Language.ENGLISH, texts));

    assertThat(matches)
        .extracting(
            m ->
                sentenceAt(texts, m.source().span().start())
                    + "–"
                    + sentenceAt(texts, m.target().span().start()))
        .doesNotHaveDuplicates();
  }

  private static int sentenceAt(List<String> texts, int offset) {
    int end = 0;
    int sentence = 0;
    while (end + texts.get(sentence).length() <= offset) {
      end += texts.get(sentence).length() + 1;
      sentence++;
    }
    return sentence;
  }

  @Test
  void standsEmptyTinyRepeatedAndEndlessSentences() {
    String endless = String.join(" ", Made.sentences(800, 9)).replace(".", "");
    List<String> odd = new ArrayList<>(Collections.nCopies(5, "W1 w2 w3 w4 w5."));
    odd.addAll(List.of("W7", ".", "—", "1", endless));

    List<Match> matches =
        mine(
            document("kk.txt", Language.KAZAKH, odd),
            document("az.txt", Language.AZERBAIJANI, odd),
            document("leer.en.txt", Language.ENGLISH, List.of()));

    assertThat(matches).isNotEmpty();
    assertThat(matches).allSatisfy(m -> assertThat(m.probability()).isBetween(0.0, 1.0));
    assertThat(matches)
        .allSatisfy(
            m ->
                assertThat(m.evidence().features())
                    .allSatisfy(f -> assertThat(f.value()).isFinite()));
  }

  @Test
  void readsLookAlikeLettersAsTheLettersTheyStandFor() {
    List<String> clean = new ArrayList<>(Made.sentences(10, 10));
    clean.set(2, "Осы жылы кітапхана қайта ашылды.");
    List<String> mixed = new ArrayList<>(clean);
    // Latin a in two Cyrillic words.
    mixed.set(2, "Осы жылы кітапхaнa қaйта ашылды.");
    List<String> english = Made.sentences(10, 11);

    List<Miner.Evidenced> expected =
        miner.candidates(
            List.of(
                document("kk.txt", Language.KAZAKH, clean),
                document("en.txt", Language.ENGLISH, english)),
            (a, b) -> true,
            Progress.NONE);
    List<Miner.Evidenced> found =
        miner.candidates(
            List.of(
                document("kk.txt", Language.KAZAKH, mixed),
                document("en.txt", Language.ENGLISH, english)),
            (a, b) -> true,
            Progress.NONE);

    assertThat(found)
        .extracting(Miner.Evidenced::features)
        .isEqualTo(expected.stream().map(Miner.Evidenced::features).toList());
  }
}
