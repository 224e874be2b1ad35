package org.bitig.exchange.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bitig.model.Code;
import org.bitig.model.Content;

/**
 * Puts the inline codes of a segment into the order TMX 1.4 asks for, and no further.
 *
 * <p>Each {@code bpt} has one {@code ept} after it with the same {@code i}, which no other pair of
 * the segment has; what has no partner becomes {@code it}. {@code sub} stands in native codes only,
 * and nothing but {@code sub} and text stands in those. Content that is in order comes back equal;
 * the text for people never changes. O(n) in the number of codes.
 */
public final class CodeRepair {
  private CodeRepair() {}

  /** Returns the content with its codes in order. */
  public static List<Content> repair(List<Content> content) {
    List<Content> nested = nest(content, false);
    List<Begun> codes = new ArrayList<>();
    collect(nested, codes, 0);
    Map<Code, List<Fate>> fates = pair(codes);
    return rebuilt(nested, fates);
  }

  /** A code that begins or ends something, in the order of the segment. */
  private record Begun(Code code, int level) {}

  /** What becomes of one such code: its new {@code i}, or empty if it has no partner. */
  private record Fate(String index) {}

  /** Puts each code where it may stand. */
  private static List<Content> nest(List<Content> content, boolean inNative) {
    List<Content> nested = new ArrayList<>();
    for (Content piece : content) {
      switch (piece) {
        case Content.Text text -> nested.add(text);
        case Code code -> {
          boolean subflow = code.kind() == Code.Kind.SUBFLOW;
          List<Content> inner = nest(code.content(), !code.kind().holdsText());
          if (subflow == inNative) {
            nested.add(new Code(code.kind(), attributes(code), inner));
          } else {
            nested.addAll(inner);
          }
        }
      }
    }
    return Contents.joined(nested);
  }

  private static Map<String, String> attributes(Code code) {
    if (code.kind() != Code.Kind.ISOLATED
        || Grammar.allowsValue("pos", code.attributes().getOrDefault("pos", ""))) {
      return code.attributes();
    }
    Map<String, String> attributes = new TreeMap<>(code.attributes());
    attributes.put("pos", "begin");
    return attributes;
  }

  private static int collect(List<Content> content, List<Begun> codes, int level) {
    int next = level;
    for (Content piece : content) {
      if (piece instanceof Code code) {
        if (code.kind() == Code.Kind.BEGIN_PAIRED || code.kind() == Code.Kind.END_PAIRED) {
          codes.add(new Begun(code, level));
        }
        // A subflow is a text of its own: pairs do not reach out of it.
        next =
            code.kind() == Code.Kind.SUBFLOW
                ? collect(code.content(), codes, next + 1)
                : Math.max(next, collect(code.content(), codes, level));
      }
    }
    return next;
  }

  private static Map<Code, List<Fate>> pair(List<Begun> codes) {
    int[] partner = new int[codes.size()];
    java.util.Arrays.fill(partner, -1);
    Map<String, Deque<Integer>> open = new HashMap<>();
    for (int k = 0; k < codes.size(); k++) {
      Begun begun = codes.get(k);
      String index = begun.code().attributes().getOrDefault("i", "");
      Deque<Integer> same =
          open.computeIfAbsent(begun.level() + ":" + index, _ -> new ArrayDeque<>());
      if (begun.code().kind() == Code.Kind.BEGIN_PAIRED) {
        same.push(k);
      } else if (!same.isEmpty()) {
        int begin = same.pop();
        partner[begin] = k;
        partner[k] = begin;
      }
    }
    Set<String> used = new HashSet<>();
    String[] index = new String[codes.size()];
    // Whoever has an index of its own keeps it; the others get the lowest that is free.
    List<Integer> without = new ArrayList<>();
    for (int k = 0; k < codes.size(); k++) {
      if (partner[k] > k) {
        String own = codes.get(k).code().attributes().getOrDefault("i", "").strip();
        if (!own.isEmpty() && used.add(own)) {
          index[k] = own;
        } else {
          without.add(k);
        }
      }
    }
    int free = 1;
    for (int k : without) {
      while (!used.add(Integer.toString(free))) {
        free++;
      }
      index[k] = Integer.toString(free);
    }
    // Equal codes may stand more than once: their fates queue in the order of the segment.
    Map<Code, List<Fate>> fates = new HashMap<>();
    for (int k = 0; k < codes.size(); k++) {
      int begin = partner[k] < 0 ? -1 : Math.min(k, partner[k]);
      fates
          .computeIfAbsent(codes.get(k).code(), _ -> new ArrayList<>())
          .add(new Fate(begin < 0 ? "" : index[begin]));
    }
    return fates;
  }

  private static List<Content> rebuilt(List<Content> content, Map<Code, List<Fate>> fates) {
    List<Content> rebuilt = new ArrayList<>();
    for (Content piece : content) {
      switch (piece) {
        case Content.Text text -> rebuilt.add(text);
        case Code code when fates.containsKey(code) -> {
          Fate fate = fates.get(code).removeFirst();
          boolean begins = code.kind() == Code.Kind.BEGIN_PAIRED;
          List<Content> inner = rebuilt(code.content(), fates);
          Map<String, String> attributes = new TreeMap<>(code.attributes());
          if (fate.index().isEmpty()) {
            attributes.remove("i");
            attributes.put("pos", begins ? "begin" : "end");
            rebuilt.add(new Code(Code.Kind.ISOLATED, attributes, inner));
          } else {
            attributes.put("i", fate.index());
            rebuilt.add(new Code(code.kind(), attributes, inner));
          }
        }
        case Code code ->
            rebuilt.add(new Code(code.kind(), code.attributes(), rebuilt(code.content(), fates)));
      }
    }
    return rebuilt;
  }
}
