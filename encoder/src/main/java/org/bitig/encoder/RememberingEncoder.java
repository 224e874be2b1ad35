package org.bitig.encoder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bitig.model.Progress;
import org.bitig.model.SentenceEncoder;
import org.bitig.model.TokenVectors;

/**
 * Encodes each text once and remembers it until closed: the stages of a run ask for the same
 * sentences again and again.
 *
 * <p>Since a text's vector depends on nothing but the text, remembering changes no result. Sentence
 * vectors take some 1.5 kB a text; word vectors, forty times as much, are remembered of the first
 * {@value #MOST_TOKENS} texts only.
 */
public final class RememberingEncoder implements SentenceEncoder {
  private static final int MOST_TOKENS = 4000;

  private final SentenceEncoder encoder;
  private final Map<String, float[]> vectors = new ConcurrentHashMap<>();
  private final Map<String, TokenVectors> tokens = new ConcurrentHashMap<>();

  /** Makes an encoder in front of another one, which it closes with itself. */
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
    Set<String> unknown = new LinkedHashSet<>(texts);
    unknown.removeIf(vectors::containsKey);
    List<String> fresh = List.copyOf(unknown);
    float[][] encoded = encoder.encode(fresh, progress);
    for (int i = 0; i < encoded.length; i++) {
      vectors.put(fresh.get(i), encoded[i]);
    }
    return texts.stream()
        .map(text -> Objects.requireNonNull(vectors.get(text)).clone())
        .toArray(float[][]::new);
  }

  @Override
  public List<TokenVectors> tokens(List<String> texts, Progress progress) {
    Set<String> unknown = new LinkedHashSet<>(texts);
    unknown.removeIf(tokens::containsKey);
    List<String> fresh = List.copyOf(unknown);
    List<TokenVectors> encoded = encoder.tokens(fresh, progress);
    Map<String, TokenVectors> now = new HashMap<>();
    for (int i = 0; i < fresh.size(); i++) {
      now.put(fresh.get(i), encoded.get(i));
      if (tokens.size() < MOST_TOKENS) {
        tokens.put(fresh.get(i), encoded.get(i));
      }
    }
    List<TokenVectors> all = new ArrayList<>();
    for (String text : texts) {
      TokenVectors known = now.get(text);
      all.add(Objects.requireNonNull(known == null ? tokens.get(text) : known));
    }
    return all;
  }

  @Override
  public void close() {
    encoder.close();
  }
}
