package org.bitig.lang.morph;

import java.io.IOException;
import java.text.Normalizer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Composes each token to NFC, so that letters written with combining marks (й, ё, ö, ş) meet the
 * rules written for the composed ones. Offsets stay those of the source.
 */
public final class ComposingFilter extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  /** Composes the tokens of {@code input}. */
  public ComposingFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    if (!Normalizer.isNormalized(term, Normalizer.Form.NFC)) {
      String composed = Normalizer.normalize(term, Normalizer.Form.NFC);
      term.setEmpty().append(composed);
    }
    return true;
  }
}
