package org.bitig.align.bead;

import java.util.ArrayList;
import java.util.List;
import org.bitig.model.Bead;
import org.bitig.model.Evidence;
import org.bitig.model.Feature;
import org.bitig.model.Match;
import org.bitig.model.MatchId;
import org.bitig.model.MatchKind;
import org.bitig.model.MatchStatus;
import org.bitig.model.Segment;
import org.bitig.model.Side;
import org.bitig.model.Span;

/** What beads of a parallel document are as matches. */
public final class BeadMatches {
  /** Names what the probability of a bead's match rests on. */
  private static final String MODEL = "beads-1";

  private BeadMatches() {}

  /**
   * Returns a translation for each bead with text on both sides, in order. Its probability is the
   * bead's, {@code exp(−cost)}; its sides reach from the first to the last segment of the bead.
   *
   * @param source the segments the beads' source positions count
   * @param target the segments the beads' target positions count, in another language
   */
  public static List<Match> of(List<Segment> source, List<Segment> target, List<Bead> beads) {
    List<Match> matches = new ArrayList<>();
    for (Bead bead : beads) {
      if (!bead.isLink()) {
        continue;
      }
      Side one = side(source.subList(bead.sourceStart(), bead.sourceEnd()));
      Side other = side(target.subList(bead.targetStart(), bead.targetEnd()));
      if (one.text().isBlank() || other.text().isBlank()) {
        continue;
      }
      boolean inOrder = one.language().compareTo(other.language()) <= 0;
      double probability = Math.exp(-bead.cost());
      // Log-odds, so that the probability can be computed from the evidence as for mined matches.
      double logOdds = Math.log(probability) - Math.log1p(-Math.min(probability, 1 - 1e-12));
      matches.add(
          new Match(
              MatchId.of(one, other),
              MatchKind.TRANSLATION,
              probability,
              inOrder ? one : other,
              inOrder ? other : one,
              List.of(),
              new Evidence(MODEL, 0, List.of(new Feature("bead-log-odds", logOdds, 1)), List.of()),
              MatchStatus.PROPOSED));
    }
    return List.copyOf(matches);
  }

  private static Side side(List<Segment> segments) {
    Segment first = segments.getFirst();
    Segment last = segments.getLast();
    String text =
        String.join(" ", segments.stream().map(Segment::text).filter(t -> !t.isBlank()).toList());
    return new Side(
        first.language(),
        first.document(),
        new Span(first.span().start(), last.span().end()),
        text);
  }
}
