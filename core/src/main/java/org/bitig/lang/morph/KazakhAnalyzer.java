package org.bitig.lang.morph;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.StopwordAnalyzerBase;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.SetKeywordMarkerFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.bitig.model.Language;

/**
 * Analyzer for Kazakh in Cyrillic script: Unicode words, composed, lower case, without stop words,
 * stemmed. Letters of Kazakh are never folded into their Russian neighbours (қ stays қ).
 */
public final class KazakhAnalyzer extends StopwordAnalyzerBase {
  private final CharArraySet keep;
  private final NounStemFilter.Depth depth;

  /** Light stems and the default stop words. */
  public KazakhAnalyzer() {
    this(StopWords.of(Language.KAZAKH), CharArraySet.EMPTY_SET, NounStemFilter.Depth.LIGHT);
  }

  /**
   * @param stopWords left out, lower case
   * @param keep never stemmed, lower case
   * @param depth of stemming
   */
  public KazakhAnalyzer(CharArraySet stopWords, CharArraySet keep, NounStemFilter.Depth depth) {
    super(stopWords);
    this.keep = keep;
    this.depth = depth;
  }

  @Override
  protected Analyzer.TokenStreamComponents createComponents(String field) {
    Tokenizer source = new StandardTokenizer();
    TokenStream words = new LowerCaseFilter(new ComposingFilter(source));
    words = new StopFilter(words, stopwords);
    words = new SetKeywordMarkerFilter(words, keep);
    return new Analyzer.TokenStreamComponents(
        source, new NounStemFilter(words, Morphology.of(Language.KAZAKH), depth));
  }

  @Override
  protected TokenStream normalize(String field, TokenStream in) {
    return new LowerCaseFilter(new ComposingFilter(in));
  }
}
