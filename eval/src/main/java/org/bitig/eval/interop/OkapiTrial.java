package org.bitig.eval.interop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.sf.okapi.common.Event;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.resource.ITextUnit;
import net.sf.okapi.common.resource.RawDocument;
import net.sf.okapi.common.resource.TextUnitUtil;
import net.sf.okapi.filters.tmx.TmxFilter;
import org.bitig.model.TranslationUnit;
import org.bitig.model.Tuv;

/**
 * Okapi's TMX filter: every unit, every language, every text.
 *
 * <p>The archive is left out: it has units from each language, and the filter gives up a file at
 * the first unit without a text in the language it was told to translate from.
 */
final class OkapiTrial {
  private OkapiTrial() {}

  static List<Trial> of(List<Pack> packs) throws IOException {
    String version = TmxFilter.class.getPackage().getImplementationVersion();
    String tool = "Okapi TMX filter" + (version == null ? "" : " " + version);
    List<Trial> trials = new ArrayList<>();
    for (Pack pack : packs) {
      int texts = 0;
      int read = 0;
      for (Path memory : pack.allMemories()) {
        List<TranslationUnit> units = Pack.units(memory);
        boolean archive = memory.getFileName().toString().equals("archive.tmx");
        if (units.isEmpty() || archive) {
          continue;
        }
        List<String> found = texts(memory, units.getFirst().sourceLanguage());
        for (TranslationUnit unit : units) {
          for (Tuv side : unit.variants()) {
            texts++;
            read += found.contains(side.language() + "\t" + side.text()) ? 1 : 0;
          }
        }
      }
      trials.add(
          Trial.of(
              tool,
              "bilingual memories, " + pack.tags() + " tags: every unit and language",
              texts > 0 && read == texts,
              read + " of " + texts + " texts read"));
    }
    return trials;
  }

  private static List<String> texts(Path memory, String source) throws IOException {
    List<String> texts = new ArrayList<>();
    try (TmxFilter filter = new TmxFilter();
        RawDocument document =
            new RawDocument(
                Files.newInputStream(memory),
                "UTF-8",
                LocaleId.fromString(source),
                LocaleId.fromString("xx"))) {
      filter.open(document);
      while (filter.hasNext()) {
        Event event = filter.next();
        if (event.isTextUnit()) {
          ITextUnit unit = event.getTextUnit();
          texts.add(source + "\t" + TextUnitUtil.getSourceText(unit, true));
          for (LocaleId locale : unit.getTargetLocales()) {
            texts.add(
                locale.toBCP47()
                    + "\t"
                    + TextUnitUtil.getText(unit.getTarget(locale).getUnSegmentedContentCopy()));
          }
        }
      }
    }
    return texts;
  }
}
