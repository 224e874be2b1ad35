package org.bitig.memory.match;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.bitig.lang.Casing;
import org.bitig.lang.Folding;
import org.bitig.lang.morph.AzerbaijaniAnalyzer;
import org.bitig.lang.morph.ComposingFilter;
import org.bitig.lang.morph.KazakhAnalyzer;
import org.bitig.lang.morph.NounStemFilter;
import org.bitig.model.Language;

/**
 * Makes tokens of sentences by the rules of a language.
 *
 * <p>Words are Unicode's, stemmed by the analyzers of Kazakh and Azerbaijani, by Porter's stemmer
 * for English, Savoy's light one for Russian, not at all for other languages. No word is left out:
 * translators count the little ones too. Numbers and placeables are found first and are one token
 * each, whatever signs they hold.
 *
 * <p>Safe for several threads. Linear in the length of the text.
 */
public final class TextAnalyzer {
  /**
   * Numbers and placeables. Every repetition is bounded or of a set that excludes what follows it,
   * so that no text makes the search slow.
   */
  private static final Pattern LITERAL =
      Pattern.compile(
          "(?<placeable></?[A-Za-z][^<>]{0,200}+>"
              + "|&(?:#\\d{1,7}|#x[0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});"
              + "|(?<![\\p{L}\\p{N}])(?:(?:https?|ftp)://|www\\.)[^\\s<>\"«»“”]{0,500}[\\p{L}\\p{N}/]"
              + "|(?<![\\p{L}\\p{N}._+-])[\\p{L}\\p{N}._+-]{1,64}+@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){1,8}"
              + "|\\$?\\{{1,2}+[^{}\\s]{0,60}+\\}{1,2}+"
              + "|%(?:\\d{1,2}\\$|\\([A-Za-z_]{1,40}\\))?[sdiufxXc@](?![\\p{L}\\p{N}]))"
              + "|(?<![\\p{L}\\p{N}])(?:\\d{1,3}(?:["
              + " \\u00A0\\u202F\\u2009]\\d{3}){1,6}(?:[.,]\\d{1,9})?(?!\\d)"
              + "|\\d++(?:[.,:/'\\u2019\\u2010-\\u2015-]\\d++)*+)");

  private static final Map<String, TextAnalyzer> BY_LANGUAGE = new ConcurrentHashMap<>();

  private final Language language;
  private final Analyzer analyzer;

  private TextAnalyzer(Language language, Analyzer analyzer) {
    this.language = language;
    this.analyzer = analyzer;
  }

  /**
   * Returns the analyzer for texts with this tag: that of its language, whatever the region or
   * script.
   */
  public static TextAnalyzer of(String tag) {
    String language = language(tag);
    // The languages that are not known share one, so that the number of analyzers is bounded.
    return BY_LANGUAGE.computeIfAbsent(
        Language.ofTag(language).isPresent() ? language : "und", TextAnalyzer::create);
  }

  /** Returns the language of a tag as it is compared: {@code kk} for {@code kk_KZ}, {@code KK}. */
  public static String language(String tag) {
    String plain = tag.strip().replace('_', '-').toLowerCase(Locale.ROOT);
    int hyphen = plain.indexOf('-');
    return hyphen < 0 ? plain : plain.substring(0, hyphen);
  }

  private static TextAnalyzer create(String tag) {
    Language language = Language.ofTag(tag).orElse(Language.UNDETERMINED);
    Analyzer analyzer =
        switch (language) {
          case KAZAKH ->
              new KazakhAnalyzer(
                  CharArraySet.EMPTY_SET, CharArraySet.EMPTY_SET, NounStemFilter.Depth.LIGHT);
          case AZERBAIJANI ->
              new AzerbaijaniAnalyzer(
                  CharArraySet.EMPTY_SET, CharArraySet.EMPTY_SET, NounStemFilter.Depth.LIGHT);
          default -> new Stemming(language);
        };
    return new TextAnalyzer(language, analyzer);
  }

  private static final class Stemming extends Analyzer {
    private final Language language;

    Stemming(Language language) {
      this.language = language;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer source = new StandardTokenizer();
      TokenStream words = new ComposingFilter(source);
      words =
          switch (language) {
            case ENGLISH ->
                new PorterStemFilter(new LowerCaseFilter(new EnglishPossessiveFilter(words)));
            case RUSSIAN -> new RussianLightStemFilter(new LowerCaseFilter(words));
            default -> new LowerCaseFilter(words);
          };
      return new TokenStreamComponents(source, words);
    }
  }

  /** Returns the sentence with its tokens. */
  public AnalyzedText analyze(String written) {
    String text = Normalizer.normalize(written, Normalizer.Form.NFC);
    List<Token> literals = new ArrayList<>();
    StringBuilder rest = new StringBuilder(text);
    Matcher matcher = LITERAL.matcher(text);
    while (matcher.find()) {
      boolean number = matcher.group("placeable") == null;
      String literal = matcher.group();
      literals.add(
          new Token(
              number ? Token.Kind.NUMBER : Token.Kind.PLACEABLE,
              literal,
              literal,
              number ? Token.NUMBER : Token.PLACEABLE,
              matcher.start(),
              matcher.end()));
      for (int i = matcher.start(); i < matcher.end(); i++) {
        rest.setCharAt(i, ' ');
      }
    }
    List<Token> tokens = new ArrayList<>();
    int next = 0;
    for (Token word : words(rest.toString())) {
      while (next < literals.size() && literals.get(next).startUnit() < word.startUnit()) {
        tokens.add(literals.get(next++));
      }
      tokens.add(word);
    }
    tokens.addAll(literals.subList(next, literals.size()));
    return new AnalyzedText(text, tokens, signs(text, tokens));
  }

  private List<Token> words(String text) {
    List<Token> words = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("text", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        String word = text.substring(offset.startOffset(), offset.endOffset());
        words.add(
            new Token(
                Token.Kind.WORD,
                word,
                form(word),
                term.toString(),
                offset.startOffset(),
                offset.endOffset()));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("reading a string failed", e);
    }
    return words;
  }

  /** Returns the form of a word by which it is compared. */
  public String form(String word) {
    String composed = Normalizer.normalize(word, Normalizer.Form.NFC);
    return Casing.lower(composed, language).replace('\u2019', '\'').replace('\u02BC', '\'');
  }

  private static String signs(String text, List<Token> tokens) {
    StringBuilder signs = new StringBuilder();
    int from = 0;
    for (Token token : tokens) {
      signs.append(text, from, token.startUnit());
      from = token.endUnit();
    }
    signs.append(text, from, text.length());
    return Folding.key(signs.toString()).replace(" ", "");
  }
}
