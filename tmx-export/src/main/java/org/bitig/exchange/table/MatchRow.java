package org.bitig.exchange.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitig.exchange.journal.Decision;
import org.bitig.exchange.journal.Verdicts;
import org.bitig.exchange.json.MatchFile;
import org.bitig.model.Language;
import org.bitig.model.Match;
import org.bitig.model.MatchStatus;
import org.bitig.model.Side;

/**
 * A match as a reviewer meets it in a table.
 *
 * @param match as it stands, with the status and the texts people gave it
 * @param source the side in the language that comes first, as the program proposed it
 * @param target the other side, as the program proposed it
 * @param note what people noted; empty if nothing
 */
public record MatchRow(Match match, Side source, Side target, String note) {
  /** Returns all matches in their order, then those kept from earlier runs. */
  public static List<MatchRow> of(Verdicts verdicts) {
    List<MatchRow> rows = new ArrayList<>();
    for (MatchFile.Entry entry : verdicts.entries()) {
      rows.add(
          new MatchRow(
              entry.match(),
              entry.proposed().source(),
              entry.proposed().target(),
              verdicts.notes().getOrDefault(entry.match().id(), "")));
    }
    for (Match match : verdicts.revived()) {
      Optional<Decision> decision = Optional.ofNullable(verdicts.inForce().get(match.id()));
      rows.add(
          new MatchRow(
              match,
              judged(decision, match.source()),
              judged(decision, match.target()),
              verdicts.notes().getOrDefault(match.id(), "")));
    }
    return rows;
  }

  private static Side judged(Optional<Decision> decision, Side side) {
    Language language = side.language();
    return decision.stream()
        .flatMap(d -> d.sides().stream())
        .filter(s -> s.language() == language)
        .findFirst()
        .orElse(side);
  }

  /** Returns what stands in the decision column: an edited match was accepted with a correction. */
  public String decision() {
    return match.status() == MatchStatus.REJECTED
        ? GlossaryColumn.REJECT
        : match.status().isVerified() ? GlossaryColumn.ACCEPT : "";
  }

  /** Returns what a person made of the source text; empty if they left it as it was. */
  public String correctedSource() {
    return match.source().text().equals(source.text()) ? "" : match.source().text();
  }

  /** Returns what a person made of the target text; empty if they left it as it was. */
  public String correctedTarget() {
    return match.target().text().equals(target.text()) ? "" : match.target().text();
  }
}
