package org.bitig.lang.morph;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/**
 * Replaces each token by its stem, unless it is marked as a keyword. Expects NFC; lower-cases by
 * the language's rules.
 */
public final class NounStemFilter extends TokenFilter {
  /** How much is taken off. */
  public enum Depth {
    /** Plural, possessive and case: {@link Morphology#stem}. */
    LIGHT,
    /** Also what makes nouns and adjectives from nouns: {@link Morphology#root}. */
    FULL
  }

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);
  private final Morphology morphology;
  private final Depth depth;

  /** Stems the tokens of {@code input}. */
  public NounStemFilter(TokenStream input, Morphology morphology, Depth depth) {
    super(input);
    this.morphology = morphology;
    this.depth = depth;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    if (!keyword.isKeyword()) {
      String word = term.toString();
      String stem = depth == Depth.LIGHT ? morphology.stem(word) : morphology.root(word);
      term.setEmpty().append(stem);
    }
    return true;
  }
}
