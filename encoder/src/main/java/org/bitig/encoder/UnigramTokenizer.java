package org.bitig.encoder;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.bitig.model.FormatException;

/**
 * Takes a text apart into the likeliest sequence of vocabulary pieces under a unigram model.
 *
 * <p>After Kudo (2018), "Subword Regularization: Improving Neural Network Translation Models with
 * Multiple Subword Candidates": each piece has a log probability, the best sequence is the one with
 * the highest sum, found by Viterbi's algorithm. A code point no piece covers costs the lowest
 * score of the vocabulary less 10, as in SentencePiece, and neighbours of that kind in one word
 * join into one unknown piece. Gives the same ids as the {@code tokenizers} library, save that the
 * text of a mark such as {@code <s>} is read as text. O(n · longest piece) for n characters.
 *
 * <p>Immutable, safe for several threads.
 */
final class UnigramTokenizer {
  /** Stands for the space before a word. */
  static final char LOWER_ONE_EIGHTH_BLOCK = '\u2581';

  private static final double UNKNOWN_PENALTY = 10;

  /** Pieces by UTF-16 order, so that those sharing a prefix are neighbours. */
  private final String[] pieces;

  private final int[] ids;
  private final double[] scores;
  private final int size;
  private final double unknownScore;
  private final int beginId;
  private final int endId;
  private final int unknownId;

  private UnigramTokenizer(
      String[] pieces,
      int[] ids,
      double[] scores,
      int size,
      double unknownScore,
      int beginId,
      int endId,
      int unknownId) {
    this.pieces = pieces;
    this.ids = ids;
    this.scores = scores;
    this.size = size;
    this.unknownScore = unknownScore;
    this.beginId = beginId;
    this.endId = endId;
    this.unknownId = unknownId;
  }

  /**
   * Reads a {@code tokenizer.json} of the {@code tokenizers} library.
   *
   * @param name what to call the file in messages
   * @throws FormatException if it is no JSON or describes another kind of tokenizer
   */
  static UnigramTokenizer read(Reader json, String name) throws IOException {
    try {
      return read(JsonParser.parseReader(json).getAsJsonObject(), name);
    } catch (JsonParseException
        | IllegalStateException
        | UnsupportedOperationException
        | IndexOutOfBoundsException
        | NumberFormatException e) {
      throw new FormatException(name, "not a tokenizer.json: " + e.getMessage(), e);
    }
  }

  private static UnigramTokenizer read(JsonObject file, String name) throws FormatException {
    JsonObject model = member(file, "model", name).getAsJsonObject();
    String type = member(model, "type", name).getAsString();
    if (!type.equals("Unigram")) {
      throw new FormatException(name, "found a model of type " + type + ", expected Unigram");
    }
    JsonArray vocabulary = member(model, "vocab", name).getAsJsonArray();
    int n = vocabulary.size();
    String[] byId = new String[n];
    double[] scoreById = new double[n];
    double lowest = Double.POSITIVE_INFINITY;
    int begin = -1;
    int end = -1;
    int unknown = member(model, "unk_id", name).getAsInt();
    for (int id = 0; id < n; id++) {
      JsonArray entry = vocabulary.get(id).getAsJsonArray();
      byId[id] = entry.get(0).getAsString();
      JsonElement score = entry.get(1);
      scoreById[id] = score.getAsDouble();
      lowest = Math.min(lowest, scoreById[id]);
      if (byId[id].equals("<s>")) {
        begin = id;
      } else if (byId[id].equals("</s>")) {
        end = id;
      }
    }
    if (begin < 0 || end < 0 || unknown < 0 || unknown >= n) {
      throw new FormatException(
          name,
          "found a vocabulary of "
              + n
              + " pieces without <s>, </s> or the unknown piece "
              + unknown
              + ", expected all three");
    }
    int beginId = begin;
    int endId = end;
    int[] order =
        IntStream.range(0, n)
            .filter(id -> !isMark(byId[id]))
            .boxed()
            .sorted(Comparator.comparing(id -> byId[id]))
            .mapToInt(Integer::intValue)
            .toArray();
    return new UnigramTokenizer(
        Arrays.stream(order).mapToObj(id -> byId[id]).toArray(String[]::new),
        order,
        Arrays.stream(order).mapToDouble(id -> scoreById[id]).toArray(),
        n,
        lowest - UNKNOWN_PENALTY,
        beginId,
        endId,
        unknown);
  }

  private static JsonElement member(JsonObject object, String member, String file)
      throws FormatException {
    JsonElement value = object.get(member);
    if (value == null) {
      throw new FormatException(file, "not a tokenizer.json: found no \"" + member + "\"");
    }
    return value;
  }

  private static boolean isMark(String piece) {
    return switch (piece) {
      case "<s>", "</s>", "<pad>", "<unk>", "" -> true;
      default -> false;
    };
  }

  int size() {
    return size;
  }

  int beginId() {
    return beginId;
  }

  int endId() {
    return endId;
  }

  /** Returns the pieces of a text; none for a text without visible characters. */
  Pieces tokenize(String text) {
    NormalizedText normal = NormalizedText.of(text);
    PieceList out = new PieceList(normal.length() / 2 + 8);
    int n = normal.length();
    int from = 0;
    while (from < n) {
      boolean spaced = normal.charAt(from) == ' ';
      int wordStart = spaced ? from + 1 : from;
      int wordEnd = wordStart;
      while (wordEnd < n && normal.charAt(wordEnd) != ' ') {
        wordEnd++;
      }
      word(normal, wordStart, wordEnd, out);
      from = wordEnd;
    }
    return out.toPieces();
  }

  /** Finds the best sequence for one word, which the model sees with a mark before it. */
  private void word(NormalizedText normal, int wordStart, int wordEnd, PieceList out) {
    int length = wordEnd - wordStart + 1;
    char[] chars = new char[length];
    chars[0] = LOWER_ONE_EIGHTH_BLOCK;
    for (int i = 1; i < length; i++) {
      chars[i] = normal.charAt(wordStart + i - 1);
    }
    double[] best = new double[length + 1];
    int[] cameFrom = new int[length + 1];
    int[] piece = new int[length + 1];
    Arrays.fill(cameFrom, -1);
    for (int at = 0; at < length; ) {
      int width = Character.charCount(Character.codePointAt(chars, at));
      boolean single = false;
      int low = 0;
      int high = pieces.length;
      for (int depth = 0; at + depth < length; depth++) {
        char c = chars[at + depth];
        low = firstNotBelow(low, high, depth, c);
        high = firstNotBelow(low, high, depth, (char) (c + 1));
        if (low >= high) {
          break;
        }
        int end = at + depth + 1;
        if (pieces[low].length() == depth + 1) {
          offer(best, cameFrom, piece, at, end, best[at] + scores[low], low);
          single |= depth + 1 == width;
          low++;
          if (low >= high) {
            break;
          }
        }
      }
      if (!single) {
        offer(best, cameFrom, piece, at, at + width, best[at] + unknownScore, -1);
      }
      at += width;
    }
    int count = 0;
    for (int end = length; end > 0; end = cameFrom[end]) {
      count++;
    }
    int[] cuts = new int[count + 1];
    for (int end = length, k = count; k >= 0; k--) {
      cuts[k] = end;
      end = k > 0 ? cameFrom[end] : 0;
    }
    for (int k = 0; k < count; k++) {
      int start = cuts[k];
      int found = piece[cuts[k + 1]];
      while (found < 0 && k + 1 < count && piece[cuts[k + 2]] < 0) {
        k++;
      }
      int end = cuts[k + 1];
      // The mark takes no room: a piece that is nothing else stands empty where the word begins.
      int firstChar = Math.max(start, 1);
      int place = wordStart + firstChar - 1;
      int startPoint =
          place < normal.length()
              ? normal.start(place)
              : normal.length() == 0 ? 0 : normal.end(normal.length() - 1);
      int endPoint = end > firstChar ? normal.end(wordStart + end - 2) : startPoint;
      out.add(found < 0 ? unknownId : ids[found], startPoint, endPoint, start == 0);
    }
  }

  private static void offer(
      double[] best, int[] cameFrom, int[] piece, int from, int to, double score, int index) {
    if (cameFrom[to] < 0 || score > best[to]) {
      best[to] = score;
      cameFrom[to] = from;
      piece[to] = index;
    }
  }

  /**
   * Returns the first piece in {@code [low, high)}, all of which share their first {@code depth}
   * characters, whose next character is at least {@code c}.
   */
  private int firstNotBelow(int low, int high, int depth, char c) {
    int from = low;
    int to = high;
    while (from < to) {
      int middle = (from + to) >>> 1;
      String candidate = pieces[middle];
      if (candidate.length() <= depth || candidate.charAt(depth) < c) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  /** Grows the arrays of {@link Pieces}. */
  private static final class PieceList {
    private int[] ids;
    private int[] starts;
    private int[] ends;
    private boolean[] beginsWord;
    private int size;

    PieceList(int capacity) {
      ids = new int[capacity];
      starts = new int[capacity];
      ends = new int[capacity];
      beginsWord = new boolean[capacity];
    }

    void add(int id, int start, int end, boolean begins) {
      if (size == ids.length) {
        int capacity = size * 2;
        ids = Arrays.copyOf(ids, capacity);
        starts = Arrays.copyOf(starts, capacity);
        ends = Arrays.copyOf(ends, capacity);
        beginsWord = Arrays.copyOf(beginsWord, capacity);
      }
      ids[size] = id;
      starts[size] = start;
      ends[size] = end;
      beginsWord[size++] = begins;
    }

    Pieces toPieces() {
      return new Pieces(ids, starts, ends, beginsWord).slice(0, size);
    }
  }
}
