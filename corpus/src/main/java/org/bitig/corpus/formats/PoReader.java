package org.bitig.corpus.formats;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.resource.ITextUnit;
import net.sf.okapi.common.resource.Property;
import net.sf.okapi.common.resource.TextUnitUtil;
import net.sf.okapi.filters.po.POFilter;
import net.sf.okapi.filters.po.Parameters;
import org.bitig.model.FormatException;
import org.jspecify.annotations.Nullable;

/**
 * Reads gettext catalogues by Okapi's filter. The source language is English unless the header says
 * otherwise ({@code X-Source-Language}); entries marked fuzzy are left out, for nobody has accepted
 * them, and so are obsolete ones.
 */
public final class PoReader implements BilingualReader {
  private static final Pattern LANGUAGE =
      Pattern.compile("(?m)^\"Language:\\s*([A-Za-z]{2,3}(?:[_-][A-Za-z0-9]{2,8})*)");
  private static final Pattern SOURCE_LANGUAGE =
      Pattern.compile("(?m)^\"X-Source-Language:\\s*([A-Za-z]{2,3}(?:[_-][A-Za-z0-9]{2,8})*)");

  @Override
  public Set<String> extensions() {
    return Set.of("po");
  }

  @Override
  public BilingualText bilingual(String file, byte[] bytes) throws IOException {
    byte[] plain = Decoding.inUtf8(file, bytes, Decoding.CHARSET);
    String text = new String(plain, StandardCharsets.UTF_8);
    if (!text.contains("msgid")) {
      throw new FormatException(
          file, "found no msgid, expected a gettext catalogue (PO); export it as PO");
    }
    String source = tag(SOURCE_LANGUAGE, text, "en");
    String target = tag(LANGUAGE, text, "");
    if (target.isEmpty()) {
      throw new FormatException(
          file,
          "found no language in the header, expected a line \"Language: kk\\n"
              + "\" or another; add it");
    }
    POFilter filter = new POFilter();
    Parameters parameters = new Parameters();
    // Placeholders are part of the text.
    parameters.setUseCodeFinder(false);
    filter.setParameters(parameters);
    List<BilingualText.Row> rows = new ArrayList<>();
    OkapiText.run(
        file,
        plain,
        filter,
        event -> {
          if (event.isTextUnit()) {
            add(event.getTextUnit(), source, target, rows);
          }
        });
    return BilingualText.of(rows);
  }

  private static String tag(Pattern header, String text, String otherwise) {
    Matcher matcher = header.matcher(text);
    return matcher.find() ? matcher.group(1).replace('_', '-') : otherwise;
  }

  private static void add(
      ITextUnit unit, String source, String target, List<BilingualText.Row> rows) {
    Map<String, String> texts = new LinkedHashMap<>();
    String words = TextUnitUtil.getSourceText(unit, false).strip();
    if (words.isEmpty()) {
      return;
    }
    texts.put(source, words);
    for (LocaleId locale : unit.getTargetLocales()) {
      @Nullable Property approved = unit.getTargetProperty(locale, Property.APPROVED);
      String translated =
          TextUnitUtil.getText(unit.getTarget(locale).getUnSegmentedContentCopy()).strip();
      boolean fuzzy = approved != null && "no".equals(approved.getValue());
      if (!translated.isEmpty() && !fuzzy) {
        texts.put(target, translated);
      }
    }
    rows.add(new BilingualText.Row(unit.getId(), texts));
  }
}
