package org.bitig.eval.mining;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bitig.model.Match;
import org.bitig.model.MatchKind;

/**
 * How well ranked matches meet a standard.
 *
 * @param relevant rows of grade 2 or 3
 * @param found how many of them some match stands for
 * @param averagePrecision in [0, 1]; a match that stands for no row is wrong, one for a row of
 *     grade 1 is neither
 * @param beforeThirdWrong rows found before the third wrong match
 * @param lookalikesOffered look-alikes offered as translation or partial, or with a probability of
 *     at least .5
 * @param offered matches of kind translation or partial
 * @param offeredRelevant of these, such as stand for a relevant row
 */
record OverlapScore(
    int relevant,
    int found,
    double averagePrecision,
    int beforeThirdWrong,
    int lookalikesOffered,
    int offered,
    int offeredRelevant) {

  static OverlapScore of(Standard standard, List<Match> matches) {
    List<Match> ranked =
        matches.stream()
            .filter(m -> standard.judges(m.source().document(), m.target().document()))
            .sorted(Comparator.comparingDouble((Match m) -> -m.probability()))
            .toList();
    long relevant = standard.overlaps().stream().filter(r -> r.grade() >= 2).count();
    Set<String> found = new HashSet<>();
    double sum = 0;
    int good = 0;
    int wrong = 0;
    int before = 0;
    int trapped = 0;
    int offered = 0;
    int offeredRelevant = 0;
    for (Match match : ranked) {
      List<Standard.Row> hit =
          standard.overlaps().stream()
              .filter(r -> r.isMetBy(match.source(), match.target()))
              .toList();
      boolean isOffered = match.kind() != MatchKind.RELATED;
      boolean isNew = false;
      for (Standard.Row row : hit) {
        if (row.grade() >= 2 && found.add(row.id())) {
          good++;
          sum += (double) good / (good + wrong);
          isNew = true;
        }
      }
      if (!isNew && hit.isEmpty()) {
        wrong++;
        boolean trap =
            standard.lookalikes().stream().anyMatch(r -> r.isMetBy(match.source(), match.target()));
        trapped += trap && (isOffered || match.probability() >= 0.5) ? 1 : 0;
      }
      before = wrong < 3 ? good : before;
      if (isOffered) {
        offered++;
        offeredRelevant += hit.stream().anyMatch(r -> r.grade() >= 2) ? 1 : 0;
      }
    }
    return new OverlapScore(
        (int) relevant,
        found.size(),
        relevant == 0 ? 0 : sum / relevant,
        before,
        trapped,
        offered,
        offeredRelevant);
  }
}
