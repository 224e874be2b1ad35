package org.bitig.exchange.journal;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bitig.model.Language;
import org.bitig.model.MatchKind;
import org.bitig.model.Side;
import org.bitig.model.TermStatus;

/**
 * One line of the journal: what somebody decided about a match or a concept.
 *
 * @param time when
 * @param reviewer who
 * @param subject whether it is about a match or a concept
 * @param id of the match or concept
 * @param action what was decided
 * @param sides of a match as they were judged, source first; empty for a concept, or if the line
 *     does not say
 * @param kind of a match as it was judged, if the line says
 * @param terms of a concept as they were judged, preferred first, by language
 * @param text what the texts or preferred terms are to be, by language, for {@link Action#EDIT}; a
 *     language that is not in it stays as it is
 * @param becomes for an edit of a concept, all terms it is to have in a language, preferred first;
 *     none at all if the language is to go; a language that is not in it goes by {@code text}
 * @param note in the reviewer's words; empty if there is none, which for {@link Action#NOTE} takes
 *     back what was noted before
 */
public record Decision(
    Instant time,
    String reviewer,
    Subject subject,
    String id,
    Action action,
    List<Side> sides,
    Optional<MatchKind> kind,
    Map<Language, List<String>> terms,
    Map<Language, String> text,
    Map<Language, List<StatedTerm>> becomes,
    String note) {
  /**
   * A term as a person wants it.
   *
   * @param text citation form
   * @param status what they say of it
   */
  public record StatedTerm(String text, TermStatus status) {
    public StatedTerm {
      if (text.isBlank()) {
        throw new IllegalArgumentException("StatedTerm text '" + text + "' must not be blank");
      }
    }
  }

  /** Makes a decision that says nothing of synonyms. */
  public Decision(
      Instant time,
      String reviewer,
      Subject subject,
      String id,
      Action action,
      List<Side> sides,
      Optional<MatchKind> kind,
      Map<Language, List<String>> terms,
      Map<Language, String> text,
      String note) {
    this(time, reviewer, subject, id, action, sides, kind, terms, text, Map.of(), note);
  }

  /** What a decision is about. */
  public enum Subject {
    MATCH,
    CONCEPT;

    /** Returns the name as it stands in files: lower case. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What was decided. */
  public enum Action {
    ACCEPT,
    REJECT,
    EDIT,
    /** The last decision on the same match or concept that is still in force is so no longer. */
    UNDO,
    /** Something was said and nothing decided. */
    NOTE;

    /** Returns the name as it stands in files: lower case. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Decision {
    if (id.isBlank()) {
      throw new IllegalArgumentException("Decision id '" + id + "' must not be blank");
    }
    sides = List.copyOf(sides);
    if (!sides.isEmpty() && sides.size() != 2) {
      throw new IllegalArgumentException("Decision has " + sides.size() + " sides, must have two");
    }
    Map<Language, List<String>> copy = new LinkedHashMap<>();
    terms.forEach((language, list) -> copy.put(language, List.copyOf(list)));
    terms = Collections.unmodifiableMap(copy);
    text = Collections.unmodifiableMap(new LinkedHashMap<>(text));
    Map<Language, List<StatedTerm>> stated = new LinkedHashMap<>();
    becomes.forEach((language, list) -> stated.put(language, List.copyOf(list)));
    becomes = Collections.unmodifiableMap(stated);
    if (action == Action.EDIT && text.values().stream().allMatch(String::isBlank)) {
      throw new IllegalArgumentException("Decision text " + text + " of an edit must not be blank");
    }
  }
}
