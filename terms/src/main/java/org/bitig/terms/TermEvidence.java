package org.bitig.terms;

import java.util.List;
import java.util.Map;
import org.bitig.model.Language;
import org.bitig.model.LanguagePair;

/**
 * What texts say of their terms before concepts are made of it.
 *
 * @param candidates of each language
 * @param links between candidates, by their positions, of each pair of languages
 */
public record TermEvidence(
    Map<Language, List<Candidate>> candidates, Map<LanguagePair, List<Link>> links) {
  public TermEvidence {
    candidates = Map.copyOf(candidates);
    links = Map.copyOf(links);
  }
}
