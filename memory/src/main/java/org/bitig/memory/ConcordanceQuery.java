package org.bitig.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.bitig.memory.match.AnalyzedText;
import org.bitig.memory.match.TextAnalyzer;
import org.bitig.memory.match.Token;
import org.bitig.model.Span;

/**
 * What a person looks for in texts: words, all of which must be there in any form; {@code "words in
 * a row"}; {@code begin*} of a word as written.
 *
 * @param parts all of which a text must have
 */
record ConcordanceQuery(List<Part> parts) {
  /** More words in one query are left out: nobody reads what would have them all. */
  private static final int MOST = 64;

  private static final Pattern PART = Pattern.compile("\"([^\"]*)\"?|(\\S+)");

  /**
   * One condition.
   *
   * @param text words as typed
   * @param prefix whether the text is the beginning of a word
   */
  record Part(String text, boolean prefix) {}

  ConcordanceQuery {
    parts = List.copyOf(parts);
  }

  static ConcordanceQuery parse(String typed) {
    List<Part> parts = new ArrayList<>();
    Matcher matcher = PART.matcher(typed);
    while (matcher.find() && parts.size() < MOST) {
      String phrase = matcher.group(1);
      String word = matcher.group(2);
      if (phrase != null) {
        if (!phrase.isBlank()) {
          parts.add(new Part(phrase.strip(), false));
        }
      } else if (word.length() > 1 && word.endsWith("*")) {
        parts.add(new Part(word.substring(0, word.length() - 1), true));
      } else {
        parts.add(new Part(word, false));
      }
    }
    return new ConcordanceQuery(parts);
  }

  /** Returns what finds such texts in one language. */
  Query in(String language) {
    TextAnalyzer analyzer = TextAnalyzer.of(language);
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    boolean any = false;
    for (Part part : parts) {
      if (part.prefix()) {
        all.add(
            new PrefixQuery(
                new Term(Fields.forms(language), TokenList.bounded(analyzer.form(part.text())))),
            BooleanClause.Occur.MUST);
        any = true;
        continue;
      }
      List<Token> tokens = analyzer.analyze(part.text()).tokens();
      if (!tokens.isEmpty()) {
        all.add(
            phrase(tokens.subList(0, Math.min(MOST, tokens.size())), language),
            BooleanClause.Occur.MUST);
        any = true;
      }
    }
    return any ? all.build() : new MatchNoDocsQuery("nothing to look for");
  }

  private static Query phrase(List<Token> tokens, String language) {
    boolean literal = tokens.stream().anyMatch(token -> token.kind() != Token.Kind.WORD);
    // All numbers have one stem: they are looked for as written, and then so are their neighbours.
    String field = literal ? Fields.forms(language) : Fields.stems(language);
    List<String> terms =
        tokens.stream().map(t -> TokenList.bounded(literal ? t.form() : t.stem())).toList();
    if (terms.size() == 1) {
      return new TermQuery(new Term(field, terms.getFirst()));
    }
    return new PhraseQuery(field, terms.toArray(new String[0]));
  }

  /** Returns where a text of a language has what is looked for, in code points, in order. */
  List<Span> find(String text, String language) {
    TextAnalyzer analyzer = TextAnalyzer.of(language);
    AnalyzedText read = analyzer.analyze(text);
    List<Span> found = new ArrayList<>();
    for (Part part : parts) {
      List<Token> wanted = analyzer.analyze(part.text()).tokens();
      String beginning = analyzer.form(part.text());
      int length = part.prefix() ? 1 : wanted.size();
      for (int from = 0; length > 0 && from + length <= read.tokens().size(); from++) {
        List<Token> here = read.tokens().subList(from, from + length);
        boolean meets =
            part.prefix() ? here.getFirst().form().startsWith(beginning) : meets(wanted, here);
        if (meets) {
          found.add(span(read.text(), here.getFirst().startUnit(), here.getLast().endUnit()));
        }
      }
    }
    found.sort(Comparator.comparingInt(Span::start).thenComparingInt(Span::end));
    return found;
  }

  private static boolean meets(List<Token> wanted, List<Token> here) {
    boolean literal = wanted.stream().anyMatch(token -> token.kind() != Token.Kind.WORD);
    for (int i = 0; i < wanted.size(); i++) {
      boolean same =
          literal
              ? wanted.get(i).form().equals(here.get(i).form())
              : wanted.get(i).stem().equals(here.get(i).stem());
      if (!same) {
        return false;
      }
    }
    return true;
  }

  /** Returns a stretch of UTF-16 units as code points. */
  static Span span(String text, int startUnit, int endUnit) {
    int start = text.codePointCount(0, startUnit);
    return new Span(start, start + text.codePointCount(startUnit, endUnit));
  }
}
