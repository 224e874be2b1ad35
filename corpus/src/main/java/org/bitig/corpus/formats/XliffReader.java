package org.bitig.corpus.formats;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import net.sf.okapi.common.Event;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.filters.IFilter;
import net.sf.okapi.common.resource.INameable;
import net.sf.okapi.common.resource.ITextUnit;
import net.sf.okapi.common.resource.Property;
import net.sf.okapi.common.resource.Segment;
import net.sf.okapi.common.resource.TextContainer;
import net.sf.okapi.common.resource.TextUnitUtil;
import net.sf.okapi.filters.xliff.XLIFFFilter;
import net.sf.okapi.filters.xliff2.XLIFF2Filter;
import org.bitig.model.FormatException;
import org.jspecify.annotations.Nullable;

/**
 * Reads XLIFF 1.2 and 2.x, and the dialects of translation tools, by Okapi's filters.
 *
 * <p>A unit that the file cuts into as many segments in both languages is as many rows. Targets
 * that the file calls new or in need of translation are left out: tools put the source there.
 */
public final class XliffReader implements BilingualReader {
  private static final Set<String> UNTRANSLATED =
      Set.of("new", "initial", "needs-translation", "needs-l10n", "needs-adaptation");

  private static final Pattern ROOT =
      Pattern.compile("<(?:[A-Za-z0-9_-]{1,40}:)?xliff\\b([^>]{0,4000})");

  private static final Pattern VERSION_TWO = Pattern.compile("\\bversion\\s*=\\s*[\"']2\\.");

  @Override
  public Set<String> extensions() {
    return Set.of("xlf", "xliff", "sdlxliff", "mqxliff", "mxliff", "txlf");
  }

  @Override
  public BilingualText bilingual(String file, byte[] bytes) throws IOException {
    byte[] plain = Decoding.inUtf8(file, bytes, Decoding.XML);
    OfficeXml.refuseDocumentType(file, plain);
    String start = new String(plain, 0, Math.min(plain.length, 1 << 16), StandardCharsets.UTF_8);
    var root = ROOT.matcher(start);
    if (!root.find()) {
      throw new FormatException(
          file, "found no <xliff>, expected a bilingual file in XLIFF; export it as XLIFF");
    }
    boolean two = VERSION_TWO.matcher(root.group(1)).find();
    Units units = new Units();
    IFilter filter = two ? new XLIFF2Filter() : new XLIFFFilter();
    OkapiText.run(file, plain, filter, units::take);
    return BilingualText.of(units.rows);
  }

  /** Collects rows from a filter's events. */
  private static final class Units {
    final List<BilingualText.Row> rows = new ArrayList<>();
    private String source = "";

    /** What version 1.2 says; empty where the units say it. */
    private String target = "";

    void take(Event event) {
      if (event.isStartDocument()) {
        source = property(event.getStartDocument(), "srcLang", source);
      } else if (event.isStartSubDocument()) {
        source = property(event.getStartSubDocument(), "sourceLanguage", source);
        target = property(event.getStartSubDocument(), "targetLanguage", "");
      } else if (event.isTextUnit()) {
        unit(event.getTextUnit());
      }
    }

    private static String property(INameable resource, String name, String otherwise) {
      @Nullable Property property = resource.getProperty(name);
      String value = property == null ? "" : property.getValue();
      return value == null || value.isBlank() ? otherwise : value;
    }

    private void unit(ITextUnit unit) {
      Map<String, TextContainer> targets = new LinkedHashMap<>();
      for (LocaleId locale : unit.getTargetLocales()) {
        TextContainer target = unit.getTarget(locale);
        String state = state(unit, locale);
        if (target != null && !UNTRANSLATED.contains(state)) {
          targets.put(this.target.isEmpty() ? locale.toBCP47() : this.target, target);
        }
      }
      if (!unit.isTranslatable()) {
        return;
      }
      TextContainer source = unit.getSource();
      int segments = source.getSegments().count();
      boolean parted =
          segments > 1
              && targets.values().stream()
                  .allMatch(t -> t.getSegments().count() == segments && sameSegments(source, t));
      if (!parted) {
        Map<String, String> texts = new LinkedHashMap<>();
        put(texts, this.source, text(source));
        targets.forEach((tag, target) -> put(texts, tag, text(target)));
        add(unit.getId(), texts);
        return;
      }
      for (Segment segment : source.getSegments()) {
        Map<String, String> texts = new LinkedHashMap<>();
        put(texts, this.source, TextUnitUtil.getText(segment.text));
        targets.forEach(
            (tag, target) -> {
              Segment same = target.getSegments().get(segment.getId());
              if (same != null) {
                put(texts, tag, TextUnitUtil.getText(same.text));
              }
            });
        add(unit.getId() + "/" + segment.getId(), texts);
      }
    }

    private static boolean sameSegments(TextContainer source, TextContainer target) {
      for (Segment segment : source.getSegments()) {
        if (target.getSegments().get(segment.getId()) == null) {
          return false;
        }
      }
      return true;
    }

    private static String state(ITextUnit unit, LocaleId locale) {
      @Nullable Property state = unit.getTargetProperty(locale, "state");
      return state == null || state.getValue() == null ? "" : state.getValue();
    }

    private static String text(TextContainer container) {
      StringBuilder text = new StringBuilder();
      container.forEach(part -> text.append(TextUnitUtil.getText(part.getContent())));
      return text.toString();
    }

    private static void put(Map<String, String> texts, String tag, String text) {
      if (!tag.isBlank() && !text.isBlank()) {
        texts.put(tag, text.strip());
      }
    }

    private void add(String id, Map<String, String> texts) {
      if (!texts.isEmpty()) {
        rows.add(new BilingualText.Row(id, texts));
      }
    }
  }
}
