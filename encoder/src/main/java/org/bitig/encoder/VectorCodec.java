package org.bitig.encoder;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitig.model.Span;
import org.bitig.model.TokenVectors;

/**
 * Vectors as bytes, without loss. Values that are exact in half precision take two bytes each,
 * others four.
 *
 * <pre>
 *   sentence  values
 *   tokens    count 4 | (start 4 | end 4) × count | values, count × dimensions
 *   values    bytes a value 1 | value ...
 * </pre>
 */
final class VectorCodec {
  private VectorCodec() {}

  static byte[] bytes(float[] vector) {
    ByteBuffer bytes = ByteBuffer.allocate(1 + vector.length * Float.BYTES);
    putValues(bytes, new float[][] {vector});
    return written(bytes);
  }

  static byte[] bytes(TokenVectors tokens) {
    int count = tokens.spans().size();
    int values = count == 0 ? 0 : count * tokens.vectors()[0].length;
    ByteBuffer bytes =
        ByteBuffer.allocate(Integer.BYTES + count * 2 * Integer.BYTES + 1 + values * Float.BYTES);
    bytes.putInt(count);
    for (Span span : tokens.spans()) {
      bytes.putInt(span.start()).putInt(span.end());
    }
    putValues(bytes, tokens.vectors());
    return written(bytes);
  }

  /** Returns a sentence's vector, or nothing if the bytes are not of this length. */
  static Optional<float[]> vector(byte[] bytes, int dimensions) {
    return values(ByteBuffer.wrap(bytes), 1, dimensions).map(rows -> rows[0]);
  }

  /** Returns a text's pieces, or nothing if the bytes do not hold such. */
  static Optional<TokenVectors> tokens(byte[] bytes, int dimensions) {
    ByteBuffer from = ByteBuffer.wrap(bytes);
    int count = from.remaining() < Integer.BYTES ? -1 : from.getInt();
    if (count < 0 || from.remaining() / (2 * Integer.BYTES) < count) {
      return Optional.empty();
    }
    List<Span> spans = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int start = from.getInt();
      int end = from.getInt();
      if (start < 0 || end < start) {
        return Optional.empty();
      }
      spans.add(new Span(start, end));
    }
    return values(from, count, dimensions).map(rows -> new TokenVectors(spans, rows));
  }

  private static void putValues(ByteBuffer bytes, float[][] rows) {
    boolean half = true;
    for (float[] row : rows) {
      for (int d = 0; d < row.length && half; d++) {
        half = Float.float16ToFloat(Float.floatToFloat16(row[d])) == row[d];
      }
    }
    bytes.put((byte) (half ? Short.BYTES : Float.BYTES));
    for (float[] row : rows) {
      for (float value : row) {
        if (half) {
          bytes.putShort(Float.floatToFloat16(value));
        } else {
          bytes.putFloat(value);
        }
      }
    }
  }

  private static Optional<float[][]> values(ByteBuffer from, int count, int dimensions) {
    int width = from.hasRemaining() ? from.get() : 0;
    if ((width != Short.BYTES && width != Float.BYTES)
        || from.remaining() != (long) count * dimensions * width) {
      return Optional.empty();
    }
    float[][] rows = new float[count][dimensions];
    for (float[] row : rows) {
      for (int d = 0; d < dimensions; d++) {
        row[d] = width == Short.BYTES ? Float.float16ToFloat(from.getShort()) : from.getFloat();
      }
    }
    return Optional.of(rows);
  }

  private static byte[] written(ByteBuffer bytes) {
    byte[] exact = new byte[bytes.position()];
    bytes.get(0, exact);
    return exact;
  }
}
