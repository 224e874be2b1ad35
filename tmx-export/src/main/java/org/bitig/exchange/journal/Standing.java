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

/** Which decision on each match or concept is in force, after everything that was undone. */
final class Standing {
  private final Map<String, Decision> inForce = new LinkedHashMap<>();
  private final Map<String, Instant> undone = new HashMap<>();

  /** Plays the journal, in the order given, for one kind of subject. */
  Standing(List<Decision> decisions, Decision.Subject subject) {
    Map<String, Deque<Decision>> stacks = new LinkedHashMap<>();
    for (Decision decision : decisions) {
      if (decision.subject() != subject) {
        continue;
      }
      Deque<Decision> stack = stacks.computeIfAbsent(decision.id(), _ -> new ArrayDeque<>());
      switch (decision.action()) {
        case ACCEPT, REJECT, EDIT -> {
          stack.push(decision);
          undone.remove(decision.id());
        }
        case UNDO -> {
          stack.poll();
          undone.put(decision.id(), decision.time());
        }
        case NOTE -> {
          // Says something and decides nothing.
        }
      }
    }
    stacks.forEach(
        (id, stack) -> {
          if (!stack.isEmpty()) {
            inForce.put(id, stack.getFirst());
          }
        });
  }

  /** Returns the decision in force on this very match or concept. */
  Optional<Decision> on(String id) {
    return Optional.ofNullable(inForce.get(id));
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
