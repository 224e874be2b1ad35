package org.bitig.lang.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.bitig.lang.quantity.Quantities.Agreement;
import org.bitig.lang.quantity.Quantities.Comparison;
import org.bitig.lang.quantity.Quantities.Pair;
import org.bitig.model.Clue;
import org.bitig.model.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantitiesTest {
  private static List<Quantity> in(String tag, String text) {
    return Quantities.find(text, Shown.language(tag));
  }

  private static String pairs(List<Pair> pairs) {
    return pairs.stream()
        .map(p -> Shown.one(p.source()) + "=" + Shown.one(p.target()))
        .collect(Collectors.joining(" "));
  }

  private static String shown(Comparison c) {
    return String.join(
        " | ",
        "agree " + pairs(c.agreeing()),
        "clash " + pairs(c.clashing()),
        "left [" + Shown.all(c.unansweredSource()) + "] [" + Shown.all(c.unansweredTarget()) + "]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // The same value, written otherwise.
        "kk; 20 мың тонна; en; twenty thousand tonnes; agree 20000_tonne=20000_tonne | clash  |"
            + " left [] []",
        "az; 1975-ci il mayın 12-də; en; on May 12, 1975; agree 1975-05-12=1975-05-12 | clash  |"
            + " left [] []",
        "kk; ХХ ғасырдың 30-жылдары; en; the 1930s; agree y1930/1939d=y1930/1939d | clash  | left"
            + " [] []",
        "kk; 148 мың адам; en; 148,000 visitors; agree 148000_person=148000 | clash  | left [] []",
        // Coarser on one side.
        "kk; 1975 жылы; az; 12 may 1975-ci il; agree y1975=1975-05-12 | clash  | left [] []",
        "kk; 1958 жылы; en; the 1950s; agree y1958=y1950/1959d | clash  | left [] []",
        "kk; 14 мамырда; az; 2018-ci il mayın 14-də; agree --05-14=2018-05-14 | clash  | left []"
            + " []",
        // Clashes.
        "kk; 1958 жылы; az; 1867-ci ildə; agree  | clash y1958=y1867 | left [] []",
        "kk; 14 мамырда; az; mayın 15-də; agree  | clash --05-14=--05-15 | left [] []",
        "kk; алты айға; az; üç ay; agree  | clash 6_month=3_month | left [] []",
        "az; 5 faiz; en; 7%; agree  | clash 5%=7% | left [] []",
        // Unanswered: only one side says it, or there is more than one left.
        "kk; 1958 жылы; az; köhnə bina; agree  | clash  | left [y1958] []",
        "kk; 1958 жылы; az; 1867-ci və 1990-cı illərdə; agree  | clash  | left [y1958] [y1867"
            + " y1990]",
        "kk; 20 километр; en; 30 people; agree  | clash  | left [20_kilometre] [30_person]",
        "kk; бір кісі; en; two books; agree  | clash  | left [?1_person] [2]",
        // What is said twice is answered once.
        "kk; 1958 жылы, иә, 1958 жылы; en; in 1958; agree y1958=y1958 y1958=y1958 | clash  | left"
            + " [] []",
        "kk; 1991 және 2004 жылы; en; in 1991; agree y1991=y1991 | clash  | left [y2004] []",
        "kk; ; en; ; agree  | clash  | left [] []",
      })
  void compares(String tagA, String a, String tagB, String b, String expected) {
    Comparison comparison =
        Quantities.compare(in(tagA, a == null ? "" : a), in(tagB, b == null ? "" : b));
    assertThat(shown(comparison)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "kk; 1,2 миллион; en; 1,234,567; PARTIAL",
        "az; 1.234; en; 1.234; PARTIAL",
        "kk; 20-40 адам; en; 30 people; PARTIAL",
        "kk; 5-ші; en; five; PARTIAL",
        "kk; 19 жасар; en; nineteen years; EXACT",
        "kk; 50; en; 50%; NONE",
        "kk; 149 мың; en; 148,000; NONE",
        "az; XX əsr; en; in 1975; PARTIAL",
        "az; may ayında; en; 12 May 1975; PARTIAL",
        "az; may ayında; en; in 1975; NONE",
      })
  void agreementIsGradedAndSymmetric(
      String tagA, String a, String tagB, String b, Agreement expected) {
    Quantity first = in(tagA, a).getFirst();
    Quantity second = in(tagB, b).getFirst();
    assertThat(Quantities.agreement(first, second)).isEqualTo(expected);
    assertThat(Quantities.agreement(second, first)).isEqualTo(expected);
  }

  @Test
  void numbersInsideDatesAreNotCountedAgain() {
    assertThat(
            Shown.all(
                Quantities.find("1992-ci ildə 20 nəfər, mayın 14-də 3-ü", Language.AZERBAIJANI)))
        .isEqualTo("y1992 20_person --05-14 3");
  }

  @Test
  void everyQuantityIsAccountedFor() {
    List<Quantity> a = in("kk", "1958 жылы 20 адам, 14 мамырда 5 пайыз, 7 километр");
    List<Quantity> b = in("az", "1867-ci ildə 20 nəfər, 6 faiz, 8 kitab");
    Comparison c = Quantities.compare(a, b);
    assertThat(c.agreeing().size() + c.clashing().size() + c.unansweredSource().size())
        .isEqualTo(a.size());
    assertThat(c.agreeing().size() + c.clashing().size() + c.unansweredTarget().size())
        .isEqualTo(b.size());
    assertThat(c.count(Agreement.EXACT)).isEqualTo(1);
    assertThat(c.clues())
        .contains(
            new Clue(Clue.Kind.DATE, Clue.Stand.CLASHES, "1958 жылы", "1867-ci ildə"),
            new Clue(Clue.Kind.NUMBER, Clue.Stand.AGREES, "20", "20"),
            new Clue(Clue.Kind.DATE, Clue.Stand.UNANSWERED, "14 мамырда", ""));
  }

  @Test
  void aTextAgreesWithItself() {
    for (String text :
        List.of(
            "1975 жылғы 12 мамырда 20 мың адам, бесінші рет, 15%",
            "ХХ ғасырдың 20-40 жылдарында, 1990 жылдары, 3–6 маусым")) {
      List<Quantity> quantities = in("kk", text);
      Comparison c = Quantities.compare(quantities, quantities);
      assertThat(c.count(Agreement.EXACT)).as(text).isEqualTo(quantities.size());
      assertThat(c.clashing()).isEmpty();
      assertThat(c.unansweredSource()).isEmpty();
    }
  }
}
