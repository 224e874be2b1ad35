package org.bitig.lang.morph;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.StopwordAnalyzerBase;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.SetKeywordMarkerFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tr.ApostropheFilter;
import org.apache.lucene.analysis.tr.TurkishLowerCaseFilter;
import org.bitig.model.Language;

/**
 * Analyzer for Azerbaijani in Latin script: Unicode words, composed, without what follows an
 * apostrophe (suffixes of names and numbers), lower case with dotted and dotless i kept apart,
 * without stop words, stemmed.
 *
 * <p>The casing of i is that of Turkish, so Lucene's filter for Turkish serves.
 */
public final class AzerbaijaniAnalyzer extends StopwordAnalyzerBase {
  private final CharArraySet keep;
  private final NounStemFilter.Depth depth;

  /** Light stems and the default stop words. */
  public AzerbaijaniAnalyzer() {
    this(StopWords.of(Language.AZERBAIJANI), CharArraySet.EMPTY_SET, NounStemFilter.Depth.LIGHT);
  }

  /**
   * @param stopWords left out, lower case
   * @param keep never stemmed, lower case
   * @param depth of stemming
   */
  public AzerbaijaniAnalyzer(
      CharArraySet stopWords, CharArraySet keep, NounStemFilter.Depth depth) {
    super(stopWords);
    this.keep = keep;
    this.depth = depth;
  }

  @Override
  protected Analyzer.TokenStreamComponents createComponents(String field) {
    Tokenizer source = new StandardTokenizer();
    TokenStream words = new ApostropheFilter(new ComposingFilter(source));
    words = new TurkishLowerCaseFilter(words);
    words = new StopFilter(words, stopwords);
    words = new SetKeywordMarkerFilter(words, keep);
    return new Analyzer.TokenStreamComponents(
        source, new NounStemFilter(words, Morphology.of(Language.AZERBAIJANI), depth));
  }

  @Override
  protected TokenStream normalize(String field, TokenStream in) {
    return new TurkishLowerCaseFilter(new ComposingFilter(in));
  }
}
