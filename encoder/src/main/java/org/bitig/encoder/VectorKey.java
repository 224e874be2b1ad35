package org.bitig.encoder;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.bitig.model.Sha256;

/**
 * What a stored vector answers: the SHA-256 of the model's id, of what was asked of it and of the
 * text, as four numbers, most significant first.
 */
record VectorKey(long a, long b, long c, long d) {
  static final int BYTES = 32;

  /** What was asked of the model. */
  enum Asked {
    SENTENCE('s'),
    TOKENS('t');

    private final char mark;

    Asked(char mark) {
      this.mark = mark;
    }
  }

  /** Returns the key of one text; texts that differ in any UTF-16 unit have different keys. */
  static VectorKey of(String model, Asked asked, String text) {
    byte[] id = model.getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes =
        ByteBuffer.allocate(Integer.BYTES + id.length + Character.BYTES + 2 * text.length());
    bytes.putInt(id.length).put(id).putChar(asked.mark);
    // Not as UTF-8, which has one replacement for all unpaired surrogates.
    bytes.asCharBuffer().put(text);
    return read(ByteBuffer.wrap(Sha256.digest().digest(bytes.array())));
  }

  static VectorKey read(ByteBuffer bytes) {
    return new VectorKey(bytes.getLong(), bytes.getLong(), bytes.getLong(), bytes.getLong());
  }

  void write(ByteBuffer bytes) {
    bytes.putLong(a).putLong(b).putLong(c).putLong(d);
  }
}
