package org.bitig.corpus.formats;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bitig.corpus.DocumentReader;
import org.bitig.corpus.SourceText;
import org.bitig.model.FormatException;
import org.bitig.model.Language;
import org.bitig.model.SegmentKind;

/**
 * Reads a format in which each unit stands in several languages.
 *
 * <p>As documents, each language is one, block k of one the translation of block k of another; an
 * untranslated unit is an empty block.
 */
public interface BilingualReader extends DocumentReader {
  /**
   * Returns the units of a file; those with text in one language only are among them.
   *
   * @param file its name, for messages
   * @param bytes its content
   * @throws FormatException if the content is not of this format
   */
  BilingualText bilingual(String file, byte[] bytes) throws IOException;

  @Override
  default List<SourceText> read(String file, byte[] bytes) throws IOException {
    BilingualText units = bilingual(file, bytes);
    List<SourceText> texts = new ArrayList<>();
    for (String tag : units.tags()) {
      Optional<Language> language = language(tag).filter(Language::isWorking);
      if (language.isPresent()) {
        boolean alone =
            units.tags().stream().filter(t -> language(t).equals(language)).count() == 1;
        TextBuilder text = new TextBuilder();
        units.rows().forEach(row -> text.add(row.texts().getOrDefault(tag, ""), SegmentKind.BODY));
        texts.add(
            new SourceText(
                alone ? language.get().tag() : tag, language, "UTF-8", text.text(), text.blocks()));
      }
    }
    if (texts.isEmpty()) {
      throw new FormatException(
          file,
          units.tags().isEmpty()
              ? "found no translated unit, expected some in kk, az or en"
              : "found the languages "
                  + String.join(", ", units.tags())
                  + ", expected some of kk, az and en; leave the file out");
    }
    return texts;
  }

  /** Returns the language of a tag, whatever its region and however it is written. */
  static Optional<Language> language(String tag) {
    String plain = tag.strip().replace('_', '-').toLowerCase(Locale.ROOT);
    int hyphen = plain.indexOf('-');
    return Language.ofTag(hyphen < 0 ? plain : plain.substring(0, hyphen));
  }
}
