package org.bitig.corpus.formats;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bitig.corpus.SourceText;
import org.bitig.corpus.TextDecoder;

/** Decodes files that say in which encoding they are. */
final class Decoding {
  private static final int PROLOGUE = 4096;

  /** In HTML and in the header of PO files. */
  static final Pattern CHARSET =
      Pattern.compile("(?i)charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9._:-]{1,40})");

  /** In the declaration of XML. */
  static final Pattern XML =
      Pattern.compile("^\\s*<\\?xml[^>]{0,200}?\\bencoding\\s*=\\s*[\"']([A-Za-z0-9._:-]{1,40})");

  private static final TextDecoder DECODER = new TextDecoder();

  private Decoding() {}

  /**
   * Returns the text of a file. Bytes that are UTF-8 or UTF-16 are read as that, which other
   * encodings hardly ever satisfy by chance; otherwise the file's own word counts, if its bytes
   * allow it; otherwise what the letters look like.
   *
   * @param file its name, for messages
   * @param declared finds the name of the encoding, as group 1, in the beginning of the file
   */
  static SourceText decode(String file, byte[] bytes, Pattern declared) throws IOException {
    SourceText guessed = DECODER.decode(file, bytes);
    Optional<Charset> charset =
        guessed.charset().startsWith("UTF") ? Optional.empty() : declared(bytes, declared);
    if (charset.isPresent()) {
      try {
        String text = charset.get().newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        return SourceText.plain(charset.get().name(), text);
      } catch (CharacterCodingException e) {
        // The file is wrong about itself: its bytes say more.
      }
    }
    return guessed;
  }

  private static Optional<Charset> declared(byte[] bytes, Pattern declared) {
    int length = Math.min(bytes.length, PROLOGUE);
    Matcher matcher = declared.matcher(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
    if (!matcher.find()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Charset.forName(matcher.group(1)));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  /** Returns the file in UTF-8 and saying so, for filters that look at bytes. */
  static byte[] inUtf8(String file, byte[] bytes, Pattern declared) throws IOException {
    String text = decode(file, bytes, declared).text();
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    Matcher matcher = declared.matcher(plain.substring(0, Math.min(plain.length(), PROLOGUE)));
    String corrected =
        matcher.find()
            ? plain.substring(0, matcher.start(1)) + "UTF-8" + plain.substring(matcher.end(1))
            : plain;
    return corrected.getBytes(StandardCharsets.UTF_8);
  }
}
