package org.bitig.lang.quantity;

import org.bitig.model.Span;

/** A number or date where it stands in a text. */
public sealed interface Quantity permits NumberExpression, DateExpression {
  /** Returns where it stands, in code points of the text. */
  Span span();

  /** Returns the words as written. */
  String text();

  /** Returns how sure it is that the words mean this. */
  Strength strength();

  /** How sure it is that words mean a quantity. */
  enum Strength {
    /** They can hardly mean anything else. */
    FIRM,
    /** They often mean something else: an article, a month's name, a bare four-digit number. */
    AMBIGUOUS
  }
}
