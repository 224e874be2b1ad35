package org.bitig.memory;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.bitig.model.Code;
import org.bitig.model.Content;
import org.bitig.model.Sha256;
import org.bitig.model.TranslationUnit;
import org.bitig.model.Tuv;

/** What makes two units the same: the languages and their texts with their inline codes. */
public final class UnitKey {
  private UnitKey() {}

  /**
   * Returns the key of a unit: equal for units with the same texts in the same languages, in any
   * order, composed or not, with any blanks.
   */
  public static String of(TranslationUnit unit) {
    List<String> sides = new ArrayList<>();
    for (Tuv variant : unit.variants()) {
      sides.add(of(variant.language(), variant.content()));
    }
    sides.sort(null);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(String.join("\u0001", sides).getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(Sha256.digest().digest(all.toByteArray()), 0, 16);
  }

  /**
   * Returns the key of one text: equal for texts that differ in composition and blanks only.
   *
   * @param language tag, in any form
   */
  public static String of(String language, List<Content> content) {
    String tag = language.strip().replace('_', '-').toLowerCase(Locale.ROOT);
    return tag + "\u0000" + HexFormat.of().formatHex(UnitCodec.write(plain(content)));
  }

  private static List<Content> plain(List<Content> content) {
    List<Content> plain = new ArrayList<>();
    for (Content piece : content) {
      switch (piece) {
        case Content.Text text -> {
          String composed =
              Normalizer.normalize(text.text(), Normalizer.Form.NFC)
                  .replaceAll("[\\s\\u00A0\\u202F]+", " ");
          plain.add(new Content.Text(composed));
        }
        case Code code ->
            plain.add(new Code(code.kind(), code.attributes(), plain(code.content())));
      }
    }
    return plain;
  }
}
