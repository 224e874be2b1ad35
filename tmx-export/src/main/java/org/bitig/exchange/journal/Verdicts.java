package org.bitig.exchange.journal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bitig.exchange.json.MatchFile;
import org.bitig.model.Evidence;
import org.bitig.model.Match;
import org.bitig.model.MatchKind;
import org.bitig.model.MatchStatus;
import org.bitig.model.Side;

/**
 * The matches of a run after everything people decided.
 *
 * @param entries the matches, in the order given, as they stand and as they were proposed
 * @param inForce the decision that stands on a match, by the match's id
 * @param earlier for matches nobody has decided on: a decision on another match that meets both
 *     their sides, by the match's id; to be shown beside them
 * @param revived matches people vouched for that this run did not find again: they stay in the
 *     memory
 * @param notes what people last noted on a match, by its id
 */
public record Verdicts(
    List<MatchFile.Entry> entries,
    Map<String, Decision> inForce,
    Map<String, Decision> earlier,
    List<Match> revived,
    Map<String, String> notes) {
  /** A decision covers a side if both have this share of the longer of the two in common. */
  public static final double COVERING_SHARE = 0.8;

  /**
   * Least share of the shorter text's words that the longer one has too, for a decision to cover a
   * match by its place: offsets alone say nothing if the document was changed in between.
   */
  private static final double SAME_WORDS = 0.5;

  /** Model name of the evidence of a match that rests on nothing but a person's word. */
  public static final String DECISION = "decision";

  public Verdicts {
    entries = List.copyOf(entries);
    inForce = Collections.unmodifiableMap(new LinkedHashMap<>(inForce));
    earlier = Collections.unmodifiableMap(new LinkedHashMap<>(earlier));
    revived = List.copyOf(revived);
    notes = Collections.unmodifiableMap(new LinkedHashMap<>(notes));
  }

  /** Returns the matches as they stand, in the order given. */
  public List<Match> matches() {
    return entries.stream().map(MatchFile.Entry::match).toList();
  }

  /**
   * Returns what the decisions make of the matches. A decision speaks for the match with its id; if
   * there is none on a match itself, the latest decision covers it that was taken in the same
   * documents on sides of which each shares {@value #COVERING_SHARE} with the match's. A person who
   * edits a related match makes a translation of it: it becomes a partial one.
   *
   * @param proposed the matches of a run, undecided
   * @param decisions in the order in which they were taken
   */
  public static Verdicts apply(List<Match> proposed, List<Decision> decisions) {
    Standing standing = new Standing(decisions, Decision.Subject.MATCH);
    Map<String, List<Decision>> byDocuments = new HashMap<>();
    for (Decision decision : standing.all()) {
      if (!decision.sides().isEmpty()) {
        byDocuments
            .computeIfAbsent(
                documents(decision.sides().getFirst(), decision.sides().getLast()),
                _ -> new ArrayList<>())
            .add(decision);
      }
    }
    List<MatchFile.Entry> entries = new ArrayList<>();
    Map<String, Decision> inForce = new LinkedHashMap<>();
    Map<String, Decision> earlier = new LinkedHashMap<>();
    Map<String, String> notes = new LinkedHashMap<>();
    Set<String> spoken = new HashSet<>();
    for (Match match : proposed) {
      Optional<Decision> decision = standing.on(match.id());
      if (decision.isEmpty()) {
        List<Decision> near =
            byDocuments.getOrDefault(documents(match.source(), match.target()), List.of()).stream()
                .filter(d -> standing.mayCover(d, match.id()))
                .toList();
        decision = latest(near.stream().filter(d -> covers(d, match)).toList());
        if (decision.isEmpty()) {
          latest(near.stream().filter(d -> meets(d, match)).toList())
              .ifPresent(d -> earlier.put(match.id(), d));
        }
      }
      decision.ifPresent(
          d -> {
            inForce.put(match.id(), d);
            spoken.add(d.id());
            note(notes, match.id(), standing.note(d.id()));
          });
      note(notes, match.id(), standing.note(match.id()));
      entries.add(new MatchFile.Entry(decision.map(d -> decided(match, d)).orElse(match), match));
    }
    List<Match> revived = new ArrayList<>();
    for (Decision decision : standing.all()) {
      if (!spoken.contains(decision.id())) {
        revived(decision)
            .ifPresent(
                match -> {
                  revived.add(match);
                  inForce.put(match.id(), decision);
                  note(notes, match.id(), standing.note(match.id()));
                });
      }
    }
    return new Verdicts(entries, inForce, earlier, revived, notes);
  }

  private static void note(Map<String, String> notes, String id, String note) {
    if (!note.isBlank()) {
      notes.put(id, note);
    }
  }

  private static Match decided(Match match, Decision decision) {
    return switch (decision.action()) {
      case ACCEPT -> match.withStatus(MatchStatus.ACCEPTED);
      case REJECT -> match.withStatus(MatchStatus.REJECTED);
      case EDIT ->
          new Match(
              match.id(),
              match.kind() == MatchKind.RELATED ? MatchKind.PARTIAL : match.kind(),
              match.probability(),
              edited(match.source(), decision),
              edited(match.target(), decision),
              match.occurrences(),
              match.evidence(),
              MatchStatus.EDITED);
      case UNDO, NOTE -> match;
    };
  }

  /**
   * What the edit does not name stays as the reviewer saw it, which in a covered match may differ
   * from what stands there now.
   */
  private static Side edited(Side side, Decision decision) {
    String judged =
        decision.sides().stream()
            .filter(s -> s.language() == side.language())
            .map(Side::text)
            .findFirst()
            .orElse(side.text());
    String text = decision.text().getOrDefault(side.language(), "");
    return new Side(side.language(), side.document(), side.span(), text.isBlank() ? judged : text);
  }

  private static Optional<Match> revived(Decision decision) {
    boolean vouched =
        decision.action() == Decision.Action.EDIT
            || (decision.action() == Decision.Action.ACCEPT
                && decision.kind().orElse(MatchKind.PARTIAL) != MatchKind.RELATED);
    if (!vouched || decision.sides().isEmpty()) {
      return Optional.empty();
    }
    Side one = decision.sides().getFirst();
    Side other = decision.sides().getLast();
    boolean ordered = one.language().compareTo(other.language()) <= 0;
    return Optional.of(
        decided(
            new Match(
                decision.id(),
                decision.kind().orElse(MatchKind.PARTIAL),
                1,
                ordered ? one : other,
                ordered ? other : one,
                List.of(),
                new Evidence(DECISION, 0, List.of(), List.of()),
                MatchStatus.PROPOSED),
            decision));
  }

  private static String documents(Side one, Side other) {
    boolean ordered = one.language().compareTo(other.language()) <= 0;
    Side first = ordered ? one : other;
    Side second = ordered ? other : one;
    return first.language().tag()
        + '\n'
        + first.document()
        + '\n'
        + second.language().tag()
        + '\n'
        + second.document();
  }

  private static Optional<Decision> latest(List<Decision> decisions) {
    Optional<Decision> latest = Optional.empty();
    for (Decision decision : decisions) {
      if (latest.isEmpty() || !decision.time().isBefore(latest.get().time())) {
        latest = Optional.of(decision);
      }
    }
    return latest;
  }

  private static boolean covers(Decision decision, Match match) {
    for (Side judged : decision.sides()) {
      Side side = side(match, judged);
      int longer = Math.max(judged.span().length(), side.span().length());
      if (longer == 0
          || judged.span().overlap(side.span()) < COVERING_SHARE * longer
          || !saysTheSame(judged.text(), side.text())) {
        return false;
      }
    }
    return true;
  }

  private static boolean meets(Decision decision, Match match) {
    for (Side judged : decision.sides()) {
      if (judged.span().overlap(side(match, judged).span()) == 0) {
        return false;
      }
    }
    return true;
  }

  private static Side side(Match match, Side judged) {
    return match.source().language() == judged.language() ? match.source() : match.target();
  }

  private static boolean saysTheSame(String judged, String found) {
    Set<String> one = words(judged);
    Set<String> other = words(found);
    Set<String> common = new HashSet<>(one);
    common.retainAll(other);
    return common.size() >= SAME_WORDS * Math.min(one.size(), other.size());
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    for (String word : text.split("[^\\p{L}\\p{M}\\p{N}]+", -1)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }
}
