package org.bitig.lang.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.bitig.lang.quantity.DateExpression.YearSpan;
import org.bitig.lang.quantity.NumberExpression.Role;
import org.bitig.model.Clue;
import org.bitig.model.Language;

/**
 * Finds the numbers and dates of texts, and says which of two texts agree, clash or go unanswered.
 *
 * <p>Agreement and clash are kept apart: what one side says and the other does not is no clash. A
 * clash is a quantity of each side, of one kind and role, that are the only ones of that kind left
 * on their sides when all that agree are put together.
 */
public final class Quantities {
  private Quantities() {}

  /** How far two quantities say the same. */
  public enum Agreement {
    /** They say the same. */
    EXACT,
    /** They are at odds in nothing, but one says more or says it more finely. */
    PARTIAL,
    /** They say different things. */
    NONE
  }

  /** Two quantities that agree, or clash. */
  public record Pair(Quantity source, Quantity target, Agreement agreement) {}

  /**
   * What a comparison found; every quantity of both sides is in exactly one list, but for those
   * that a side repeats: each of them is listed with the same counterpart.
   *
   * @param agreeing pairs, exact ones and partial ones, by place in the source
   * @param clashing pairs, by place in the source
   * @param unansweredSource of the source, what is in no pair
   * @param unansweredTarget of the target, what is in no pair
   */
  public record Comparison(
      List<Pair> agreeing,
      List<Pair> clashing,
      List<Quantity> unansweredSource,
      List<Quantity> unansweredTarget) {
    public Comparison {
      agreeing = List.copyOf(agreeing);
      clashing = List.copyOf(clashing);
      unansweredSource = List.copyOf(unansweredSource);
      unansweredTarget = List.copyOf(unansweredTarget);
    }

    /** Returns how many pairs agree to this degree. */
    public long count(Agreement agreement) {
      return agreeing.stream().filter(pair -> pair.agreement() == agreement).count();
    }

    /** Returns what was found as clues: what agrees, what clashes, what goes unanswered. */
    public List<Clue> clues() {
      List<Clue> clues = new ArrayList<>();
      for (Pair pair : agreeing) {
        clues.add(
            new Clue(
                kind(pair.source()),
                Clue.Stand.AGREES,
                pair.source().text(),
                pair.target().text()));
      }
      for (Pair pair : clashing) {
        clues.add(
            new Clue(
                kind(pair.source()),
                Clue.Stand.CLASHES,
                pair.source().text(),
                pair.target().text()));
      }
      for (Quantity quantity : unansweredSource) {
        clues.add(new Clue(kind(quantity), Clue.Stand.UNANSWERED, quantity.text(), ""));
      }
      for (Quantity quantity : unansweredTarget) {
        clues.add(new Clue(kind(quantity), Clue.Stand.UNANSWERED, "", quantity.text()));
      }
      return clues;
    }

    private static Clue.Kind kind(Quantity quantity) {
      return switch (quantity) {
        case NumberExpression number -> Clue.Kind.NUMBER;
        case DateExpression date -> Clue.Kind.DATE;
      };
    }
  }

  /** Returns the dates of {@code text} and the numbers outside them, in order. */
  public static List<Quantity> find(String text, Language language) {
    List<Token> tokens = Lexer.tokens(text, language);
    boolean[] taken = new boolean[tokens.size()];
    List<Quantity> quantities = new ArrayList<>();
    for (DateFinder.Found found : new DateFinder(text, tokens, language).all()) {
      quantities.add(found.date());
      for (int i = found.first(); i < found.next(); i++) {
        taken[i] = true;
      }
    }
    quantities.addAll(new NumberFinder(text, tokens, language).all(taken));
    quantities.sort(Comparator.comparing(Quantity::span));
    return List.copyOf(quantities);
  }

  /** Returns what the quantities of two texts have to do with each other. */
  public static Comparison compare(List<Quantity> source, List<Quantity> target) {
    boolean[] answeredSource = new boolean[source.size()];
    boolean[] answeredTarget = new boolean[target.size()];
    List<Pair> agreeing = new ArrayList<>();
    for (Agreement agreement : new Agreement[] {Agreement.EXACT, Agreement.PARTIAL}) {
      for (int i = 0; i < source.size(); i++) {
        for (int j = 0; j < target.size() && !answeredSource[i]; j++) {
          if (!answeredTarget[j] && agreement(source.get(i), target.get(j)) == agreement) {
            answeredSource[i] = true;
            answeredTarget[j] = true;
            agreeing.add(new Pair(source.get(i), target.get(j), agreement));
          }
        }
      }
      // What a side says twice is answered by one mention on the other.
      for (int i = 0; i < source.size(); i++) {
        for (int j = 0; j < target.size(); j++) {
          if (answeredSource[i] != answeredTarget[j]
              && agreement(source.get(i), target.get(j)) == agreement
              && isRepeated(source, target, i, j, answeredSource[i])) {
            answeredSource[i] = true;
            answeredTarget[j] = true;
            agreeing.add(new Pair(source.get(i), target.get(j), agreement));
          }
        }
      }
    }
    List<Quantity> leftSource = left(source, answeredSource);
    List<Quantity> leftTarget = left(target, answeredTarget);
    List<Pair> clashing = new ArrayList<>();
    clash(leftSource, leftTarget, Quantities::isYear, clashing);
    clash(leftSource, leftTarget, Quantities::isDay, clashing);
    clash(leftSource, leftTarget, q -> hasRole(q, Role.PERCENT), clashing);
    for (Unit unit : Unit.values()) {
      if (unit != Unit.PERCENT) {
        clash(leftSource, leftTarget, q -> hasRole(q, Role.CARDINAL) && hasUnit(q, unit), clashing);
      }
    }
    agreeing.sort(Comparator.comparing((Pair pair) -> pair.source().span()));
    clashing.sort(Comparator.comparing((Pair pair) -> pair.source().span()));
    return new Comparison(agreeing, clashing, leftSource, leftTarget);
  }

  /** Whether the open one of a pair says the same as one of its side that is answered already. */
  private static boolean isRepeated(
      List<Quantity> source, List<Quantity> target, int i, int j, boolean sourceAnswered) {
    List<Quantity> side = sourceAnswered ? target : source;
    Quantity open = sourceAnswered ? target.get(j) : source.get(i);
    return side.stream()
        .anyMatch(
            other ->
                !other.span().equals(open.span()) && agreement(open, other) == Agreement.EXACT);
  }

  private static List<Quantity> left(List<Quantity> side, boolean[] answered) {
    List<Quantity> left = new ArrayList<>();
    for (int i = 0; i < answered.length; i++) {
      if (!answered[i]) {
        left.add(side.get(i));
      }
    }
    return left;
  }

  /** Moves what is alone of a kind on both sides from what is left to what clashes. */
  private static void clash(
      List<Quantity> source, List<Quantity> target, Predicate<Quantity> kind, List<Pair> clashing) {
    Predicate<Quantity> firm = q -> q.strength() == Quantity.Strength.FIRM && kind.test(q);
    List<Quantity> s = source.stream().filter(firm).toList();
    List<Quantity> t = target.stream().filter(firm).toList();
    if (s.size() == 1 && t.size() == 1) {
      clashing.add(new Pair(s.getFirst(), t.getFirst(), Agreement.NONE));
      source.remove(s.getFirst());
      target.remove(t.getFirst());
    }
  }

  private static boolean isYear(Quantity quantity) {
    return quantity instanceof DateExpression date && date.years().isPresent();
  }

  private static boolean isDay(Quantity quantity) {
    return quantity instanceof DateExpression date && date.years().isEmpty();
  }

  private static boolean hasRole(Quantity quantity, Role role) {
    return quantity instanceof NumberExpression number && number.role() == role;
  }

  private static boolean hasUnit(Quantity quantity, Unit unit) {
    return quantity instanceof NumberExpression number && number.unit() == unit;
  }

  /** Returns how far two quantities say the same. Symmetric. */
  public static Agreement agreement(Quantity a, Quantity b) {
    return switch (a) {
      case DateExpression dateA ->
          switch (b) {
            case DateExpression dateB -> dates(dateA, dateB);
            case NumberExpression numberB -> yearAndNumber(dateA, numberB);
          };
      case NumberExpression numberA ->
          switch (b) {
            case DateExpression dateB -> yearAndNumber(dateB, numberA);
            case NumberExpression numberB -> numbers(numberA, numberB);
          };
    };
  }

  private static Agreement dates(DateExpression a, DateExpression b) {
    Optional<YearSpan> yearsA = a.years();
    Optional<YearSpan> yearsB = b.years();
    Optional<Month> monthA = a.month();
    Optional<Month> monthB = b.month();
    boolean shared = false;
    boolean same = true;
    if (yearsA.isPresent() && yearsB.isPresent()) {
      if (!yearsA.get().meets(yearsB.get())) {
        return Agreement.NONE;
      }
      shared = true;
      same = yearsA.equals(yearsB);
      boolean overlapOnly =
          !same && !contains(yearsA.get(), yearsB.get()) && !contains(yearsB.get(), yearsA.get());
      if (overlapOnly) {
        return Agreement.NONE;
      }
    } else {
      same = yearsA.isEmpty() && yearsB.isEmpty();
    }
    if (monthA.isPresent() && monthB.isPresent()) {
      if (monthA.get() != monthB.get()) {
        return Agreement.NONE;
      }
      shared = true;
      if (a.firstDay().isPresent() && b.firstDay().isPresent()) {
        int firstA = a.firstDay().getAsInt();
        int firstB = b.firstDay().getAsInt();
        int lastA = a.lastDay().getAsInt();
        int lastB = b.lastDay().getAsInt();
        if (firstA > lastB || firstB > lastA) {
          return Agreement.NONE;
        }
        same &= firstA == firstB && lastA == lastB;
      } else {
        same &= a.firstDay().isPresent() == b.firstDay().isPresent();
      }
    } else {
      same &= monthA.isPresent() == monthB.isPresent();
    }
    if (!shared) {
      return Agreement.NONE;
    }
    return same ? Agreement.EXACT : Agreement.PARTIAL;
  }

  private static boolean contains(YearSpan outer, YearSpan inner) {
    return outer.first() <= inner.first() && inner.last() <= outer.last();
  }

  /** A bare number of one side may be the year of the other. */
  private static Agreement yearAndNumber(DateExpression date, NumberExpression number) {
    boolean same =
        date.years().isPresent()
            && date.years().get().isSingle()
            && !number.isRange()
            && number.role() != Role.PERCENT
            && number.unit() == Unit.NONE
            && number.from().compareTo(BigDecimal.valueOf(date.years().get().first())) == 0;
    return same ? Agreement.PARTIAL : Agreement.NONE;
  }

  private static Agreement numbers(NumberExpression a, NumberExpression b) {
    if (!a.unit().mayBe(b.unit()) || (a.role() == Role.PERCENT) != (b.role() == Role.PERCENT)) {
      return Agreement.NONE;
    }
    boolean equal = a.from().compareTo(b.from()) == 0 && a.to().compareTo(b.to()) == 0;
    if (equal) {
      return a.role() == b.role() ? Agreement.EXACT : Agreement.PARTIAL;
    }
    if (a.isRange() || b.isRange()) {
      boolean inside =
          (a.from().compareTo(b.from()) <= 0 && b.to().compareTo(a.to()) <= 0)
              || (b.from().compareTo(a.from()) <= 0 && a.to().compareTo(b.to()) <= 0);
      return inside ? Agreement.PARTIAL : Agreement.NONE;
    }
    boolean readOtherwise =
        a.otherReading().filter(value -> value.compareTo(b.from()) == 0).isPresent()
            || b.otherReading().filter(value -> value.compareTo(a.from()) == 0).isPresent();
    if (readOtherwise || isRounded(a.from(), b.from()) || isRounded(b.from(), a.from())) {
      return Agreement.PARTIAL;
    }
    return Agreement.NONE;
  }

  /**
   * Whether {@code round} is {@code exact} to two or more figures, and has fewer figures; numbers
   * below a hundred are not rounded.
   */
  private static boolean isRounded(BigDecimal round, BigDecimal exact) {
    if (round.compareTo(BigDecimal.valueOf(100)) < 0) {
      return false;
    }
    int digits = Math.max(2, round.stripTrailingZeros().precision());
    return digits < exact.stripTrailingZeros().precision()
        && exact.round(new MathContext(digits, RoundingMode.HALF_UP)).compareTo(round) == 0;
  }
}
