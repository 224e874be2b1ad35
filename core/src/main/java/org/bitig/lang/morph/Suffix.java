package org.bitig.lang.morph;

/** What an inflectional suffix of a noun expresses; the same set serves both languages. */
public enum Suffix {
  PLURAL,
  POSSESSIVE_1SG,
  POSSESSIVE_2SG,
  POSSESSIVE_3,
  POSSESSIVE_1PL,
  POSSESSIVE_2PL,
  GENITIVE,
  DATIVE,
  ACCUSATIVE,
  LOCATIVE,
  ABLATIVE,
  INSTRUMENTAL,
  /** Makes an attribute of a locative: kk {@code -ғы}, az {@code -kı}. */
  ATTRIBUTIVE,
  /** Makes the word the predicate: az {@code -dır}, kk {@code -мыз}. */
  COPULA;

  /** Whether it says whose the thing is. */
  public boolean isPossessive() {
    return this == POSSESSIVE_3 || isPersonal();
  }

  /** Whether it says that the thing is the speaker's or the hearer's. */
  public boolean isPersonal() {
    return this == POSSESSIVE_1SG
        || this == POSSESSIVE_2SG
        || this == POSSESSIVE_1PL
        || this == POSSESSIVE_2PL;
  }

  /** Whether it is one of the six case endings; the nominative has none. */
  public boolean isCase() {
    return switch (this) {
      case GENITIVE, DATIVE, ACCUSATIVE, LOCATIVE, ABLATIVE, INSTRUMENTAL -> true;
      default -> false;
    };
  }
}
