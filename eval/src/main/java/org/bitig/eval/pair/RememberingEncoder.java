package org.bitig.eval.pair;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bitig.model.Progress;
import org.bitig.model.SentenceEncoder;
import org.bitig.model.TokenVectors;

/** Keeps what an encoder said, for experiments that ask for the same texts over and over. */
public final class RememberingEncoder implements SentenceEncoder {
  private final SentenceEncoder encoder;
  private final Map<String, float[]> vectors = new HashMap<>();
  private final Map<String, TokenVectors> tokens = new HashMap<>();

  /** Returns an encoder that asks {@code encoder} once for each text. */
  public RememberingEncoder(SentenceEncoder encoder) {
    this.encoder = encoder;
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
    List<String> missing = missing(texts, vectors.keySet());
    float[][] found = encoder.encode(missing, progress);
    for (int i = 0; i < found.length; i++) {
      vectors.put(missing.get(i), found[i]);
    }
    return texts.stream().map(vectors::get).toArray(float[][]::new);
  }

  @Override
  public List<TokenVectors> tokens(List<String> texts, Progress progress) {
    List<String> missing = missing(texts, tokens.keySet());
    List<TokenVectors> found = encoder.tokens(missing, progress);
    for (int i = 0; i < found.size(); i++) {
      tokens.put(missing.get(i), found.get(i));
    }
    return texts.stream().map(tokens::get).toList();
  }

  private static List<String> missing(List<String> texts, Set<String> known) {
    Set<String> missing = new LinkedHashSet<>(texts);
    missing.removeAll(known);
    return List.copyOf(missing);
  }

  @Override
  public void close() {
    encoder.close();
  }
}
