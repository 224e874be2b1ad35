package org.bitig.exchange.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.bitig.model.Clue;
import org.bitig.model.Evidence;
import org.bitig.model.Side;

/**
 * A column of {@code matches.xlsx}.
 *
 * @param name as in the header
 * @param meaning in words for people
 * @param width in characters
 * @param yours whether a reviewer fills it, and {@code bitig import} reads it
 * @param value of a row; empty if there is nothing
 */
public record MatchColumn(
    String name, String meaning, int width, boolean yours, Function<MatchRow, String> value) {
  /** The columns in their order: what one needs to decide first, the small print last. */
  public static final List<MatchColumn> ALL =
      List.of(
          given("id", "The match; the same over runs.", 18, row -> row.match().id()),
          given(
              "pair",
              "The languages of source and target.",
              7,
              row -> row.source().language().tag() + "-" + row.target().language().tag()),
          given(
              "kind",
              "translation: all of both sentences. partial: the passages shown, cut out of longer"
                  + " sentences. related: the same fact, another claim; never in a memory, unless"
                  + " you correct it.",
              11,
              row -> row.match().kind().label()),
          given(
              "probability",
              "How sure it is, from 0 to 1, that both texts can stand as each other's translation.",
              10,
              row -> String.format(Locale.ROOT, "%.2f", row.match().probability())),
          given("source", "The text in the first language.", 60, row -> row.source().text()),
          given("target", "The text in the second language.", 60, row -> row.target().text()),
          yours(
              "decision",
              "accept, reject, or nothing: not decided. Clear it to take a decision back.",
              10,
              MatchRow::decision),
          yours(
              "corrected_source",
              "What the source text should be. Empty: as it is. A correction accepts the match.",
              60,
              MatchRow::correctedSource),
          yours(
              "corrected_target",
              "What the target text should be. Empty: as it is. A correction accepts the match.",
              60,
              MatchRow::correctedTarget),
          yours("note", "What you want to say about it.", 40, MatchRow::note),
          given(
              "evidence",
              "What agrees (=), clashes (≠) and has no answer (∅) on the other side.",
              60,
              row -> words(row.match().evidence())),
          given(
              "source_place",
              "Where the source text stands: file and code points.",
              25,
              row -> place(row.source())),
          given(
              "target_place",
              "Where the target text stands: file and code points.",
              25,
              row -> place(row.target())),
          given(
              GlossaryColumn.VERSION,
              "Tells what you changed from what others decided meanwhile. Please leave it as it"
                  + " is.",
              12,
              Version::of));

  private static MatchColumn given(
      String name, String meaning, int width, Function<MatchRow, String> value) {
    return new MatchColumn(name, meaning, width, false, value);
  }

  private static MatchColumn yours(
      String name, String meaning, int width, Function<MatchRow, String> value) {
    return new MatchColumn(name, meaning, width, true, value);
  }

  /** Returns the evidence as a person would say it: what speaks for the match first. */
  private static String words(Evidence evidence) {
    List<String> parts = new ArrayList<>();
    for (Clue.Stand stand : Clue.Stand.values()) {
      for (Clue clue : evidence.clues()) {
        if (clue.stand() == stand) {
          parts.add(words(clue));
        }
      }
    }
    return String.join("; ", parts);
  }

  private static String words(Clue clue) {
    String kind = clue.kind().label() + " ";
    return switch (clue.stand()) {
      case AGREES -> kind + clue.source() + " = " + clue.target();
      case CLASHES -> kind + clue.source() + " ≠ " + clue.target();
      case UNANSWERED ->
          clue.source().isEmpty() ? kind + "∅ = " + clue.target() : kind + clue.source() + " = ∅";
    };
  }

  private static String place(Side side) {
    return side.document() + ":" + side.span().start() + "-" + side.span().end();
  }
}
