package org.bitig.encoder;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.bitig.model.FormatException;
import org.bitig.model.Progress;
import org.bitig.model.SentenceEncoder;
import org.bitig.model.Sha256;
import org.bitig.model.Span;
import org.bitig.model.TokenVectors;

/**
 * A transformer that reads one text at a time.
 *
 * <p>Each text is a run of its own on one thread, so that its vector cannot depend on batch mates:
 * the activations of the quantised layers are scaled by what the run holds. Several threads work on
 * different texts, longest first so that they finish together.
 *
 * <p>A text longer than the window is read in parts of nearly equal length, cut between words where
 * it can be; the vectors of the parts are averaged by their number of pieces.
 */
final class TransformerEncoder implements SentenceEncoder {
  private static final String SENTENCE = "sentence_embedding";
  private static final String TOKENS = "token_states";
  private static final String IDS = "input_ids";
  private static final String MASK = "attention_mask";
  private static final String STAGE = "encoding";

  /** To be raised whenever a change of this package changes vectors. */
  private static final int REVISION = 2;

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final UnigramTokenizer tokenizer;
  private final String id;
  private final int dimensions;
  private final int window;
  private final ExecutorService workers;
  private final int threads;

  /**
   * Loads a model.
   *
   * @param file what to call the model's file in messages
   * @param positions most pieces of a text the model takes, its two marks included
   * @throws FormatException if the file is no model of this layout
   * @throws IOException if ONNX Runtime has no place to unpack itself
   */
  TransformerEncoder(
      byte[] model, String file, UnigramTokenizer tokenizer, String id, int positions, int threads)
      throws IOException {
    if (threads < 1) {
      throw new IllegalArgumentException("Encoder threads " + threads + " must be at least 1");
    }
    this.tokenizer = tokenizer;
    this.id = id;
    this.window = positions - 2;
    this.threads = threads;
    environment = NativeCalls.call(TransformerEncoder::runtime);
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      session = NativeCalls.call(() -> environment.createSession(model, options));
      dimensions = dimensions(session, file);
    } catch (OrtException e) {
      throw new FormatException(file, "this is no model that ONNX Runtime can load", e);
    }
    workers =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().daemon().name("encoder-", 0).factory());
  }

  /** Loads ONNX Runtime, which unpacks some 30 MB of native code at the first call. */
  private static OrtEnvironment runtime() throws IOException {
    try {
      return OrtEnvironment.getEnvironment();
    } catch (LinkageError e) {
      // Of the class that could not be initialised, at the first call, the reason is known.
      Throwable reason = e.getCause();
      while (reason != null && reason.getCause() != null) {
        reason = reason.getCause();
      }
      throw new IOException(
          System.getProperty("java.io.tmpdir")
              + ": ONNX Runtime could not be unpacked or loaded there ("
              + (reason == null ? e : reason.getMessage())
              + "); free 100 MB, or name another folder with -Djava.io.tmpdir=DIR in"
              + " BITIG_JAVA_OPTS",
          e);
    }
  }

  /** Returns the length of the vectors of a model that has the inputs and outputs it needs. */
  private static int dimensions(OrtSession session, String file)
      throws OrtException, FormatException {
    require("input", List.of(IDS, MASK), session.getInputNames(), file);
    require("output", List.of(SENTENCE, TOKENS), session.getOutputNames(), file);
    long sentence = width(session, SENTENCE, 2, file);
    long tokens = width(session, TOKENS, 3, file);
    if (sentence != tokens) {
      throw new FormatException(
          file,
          "found vectors of "
              + sentence
              + " numbers for sentences and of "
              + tokens
              + " for pieces, expected as many");
    }
    return Math.toIntExact(sentence);
  }

  private static void require(String what, List<String> names, Set<String> there, String file)
      throws FormatException {
    for (String name : names) {
      if (!there.contains(name)) {
        throw new FormatException(
            file,
            "found no "
                + what
                + " "
                + name
                + " in the model, only "
                + String.join(", ", there)
                + "; make it with the recipe in encoder/model");
      }
    }
  }

  private static long width(OrtSession session, String output, int axes, String file)
      throws OrtException, FormatException {
    NodeInfo node = Objects.requireNonNull(session.getOutputInfo().get(output));
    long[] shape = node.getInfo() instanceof TensorInfo tensor ? tensor.getShape() : new long[0];
    if (shape.length != axes || shape[axes - 1] < 1) {
      throw new FormatException(
          file,
          "found the shape "
              + Arrays.toString(shape)
              + " of the output "
              + output
              + ", expected "
              + axes
              + " axes, the last of them of a fixed length");
    }
    return shape[axes - 1];
  }

  /**
   * Encodes as long a text as there can be of the last piece of the vocabulary: what a model and a
   * tokenizer that do not belong together would fail at in the middle of a run.
   *
   * @return whether it went well
   */
  boolean takesAllPieces() {
    int[] ids = new int[window];
    Arrays.fill(ids, tokenizer.size() - 1);
    Pieces longest = new Pieces(ids, new int[window], new int[window], new boolean[window]);
    try {
      run(longest, SENTENCE);
      return true;
    } catch (IllegalStateException e) {
      return false;
    }
  }

  /**
   * Returns twelve hexadecimal digits that change when the vectors may: with the files of the
   * model, with how texts are read here, and with the version of the runtime, whose kernels round
   * differently.
   */
  static String fingerprint(byte[] model, byte[] tokenizer) throws IOException {
    MessageDigest digest = Sha256.digest();
    digest.update(model);
    digest.update(tokenizer);
    String rest = REVISION + " " + runtime().getVersion();
    digest.update(rest.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest.digest(), 0, 6);
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public int dimensions() {
    return dimensions;
  }

  @Override
  public float[][] encode(List<String> texts, Progress progress) {
    float[][] vectors = new float[texts.size()][];
    forEach(texts, progress, i -> vectors[i] = encode(texts.get(i)));
    return vectors;
  }

  @Override
  public List<TokenVectors> tokens(List<String> texts, Progress progress) {
    TokenVectors[] vectors = new TokenVectors[texts.size()];
    forEach(texts, progress, i -> vectors[i] = tokens(texts.get(i)));
    return List.of(vectors);
  }

  private float[] encode(String text) {
    Pieces pieces = tokenizer.tokenize(text);
    double[] sum = new double[dimensions];
    for (Pieces part : parts(pieces)) {
      float[] vector = new float[dimensions];
      NativeCalls.call(() -> run(part, SENTENCE)).get(vector);
      for (int d = 0; d < dimensions; d++) {
        sum[d] += (double) vector[d] * part.size();
      }
    }
    return unit(sum);
  }

  private TokenVectors tokens(String text) {
    List<Span> spans = new ArrayList<>();
    List<float[]> vectors = new ArrayList<>();
    for (Pieces part : parts(tokenizer.tokenize(text))) {
      FloatBuffer states = NativeCalls.call(() -> run(part, TOKENS));
      for (int i = 0; i < part.size(); i++) {
        if (part.ends[i] > part.starts[i]) {
          // The first row is the mark of the beginning.
          float[] state = new float[dimensions];
          states.get((i + 1) * dimensions, state);
          double[] exact = new double[dimensions];
          for (int d = 0; d < dimensions; d++) {
            exact[d] = state[d];
          }
          spans.add(new Span(part.starts[i], part.ends[i]));
          vectors.add(halfPrecision(unit(exact)));
        }
      }
    }
    return new TokenVectors(spans, vectors.toArray(float[][]::new));
  }

  /**
   * Rounds to half precision, eleven bits: far more than the quantised model has, and half the room
   * in the cache, where pieces take most of it.
   */
  private static float[] halfPrecision(float[] vector) {
    for (int d = 0; d < vector.length; d++) {
      vector[d] = Float.float16ToFloat(Float.floatToFloat16(vector[d]));
    }
    return vector;
  }

  /** Returns the text in parts the window can hold; none if it has no visible character. */
  private List<Pieces> parts(Pieces pieces) {
    int n = pieces.size();
    boolean visible = false;
    for (int i = 0; i < n && !visible; i++) {
      visible = pieces.ends[i] > pieces.starts[i];
    }
    if (!visible) {
      return List.of();
    }
    List<Pieces> parts = new ArrayList<>();
    for (int from = 0; from < n; ) {
      int left = (n - from + window - 1) / window;
      int to = from + (n - from + left - 1) / left;
      int cut = to;
      while (to < n && cut > from + window / 2 && !pieces.beginsWord[cut]) {
        cut--;
      }
      if (to < n && pieces.beginsWord[cut] && n - cut <= (left - 1) * window) {
        to = cut;
      }
      parts.add(pieces.slice(from, to));
      from = to;
    }
    return parts;
  }

  private FloatBuffer run(Pieces part, String output) {
    int length = part.size() + 2;
    long[] ids = new long[length];
    long[] mask = new long[length];
    Arrays.fill(mask, 1);
    ids[0] = tokenizer.beginId();
    for (int i = 0; i < part.size(); i++) {
      ids[i + 1] = part.ids[i];
    }
    ids[length - 1] = tokenizer.endId();
    long[] shape = {1, length};
    try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
        OnnxTensor maskTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(mask), shape);
        OrtSession.Result result =
            session.run(Map.of(IDS, idTensor, MASK, maskTensor), Set.of(output))) {
      return ((OnnxTensor) result.get(0)).getFloatBuffer();
    } catch (OrtException e) {
      throw new IllegalStateException("Encoder model " + id + " failed", e);
    }
  }

  private static float[] unit(double[] vector) {
    double square = 0;
    for (double value : vector) {
      square += value * value;
    }
    float[] result = new float[vector.length];
    if (square > 0) {
      double scale = 1 / Math.sqrt(square);
      for (int d = 0; d < vector.length; d++) {
        result[d] = (float) (vector[d] * scale);
      }
    }
    return result;
  }

  /** Runs {@code work} for the index of each text, longest text first. */
  private void forEach(List<String> texts, Progress progress, IntConsumer work) {
    int n = texts.size();
    int[] order =
        IntStream.range(0, n)
            .boxed()
            .sorted(Comparator.comparingInt((Integer i) -> -texts.get(i).length()))
            .mapToInt(Integer::intValue)
            .toArray();
    AtomicInteger next = new AtomicInteger();
    AtomicInteger done = new AtomicInteger();
    Callable<Void> worker =
        () -> {
          for (int k = next.getAndIncrement(); k < n; k = next.getAndIncrement()) {
            work.accept(order[k]);
            progress.advance(STAGE, done.incrementAndGet(), n);
          }
          return null;
        };
    List<Future<Void>> running = new ArrayList<>();
    for (int t = 0; t < Math.min(threads, n); t++) {
      running.add(workers.submit(worker));
    }
    try {
      for (Future<Void> future : running) {
        future.get();
      }
    } catch (ExecutionException e) {
      next.set(n);
      throw new IllegalStateException("Encoding failed", e.getCause());
    } catch (InterruptedException e) {
      next.set(n);
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Encoding was interrupted", e);
    }
  }

  @Override
  public void close() {
    workers.close();
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("Encoder model " + id + " does not close", e);
    }
  }
}
