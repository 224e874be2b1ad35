package org.bitig.exchange.clean;

/** Measures one thing of a pair, looking at nothing else. Pure; for any number of threads. */
interface PairRule {
  /** Returns the rule that is measured. */
  CleanRule rule();

  /** Returns how much of it is wrong. Both sides have text, except for {@link CleanRule#EMPTY}. */
  Measurement measure(Pair pair);
}
