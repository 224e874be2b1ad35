package org.bitig.terms;

import java.util.List;

/**
 * What speaks for a candidate being one that a terminologist would list.
 *
 * <p>After Frantzi, Ananiadou and Mima (2000), "Automatic Recognition of Multi-Word Terms: the
 * C-value/NC-value Method", frequency counts, and counts less where the candidate only stands
 * inside a longer one; beside it the form of the words and how rare they are in general text.
 */
final class TermhoodModel {
  /** Names of the features, in order. */
  static final List<String> NAMES =
      List.of(
          "two-words",
          "three-words",
          "more-words",
          "frequency",
          "freedom",
          "outside-names",
          "documents",
          "capital",
          "rarest",
          "commonest",
          "quoted",
          "verbal",
          "adjective",
          "forms",
          "name",
          "in-lexicon",
          "head-of-name");

  private TermhoodModel() {}

  /**
   * What is known of a candidate.
   *
   * @param words how many it has
   * @param frequency how often it stands in the texts, in any form
   * @param freedom share of these places that are not in the longer candidate which holds most of
   *     them, in [0, 1]
   * @param outsideNames share of these places outside a longer name, in [0, 1]
   * @param documents how many it stands in
   * @param capital share of the places where one of its words is a name, in [0, 1]
   * @param rarest rarity in general text of its rarest word, in [0, 1]
   * @param commonest rarity of its commonest word, in [0, 1]
   * @param quoted whether it stands in quotation marks of its own
   * @param verbal whether its head looks like a verb
   * @param adjective whether its head looks like an adjective
   * @param forms how many different forms it has
   * @param name whether it is a name
   * @param inLexicon whether the lexicon has it, all of it
   * @param headOfName whether it ends in a word that names of institutions and the like end in
   */
  record Traits(
      int words,
      int frequency,
      double freedom,
      double outsideNames,
      int documents,
      double capital,
      double rarest,
      double commonest,
      boolean quoted,
      boolean verbal,
      boolean adjective,
      int forms,
      boolean name,
      boolean inLexicon,
      boolean headOfName) {
    /** Returns the features in the order of {@link #NAMES}. */
    List<Double> features() {
      return List.of(
          is(words == 2),
          is(words == 3),
          is(words > 3),
          Math.log(frequency),
          freedom,
          outsideNames,
          documents - 1.0,
          capital,
          rarest,
          commonest,
          is(quoted),
          is(verbal),
          is(adjective),
          Math.log(forms),
          is(name),
          is(inLexicon),
          is(headOfName));
    }

    private static double is(boolean yes) {
      return yes ? 1 : 0;
    }
  }
}
