package org.bitig.exchange.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitig.exchange.Samples;
import org.bitig.model.ConceptEntry;
import org.bitig.model.Language;
import org.bitig.model.Match;
import org.bitig.model.MatchKind;
import org.bitig.model.MatchStatus;
import org.bitig.model.Side;
import org.bitig.model.Span;
import org.bitig.model.Term;
import org.bitig.model.TermStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictsTest {
  private static final String WORDS = "бір екі үш төрт бес алты жеті сегіз";
  private static final Language KK = Language.KAZAKH;
  private static final Language EN = Language.ENGLISH;

  private int second;

  @ParameterizedTest
  @CsvSource({
    "ACCEPT, ACCEPTED",
    "REJECT, REJECTED",
    "EDIT, EDITED",
    "NOTE, PROPOSED",
    "UNDO, PROPOSED"
  })
  void aDecisionGivesItsStatus(Decision.Action action, MatchStatus status) {
    Match match = match("m", 0, 100, 0, 100);

    assertThat(
            Verdicts.apply(List.of(match), List.of(decision(match, action)))
                .matches()
                .getFirst()
                .status())
        .isEqualTo(status);
  }

  @Test
  void undoBringsTheDecisionBeforeBack() {
    Match match = match("m", 0, 100, 0, 100);
    List<Decision> journal = new ArrayList<>();
    journal.add(decision(match, Decision.Action.ACCEPT));
    journal.add(decision(match, Decision.Action.NOTE));
    journal.add(decision(match, Decision.Action.EDIT));
    assertThat(status(match, journal)).isEqualTo(MatchStatus.EDITED);
    journal.add(decision(match, Decision.Action.UNDO));
    assertThat(status(match, journal)).isEqualTo(MatchStatus.ACCEPTED);
    journal.add(decision(match, Decision.Action.UNDO));
    journal.add(decision(match, Decision.Action.UNDO));
    assertThat(status(match, journal)).isEqualTo(MatchStatus.PROPOSED);
    journal.add(decision(match, Decision.Action.REJECT));
    assertThat(status(match, journal)).isEqualTo(MatchStatus.REJECTED);
  }

  /** The longer of two sides counts: neither may stick out by more than a fifth. */
  @ParameterizedTest
  @CsvSource({
    "0, 100, 0, 100, true, false",
    "0, 100, 20, 100, true, false",
    "0, 100, 21, 100, false, true",
    "0, 100, 0, 125, true, false",
    "0, 100, 0, 126, false, true",
    "0, 100, 10, 110, true, false",
    "0, 100, 99, 199, false, true",
    "0, 100, 100, 200, false, false"
  })
  void aDecisionCoversFourFifths(
      int from, int to, int start, int end, boolean covered, boolean again) {
    Match judged = match("judged", from, to, 0, 50);
    Match later = match("later", start, end, 0, 50);
    Verdicts verdicts =
        Verdicts.apply(List.of(later), List.of(decision(judged, Decision.Action.REJECT)));

    assertThat(verdicts.matches().getFirst().status())
        .isEqualTo(covered ? MatchStatus.REJECTED : MatchStatus.PROPOSED);
    assertThat(verdicts.earlier().containsKey("later")).isEqualTo(again);
  }

  @Test
  void bothSidesHaveToBeCoveredInTheSameDocuments() {
    Match judged = match("judged", 0, 100, 0, 100);
    List<Decision> journal = List.of(decision(judged, Decision.Action.REJECT));

    assertThat(status(match("later", 0, 100, 50, 150), journal)).isEqualTo(MatchStatus.PROPOSED);
    Match elsewhere =
        Samples.match(
            "later",
            MatchKind.PARTIAL,
            0.9,
            judged.source(),
            new Side(EN, "another.txt", judged.target().span(), WORDS));
    assertThat(status(elsewhere, journal)).isEqualTo(MatchStatus.PROPOSED);
    assertThat(Verdicts.apply(List.of(elsewhere), journal).earlier()).isEmpty();
  }

  @Test
  void aPlaceThatSaysSomethingElseNowIsNotCovered() {
    Match judged = match("judged", 0, 100, 0, 100);
    Match changed =
        Samples.match(
            "later",
            MatchKind.PARTIAL,
            0.9,
            new Side(KK, "kk.txt", new Span(0, 100), "мүлде басқа сөйлем тұр қазір осында"),
            judged.target());
    Verdicts verdicts =
        Verdicts.apply(List.of(changed), List.of(decision(judged, Decision.Action.ACCEPT)));

    assertThat(verdicts.matches().getFirst().status()).isEqualTo(MatchStatus.PROPOSED);
    assertThat(verdicts.earlier()).containsKey("later");
    assertThat(verdicts.revived()).hasSize(1);
  }

  @Test
  void theLatestDecisionThatCoversAMatchStandsAndItsOwnComesFirst() {
    Match one = match("one", 0, 100, 0, 100);
    Match two = match("two", 5, 100, 0, 100);
    Match later = match("later", 2, 100, 0, 100);
    List<Decision> journal =
        new ArrayList<>(
            List.of(decision(one, Decision.Action.ACCEPT), decision(two, Decision.Action.REJECT)));
    assertThat(status(later, journal)).isEqualTo(MatchStatus.REJECTED);

    journal.addFirst(decision(later, Decision.Action.ACCEPT));
    assertThat(status(later, journal)).isEqualTo(MatchStatus.ACCEPTED);
  }

  @Test
  void undoingACoveredMatchHoldsAgainstTheDecisionThatCoveredIt() {
    Match judged = match("judged", 0, 100, 0, 100);
    Match later = match("later", 0, 99, 0, 100);
    List<Decision> journal =
        List.of(decision(judged, Decision.Action.ACCEPT), decision(later, Decision.Action.UNDO));

    assertThat(status(later, journal)).isEqualTo(MatchStatus.PROPOSED);
  }

  @Test
  void anEditChangesTheTextsItNamesAndMakesATranslationOfARelatedMatch() {
    Match related =
        Samples.match(
            "m",
            MatchKind.RELATED,
            0.1,
            match("m", 0, 100, 0, 100).source(),
            match("m", 0, 100, 0, 100).target());
    Decision edit = decision(related, Decision.Action.EDIT);
    Verdicts verdicts = Verdicts.apply(List.of(related), List.of(edit));

    Match edited = verdicts.matches().getFirst();
    assertThat(edited.kind()).isEqualTo(MatchKind.PARTIAL);
    assertThat(edited.source()).isEqualTo(related.source());
    assertThat(edited.target().text()).isEqualTo("edited");
    assertThat(edited.target().span()).isEqualTo(related.target().span());
    assertThat(edited.id()).isEqualTo("m");
    assertThat(verdicts.entries().getFirst().proposed()).isEqualTo(related);
  }

  @Test
  void whatPeopleVouchedForOutlivesARunThatDoesNotFindIt() {
    Match gone = match("gone", 0, 100, 0, 100);
    Match related = Samples.match("related", MatchKind.RELATED, 0.2, gone.source(), gone.target());
    Verdicts verdicts =
        Verdicts.apply(
            List.of(),
            List.of(
                decision(gone, Decision.Action.ACCEPT),
                decision(related, Decision.Action.ACCEPT),
                decision(match("no", 200, 300, 200, 300), Decision.Action.REJECT)));

    assertThat(verdicts.revived()).extracting(Match::id).containsExactly("gone");
    assertThat(verdicts.revived().getFirst().status()).isEqualTo(MatchStatus.ACCEPTED);
    assertThat(verdicts.revived().getFirst().evidence().model()).isEqualTo("decision");
    assertThat(verdicts.inForce()).containsKey("gone");
  }

  @Test
  void anAcceptedConceptHasAPreferredTermAndARejectedOneIsLeftOut() {
    ConceptVerdicts verdicts =
        ConceptVerdicts.apply(
            Samples.concepts(),
            List.of(
                concept("c1", Decision.Action.ACCEPT, Map.of(), Map.of()),
                concept("c2", Decision.Action.REJECT, Map.of(), Map.of())));

    assertThat(verdicts.rejected()).extracting(ConceptEntry::id).containsExactly("c2");
    ConceptEntry accepted = verdicts.concepts().getFirst();
    assertThat(accepted.in(EN).orElseThrow().terms())
        .extracting(Term::text, Term::status)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("library", TermStatus.PREFERRED),
            org.assertj.core.groups.Tuple.tuple("book house", TermStatus.ADMITTED));
    assertThat(accepted.note()).isEqualTo("a note; said so");
  }

  @Test
  void anEditedTermTakesThePlaceOfThePreferredOne() {
    ConceptVerdicts verdicts =
        ConceptVerdicts.apply(
            Samples.concepts(),
            List.of(
                concept("c1", Decision.Action.EDIT, Map.of(), Map.of(EN, "book house")),
                concept(
                    "c2", Decision.Action.EDIT, Map.of(), Map.of(Language.AZERBAIJANI, "Aktau"))));

    assertThat(verdicts.concepts().getFirst().in(EN).orElseThrow().terms())
        .extracting(Term::text)
        .containsExactly("book house");
    assertThat(verdicts.concepts().getLast().sections())
        .extracting(s -> s.language() + " " + s.preferred().text() + " " + s.preferred().status())
        .containsExactly(
            "KAZAKH Ақтау PREFERRED", "AZERBAIJANI Aktau PREFERRED", "ENGLISH Aktau PREFERRED");
  }

  @Test
  void aConceptIsKnownByItsTermsAndOutlivesARunThatDoesNotFindIt() {
    Decision byTerms =
        concept(
            "old id",
            Decision.Action.REJECT,
            Map.of(KK, List.of("Ақтау"), EN, List.of("Aktau")),
            Map.of());
    assertThat(ConceptVerdicts.apply(Samples.concepts(), List.of(byTerms)).rejected())
        .extracting(ConceptEntry::id)
        .containsExactly("c2");

    ConceptVerdicts revived =
        ConceptVerdicts.apply(
            List.of(),
            List.of(
                concept(
                    "gone",
                    Decision.Action.ACCEPT,
                    Map.of(KK, List.of("үй"), EN, List.of("house", "home")),
                    Map.of()),
                concept("bare", Decision.Action.ACCEPT, Map.of(), Map.of())));
    assertThat(revived.concepts()).extracting(ConceptEntry::id).containsExactly("gone");
    assertThat(revived.concepts().getFirst().in(EN).orElseThrow().preferred().text())
        .isEqualTo("house");
  }

  private static MatchStatus status(Match match, List<Decision> journal) {
    return Verdicts.apply(List.of(match), journal).matches().getFirst().status();
  }

  private static Match match(String id, int start, int end, int targetStart, int targetEnd) {
    return Samples.match(
        id,
        MatchKind.PARTIAL,
        0.9,
        new Side(KK, "kk.txt", new Span(start, end), WORDS),
        new Side(EN, "en.txt", new Span(targetStart, targetEnd), "one two three four five"));
  }

  private Decision decision(Match match, Decision.Action action) {
    return new Decision(
        Instant.EPOCH.plusSeconds(second++),
        "Dana",
        Decision.Subject.MATCH,
        match.id(),
        action,
        List.of(match.target(), match.source()),
        Optional.of(match.kind()),
        Map.of(),
        action == Decision.Action.EDIT ? Map.of(EN, "edited") : Map.of(),
        "");
  }

  private Decision concept(
      String id,
      Decision.Action action,
      Map<Language, List<String>> terms,
      Map<Language, String> text) {
    return new Decision(
        Instant.EPOCH.plusSeconds(second++),
        "Dana",
        Decision.Subject.CONCEPT,
        id,
        action,
        List.of(),
        Optional.empty(),
        terms,
        text,
        "said so");
  }
}
