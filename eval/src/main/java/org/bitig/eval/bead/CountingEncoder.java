package org.bitig.eval.bead;

import java.util.List;
import org.bitig.model.Progress;
import org.bitig.model.SentenceEncoder;
import org.bitig.model.TokenVectors;

/** Counts the texts that another encoder is asked for. Leaves that one open. */
final class CountingEncoder implements SentenceEncoder {
  private final SentenceEncoder encoder;
  private int asked;

  CountingEncoder(SentenceEncoder encoder) {
    this.encoder = encoder;
  }

  int asked() {
    return asked;
  }

  @Override
  public String id() {
    return encoder.id();
  }

  @Override
  public int dimensions() {
    return encoder.dimensions();
  }

  @Override
  public float[][] encode(List<String> texts, Progress progress) {
    asked += texts.size();
    return encoder.encode(texts, progress);
  }

  @Override
  public List<TokenVectors> tokens(List<String> texts, Progress progress) {
    asked += texts.size();
    return encoder.tokens(texts, progress);
  }

  @Override
  public void close() {}
}
