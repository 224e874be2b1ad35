package org.bitig.cli;

import java.io.Console;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bitig.model.Span;

/** Marks stretches of a text for people: in colour on a terminal, else with brackets. */
final class Highlight {
  private static final String BOLD = "\u001b[1;33m";
  private static final String DIM = "\u001b[36m";
  private static final String PLAIN = "\u001b[0m";

  private final boolean colour;

  private Highlight(boolean colour) {
    this.colour = colour;
  }

  /** Returns marks for standard output: colour only where a person looks and wants it. */
  static Highlight onStandardOutput() {
    return new Highlight(
        System.getenv("NO_COLOR") == null
            && Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent());
  }

  /** Returns marks without colour. */
  static Highlight plain() {
    return new Highlight(false);
  }

  /**
   * Returns the text with the stretches marked.
   *
   * @param found marked strongly, as [here]
   * @param answers marked weakly, as (here)
   */
  String mark(String text, List<Span> found, List<Span> answers) {
    record Mark(int at, boolean opens, int length, String sign) {}
    List<Mark> marks = new ArrayList<>();
    for (boolean strong : new boolean[] {true, false}) {
      for (Span span : strong ? united(found) : united(answers)) {
        String open = colour ? strong ? BOLD : DIM : strong ? "[" : "(";
        String close = colour ? PLAIN : strong ? "]" : ")";
        marks.add(new Mark(span.start(), true, span.length(), open));
        marks.add(new Mark(span.end(), false, span.length(), close));
      }
    }
    marks.sort(
        Comparator.comparingInt(Mark::at)
            .thenComparing(Mark::opens)
            .thenComparingInt(m -> m.opens() ? -m.length() : m.length()));
    StringBuilder marked = new StringBuilder();
    int from = 0;
    for (Mark mark : marks) {
      marked.append(new Span(from, mark.at()).of(text)).append(mark.sign());
      from = mark.at();
    }
    return marked.append(text.substring(text.offsetByCodePoints(0, from))).toString();
  }

  private static List<Span> united(List<Span> spans) {
    List<Span> united = new ArrayList<>();
    for (Span span : spans.stream().sorted(Comparator.comparingInt(Span::start)).toList()) {
      if (!united.isEmpty() && span.start() < united.getLast().end()) {
        Span last = united.removeLast();
        united.add(new Span(last.start(), Math.max(last.end(), span.end())));
      } else {
        united.add(span);
      }
    }
    return united;
  }
}
