package org.bitig.corpus.formats;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.bitig.corpus.DocumentReader;
import org.bitig.corpus.SourceText;
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
  @Override
  public Set<String> extensions() {
    return Set.of("html", "htm", "xhtml");
  }

  @Override
  public List<SourceText> read(String file, byte[] bytes) throws IOException {
    SourceText page = Decoding.decode(file, bytes, Decoding.CHARSET);
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
}
