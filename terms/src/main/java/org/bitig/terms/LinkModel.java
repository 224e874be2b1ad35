package org.bitig.terms;

import java.util.ArrayList;
import java.util.List;

/** What speaks for two candidates translating each other. */
final class LinkModel {
  /** Names of the features, in order. */
  static final List<String> NAMES =
      List.of(
          "alone",
          "alone-csls",
          "context",
          "context-csls",
          "both-names",
          "one-name",
          "same-type",
          "frequency",
          "words",
          "length",
          "rank-forward",
          "rank-backward",
          "matches",
          "sentences",
          "dictionary",
          "answered-least",
          "answered-most",
          "answered-head",
          "words-dictionary",
          "words-sound");

  private LinkModel() {}

  /** Returns in words for people what spoke most for a link with these features. */
  static String reason(List<Double> features) {
    List<String> reasons = new ArrayList<>();
    if (features.get(14) > 0.5) {
      reasons.add("dictionary");
    }
    if (features.get(19) > 0.4) {
      reasons.add("sounds alike");
    }
    if (features.get(12) > 0) {
      reasons.add("stands in matched passages");
    }
    if (features.get(0) > 0.35) {
      reasons.add("close in meaning");
    }
    if (features.get(2) > 0.35) {
      reasons.add("close in context");
    }
    return reasons.isEmpty() ? "best of the candidates" : String.join(", ", reasons);
  }
}
