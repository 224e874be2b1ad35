package org.bitig.encoder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.bitig.model.Progress;
import org.bitig.model.SentenceEncoder;
import org.bitig.model.TokenVectors;

/**
 * Asks a {@link VectorCache} before it asks the model.
 *
 * <p>A text's vector depends on nothing but the text and the model, and is stored without loss, so
 * that the cache changes no result. What is new is stored as it is computed, a few hundred texts at
 * a time: a run that is broken off has not worked in vain.
 */
public final class CachingEncoder implements SentenceEncoder {
  /** Texts encoded before they are stored: some seconds of work. */
  private static final int AT_ONCE = 256;

  private final SentenceEncoder encoder;
  private final VectorCache cache;

  /** Makes an encoder in front of another one; closes both that and the cache with itself. */
  public CachingEncoder(SentenceEncoder encoder, VectorCache cache) {
    this.encoder = encoder;
    this.cache = cache;
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
    return all(
            texts,
            VectorKey.Asked.SENTENCE,
            progress,
            bytes -> VectorCodec.vector(bytes, dimensions()),
            VectorCodec::bytes,
            (fresh, told) -> List.of(encoder.encode(fresh, told)))
        .stream()
        .map(float[]::clone)
        .toArray(float[][]::new);
  }

  @Override
  public List<TokenVectors> tokens(List<String> texts, Progress progress) {
    return all(
        texts,
        VectorKey.Asked.TOKENS,
        progress,
        bytes -> VectorCodec.tokens(bytes, dimensions()),
        VectorCodec::bytes,
        encoder::tokens);
  }

  /** Computes what is not stored. */
  @FunctionalInterface
  private interface Computing<V> {
    List<V> of(List<String> texts, Progress progress);
  }

  private <V> List<V> all(
      List<String> texts,
      VectorKey.Asked asked,
      Progress progress,
      Function<byte[], Optional<V>> decode,
      Function<V, byte[]> encode,
      Computing<V> computing) {
    Map<String, V> known = new HashMap<>();
    Map<String, VectorKey> missing = new LinkedHashMap<>();
    for (String text : new LinkedHashSet<>(texts)) {
      VectorKey key = VectorKey.of(id(), asked, text);
      cache
          .get(key)
          .flatMap(decode)
          .ifPresentOrElse(value -> known.put(text, value), () -> missing.put(text, key));
    }
    List<String> unknown = List.copyOf(missing.keySet());
    for (int from = 0; from < unknown.size(); from += AT_ONCE) {
      List<String> fresh = unknown.subList(from, Math.min(unknown.size(), from + AT_ONCE));
      int before = from;
      List<V> values =
          computing.of(
              fresh,
              (stage, done, total) -> progress.advance(stage, before + done, unknown.size()));
      Map<VectorKey, byte[]> records = new LinkedHashMap<>();
      for (int i = 0; i < fresh.size(); i++) {
        known.put(fresh.get(i), values.get(i));
        records.put(Objects.requireNonNull(missing.get(fresh.get(i))), encode.apply(values.get(i)));
      }
      cache.put(records);
    }
    List<V> all = new ArrayList<>(texts.size());
    texts.forEach(text -> all.add(Objects.requireNonNull(known.get(text))));
    return all;
  }

  @Override
  public void close() {
    encoder.close();
    cache.close();
  }
}
