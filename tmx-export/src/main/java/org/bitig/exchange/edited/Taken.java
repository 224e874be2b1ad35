package org.bitig.exchange.edited;

import java.util.List;
import org.bitig.exchange.journal.Decision;

/**
 * What one file comes to.
 *
 * @param decisions to be added to the journal, in the order of the file
 * @param findings in the order of the file
 */
record Taken(List<Decision> decisions, List<Finding> findings) {
  Taken {
    decisions = List.copyOf(decisions);
    findings = List.copyOf(findings);
  }
}
