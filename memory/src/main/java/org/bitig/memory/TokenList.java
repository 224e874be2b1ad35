package org.bitig.memory;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Terms that are known already, as Lucene takes them. */
final class TokenList extends TokenStream {
  /** Lucene refuses longer terms; nobody looks for such a word by all of it. */
  private static final int LONGEST = 500;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final List<String> terms;
  private Iterator<String> left;

  TokenList(List<String> terms) {
    this.terms = terms;
    this.left = terms.iterator();
  }

  @Override
  public boolean incrementToken() {
    if (!left.hasNext()) {
      return false;
    }
    clearAttributes();
    term.append(bounded(left.next()));
    return true;
  }

  @Override
  public void reset() {
    left = terms.iterator();
  }

  /** Returns a term as it stands in the index. */
  static String bounded(String term) {
    return term.length() <= LONGEST ? term : term.substring(0, LONGEST);
  }
}
