package org.bitig.corpus.okapi;

import java.util.List;
import org.bitig.model.Language;
import org.bitig.model.Span;

/**
 * Cuts a paragraph into sentences.
 *
 * <p>Every implementation returns spans in code points, in order, not overlapping, none empty, that
 * begin and end with a visible character and together cover every visible character of the text.
 */
@FunctionalInterface
public interface SentenceSplitter {
  /**
   * Returns where the sentences of a paragraph stand.
   *
   * @param paragraph clean text on one line, with single blanks; may be empty
   * @param language by whose rules to cut; one without rules of its own is cut by common ones
   */
  List<Span> split(String paragraph, Language language);
}
