package org.bitig.encoder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.bitig.model.Progress;
import org.bitig.model.SentenceEncoder;
import org.bitig.model.TokenVectors;

/**
 * Encodes each text once and for all: sentence vectors are kept on disk, one file a model.
 *
 * <p>A vector depends on nothing but the text and the model, so a cached one is the same to the
 * bit. Word vectors are forty times as large and are not kept. A cache that fails is told of once
 * and done without; it never fails a run.
 */
public final class CachingEncoder implements SentenceEncoder {
  /** Default bound of a file: some 340 000 texts. */
  public static final long MOST_BYTES = 512L << 20;

  /** Texts encoded between two writes: what an interruption costs at most. */
  private static final int BATCH = 500;

  private final SentenceEncoder encoder;
  private final Consumer<String> notices;
  private Optional<VectorFile> file;

  private CachingEncoder(
      SentenceEncoder encoder, Optional<VectorFile> file, Consumer<String> notices) {
    this.encoder = encoder;
    this.file = file;
    this.notices = notices;
  }

  /**
   * Puts a cache in front of an encoder, which it closes with itself.
   *
   * @param folder made if it is not there
   * @param mostBytes a larger file loses its older half
   * @param notices told in a sentence if the cache can't be used or was damaged
   */
  public static CachingEncoder in(
      Path folder, SentenceEncoder encoder, long mostBytes, Consumer<String> notices) {
    try {
      VectorFile.Opened opened =
          VectorFile.open(
              folder.resolve(name(encoder.id())), encoder.id(), encoder.dimensions(), mostBytes);
      opened.notice().ifPresent(notices);
      return new CachingEncoder(encoder, Optional.of(opened.file()), notices);
    } catch (IOException e) {
      notices.accept("the vector cache in " + folder + " can't be used: " + e.getMessage());
      return new CachingEncoder(encoder, Optional.empty(), notices);
    }
  }

  private static String name(String id) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8) + ".vectors";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
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
    Map<String, float[]> vectors = new LinkedHashMap<>();
    Set<String> unknown = new LinkedHashSet<>();
    for (String text : texts) {
      if (!vectors.containsKey(text)) {
        known(text).ifPresentOrElse(vector -> vectors.put(text, vector), () -> unknown.add(text));
      }
    }
    List<String> fresh = longestFirst(unknown);
    for (int from = 0; from < fresh.size(); from += BATCH) {
      List<String> batch = fresh.subList(from, Math.min(fresh.size(), from + BATCH));
      int before = from;
      float[][] encoded =
          encoder.encode(
              batch, (stage, done, total) -> progress.advance(stage, before + done, fresh.size()));
      Map<String, float[]> now = new LinkedHashMap<>();
      for (int i = 0; i < encoded.length; i++) {
        now.put(batch.get(i), encoded[i]);
      }
      vectors.putAll(now);
      keep(now);
    }
    return texts.stream()
        .map(text -> Objects.requireNonNull(vectors.get(text)).clone())
        .toArray(float[][]::new);
  }

  /** Orders texts so that each batch holds texts of about one length, the longest first. */
  private static List<String> longestFirst(Set<String> texts) {
    List<String> ordered = new ArrayList<>(texts);
    ordered.sort((a, b) -> Integer.compare(b.length(), a.length()));
    return ordered;
  }

  private synchronized Optional<float[]> known(String text) {
    try {
      return file.isPresent() ? file.get().vector(text) : Optional.empty();
    } catch (IOException e) {
      giveUp(e);
      return Optional.empty();
    }
  }

  private synchronized void keep(Map<String, float[]> vectors) {
    try {
      if (file.isPresent()) {
        file.get().add(vectors);
      }
    } catch (IOException e) {
      giveUp(e);
    }
  }

  private void giveUp(IOException reason) {
    notices.accept("the vector cache is done without from here on: " + reason.getMessage());
    close(file);
    file = Optional.empty();
  }

  private static void close(Optional<VectorFile> file) {
    try {
      if (file.isPresent()) {
        file.get().close();
      }
    } catch (IOException e) {
      // Nothing is lost: all that was written is whole.
      return;
    }
  }

  @Override
  public List<TokenVectors> tokens(List<String> texts, Progress progress) {
    return encoder.tokens(texts, progress);
  }

  @Override
  public synchronized void close() {
    close(file);
    encoder.close();
  }
}
