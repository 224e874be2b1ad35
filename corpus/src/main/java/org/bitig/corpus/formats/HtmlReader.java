package org.bitig.corpus.formats;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bitig.corpus.DocumentReader;
import org.bitig.corpus.SourceText;
import org.bitig.corpus.TextDecoder;
import org.bitig.model.SegmentKind;
import org.jsoup.Jsoup;

/**
 * Reads web pages. The main text becomes running text and headings, what the site puts around it
 * boilerplate ({@link MainText}); scripts, forms and hidden elements are left out.
 *
 * <p>The source that offsets lead into is the text of the page, a block a line. Bytes that are
 * UTF-8 are read as that; otherwise the page's own word on its encoding counts.
 */
public final class HtmlReader implements DocumentReader {
  private static final int PROLOGUE = 4096;
  private static final Pattern DECLARED =
      Pattern.compile(
          "charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9._:-]{1,40})", Pattern.CASE_INSENSITIVE);

  private final TextDecoder decoder = new TextDecoder();

  @Override
  public Set<String> extensions() {
    return Set.of("html", "htm", "xhtml");
  }

  @Override
  public List<SourceText> read(String file, byte[] bytes) throws IOException {
    SourceText page = decoded(file, bytes);
    List<HtmlBlocks.Block> blocks = HtmlBlocks.of(Jsoup.parse(page.text()));
    boolean[] main = MainText.of(blocks);
    TextBuilder text = new TextBuilder();
    for (int i = 0; i < main.length; i++) {
      SegmentKind kind =
          !main[i]
              ? SegmentKind.BOILERPLATE
              : blocks.get(i).heading() ? SegmentKind.HEADING : SegmentKind.BODY;
      text.add(blocks.get(i).text(), kind);
    }
    return List.of(new SourceText(page.charset(), text.text(), text.blocks()));
  }

  private SourceText decoded(String file, byte[] bytes) throws IOException {
    SourceText guessed = decoder.decode(file, bytes);
    if (guessed.charset().startsWith("UTF")) {
      return guessed;
    }
    Optional<Charset> declared = declared(bytes);
    if (declared.isPresent()) {
      try {
        String text = declared.get().newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        return SourceText.plain(declared.get().name(), text);
      } catch (CharacterCodingException e) {
        // The page is wrong about itself: its bytes say more.
      }
    }
    return guessed;
  }

  private static Optional<Charset> declared(byte[] bytes) {
    int length = Math.min(bytes.length, PROLOGUE);
    Matcher matcher = DECLARED.matcher(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
    if (!matcher.find()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Charset.forName(matcher.group(1)));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }
}
