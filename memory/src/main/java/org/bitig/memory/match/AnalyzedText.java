package org.bitig.memory.match;

import java.util.List;

/**
 * A sentence and its tokens.
 *
 * @param text the sentence, composed (NFC)
 * @param tokens in order, none overlapping
 * @param signs everything between the tokens but blanks, one sort of quotation mark and dash
 */
public record AnalyzedText(String text, List<Token> tokens, String signs) {
  public AnalyzedText {
    tokens = List.copyOf(tokens);
  }
}
