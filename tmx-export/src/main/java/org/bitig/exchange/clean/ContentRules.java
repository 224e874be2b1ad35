package org.bitig.exchange.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitig.lang.lexicon.Lexicon;
import org.bitig.lang.quantity.NumberExpression;
import org.bitig.lang.quantity.Quantities;
import org.bitig.lang.quantity.Quantity;
import org.bitig.model.Language;
import org.bitig.model.Property;

/** Rules about what the sides say. */
final class ContentRules {
  private ContentRules() {}

  static final class Placeholders implements PairRule {
    @Override
    public CleanRule rule() {
      return CleanRule.PLACEHOLDERS;
    }

    @Override
    public Measurement measure(Pair pair) {
      return difference(rule(), pair.sourceSide().placeholders(), pair.targetSide().placeholders());
    }
  }

  static final class Tags implements PairRule {
    @Override
    public CleanRule rule() {
      return CleanRule.TAGS;
    }

    @Override
    public Measurement measure(Pair pair) {
      return difference(rule(), pair.sourceSide().tags(), pair.targetSide().tags());
    }
  }

  /** What either list has more often than the other. */
  private static Measurement difference(CleanRule rule, List<String> a, List<String> b) {
    List<String> left = new ArrayList<>(a);
    List<String> right = new ArrayList<>();
    for (String item : b) {
      if (!left.remove(item)) {
        right.add(item);
      }
    }
    List<String> found = new ArrayList<>(left);
    found.addAll(right);
    return new Measurement(
        rule, found.size(), String.join(" ", found.subList(0, Math.min(4, found.size()))));
  }

  /**
   * Numbers and dates. Between two of our languages by what they mean, in whatever words; else, and
   * where that finds fault, by their digits: sides with the same digits agree.
   */
  static final class Numbers implements PairRule {
    @Override
    public CleanRule rule() {
      return CleanRule.NUMBERS;
    }

    @Override
    public Measurement measure(Pair pair) {
      Pair.Side source = pair.sourceSide();
      Pair.Side target = pair.targetSide();
      List<String> digits = digits(source.words());
      List<String> others = digits(target.words());
      if (digits.equals(others)) {
        return Measurement.fine(rule());
      }
      if (!source.language().isWorking() || !target.language().isWorking()) {
        Measurement difference = difference(rule(), digits, others);
        boolean both = !digits.isEmpty() && !others.isEmpty();
        return difference.value() == 0
            ? difference
            : new Measurement(rule(), both ? 1 : 0.5, difference.detail());
      }
      Quantities.Comparison compared =
          Quantities.compare(
              Quantities.find(source.words(), source.language()),
              Quantities.find(target.words(), target.language()));
      List<Quantity> unsaid = firm(compared.unansweredSource());
      List<Quantity> added = firm(compared.unansweredTarget());
      double value = compared.clashing().size() + Math.min(unsaid.size(), added.size());
      List<String> left = leftOver(digits, others, compared);
      List<String> right = leftOver(others, digits, compared);
      if (value == 0 && (Math.min(left.size(), right.size()) > 0 || isOtherRange(compared))) {
        // Figures that are part of a name or a code: PIN2 and PIN8.
        return new Measurement(rule(), 1, String.join(" ", left) + " ≠ " + String.join(" ", right));
      }
      if (value == 0 && unsaid.size() + added.size() > 0) {
        value = 0.5;
      }
      List<String> found = new ArrayList<>();
      compared.clashing().forEach(p -> found.add(p.source().text() + " ≠ " + p.target().text()));
      unsaid.forEach(q -> found.add(q.text() + " ≠ –"));
      added.forEach(q -> found.add("– ≠ " + q.text()));
      return new Measurement(
          rule(), value, String.join(", ", found.subList(0, Math.min(3, found.size()))));
    }

    /** Figures of a side that the other does not have and no agreeing number or date explains. */
    private static List<String> leftOver(
        List<String> own, List<String> others, Quantities.Comparison compared) {
      List<String> left = new ArrayList<>(own);
      others.forEach(left::remove);
      for (Quantities.Pair pair : compared.agreeing()) {
        digits(pair.source().text()).forEach(left::remove);
        digits(pair.target().text()).forEach(left::remove);
      }
      return left;
    }

    /** Whether a range answers another one that it is not equal to. */
    private static boolean isOtherRange(Quantities.Comparison compared) {
      return compared.agreeing().stream()
          .anyMatch(
              p ->
                  p.agreement() == Quantities.Agreement.PARTIAL
                      && p.source() instanceof NumberExpression a
                      && p.target() instanceof NumberExpression b
                      && a.isRange()
                      && b.isRange());
    }

    /** What a side says in figures, and can hardly mean otherwise. */
    private static List<Quantity> firm(List<Quantity> quantities) {
      return quantities.stream()
          .filter(q -> q.strength() == Quantity.Strength.FIRM)
          .filter(
              q ->
                  !(q instanceof NumberExpression)
                      || q.text().codePoints().anyMatch(Character::isDigit))
          .toList();
    }

    /** The numbers in figures, without what divides thousands and decimals, in rising order. */
    private static List<String> digits(String text) {
      List<String> numbers = new ArrayList<>();
      StringBuilder number = new StringBuilder();
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        boolean divider =
            !number.isEmpty()
                && ".,'\u00A0\u202F ".indexOf(c) >= 0
                && i + 1 < text.length()
                && Character.isDigit(text.charAt(i + 1));
        if (Character.isDigit(c)) {
          number.append((char) ('0' + Character.digit(c, 10)));
        } else if (!divider && !number.isEmpty()) {
          numbers.add(number.toString());
          number.setLength(0);
        }
      }
      if (!number.isEmpty()) {
        numbers.add(number.toString());
      }
      numbers.sort(null);
      return numbers;
    }
  }

  /** What the file itself says of the pair. */
  static final class Score implements PairRule {
    private static final List<String> TYPES =
        List.of("x-confidence", "score-bicleaner", "score-bicleaner-ai");

    @Override
    public CleanRule rule() {
      return CleanRule.LOW_SCORE;
    }

    @Override
    public Measurement measure(Pair pair) {
      return pair.unit().properties().stream()
          .filter(p -> TYPES.contains(p.type()))
          .map(Property::value)
          .flatMap(value -> number(value).stream())
          .findFirst()
          .map(score -> new Measurement(rule(), 1 - Math.clamp(score, 0.0, 1.0), ""))
          .orElse(Measurement.fine(rule()));
    }

    private static Optional<Double> number(String text) {
      try {
        double number = Double.parseDouble(text.strip());
        return Double.isNaN(number) ? Optional.empty() : Optional.of(number);
      } catch (NumberFormatException e) {
        return Optional.empty();
      }
    }
  }

  /** Terms of a glossary whose translation the other side does not have. */
  static final class Glossary implements PairRule {
    private final Lexicon glossary;

    Glossary(Lexicon glossary) {
      this.glossary = glossary;
    }

    @Override
    public CleanRule rule() {
      return CleanRule.GLOSSARY;
    }

    @Override
    public Measurement measure(Pair pair) {
      Language from = pair.sourceSide().language();
      Language to = pair.targetSide().language();
      if (!from.isWorking() || !to.isWorking() || from == to) {
        return Measurement.fine(rule());
      }
      List<Lexicon.Item> terms =
          glossary.read(pair.sourceSide().words(), from).stream()
              .filter(t -> !glossary.translations(t.text(), from, to).isEmpty())
              .toList();
      List<Lexicon.Item> others = glossary.read(pair.targetSide().words(), to);
      List<Integer> answered =
          glossary.match(terms, others).stream().map(Lexicon.Answer::a).toList();
      List<String> found = new ArrayList<>();
      for (int i = 0; i < terms.size(); i++) {
        if (!answered.contains(i)) {
          found.add(
              terms.get(i).text()
                  + " → "
                  + String.join(" | ", glossary.translations(terms.get(i).text(), from, to)));
        }
      }
      return new Measurement(
          rule(), found.size(), String.join(", ", found.subList(0, Math.min(3, found.size()))));
    }
  }
}
