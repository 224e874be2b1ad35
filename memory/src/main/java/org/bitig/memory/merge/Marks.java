package org.bitig.memory.merge;

import java.util.ArrayList;
import java.util.List;
import org.bitig.model.Property;
import org.bitig.model.TranslationUnit;

/** How a unit that was set apart says why. */
final class Marks {
  /** The property with the reason; the same as that of units taken out by {@code tm clean}. */
  private static final String REASON = "x-removed";

  private Marks() {}

  /** Returns the unit with the reason. */
  static TranslationUnit apart(TranslationUnit unit, String reason) {
    List<Property> properties = new ArrayList<>();
    properties.add(new Property(REASON, reason));
    properties.addAll(unit.properties());
    return new TranslationUnit(
        unit.id(),
        unit.sourceLanguage(),
        unit.variants(),
        unit.attributes(),
        properties,
        unit.notes());
  }
}
