package org.bitig.exchange.tmx;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.bitig.model.FormatException;

/**
 * The characters of an XML file, whatever it is packed and encoded in.
 *
 * <p>Compressed files (gzip, or a ZIP with one file) are unpacked, as long as they do not swell
 * beyond reason. The encoding is that of the byte order mark, else of the zeros of UTF-16, else of
 * the XML declaration, else UTF-8. Characters that XML forbids go, as themselves and as references
 * (of U+0001, say): one of them would cost the whole file.
 */
public final class XmlSource extends Reader {
  /** An unpacked file may be this much for nothing, */
  private static final long FREE_SIZE = 64L << 20;

  /** and beyond that this many times as long as it was packed. Text packs to a tenth. */
  private static final long MOST_RATIO = 200;

  /** Forbidden characters whose places are kept. */
  private static final int MOST_PLACES = 1000;

  private static final int PROLOGUE = 1024;
  private static final Pattern DECLARED =
      Pattern.compile("^\\s*<\\?xml[^>]*?\\bencoding\\s*=\\s*[\"']([A-Za-z0-9._:-]+)[\"']");

  private final Reader reader;
  private final Charset charset;
  private final boolean marked;
  private final String packing;
  private final List<Forbidden> places = new ArrayList<>();
  private long line = 1;
  private final StringBuilder held = new StringBuilder();
  private int heldFrom;
  private long forbidden;
  private boolean atStart = true;

  private XmlSource(Reader reader, Charset charset, boolean marked, String packing) {
    this.reader = reader;
    this.charset = charset;
    this.marked = marked;
    this.packing = packing;
  }

  /**
   * Returns the characters of {@code in}.
   *
   * @param name to name in errors
   * @throws FormatException if the encoding is not known
   */
  public static XmlSource open(InputStream in, String name) throws IOException {
    BufferedInputStream packed = new BufferedInputStream(in, 1 << 16);
    String packing = packing(packed);
    PushbackInputStream bytes = new PushbackInputStream(unpacked(packed, packing, name), PROLOGUE);
    byte[] start = bytes.readNBytes(PROLOGUE);
    bytes.unread(start);
    Charset charset = charset(start, name);
    return new XmlSource(
        new InputStreamReader(
            bytes,
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)),
        charset,
        isMark(start),
        packing);
  }

  /** Returns the encoding the file is read in. */
  public Charset charset() {
    return charset;
  }

  /** Returns how many characters were left out because XML forbids them. */
  public long forbidden() {
    return forbidden;
  }

  /** Returns where the first of those characters stand, in order. */
  public List<Forbidden> places() {
    return List.copyOf(places);
  }

  /** Whether the file begins with a byte order mark. */
  public boolean isMarked() {
    return marked;
  }

  /** Returns how the file is packed: {@code gzip}, {@code zip}, or nothing. */
  public String packing() {
    return packing;
  }

  /**
   * A character that XML forbids.
   *
   * @param line from 1
   * @param codePoint which one
   */
  public record Forbidden(long line, int codePoint) {}

  private static String packing(BufferedInputStream bytes) throws IOException {
    bytes.mark(4);
    byte[] magic = bytes.readNBytes(4);
    bytes.reset();
    if (magic.length >= 2 && magic[0] == 0x1f && (magic[1] & 0xff) == 0x8b) {
      return "gzip";
    }
    return magic.length == 4 && magic[0] == 'P' && magic[1] == 'K' && magic[2] == 3 && magic[3] == 4
        ? "zip"
        : "";
  }

  private static InputStream unpacked(InputStream bytes, String packing, String name)
      throws IOException {
    Counted packed = new Counted(bytes);
    if (packing.equals("gzip")) {
      return new Bounded(new GZIPInputStream(packed, 1 << 16), packed, name);
    }
    if (packing.equals("zip")) {
      ZipInputStream zip = new ZipInputStream(packed);
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().toLowerCase(Locale.ROOT).endsWith(".tmx")) {
          return new Bounded(zip, packed, name);
        }
      }
      throw new FormatException(
          name, "found an archive without a .tmx file, expected one; unpack it and give the file");
    }
    return bytes;
  }

  private static boolean isMark(byte[] start) {
    int b0 = at(start, 0);
    int b1 = at(start, 1);
    return (b0 == 0xEF && b1 == 0xBB && at(start, 2) == 0xBF)
        || (b0 == 0xFE && b1 == 0xFF)
        || (b0 == 0xFF && b1 == 0xFE);
  }

  private static Charset charset(byte[] start, String name) throws FormatException {
    int b0 = at(start, 0);
    int b1 = at(start, 1);
    int b2 = at(start, 2);
    if (b0 == 0xEF && b1 == 0xBB && b2 == 0xBF) {
      return StandardCharsets.UTF_8;
    }
    if (b0 == 0xFE && b1 == 0xFF) {
      return StandardCharsets.UTF_16BE;
    }
    if (b0 == 0xFF && b1 == 0xFE) {
      return b2 == 0 && at(start, 3) == 0 ? StandardCharsets.UTF_32LE : StandardCharsets.UTF_16LE;
    }
    if (b0 == 0 && b1 != 0) {
      return StandardCharsets.UTF_16BE;
    }
    if (b0 != 0 && b1 == 0) {
      return StandardCharsets.UTF_16LE;
    }
    Matcher declared = DECLARED.matcher(new String(start, StandardCharsets.ISO_8859_1));
    if (!declared.find()) {
      return StandardCharsets.UTF_8;
    }
    try {
      Charset charset = Charset.forName(declared.group(1));
      // The declaration itself could be read byte by byte: it is not in UTF-16, whatever it says.
      return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32")
          ? StandardCharsets.UTF_8
          : charset;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new FormatException(
          name,
          1,
          "found the encoding '"
              + declared.group(1)
              + "', expected one that is known, as in UTF-8; save the file as UTF-8");
    }
  }

  private static int at(byte[] bytes, int index) {
    return index < bytes.length ? bytes[index] & 0xff : -1;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (held.length() - heldFrom == 0) {
      held.setLength(0);
      heldFrom = 0;
      if (!fill()) {
        return -1;
      }
    }
    int count = Math.min(length, held.length() - heldFrom);
    held.getChars(heldFrom, heldFrom + count, buffer, offset);
    heldFrom += count;
    return count;
  }

  /** The longest reference to a character there is any sense in, with eight digits. */
  private static final int REFERENCE = 14;

  private final char[] chunk = new char[8192];
  private final StringBuilder pending = new StringBuilder();
  private boolean ended;

  /** Adds the next characters to {@link #held}; returns whether there may be more. */
  private boolean fill() throws IOException {
    if (ended) {
      return false;
    }
    int count = reader.read(chunk);
    if (count < 0) {
      ended = true;
    } else {
      pending.append(chunk, 0, count);
    }
    int i = 0;
    // What begins near the end of the chunk waits for the next one.
    int until = ended ? pending.length() : pending.length() - REFERENCE;
    while (i < until) {
      int plain = i;
      while (plain < until && isPlain(pending.charAt(plain))) {
        plain++;
      }
      if (plain > i) {
        held.append(pending, i, plain);
        atStart = false;
        i = plain;
      } else {
        i += copy(i);
      }
    }
    pending.delete(0, i);
    return true;
  }

  private static boolean isPlain(char c) {
    return c >= 0x20 && c < Character.MIN_SURROGATE && c != '&';
  }

  /** Copies or leaves out what stands at {@code i}; returns how many characters that was. */
  private int copy(int i) {
    char c = pending.charAt(i);
    if (c == '&' && i + 1 < pending.length() && pending.charAt(i + 1) == '#') {
      int end = pending.indexOf(";", i);
      if (end > 0 && end - i < REFERENCE && !refersToAllowed(pending.substring(i + 2, end))) {
        forbid(codePoint(pending.substring(i + 2, end)));
        return end + 1 - i;
      }
    }
    int codePoint = pending.codePointAt(i);
    int size = Character.charCount(codePoint);
    boolean mark = codePoint == 0xFEFF && atStart;
    atStart = false;
    if (mark) {
      return size;
    }
    if (XmlText.allows(codePoint)) {
      held.appendCodePoint(codePoint);
    } else {
      forbid(codePoint);
    }
    if (c == '\n' || (c == '\r' && (i + 1 >= pending.length() || pending.charAt(i + 1) != '\n'))) {
      line++;
    }
    return size;
  }

  private void forbid(int codePoint) {
    forbidden++;
    if (places.size() < MOST_PLACES) {
      places.add(new Forbidden(line, codePoint));
    }
  }

  private static boolean refersToAllowed(String digits) {
    int codePoint = codePoint(digits);
    // What is no reference at all is left to the parser, which says so better.
    return codePoint < 0 || XmlText.allows(codePoint);
  }

  /** Returns the code point that the digits of a reference name, or −1. */
  private static int codePoint(String digits) {
    try {
      return digits.startsWith("x")
          ? Integer.parseInt(digits.substring(1), 16)
          : Integer.parseInt(digits);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  /** Counts what was read of the packed file. */
  private static final class Counted extends InputStream {
    private final InputStream in;
    private long count;

    private Counted(InputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      int b = in.read();
      count += b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int n = in.read(buffer, offset, length);
      count += Math.max(0, n);
      return n;
    }

    @Override
    public int available() throws IOException {
      return in.available();
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }

  /** Stops when a packed file swells beyond reason. */
  private static final class Bounded extends InputStream {
    private final InputStream in;
    private final Counted packed;
    private final String name;
    private long count;

    private Bounded(InputStream in, Counted packed, String name) {
      this.in = in;
      this.packed = packed;
      this.name = name;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int n = in.read(buffer, offset, length);
      count += Math.max(0, n);
      if (count > FREE_SIZE && count > MOST_RATIO * packed.count) {
        throw new FormatException(
            name,
            "found a packed file that swells more than "
                + MOST_RATIO
                + " times, expected text; unpack it yourself if you trust it");
      }
      return n;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
