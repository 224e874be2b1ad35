package org.bitig.exchange.journal;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which decision on each match or concept is in force, and what is noted on it, after everything
 * that was undone.
 */
public final class Standing {
  private final Map<String, Decision> inForce = new LinkedHashMap<>();
  private final Map<String, Instant> undone = new HashMap<>();
  private final Map<String, Integer> depths = new HashMap<>();
  private final Map<String, String> notes = new HashMap<>();

  /** Plays the journal, in the order given, for one kind of subject. */
  public Standing(List<Decision> decisions, Decision.Subject subject) {
    Map<String, Deque<Decision>> stacks = new LinkedHashMap<>();
    Map<String, Deque<Decision>> noting = new LinkedHashMap<>();
    for (Decision decision : decisions) {
      if (decision.subject() != subject) {
        continue;
      }
      Deque<Decision> stack = stacks.computeIfAbsent(decision.id(), _ -> new ArrayDeque<>());
      Deque<Decision> noted = noting.computeIfAbsent(decision.id(), _ -> new ArrayDeque<>());
      switch (decision.action()) {
        case ACCEPT, REJECT, EDIT -> {
          stack.push(decision);
          undone.remove(decision.id());
          if (!decision.note().isBlank()) {
            noted.push(decision);
          }
        }
        case UNDO -> {
          Decision taken = stack.poll();
          if (taken != null) {
            noted.remove(taken);
          }
          undone.put(decision.id(), decision.time());
        }
        case NOTE -> noted.push(decision);
      }
    }
    stacks.forEach(
        (id, stack) -> {
          if (!stack.isEmpty()) {
            inForce.put(id, stack.getFirst());
            depths.put(id, stack.size());
          }
        });
    noting.forEach(
        (id, noted) -> {
          if (!noted.isEmpty() && !noted.getFirst().note().isBlank()) {
            notes.put(id, noted.getFirst().note());
          }
        });
  }

  /** Returns the decision in force on this very match or concept. */
  public Optional<Decision> on(String id) {
    return Optional.ofNullable(inForce.get(id));
  }

  /** Returns how many decisions on this very match or concept have to be undone to undo all. */
  public int depth(String id) {
    return depths.getOrDefault(id, 0);
  }

  /** Returns what people last noted on this very match or concept; empty if nothing. */
  public String note(String id) {
    return notes.getOrDefault(id, "");
  }

  /** Returns all decisions in force, in the order in which their subjects were first decided on. */
  List<Decision> all() {
    return List.copyOf(inForce.values());
  }

  /**
   * Whether a decision on another match may still speak for this one: not if somebody took a
   * decision on this one back after it.
   */
  boolean mayCover(Decision decision, String id) {
    @Nullable Instant taken = undone.get(id);
    return taken == null || taken.isBefore(decision.time());
  }
}
