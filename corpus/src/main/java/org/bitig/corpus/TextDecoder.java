package org.bitig.corpus;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bitig.model.FormatException;

/**
 * Tells the encoding of a text file and decodes it.
 *
 * <p>A byte order mark decides; then the zero bytes of UTF-16; then UTF-8, which other encodings
 * hardly ever satisfy by chance; then the single-byte encoding whose letters look most like text.
 * Like the decoders of the Java library (and of Python), it leaves the byte order mark of UTF-8 in
 * the text as U+FEFF and takes that of UTF-16 and UTF-32 off, so offsets agree with theirs.
 */
public final class TextDecoder {
  private static final int SAMPLE_BYTES = 1 << 16;

  /** In a text, at most this share of bytes are control characters other than white space. */
  private static final double MAX_CONTROL_SHARE = 0.005;

  /**
   * Damaged UTF-8 is still UTF-8 when sound multi-byte sequences are this many times more frequent
   * than broken ones; in a single-byte encoding sound sequences are the rare accident.
   */
  private static final int SOUND_TO_BROKEN = 20;

  private static final String REMEDY = "; save it as plain text in UTF-8";

  /**
   * First bytes that give a format away.
   *
   * @param name of the format, for messages
   * @param bytes each as one character
   */
  private record Signature(String name, String bytes) {
    boolean opens(byte[] content) {
      return content.length >= bytes.length()
          && IntStream.range(0, bytes.length())
              .allMatch(i -> (content[i] & 0xFF) == bytes.charAt(i));
    }
  }

  private static final List<Signature> BINARY =
      List.of(
          new Signature("a PDF document", "%PDF"),
          new Signature("a ZIP archive (as DOCX, ODT, EPUB and XLSX are)", "PK\u0003\u0004"),
          new Signature("an old Office document (DOC, XLS)", "\u00D0\u00CF\u0011\u00E0"),
          new Signature("an RTF document", "{\\rtf"),
          new Signature("a PNG picture", "\u0089PNG"),
          new Signature("a JPEG picture", "\u00FF\u00D8\u00FF"),
          new Signature("a GIF picture", "GIF8"),
          new Signature("gzip-compressed data", "\u001F\u008B"),
          new Signature("a DjVu document", "AT&TFORM"),
          new Signature("a program (ELF)", "\u007FELF"));

  /** The longer marks first: that of UTF-32 begins as that of UTF-16 does. */
  private static final List<Signature> MARKS =
      List.of(
          new Signature("UTF-8", "\u00EF\u00BB\u00BF"),
          new Signature("UTF-32LE", "\u00FF\u00FE\u0000\u0000"),
          new Signature("UTF-32BE", "\u0000\u0000\u00FE\u00FF"),
          new Signature("UTF-16LE", "\u00FF\u00FE"),
          new Signature("UTF-16BE", "\u00FE\u00FF"));

  /**
   * Returns the text of a file and the name of its encoding.
   *
   * @param file its name, for messages
   * @throws FormatException if the file is empty or no text
   */
  public SourceText decode(String file, byte[] bytes) throws IOException {
    if (bytes.length == 0) {
      throw new FormatException(
          file, "found an empty file, expected text; leave it out or fill it");
    }
    Optional<Charset> marked = byteOrderMark(bytes);
    if (marked.isPresent()) {
      Charset charset = marked.get();
      if (charset.equals(StandardCharsets.UTF_8)) {
        return SourceText.plain("UTF-8", lenient(charset, bytes));
      }
      String text = lenient(charset, bytes);
      return SourceText.plain(charset.name(), text.startsWith("\uFEFF") ? text.substring(1) : text);
    }
    for (Signature signature : BINARY) {
      if (signature.opens(bytes)) {
        throw new FormatException(file, "found " + signature.name() + ", expected text" + REMEDY);
      }
    }
    Optional<Charset> wide = unmarkedUtf16(bytes);
    if (wide.isPresent()) {
      return SourceText.plain(wide.get().name(), lenient(wide.get(), bytes));
    }
    double control = controlShare(bytes);
    if (control > MAX_CONTROL_SHARE) {
      throw new FormatException(
          file,
          "found binary data (%.0f %% control bytes), expected text"
                  .formatted(Math.max(1, 100 * control))
              + REMEDY);
    }
    Optional<String> strict = strict(StandardCharsets.UTF_8, bytes);
    if (strict.isPresent()) {
      return SourceText.plain("UTF-8", strict.get());
    }
    if (isDamagedUtf8(bytes)) {
      return SourceText.plain("UTF-8", lenient(StandardCharsets.UTF_8, bytes));
    }
    return new SingleByteGuess().decode(bytes);
  }

  private static Optional<Charset> byteOrderMark(byte[] bytes) {
    return MARKS.stream()
        .filter(mark -> mark.opens(bytes))
        .map(mark -> Charset.forName(mark.name()))
        .findFirst();
  }

  /**
   * UTF-16 without a mark: blanks and line ends give every text some zero bytes, all of them high
   * ones.
   */
  private static Optional<Charset> unmarkedUtf16(byte[] bytes) {
    int n = Math.min(bytes.length, SAMPLE_BYTES) & ~1;
    int even = 0;
    int odd = 0;
    for (int i = 0; i < n; i += 2) {
      even += bytes[i] == 0 ? 1 : 0;
      odd += bytes[i + 1] == 0 ? 1 : 0;
    }
    int units = n / 2;
    if (bytes.length % 2 != 0 || units == 0 || Math.max(even, odd) < Math.max(1, units / 50)) {
      return Optional.empty();
    }
    Charset charset = even > odd ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    if (Math.min(even, odd) * 20 > Math.max(even, odd)) {
      return Optional.empty();
    }
    return strict(charset, bytes).filter(TextDecoder::looksWritten).map(text -> charset);
  }

  private static boolean looksWritten(String text) {
    long written =
        text.codePoints()
            .limit(SAMPLE_BYTES)
            .filter(
                c ->
                    (Character.isLetterOrDigit(c) && c < 0x0530)
                        || (c >= 0x20 && c < 0x7F)
                        || c < 14)
            .count();
    return written * 10 >= Math.min(text.length(), SAMPLE_BYTES) * 9L;
  }

  private static double controlShare(byte[] bytes) {
    int n = Math.min(bytes.length, SAMPLE_BYTES);
    int control = 0;
    for (int i = 0; i < n; i++) {
      int b = bytes[i] & 0xFF;
      control += b < 0x20 && (b < 0x09 || b > 0x0D) && b != 0x1B ? 1 : 0;
    }
    return (double) control / n;
  }

  private static boolean isDamagedUtf8(byte[] bytes) {
    int sound = 0;
    int broken = 0;
    int i = 0;
    while (i < bytes.length) {
      int b = bytes[i] & 0xFF;
      int tail = b < 0x80 ? 0 : b >= 0xF0 ? 3 : b >= 0xE0 ? 2 : b >= 0xC2 ? 1 : -1;
      if (tail == 0) {
        i++;
        continue;
      }
      int have = 0;
      while (have < tail && i + have + 1 < bytes.length && (bytes[i + have + 1] & 0xC0) == 0x80) {
        have++;
      }
      boolean cutOff = tail > have && i + have + 1 == bytes.length;
      if (tail > 0 && have == tail) {
        sound++;
      } else if (!cutOff) {
        broken++;
      }
      i += 1 + have;
    }
    return sound > 0 && sound >= (long) broken * SOUND_TO_BROKEN;
  }

  private static Optional<String> strict(Charset charset, byte[] bytes) {
    try {
      CharBuffer text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes));
      return Optional.of(text.toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static String lenient(Charset charset, byte[] bytes) {
    return new String(bytes, charset);
  }
}
