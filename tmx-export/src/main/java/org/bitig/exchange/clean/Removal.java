package org.bitig.exchange.clean;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bitig.model.Property;
import org.bitig.model.TranslationUnit;

/** How a unit that was taken out says why, and where it was. */
final class Removal {
  private Removal() {}

  /** Returns the unit with its faults and the file it was taken out of. */
  static TranslationUnit mark(TranslationUnit unit, List<Measurement> faults, String file) {
    List<Property> properties = new ArrayList<>();
    for (Measurement fault : faults) {
      properties.add(
          new Property(
              Cleaner.REASON,
              String.format(Locale.ROOT, "%s=%.3f", fault.rule().code(), fault.value())));
    }
    properties.add(new Property(Cleaner.FROM, file));
    properties.addAll(unit.properties());
    return with(unit, properties);
  }

  /** Returns the unit as it was. */
  static TranslationUnit unmark(TranslationUnit unit) {
    return with(unit, unit.properties().stream().filter(p -> !isMark(p)).toList());
  }

  private static boolean isMark(Property property) {
    return property.type().equals(Cleaner.REASON) || property.type().equals(Cleaner.FROM);
  }

  /** Returns the rules a unit was taken out by; those of a later version are passed over. */
  static Set<CleanRule> rules(TranslationUnit unit) {
    Set<CleanRule> rules = EnumSet.noneOf(CleanRule.class);
    for (Property property : unit.properties()) {
      if (property.type().equals(Cleaner.REASON)) {
        CleanRule.ofCode(property.value().replaceFirst("=.*", "")).ifPresent(rules::add);
      }
    }
    return rules;
  }

  private static TranslationUnit with(TranslationUnit unit, List<Property> properties) {
    return new TranslationUnit(
        unit.id(),
        unit.sourceLanguage(),
        unit.variants(),
        unit.attributes(),
        properties,
        unit.notes());
  }
}
